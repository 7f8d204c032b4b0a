package io.communityconnect.application.recall.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.LikenessScale;
import io.communityconnect.domain.usage.ModelCall;
import java.util.List;

/// Turns texts into vectors, so that texts of similar meaning get vectors of similar direction.
/// Remote or slow: never called inside a unit of work.
public interface EmbeddingModel {
  /// How many texts a call may carry.
  int MAX_TEXTS = 64;

  /// Which model it is. Vectors of another id must not be compared with its own.
  EmbeddingModelId id();

  /// How cosines of its vectors are to be read.
  LikenessScale scale();

  /// Whether its calls cost something, so that somebody has to pay for them.
  boolean isBilled();

  /// Embeds texts, one vector each, in the same order. Ends within 20 seconds, all tries included.
  /// A text that is longer than the model reads is cut, not refused; a blank one has some vector,
  /// perhaps a zero. Never throws for what the model or the way to it does wrong; interrupting the
  /// thread ends the call.
  ///
  /// @param texts from 1 to [#MAX_TEXTS]
  /// @throws IllegalArgumentException for another number of texts
  Embedded embed(List<String> texts);

  /// What came of it.
  sealed interface Embedded {
    /// The calls that were made for it, the failed ones too; none where they cost nothing.
    List<ModelCall> calls();

    /// As many vectors as there were texts, each of the model's dimensions.
    record Vectors(List<EmbeddingVector> vectors, List<ModelCall> calls) implements Embedded {
      public Vectors {
        vectors = List.copyOf(vectors);
        calls = List.copyOf(calls);
      }
    }

    /// No vectors, for none of the texts.
    ///
    /// @param reason for logs: codes and figures, no words of a text
    record Unavailable(String reason, List<ModelCall> calls) implements Embedded {
      public Unavailable {
        requireNonNull(reason, "reason is null");
        calls = List.copyOf(calls);
      }
    }
  }
}
