package io.communityconnect.bootstrap.configuration;

import io.communityconnect.adapters.rest.limit.ApiLimit;
import io.communityconnect.adapters.rest.limit.ApiLimits;
import io.communityconnect.domain.limit.RateLimit;
import io.communityconnect.domain.limit.RateLimit.Unchecked;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads `RATE_LIMITS`: `reads=12000/PT1M/open`, separated by commas. What is left out of one, and
/// each that is left out, is as usual.
final class LimitSettings {
  private static final String NAME = "RATE_LIMITS";
  private static final String NAMES =
      Arrays.stream(ApiLimit.values()).map(ApiLimits::nameOf).collect(Collectors.joining("|"));
  private static final Pattern ONE =
      Pattern.compile("(" + NAMES + ")=([0-9]{1,9})/(P[0-9A-Z.]+)(?:/(open|closed))?");

  private LimitSettings() {}

  static ApiLimits from(Variables variables) {
    return variables
        .text(NAME)
        .map(value -> variables.named(NAME, () -> ApiLimits.STANDARD.with(parsed(value))))
        .orElse(ApiLimits.STANDARD);
  }

  private static Map<ApiLimit, RateLimit> parsed(String value) {
    Map<ApiLimit, RateLimit> limits = new EnumMap<>(ApiLimit.class);
    for (String text : value.split(",", -1)) {
      Matcher one = matched(text.strip());
      ApiLimit kind = ApiLimit.valueOf(one.group(1).toUpperCase(Locale.ROOT));
      if (limits.put(kind, limit(kind, one)) != null) {
        throw new IllegalArgumentException("says " + one.group(1) + " twice");
      }
    }
    return limits;
  }

  private static Matcher matched(String text) {
    Matcher matcher = ONE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not limits such as reads=12000/PT1M/open, separated by commas, with " + NAMES);
    }
    return matcher;
  }

  private static RateLimit limit(ApiLimit kind, Matcher one) {
    Unchecked unchecked =
        one.group(4) == null
            ? ApiLimits.STANDARD.of(kind).unchecked()
            : Unchecked.valueOf(one.group(4).toUpperCase(Locale.ROOT));
    return new RateLimit(
        ApiLimits.nameOf(kind), Long.parseLong(one.group(2)), time(one.group(3)), unchecked);
  }

  private static Duration time(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException _) {
      throw new IllegalArgumentException("not times such as PT1M");
    }
  }
}
