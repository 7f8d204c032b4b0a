package io.communityconnect.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The compiled classes that rules run on, read once.
final class Code {
  private static final DescribedPredicate<JavaClass> GENERATED =
      describe("made by Micronaut's processor", type -> type.getName().contains(".$"));

  private static final DescribedPredicate<JavaClass> DELIBERATE =
      resideInAPackage(Layout.within(Layout.VIOLATIONS.root()));

  /// What is shipped, the simulator included.
  static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(Layout.PRODUCT.root())
          .that(not(GENERATED));

  /// The tests of all modules.
  static final JavaClasses TESTS =
      new ClassFileImporter().importPaths(testOutputs()).that(not(GENERATED).and(not(DELIBERATE)));

  /// What breaks the rules on purpose.
  static final JavaClasses VIOLATIONS =
      new ClassFileImporter().importPackages(Layout.VIOLATIONS.root()).that(not(GENERATED));

  private Code() {}

  /// Modules with tests lie beside this one; each has been compiled when this one is.
  static List<Path> testOutputs() {
    try (Stream<Path> modules = Files.list(Path.of("..").toRealPath())) {
      return modules
          .filter(module -> Files.isDirectory(module.resolve("src/test/java")))
          .filter(module -> Files.exists(module.resolve("pom.xml")))
          .map(module -> module.resolve("target/test-classes"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
