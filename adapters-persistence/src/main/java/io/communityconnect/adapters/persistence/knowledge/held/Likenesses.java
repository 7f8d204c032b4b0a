package io.communityconnect.adapters.persistence.knowledge.held;

import java.util.Arrays;

/// How alike some passages are to what is sought, -1 to 1.
final class Likenesses {
  /// Of no passage.
  static final Likenesses NONE = new Likenesses(new int[0], new double[0]);

  private final int[] places;
  private final double[] values;

  /// @param places in ascending order
  /// @param values one for each of them; [Best#NOT] where a passage has no meaning
  Likenesses(int[] places, double[] values) {
    this.places = places;
    this.values = values;
  }

  /// [Best#NOT] of a passage that is not among them.
  double of(int place) {
    int found = Arrays.binarySearch(places, place);
    return found < 0 ? Best.NOT : values[found];
  }

  /// The places of the nearest, the nearest first.
  int[] best(int limit) {
    Best best = new Best(limit);
    for (int i = 0; i < places.length; i++) {
      best.consider(places[i], values[i]);
    }
    return best.places();
  }
}
