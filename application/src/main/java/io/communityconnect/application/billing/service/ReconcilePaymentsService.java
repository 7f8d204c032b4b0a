package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.ReconcilePaymentsUseCase;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Takes in an event of our own for each customer: who looks, how often it is tried and that nobody
/// looks twice is then as with any other.
public final class ReconcilePaymentsService implements ReconcilePaymentsUseCase {
  private static final Actor.SystemTask RECONCILE = new Actor.SystemTask("reconcile-payments");

  private final SystemUnitOfWork unitOfWork;
  private final PaymentEvents events;
  private final InstantSource clock;

  /// @param clock says which day it is, in UTC
  public ReconcilePaymentsService(
      SystemUnitOfWork unitOfWork, PaymentEvents events, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.events = requireNonNull(events, "events is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public int reconcile() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return unitOfWork.run(RECONCILE, () -> events.addForAllCustomers(today, now));
  }
}
