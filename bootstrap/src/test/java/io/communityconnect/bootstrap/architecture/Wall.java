package io.communityconnect.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// A rule, and every package of ours that it speaks of, on whichever side. ArchUnit notices an
/// empty left side only; a right side that was renamed away would leave a rule that forbids
/// nothing.
record Wall(ArchRule rule, List<String> packages) {
  Wall {
    packages = List.copyOf(packages);
  }

  static Wall of(ArchRule rule, String... packages) {
    return new Wall(rule, List.of(packages));
  }

  void requireThatAllPackagesExist(JavaClasses classes) {
    assertThat(packages).as("packages of '%s'", rule.getDescription()).isNotEmpty();
    assertThat(packages)
        .as("packages of '%s'", rule.getDescription())
        .allSatisfy(
            name ->
                assertThat(classes.that(JavaClass.Predicates.resideInAPackage(name)))
                    .as("classes in %s", name)
                    .isNotEmpty());
  }
}
