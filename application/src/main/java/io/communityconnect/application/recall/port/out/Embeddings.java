package io.communityconnect.application.recall.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The vectors of what was said, of one or several models. Called inside a unit of work; what
/// changes something, inside one of the system.
public interface Embeddings {
  /// Makes the model the one that messages and passages are embedded with. Searches go on with the
  /// former one until this one has caught up with what there was: until all of it has its vector or
  /// is known to have none. Does nothing when it is the model adopted last.
  ///
  /// @throws IllegalStateException when a model of that name has other dimensions
  void adopt(EmbeddingModelId model, Instant now);

  /// The model to search with: of those that have caught up, the one adopted last. Empty before
  /// the first has.
  Optional<EmbeddingModelId> searchable();

  /// Stores vectors. Those of messages that have one, or that are gone, change nothing.
  ///
  /// @throws IllegalArgumentException for a vector of other dimensions than the model's
  void store(EmbeddingModelId model, List<MessageEmbedding> embeddings, Instant at);

  /// Vectors that are there already for the same words in the same conversation.
  Map<Words, EmbeddingVector> known(EmbeddingModelId model, List<Words> words);

  /// The vector of a message that the actor may see.
  Optional<EmbeddingVector> of(MessageId message, EmbeddingModelId model);

  /// How many vectors of the model the actor may see.
  long count(EmbeddingModelId model);

  /// Removes vectors of models whose place another one took.
  ///
  /// @return how many were removed; 0 when there are none left
  int removeSuperseded(int limit);

  /// Words said in a conversation. Nothing is shared between conversations: not even whether
  /// somebody else used the same words.
  record Words(ConversationId conversation, TextDigest content) {
    public Words {
      requireNonNull(conversation, "conversation is null");
      requireNonNull(content, "content is null");
    }
  }
}
