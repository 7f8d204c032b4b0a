package io.communityconnect.adapters.rest.limit;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.limit.RateLimit;
import io.communityconnect.domain.limit.RateLimit.Unchecked;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// All limits of the API: the one table of them.
///
/// @param byKind one for each kind
public record ApiLimits(Map<ApiLimit, RateLimit> byKind) {
  /// Far above what people do. Logins have narrower limits of their own, for phones and codes.
  public static final ApiLimits STANDARD =
      new ApiLimits(
          Map.of(
              ApiLimit.READS, perMinute(ApiLimit.READS, 12_000, Unchecked.OPEN),
              ApiLimit.WRITES, perMinute(ApiLimit.WRITES, 3_000, Unchecked.OPEN),
              ApiLimit.IMPORTS, perMinute(ApiLimit.IMPORTS, 600, Unchecked.OPEN),
              ApiLimit.REPORTS, perMinute(ApiLimit.REPORTS, 120, Unchecked.OPEN),
              ApiLimit.LOGINS, perMinute(ApiLimit.LOGINS, 600, Unchecked.CLOSED)));

  public ApiLimits {
    byKind = Map.copyOf(byKind);
    if (!byKind.keySet().containsAll(Arrays.asList(ApiLimit.values()))) {
      throw new IllegalArgumentException("every kind of request has a limit");
    }
  }

  private static RateLimit perMinute(ApiLimit kind, long max, Unchecked unchecked) {
    return new RateLimit(nameOf(kind), max, Duration.ofMinutes(1), unchecked);
  }

  /// What a kind is called in the configuration.
  public static String nameOf(ApiLimit kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// The limit of a kind.
  public RateLimit of(ApiLimit kind) {
    return requireNonNull(byKind.get(kind), "every kind has a limit");
  }

  /// These with some in the place of others.
  public ApiLimits with(Map<ApiLimit, RateLimit> others) {
    Map<ApiLimit, RateLimit> all = new EnumMap<>(byKind);
    all.putAll(others);
    return new ApiLimits(all);
  }
}
