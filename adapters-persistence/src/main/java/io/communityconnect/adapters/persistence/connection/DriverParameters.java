package io.communityconnect.adapters.persistence.connection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands after the question mark of a database's URL, in the driver's words.
///
/// Most parameters pass as they are. Two that hosts and libpq know are put into the driver's words:
/// `pgbouncer=true`, a pooler in transaction mode, becomes `prepareThreshold=0`; and
/// `sslrootcert=system` means the certificate authorities that Java trusts.
///
/// @param parameters `name=value` each, still percent-encoded
record DriverParameters(List<String> parameters) {
  private static final String POOLER = "pgbouncer";
  private static final String PREPARE_THRESHOLD = "prepareThreshold";
  private static final String SSL_MODE = "sslmode";
  private static final String SSL_ROOT = "sslrootcert";
  private static final Set<String> SSL_MODES =
      Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  DriverParameters {
    parameters = List.copyOf(parameters);
  }

  /// @throws IllegalArgumentException with a message that repeats no value
  static DriverParameters of(@Nullable String query) {
    DriverParameters given =
        new DriverParameters(
            query == null
                ? List.of()
                : List.of(query.split("&")).stream().filter(part -> !part.isEmpty()).toList());
    given.refuseUnknownSslMode();
    return given.withoutPreparedStatementsBehindAPooler().withTheSystemsAuthorities();
  }

  /// Whether what follows must do without anything that outlives a transaction.
  boolean isForPooler() {
    return value(PREPARE_THRESHOLD).filter("0"::equals).isPresent();
  }

  /// Empty, or with its question mark.
  String query() {
    return parameters.stream()
        .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
  }

  private void refuseUnknownSslMode() {
    if (value(SSL_MODE).filter(mode -> !SSL_MODES.contains(mode)).isPresent()) {
      throw new IllegalArgumentException(
          "sslmode must be disable, allow, prefer, require, verify-ca or verify-full");
    }
  }

  private DriverParameters withoutPreparedStatementsBehindAPooler() {
    Optional<String> pooler = value(POOLER);
    if (pooler.isEmpty()) {
      return this;
    }
    DriverParameters others = without(POOLER);
    return switch (pooler.get()) {
      case "true" -> others.without(PREPARE_THRESHOLD).with(PREPARE_THRESHOLD, "0");
      case "false" -> others;
      default -> throw new IllegalArgumentException("pgbouncer must be true or false");
    };
  }

  /// As libpq has it: the system's authorities sign for anybody, so the name must be checked too.
  private DriverParameters withTheSystemsAuthorities() {
    if (value(SSL_ROOT).filter("system"::equals).isEmpty()) {
      return this;
    }
    if (value(SSL_MODE).filter(mode -> !mode.equals("verify-full")).isPresent()) {
      throw new IllegalArgumentException("sslrootcert=system needs sslmode=verify-full");
    }
    return without(SSL_ROOT)
        .without(SSL_MODE)
        .with(SSL_MODE, "verify-full")
        .with("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
  }

  /// The last one counts, as it does for the driver.
  private Optional<String> value(String name) {
    return parameters.reversed().stream()
        .filter(parameter -> parameter.startsWith(name + "="))
        .map(parameter -> parameter.substring(name.length() + 1))
        .findFirst();
  }

  private DriverParameters without(String name) {
    return new DriverParameters(
        parameters.stream().filter(parameter -> !parameter.startsWith(name + "=")).toList());
  }

  private DriverParameters with(String name, String value) {
    List<String> all = new ArrayList<>(parameters);
    all.add(requireNonNull(name, "name is null") + "=" + value);
    return new DriverParameters(all);
  }
}
