package io.communityconnect.bootstrap.architecture;

import org.junit.jupiter.api.Test;

final class PurityRulesTest {
  @Test
  void coreIsToldTheTime() {
    Demand.ofMain(
        PurityRules::coreIsToldTheTime,
        "ReadsTheClock",
        "HandsOutTheClock",
        "CountsMilliseconds",
        "MeasuresItself",
        "ServiceViolations\\$AsksTheSystemClock");
  }

  @Test
  void coreThrowsNoDice() {
    Demand.ofMain(
        PurityRules::coreThrowsNoDice,
        "DrawsAnId",
        "ThrowsDice",
        "ThrowsMathematicalDice",
        "ServiceViolations\\$ThrowsLocalDice");
  }

  @Test
  void theClockIsChosenInOnePlace() {
    Demand.ofMain(
        PurityRules::theClockIsChosenInOnePlace, "LlmViolations\\$ChoosesAClock", "ReadsTheClock");
  }

  @Test
  void onlyPausesSleep() {
    Demand.ofMain(PurityRules::onlyPausesSleep, "SleepsItself", "LetsOthersSleep", "SleepsInUnits");
  }

  @Test
  void frameworkAnnotationsStayAtTheEdge() {
    Demand.ofMain(
        PurityRules::frameworkAnnotationsStayAtTheEdge,
        "IsInternalToAFramework",
        "HasAnAnnotatedMethod",
        "IsABeanThatNoFrameworkCalls",
        "WantsANamedBean");
  }

  @Test
  void packagesAreNamedByFeature() {
    Demand.ofMain(PurityRules::packagesAreNamedByFeature, "Strings");
  }

  @Test
  void everyPackageIsNullMarked() {
    Demand.ofMain(PurityRules::everyPackageIsNullMarked, "Strings");
  }
}
