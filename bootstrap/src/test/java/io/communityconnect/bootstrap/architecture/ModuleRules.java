package io.communityconnect.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.communityconnect.bootstrap.architecture.Layout.within;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/// The walls between modules, as lists of what each may use. What is not listed is forbidden.
final class ModuleRules {
  private static final String JAVA = "java..";
  private static final String JSPECIFY = "org.jspecify..";

  /// Parts of the JDK that reach outside the process, or write logs.
  private static final String[] OUTSIDE_WORLD = {
    "java.sql..", "java.net.http..", "java.nio.channels..", "java.nio.file..", "java.util.logging.."
  };

  private ModuleRules() {}

  static Wall domainUsesOnlyItself(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(layout.domain()))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(JAVA, JSPECIFY, within(layout.domain())),
        within(layout.domain()));
  }

  static Wall applicationUsesOnlyTheDomain(Layout layout) {
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(layout.application()))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                JAVA, JSPECIFY, within(layout.domain()), within(layout.application())),
        within(layout.application()),
        within(layout.domain()));
  }

  static Wall coreReachesForNothingOutsideTheProcess(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAnyPackage(within(layout.domain()), within(layout.application()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OUTSIDE_WORLD),
        within(layout.domain()),
        within(layout.application()));
  }

  static Wall identityUsesOnlyItsTechnologies(Layout layout) {
    return adapter(
        layout,
        layout.identity(),
        "com.fasterxml.jackson..",
        "com.nimbusds..",
        "javax.crypto..",
        "org.slf4j..");
  }

  static Wall documentsUsesOnlyItsTechnologies(Layout layout) {
    return adapter(layout, layout.documents(), "org.apache.pdfbox..", "org.commonmark..");
  }

  static Wall llmUsesOnlyItsTechnologies(Layout layout) {
    return adapter(
        layout,
        layout.llm(),
        "ai.onnxruntime..",
        "com.fasterxml.jackson..",
        "com.knuddels.jtokkit..",
        "dev.langchain4j..",
        "io.github.resilience4j..",
        "io.micrometer.core..",
        "org.slf4j..");
  }

  static Wall persistenceUsesOnlyItsTechnologies(Layout layout) {
    return adapter(
        layout,
        layout.persistence(),
        "com.fasterxml.jackson..",
        "com.github.benmanes.caffeine..",
        "com.github.f4b6a3.uuid..",
        "com.pgvector..",
        "com.zaxxer.hikari..",
        "io.github.bucket4j..",
        "io.zonky.test.db.postgres..",
        "javax.sql..",
        "org.flywaydb..",
        "org.jdbi..",
        "org.postgresql..",
        "org.slf4j..");
  }

  static Wall restUsesOnlyItsTechnologies(Layout layout) {
    return adapter(
        layout,
        layout.rest(),
        "com.fasterxml.jackson..",
        "de.siegmar.fastcsv..",
        "io.micronaut..",
        "io.swagger.v3.oas.annotations..",
        "jakarta.inject..",
        "org.slf4j..");
  }

  static Wall stripeUsesOnlyItsTechnologies(Layout layout) {
    return adapter(
        layout,
        layout.stripe(),
        "com.fasterxml.jackson..",
        "com.stripe..",
        "io.micrometer.core..",
        "io.micronaut..",
        "org.slf4j..");
  }

  static Wall whatsappUsesOnlyItsTechnologies(Layout layout) {
    return adapter(
        layout,
        layout.whatsapp(),
        "com.fasterxml.jackson..",
        "com.twilio..",
        "io.micrometer.core..",
        "io.micronaut..",
        "javax.crypto..",
        "org.apache.hc..",
        "org.slf4j..");
  }

  /// An adapter sees ports, and of the application's root only what crosses ports, but no service.
  private static Wall adapter(Layout layout, String adapter, String... technologies) {
    String[] ours = {
      within(adapter),
      within(layout.domain()),
      layout.application(),
      within(layout.inPorts()),
      within(layout.outPorts())
    };
    String[] allowed =
        Stream.of(Stream.of(JAVA, JSPECIFY), Stream.of(ours), Stream.of(technologies))
            .flatMap(names -> names)
            .toArray(String[]::new);
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(adapter))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(allowed),
        ours);
  }

  static Wall everyClassIsBehindAWall(Layout layout) {
    String[] modules = {
      within(layout.domain()),
      within(layout.application()),
      within(layout.identity()),
      within(layout.documents()),
      within(layout.llm()),
      within(layout.persistence()),
      within(layout.rest()),
      within(layout.stripe()),
      within(layout.whatsapp()),
      within(layout.bootstrap()),
      within(layout.simulator())
    };
    return Wall.of(
        classes()
            .that()
            .resideInAPackage(within(layout.root()))
            .should()
            .resideInAnyPackage(modules)
            .because("a module without a list of what it may use is a module without a wall"),
        modules);
  }

  static Wall adaptersNeverSeeEachOther(Layout layout) {
    return Wall.of(
        slices().matching(layout.adapters() + ".(*)..").should().notDependOnEachOther(),
        within(layout.identity()),
        within(layout.documents()),
        within(layout.llm()),
        within(layout.persistence()),
        within(layout.rest()),
        within(layout.stripe()),
        within(layout.whatsapp()));
  }

  static Wall adaptersNeverSeeServices(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.adapters()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(within(layout.services())),
        within(layout.adapters()),
        within(layout.services()));
  }

  static Wall nothingDependsOnBootstrap(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.root()))
            .and()
            .resideOutsideOfPackage(within(layout.bootstrap()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(within(layout.bootstrap())),
        within(layout.root()),
        within(layout.bootstrap()));
  }

  static Wall nothingDependsOnTheSimulator(Layout layout) {
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.root()))
            .and()
            .resideOutsideOfPackage(within(layout.simulator()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(within(layout.simulator())),
        within(layout.root()),
        within(layout.simulator()));
  }

  static Wall theSimulatorSeesNothingOfOurs(Layout layout) {
    DescribedPredicate<JavaClass> ours =
        JavaClass.Predicates.resideInAPackage(within(layout.root()))
            .and(JavaClass.Predicates.resideOutsideOfPackage(within(layout.simulator())));
    return Wall.of(
        noClasses()
            .that()
            .resideInAPackage(within(layout.simulator()))
            .should()
            .dependOnClassesThat(ours.as("are ours")),
        within(layout.root()),
        within(layout.simulator()));
  }
}
