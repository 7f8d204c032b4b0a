package io.communityconnect.adapters.persistence.knowledge.held;

import java.util.BitSet;

/// How passages fit some words, by their places. Used for one search after the other, for its
/// arrays are as long as there are passages; only what a search has written is wiped.
final class Scores {
  /// So much memory they take for each passage.
  static final int BYTES = 32;

  private final double[] words;
  private final double[] density;
  private final int[] places;
  private final Hits hits;
  private int size;
  private double everything;

  /// Without a word, nothing fits.
  ///
  /// @param passages how many there are
  Scores(int passages) {
    words = new double[passages];
    density = new double[passages];
    places = new int[passages];
    hits = new Hits(passages);
  }

  /// Adds a term to what the next word hits.
  ///
  /// @param alike how near the term is to the word, more than 0
  void hit(Term term, float alike) {
    hits.add(term, alike);
  }

  /// How many passages the next word hits.
  int hits() {
    return hits.size();
  }

  /// Adds the word with all that it hits.
  ///
  /// @param weight of the word, more than 0
  void add(double weight) {
    for (int hit = 0; hit < hits.size(); hit++) {
      int place = hits.place(hit);
      if (words[place] == 0) {
        places[size++] = place;
      }
      words[place] += weight * hits.likeness(place);
      density[place] += weight * hits.weight(place);
    }
    everything += weight;
    hits.clear();
  }

  /// The places of those that fit best; in single precision, as `PassagesByWords` ranks.
  ///
  /// @param counts of which places
  int[] best(BitSet counts, int limit) {
    Best best = new Best(limit);
    for (int i = 0; i < size; i++) {
      int place = places[i];
      if (counts.get(place)) {
        best.consider(place, (float) (words[place] + density[place] / 4));
      }
    }
    return best.places();
  }

  /// How much of the words a passage covers, as a share of what all of them weigh.
  double words(int place) {
    return words[place] / everything;
  }

  /// How much it is about them, as a share of the most it could be.
  double density(int place) {
    return density[place] / (2.2 * everything);
  }

  /// Forgets all words, also one that was not added.
  void clear() {
    hits.clear();
    for (int i = 0; i < size; i++) {
      words[places[i]] = 0;
      density[places[i]] = 0;
    }
    size = 0;
    everything = 0;
  }
}
