package io.communityconnect.application.storage;

import io.communityconnect.application.privacy.port.out.RetentionSweep;
import io.communityconnect.application.privacy.port.out.RetentionSweeps;
import io.communityconnect.application.storage.Tables.SweepRow;
import io.communityconnect.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

final class InMemoryRetentionSweeps implements RetentionSweeps {
  private final InMemoryDatabase database;

  InMemoryRetentionSweeps(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<RetentionSweep> claim(Instant now, Duration leaseFor) {
    Tables tables = database.systemTables();
    SweepRow row = tables.sweep;
    if (row.dueAt().isAfter(now)) {
      return Optional.empty();
    }
    tables.sweep = new SweepRow(now.plus(leaseFor), row.fence() + 1, row.after());
    return Optional.of(new RetentionSweep(row.fence() + 1, row.after()));
  }

  @Override
  public Standing advance(RetentionSweep sweep, Optional<ConversationId> after, Instant leaseEnd) {
    Tables tables = database.systemTables();
    if (tables.sweep.fence() != sweep.fence()) {
      return Standing.LOST;
    }
    tables.sweep = new SweepRow(leaseEnd, sweep.fence(), after);
    return Standing.HELD;
  }

  @Override
  public void finish(RetentionSweep sweep, Instant nextDueAt) {
    Tables tables = database.systemTables();
    if (tables.sweep.fence() == sweep.fence()) {
      tables.sweep = new SweepRow(nextDueAt, sweep.fence(), Optional.empty());
    }
  }

  @Override
  public Instant nextDueAt() {
    return database.systemTables().sweep.dueAt();
  }
}
