package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.application.recall.port.out.Embeddings.Words;
import io.communityconnect.application.recall.port.out.MessageEmbedding;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.RetrySchedule;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Asks the model for the vectors of claimed texts: those known already are not asked for, equal
/// ones are asked for once.
///
/// A text that came back several times is asked for alone, so that one the model cannot bear holds
/// up no other; and when the model bears another text at that moment, it is given up.
final class BatchEmbedder {
  private static final int ALONE_FROM_ATTEMPT = 4;
  private static final String BEARABLE = "When does the gym open?";

  private final EmbeddingModel model;
  private final RetrySchedule retries;

  /// @param retries after its attempts a text may be given up
  BatchEmbedder(EmbeddingModel model, RetrySchedule retries) {
    this.model = requireNonNull(model, "model is null");
    this.retries = requireNonNull(retries, "retries is null");
  }

  /// @param without those that have no vector
  /// @param failure why the postponed ones are
  record Result(
      List<MessageEmbedding> embedded,
      List<MessageId> without,
      List<MessageId> postponed,
      Optional<String> failure) {
    List<MessageId> done() {
      return embedded.stream().map(MessageEmbedding::message).toList();
    }
  }

  static Words wordsOf(PendingText text) {
    return new Words(text.conversation(), TextDigest.of(text.text()));
  }

  Result embed(List<PendingText> texts, Map<Words, EmbeddingVector> known) {
    Vectors vectors = new Vectors();
    Predicate<PendingText> isKnown = text -> known.containsKey(wordsOf(text));
    List<PendingText> asked = texts.stream().filter(isKnown.negate()).toList();
    vectors.askTogether(
        asked.stream().filter(text -> text.attempt() < ALONE_FROM_ATTEMPT).toList());
    asked.stream().filter(text -> text.attempt() >= ALONE_FROM_ATTEMPT).forEach(vectors::askAlone);
    List<MessageEmbedding> embedded = new ArrayList<>();
    List<MessageId> without = new ArrayList<>();
    List<MessageId> postponed = new ArrayList<>();
    for (PendingText text : texts) {
      TextDigest content = TextDigest.of(text.text());
      EmbeddingVector vector = known.getOrDefault(wordsOf(text), vectors.made.get(content));
      if (vector == null) {
        (vectors.unbearable.contains(text.message()) ? without : postponed).add(text.message());
      } else if (vector.isZero()) {
        without.add(text.message());
      } else {
        embedded.add(new MessageEmbedding(text.message(), content, vector));
      }
    }
    return new Result(
        embedded, without, postponed, postponed.isEmpty() ? Optional.empty() : vectors.failure);
  }

  /// What the model said so far. Once it fails for no fault of a text, it is asked no more.
  private final class Vectors {
    private final Map<TextDigest, EmbeddingVector> made = new HashMap<>();
    private final List<MessageId> unbearable = new ArrayList<>();
    private Optional<String> failure = Optional.empty();

    private void askTogether(List<PendingText> texts) {
      Map<TextDigest, String> distinct = new LinkedHashMap<>();
      texts.forEach(text -> distinct.putIfAbsent(TextDigest.of(text.text()), text.text()));
      if (!distinct.isEmpty()) {
        ask(distinct);
      }
    }

    private void askAlone(PendingText text) {
      TextDigest content = TextDigest.of(text.text());
      if (failure.isEmpty() && !made.containsKey(content) && !ask(Map.of(content, text.text()))) {
        if (retries.pauseAfter(text.attempt()).isEmpty() && bearsAnother()) {
          unbearable.add(text.message());
          failure = Optional.empty();
        }
      }
    }

    private boolean bearsAnother() {
      return model.embed(List.of(BEARABLE)) instanceof Embedded.Vectors;
    }

    private boolean ask(Map<TextDigest, String> texts) {
      return switch (model.embed(List.copyOf(texts.values()))) {
        case Embedded.Vectors(List<EmbeddingVector> vectors) -> {
          int next = 0;
          for (TextDigest content : texts.keySet()) {
            made.put(content, vectors.get(next++));
          }
          yield true;
        }
        case Embedded.Unavailable(String reason) -> {
          failure = Optional.of(reason);
          yield false;
        }
      };
    }
  }
}
