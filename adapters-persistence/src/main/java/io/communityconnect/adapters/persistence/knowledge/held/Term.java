package io.communityconnect.adapters.persistence.knowledge.held;

/// A word of the vocabulary, and the passages that have it. Its arrays are never changed.
final class Term {
  private static final int OVERHEAD = 400;

  private final String name;
  private final int[] trigrams;
  private final int[] places;
  private final float[] weights;

  /// @param trigrams its own, in ascending order
  /// @param places of the passages that have it, each once
  /// @param weights what it weighs in each
  Term(String name, int[] trigrams, int[] places, float[] weights) {
    this.name = name;
    this.trigrams = trigrams;
    this.places = places;
    this.weights = weights;
  }

  String name() {
    return name;
  }

  /// How alike a word is spelt, 0 to 1.
  ///
  /// @param others the word's trigrams
  float similarity(int[] others) {
    return Trigrams.similarity(trigrams, others);
  }

  /// How many passages have it.
  int uses() {
    return places.length;
  }

  int place(int use) {
    return places[use];
  }

  float weight(int use) {
    return weights[use];
  }

  /// About how much memory it takes.
  long bytes() {
    return OVERHEAD + 4L * trigrams.length + 8L * places.length;
  }
}
