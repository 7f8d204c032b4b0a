package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.PaymentNotices;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.InvoiceReference;
import io.communityconnect.domain.billing.Occasion;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.identity.Actor;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What residents are told about what they pay. What could not be told is kept for admins to see,
/// until it is told or is true no more.
public final class PaymentNews {
  private final DunningDesk dunning;
  private final OccasionDesk occasions;
  private final PaymentNotices notices;

  /// @param dunning tells of what is not paid for
  /// @param occasions tells of all else
  /// @param notices where it is noted what could not be told
  public PaymentNews(DunningDesk dunning, OccasionDesk occasions, PaymentNotices notices) {
    this.dunning = requireNonNull(dunning, "dunning is null");
    this.occasions = requireNonNull(occasions, "occasions is null");
    this.notices = requireNonNull(notices, "notices is null");
  }

  /// What was found at a look.
  ///
  /// @param bought of our plans
  /// @param decided what that counts for
  /// @param plans those that there are
  /// @param open the pages of invoices that are to be confirmed
  record Findings(
      List<BoughtSubscription> bought,
      List<Subscription> decided,
      List<Plan> plans,
      Map<InvoiceReference, URI> open) {}

  /// Which invoices there may be something to tell about. Inside a system unit of work.
  ///
  /// @param heardOf that an event named
  List<InvoiceReference> invoicesOf(Actor.Resident resident, Optional<InvoiceReference> heardOf) {
    return occasions.invoicesOf(resident, heardOf);
  }

  /// Inside a system unit of work that has locked the customer.
  void tell(Customer customer, Findings found, Instant now) {
    List<Occasion> untold =
        Stream.concat(
                dunning.tell(customer, found.decided(), now).stream(),
                occasions.tell(customer, found.bought(), found.plans(), found.open(), now).stream())
            .toList();
    notices.owe(customer.resident(), untold, now);
  }
}
