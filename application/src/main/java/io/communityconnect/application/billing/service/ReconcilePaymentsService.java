package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.ReconcilePaymentsUseCase;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Takes in an event of our own for each customer: who looks, how often it is tried and that nobody
/// looks twice is then as with any other. Forgets what ended long ago on the way.
public final class ReconcilePaymentsService implements ReconcilePaymentsUseCase {
  /// Longer than the provider tries to deliver an event, and than anybody asks what came of it.
  private static final Duration KEPT = Duration.ofDays(90);

  private static final int FORGOTTEN_AT_ONCE = 10_000;

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
    return unitOfWork.run(
        RECONCILE,
        () -> {
          events.forget(now.minus(KEPT), FORGOTTEN_AT_ONCE);
          return events.addForAllCustomers(today, now);
        });
  }
}
