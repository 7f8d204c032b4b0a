package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.RenewLeasesUseCase;
import io.communityconnect.application.conversation.port.out.ConversationWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Renews leases for as long as an answer may take.
public final class RenewLeasesService implements RenewLeasesUseCase {
  private static final Actor.SystemTask RENEW = new Actor.SystemTask("renew-leases");

  private final SystemUnitOfWork unitOfWork;
  private final ConversationWork work;
  private final AnswerPolicy policy;
  private final InstantSource clock;

  /// @param policy says how long a lease lasts
  public RenewLeasesService(
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
  public void renew(List<Lease> held) {
    unitOfWork.run(
        RENEW,
        () -> {
          work.renew(held, clock.instant().plus(policy.lease()));
          return Optional.empty();
        });
  }
}
