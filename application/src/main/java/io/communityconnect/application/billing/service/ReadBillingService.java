package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.ReadBillingUseCase;
import io.communityconnect.application.billing.port.out.DriftLog;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.billing.port.out.PaymentEvents.Round;
import io.communityconnect.application.billing.port.out.PaymentNotices;
import io.communityconnect.application.billing.port.out.SubscriptionCensus;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Mandate;
import io.communityconnect.domain.identity.Permission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Reads subscriptions and drift as the admin, and how far reconciling has come as the server,
/// whose events nobody else sees.
public final class ReadBillingService implements ReadBillingUseCase {
  /// What the audit log calls it.
  public static final ActionType READ = new ActionType("billing.read");

  private static final Actor.SystemTask ROUND = new Actor.SystemTask("read-reconcile");
  private static final int SHOWN = 50;

  private final AdminUnitOfWork unitOfWork;
  private final SystemUnitOfWork system;
  private final SubscriptionCensus census;
  private final DriftLog drifts;
  private final PaymentNotices notices;
  private final PaymentEvents events;
  private final InstantSource clock;

  /// @param system reads how far reconciling has come
  public ReadBillingService(
      AdminUnitOfWork unitOfWork,
      SystemUnitOfWork system,
      SubscriptionCensus census,
      DriftLog drifts,
      PaymentNotices notices,
      PaymentEvents events,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.system = requireNonNull(system, "system is null");
    this.census = requireNonNull(census, "census is null");
    this.drifts = requireNonNull(drifts, "drifts is null");
    this.notices = requireNonNull(notices, "notices is null");
    this.events = requireNonNull(events, "events is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    if (!command.admin().administers(command.community())) {
      return new Outcome.NotAllowed();
    }
    Mandate mandate = new Mandate(command.admin(), Permission.READ_BILLING);
    Instant now = clock.instant();
    Optional<Round> round = system.run(ROUND, () -> events.lastRound(command.community()));
    return unitOfWork.run(mandate, () -> found(command, round, now));
  }

  private Audited<Outcome> found(Command command, Optional<Round> round, Instant now) {
    Outcome found =
        new Outcome.Found(
            census.of(command.community(), now),
            round,
            round.map(last -> drifts.countSince(command.community(), last.begunAt())).orElse(0),
            drifts.latest(command.community(), SHOWN),
            notices.owedIn(command.community(), SHOWN));
    return Audited.of(found, BillingNotes.note(command.community(), READ, now));
  }
}
