package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.application.knowledge.port.out.HeldKnowledge.Knowledge;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// All that one community knows in one state. Finds what `PostgresKnowledgeIndex` finds.
final class KnowledgeSnapshot implements Knowledge {
  private final List<HeldPassage> passages;
  private final WordForms forms;
  private final WordIndex words;
  private final Optional<Meanings> meanings;
  private volatile Counting counting = new Counting(LocalDate.MIN, new BitSet());

  /// The meanings of all passages, to one model.
  record Meanings(EmbeddingModelId model, MeaningIndex index) {
    /// How alike the nearest are, of those that count, and some others.
    Likenesses likenesses(Meaning sought, BitSet counts, int wanted, int[] others) {
      if (!sought.model().equals(model)) {
        throw new IllegalArgumentException("the meaning is another model's");
      }
      BitSet compared = index.near(sought.vector(), counts, wanted);
      IntStream.of(others).forEach(compared::set);
      return index.likenesses(sought.vector(), compared);
    }
  }

  /// Which passages count on a day, by their places.
  private record Counting(LocalDate day, BitSet places) {}

  /// @param passages in the order of their ids, as Postgres has it; the others know them by place
  /// @param meanings empty where no passage has one
  KnowledgeSnapshot(
      List<HeldPassage> passages, WordForms forms, WordIndex words, Optional<Meanings> meanings) {
    this.passages = List.copyOf(passages);
    this.forms = forms;
    this.words = words;
    this.meanings = meanings;
  }

  @Override
  public Optional<EmbeddingModelId> searchable() {
    return meanings.map(Meanings::model);
  }

  @Override
  public List<FoundPassage> find(LocalDate day, Query query, int limit) {
    return passages.isEmpty()
        ? List.of()
        : words.scored(
            query.words(), forms, scores -> found(scores, query, countingOn(day), limit));
  }

  private List<FoundPassage> found(Scores scores, Query query, BitSet counts, int limit) {
    int[] byWords = scores.best(counts, limit);
    Likenesses likenesses = likenesses(query, counts, limit, byWords);
    Arrays.sort(byWords);
    List<FoundPassage> found = new ArrayList<>(2 * limit);
    for (int place : byWords) {
      found.add(fitting(place, scores.words(place), scores.density(place), likenesses));
    }
    for (int place : likenesses.best(limit)) {
      if (Arrays.binarySearch(byWords, place) < 0) {
        found.add(fitting(place, 0, 0, likenesses));
      }
    }
    return found;
  }

  private FoundPassage fitting(int place, double words, double density, Likenesses likenesses) {
    return passages.get(place).passage().fitting(words, density, Math.max(0, likenesses.of(place)));
  }

  /// None where no meaning is sought, or none is known.
  private Likenesses likenesses(Query query, BitSet counts, int limit, int[] byWords) {
    return query
        .meaning()
        .flatMap(sought -> meanings.map(each -> each.likenesses(sought, counts, limit, byWords)))
        .orElse(Likenesses.NONE);
  }

  /// Worked out once a day.
  private BitSet countingOn(LocalDate day) {
    Counting last = counting;
    if (!last.day().equals(day)) {
      BitSet places = new BitSet(passages.size());
      for (int place = 0; place < passages.size(); place++) {
        places.set(place, passages.get(place).days().contain(day));
      }
      last = new Counting(day, places);
      counting = last;
    }
    return last.places();
  }

  /// About how much memory it takes.
  long bytes() {
    return passages.stream().mapToLong(HeldPassage::bytes).sum()
        + words.bytes()
        + meanings.map(each -> each.index().bytes()).orElse(0L);
  }
}
