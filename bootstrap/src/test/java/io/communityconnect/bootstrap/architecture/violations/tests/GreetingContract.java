package io.communityconnect.bootstrap.architecture.violations.tests;

import org.junit.jupiter.api.Test;

interface GreetingContract {
  @Test
  default void greets() {}
}
