package io.communityconnect.adapters.persistence.identity;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.identity.port.out.Roles;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;
import java.util.UUID;

/// The column `user_role`, as the administrator whom the policies show it to.
public final class PostgresRoles implements Roles {
  @Override
  public Optional<Holder> find(ResidentId person) {
    return Transactions.current()
        .createQuery(
            "select user_role, community_id from users where id = :id and erased_at is null")
        .bind("id", person.value())
        .map(
            (row, _) ->
                new Holder(
                    Role.ofCode(row.getString(1)),
                    Optional.ofNullable(row.getObject(2, UUID.class)).map(CommunityId::new)))
        .findOne();
  }

  @Override
  public int countSuperAdmins() {
    return Transactions.current()
        .createQuery("select id from users where user_role = 'super_admin' order by id for update")
        .mapTo(UUID.class)
        .list()
        .size();
  }

  @Override
  public Assignment assign(ResidentId person, Role from, Role to) {
    int changed =
        Transactions.current()
            .createUpdate("update users set user_role = :to where id = :id and user_role = :from")
            .bind("id", person.value())
            .bind("from", from.code())
            .bind("to", to.code())
            .execute();
    return changed == 1 ? Assignment.MADE : Assignment.OVERTAKEN;
  }
}
