package io.communityconnect.domain.recall;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// How well each turn of a conversation fits the words of a query, by BM25 over windows of five
/// turns: the turn itself, two before it and two after.
///
/// Over windows, because people answer without repeating the question: who wants to know "when is
/// the plumber coming" looks for the turn "Tuesday at nine", whose neighbours name the plumber.
public final class WindowRanking {
  /// How many turns on each side belong to a turn's window.
  public static final int REACH = 2;

  private static final double K1 = 1.2;
  private static final double B = 0.75;

  private final Postings lengths;
  private final double[] scores;
  private final double greatest;

  private WindowRanking(Postings lengths, double[] scores) {
    this.lengths = lengths;
    this.scores = scores;
    this.greatest = Arrays.stream(scores).max().orElse(0);
  }

  /// Ranks all turns of one conversation.
  ///
  /// @param lengths every turn that there is, counting its words; turns that were deleted leave no
  ///     gap in a window
  /// @param words what was found of the query; turns that are not in `lengths` do not count
  public static WindowRanking of(Postings lengths, List<SoughtWord> words) {
    requireNonNull(lengths, "lengths is null");
    WindowLengths windows = new WindowLengths(lengths);
    double[] scores = new double[lengths.size()];
    for (SoughtWord word : words) {
      add(scores, word, lengths, windows);
    }
    return new WindowRanking(lengths, scores);
  }

  private static void add(
      double[] scores, SoughtWord word, Postings lengths, WindowLengths windows) {
    int[] frequencies = frequencies(word.postings(), lengths);
    int holding = 0;
    for (int frequency : frequencies) {
      holding += frequency > 0 ? 1 : 0;
    }
    double rarity = Math.log(1 + (scores.length - holding + 0.5) / (holding + 0.5));
    for (int i = 0; i < scores.length; i++) {
      if (frequencies[i] > 0) {
        double saturation = K1 * (1 - B + B * windows.relative(i));
        scores[i] +=
            word.weight() * rarity * frequencies[i] * (K1 + 1) / (frequencies[i] + saturation);
      }
    }
  }

  /// How often a word is said in the window around each turn.
  private static int[] frequencies(Postings word, Postings lengths) {
    int size = lengths.size();
    int[] frequencies = new int[size];
    int at = 0;
    for (int i = 0; i < word.size(); i++) {
      while (at < size && lengths.turn(at) < word.turn(i)) {
        at++;
      }
      if (at < size && lengths.turn(at) == word.turn(i)) {
        int last = Math.min(size - 1, at + REACH);
        for (int around = Math.max(0, at - REACH); around <= last; around++) {
          frequencies[around] += word.count(i);
        }
      }
    }
    return frequencies;
  }

  /// How many turns were ranked.
  public int size() {
    return scores.length;
  }

  /// The score of a turn as a share of the best one's, from 0 to 1; 0 for a turn that is unknown,
  /// and for every turn when nothing was found.
  public double relevance(int turn) {
    int place = placeOf(turn);
    return place < 0 || greatest == 0 ? 0 : scores[place] / greatest;
  }

  /// The turns that fit best, best first, the later one first where two fit alike; none that does
  /// not fit at all.
  public List<Integer> best(int limit) {
    Comparator<Integer> worstFirst =
        Comparator.<Integer>comparingDouble(place -> scores[place])
            .thenComparing(Comparator.naturalOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
    for (int place = 0; place < scores.length; place++) {
      if (scores[place] > 0) {
        best.add(place);
        if (best.size() > limit) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(worstFirst.reversed()).map(lengths::turn).toList();
  }

  private int placeOf(int turn) {
    int low = 0;
    int high = scores.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = lengths.turn(middle);
      if (found == turn) {
        return middle;
      }
      if (found < turn) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /// How many words the window around each turn has, and how many on average.
  private static final class WindowLengths {
    /// How many words there are before the turn at each place.
    private final long[] before;

    private final double average;

    private WindowLengths(Postings lengths) {
      before = new long[lengths.size() + 1];
      for (int i = 0; i < lengths.size(); i++) {
        before[i + 1] = before[i] + lengths.count(i);
      }
      double sum = 0;
      for (int i = 0; i < lengths.size(); i++) {
        sum += length(i);
      }
      average = lengths.size() == 0 ? 1 : sum / lengths.size();
    }

    double relative(int place) {
      return length(place) / average;
    }

    private double length(int place) {
      int end = Math.min(before.length - 1, place + REACH + 1);
      return before[end] - before[Math.max(0, place - REACH)];
    }
  }
}
