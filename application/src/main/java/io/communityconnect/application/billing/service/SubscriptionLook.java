package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.PaymentGateway;
import io.communityconnect.application.billing.port.out.PaymentGateway.Charge;
import io.communityconnect.application.billing.port.out.PaymentGateway.Statement;
import io.communityconnect.application.billing.port.out.Subscriptions;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.billing.AccessPolicy;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.billing.Drift.Known;
import io.communityconnect.domain.billing.InvoiceReference;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.billing.SubscriptionDecision;
import io.communityconnect.domain.identity.Actor;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks at what a customer has bought, ends what they pay for without need, and writes down what
/// the rest counts for. Of several looks at once the one that began last is written: what it saw is
/// no older than what the others saw.
public final class SubscriptionLook {
  private static final Actor.SystemTask LOOK = new Actor.SystemTask("look-at-subscriptions");

  private final SystemUnitOfWork unitOfWork;
  private final BillingBooks books;
  private final PaymentNews news;
  private final PaymentGateway gateway;
  private final AccessPolicy policy;
  private final InstantSource clock;

  /// @param news tells residents what there is to tell
  /// @param policy says what a state means for access
  public SubscriptionLook(
      SystemUnitOfWork unitOfWork,
      BillingBooks books,
      PaymentNews news,
      PaymentGateway gateway,
      AccessPolicy policy,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.books = requireNonNull(books, "books is null");
    this.news = requireNonNull(news, "news is null");
    this.gateway = requireNonNull(gateway, "gateway is null");
    this.policy = requireNonNull(policy, "policy is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// Why one looks.
  enum Reason {
    /// Something was heard.
    TOLD,
    /// Nothing was: what has changed is drift.
    UNPROMPTED
  }

  /// What came of a look.
  enum Result {
    CHANGED,
    UNCHANGED,
    UNKNOWN_CUSTOMER,
    OVERTAKEN,
    UNAVAILABLE
  }

  /// A look that has begun.
  ///
  /// @param plans those that there are
  /// @param invoices of which there may be something to tell
  private record Look(
      Customer customer, Reason reason, List<Plan> plans, List<InvoiceReference> invoices) {
    /// Another product of the same account gives nothing here, and is none of our business.
    List<BoughtSubscription> ours(List<BoughtSubscription> bought) {
      Set<PlanId> known = plans.stream().map(Plan::id).collect(toUnmodifiableSet());
      return bought.stream().filter(each -> known.contains(each.plan())).toList();
    }
  }

  /// What was found.
  ///
  /// @param open the pages of invoices that are not paid yet
  private record Sight(List<BoughtSubscription> bought, Map<InvoiceReference, URI> open) {}

  /// @param heardOf an invoice that an event named because the payer has to do something
  Result at(CustomerReference reference, Reason reason, Optional<InvoiceReference> heardOf) {
    Optional<Look> look = unitOfWork.run(LOOK, () -> begin(reference, reason, heardOf));
    return look.map(this::look).orElse(Result.UNKNOWN_CUSTOMER);
  }

  private Optional<Look> begin(
      CustomerReference reference, Reason reason, Optional<InvoiceReference> heardOf) {
    return books
        .customers()
        .beginLook(reference)
        .map(
            customer ->
                new Look(
                    customer,
                    reason,
                    books.plans().all(),
                    news.invoicesOf(customer.resident(), heardOf)));
  }

  /// Once the provider has deleted them.
  Result forget(CustomerReference reference) {
    return unitOfWork.run(
        LOOK,
        () -> {
          books.customers().remove(reference);
          return Result.CHANGED;
        });
  }

  private Result look(Look look) {
    return switch (gateway.subscriptionsOf(look.customer().reference())) {
      case Statement.Found(List<BoughtSubscription> bought) ->
          openOf(look)
              .map(open -> settle(look, new Sight(look.ours(bought), open)))
              .orElse(Result.UNAVAILABLE);
      // Whatever they had ended with them. Who buys again becomes another customer.
      case Statement.CustomerGone() -> write(look, new Sight(List.of(), Map.of()));
      case Statement.Unavailable() -> Result.UNAVAILABLE;
    };
  }

  /// @return empty where the provider is away
  private Optional<Map<InvoiceReference, URI>> openOf(Look look) {
    Map<InvoiceReference, URI> open = new LinkedHashMap<>();
    for (InvoiceReference invoice : look.invoices()) {
      switch (gateway.charge(look.customer().reference(), invoice)) {
        case Charge.Open(URI page) -> open.put(invoice, page);
        case Charge.Closed() -> {}
        case Charge.Unavailable() -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(open);
  }

  private Result settle(Look look, Sight sight) {
    for (BoughtSubscription surplus : SubscriptionDecision.surplus(sight.bought(), policy)) {
      Result ended = end(look.customer(), surplus);
      if (ended != Result.CHANGED) {
        return ended;
      }
    }
    return write(look, sight);
  }

  /// Noted before it is done: one that was ended unnoticed would never be paid back.
  private Result end(Customer customer, BoughtSubscription surplus) {
    Instant now = clock.instant();
    Customers.Standing standing =
        unitOfWork.run(
            LOOK,
            () -> {
              Customers.Standing current = books.customers().lock(customer);
              if (current == Customers.Standing.NEWEST) {
                books.drifts().add(customer.resident(), paidTwice(customer, surplus, now));
              }
              return current;
            });
    return switch (standing) {
      case OVERTAKEN -> Result.OVERTAKEN;
      case NEWEST ->
          switch (gateway.end(surplus.reference())) {
            case ENDED -> Result.CHANGED;
            case UNAVAILABLE -> Result.UNAVAILABLE;
          };
    };
  }

  private Drift paidTwice(Customer customer, BoughtSubscription surplus, Instant now) {
    return new Drift(
        customer.resident().id(),
        Drift.Kind.PAID_TWICE,
        Optional.empty(),
        books.subscriptions().of(customer.resident().id()).map(Known::of),
        Optional.of(surplus.reference()),
        now);
  }

  private Result write(Look look, Sight sight) {
    Instant now = clock.instant();
    List<Subscription> decided = SubscriptionDecision.decide(sight.bought(), policy);
    return unitOfWork.run(
        LOOK,
        () ->
            switch (books.customers().lock(look.customer())) {
              case OVERTAKEN -> Result.OVERTAKEN;
              case NEWEST -> {
                news.tell(
                    look.customer(),
                    new PaymentNews.Findings(sight.bought(), decided, look.plans(), sight.open()),
                    now);
                yield writeInUnit(look.customer().resident(), decided, look.reason(), now);
              }
            });
  }

  private Result writeInUnit(
      Actor.Resident resident, List<Subscription> decided, Reason reason, Instant now) {
    Subscriptions subscriptions = books.subscriptions();
    Optional<Subscription> before = subscriptions.of(resident.id());
    if (!subscriptions.write(resident, decided, now)) {
      return Result.UNCHANGED;
    }
    if (reason == Reason.UNPROMPTED) {
      books
          .drifts()
          .add(
              resident,
              new Drift(
                  resident.id(),
                  Drift.Kind.REPAIRED,
                  before.map(Known::of),
                  subscriptions.of(resident.id()).map(Known::of),
                  Optional.empty(),
                  now));
    }
    return Result.CHANGED;
  }
}
