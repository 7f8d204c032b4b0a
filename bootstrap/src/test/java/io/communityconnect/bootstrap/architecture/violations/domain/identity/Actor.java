package io.communityconnect.bootstrap.architecture.violations.domain.identity;

public sealed interface Actor {
  sealed interface Person extends Actor {}

  record Resident() implements Person {}

  sealed interface Administrator extends Person {}

  record Admin() implements Administrator {}

  record SuperAdmin() implements Administrator {}
}
