package io.communityconnect.bootstrap.architecture.violations.domain.identity;

public enum Permission {
  COOK
}
