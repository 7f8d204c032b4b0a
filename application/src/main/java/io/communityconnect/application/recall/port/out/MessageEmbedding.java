package io.communityconnect.application.recall.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;

/// A message's vector, as it is stored.
///
/// @param content of the words that were embedded
/// @param vector never zero
public record MessageEmbedding(MessageId message, TextDigest content, EmbeddingVector vector) {
  public MessageEmbedding {
    requireNonNull(message, "message is null");
    requireNonNull(content, "content is null");
    if (vector.isZero()) {
      throw new IllegalArgumentException("a zero vector is like nothing and is not stored");
    }
  }
}
