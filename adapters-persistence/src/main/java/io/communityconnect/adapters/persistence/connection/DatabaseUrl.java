package io.communityconnect.adapters.persistence.connection;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Where a database is, as hosts give it:
/// `postgres://user:password@host:port/name?sslmode=require`, also `postgresql://` and
/// `jdbc:postgresql://`. Parameters after the question mark go to the driver; a pooler in
/// transaction mode is announced by `pgbouncer=true` or the driver's `prepareThreshold=0`.
///
/// @param jdbcUrl for the driver, without credentials in its authority
/// @param user empty when the URL names none
public record DatabaseUrl(String jdbcUrl, String user, String password) {
  private static final String JDBC = "jdbc:";

  public DatabaseUrl {
    requireNonNull(jdbcUrl, "jdbcUrl is null");
    requireNonNull(user, "user is null");
    requireNonNull(password, "password is null");
  }

  /// Reads a URL.
  ///
  /// @throws IllegalArgumentException with a message that says what is wrong and repeats no secret
  public static DatabaseUrl parse(String text) {
    String trimmed = text.strip();
    URI uri = uriOf(trimmed.startsWith(JDBC) ? trimmed.substring(JDBC.length()) : trimmed);
    String scheme = uri.getScheme();
    if (!"postgres".equals(scheme) && !"postgresql".equals(scheme)) {
      throw new IllegalArgumentException(
          "a database URL must begin with postgres://, postgresql:// or jdbc:postgresql://");
    }
    if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(
          "a database URL must name a host and a database, as in postgres://user:password@host:5432/name");
    }
    String[] credentials = credentialsOf(uri);
    return new DatabaseUrl(jdbcUrlOf(uri), credentials[0], credentials[1]);
  }

  /// Whether it leads to a pooler in transaction mode, where each transaction may meet another
  /// connection: no prepared statements, no listening, no session.
  public boolean isPooled() {
    int query = jdbcUrl.indexOf('?');
    return query >= 0 && DriverParameters.of(jdbcUrl.substring(query + 1)).isForPooler();
  }

  private static URI uriOf(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      // The exception repeats the whole URL, password included, so it is not passed on as a cause.
      throw new IllegalArgumentException(
          "not a URL; special characters in user or password must be percent-encoded");
    }
  }

  private static String jdbcUrlOf(URI uri) {
    int port = uri.getPort() < 0 ? 5432 : uri.getPort();
    String query = DriverParameters.of(uri.getRawQuery()).query();
    return JDBC + "postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query;
  }

  private static String[] credentialsOf(URI uri) {
    String userInfo = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
    int colon = userInfo.indexOf(':');
    String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    String password = colon < 0 ? "" : userInfo.substring(colon + 1);
    return new String[] {decoded(user), decoded(password)};
  }

  /// Percent escapes only: a plus sign in a password is a plus sign.
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /// The address without password and parameters.
  @Override
  public String toString() {
    int query = jdbcUrl.indexOf('?');
    return query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
  }
}
