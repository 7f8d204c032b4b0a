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

  /// Adds what they are worth, and forgets them.
  ///
  /// @param weight of the word
  void addTo(double[] words, double[] density, double weight) {
    for (int i = 0; i < size; i++) {
      int place = places[i];
      words[place] += weight * likeness[place];
      density[place] += weight * weights[place];
      likeness[place] = 0;
      weights[place] = 0;
    }
    size = 0;
  }
}
