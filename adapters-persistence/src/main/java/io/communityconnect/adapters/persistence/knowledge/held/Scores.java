package io.communityconnect.adapters.persistence.knowledge.held;

/// How passages fit some words, by their places.
final class Scores {
  private final double[] words;
  private final double[] density;
  private double everything;

  /// Without a word, nothing fits.
  ///
  /// @param passages how many there are
  Scores(int passages) {
    words = new double[passages];
    density = new double[passages];
  }

  /// Adds a word with all that it hits.
  ///
  /// @param weight of the word
  void add(double weight, Hits hits) {
    hits.addTo(words, density, weight);
    everything += weight;
  }

  /// How each fits, to find the best by; in single precision, as `PassagesByWords` ranks.
  double[] fits() {
    double[] fits = new double[words.length];
    for (int place = 0; place < fits.length; place++) {
      fits[place] = words[place] > 0 ? (float) (words[place] + density[place] / 4) : Best.NOT;
    }
    return fits;
  }

  /// How much of the words a passage covers, as a share of what all of them weigh.
  double words(int place) {
    return words[place] / everything;
  }

  /// How much it is about them, as a share of the most it could be.
  double density(int place) {
    return density[place] / (2.2 * everything);
  }
}
