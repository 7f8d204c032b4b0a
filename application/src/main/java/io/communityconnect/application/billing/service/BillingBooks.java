package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.application.billing.port.out.DriftLog;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.application.billing.port.out.Subscriptions;

/// What a look at somebody's subscriptions is compared with and written to.
///
/// @param drifts where what was otherwise than it should be is noted
public record BillingBooks(
    Customers customers, Subscriptions subscriptions, Plans plans, DriftLog drifts) {
  public BillingBooks {
    requireNonNull(customers, "customers is null");
    requireNonNull(subscriptions, "subscriptions is null");
    requireNonNull(plans, "plans is null");
    requireNonNull(drifts, "drifts is null");
  }
}
