package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/// Word from the payment provider that something happened. No more than a hint to look: what it
/// says may be old, doubled or out of order.
///
/// @param id the provider's; the same event always has the same
/// @param type in the provider's words
/// @param object what it is about, by the provider's key
/// @param customer whom it is about, where it says so
/// @param at when it happened
public record PaymentEvent(
    String id,
    String type,
    Optional<String> object,
    Optional<CustomerReference> customer,
    Instant at) {
  /// Of our own making: time has come to look whether all is as the provider has it.
  public static final String RECONCILE = "community.reconcile";

  /// Of our own making: the customer was erased, and must not go on paying.
  public static final String ERASED = "community.erased";

  /// Of our own making: there may be something to tell about what is not paid for.
  public static final String UNPAID = "community.unpaid";

  /// The provider's: the payer has to confirm an invoice, which is what it is about.
  public static final String TO_CONFIRM = "invoice.payment_action_required";

  public PaymentEvent {
    requireNonNull(id, "id is null");
    requireNonNull(type, "type is null");
    requireNonNull(object, "object is null");
    requireNonNull(customer, "customer is null");
    requireNonNull(at, "at is null");
  }

  /// Whether it tells of nothing that happened, but that time has come to look.
  public boolean isReminder() {
    return type.equals(RECONCILE);
  }
}
