package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;

import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.storage.BillingTables.EventRow;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

record InMemoryPaymentEvents(InMemoryDatabase database) implements PaymentEvents {
  @Override
  public Receipt add(PaymentEvent event, Instant at) {
    return rows().putIfAbsent(event.id(), new EventRow(event, 0, Optional.of(at), Optional.empty()))
            == null
        ? Receipt.NEW
        : Receipt.KNOWN;
  }

  @Override
  public int addForAllCustomers(LocalDate day, Instant at) {
    int added = 0;
    for (Customer customer : database.systemTables().billing.customers.values()) {
      PaymentEvent event =
          new PaymentEvent(
              "evt_reconcile_" + day + customer.reference().value(),
              isErased(customer) ? PaymentEvent.ERASED : PaymentEvent.RECONCILE,
              Optional.empty(),
              Optional.of(customer.reference()),
              at);
      added += add(event, at) == Receipt.NEW ? 1 : 0;
    }
    return added;
  }

  @Override
  public int addForCommunity(CommunityId community, Instant at) {
    int added = 0;
    for (Customer customer : List.copyOf(customers().values())) {
      if (customer.resident().community().equals(community) && !isErased(customer)) {
        PaymentEvent event =
            new PaymentEvent(
                "evt_reconcile_m%d_%s"
                    .formatted(
                        Duration.between(Instant.EPOCH, at).toMinutes(),
                        customer.reference().value()),
                PaymentEvent.RECONCILE,
                Optional.empty(),
                Optional.of(customer.reference()),
                at);
        added += add(event, at) == Receipt.NEW ? 1 : 0;
      }
    }
    return added;
  }

  private Map<CustomerReference, Customer> customers() {
    return database.systemTables().billing.customers;
  }

  @Override
  public Optional<Round> lastRound(CommunityId community) {
    List<EventRow> mine =
        rows().values().stream()
            .filter(row -> row.event().isReminder())
            .filter(
                row ->
                    row.event()
                        .customer()
                        .map(customers()::get)
                        .filter(customer -> customer.resident().community().equals(community))
                        .isPresent())
            .toList();
    return mine.stream()
        .map(row -> row.event().at())
        .max(Instant::compareTo)
        .map(
            last -> {
              List<EventRow> round =
                  mine.stream().filter(row -> row.event().at().equals(last)).toList();
              long waiting = round.stream().filter(row -> row.dueAt().isPresent()).count();
              return new Round(last, round.size(), Math.toIntExact(waiting));
            });
  }

  @Override
  public int forget(Instant endedBefore, int limit) {
    List<String> ended =
        rows().values().stream()
            .filter(row -> row.endedAt().filter(at -> at.isBefore(endedBefore)).isPresent())
            .map(row -> row.event().id())
            .limit(limit)
            .toList();
    ended.forEach(rows()::remove);
    return ended.size();
  }

  private boolean isErased(Customer customer) {
    return !database.systemTables().residents.containsKey(customer.resident().id());
  }

  @Override
  public List<Claimed> claim(Instant now, Duration leaseFor, int limit) {
    List<EventRow> due =
        rows().values().stream()
            .filter(row -> row.dueAt().filter(at -> !at.isAfter(now)).isPresent())
            .sorted(
                comparing((EventRow row) -> row.event().isReminder())
                    .thenComparing(row -> row.dueAt().orElseThrow()))
            .limit(limit)
            .map(
                row ->
                    new EventRow(
                        row.event(), row.attempts() + 1, until(now, leaseFor), row.endedAt()))
            .toList();
    due.forEach(row -> rows().put(row.event().id(), row));
    return due.stream()
        .map(row -> new Claimed(row.event(), row.attempts()))
        .sorted(
            comparing((Claimed claimed) -> claimed.event().isReminder())
                .thenComparing(claimed -> claimed.event().at()))
        .toList();
  }

  @Override
  public List<String> dueAbout(CustomerReference customer, Set<String> types, Instant now) {
    return rows().values().stream()
        .filter(row -> row.dueAt().filter(at -> !at.isAfter(now)).isPresent())
        .map(EventRow::event)
        .filter(event -> event.customer().equals(Optional.of(customer)))
        .filter(event -> types.contains(event.type()))
        .map(PaymentEvent::id)
        .toList();
  }

  private static Optional<Instant> until(Instant now, Duration leaseFor) {
    return Optional.of(now.plus(leaseFor));
  }

  @Override
  public void finish(String id, Ending ending, Instant at) {
    rows()
        .computeIfPresent(
            id,
            (_, row) ->
                new EventRow(row.event(), row.attempts(), Optional.empty(), Optional.of(at)));
  }

  @Override
  public void postpone(String id, String reason, Instant dueAt) {
    rows()
        .computeIfPresent(
            id,
            (_, row) ->
                new EventRow(
                    row.event(), row.attempts(), row.dueAt().map(_ -> dueAt), row.endedAt()));
  }

  private Map<String, EventRow> rows() {
    return database.systemTables().billing.events;
  }
}
