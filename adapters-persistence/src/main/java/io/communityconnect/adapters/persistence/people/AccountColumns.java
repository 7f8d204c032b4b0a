package io.communityconnect.adapters.persistence.people;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Reads people out of `users`.
public final class AccountColumns {
  /// Those who are still there and belong somewhere; more conditions may follow.
  public static final String SELECT =
      """
      select id, phone_number, full_name, apartment_info, user_role, community_id, language,
        language_chosen
      from users
      where erased_at is null and (community_id is not null or user_role = 'super_admin')
      """;

  private AccountColumns() {}

  /// The person of a row of [#SELECT].
  public static Account read(ResultSet row) throws SQLException {
    return new Account(
        new ResidentId(row.getObject("id", UUID.class)),
        Optional.ofNullable(row.getString("phone_number")).map(PhoneNumber::new),
        Optional.ofNullable(row.getString("full_name")),
        Optional.ofNullable(row.getString("apartment_info")),
        Role.ofCode(row.getString("user_role")),
        Optional.ofNullable(row.getObject("community_id", UUID.class)).map(CommunityId::new));
  }
}
