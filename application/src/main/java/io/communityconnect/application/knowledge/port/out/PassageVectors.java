package io.communityconnect.application.knowledge.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The passages that have no vector yet, and the vectors that they get. Shared by all instances.
/// Every method is called inside a system unit of work, and passes over passages that another is
/// changing at that moment: they are taken up when their leases end, or with the next call.
public interface PassageVectors {
  /// Makes the model the one that passages are embedded with: those that have another's vector wait
  /// for its own, and are found by the former until then. Does nothing where it is so already, or
  /// where another model was adopted later by whoever embeds messages.
  ///
  /// @return whether the model is the one adopted last
  boolean follow(EmbeddingModelId model);

  /// Takes passages that are due and leases them to the caller, oldest first.
  ///
  /// @param leaseFor after this time they are due again
  List<PendingPassage> claim(Instant now, Duration leaseFor, int limit);

  /// Stores vectors. Those of passages that have one of the model's, or that are gone, change
  /// nothing.
  void store(EmbeddingModelId model, List<PassageEmbedding> embeddings, Instant at);

  /// The model has no vector for them: they are found by words alone.
  void skip(EmbeddingModelId model, List<PassageId> passages);

  /// Not now: due again at the given time.
  void postpone(List<PassageId> passages, Instant dueAt);

  /// The model was not asked for them: due again at the given time, as if this claim had not been.
  void defer(List<PassageId> passages, Instant dueAt);

  /// A passage that waits for its vector, claimed. `toString` does not tell what it says.
  ///
  /// @param text title, heading and words
  /// @param attempt how often it has been claimed, counted from 1
  record PendingPassage(
      PassageId passage, CommunityId community, String text, TextDigest content, int attempt) {
    public PendingPassage {
      requireNonNull(passage, "passage is null");
      requireNonNull(community, "community is null");
      requireNonNull(text, "text is null");
      requireNonNull(content, "content is null");
    }

    @Override
    public String toString() {
      return "PendingPassage[" + passage.value() + ", attempt " + attempt + "]";
    }
  }

  /// A passage's vector, as it is stored.
  ///
  /// @param content of what was embedded
  /// @param vector never zero
  record PassageEmbedding(PassageId passage, TextDigest content, EmbeddingVector vector) {
    public PassageEmbedding {
      requireNonNull(passage, "passage is null");
      requireNonNull(content, "content is null");
      if (vector.isZero()) {
        throw new IllegalArgumentException("a zero vector is like nothing and is not stored");
      }
    }
  }
}
