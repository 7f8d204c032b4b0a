package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.EndHandoverUseCase;
import io.communityconnect.application.conversation.port.out.Handovers;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.identity.Permission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Ends in one transaction with its audit entry.
public final class EndHandoverService implements EndHandoverUseCase {
  /// What the audit log calls it.
  public static final ActionType ENDED = new ActionType("handover.ended");

  private final AdminUnitOfWork unitOfWork;
  private final Handovers handovers;
  private final LiveConversations conversations;
  private final PersonalWords words;
  private final InstantSource clock;

  /// @param words tells the resident
  public EndHandoverService(
      AdminUnitOfWork unitOfWork,
      Handovers handovers,
      LiveConversations conversations,
      PersonalWords words,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.handovers = requireNonNull(handovers, "handovers is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.words = requireNonNull(words, "words is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome end(Command command) {
    Instant now = clock.instant();
    Outcome outcome =
        unitOfWork.run(
            command.admin(), Permission.TAKE_OVER_CONVERSATIONS, () -> end(command, now));
    if (outcome instanceof Outcome.Ended) {
      words.wakeSender();
    }
    return outcome;
  }

  /// Who holds it still says that they leave: afterwards nobody could.
  private Audited<Outcome> end(Command command, Instant now) {
    Optional<LiveConversation> found = conversations.find(command.conversation());
    found
        .filter(conversation -> conversation.attendance().isHeldBy(command.admin().id()))
        .ifPresent(
            conversation ->
                words.announce(FixedText.ASSISTANT_BACK, conversation, command.admin(), now));
    boolean ended = handovers.end(command.conversation(), command.admin().id(), now).isPresent();
    return Audited.of(
        ended ? new Outcome.Ended() : new Outcome.NotHandedOver(),
        AttendanceNotes.of(
            ENDED,
            command.admin(),
            command.conversation(),
            found,
            ended ? "ended" : "not-handed-over",
            now));
  }
}
