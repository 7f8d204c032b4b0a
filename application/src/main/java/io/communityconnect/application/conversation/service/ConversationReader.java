package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.DebouncePolicy.Thought;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import java.time.Instant;
import java.util.List;

/// Reads what an answer needs, as the resident: what they may not see cannot slip into a prompt.
public final class ConversationReader {
  private final UnitOfWork unitOfWork;
  private final Conversations conversations;
  private final DebouncePolicy debounce;

  /// @param debounce says which unanswered messages belong together
  public ConversationReader(
      UnitOfWork unitOfWork, Conversations conversations, DebouncePolicy debounce) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.debounce = requireNonNull(debounce, "debounce is null");
  }

  /// What stands first among the unanswered messages of a conversation.
  sealed interface Reading {
    /// Nothing is unanswered.
    record Nothing() implements Reading {}

    /// The writer may still be typing.
    record Forming(Instant completeAt) implements Reading {}

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
      case Thought.Complete(int size) -> new Reading.Ready(turn, onWhatsApp.subList(0, size));
    };
  }
}
