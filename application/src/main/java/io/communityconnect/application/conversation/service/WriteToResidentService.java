package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.WriteToResidentUseCase;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Attendance;
import io.communityconnect.domain.identity.Permission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Asks whether the resident may be written to, writes and takes it down in one transaction.
public final class WriteToResidentService implements WriteToResidentUseCase {
  /// What the audit log calls it.
  public static final ActionType WRITTEN = new ActionType("conversation.written_to");

  private final AdminUnitOfWork unitOfWork;
  private final LiveConversations conversations;
  private final PersonalWords words;
  private final InstantSource clock;

  /// @param clock says whether the service window is open
  public WriteToResidentService(
      AdminUnitOfWork unitOfWork,
      LiveConversations conversations,
      PersonalWords words,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.words = requireNonNull(words, "words is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome write(Command command) {
    Instant now = clock.instant();
    Outcome outcome =
        unitOfWork.run(
            command.admin(), Permission.TAKE_OVER_CONVERSATIONS, () -> write(command, now));
    if (outcome instanceof Outcome.Written) {
      words.wakeSender();
    }
    return outcome;
  }

  private Audited<Outcome> write(Command command, Instant now) {
    Optional<LiveConversation> found = conversations.find(command.conversation());
    Outcome outcome =
        found
            .map(conversation -> write(command, conversation, now))
            .orElseGet(Outcome.Unknown::new);
    return Audited.of(
        outcome,
        AttendanceNotes.of(
            WRITTEN, command.admin(), command.conversation(), found, nameOf(outcome), now));
  }

  private Outcome write(Command command, LiveConversation conversation, Instant now) {
    return switch (conversation.attendance()) {
      case Attendance.Assistant(), Attendance.Waiting _ -> new Outcome.NotTakenOver();
      case Attendance.Attended attended when !attended.isHeldBy(command.admin().id()) ->
          new Outcome.HeldByAnother();
      case Attendance.Attended _ -> writeAsHolder(command, conversation, now);
    };
  }

  private Outcome writeAsHolder(Command command, LiveConversation conversation, Instant now) {
    if (conversation.consent() == Consent.WITHDRAWN) {
      return new Outcome.NotWanted();
    }
    if (!conversation.window().isOpenAt(now)) {
      return new Outcome.WindowClosed();
    }
    return new Outcome.Written(
        words.write(conversation, command.admin(), command.text(), now), now);
  }

  private static String nameOf(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Written _ -> "written";
      case Outcome.NotTakenOver() -> "not-taken-over";
      case Outcome.HeldByAnother() -> "held-by-another";
      case Outcome.WindowClosed() -> "window-closed";
      case Outcome.NotWanted() -> "not-wanted";
      case Outcome.Unknown() -> "unknown";
    };
  }
}
