package io.communityconnect.application.storage;

import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.util.function.Supplier;

final class InMemoryUnitOfWork implements PersonUnitOfWork, SystemUnitOfWork {
  private final InMemoryDatabase database;

  InMemoryUnitOfWork(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public <T> T run(Actor.Person actor, Supplier<T> work) {
    return database.run(actor, work);
  }

  @Override
  public <T> T run(Actor.SystemTask actor, Supplier<T> work) {
    return database.run(actor, work);
  }
}
