package io.communityconnect.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.communityconnect.bootstrap.architecture.Layout.within;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The manners of tests: none is switched off, forgotten or hollowed out.
final class TestRules {
  private static final String TEST = "org.junit.jupiter.api.Test";

  /// What makes a method of a test class run.
  private static final Set<String> RUN =
      Set.of(
          TEST,
          "org.junit.jupiter.api.AfterAll",
          "org.junit.jupiter.api.AfterEach",
          "org.junit.jupiter.api.BeforeAll",
          "org.junit.jupiter.api.BeforeEach",
          "org.junit.jupiter.api.RepeatedTest",
          "org.junit.jupiter.params.ParameterizedTest",
          "net.jqwik.api.Example",
          "net.jqwik.api.Property",
          "net.jqwik.api.lifecycle.AfterContainer",
          "net.jqwik.api.lifecycle.AfterProperty",
          "net.jqwik.api.lifecycle.AfterTry",
          "net.jqwik.api.lifecycle.BeforeContainer",
          "net.jqwik.api.lifecycle.BeforeProperty",
          "net.jqwik.api.lifecycle.BeforeTry");

  private static final DescribedPredicate<JavaClass> TEST_CLASS =
      describe(
          "hold tests",
          type ->
              type.isTopLevelClass()
                  ? Stream.of("Test", "IT", "Contract").anyMatch(type.getSimpleName()::endsWith)
                  : type.isAnnotatedWith("org.junit.jupiter.api.Nested"));

  private TestRules() {}

  static Wall noTestIsSwitchedOff(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.root()))
            .should(
                Conditions.condition(
                    "be switched off, nor any method of them",
                    (type, events) ->
                        Stream.concat(Stream.of(type), type.getMethods().stream())
                            .filter(TestRules::isSwitchedOff)
                            .forEach(
                                element ->
                                    events.add(
                                        Conditions.found(type, element + " is switched off"))))),
        within(layout.root()));
  }

  private static boolean isSwitchedOff(HasAnnotations<?> element) {
    return element.getAnnotations().stream()
        .map(JavaAnnotation::getRawType)
        .map(JavaClass::getSimpleName)
        .anyMatch(name -> name.startsWith("Disabled"));
  }

  static Wall noTestIsForgotten(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(layout.root()))
            .and(TEST_CLASS)
            .should(
                Conditions.condition(
                    "annotate what looks like a test",
                    (type, events) ->
                        type.getMethods().stream()
                            .filter(TestRules::looksLikeATest)
                            .filter(method -> RUN.stream().noneMatch(method::isAnnotatedWith))
                            .filter(method -> inherited(method).isEmpty())
                            .forEach(
                                method ->
                                    events.add(
                                        violated(type, method.getFullName() + " never runs"))))),
        within(layout.root()));
  }

  private static boolean looksLikeATest(JavaMethod method) {
    return method.getRawReturnType().isEquivalentTo(void.class)
        && method.getRawParameterTypes().isEmpty()
        && !method.getModifiers().contains(JavaModifier.PRIVATE)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  static Wall noContractIsHollowedOut(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(layout.root()))
            .should(
                Conditions.condition(
                    "leave inherited tests as they are",
                    (type, events) ->
                        type.getMethods().stream()
                            .filter(
                                method ->
                                    inherited(method).stream()
                                        .anyMatch(above -> above.isAnnotatedWith(TEST)))
                            .forEach(
                                method ->
                                    events.add(
                                        violated(
                                            type, method.getFullName() + " replaces a test"))))),
        within(layout.root()));
  }

  private static List<JavaMethod> inherited(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return Stream.concat(
            owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
        .flatMap(above -> above.getMethods().stream())
        .filter(above -> above.getName().equals(method.getName()))
        .filter(
            above ->
                namesOf(above.getRawParameterTypes())
                    .equals(namesOf(method.getRawParameterTypes())))
        .toList();
  }

  /// By name, for the same type may have been read from two places.
  private static List<String> namesOf(List<JavaClass> types) {
    return types.stream().map(JavaClass::getName).toList();
  }
}
