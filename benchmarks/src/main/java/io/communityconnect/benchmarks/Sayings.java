package io.communityconnect.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Made-up messages: words as unevenly used as in a language, and vectors in clusters, as meanings
/// are. The same seed says the same.
final class Sayings {
  /// If nothing else is said.
  static final int DIMENSIONS = 384;

  private static final int WORDS = 30_000;
  private static final int TOPICS = 1000;

  /// How far from its topic's centre a meaning is, on average, as a share of the centre's length.
  private static final double SPREAD = 0.8;

  private static final String[] SYLLABLES = {
    "ba", "ker", "lo", "mi", "ten", "ra", "su", "vel", "no", "pi", "dor", "ga", "hu", "jem", "wo",
    "za"
  };
  private static final String[] LITTLE_WORDS = {
    "the", "is", "and", "to", "in", "it", "you", "that", "was", "for", "on", "are"
  };

  private final Random random;
  private final int dimensions;
  private final List<String> phrases;
  private final float[][] topics = new float[TOPICS][];

  Sayings(long seed) {
    this(seed, List.of());
  }

  /// @param dimensions of what is meant
  Sayings(long seed, int dimensions) {
    this(seed, List.of(), dimensions);
  }

  /// @param phrases of which every other message is one, if there are any
  Sayings(long seed, List<String> phrases) {
    this(seed, phrases, DIMENSIONS);
  }

  private Sayings(long seed, List<String> phrases, int dimensions) {
    this.dimensions = dimensions;
    this.phrases = List.copyOf(phrases);
    random = new Random(seed);
    for (int i = 0; i < TOPICS; i++) {
      topics[i] = unit(noise());
    }
  }

  /// How many numbers each meaning has.
  int dimensions() {
    return dimensions;
  }

  /// A message of about a dozen words.
  String text() {
    if (!phrases.isEmpty() && random.nextBoolean()) {
      return phrases.get(random.nextInt(phrases.size()));
    }
    return words(6 + random.nextInt(14), 0);
  }

  /// What somebody might look for: a few words, none of them among the most frequent.
  String question() {
    return words(3 + random.nextInt(4), 20);
  }

  private String words(int count, int leastRank) {
    return IntStream.range(0, count)
        .mapToObj(
            _ ->
                leastRank == 0 && random.nextInt(5) < 2
                    ? LITTLE_WORDS[random.nextInt(LITTLE_WORDS.length)]
                    : word(leastRank + rank()))
        .collect(Collectors.joining(" "));
  }

  /// The second word is half as frequent as the first, the third a third.
  private int rank() {
    return (int) Math.exp(random.nextDouble() * Math.log(WORDS)) - 1;
  }

  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + 16; rest > 0; rest /= 16) {
      word.append(SYLLABLES[rest % 16]);
    }
    return word.toString();
  }

  /// What a message or a question means.
  float[] meaning() {
    float[] centre = topics[random.nextInt(TOPICS)];
    float[] meaning = unit(noise());
    double length = SPREAD * (0.6 + 0.8 * random.nextDouble());
    for (int i = 0; i < dimensions; i++) {
      meaning[i] = (float) (centre[i] + length * meaning[i]);
    }
    return unit(meaning);
  }

  private float[] noise() {
    float[] noise = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float number : vector) {
      squares += (double) number * number;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }
}
