package io.communityconnect.adapters.persistence.knowledge.held;

import java.util.Arrays;
import java.util.BitSet;

/// The few of many passages that fit best, by their places. Of those that fit alike the first stay.
final class Best {
  /// How something fits that does not.
  static final double NOT = Double.NEGATIVE_INFINITY;

  private final int[] places;
  private final double[] fits;
  private int size;

  private Best(int limit) {
    places = new int[limit];
    fits = new double[limit];
  }

  /// @param fits how each place fits
  /// @param counts the places that are to be looked at
  static int[] of(double[] fits, BitSet counts, int limit) {
    Best best = new Best(limit);
    for (int place = 0; place < fits.length; place++) {
      if (fits[place] != NOT && counts.get(place)) {
        best.consider(place, fits[place]);
      }
    }
    return Arrays.copyOf(best.places, best.size);
  }

  private void consider(int place, double fit) {
    if (size == places.length && (size == 0 || fit <= fits[size - 1])) {
      return;
    }
    int rank = size < places.length ? size++ : size - 1;
    while (rank > 0 && fits[rank - 1] < fit) {
      fits[rank] = fits[rank - 1];
      places[rank] = places[rank - 1];
      rank--;
    }
    fits[rank] = fit;
    places[rank] = place;
  }
}
