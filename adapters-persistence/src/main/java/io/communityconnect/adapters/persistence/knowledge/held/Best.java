package io.communityconnect.adapters.persistence.knowledge.held;

import java.util.Arrays;

/// The few of many passages that fit best, by their places. Of those that fit alike the first stay,
/// in whatever order they come.
final class Best {
  /// How something fits that does not.
  static final double NOT = Double.NEGATIVE_INFINITY;

  private final int[] places;
  private final double[] fits;
  private int size;

  /// @param limit how many
  Best(int limit) {
    places = new int[limit];
    fits = new double[limit];
  }

  /// @param place not considered before
  /// @param fit nothing changes where it is [#NOT]
  void consider(int place, double fit) {
    if (fit < least() || fit == NOT || places.length == 0) {
      return;
    }
    if (size < places.length) {
      insert(place, fit, size++);
    } else if (isBetter(place, fit, size - 1)) {
      insert(place, fit, size - 1);
    }
  }

  /// @param last the rank that is free or given up
  private void insert(int place, double fit, int last) {
    int rank = last;
    while (rank > 0 && isBetter(place, fit, rank - 1)) {
      fits[rank] = fits[rank - 1];
      places[rank] = places[rank - 1];
      rank--;
    }
    fits[rank] = fit;
    places[rank] = place;
  }

  private boolean isBetter(int place, double fit, int rank) {
    return fit > fits[rank] || (fit == fits[rank] && place < places[rank]);
  }

  /// The places, best first.
  int[] places() {
    return Arrays.copyOf(places, size);
  }

  /// What is less is not among them; [#NOT] while all are.
  double least() {
    return size == 0 || size < places.length ? NOT : fits[size - 1];
  }
}
