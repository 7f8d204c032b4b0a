package io.communityconnect.bootstrap.architecture.violations.tests;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

abstract class ForgetfulTest {
  @Test
  @Disabled
  void skipsASentence() {}

  void lacksAnAnnotation() {}

  public void lacksOneInPublic() {}

  @Test
  void sleepsForAWhile() throws InterruptedException {
    Thread.sleep(1);
  }
}
