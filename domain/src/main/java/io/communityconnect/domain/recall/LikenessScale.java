package io.communityconnect.domain.recall;

/// How a model's cosines are to be read. To some models nothing is unlike anything else: unrelated
/// texts lie in one narrow cone, and what would tell much of another model tells nothing there.
///
/// @param unrelated the cosine, as a rule, of two texts that have nothing to do with each other
public record LikenessScale(double unrelated) {
  /// For a model to which unrelated texts lie at right angles.
  public static final LikenessScale FULL = new LikenessScale(0);

  public LikenessScale {
    if (!(unrelated >= 0 && unrelated < 1)) {
      throw new IllegalArgumentException("unrelated texts have a cosine from 0 to below 1");
    }
  }

  /// How alike two texts are, whichever model says so: 0 for unrelated ones, 1 for the same.
  public double likeness(double cosine) {
    return Math.clamp((cosine - unrelated) / (1 - unrelated), 0.0, 1.0);
  }
}
