package io.communityconnect.simulator.stripe;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What Stripe knows: who pays what, and since when. Everything that happens to a subscription is
/// told as [Happening]s.
final class StripeBooks {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Customer> customers = new LinkedHashMap<>();
  private final Map<String, Price> prices = new LinkedHashMap<>();
  private final Map<String, CheckoutSession> sessions = new LinkedHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final StripeClock clock;
  private final Sales sales;

  StripeBooks(StripeClock clock) {
    this.clock = clock;
    this.sales = new Sales(this, clock);
  }

  /// Something that events tell of.
  ///
  /// @param type in Stripe's words
  /// @param invoice what is charged, where it is about that
  record Happening(String type, Subscription subscription, Optional<Invoice> invoice, Instant at) {}

  /// Unlike any before, with the time in it: the server may know those of an earlier start.
  String nextId(String prefix) {
    return prefix
        + "_"
        + Long.toString(clock.realNow().toEpochMilli(), 36)
        + Long.toString(ids.incrementAndGet(), 36);
  }

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  void add(Customer customer) {
    locked(
        () -> {
          customers.put(customer.id(), customer);
          return customer;
        });
  }

  void add(Price price) {
    locked(
        () -> {
          prices.put(price.id(), price);
          return price;
        });
  }

  void add(CheckoutSession session) {
    locked(
        () -> {
          sessions.put(session.id(), session);
          return session;
        });
  }

  Optional<Customer> customer(String id) {
    return locked(() -> Optional.ofNullable(customers.get(id)));
  }

  List<Customer> customersWith(String key, String value) {
    return locked(
        () ->
            customers.values().stream()
                .filter(customer -> value.equals(customer.metadata().get(key)))
                .toList());
  }

  Optional<Price> price(String id) {
    return locked(() -> Optional.ofNullable(prices.get(id)));
  }

  Optional<Price> changePrice(String id, UnaryOperator<Price> change) {
    return locked(
        () -> Optional.ofNullable(prices.computeIfPresent(id, (_, price) -> change.apply(price))));
  }

  /// Somebody is a customer no more: what they had ends, their pages close.
  List<Happening> delete(String customer) {
    return locked(
        () -> {
          customers.remove(customer);
          sessions.replaceAll(
              (_, session) -> session.customer().equals(customer) ? session.expired() : session);
          return sales.endAllOf(customer);
        });
  }

  List<Price> prices() {
    return locked(() -> List.copyOf(prices.values()));
  }

  Optional<CheckoutSession> session(String id) {
    return locked(() -> Optional.ofNullable(sessions.get(id)));
  }

  List<CheckoutSession> sessions() {
    return locked(() -> List.copyOf(sessions.values()));
  }

  /// Closes a page that is open.
  Optional<CheckoutSession> expire(String id, Instant now) {
    return locked(
        () ->
            Optional.ofNullable(sessions.get(id))
                .filter(session -> session.isOpenAt(now))
                .map(
                    session -> {
                      sessions.put(id, session.expired());
                      return session.expired();
                    }));
  }

  /// The page that a subscription was bought on.
  Optional<CheckoutSession> sessionOf(String subscription) {
    return locked(
        () ->
            sessions.values().stream()
                .filter(session -> session.subscription().equals(subscription))
                .findFirst());
  }

  /// What is sold by the month.
  Sales sales() {
    return sales;
  }

  /// Somebody pays on the page of a session.
  ///
  /// @return empty when somebody did before
  List<Happening> pay(CheckoutSession session, Card card) {
    return locked(
        () -> {
          if (!sessions.getOrDefault(session.id(), session).isOpenAt(clock.realNow())) {
            return List.of();
          }
          Subscription begun =
              Subscription.begun(nextId("sub"), session.customer(), session.price(), card, now());
          sessions.put(session.id(), session.completed(begun.id()));
          return sales.begin(begun);
        });
  }

  /// Stripe knows no parts of a second.
  Instant now() {
    return Instant.ofEpochSecond(clock.now().getEpochSecond());
  }
}
