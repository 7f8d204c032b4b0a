package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.TakeOverConversationUseCase;
import io.communityconnect.application.conversation.port.out.Handovers;
import io.communityconnect.application.conversation.port.out.Handovers.Taking;
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

/// Takes, announces and writes down in one transaction.
public final class TakeOverConversationService implements TakeOverConversationUseCase {
  /// What the audit log calls it.
  public static final ActionType TAKEN_OVER = new ActionType("conversation.taken_over");

  private final AdminUnitOfWork unitOfWork;
  private final Handovers handovers;
  private final LiveConversations conversations;
  private final PersonalWords words;
  private final InstantSource clock;

  /// @param words tells the resident
  public TakeOverConversationService(
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
  public Outcome takeOver(Command command) {
    Instant now = clock.instant();
    Taking taking =
        unitOfWork.run(
            command.admin(), Permission.TAKE_OVER_CONVERSATIONS, () -> take(command, now));
    return switch (taking) {
      case TAKEN -> {
        words.wakeSender();
        yield Outcome.TAKEN;
      }
      case KEPT -> Outcome.TAKEN;
      case HELD_BY_ANOTHER -> Outcome.HELD_BY_ANOTHER;
      case UNKNOWN -> Outcome.UNKNOWN;
    };
  }

  private Audited<Taking> take(Command command, Instant now) {
    Optional<LiveConversation> found = conversations.find(command.conversation());
    Taking taking = handovers.take(command.conversation(), command.admin().id(), now);
    if (taking == Taking.TAKEN) {
      found.ifPresent(
          conversation ->
              words.announce(FixedText.PERSON_HERE, conversation, command.admin(), now));
    }
    return Audited.of(
        taking,
        AttendanceNotes.of(
            TAKEN_OVER, command.admin(), command.conversation(), found, nameOf(taking), now));
  }

  private static String nameOf(Taking taking) {
    return switch (taking) {
      case TAKEN -> "taken";
      case KEPT -> "kept";
      case HELD_BY_ANOTHER -> "held-by-another";
      case UNKNOWN -> "unknown";
    };
  }
}
