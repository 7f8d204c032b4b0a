package io.communityconnect.adapters.persistence.recall;

import io.communityconnect.domain.recall.Postings;
import java.util.Arrays;

/// Postings of one word as they lie in the table, block after block.
final class PackedPostings {
  private static final int BLOCK_BITS = 12;
  private static final int COUNT_BITS = 16;
  private static final int COUNTS = (1 << COUNT_BITS) - 1;

  private int[] turns = new int[64];
  private int[] counts = new int[64];
  private int size;

  /// @param postings numbers with commas between them; read by hand, for there may be many
  void add(int block, String postings) {
    int first = block << BLOCK_BITS;
    int posting = 0;
    for (int i = 0; i < postings.length(); i++) {
      char character = postings.charAt(i);
      if (character == ',') {
        add(first, posting);
        posting = 0;
      } else {
        posting = posting * 10 + (character - '0');
      }
    }
    add(first, posting);
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
