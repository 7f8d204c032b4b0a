package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.adapters.persistence.knowledge.held.WordForms.Forms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which passages have which words. Weighs and compares as `PassagesByWords` does in SQL.
final class WordIndex {
  private static final int MOST_COUNTED = 2000;
  private static final double LEAST_SIMILAR = 0.45;
  private static final int MOST_SIMILAR = 3;
  private static final int SHORTEST_MISTYPED = 4;

  private final List<Term> terms;
  private final Map<String, Term> byName = new HashMap<>();
  private final Map<Integer, List<Term>> byFirstLetter = new HashMap<>();
  private final Trigrams trigrams;
  private final int passages;

  /// A term that a word stands for.
  private record Alternative(Term term, float likeness) {}

  /// @param terms in the order of their bytes
  /// @param trigrams where the terms' are from
  /// @param passages how many the community has
  WordIndex(List<Term> terms, Trigrams trigrams, int passages) {
    this.terms = List.copyOf(terms);
    this.trigrams = trigrams;
    this.passages = passages;
    for (Term term : terms) {
      byName.put(term.name(), term);
      byFirstLetter.computeIfAbsent(term.name().codePointAt(0), _ -> new ArrayList<>()).add(term);
    }
  }

  /// How the passages fit the words.
  Scores scores(List<Forms> asked) {
    Scores scores = new Scores(passages);
    Hits hits = new Hits(passages);
    for (Forms word : asked) {
      alternatives(word).forEach(each -> hits.add(each.term(), each.likeness()));
      scores.add(weightOf(hits.size()), hits);
    }
    return scores;
  }

  private List<Alternative> alternatives(Forms word) {
    List<Alternative> known = new ArrayList<>();
    for (String form : word.terms()) {
      Term term = byName.get(form);
      if (term != null) {
        known.add(new Alternative(term, 1));
      }
    }
    return known.isEmpty() && word.length() >= SHORTEST_MISTYPED ? similar(word) : known;
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
    return terms.stream().mapToLong(Term::bytes).sum();
  }
}
