package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.delivery.port.out.MessageSender;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase;
import io.communityconnect.application.privacy.port.out.ExportLinks;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.command.Command;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Hands residents their data, and forgets them once they confirmed it twice.
///
/// How far the confirming has come is read from the conversation: a yes counts only as the answer
/// to the question that was asked last, so nobody can say it by chance or in advance.
public final class OwnDataDesk {
  /// How long a link to an export works.
  static final Duration LINK_LIFETIME = Duration.ofMinutes(15);

  /// How long a question stays open.
  static final Duration QUESTION_LIFETIME = Duration.ofMinutes(15);

  private final ExportLinks links;
  private final EraseResidentUseCase erase;
  private final MessageIds ids;
  private final MessageSender sender;
  private final InstantSource clock;

  /// @param links made for whoever asks in the chat, who may have no page to log in on
  /// @param sender brings the last words to somebody of whom nothing is kept that could be owed
  public OwnDataDesk(
      ExportLinks links,
      EraseResidentUseCase erase,
      MessageIds ids,
      MessageSender sender,
      InstantSource clock) {
    this.links = requireNonNull(links, "links is null");
    this.erase = requireNonNull(erase, "erase is null");
    this.ids = requireNonNull(ids, "ids is null");
    this.sender = requireNonNull(sender, "sender is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// What came of a yes to erasing.
  sealed interface Confirmed {
    /// Everything is still there.
    record Kept(String reply) implements Confirmed {}

    /// Nothing is kept of them any more.
    record Gone(String goodbye) implements Confirmed {}
  }

  /// Whether the words of a command mean it here: "no" is no command where nothing was asked.
  boolean means(Command command, List<Message> history) {
    return command != Command.Plain.KEEP_DATA || lastQuestion(history).isPresent();
  }

  String exported(Actor.Resident resident, Language language) {
    return FixedText.EXPORT_READY.in(
        language,
        links.to(resident, clock.instant().plus(LINK_LIFETIME)),
        LINK_LIFETIME.toMinutes());
  }

  /// Asks, asks again, erases.
  Confirmed confirmed(Lease lease, Turn turn, Message yes, Language language) {
    Optional<FixedText> question =
        lastQuestion(turn.history())
            .filter(_ -> turn.history().getLast().at().plus(QUESTION_LIFETIME).isAfter(yes.at()));
    if (question.isEmpty()) {
      return new Confirmed.Kept(FixedText.ERASE_ASKED.in(language));
    }
    return question.get() == FixedText.ERASE_ASKED
        ? new Confirmed.Kept(FixedText.ERASE_ASKED_AGAIN.in(language))
        : erased(lease, turn, yes.channel(), language);
  }

  /// There is no conversation any more in which the reply could be settled: it is sent at once, and
  /// what becomes of it is kept nowhere.
  private Confirmed erased(Lease lease, Turn turn, Channel channel, Language language) {
    String goodbye = FixedText.ERASE_DONE.in(language);
    return switch (erase.erase(new EraseResidentUseCase.Command(lease.resident()))) {
      case EraseResidentUseCase.Outcome.Erased _ -> {
        if (channel == Channel.WHATSAPP) {
          sender.send(
              new OutboundMessage(
                  ids.next(),
                  lease.conversation(),
                  turn.community().sender(),
                  turn.resident(),
                  goodbye));
        }
        yield new Confirmed.Gone(goodbye);
      }
      case EraseResidentUseCase.Outcome.Unknown _ -> new Confirmed.Gone(goodbye);
      case EraseResidentUseCase.Outcome.LastSuperAdmin _ ->
          new Confirmed.Kept(FixedText.ERASE_LAST_SUPER_ADMIN.in(language));
    };
  }

  /// The question about erasing, if it is what was said last.
  private static Optional<FixedText> lastQuestion(List<Message> history) {
    if (history.isEmpty() || history.getLast().direction() == Direction.INBOUND) {
      return Optional.empty();
    }
    String said = history.getLast().content().words();
    return Arrays.stream(new FixedText[] {FixedText.ERASE_ASKED_AGAIN, FixedText.ERASE_ASKED})
        .filter(question -> isAsked(question, said))
        .findFirst();
  }

  private static boolean isAsked(FixedText question, String said) {
    return Arrays.stream(Language.values()).anyMatch(spoken -> said.endsWith(question.in(spoken)));
  }
}
