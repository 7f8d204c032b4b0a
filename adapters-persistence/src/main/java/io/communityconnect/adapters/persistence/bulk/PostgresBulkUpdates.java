package io.communityconnect.adapters.persistence.bulk;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.bulk.port.out.BulkUpdates;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.BulkUpdateId;
import io.communityconnect.domain.bulk.FormerValues;
import io.communityconnect.domain.bulk.FormerValues.FlatChange;
import io.communityconnect.domain.bulk.FormerValues.LanguageChange;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `bulk_updates`, each with those of `bulk_update_changes`. Policies decide what an actor
/// sees.
public final class PostgresBulkUpdates implements BulkUpdates {
  private static final String ADD =
      """
      insert into bulk_updates (id, community_id, admin_id, filter_role, filter_flat,
        filter_language, new_language, flat_from, flat_to, telling, state, after_user, matched,
        changed, told, untold, undone, kept, created_at, finished_at)
      values (:id, :community, :admin, :role, :flat, :language, :newLanguage, :from, :to, :telling,
        :state, cast(:after as uuid), :matched, :changed, :told, :untold, :undone, :kept,
        :createdAt, cast(:finishedAt as timestamptz))
      """;

  private static final String SAVE =
      """
      update bulk_updates set state = :state, after_user = cast(:after as uuid),
        matched = :matched, changed = :changed, told = :told, untold = :untold, undone = :undone,
        kept = :kept, finished_at = cast(:finishedAt as timestamptz)
      where id = :id
      """;

  private static final String FIND = "select * from bulk_updates where id = :id";

  /// Who works on one has its row: the others pass it by.
  private static final String NEXT =
      """
      select * from bulk_updates where finished_at is null
      order by created_at, id limit 1 for update skip locked
      """;

  private static final String REMEMBER =
      """
      insert into bulk_update_changes (bulk_update_id, community_id, user_id, former_flat, new_flat,
        former_language, new_language)
      select :update, :community, c.resident, c.former_flat, c.new_flat, c.former_language,
        c.new_language
      from unnest(:residents, :formerFlats, :newFlats, :formerLanguages, :newLanguages)
        as c(resident, former_flat, new_flat, former_language, new_language)
      """;

  private static final String CHANGED =
      """
      select user_id, former_flat, new_flat, former_language, new_language
      from bulk_update_changes
      where bulk_update_id = :id
        and (cast(:after as uuid) is null or user_id > cast(:after as uuid))
      order by user_id limit :limit
      """;

  private static final String NOTE_KEPT =
      """
      update bulk_update_changes set kept = true
      where bulk_update_id = :id and user_id = any(:people)
      """;

  private static final String KEPT =
      """
      select user_id from bulk_update_changes where bulk_update_id = :id and kept
      order by user_id limit :limit
      """;

  @Override
  public BulkUpdateId nextId() {
    return new BulkUpdateId(UuidCreator.getTimeOrderedEpoch());
  }

  @Override
  public void add(BulkUpdate update) {
    BulkUpdateRow.bindProgress(
            BulkUpdateRow.bindWish(Transactions.current().createUpdate(ADD), update), update)
        .execute();
  }

  @Override
  public Optional<BulkUpdate> find(BulkUpdateId id) {
    return one(FIND, id);
  }

  @Override
  public Optional<BulkUpdate> lock(BulkUpdateId id) {
    return one(FIND + " for update", id);
  }

  private static Optional<BulkUpdate> one(String query, BulkUpdateId id) {
    return Transactions.current()
        .createQuery(query)
        .bind("id", id.value())
        .map((row, _) -> BulkUpdateRow.read(row))
        .findOne();
  }

  @Override
  public Optional<BulkUpdate> lockNext() {
    return Transactions.current()
        .createQuery(NEXT)
        .map((row, _) -> BulkUpdateRow.read(row))
        .findOne();
  }

  @Override
  public void save(BulkUpdate update) {
    BulkUpdateRow.bindProgress(Transactions.current().createUpdate(SAVE), update).execute();
  }

  @Override
  public void remember(BulkUpdate update, List<FormerValues> changed) {
    Transactions.current()
        .createUpdate(REMEMBER)
        .bind("update", update.id().value())
        .bind("community", update.community().value())
        .bind("residents", uuids(changed, each -> each.resident().value()))
        .bind("formerFlats", texts(changed, each -> each.flat().map(FlatChange::was).orElse(null)))
        .bind("newFlats", texts(changed, each -> each.flat().map(FlatChange::became).orElse(null)))
        .bind(
            "formerLanguages",
            texts(
                changed,
                each ->
                    each.language().flatMap(LanguageChange::was).map(Language::code).orElse(null)))
        .bind(
            "newLanguages",
            texts(
                changed,
                each ->
                    each.language().map(LanguageChange::became).map(Language::code).orElse(null)))
        .execute();
  }

  @Override
  public List<FormerValues> changed(BulkUpdateId id, Optional<ResidentId> after, int limit) {
    return Transactions.current()
        .createQuery(CHANGED)
        .bind("id", id.value())
        .bind("after", after.map(ResidentId::value).orElse(null))
        .bind("limit", limit)
        .map((row, _) -> BulkUpdateRow.readChange(row))
        .list();
  }

  @Override
  public void noteKept(BulkUpdateId id, List<ResidentId> people) {
    Transactions.current()
        .createUpdate(NOTE_KEPT)
        .bind("id", id.value())
        .bind("people", uuids(people, ResidentId::value))
        .execute();
  }

  @Override
  public List<ResidentId> kept(BulkUpdateId id, int limit) {
    return Transactions.current()
        .createQuery(KEPT)
        .bind("id", id.value())
        .bind("limit", limit)
        .mapTo(UUID.class)
        .map(ResidentId::new)
        .list();
  }
}
