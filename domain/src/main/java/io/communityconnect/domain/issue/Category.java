package io.communityconnect.domain.issue;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;

/// What a service request is about.
public enum Category {
  LIFT,
  WATER,
  ELECTRICITY,
  CLEANING,
  SECURITY,
  PARKING,
  NOISE,
  BUILDING,
  OTHER;

  /// As it is stored and told outside.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The category of a stored word; [#OTHER] for words that are not ours.
  public static Category of(String code) {
    requireNonNull(code, "code is null");
    return Arrays.stream(values())
        .filter(category -> category.code().equals(code))
        .findFirst()
        .orElse(OTHER);
  }
}
