package io.communityconnect.simulator.stripe;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
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
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final StripeClock clock;

  StripeBooks(StripeClock clock) {
    this.clock = clock;
  }

  /// Something that events tell of.
  ///
  /// @param type in Stripe's words
  /// @param paid of an invoice, whether it is paid
  record Happening(String type, Subscription subscription, boolean paid, Instant at) {}

  /// Unlike any before, with the time in it: the server may know those of an earlier start.
  String nextId(String prefix) {
    return prefix
        + "_"
        + Long.toString(clock.realNow().toEpochMilli(), 36)
        + Long.toString(ids.incrementAndGet(), 36);
  }

  private <T> T locked(Supplier<T> work) {
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
          return subscriptionsOf(customer).stream()
              .filter(subscription -> !subscription.isOver())
              .flatMap(
                  subscription ->
                      store(
                          subscription.ended(wholeSecond()), true, "customer.subscription.deleted")
                          .stream())
              .toList();
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

  List<Subscription> subscriptions() {
    return locked(() -> List.copyOf(subscriptions.values()));
  }

  List<Subscription> subscriptionsOf(String customer) {
    return subscriptions().stream()
        .filter(subscription -> subscription.customer().equals(customer))
        .sorted(comparing(Subscription::anchor).reversed())
        .toList();
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
              Subscription.begun(
                  nextId("sub"), session.customer(), session.price(), card, wholeSecond());
          subscriptions.put(begun.id(), begun);
          sessions.put(session.id(), session.completed(begun.id()));
          return happened(
              begun,
              true,
              "customer.subscription.created",
              "invoice.paid",
              "invoice.payment_succeeded",
              "checkout.session.completed");
        });
  }

  /// Somebody changes a subscription on the portal's page.
  List<Happening> change(String id, UnaryOperator<Subscription> change, String... types) {
    return locked(
        () ->
            Optional.ofNullable(subscriptions.get(id))
                .filter(subscription -> !subscription.isOver())
                .map(
                    subscription -> {
                      Subscription changed = change.apply(subscription);
                      subscriptions.put(id, changed);
                      return happened(changed, true, types);
                    })
                .orElse(List.of()));
  }

  /// Moves the clock on, and lets happen what does on the way, in order.
  List<Happening> moveTo(Instant end) {
    return locked(
        () -> {
          List<Happening> happenings = new ArrayList<>();
          for (Optional<Subscription> next = next(end); next.isPresent(); next = next(end)) {
            clock.moveTo(next.get().nextChange());
            happenings.addAll(lapse(next.get()));
          }
          clock.moveTo(end);
          return happenings;
        });
  }

  private Optional<Subscription> next(Instant end) {
    return subscriptions.values().stream()
        .filter(subscription -> !subscription.isOver())
        .filter(subscription -> !subscription.nextChange().isAfter(end))
        .min(comparing(Subscription::nextChange).thenComparing(Subscription::id));
  }

  private List<Happening> lapse(Subscription subscription) {
    if (subscription.status() == Subscription.Status.PAST_DUE || subscription.cancelAtPeriodEnd()) {
      return store(subscription.ended(wholeSecond()), true, "customer.subscription.deleted");
    }
    boolean pays = subscription.card() != Card.FAILS_LATER;
    Subscription renewed = subscription.renewed(pays);
    return pays
        ? store(
            renewed,
            true,
            "customer.subscription.updated",
            "invoice.paid",
            "invoice.payment_succeeded")
        : store(renewed, false, "customer.subscription.updated", "invoice.payment_failed");
  }

  private List<Happening> store(Subscription subscription, boolean paid, String... types) {
    subscriptions.put(subscription.id(), subscription);
    return happened(subscription, paid, types);
  }

  private List<Happening> happened(Subscription subscription, boolean paid, String... types) {
    Instant now = wholeSecond();
    return List.of(types).stream()
        .map(type -> new Happening(type, subscription, paid, now))
        .toList();
  }

  private Instant wholeSecond() {
    return Instant.ofEpochSecond(clock.now().getEpochSecond());
  }
}
