package io.communityconnect.bootstrap.architecture.violations.tests;

import org.junit.jupiter.api.Test;

interface HollowContract extends GreetingContract {
  @Override
  @Test
  default void greets() {}
}
