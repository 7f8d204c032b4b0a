package io.communityconnect.domain.knowledge;

import java.util.List;

/// The different words of a passage, without marks, made to be compared with those of others.
///
/// A word is kept as a number of 64 bits, a few bytes where a text takes many: among a million of
/// them two that differ have one number once in forty million times. And as a mark among 256: what
/// marks nothing in the other passage the other does not have, which for most passages is told by
/// four numbers instead of a hundred.
public final class PassageWords {
  private static final int MARKS = 256;

  private final long[] numbers;
  private final long[] marks = new long[MARKS / Long.SIZE];

  private PassageWords(List<String> words) {
    numbers = words.stream().mapToLong(PassageWords::number).sorted().distinct().toArray();
    for (long number : numbers) {
      marks[(int) (number & MARKS - 1) / Long.SIZE] |= 1L << number;
    }
  }

  static PassageWords of(String text) {
    return new PassageWords(Wording.foldedWords(text));
  }

  /// FNV-1a, whose last letters would hardly reach the first bits, mixed as MurmurHash3 does.
  private static long number(String word) {
    long number = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      number = (number ^ word.charAt(i)) * 0x100000001b3L;
    }
    number = (number ^ number >>> 33) * 0xff51afd7ed558ccdL;
    number = (number ^ number >>> 33) * 0xc4ceb9fe1a85ec53L;
    return number ^ number >>> 33;
  }

  /// How many there are.
  public int count() {
    return numbers.length;
  }

  /// Whether the longer of both has so large a share of its words in common with the other.
  boolean share(PassageWords others, double share) {
    double least = share * Math.max(count(), others.count());
    return Math.min(count(), others.count()) >= least
        && count() - unmarked(others) >= least
        && hasInCommon(others, least);
  }

  /// So many words at least the others do not have.
  private int unmarked(PassageWords others) {
    int unmarked = 0;
    for (int i = 0; i < marks.length; i++) {
      unmarked += Long.bitCount(marks[i] & ~others.marks[i]);
    }
    return unmarked;
  }

  private boolean hasInCommon(PassageWords others, double least) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < numbers.length && j < others.numbers.length) {
      long difference = Long.compare(numbers[i], others.numbers[j]);
      common += difference == 0 ? 1 : 0;
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return common >= least;
  }
}
