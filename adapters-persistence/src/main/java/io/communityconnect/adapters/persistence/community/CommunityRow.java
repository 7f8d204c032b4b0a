package io.communityconnect.adapters.persistence.community;

import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;

/// A row of `communities`.
public final class CommunityRow {
  private CommunityRow() {}

  /// Reads `id`, `name`, `whatsapp_sender` and `time_zone`.
  public static Community read(ResultSet row) throws SQLException {
    return new Community(
        new CommunityId(row.getObject("id", UUID.class)),
        row.getString("name"),
        new PhoneNumber(row.getString("whatsapp_sender")),
        ZoneId.of(row.getString("time_zone")));
  }
}
