package io.communityconnect.simulator.stripe;

import static java.util.Comparator.comparing;

import io.communityconnect.simulator.stripe.StripeBooks.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What is sold by the month, and what was charged for it. Shares the lock of the books.
final class Sales {
  private static final String UPDATED = "customer.subscription.updated";
  private static final String[] PAID = {UPDATED, "invoice.paid", "invoice.payment_succeeded"};

  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private final Map<String, Invoice> invoices = new LinkedHashMap<>();
  private final StripeBooks books;
  private final StripeClock clock;

  Sales(StripeBooks books, StripeClock clock) {
    this.books = books;
    this.clock = clock;
  }

  private <T> T locked(Supplier<T> work) {
    return books.locked(work);
  }

  List<Subscription> all() {
    return locked(() -> List.copyOf(subscriptions.values()));
  }

  List<Subscription> of(String customer) {
    return all().stream()
        .filter(subscription -> subscription.customer().equals(customer))
        .sorted(comparing(Subscription::since).reversed())
        .toList();
  }

  Optional<Invoice> invoice(String id) {
    return locked(() -> Optional.ofNullable(invoices.get(id)));
  }

  List<Invoice> invoices() {
    return locked(() -> List.copyOf(invoices.values()));
  }

  /// Somebody has paid for the first month.
  List<Happening> begin(Subscription begun) {
    return locked(
        () ->
            charge(
                begun,
                Charges.month(priceOf(begun)),
                "subscription_create",
                true,
                "customer.subscription.created",
                "invoice.paid",
                "invoice.payment_succeeded",
                "checkout.session.completed"));
  }

  /// Somebody is given a subscription to try first, as it is done in the dashboard.
  List<Happening> give(Subscription tried) {
    return locked(() -> store(tried, "customer.subscription.created"));
  }

  /// Changes one that is not over.
  List<Happening> change(String id, UnaryOperator<Subscription> change, String... types) {
    return locked(
        () ->
            Optional.ofNullable(subscriptions.get(id))
                .filter(subscription -> !subscription.isOver())
                .map(subscription -> store(change.apply(subscription), types))
                .orElse(List.of()));
  }

  /// Somebody takes another price at once and pays the difference at once. Whose card does not pay
  /// changes nothing.
  List<Happening> upgrade(Subscription subscription, Price other) {
    return locked(
        () ->
            subscription.card() == Card.FAILS_LATER
                ? List.of()
                : charge(
                    subscription.changedTo(other.id()),
                    Charges.change(priceOf(subscription), other, subscription, now()),
                    "subscription_update",
                    true,
                    PAID));
  }

  /// Another card is given: what is open is paid.
  List<Happening> settle(String id) {
    return locked(
        () ->
            Optional.ofNullable(subscriptions.get(id))
                .filter(subscription -> !subscription.isOver())
                .map(
                    subscription -> {
                      Optional<Invoice> open = openOf(id).map(Invoice::settled);
                      open.ifPresent(invoice -> invoices.put(invoice.id(), invoice));
                      Subscription paid = subscription.paid();
                      subscriptions.put(id, paid);
                      return open.isPresent()
                          ? happened(paid, open, PAID)
                          : happened(paid, open, UPDATED);
                    })
                .orElse(List.of()));
  }

  private Optional<Invoice> openOf(String subscription) {
    return invoices.values().stream()
        .filter(invoice -> invoice.subscription().equals(subscription) && !invoice.paid())
        .findFirst();
  }

  /// Ends all that somebody has.
  List<Happening> endAllOf(String customer) {
    return of(customer).stream()
        .filter(subscription -> !subscription.isOver())
        .flatMap(
            subscription ->
                store(subscription.ended(now()), "customer.subscription.deleted").stream())
        .toList();
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
    if (subscription.isTrialEndDue()) {
      return store(subscription.withTrialEndTold(), "customer.subscription.trial_will_end");
    }
    if (subscription.status() == Subscription.Status.PAST_DUE || subscription.cancelAtPeriodEnd()) {
      return store(subscription.ended(now()), "customer.subscription.deleted");
    }
    return switch (subscription.card()) {
      case GOOD, CONFIRM -> renew(subscription, true, PAID);
      case FAILS_LATER, DECLINED -> renew(subscription, false, UPDATED, "invoice.payment_failed");
      case CONFIRM_LATER ->
          renew(
              subscription,
              false,
              UPDATED,
              "invoice.payment_failed",
              "invoice.payment_action_required");
    };
  }

  private List<Happening> renew(Subscription subscription, boolean paid, String... types) {
    Subscription renewed = subscription.renewed(paid);
    return charge(renewed, Charges.month(priceOf(renewed)), "subscription_cycle", paid, types);
  }

  private Price priceOf(Subscription subscription) {
    return books.price(subscription.price()).orElseThrow();
  }

  private List<Happening> charge(
      Subscription subscription,
      List<Invoice.Line> lines,
      String reason,
      boolean paid,
      String... types) {
    Invoice invoice =
        new Invoice(
            books.nextId("in"),
            subscription.customer(),
            subscription.id(),
            priceOf(subscription).currency(),
            lines,
            reason,
            paid,
            now());
    invoices.put(invoice.id(), invoice);
    subscriptions.put(subscription.id(), subscription);
    return happened(subscription, Optional.of(invoice), types);
  }

  private List<Happening> store(Subscription subscription, String... types) {
    subscriptions.put(subscription.id(), subscription);
    return happened(subscription, Optional.empty(), types);
  }

  private List<Happening> happened(
      Subscription subscription, Optional<Invoice> invoice, String... types) {
    Instant now = now();
    return List.of(types).stream()
        .map(type -> new Happening(type, subscription, invoice, now))
        .toList();
  }

  private Instant now() {
    return books.now();
  }
}
