package io.communityconnect.application.privacy.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.privacy.port.in.ClaimRetentionUseCase;
import io.communityconnect.application.privacy.port.out.RetentionSweeps;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.time.InstantSource;

/// Claims the sweep in one transaction.
public final class ClaimRetentionService implements ClaimRetentionUseCase {
  private static final Actor.SystemTask CLAIM = new Actor.SystemTask("claim-retention");

  private final SystemUnitOfWork unitOfWork;
  private final RetentionSweeps sweeps;
  private final RetentionSchedule schedule;
  private final InstantSource clock;

  /// @param schedule says how long the right lasts
  public ClaimRetentionService(
      SystemUnitOfWork unitOfWork,
      RetentionSweeps sweeps,
      RetentionSchedule schedule,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.sweeps = requireNonNull(sweeps, "sweeps is null");
    this.schedule = requireNonNull(schedule, "schedule is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Claimed claim() {
    return unitOfWork.run(
        CLAIM,
        () -> new Claimed(sweeps.claim(clock.instant(), schedule.lease()), sweeps.nextDueAt()));
  }
}
