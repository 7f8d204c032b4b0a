package io.communityconnect.adapters.persistence.knowledge.held;

import java.util.BitSet;

/// The meanings of passages in four bits a number, by which those are found that are worth
/// comparing exactly.
///
/// What is kept is how a direction differs from the mean of all, for what all have in common tells
/// none from another; turned, so that its numbers are spread as evenly as by chance. How far off
/// the rounded ones are is known then, and hardly one in a thousand of the nearest is left out.
///
/// The bits lie crosswise, 64 numbers of one passage beside the same ones of the next, so that the
/// compiler compares several passages at once.
final class Signatures {
  private static final int BITS = Rounded.BITS;

  /// How alike a passage without a meaning is.
  private static final float NOT = (float) Best.NOT;

  /// So many times the average it may be off.
  private static final double CAUTION = 3;

  private final Rotation rotation;
  private final float[] mean;
  private final long[][] bits;
  private final float[] steps;
  private final float[] middles;
  private final float[] alikeToMean;

  /// @param directions of each passage, of the length 1; empty of one without a meaning
  Signatures(int dimensions, float[][] directions) {
    int count = directions.length;
    rotation = new Rotation(dimensions);
    mean = mean(dimensions, directions);
    bits = new long[BITS][words(dimensions) * count];
    steps = new float[count];
    middles = new float[count];
    alikeToMean = new float[count];
    for (int place = 0; place < count; place++) {
      if (directions[place].length > 0) {
        put(place, minusMean(directions[place]));
      } else {
        alikeToMean[place] = NOT;
      }
    }
  }

  private static float[] mean(int dimensions, float[][] directions) {
    float[] mean = new float[dimensions];
    for (float[] direction : directions) {
      for (int i = 0; i < direction.length; i++) {
        mean[i] += direction[i] / directions.length;
      }
    }
    return mean;
  }

  private static int words(int dimensions) {
    return (dimensions + Long.SIZE - 1) / Long.SIZE;
  }

  private float[] minusMean(float[] direction) {
    float[] difference = new float[direction.length];
    for (int i = 0; i < direction.length; i++) {
      difference[i] = direction[i] - mean[i];
    }
    return difference;
  }

  private void put(int place, float[] difference) {
    Rounded rounded = Rounded.of(rotation.of(difference));
    for (int i = 0; i < mean.length; i++) {
      for (int bit = 0; bit < BITS; bit++) {
        bits[bit][i / Long.SIZE * steps.length + place] |= rounded.bit(i, bit) << i;
      }
    }
    steps[place] = rounded.step();
    middles[place] = rounded.middle();
    alikeToMean[place] = Products.sum(difference, mean, new float[mean.length]);
  }

  /// The places of those that may be among the nearest.
  ///
  /// @param sought of the length 1
  /// @param counts of which places
  /// @param wanted how many of the nearest
  BitSet near(float[] sought, BitSet counts, int wanted) {
    Rounded rounded = Rounded.of(rotation.of(minusMean(sought)));
    float[] likeness = likeness(rounded);
    leaveOut(likeness, counts);
    Best best = new Best(wanted);
    for (int place = 0; place < likeness.length; place++) {
      best.consider(place, likeness[place]);
    }
    float least = (float) best.least();
    float error = (float) (CAUTION * rounded.error());
    BitSet near = new BitSet(likeness.length);
    for (int place = 0; place < likeness.length; place++) {
      if (likeness[place] + error * steps[place] >= least && likeness[place] != NOT) {
        near.set(place);
      }
    }
    return near;
  }

  /// About how alike each is to the sought meaning, but for what is the same for all.
  private float[] likeness(Rounded sought) {
    int[] sums = sums(bySixtyFour(sought));
    float[] likeness = new float[sums.length];
    float step = sought.step();
    double middle = sought.middle() - (double) Rounded.MIDDLE * Rounded.MIDDLE * mean.length;
    for (int place = 0; place < likeness.length; place++) {
      float product = (float) (sums[place] - middles[place] - middle);
      likeness[place] = step * steps[place] * product + alikeToMean[place];
    }
    return likeness;
  }

  private static void leaveOut(float[] likeness, BitSet counts) {
    for (int place = counts.nextClearBit(0);
        place < likeness.length;
        place = counts.nextClearBit(place + 1)) {
      likeness[place] = NOT;
    }
  }

  /// The bits of the sought numbers, those of one order after the other for each 64 numbers.
  private long[] bySixtyFour(Rounded sought) {
    long[] ordered = new long[BITS * words(mean.length)];
    for (int i = 0; i < mean.length; i++) {
      for (int bit = 0; bit < BITS; bit++) {
        ordered[i / Long.SIZE * BITS + bit] |= sought.bit(i, bit) << i;
      }
    }
    return ordered;
  }

  /// The sums of the products of the sought numbers and those of each passage.
  private int[] sums(long[] sought) {
    int[] sums = new int[steps.length];
    for (int bit = 0; bit < BITS; bit++) {
      add(bits[bit], sought, bit, sums);
    }
    return sums;
  }

  /// All four bits of the sought numbers in one loop, for that reads and writes a fourth as often.
  private static void add(long[] bits, long[] sought, int bit, int[] sums) {
    for (int word = 0; word < sought.length / BITS; word++) {
      long first = sought[word * BITS];
      long second = sought[word * BITS + 1];
      long third = sought[word * BITS + 2];
      long fourth = sought[word * BITS + 3];
      int start = word * sums.length;
      for (int place = 0; place < sums.length; place++) {
        long own = bits[start + place];
        int sum = Long.bitCount(own & first);
        sum += Long.bitCount(own & second) << 1;
        sum += Long.bitCount(own & third) << 2;
        sum += Long.bitCount(own & fourth) << 3;
        sums[place] += sum << bit;
      }
    }
  }

  /// About how much memory they take.
  long bytes() {
    return (long) BITS * bits[0].length * Long.BYTES + 12L * steps.length;
  }
}
