package io.communityconnect.adapters.rest.fields;

import io.communityconnect.adapters.rest.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/// How long a part of a list may be.
public final class Limits {
  /// The longest part.
  public static final int MAX = 100;

  /// How the place of a part is named in a query.
  public static final String CURSOR = "cursor";

  /// How long a part is unless the caller says so.
  public static final int USUAL = 20;

  private Limits() {}

  /// @param value what the caller wants, if anything
  /// @throws RequestRefused where that is not from 1 to 100
  public static int of(@Nullable String value) {
    return of(value, MAX);
  }

  /// @param max where less than 100 is the most
  public static int of(@Nullable String value, int max) {
    if (value == null) {
      return Math.min(USUAL, max);
    }
    if (value.matches("[1-9][0-9]{0,2}") && Integer.parseInt(value) <= max) {
      return Integer.parseInt(value);
    }
    throw RequestRefused.of("limit", "must be a whole number from 1 to " + max);
  }
}
