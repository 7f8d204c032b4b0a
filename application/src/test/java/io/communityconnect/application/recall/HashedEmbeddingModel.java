package io.communityconnect.application.recall;

import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.LikenessScale;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A model without a model: each word adds to the direction that its letters choose, and a little
/// to those its beginning chooses. Texts that share words, or the beginnings of words, are alike;
/// blank ones are zero. The same text always has the same vector.
public final class HashedEmbeddingModel implements EmbeddingModel {
  /// What it is called when nobody says otherwise.
  public static final EmbeddingModelId ID = new EmbeddingModelId("hashed-words", 64);

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int STEM = 4;

  private final EmbeddingModelId id;
  private final LikenessScale scale;

  /// The model under its usual name.
  public HashedEmbeddingModel() {
    this(ID);
  }

  /// @param id another name or size, for tests with several models
  public HashedEmbeddingModel(EmbeddingModelId id) {
    this(id, LikenessScale.FULL);
  }

  /// @param scale how its cosines are to be read, for tests of what reads them
  public HashedEmbeddingModel(EmbeddingModelId id, LikenessScale scale) {
    this.id = id;
    this.scale = scale;
  }

  @Override
  public EmbeddingModelId id() {
    return id;
  }

  @Override
  public LikenessScale scale() {
    return scale;
  }

  @Override
  public boolean isBilled() {
    return false;
  }

  @Override
  public Embedded embed(List<String> texts) {
    if (texts.isEmpty() || texts.size() > MAX_TEXTS) {
      throw new IllegalArgumentException("a call carries from 1 to " + MAX_TEXTS + " texts");
    }
    return new Embedded.Vectors(texts.stream().map(this::vector).toList(), List.of());
  }

  /// The vector of one text.
  public EmbeddingVector vector(String text) {
    float[] values = new float[id.dimensions()];
    BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .forEach(word -> add(values, word));
    return EmbeddingVector.of(values);
  }

  private void add(float[] values, String word) {
    values[slot(word)] += 1;
    if (word.length() > STEM) {
      values[slot(word.substring(0, STEM))] += 0.5f;
    }
  }

  /// The multiplier spreads the hash codes of words that differ in the last letter only.
  private int slot(String word) {
    int mixed = (id.name().hashCode() ^ word.hashCode()) * 0x9E3779B9;
    return Math.floorMod(mixed >>> 7, id.dimensions());
  }
}
