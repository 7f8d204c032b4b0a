package io.communityconnect.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

final class TestHygieneTest {
  @Test
  void theTestsOfAllModulesAreLookedAt() {
    assertThat(Code.testOutputs())
        .hasSizeGreaterThan(5)
        .allSatisfy(output -> assertThat(Files.exists(output)).as("%s", output).isTrue());
  }

  @Test
  void noTestIsSwitchedOff() {
    Demand.ofTests(TestRules::noTestIsSwitchedOff, "SwitchedOffTest", "skipsASentence");
  }

  @Test
  void noTestIsForgotten() {
    Demand.ofTests(TestRules::noTestIsForgotten, "lacksAnAnnotation", "lacksOneInPublic");
  }

  @Test
  void noContractIsHollowedOut() {
    Demand.ofTests(TestRules::noContractIsHollowedOut, "HollowTest", "HollowContract");
  }

  @Test
  void testsNeverSleep() {
    Demand.ofTests(PurityRules::testsNeverSleep, "sleepsForAWhile");
  }
}
