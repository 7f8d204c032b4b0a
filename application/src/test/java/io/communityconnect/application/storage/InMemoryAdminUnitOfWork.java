package io.communityconnect.application.storage;

import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.identity.Actor;
import java.util.function.Supplier;

final class InMemoryAdminUnitOfWork implements AdminUnitOfWork {
  private final InMemoryDatabase database;
  private final InMemoryAuditLog log;

  InMemoryAdminUnitOfWork(InMemoryDatabase database) {
    this.database = database;
    this.log = new InMemoryAuditLog(database);
  }

  @Override
  public <T> T run(Actor.Administrator actor, Supplier<Audited<T>> work) {
    return database.run(
        actor,
        () -> {
          Audited<T> audited = work.get();
          audited.notes().forEach(note -> log.append(actor, note));
          return audited.result();
        });
  }
}
