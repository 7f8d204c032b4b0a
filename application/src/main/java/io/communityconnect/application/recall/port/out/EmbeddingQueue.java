package io.communityconnect.application.recall.port.out;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The messages that a model has yet to embed. Nobody puts them in: they are found, so that storing
/// a message costs nothing more. Shared by all instances. Every method is called inside a system
/// unit of work.
public interface EmbeddingQueue {
  /// Looks at a bounded number of messages, of both directions, that the model has not been asked
  /// about, and queues those that have words. The cost does not depend on how many messages there
  /// are.
  Discovery discover(EmbeddingModelId model, Instant now);

  /// Queues what the model has not embedded of one conversation before everything else. Texts that
  /// somebody has claimed stay with them. Does nothing for a model that was not adopted, or whose
  /// place another one took.
  void putFirst(EmbeddingModelId model, ConversationId conversation);

  /// How many messages of a conversation are queued or claimed.
  long waiting(EmbeddingModelId model, ConversationId conversation);

  /// Takes texts that are due and leases them to the caller.
  ///
  /// @param leaseFor after this time they are due again; longer than any way of embedding them
  List<PendingText> claim(EmbeddingModelId model, Instant now, Duration leaseFor, int limit);

  /// They have their vectors: removes them.
  void done(EmbeddingModelId model, List<MessageId> messages);

  /// The model has no vector for them: they are not looked at again.
  void skip(EmbeddingModelId model, List<MessageId> messages);

  /// Not now: due again at the given time.
  void postpone(EmbeddingModelId model, List<MessageId> messages, Instant dueAt);

  /// The model was not asked for them: due again at the given time, as if this claim had not been.
  void defer(EmbeddingModelId model, List<MessageId> messages, Instant dueAt);

  /// What looking brought.
  enum Discovery {
    /// There is more to look at.
    MORE,
    /// All there is was looked at.
    CAUGHT_UP,
    /// Another instance is looking just now.
    BUSY,
    /// Another model took this one's place.
    SUPERSEDED
  }
}
