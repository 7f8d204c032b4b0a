package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.ReadSubscriptionUseCase;
import io.communityconnect.application.billing.port.out.Subscriptions;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.billing.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Reads the subscription as the resident.
public final class ReadSubscriptionService implements ReadSubscriptionUseCase {
  private final UnitOfWork unitOfWork;
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  /// @param clock says whether a grace is over
  public ReadSubscriptionService(
      UnitOfWork unitOfWork, Subscriptions subscriptions, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.subscriptions = requireNonNull(subscriptions, "subscriptions is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    Instant now = clock.instant();
    Optional<Subscription> found =
        unitOfWork.run(command.resident(), () -> subscriptions.of(command.resident().id()));
    return found
        .<Outcome>map(it -> new Outcome.Found(it, it.standingAt(now)))
        .orElseGet(Outcome.None::new);
  }
}
