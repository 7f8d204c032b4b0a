package io.communityconnect.application.delivery.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.delivery.port.in.ReplayDeadLetterUseCase;
import io.communityconnect.application.delivery.port.out.DeadLetters;
import io.communityconnect.application.delivery.port.out.DeadLetters.Letter;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.identity.Permission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Asks whether the message may go out, puts it back and takes it down in one transaction.
public final class ReplayDeadLetterService implements ReplayDeadLetterUseCase {
  /// What the audit log calls it.
  public static final ActionType REPLAYED = new ActionType("dead_letter.replayed");

  private final AdminUnitOfWork unitOfWork;
  private final DeadLetters letters;
  private final LiveConversations conversations;
  private final OutboxSignal signal;
  private final InstantSource clock;

  /// @param conversations tells whether residents may be written to
  /// @param signal told after the commit that something is owed
  public ReplayDeadLetterService(
      AdminUnitOfWork unitOfWork,
      DeadLetters letters,
      LiveConversations conversations,
      OutboxSignal signal,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.letters = requireNonNull(letters, "letters is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.signal = requireNonNull(signal, "signal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome replay(Command command) {
    Instant now = clock.instant();
    Outcome outcome =
        unitOfWork.run(command.admin(), Permission.MANAGE_DELIVERIES, () -> replay(command, now));
    if (outcome == Outcome.REPLAYED) {
      signal.due();
    }
    return outcome;
  }

  private Audited<Outcome> replay(Command command, Instant now) {
    Optional<Letter> letter = letters.find(command.message());
    Outcome outcome = letter.map(found -> replay(command, found, now)).orElse(Outcome.UNKNOWN);
    return Audited.of(outcome, note(command, letter, outcome, now));
  }

  private Outcome replay(Command command, Letter letter, Instant now) {
    return switch (letter.state()) {
      case REPLAYED -> Outcome.REPLAYED_BEFORE;
      case SENT -> Outcome.SENT;
      case DEAD ->
          conversations
              .find(letter.conversation())
              .map(conversation -> replay(command, letter, conversation, now))
              .orElse(Outcome.UNKNOWN);
    };
  }

  private Outcome replay(
      Command command, Letter letter, LiveConversation conversation, Instant now) {
    if (conversation.consent() == Consent.WITHDRAWN) {
      return Outcome.NOT_WANTED;
    }
    if (!letter.templated() && !conversation.window().isOpenAt(now)) {
      return Outcome.WINDOW_CLOSED;
    }
    letters.replay(command.message(), command.admin().id(), now);
    return Outcome.REPLAYED;
  }

  private static AuditNote note(
      Command command, Optional<Letter> letter, Outcome outcome, Instant now) {
    return new AuditNote(
        letter
            .<AuditChain>map(found -> new AuditChain.OfCommunity(found.community()))
            .orElseGet(() -> AuditChain.of(command.admin().administered())),
        letter.map(Letter::resident),
        REPLAYED,
        AuditDetails.of("message", new Detail.Id(command.message().value()))
            .with("outcome", new Detail.Code(outcome.name().toLowerCase(Locale.ROOT))),
        now);
  }
}
