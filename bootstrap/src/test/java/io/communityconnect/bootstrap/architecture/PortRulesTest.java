package io.communityconnect.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PortRulesTest {
  @Test
  void portsNeverSeeServices() {
    Demand.ofMain(
        PortRules::portsNeverSeeServices, "KnowsItsServiceUseCase", "KnowsAServiceFromOutside");
  }

  @Test
  void portsAreBlocking() {
    Demand.ofMain(PortRules::portsAreBlocking, "PromisesForLater");
  }

  @Test
  void inPortsAreUseCasesWithOneMethod() {
    Demand.ofMain(PortRules::inPortsAreUseCases, "Booking", "TwoThingsUseCase", "SolidUseCase");
  }

  @Test
  void outPortsAreNamedByTheirRole() {
    Demand.ofMain(
        PortRules::outPortsAreNamedByTheirRole,
        "TablePort",
        "TableManager",
        "TableRepository",
        "ITables");
  }

  @Test
  void useCasesAreImplementedByServices() {
    Demand.ofMain(PortRules::useCasesAreImplementedByServices, "Booker", "MisplacedService");
  }

  @Test
  void servicesAreFinal() {
    Demand.ofMain(PortRules::servicesAreFinal, "OpenService");
  }

  @Test
  void servicesAreNamedSoOrListed() {
    Demand.ofMain(PortRules::servicesAreNamedSoOrListed, "Booker");
  }

  @Test
  void everyListedCollaboratorExists() {
    Wall services = PortRules.servicesAreFinal(Layout.PRODUCT);

    assertThat(Code.MAIN.that(Conditions.resideIn(services.packages())))
        .extracting(type -> type.getSimpleName())
        .containsAll(PortRules.COLLABORATORS);
  }

  @Test
  void servicesAreCreatedInBootstrapOnly() {
    Demand.ofMain(PortRules::servicesAreCreatedInBootstrapOnly, "MakesAService");
  }

  @Test
  void systemWorkIsDoneInListedPackagesOnly() {
    Demand.ofMain(
        PortRules::systemWorkIsDoneInListedPackagesOnly, "ActsAsTheSystem", "CookingService");
    assertThat(Code.MAIN.contain(Layout.PRODUCT.systemUnitOfWork())).isTrue();
  }
}
