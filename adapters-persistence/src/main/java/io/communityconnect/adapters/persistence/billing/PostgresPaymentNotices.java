package io.communityconnect.adapters.persistence.billing;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.PaymentNotices;
import io.communityconnect.domain.billing.Occasion;
import io.communityconnect.domain.billing.PaymentNotice;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// The rows of `billing_notices`. Policies decide whose an actor sees.
public final class PostgresPaymentNotices implements PaymentNotices {
  private static final String IS_TOLD =
      """
      select exists (
        select from billing_notices
        where user_id = :resident and notice = :notice and about = :about and told)
      """;

  private static final String TELL =
      """
      insert into billing_notices (user_id, community_id, notice, about, noted_at, told)
      values (:resident, :community, :notice, :about, :at, true)
      on conflict (user_id, notice, about) do update set noted_at = excluded.noted_at, told = true
      """;

  /// One statement, for nearly always there is nothing.
  private static final String OWE =
      """
      with owed as (
        select i.notice, i.about from unnest(:notices, :abouts) as i(notice, about)),
      dropped as (
        delete from billing_notices n
        where n.user_id = :resident and not n.told
          and not exists (select from owed o where o.notice = n.notice and o.about = n.about))
      insert into billing_notices (user_id, community_id, notice, about, noted_at, told)
      select :resident, :community, o.notice, o.about, :at, false from owed o
      on conflict (user_id, notice, about) do nothing
      """;

  private static final String OWED =
      """
      select notice, about from billing_notices where user_id = :resident and not told
      order by noted_at
      """;

  private static final String OWED_IN =
      """
      select user_id, notice, noted_at from billing_notices
      where community_id = :community and not told
      order by noted_at desc, user_id limit :limit
      """;

  @Override
  public boolean isTold(Actor.Resident resident, Occasion occasion) {
    return Transactions.current()
        .createQuery(IS_TOLD)
        .bind("resident", resident.id().value())
        .bind("notice", nameOf(occasion))
        .bind("about", occasion.about())
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public void tell(Actor.Resident resident, Occasion occasion, Instant at) {
    Transactions.current()
        .createUpdate(TELL)
        .bind("resident", resident.id().value())
        .bind("community", resident.community().value())
        .bind("notice", nameOf(occasion))
        .bind("about", occasion.about())
        .bind("at", at)
        .execute();
  }

  @Override
  public void owe(Actor.Resident resident, List<Occasion> occasions, Instant at) {
    Transactions.current()
        .createUpdate(OWE)
        .bind("resident", resident.id().value())
        .bind("community", resident.community().value())
        .bind("notices", texts(occasions, PostgresPaymentNotices::nameOf))
        .bind("abouts", texts(occasions, Occasion::about))
        .bind("at", at)
        .execute();
  }

  @Override
  public List<Occasion> owed(Actor.Resident resident) {
    return Transactions.current()
        .createQuery(OWED)
        .bind("resident", resident.id().value())
        .map((row, _) -> new Occasion(notice(row.getString("notice")), row.getString("about")))
        .list();
  }

  @Override
  public List<Owed> owedIn(CommunityId community, int limit) {
    return Transactions.current()
        .createQuery(OWED_IN)
        .bind("community", community.value())
        .bind("limit", limit)
        .map(
            (row, _) ->
                new Owed(
                    new ResidentId(row.getObject("user_id", UUID.class)),
                    notice(row.getString("notice")),
                    row.getTimestamp("noted_at").toInstant()))
        .list();
  }

  private static String nameOf(Occasion occasion) {
    return occasion.notice().name().toLowerCase(Locale.ROOT);
  }

  private static PaymentNotice notice(String name) {
    return PaymentNotice.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
