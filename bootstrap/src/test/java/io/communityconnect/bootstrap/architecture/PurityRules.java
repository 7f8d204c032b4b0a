package io.communityconnect.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.communityconnect.bootstrap.architecture.Layout.within;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.Set;

/// What code may not reach for: the clock, dice, sleep, a framework; and where it may not live.
final class PurityRules {
  private static final Set<String> CLOCK_METHODS =
      Set.of("now", "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds");

  private static final Set<String> DICE_METHODS = Set.of("randomUUID", "random", "shuffle");

  private static final String FILTER = "io.micronaut.http.annotation.ServerFilter";
  private static final String CONTROLLER = "io.micronaut.http.annotation.Controller";

  /// Where Micronaut and those who inject keep their annotations.
  private static final List<String> FRAMEWORK =
      List.of("io.micronaut..", "jakarta.inject..", "javax.inject..");

  private static final DescribedPredicate<JavaAccess<?>> THE_WALL_CLOCK =
      describe(
          "the wall clock",
          access -> isClock(access) || isOn(access, "java.lang.System", "currentTimeMillis"));

  private static final DescribedPredicate<JavaAccess<?>> ELAPSED_TIME =
      describe("elapsed time", access -> isOn(access, "java.lang.System", "nanoTime"));

  private static final DescribedPredicate<JavaAccess<?>> DICE =
      describe("dice", access -> isDie(ownerOf(access)) || isDiceMethod(access));

  private static final DescribedPredicate<JavaAccess<?>> SLEEP =
      describe(
          "sleep",
          access ->
              isOn(access, "java.lang.Thread", "sleep")
                  || isOn(access, "java.util.concurrent.TimeUnit", "sleep")
                  || ownerOf(access).getName().equals("java.util.concurrent.locks.LockSupport"));

  private PurityRules() {}

  private static JavaClass ownerOf(JavaAccess<?> access) {
    return access.getTargetOwner();
  }

  private static boolean isOn(JavaAccess<?> access, String type, String method) {
    return ownerOf(access).getName().equals(type) && access.getName().equals(method);
  }

  private static boolean isClock(JavaAccess<?> access) {
    return ownerOf(access).getPackageName().startsWith("java.time")
        && CLOCK_METHODS.contains(access.getName());
  }

  private static boolean isDie(JavaClass type) {
    return type.getPackageName().equals("java.util.random")
        || type.getName().equals("java.security.SecureRandom")
        || type.getName().equals("java.util.Random")
        || type.getName().equals("java.util.SplittableRandom")
        || type.getName().equals("java.util.concurrent.ThreadLocalRandom");
  }

  private static boolean isDiceMethod(JavaAccess<?> access) {
    return ownerOf(access).getPackageName().startsWith("java.")
        && DICE_METHODS.contains(access.getName());
  }

  static Wall coreIsToldTheTime(Layout layout) {
    return core(layout, Conditions.access(THE_WALL_CLOCK.or(ELAPSED_TIME).as("a clock")));
  }

  static Wall coreThrowsNoDice(Layout layout) {
    return core(layout, Conditions.access(DICE));
  }

  private static Wall core(Layout layout, ArchCondition<JavaClass> forbidden) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAnyPackage(within(layout.domain()), within(layout.application()))
            .should(forbidden)
            .because("times and ids arrive as arguments or through a port"),
        within(layout.domain()),
        within(layout.application()));
  }

  /// The wall clock is chosen once in each program and handed on as an `InstantSource`.
  static Wall theClockIsChosenInOnePlace(Layout layout) {
    String wiring = layout.bootstrap() + ".wiring";
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.root()))
            .and()
            .resideOutsideOfPackage(wiring)
            .and()
            .doNotHaveFullyQualifiedName(layout.simulator() + ".Simulator")
            .should(Conditions.access(THE_WALL_CLOCK)),
        within(layout.root()),
        layout.simulator(),
        wiring);
  }

  /// The models' adapters hand `Thread::sleep` to themselves as a replaceable pause, and the
  /// simulator answers late when it is told to.
  static Wall onlyPausesSleep(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.root()))
            .and()
            .doNotHaveFullyQualifiedName(layout.llm() + ".RoutedReplyGenerator")
            .and()
            .doNotHaveFullyQualifiedName(layout.llm() + ".OpenAiEmbeddingModel")
            .and()
            .doNotHaveFullyQualifiedName(layout.simulator() + ".http.Pause")
            .should(Conditions.access(SLEEP)),
        layout.llm(),
        within(layout.simulator()));
  }

  static Wall testsNeverSleep(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.root()))
            .should(Conditions.access(SLEEP))
            .because("a latch or Awaitility waits as long as it takes and no longer"),
        within(layout.root()));
  }

  static Wall frameworkAnnotationsStayAtTheEdge(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.root()))
            .and()
            .resideOutsideOfPackage(within(layout.bootstrap()))
            .and(describe("are no adapter's edge", type -> !isEdge(layout, type)))
            .should(Conditions.useAnnotationsFrom(FRAMEWORK)),
        within(layout.root()),
        within(layout.bootstrap()),
        within(layout.adapters()));
  }

  /// What the framework calls by itself: controllers, filters, and what implements its interfaces;
  /// and what describes the framework's routes.
  private static boolean isEdge(Layout layout, JavaClass type) {
    boolean called =
        JavaClass.Predicates.resideInAPackage(layout.rest() + ".document").test(type)
            || type.isAnnotatedWith(CONTROLLER)
            || type.isAnnotatedWith(FILTER)
            || type.getAllRawInterfaces().stream()
                .anyMatch(JavaClass.Predicates.resideInAPackage("io.micronaut.."));
    return called && JavaClass.Predicates.resideInAPackage(within(layout.adapters())).test(type);
  }

  static Wall packagesAreNamedByFeature(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.root()))
            .should()
            .resideInAnyPackage(
                "..util..",
                "..utils..",
                "..common..",
                "..impl..",
                "..dto..",
                "..helper..",
                "..helpers.."),
        within(layout.root()));
  }

  static Wall everyPackageIsNullMarked(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(layout.root()))
            .should(Conditions.resideInANullMarkedPackage()),
        within(layout.root()));
  }
}
