package io.communityconnect.adapters.persistence.vector;

/// How many lists an IVFFlat index has for a number of rows: a thousandth up to a million rows, the
/// square root above, as pgvector advises (<https://github.com/pgvector/pgvector#ivfflat>).
final class IndexSize {
  /// Below this, reading all rows of a model is as fast, and exact.
  private static final long WORTH_IT = 10_000;

  private static final long SQUARE_ROOT_FROM = 1_000_000;

  /// What pgvector allows.
  private static final int MOST_LISTS = 32_768;

  /// Lists that fit badly still answer; building them anew costs minutes.
  private static final double TOO_FAR = 2;

  private IndexSize() {}

  static boolean isWorthIt(long rows) {
    return rows >= WORTH_IT;
  }

  static int lists(long rows) {
    long lists = rows <= SQUARE_ROOT_FROM ? rows / 1000 : Math.round(Math.sqrt((double) rows));
    return Math.toIntExact(Math.clamp(lists, 1, MOST_LISTS));
  }

  /// Whether an index with this many lists should be built anew.
  static boolean isTooFar(int lists, long rows) {
    double ratio = (double) lists(rows) / lists;
    return ratio >= TOO_FAR || ratio <= 1 / TOO_FAR;
  }

  /// What building needs in memory, in megabytes: pgvector holds fifty rows of each list.
  static int buildMegabytes(int lists, int dimensions) {
    long bytes = 50L * lists * dimensions * Float.BYTES;
    return Math.toIntExact(Math.max(64, bytes * 3 / 2 / 1_000_000 + 16));
  }
}
