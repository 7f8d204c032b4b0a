package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.in.ClaimOutboxUseCase;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.time.InstantSource;
import java.util.List;

/// Leases due messages for as long as sending may take.
public final class ClaimOutboxService implements ClaimOutboxUseCase {
  private static final Actor.SystemTask CLAIM = new Actor.SystemTask("claim-outbox");

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
          List<Dispatch> dispatches = outbox.claim(clock.instant(), policy.lease(), limit);
          return new Claimed(dispatches, outbox.nextDueAt());
        });
  }
}
