package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.adapters.persistence.knowledge.held.WordForms.Forms;
import io.communityconnect.domain.knowledge.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;

/// Which passages have which words. Weighs and compares as `PassagesByWords` does in SQL.
final class WordIndex {
  private static final int MOST_COUNTED = 2000;
  private static final double LEAST_SIMILAR = 0.45;
  private static final int MOST_SIMILAR = 3;
  private static final int SHORTEST_MISTYPED = 4;

  private final List<Term> terms;
  private final Map<String, Term> byName = new HashMap<>();
  private final Map<Integer, List<Term>> byFirstLetter = new HashMap<>();
  private final Map<String, List<Alternative>> written = new HashMap<>();
  private final Trigrams trigrams;
  private final int passages;

  /// As many as processors can use at once.
  private final Queue<Scores> spare =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  /// A term that a word stands for.
  private record Alternative(Term term, float likeness) {}

  /// @param terms in the order of their bytes
  /// @param forms of each term, taken for a word without accents
  /// @param trigrams where the terms' are from
  /// @param passages how many the community has
  WordIndex(List<Term> terms, Map<String, List<String>> forms, Trigrams trigrams, int passages) {
    this.terms = List.copyOf(terms);
    this.trigrams = trigrams;
    this.passages = passages;
    for (Term term : terms) {
      byName.put(term.name(), term);
      byFirstLetter.computeIfAbsent(term.name().codePointAt(0), _ -> new ArrayList<>()).add(term);
    }
    forms.forEach(this::learn);
  }

  private void learn(String word, List<String> forms) {
    if (Wording.fold(word).equals(word)) {
      written.put(word, known(forms));
    }
  }

  /// What is read of how the passages fit the words.
  ///
  /// @param forms asked for those of words that no passage has, or not without accents
  /// @param read may not keep the scores
  <T> T scored(List<String> asked, WordForms forms, Function<Scores, T> read) {
    List<String> unwritten = asked.stream().filter(word -> !written.containsKey(word)).toList();
    Map<String, Forms> others = forms.of(unwritten);
    Scores scores = Objects.requireNonNullElseGet(spare.poll(), () -> new Scores(passages));
    try {
      for (String word : asked) {
        Forms other = others.get(word);
        List<Alternative> alternatives =
            other == null ? written.getOrDefault(word, List.of()) : alternatives(other);
        alternatives.forEach(each -> scores.hit(each.term(), each.likeness()));
        scores.add(weightOf(scores.hits()));
      }
      return read.apply(scores);
    } finally {
      scores.clear();
      spare.offer(scores);
    }
  }

  private List<Alternative> alternatives(Forms word) {
    List<Alternative> known = known(word.terms());
    return known.isEmpty() && word.length() >= SHORTEST_MISTYPED ? similar(word) : known;
  }

  private List<Alternative> known(List<String> forms) {
    List<Alternative> known = new ArrayList<>(1);
    for (String form : forms) {
      Term term = byName.get(form);
      if (term != null) {
        known.add(new Alternative(term, 1));
      }
    }
    return known;
  }

  /// Of those that are equally alike, the first by their bytes, as they lie.
  private List<Alternative> similar(Forms word) {
    int[] sought = trigrams.known(word.trigrams());
    List<Alternative> similar = new ArrayList<>();
    for (Term term : byFirstLetter.getOrDefault(word.folded().codePointAt(0), List.of())) {
      float likeness = term.similarity(sought);
      if (likeness >= LEAST_SIMILAR) {
        similar.add(new Alternative(term, likeness));
      }
    }
    similar.sort(Comparator.comparingDouble(Alternative::likeness).reversed());
    return similar.subList(0, Math.min(MOST_SIMILAR, similar.size()));
  }

  /// A word that no passage has counts for something, too.
  private double weightOf(int uses) {
    double rarity = Math.log(1 + Math.min(passages, MOST_COUNTED) / (0.5 + uses));
    return uses == 0 ? rarity * 0.9 : rarity;
  }

  /// About how much memory it takes.
  long bytes() {
    return terms.stream().mapToLong(Term::bytes).sum()
        + (long) Scores.BYTES * passages * Runtime.getRuntime().availableProcessors();
  }
}
