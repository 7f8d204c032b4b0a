package io.communityconnect.domain.billing;

/// How a plan's holders are served by people.
public enum Support {
  STANDARD,
  PRIORITY,
  DEDICATED
}
