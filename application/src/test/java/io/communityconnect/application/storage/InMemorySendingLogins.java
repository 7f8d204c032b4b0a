package io.communityconnect.application.storage;

import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.storage.IdentityTables.PageRow;
import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

final class InMemorySendingLogins implements SendingLogins {
  private final InMemoryDatabase database;

  InMemorySendingLogins(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> nthLatestFrom(SecretHash address, int n) {
    return nthLatest(offer -> offer.address().equals(address), n);
  }

  @Override
  public Optional<Instant> nthLatest(int n) {
    return nthLatest(_ -> true, n);
  }

  private Optional<Instant> nthLatest(Predicate<Offer> counted, int n) {
    return rows().values().stream()
        .map(PageRow::offer)
        .filter(counted)
        .map(Offer::createdAt)
        .sorted(Comparator.reverseOrder())
        .skip(n - 1L)
        .findFirst();
  }

  @Override
  public void open(Offer offer) {
    UUID id = database.nextId();
    rows()
        .put(
            id,
            new PageRow(
                offer,
                new Waiting(
                    id, offer.createdAt(), offer.expiresAt(), Optional.empty(), Optional.empty())));
  }

  @Override
  public Optional<Waiting> lockByCode(SecretHash code) {
    return page(row -> row.offer().code().equals(code));
  }

  @Override
  public Optional<Waiting> lockByTicket(SecretHash ticket) {
    return page(row -> row.offer().ticket().equals(ticket));
  }

  private Optional<Waiting> page(Predicate<PageRow> sought) {
    return rows().values().stream().filter(sought).findFirst().map(PageRow::waiting);
  }

  @Override
  public void confirm(UUID id, ResidentId person, Instant at) {
    change(
        id,
        page ->
            new Waiting(
                id, page.createdAt(), page.expiresAt(), Optional.of(person), page.endedAt()));
  }

  @Override
  public void collect(UUID id, Instant at) {
    change(
        id,
        page ->
            new Waiting(id, page.createdAt(), page.expiresAt(), page.sentBy(), Optional.of(at)));
  }

  @Override
  public void withdrawAllOf(ResidentId person, Instant at) {
    rows().values().stream()
        .map(PageRow::waiting)
        .filter(page -> page.sentBy().equals(Optional.of(person)) && page.endedAt().isEmpty())
        .map(Waiting::id)
        .toList()
        .forEach(id -> collect(id, at));
  }

  private void change(UUID id, UnaryOperator<Waiting> change) {
    rows().computeIfPresent(id, (_, row) -> row.now(change.apply(row.waiting())));
  }

  private Map<UUID, PageRow> rows() {
    return database.systemTables().identity.pages;
  }
}
