package io.communityconnect.bootstrap.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.BiConsumer;

/// Conditions that ArchUnit does not bring.
final class Conditions {
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  private Conditions() {}

  static DescribedPredicate<JavaClass> resideIn(List<String> packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new));
  }

  static ArchCondition<JavaClass> haveOneAbstractMethod() {
    return condition(
        "have one abstract method",
        (type, events) -> {
          long count =
              type.getMethods().stream()
                  .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                  .count();
          if (count != 1) {
            events.add(violated(type, type.getName() + " has " + count + " abstract methods"));
          }
        });
  }

  static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return condition(
        "reside in a package whose package-info.java says @NullMarked",
        (type, events) -> {
          if (!type.getPackage().isAnnotatedWith(NULL_MARKED)) {
            events.add(violated(type, type.getName() + " is in a package without @NullMarked"));
          }
        });
  }

  /// Counts calls and method references alike: `Instant::now` reads the clock as `Instant.now()`.
  static ArchCondition<JavaClass> access(DescribedPredicate<JavaAccess<?>> forbidden) {
    return condition(
        "access " + forbidden.getDescription(),
        (type, events) ->
            type.getAccessesFromSelf().stream()
                .filter(forbidden)
                .forEach(access -> events.add(found(type, access.getDescription()))));
  }

  static ArchCondition<JavaClass> useAnnotationsFrom(List<String> packages) {
    DescribedPredicate<JavaClass> foreign = resideIn(packages);
    return condition(
        "use annotations from " + packages,
        (type, events) ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> dependency.getTargetClass().isAnnotation())
                .filter(dependency -> foreign.test(dependency.getTargetClass()))
                .map(Dependency::getDescription)
                .forEach(text -> events.add(found(type, text))));
  }

  /// What a rule that begins with "no classes" looks for: it turns each find into a violation.
  static ConditionEvent found(JavaClass type, String text) {
    return SimpleConditionEvent.satisfied(type, text);
  }

  static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(type, events);
      }
    };
  }
}
