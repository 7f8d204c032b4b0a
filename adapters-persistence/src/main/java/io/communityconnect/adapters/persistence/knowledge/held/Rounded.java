package io.communityconnect.adapters.persistence.knowledge.held;

import java.util.Arrays;

/// A vector whose numbers are spread as by chance, rounded to sixteen steps.
final class Rounded {
  /// Of each rounded number.
  static final int BITS = 4;

  /// From the least rounded number, 0, to the middle of all.
  static final float MIDDLE = ((1 << BITS) - 1) / 2f;

  /// The best size of sixteen steps, by the deviation of the numbers (Max, 1960).
  private static final double STEP = 0.3352;

  /// How far off a product of two rounded vectors is on average, by their lengths and the root of
  /// how many numbers they have: of each the rounding takes 0.0115 of its square.
  private static final double ERROR = 0.152;

  private final int[] numbers;
  private final float step;

  private Rounded(int[] numbers, float step) {
    this.numbers = numbers;
    this.step = step;
  }

  static Rounded of(float[] numbers) {
    float step = (float) (STEP * length(numbers) / Math.sqrt(numbers.length));
    int[] rounded = new int[numbers.length];
    for (int i = 0; i < numbers.length && step > 0; i++) {
      rounded[i] = Math.clamp(Math.round(numbers[i] / step + MIDDLE), 0, (1 << BITS) - 1);
    }
    return new Rounded(rounded, step);
  }

  private static double length(float[] numbers) {
    return Math.sqrt(Products.sum(numbers, numbers, new float[numbers.length]));
  }

  /// One of the bits of one of the numbers.
  long bit(int number, int bit) {
    return numbers[number] >> bit & 1L;
  }

  /// How large a step is.
  float step() {
    return step;
  }

  /// What is to be taken from a sum of products of rounded numbers, as those count from the least.
  float middle() {
    return MIDDLE * Arrays.stream(numbers).sum();
  }

  /// How far off the product with another vector is on average, for each step of that one.
  double error() {
    return ERROR * Math.sqrt(numbers.length) / (STEP * STEP) * step;
  }
}
