package io.communityconnect.domain.recall;

/// In which turns of a conversation a word was said, and how often in each. Immutable.
public final class Postings {
  private final int[] turns;
  private final int[] counts;

  private Postings(int[] turns, int[] counts) {
    this.turns = turns;
    this.counts = counts;
  }

  /// @param turns ascending, none twice
  /// @param counts at least 1 for each turn
  /// @throws IllegalArgumentException when they do not fit each other, or are out of order
  public static Postings of(int[] turns, int[] counts) {
    if (turns.length != counts.length) {
      throw new IllegalArgumentException("as many counts as turns are needed");
    }
    for (int i = 0; i < turns.length; i++) {
      if (i > 0 && turns[i - 1] >= turns[i]) {
        throw new IllegalArgumentException("turns must ascend");
      }
      if (counts[i] < 1) {
        throw new IllegalArgumentException("a count is at least 1");
      }
    }
    return new Postings(turns.clone(), counts.clone());
  }

  /// How many turns there are.
  public int size() {
    return turns.length;
  }

  /// The turn at a place from 0.
  public int turn(int place) {
    return turns[place];
  }

  /// How often it was said in the turn at that place.
  public int count(int place) {
    return counts[place];
  }

  /// How many turns, and not which.
  @Override
  public String toString() {
    return "Postings[" + turns.length + " turns]";
  }
}
