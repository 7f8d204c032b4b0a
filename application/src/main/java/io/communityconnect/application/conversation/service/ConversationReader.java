package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.application.wording.CommandWords;
import io.communityconnect.domain.command.Command;
import io.communityconnect.domain.conversation.AnswerPace;
import io.communityconnect.domain.conversation.AnswerPace.Step;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.DebouncePolicy.Thought;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads what an answer needs, as the resident: what they may not see cannot slip into a prompt.
public final class ConversationReader {
  private final UnitOfWork unitOfWork;
  private final Conversations conversations;
  private final DebouncePolicy debounce;
  private final AnswerPace pace;

  /// @param policy says which unanswered messages belong together, and how fast they are answered
  public ConversationReader(
      UnitOfWork unitOfWork, Conversations conversations, AnswerPolicy policy) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.debounce = policy.debounce();
    this.pace = policy.pace();
  }

  /// What stands first among the unanswered messages of a conversation.
  sealed interface Reading {
    /// Nothing is unanswered.
    record Nothing() implements Reading {}

    /// The writer may still be typing.
    record Forming(Instant completeAt) implements Reading {}

    /// The writer is faster than we answer.
    record TooEarly(Instant until) implements Reading {}

    /// A whole thought, all of it written in one place.
    record Ready(Turn turn, List<Message> thought) implements Reading {
      Channel channel() {
        return thought.getFirst().channel();
      }
    }
  }

  Reading read(Lease lease, Instant now) {
    return unitOfWork.run(lease.resident(), () -> firstThought(lease, now));
  }

  private Reading firstThought(Lease lease, Instant now) {
    Turn turn =
        conversations
            .turn(lease.conversation(), AnswerPolicy.HISTORY_LIMIT)
            .orElseThrow(() -> new IllegalStateException("a resident cannot see their own words"));
    List<Message> unanswered = turn.unanswered();
    if (!unanswered.isEmpty() && unanswered.getFirst().channel() == Channel.WEB) {
      // Somebody waits for the answer to this message alone.
      return new Reading.Ready(turn, unanswered.subList(0, 1));
    }
    List<Message> onWhatsApp =
        unanswered.stream().takeWhile(each -> each.channel() == Channel.WHATSAPP).toList();
    return switch (debounce.firstThought(onWhatsApp.stream().map(Message::at).toList(), now)) {
      case Thought.None() -> new Reading.Nothing();
      case Thought.Forming(Instant completeAt) -> new Reading.Forming(completeAt);
      case Thought.Complete(int size) -> inPace(turn, onWhatsApp, size, now);
    };
  }

  private Reading inPace(Turn turn, List<Message> onWhatsApp, int thought, Instant now) {
    return switch (pace.next(writtenOnWhatsApp(turn), now)) {
      case Step.Free() -> new Reading.Ready(turn, onWhatsApp.subList(0, thought));
      case Step.Last() ->
          new Reading.Ready(
              turn,
              onWhatsApp.subList(
                  0, Math.max(thought, Math.min(onWhatsApp.size(), AnswerPace.MESSAGES))));
      case Step.TooEarly(Instant until) ->
          firstStop(onWhatsApp)
              .<Reading>map(stop -> new Reading.Ready(turn, onWhatsApp.subList(0, stop + 1)))
              .orElseGet(() -> new Reading.TooEarly(until));
    };
  }

  /// Whoever wants nothing any more is heard at once. It outweighs what was said before it.
  private static Optional<Integer> firstStop(List<Message> messages) {
    return IntStream.range(0, messages.size())
        .boxed()
        .filter(place -> isStop(messages.get(place)))
        .findFirst();
  }

  private static boolean isStop(Message message) {
    return CommandWords.recogniser()
        .recognise(message.content().words())
        .filter(found -> found.command() == Command.Plain.STOP)
        .isPresent();
  }

  private static List<Instant> writtenOnWhatsApp(Turn turn) {
    return turn.history().stream()
        .filter(each -> each.direction() == Direction.OUTBOUND)
        .filter(each -> each.channel() == Channel.WHATSAPP)
        .map(Message::at)
        .toList();
  }
}
