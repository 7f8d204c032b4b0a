package io.communityconnect.application.storage;

import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.identity.Mandate;
import java.util.function.Supplier;

final class InMemoryAdminUnitOfWork implements AdminUnitOfWork {
  private final InMemoryDatabase database;
  private final InMemoryAuditLog log;

  InMemoryAdminUnitOfWork(InMemoryDatabase database) {
    this.database = database;
    this.log = new InMemoryAuditLog(database);
  }

  @Override
  public <T> T run(Mandate mandate, Supplier<Audited<T>> work) {
    return database.run(
        mandate.admin(),
        () -> {
          Audited<T> audited = work.get();
          audited.notes().forEach(note -> log.append(mandate.admin(), note));
          return audited.result();
        });
  }
}
