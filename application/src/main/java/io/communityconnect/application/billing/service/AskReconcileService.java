package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.AskReconcileUseCase;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.billing.port.out.PaymentSignal;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import java.time.Instant;
import java.time.InstantSource;

/// Writes down who asks, then takes in an event of our own for each customer, as the server: an
/// entry without a round is harmless, a round without an entry would not be.
public final class AskReconcileService implements AskReconcileUseCase {
  /// What the audit log calls it.
  public static final ActionType ASK = new ActionType("billing.reconcile_asked");

  private static final Actor.SystemTask RECONCILE = new Actor.SystemTask("reconcile-community");

  private final AdminUnitOfWork unitOfWork;
  private final SystemUnitOfWork system;
  private final PaymentEvents events;
  private final PaymentSignal signal;
  private final InstantSource clock;

  /// @param signal wakes whoever looks events up
  public AskReconcileService(
      AdminUnitOfWork unitOfWork,
      SystemUnitOfWork system,
      PaymentEvents events,
      PaymentSignal signal,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.system = requireNonNull(system, "system is null");
    this.events = requireNonNull(events, "events is null");
    this.signal = requireNonNull(signal, "signal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome ask(Command command) {
    if (!command.admin().administers(command.community())) {
      return new Outcome.NotAllowed();
    }
    Instant now = clock.instant();
    unitOfWork.run(
        command.admin(),
        Permission.READ_BILLING,
        () -> Audited.of(ASK, BillingNotes.note(command.community(), ASK, now)));
    int customers = system.run(RECONCILE, () -> events.addForCommunity(command.community(), now));
    signal.due();
    return new Outcome.Begun(customers);
  }
}
