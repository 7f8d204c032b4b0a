package io.communityconnect.adapters.persistence.knowledge.held;

import java.util.SplittableRandom;

/// Turns directions so that each of their numbers says about as much as any other, whatever a model
/// puts into the first ones or the last. Lengths and angles stay as they are.
///
/// It changes signs by chance, but always the same ones, and then adds and subtracts all numbers of
/// a block (a fast Hadamard transform). After the first of two rounds the blocks are dealt out to
/// one another. Of an odd number of dimensions, which no model has, only signs are changed.
final class Rotation {
  private static final int ROUNDS = 2;

  private final int dimensions;
  private final int width;
  private final float[][] signs = new float[ROUNDS][];

  Rotation(int dimensions) {
    this.dimensions = dimensions;
    this.width = Integer.lowestOneBit(dimensions);
    SplittableRandom chance = new SplittableRandom(1);
    float length = (float) (1 / Math.sqrt(width));
    for (int round = 0; round < ROUNDS; round++) {
      signs[round] = new float[dimensions];
      for (int i = 0; i < dimensions; i++) {
        signs[round][i] = chance.nextBoolean() ? length : -length;
      }
    }
  }

  float[] of(float[] direction) {
    return round(1, dealtOut(round(0, direction)));
  }

  private float[] round(int round, float[] numbers) {
    float[] mixed = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      mixed[i] = signs[round][i] * numbers[i];
    }
    for (int first = 0; first < dimensions; first += width) {
      mix(mixed, first);
    }
    return mixed;
  }

  private void mix(float[] numbers, int first) {
    for (int half = 1; half < width; half *= 2) {
      for (int start = first; start < first + width; start += 2 * half) {
        for (int i = start; i < start + half; i++) {
          float one = numbers[i];
          float other = numbers[i + half];
          numbers[i] = one + other;
          numbers[i + half] = one - other;
        }
      }
    }
  }

  private float[] dealtOut(float[] numbers) {
    int blocks = dimensions / width;
    float[] dealt = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      dealt[i] = numbers[i % blocks * width + i / blocks];
    }
    return dealt;
  }
}
