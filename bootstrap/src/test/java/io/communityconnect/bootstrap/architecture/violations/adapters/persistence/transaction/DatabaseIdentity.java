package io.communityconnect.bootstrap.architecture.violations.adapters.persistence.transaction;

import io.communityconnect.bootstrap.architecture.violations.domain.identity.Actor;

record DatabaseIdentity(Actor.Person person) {
  static DatabaseIdentity of(Actor.Person person) {
    return new DatabaseIdentity(person);
  }
}
