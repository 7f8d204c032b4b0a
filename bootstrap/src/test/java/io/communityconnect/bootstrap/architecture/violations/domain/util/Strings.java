package io.communityconnect.bootstrap.architecture.violations.domain.util;

final class Strings {
  private Strings() {}
}
