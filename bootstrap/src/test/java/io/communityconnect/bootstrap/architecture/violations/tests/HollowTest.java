package io.communityconnect.bootstrap.architecture.violations.tests;

abstract class HollowTest implements GreetingContract {
  @Override
  public void greets() {}
}
