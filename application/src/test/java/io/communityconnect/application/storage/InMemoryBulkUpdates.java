package io.communityconnect.application.storage;

import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.application.storage.BulkTables.ChangeKey;
import io.communityconnect.application.storage.BulkTables.ChangeRow;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.BulkUpdateId;
import io.communityconnect.domain.bulk.FormerValues;
import io.communityconnect.domain.people.ResidentId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryBulkUpdates implements BulkUpdates {
  private final InMemoryDatabase database;

  InMemoryBulkUpdates(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public BulkUpdateId nextId() {
    return new BulkUpdateId(database.nextId());
  }

  @Override
  public void add(BulkUpdate update) {
    database.systemTables().bulk.updates.put(update.id(), update);
  }

  @Override
  public Optional<BulkUpdate> find(BulkUpdateId id) {
    return Optional.ofNullable(database.tables().bulk.updates.get(id))
        .filter(update -> database.lets(update.community()));
  }

  @Override
  public Optional<BulkUpdate> lock(BulkUpdateId id) {
    database.systemTables();
    return find(id);
  }

  @Override
  public Optional<BulkUpdate> lockNext() {
    return database.systemTables().bulk.updates.values().stream()
        .filter(BulkUpdate::isUnderWay)
        .min(
            Comparator.comparing(BulkUpdate::createdAt)
                .thenComparing(update -> update.id().value()));
  }

  @Override
  public void save(BulkUpdate update) {
    database.systemTables().bulk.updates.replace(update.id(), update);
  }

  @Override
  public void remember(BulkUpdate update, List<FormerValues> changed) {
    changed.forEach(
        each ->
            database
                .systemTables()
                .bulk
                .changes
                .put(new ChangeKey(update.id(), each.resident()), new ChangeRow(each, false)));
  }

  @Override
  public List<FormerValues> changed(BulkUpdateId id, Optional<ResidentId> after, int limit) {
    return rows(id)
        .map(ChangeRow::former)
        .filter(
            each -> after.isEmpty() || each.resident().value().compareTo(after.get().value()) > 0)
        .limit(limit)
        .toList();
  }

  private Stream<ChangeRow> rows(BulkUpdateId id) {
    return database.tables().bulk.changes.entrySet().stream()
        .filter(entry -> entry.getKey().update().equals(id))
        .filter(entry -> shows(id, entry.getKey().resident()))
        .sorted(Comparator.comparing(entry -> entry.getKey().resident().value()))
        .map(Map.Entry::getValue);
  }

  private boolean shows(BulkUpdateId id, ResidentId whose) {
    return Optional.ofNullable(database.tables().bulk.updates.get(id))
        .filter(update -> database.shows(update.community(), whose))
        .isPresent();
  }

  @Override
  public void noteKept(BulkUpdateId id, List<ResidentId> people) {
    people.forEach(
        person ->
            database
                .systemTables()
                .bulk
                .changes
                .computeIfPresent(
                    new ChangeKey(id, person), (_, row) -> new ChangeRow(row.former(), true)));
  }

  @Override
  public List<ResidentId> kept(BulkUpdateId id, int limit) {
    return rows(id)
        .filter(ChangeRow::kept)
        .map(row -> row.former().resident())
        .limit(limit)
        .toList();
  }
}
