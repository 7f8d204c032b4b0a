package io.communityconnect.bootstrap.configuration;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Environment variables with types. A value that does not fit is refused with a sentence that
/// names the variable and what it wants, and never repeats the value: it may be a secret.
final class Variables {
  private final Map<String, String> environment;
  private final boolean production;

  Variables(Map<String, String> environment, boolean production) {
    this.environment = Map.copyOf(environment);
    this.production = production;
  }

  /// The value without blanks around it; a blank one counts as absent.
  Optional<String> text(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /// The value, which production must set itself and others may leave to the default.
  String textRequiredInProduction(String name, String otherwise) {
    return text(name)
        .orElseGet(
            () -> {
              if (production) {
                throw new IllegalArgumentException(name + " must be set in production");
              }
              return otherwise;
            });
  }

  Optional<URI> httpUrl(String name) {
    return text(name).map(value -> parse(name, value, Variables::httpUrlOf, "an http(s) URL"));
  }

  Optional<DatabaseUrl> databaseUrl(String name) {
    return text(name).map(value -> named(name, () -> DatabaseUrl.parse(value)));
  }

  /// Makes a refusal name the variable. What is made must not repeat the value when it refuses.
  <T> T named(String name, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage());
    }
  }

  Duration duration(String name, Duration otherwise) {
    return text(name)
        .map(value -> parse(name, value, Duration::parse, "an ISO 8601 duration such as PT20S"))
        .orElse(otherwise);
  }

  Duration positiveDuration(String name, Duration otherwise) {
    Duration duration = duration(name, otherwise);
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(name + " must be longer than nothing");
    }
    return duration;
  }

  int integer(String name, int min, int max, int otherwise) {
    String wanted = "a whole number from " + min + " to " + max;
    int number =
        text(name).map(value -> parse(name, value, Integer::valueOf, wanted)).orElse(otherwise);
    if (number < min || number > max) {
      throw new IllegalArgumentException(name + " must be " + wanted);
    }
    return number;
  }

  boolean flag(String name, boolean otherwise) {
    return text(name)
        .map(value -> parse(name, value, Variables::flagOf, "true or false"))
        .orElse(otherwise);
  }

  private static URI httpUrlOf(String value) {
    URI url = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
    if (!("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
      throw new IllegalArgumentException("not http(s)");
    }
    requireNonNull(url.getHost(), "host is null");
    return url;
  }

  private static boolean flagOf(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static <T> T parse(String name, String value, Function<String, T> parser, String wanted) {
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeParseException | NullPointerException _) {
      throw new IllegalArgumentException(name + " must be " + wanted);
    }
  }
}
