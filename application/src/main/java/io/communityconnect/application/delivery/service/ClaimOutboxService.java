package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.in.ClaimOutboxUseCase;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Leases due messages for as long as sending may take.
public final class ClaimOutboxService implements ClaimOutboxUseCase {
  private static final Actor.SystemTask CLAIM = new Actor.SystemTask("claim-outbox");

  /// Where some were due, more may be soon: looking again is cheaper than asking when each time.
  static final Duration SOON = Duration.ofMillis(250);

  private final SystemUnitOfWork unitOfWork;
  private final Outbox outbox;
  private final DeliveryPolicy policy;
  private final InstantSource clock;

  /// @param policy says how long a lease lasts
  public ClaimOutboxService(
      SystemUnitOfWork unitOfWork, Outbox outbox, DeliveryPolicy policy, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.outbox = requireNonNull(outbox, "outbox is null");
    this.policy = requireNonNull(policy, "policy is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Claimed claim(int limit) {
    return unitOfWork.run(
        CLAIM,
        () -> {
          Instant now = clock.instant();
          List<Dispatch> dispatches = outbox.claim(now, policy.lease(), limit);
          return new Claimed(
              dispatches, dispatches.isEmpty() ? outbox.nextDueAt() : Optional.of(now.plus(SOON)));
        });
  }
}
