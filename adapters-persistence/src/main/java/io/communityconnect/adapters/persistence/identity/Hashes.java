package io.communityconnect.adapters.persistence.identity;

import io.communityconnect.domain.identity.SecretHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/// Columns of hashes and times that may be empty.
final class Hashes {
  private Hashes() {}

  static Optional<SecretHash> of(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBytes(column)).map(SecretHash::new);
  }

  static Optional<Instant> timeOf(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  static Instant timeIn(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
