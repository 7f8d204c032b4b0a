package io.communityconnect.application.billing.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.InvoiceReference;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.people.ResidentId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The payment provider. Remote: never called inside a unit of work. What is asked for twice under
/// the same key is done once.
public interface PaymentGateway {
  /// Makes somebody a customer. Somebody who is one already is found again.
  ///
  /// @param gone the customer they were, whom the provider has deleted
  Registration register(ResidentId resident, Optional<CustomerReference> gone);

  /// Opens a page where a customer buys a plan. Pages to buy on that were opened for them before
  /// are closed, so that nobody pays on two.
  ///
  /// @param purchase says the same for every try of one and the same purchase
  PageAnswer checkout(CustomerReference customer, Plan plan, Purchase purchase);

  /// Opens a page where a customer changes, pays and ends what they bought: a larger plan is theirs
  /// at once, and the rest of the month is charged at once; a smaller one, or the end, comes with
  /// the end of the month.
  ///
  /// @param plans between which they may change; each for sale
  PageAnswer portal(CustomerReference customer, List<Plan> plans);

  /// Ends a subscription at once. One that has ended is left alone.
  Ending end(SubscriptionReference subscription);

  /// Deletes a customer, and with them all that they pay for. One who is gone is left alone.
  Ending delete(CustomerReference customer);

  /// All that a customer ever bought, as it is at this moment.
  Statement subscriptionsOf(CustomerReference customer);

  /// Looks at what a customer was charged.
  Charge charge(CustomerReference customer, InvoiceReference invoice);

  /// What names a purchase.
  ///
  /// @param version grows with every look at what they bought before
  /// @param hour tries within the same hour are the same purchase
  record Purchase(ResidentId resident, long version, long hour) {
    public Purchase {
      requireNonNull(resident, "resident is null");
    }
  }

  /// What came of registering.
  sealed interface Registration {
    /// They are a customer.
    record Registered(CustomerReference customer) implements Registration {}

    /// The provider could not be asked, or refused; the log says why.
    record Unavailable() implements Registration {}
  }

  /// What came of asking for a page.
  sealed interface PageAnswer {
    /// Here it is, for a limited time.
    record Opened(URI url) implements PageAnswer {}

    /// The provider has deleted the customer.
    record CustomerGone() implements PageAnswer {}

    /// The provider could not be asked, or refused; the log says why.
    record Unavailable() implements PageAnswer {}
  }

  /// What came of ending it.
  enum Ending {
    /// Nothing of it is paid for any more.
    ENDED,
    /// The provider could not be asked, or refused; the log says why.
    UNAVAILABLE
  }

  /// What came of asking what somebody bought.
  sealed interface Statement {
    /// This.
    record Found(List<BoughtSubscription> subscriptions) implements Statement {
      public Found {
        subscriptions = List.copyOf(subscriptions);
      }
    }

    /// The provider has deleted the customer, and all that they had.
    record CustomerGone() implements Statement {}

    /// The provider could not be asked, or its answer not be understood; the log says why.
    record Unavailable() implements Statement {}
  }

  /// What became of what a customer was charged.
  sealed interface Charge {
    /// It is not paid yet.
    ///
    /// @param page where it is
    record Open(URI page) implements Charge {}

    /// It is paid, or given up, or not theirs.
    record Closed() implements Charge {}

    /// The provider could not be asked, or its answer not be understood; the log says why.
    record Unavailable() implements Charge {}
  }
}
