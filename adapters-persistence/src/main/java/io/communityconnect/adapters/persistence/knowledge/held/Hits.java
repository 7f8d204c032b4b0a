package io.communityconnect.adapters.persistence.knowledge.held;

/// The passages that one word hits, by whatever term: the best of them counts for each. Used for
/// one word after the other.
final class Hits {
  private final float[] likeness;
  private final float[] weights;
  private final int[] places;
  private int size;

  /// @param passages how many there are
  Hits(int passages) {
    likeness = new float[passages];
    weights = new float[passages];
    places = new int[passages];
  }

  /// How many passages are hit.
  int size() {
    return size;
  }

  /// @param hit below the size
  int place(int hit) {
    return places[hit];
  }

  /// How near the word a passage has is to the one that is asked for.
  double likeness(int place) {
    return likeness[place];
  }

  /// How much the passage is about it.
  double weight(int place) {
    return weights[place];
  }

  /// @param alike how near the term is to the word, more than 0
  void add(Term term, float alike) {
    for (int i = 0; i < term.uses(); i++) {
      int place = term.place(i);
      if (likeness[place] == 0) {
        places[size++] = place;
      }
      likeness[place] = Math.max(likeness[place], alike);
      weights[place] = Math.max(weights[place], alike * term.weight(i));
    }
  }

  /// Forgets them.
  void clear() {
    for (int hit = 0; hit < size; hit++) {
      likeness[places[hit]] = 0;
      weights[places[hit]] = 0;
    }
    size = 0;
  }
}
