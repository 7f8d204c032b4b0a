package io.communityconnect.application.limit.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.application.limit.port.in.SpendRequestUseCase;
import io.communityconnect.application.limit.port.out.RateLimits;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.SecretHash;
import java.time.InstantSource;

/// Counts requests by a hash of whose they are, for that may be an address.
public final class SpendRequestService implements SpendRequestUseCase {
  private static final Actor.SystemTask COUNT = new Actor.SystemTask("count-request");

  private final SystemUnitOfWork unitOfWork;
  private final RateLimits limits;
  private final SecretHasher hasher;
  private final InstantSource clock;

  public SpendRequestService(
      SystemUnitOfWork unitOfWork, RateLimits limits, SecretHasher hasher, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.hasher = requireNonNull(hasher, "hasher is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome spend(Command command) {
    SecretHash subject = hasher.hash(SecretHasher.Purpose.LIMITED, command.subject());
    return unitOfWork.run(
        COUNT,
        () ->
            limits
                .take(command.limit(), subject, clock.instant())
                .<Outcome>map(Outcome.Exhausted::new)
                .orElseGet(Outcome.Allowed::new));
  }
}
