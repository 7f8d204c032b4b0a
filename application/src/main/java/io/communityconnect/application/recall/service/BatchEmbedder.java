package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.domain.conversation.RetrySchedule;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Asks the model for the vectors of claimed texts: those known already are not asked for, equal
/// ones are asked for once.
///
/// A text that came back several times is asked for alone, so that one the model cannot bear holds
/// up no other; and when the model bears another text at that moment, it is given up.
public final class BatchEmbedder {
  private static final int ALONE_FROM_ATTEMPT = 4;
  private static final String BEARABLE = "When does the gym open?";

  private final EmbeddingModel model;
  private final RetrySchedule retries;

  /// @param retries after its attempts a text may be given up
  public BatchEmbedder(EmbeddingModel model, RetrySchedule retries) {
    this.model = requireNonNull(model, "model is null");
    this.retries = requireNonNull(retries, "retries is null");
  }

  /// A text with its vector, which is not zero.
  public record Made<K>(Pending<K> text, EmbeddingVector vector) {
    public Made {
      requireNonNull(text, "text is null");
      requireNonNull(vector, "vector is null");
    }
  }

  /// What came of a batch.
  ///
  /// @param without those that have no vector
  /// @param failure why the postponed ones are; empty where none is
  public record Result<K>(
      List<Made<K>> made, List<K> without, List<K> postponed, Optional<String> failure) {
    public Result {
      made = List.copyOf(made);
      without = List.copyOf(without);
      postponed = List.copyOf(postponed);
      requireNonNull(failure, "failure is null");
    }
  }

  /// @throws IllegalArgumentException when that many texts do not make one call of a model
  public static void requireBatch(int texts) {
    if (texts < 1 || texts > EmbeddingModel.MAX_TEXTS) {
      throw new IllegalArgumentException("a batch is from 1 to " + EmbeddingModel.MAX_TEXTS);
    }
  }

  /// When texts that failed may be tried again.
  public Instant retryAt(List<? extends Pending<?>> texts, Instant now) {
    return now.plus(retries.pause(texts.stream().mapToInt(Pending::attempt).max().orElse(1)));
  }

  /// Embeds texts, in a few calls.
  ///
  /// @param known vectors that are there already
  public <K> Result<K> embed(List<Pending<K>> texts, Map<K, EmbeddingVector> known) {
    Vectors<K> vectors = new Vectors<>();
    Predicate<Pending<K>> isKnown = text -> known.containsKey(text.key());
    List<Pending<K>> asked = texts.stream().filter(isKnown.negate()).toList();
    vectors.askTogether(
        asked.stream().filter(text -> text.attempt() < ALONE_FROM_ATTEMPT).toList());
    asked.stream().filter(text -> text.attempt() >= ALONE_FROM_ATTEMPT).forEach(vectors::askAlone);
    List<Made<K>> made = new ArrayList<>();
    List<K> without = new ArrayList<>();
    List<K> postponed = new ArrayList<>();
    for (Pending<K> text : texts) {
      EmbeddingVector vector = known.getOrDefault(text.key(), vectors.made.get(text.content()));
      if (vector == null) {
        (vectors.unbearable.contains(text.key()) ? without : postponed).add(text.key());
      } else if (vector.isZero()) {
        without.add(text.key());
      } else {
        made.add(new Made<>(text, vector));
      }
    }
    return new Result<>(
        made, without, postponed, postponed.isEmpty() ? Optional.empty() : vectors.failure);
  }

  /// What the model said so far. Once it fails for no fault of a text, it is asked no more.
  private final class Vectors<K> {
    private final Map<TextDigest, EmbeddingVector> made = new HashMap<>();
    private final Set<K> unbearable = new HashSet<>();
    private Optional<String> failure = Optional.empty();

    private void askTogether(List<Pending<K>> texts) {
      Map<TextDigest, String> distinct = new LinkedHashMap<>();
      texts.forEach(text -> distinct.putIfAbsent(text.content(), text.text()));
      if (!distinct.isEmpty()) {
        ask(distinct);
      }
    }

    private void askAlone(Pending<K> text) {
      if (failure.isEmpty()
          && !made.containsKey(text.content())
          && !ask(Map.of(text.content(), text.text()))) {
        if (retries.pauseAfter(text.attempt()).isEmpty() && bearsAnother()) {
          unbearable.add(text.key());
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
