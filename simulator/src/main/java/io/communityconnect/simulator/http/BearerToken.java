package io.communityconnect.simulator.http;

import io.javalin.http.Context;
import java.util.Locale;

/// The key that a caller brings as `Authorization: Bearer`. Any will do.
public final class BearerToken {
  private static final String SCHEME = "bearer ";

  private BearerToken() {}

  /// Whether there is one.
  public static boolean isIn(Context context) {
    String header = context.header("Authorization");
    return header != null
        && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        && !header.substring(SCHEME.length()).isBlank();
  }
}
