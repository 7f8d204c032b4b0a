package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.domain.recall.EmbeddingVector;
import java.util.Random;

/// Meanings in clusters, as those of texts are.
final class MadeUpMeanings {
  private static final double SPREAD = 0.8;

  private final Random random = new Random(1);
  private final double fewTell;
  private final double common;
  private final float[] shared;
  private final float[][] topics;

  /// @param common how much all have in common, as a share of what tells them apart
  /// @param fewTell how fast numbers say less and less, from the first to the last; 0 for not
  MadeUpMeanings(int dimensions, int topics, double common, double fewTell) {
    this.fewTell = fewTell;
    this.common = common;
    this.shared = noise(dimensions);
    this.topics = new float[topics][dimensions];
    for (int i = 0; i < topics; i++) {
      this.topics[i] = noise(dimensions);
    }
  }

  /// About one of the topics.
  EmbeddingVector meaning() {
    float[] meaning = noise(shared.length);
    float[] topic = topics[random.nextInt(topics.length)];
    double spread = SPREAD * (0.6 + 0.8 * random.nextDouble());
    for (int i = 0; i < meaning.length; i++) {
      meaning[i] = (float) (topic[i] + spread * meaning[i] + common * shared[i]);
    }
    return EmbeddingVector.of(meaning);
  }

  private float[] noise(int dimensions) {
    float[] noise = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      noise[i] = (float) (random.nextGaussian() * Math.pow(1 + i, -fewTell));
    }
    return EmbeddingVector.of(noise).direction();
  }
}
