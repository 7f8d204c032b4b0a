package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;

import io.communityconnect.application.conversation.port.out.ConversationWork;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.application.storage.Tables.WorkRow;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryConversationWork implements ConversationWork {
  private final InMemoryDatabase database;

  InMemoryConversationWork(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Lease> claim(Instant now, Duration leaseFor, int limit) {
    Tables tables = database.lastSystemTables();
    return tables.work.values().stream()
        .filter(row -> row.isDueAt(now))
        .sorted(comparing(row -> row.dueAt().orElseThrow()))
        .limit(limit)
        .toList()
        .stream()
        .map(row -> lease(row.claimedUntil(now.plus(leaseFor)), tables))
        .toList();
  }

  @Override
  public void renew(List<Lease> leases, Instant until) {
    Tables tables = database.systemTables();
    leases.stream()
        .filter(lease -> holds(lease, tables))
        .forEach(
            lease ->
                tables.work.computeIfPresent(
                    lease.conversation(), (_, row) -> row.renewedUntil(until)));
  }

  @Override
  public Standing lock(Lease lease) {
    return holds(lease, database.systemTables()) ? Standing.HELD : Standing.LOST;
  }

  @Override
  public void finish(Lease lease, Optional<Instant> dueAt) {
    Tables tables = database.systemTables();
    if (holds(lease, tables)) {
      tables.work.computeIfPresent(lease.conversation(), (_, row) -> row.finished(dueAt));
    }
  }

  @Override
  public Optional<Instant> nextDueAt() {
    return database.systemTables().work.values().stream()
        .flatMap(row -> row.dueAt().stream())
        .min(Instant::compareTo);
  }

  private static boolean holds(Lease lease, Tables tables) {
    WorkRow row = tables.work.get(lease.conversation());
    return row != null && row.leased() && row.fence() == lease.fence();
  }

  private static Lease lease(WorkRow claimed, Tables tables) {
    tables.work.put(claimed.conversation(), claimed);
    ConversationRow conversation =
        Optional.ofNullable(tables.conversations.get(claimed.conversation())).orElseThrow();
    return new Lease(
        claimed.conversation(),
        new Actor.Resident(conversation.resident(), conversation.community()),
        claimed.fence(),
        claimed.attempt());
  }
}
