package io.communityconnect.adapters.persistence.bulk;

import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.bulk.BulkChange.FlatPrefix;
import io.communityconnect.domain.bulk.BulkCounts;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.bulk.BulkState;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.BulkUpdateId;
import io.communityconnect.domain.bulk.FormerValues;
import io.communityconnect.domain.bulk.FormerValues.FlatChange;
import io.communityconnect.domain.bulk.FormerValues.LanguageChange;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// Changes of many people as columns.
final class BulkUpdateRow {
  private BulkUpdateRow() {}

  static BulkUpdate read(ResultSet row) throws SQLException {
    return new BulkUpdate(
        new BulkUpdateId(row.getObject("id", UUID.class)),
        new CommunityId(row.getObject("community_id", UUID.class)),
        new ResidentId(row.getObject("admin_id", UUID.class)),
        new BulkFilter(
            Optional.ofNullable(row.getString("filter_role")).map(Role::ofCode),
            Optional.ofNullable(row.getString("filter_flat")),
            language(row, "filter_language")),
        new BulkChange(language(row, "new_language"), prefix(row)),
        row.getBoolean("telling"),
        BulkState.of(row.getString("state")),
        counts(row),
        Optional.ofNullable(row.getObject("after_user", UUID.class)).map(ResidentId::new),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
  }

  private static Optional<FlatPrefix> prefix(ResultSet row) throws SQLException {
    Optional<String> from = Optional.ofNullable(row.getString("flat_from"));
    Optional<String> to = Optional.ofNullable(row.getString("flat_to"));
    return from.flatMap(was -> to.map(becomes -> new FlatPrefix(was, becomes)));
  }

  private static BulkCounts counts(ResultSet row) throws SQLException {
    return new BulkCounts(
        row.getInt("matched"),
        row.getInt("changed"),
        row.getInt("told"),
        row.getInt("untold"),
        row.getInt("undone"),
        row.getInt("kept"));
  }

  private static Optional<Language> language(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).flatMap(Language::of);
  }

  /// What was changed of one person.
  static FormerValues readChange(ResultSet row) throws SQLException {
    Optional<String> was = Optional.ofNullable(row.getString("former_flat"));
    Optional<String> became = Optional.ofNullable(row.getString("new_flat"));
    Optional<Language> before = language(row, "former_language");
    return new FormerValues(
        new ResidentId(row.getObject("user_id", UUID.class)),
        was.flatMap(former -> became.map(other -> new FlatChange(former, other))),
        language(row, "new_language").map(now -> new LanguageChange(before, now)));
  }

  /// What never changes.
  static <S extends SqlStatement<S>> S bindWish(S statement, BulkUpdate update) {
    return statement
        .bind("community", update.community().value())
        .bind("admin", update.admin().value())
        .bind("role", update.filter().role().map(Role::code).orElse(null))
        .bind("flat", update.filter().flatPrefix().orElse(null))
        .bind("language", update.filter().language().map(Language::code).orElse(null))
        .bind("newLanguage", update.change().language().map(Language::code).orElse(null))
        .bind("from", update.change().flat().map(FlatPrefix::from).orElse(null))
        .bind("to", update.change().flat().map(FlatPrefix::to).orElse(null))
        .bind("telling", update.telling())
        .bind("createdAt", update.createdAt());
  }

  /// How far it is.
  static <S extends SqlStatement<S>> S bindProgress(S statement, BulkUpdate update) {
    BulkCounts counts = update.counts();
    return statement
        .bind("id", update.id().value())
        .bind("state", update.state().code())
        .bind("after", update.after().map(ResidentId::value).orElse(null))
        .bind("matched", counts.matched())
        .bind("changed", counts.changed())
        .bind("told", counts.told())
        .bind("untold", counts.untold())
        .bind("undone", counts.undone())
        .bind("kept", counts.kept())
        .bind("finishedAt", update.finishedAt().orElse(null));
  }
}
