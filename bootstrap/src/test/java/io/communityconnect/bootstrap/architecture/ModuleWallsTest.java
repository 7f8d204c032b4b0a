package io.communityconnect.bootstrap.architecture;

import org.junit.jupiter.api.Test;

final class ModuleWallsTest {
  @Test
  void domainUsesOnlyItself() {
    Demand.ofMain(ModuleRules::domainUsesOnlyItself, "WritesALog", "UsesAPort", "AsksForInjection");
  }

  @Test
  void applicationUsesOnlyTheDomain() {
    Demand.ofMain(
        ModuleRules::applicationUsesOnlyTheDomain, "SpeaksJson", "UsesAnAdapter", "OpensAPool");
  }

  @Test
  void coreReachesForNothingOutsideTheProcess() {
    Demand.ofMain(
        ModuleRules::coreReachesForNothingOutsideTheProcess,
        "OpensAConnection",
        "QueriesTheDatabase",
        "CallsTheNetwork");
  }

  @Test
  void identityUsesOnlyItsTechnologies() {
    Demand.ofMain(
        ModuleRules::identityUsesOnlyItsTechnologies,
        "KeepsSessionsItself",
        "SendsCodesItself",
        "IdentityViolations\\$CallsAService");
  }

  @Test
  void documentsUsesOnlyItsTechnologies() {
    Demand.ofMain(
        ModuleRules::documentsUsesOnlyItsTechnologies,
        "DocumentViolations\\$CountsInMicrometer",
        "DocumentViolations\\$CallsAService");
  }

  @Test
  void llmUsesOnlyItsTechnologies() {
    Demand.ofMain(
        ModuleRules::llmUsesOnlyItsTechnologies, "OpensAPool", "SendsAMessage", "CallsAService");
  }

  @Test
  void persistenceUsesOnlyItsTechnologies() {
    Demand.ofMain(
        ModuleRules::persistenceUsesOnlyItsTechnologies,
        "CountsInMicrometer",
        "AsksAModel",
        "CallsAService");
  }

  @Test
  void restUsesOnlyItsTechnologies() {
    Demand.ofMain(
        ModuleRules::restUsesOnlyItsTechnologies,
        "RestViolations\\$OpensAPool",
        "RestViolations\\$AsksAModel",
        "RestViolations\\$CallsAService");
  }

  @Test
  void stripeUsesOnlyItsTechnologies() {
    Demand.ofMain(
        ModuleRules::stripeUsesOnlyItsTechnologies,
        "StripeViolations\\$OpensAPool",
        "StripeViolations\\$AsksAModel",
        "StripeViolations\\$CallsAService");
  }

  @Test
  void whatsappUsesOnlyItsTechnologies() {
    Demand.ofMain(
        ModuleRules::whatsappUsesOnlyItsTechnologies, "OpensAPool", "AsksAModel", "CallsAService");
  }

  @Test
  void everyClassIsBehindAWall() {
    Demand.ofMain(ModuleRules::everyClassIsBehindAWall, "UnlistedModule", "UnlistedAdapter");
  }

  @Test
  void adaptersNeverSeeEachOther() {
    Demand.ofMain(
        ModuleRules::adaptersNeverSeeEachOther,
        "SendsAMessage",
        "PersistenceViolations\\$AsksAModel",
        "StripeViolations\\$AsksAModel");
  }

  @Test
  void adaptersNeverSeeServices() {
    Demand.ofMain(
        ModuleRules::adaptersNeverSeeServices,
        "LlmViolations\\$CallsAService",
        "PersistenceViolations\\$CallsAService",
        "RestViolations\\$CallsAService",
        "StripeViolations\\$CallsAService",
        "WhatsappViolations\\$CallsAService");
  }

  @Test
  void nothingDependsOnBootstrap() {
    Demand.ofMain(ModuleRules::nothingDependsOnBootstrap, "KnowsTheWiring");
  }

  @Test
  void nothingDependsOnTheSimulator() {
    Demand.ofMain(
        ModuleRules::nothingDependsOnTheSimulator, "KnowsTheSimulator", "WiresTheSimulator");
  }

  @Test
  void theSimulatorSeesNothingOfOurs() {
    Demand.ofMain(ModuleRules::theSimulatorSeesNothingOfOurs, "KnowsTheDomain");
  }
}
