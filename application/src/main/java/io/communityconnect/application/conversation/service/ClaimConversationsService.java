package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.ClaimConversationsUseCase;
import io.communityconnect.application.conversation.port.out.ConversationWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Leases due conversations for as long as an answer may take.
public final class ClaimConversationsService implements ClaimConversationsUseCase {
  private static final Actor.SystemTask CLAIM = new Actor.SystemTask("claim-conversations");

  /// Where some were due, more may be soon: looking again is cheaper than asking when each time.
  static final Duration SOON = Duration.ofMillis(250);

  private final SystemUnitOfWork unitOfWork;
  private final ConversationWork work;
  private final AnswerPolicy policy;
  private final InstantSource clock;

  /// @param policy says how long a lease lasts
  public ClaimConversationsService(
      SystemUnitOfWork unitOfWork,
      ConversationWork work,
      AnswerPolicy policy,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.work = requireNonNull(work, "work is null");
    this.policy = requireNonNull(policy, "policy is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Claimed claim(int limit) {
    Instant now = clock.instant();
    List<Lease> leases = unitOfWork.run(CLAIM, () -> work.claim(now, policy.lease(), limit));
    return new Claimed(
        leases,
        leases.isEmpty() ? unitOfWork.run(CLAIM, work::nextDueAt) : Optional.of(now.plus(SOON)));
  }
}
