package io.communityconnect.application.privacy.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.privacy.port.in.ApplyRetentionUseCase;
import io.communityconnect.application.privacy.port.out.ExpiredMessages;
import io.communityconnect.application.privacy.port.out.ExpiredMessages.Deleted;
import io.communityconnect.application.privacy.port.out.ExpiredMessages.Place;
import io.communityconnect.application.privacy.port.out.RetentionSweep;
import io.communityconnect.application.privacy.port.out.RetentionSweeps;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.privacy.PlanRetention;
import io.communityconnect.domain.request.KeptAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Deletes batch after batch. What a batch deleted, how far it came and that the sweep is still
/// held are one transaction, so a lost sweep deletes nothing more. Requests whose answers are told
/// no more go last, as they have no place in a sweep.
public final class ApplyRetentionService implements ApplyRetentionUseCase {
  private static final Actor.SystemTask APPLY = new Actor.SystemTask("apply-retention");

  private final SystemUnitOfWork unitOfWork;
  private final ExpiredMessages messages;
  private final RequestKeys requests;
  private final RetentionSweeps sweeps;
  private final RetentionSchedule schedule;
  private final InstantSource clock;

  /// @param schedule says how much is deleted at once, and when to begin again
  public ApplyRetentionService(
      SystemUnitOfWork unitOfWork,
      ExpiredMessages messages,
      RequestKeys requests,
      RetentionSweeps sweeps,
      RetentionSchedule schedule,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.messages = requireNonNull(messages, "messages is null");
    this.requests = requireNonNull(requests, "requests is null");
    this.sweeps = requireNonNull(sweeps, "sweeps is null");
    this.schedule = requireNonNull(schedule, "schedule is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// What one transaction came to.
  private sealed interface Batch {
    record Done(Deleted deleted) implements Batch {}

    record Lost() implements Batch {}
  }

  @Override
  public Outcome apply(Command command) {
    Counts counts = Counts.NONE;
    Optional<ConversationId> after = command.sweep().after();
    Map<String, Instant> cutoffs = cutoffs();
    while (true) {
      switch (batch(command.sweep(), cutoffs, after)) {
        case Batch.Lost() -> {
          return new Outcome.TakenOver(counts);
        }
        case Batch.Done(Deleted(int some, int summaries, Place place)) -> {
          counts = counts.plus(some, summaries);
          switch (place) {
            case Place.After(var conversation) -> after = conversation;
            case Place.End() -> {
              forgetRequests();
              return finished(command.sweep(), counts);
            }
          }
        }
      }
    }
  }

  private Map<String, Instant> cutoffs() {
    Instant now = clock.instant();
    Map<String, Instant> cutoffs = new HashMap<>();
    for (PlanRetention plan : unitOfWork.run(APPLY, messages::plans)) {
      plan.policy().cutoff(now).ifPresent(cutoff -> cutoffs.put(plan.planId(), cutoff));
    }
    return cutoffs;
  }

  private Batch batch(
      RetentionSweep sweep, Map<String, Instant> cutoffs, Optional<ConversationId> after) {
    return unitOfWork.run(
        APPLY,
        () -> {
          Instant leaseEnd = clock.instant().plus(schedule.lease());
          return switch (sweeps.advance(sweep, after, leaseEnd)) {
            case LOST -> new Batch.Lost();
            case HELD -> new Batch.Done(messages.deleteSome(cutoffs, after, schedule.batch()));
          };
        });
  }

  private void forgetRequests() {
    Instant before = clock.instant().minus(KeptAnswer.LIFETIME);
    int some;
    do {
      some = unitOfWork.run(APPLY, () -> requests.forgetSome(before, schedule.batch()));
    } while (some == schedule.batch());
  }

  private Outcome finished(RetentionSweep sweep, Counts counts) {
    Instant nextDueAt = schedule.nextAfter(clock.instant());
    return unitOfWork.run(
        APPLY,
        () -> {
          sweeps.finish(sweep, nextDueAt);
          return new Outcome.Finished(counts, nextDueAt);
        });
  }
}
