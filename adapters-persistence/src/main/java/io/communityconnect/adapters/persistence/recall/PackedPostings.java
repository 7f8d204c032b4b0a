package io.communityconnect.adapters.persistence.recall;

import io.communityconnect.domain.recall.Postings;
import java.util.Arrays;
import java.util.List;

/// Postings of one word as they lie in the table, block after block.
final class PackedPostings {
  private static final int BLOCK_BITS = 12;
  private static final int COUNT_BITS = 16;
  private static final int COUNTS = (1 << COUNT_BITS) - 1;

  private int[] turns = new int[64];
  private int[] counts = new int[64];
  private int size;

  void add(int block, List<Integer> postings) {
    int first = block << BLOCK_BITS;
    for (int posting : postings) {
      add(first, posting);
    }
  }

  private void add(int first, int posting) {
    if (size == turns.length) {
      turns = Arrays.copyOf(turns, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    turns[size] = first + (posting >> COUNT_BITS);
    counts[size] = posting & COUNTS;
    size++;
  }

  Postings unpack() {
    return Postings.of(Arrays.copyOf(turns, size), Arrays.copyOf(counts, size));
  }
}
