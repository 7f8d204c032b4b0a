package io.communityconnect.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.function.Function;

/// Asks of a rule that the product keeps it and that it finds those who break it. A rule without
/// culprits cannot be demanded: what never went red proves nothing.
final class Demand {
  private Demand() {}

  /// Demands a rule of the code that is shipped.
  ///
  /// @param culprit the simple name of a class in `violations` that the rule has to name
  static void ofMain(Function<Layout, Wall> rule, String culprit, String... more) {
    of(Code.MAIN, rule, culprit, more);
  }

  /// Demands a rule of the tests.
  static void ofTests(Function<Layout, Wall> rule, String culprit, String... more) {
    of(Code.TESTS, rule, culprit, more);
  }

  private static void of(
      JavaClasses classes, Function<Layout, Wall> rule, String culprit, String... more) {
    requireThatItCatches(rule.apply(Layout.VIOLATIONS), culprit);
    List.of(more).forEach(other -> requireThatItCatches(rule.apply(Layout.VIOLATIONS), other));
    Wall wall = rule.apply(Layout.PRODUCT);
    wall.requireThatAllPackagesExist(classes);
    wall.rule().check(classes);
  }

  private static void requireThatItCatches(Wall wall, String culprit) {
    wall.requireThatAllPackagesExist(Code.VIOLATIONS);
    List<String> found = wall.rule().evaluate(Code.VIOLATIONS).getFailureReport().getDetails();
    assertThat(found)
        .as("what '%s' finds in the violations", wall.rule().getDescription())
        .anySatisfy(detail -> assertThat(detail).containsPattern("\\b" + culprit + "\\b"));
  }
}
