package io.communityconnect.adapters.persistence.knowledge.held;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The trigrams of a vocabulary as numbers. Postgres cuts words into them, for what counts as a
/// letter is its locale's business; comparing them is done here, as `similarity` of pg_trgm does.
final class Trigrams {
  /// Stands for all that the vocabulary does not have.
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final Map<String, Integer> numbers = new HashMap<>();

  /// The trigrams of a word of the vocabulary, in ascending order.
  int[] learn(List<String> trigrams) {
    return sorted(trigrams.stream().mapToInt(each -> numbers.computeIfAbsent(each, this::next)));
  }

  private int next(String trigram) {
    return numbers.size();
  }

  /// The trigrams of any word, in ascending order.
  int[] known(List<String> trigrams) {
    return sorted(trigrams.stream().mapToInt(each -> numbers.getOrDefault(each, UNKNOWN)));
  }

  private static int[] sorted(IntStream numbers) {
    int[] sorted = numbers.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /// How alike two words are spelt, 0 to 1: the share that they have in common of all trigrams of
  /// both. In the precision of Postgres, where 9 of 20 is less than 0.45.
  ///
  /// @param one of the vocabulary
  /// @param other of any word
  static float similarity(int[] one, int[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    int all = one.length + other.length - common;
    return all == 0 ? 0 : (float) common / all;
  }
}
