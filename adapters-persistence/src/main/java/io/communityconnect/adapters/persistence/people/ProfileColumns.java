package io.communityconnect.adapters.persistence.people;

import io.communityconnect.application.people.port.out.Profile;
import io.communityconnect.domain.people.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Reads people with their languages out of `users`.
final class ProfileColumns {
  private ProfileColumns() {}

  /// The person of a row of [AccountColumns#SELECT].
  static Profile read(ResultSet row) throws SQLException {
    return new Profile(
        AccountColumns.read(row),
        Optional.ofNullable(row.getString("language")).flatMap(Language::of),
        row.getBoolean("language_chosen"));
  }
}
