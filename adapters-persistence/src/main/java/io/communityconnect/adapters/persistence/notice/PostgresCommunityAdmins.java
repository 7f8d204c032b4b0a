package io.communityconnect.adapters.persistence.notice;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.notice.port.out.CommunityAdmins;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.UUID;

/// Looks at the roles of those who live there.
public final class PostgresCommunityAdmins implements CommunityAdmins {
  private static final String ADMINS =
      """
      select id from users
      where community_id = :community and user_role in ('admin', 'super_admin')
        and erased_at is null
      order by id
      """;

  @Override
  public List<ResidentId> of(CommunityId community) {
    return Transactions.current()
        .createQuery(ADMINS)
        .bind("community", community.value())
        .mapTo(UUID.class)
        .map(ResidentId::new)
        .list();
  }
}
