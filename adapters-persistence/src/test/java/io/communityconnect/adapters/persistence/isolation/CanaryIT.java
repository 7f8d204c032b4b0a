package io.communityconnect.adapters.persistence.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.isolation.Canary.Attempt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Anna's rows in every table, and whoever tries to read, guess, count, change, delete or write
/// them by plain SQL.
class CanaryIT {
  private static final Attempt NOTHING = new Attempt.Reached(0);
  private static final Attempt NO_RIGHT = new Attempt.Denied("42501");

  private final Canary canary = Canary.planted();

  @Test
  void sitsInEveryTable() {
    assertThat(canary.relations()).containsExactlyInAnyOrderElementsOf(Audience.byTable().keySet());
    for (Map.Entry<String, Audience> table : Audience.byTable().entrySet()) {
      if (table.getValue() != Audience.RESIDENTS) {
        assertThat(canary.rowsIn(table.getKey())).as(table.getKey()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isSeenByItsAudienceOnly(Visitor visitor) {
    for (Map.Entry<String, Audience> table : Audience.byTable().entrySet()) {
      Attempt attempt =
          canary.count(
              visitor,
              "select count(*) from %s t where t::text ~ '%s'"
                  .formatted(table.getKey(), table.getValue().mark()));
      if (table.getValue().includes(visitor)) {
        assertThat(attempt)
            .as("%s in %s", visitor, table.getKey())
            .isInstanceOfSatisfying(
                Attempt.Reached.class, reached -> assertThat(reached.rows()).isPositive());
      } else {
        assertThat(attempt).as("%s in %s", visitor, table.getKey()).isIn(NOTHING, NO_RIGHT);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void cannotBeGuessed(Visitor visitor) {
    for (String table : hiddenFrom(visitor)) {
      assertThat(
              canary.count(
                  visitor,
                  "select count(*) from %s t where 1 / (case when t::text ~ '%s' then 0 else 1 end) > 0"
                      .formatted(table, markOf(table))))
          .as("an error that betrays a row of %s to %s", table, visitor)
          .isNotEqualTo(new Attempt.Denied("22012"));
      for (String row : canary.rowsIn(table)) {
        assertThat(
                canary.count(
                    visitor,
                    "select count(*) from %1$s t where (to_jsonb(t) ->> 'id') = '%2$s'::jsonb ->> 'id'"
                        .formatted(table, row.replace("'", "''"))))
            .as("a row of %s by its id to %s", table, visitor)
            .isIn(NOTHING, NO_RIGHT);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SERVER")
  void doesNotShowInStatistics(Visitor visitor) {
    canary.prepare("analyze users, messages");

    assertThat(
            canary.count(
                visitor,
                """
                select count(*) from pg_stats
                where tablename in ('users', 'messages') and most_common_vals is not null
                """))
        .isEqualTo(NOTHING);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SERVER", "ANNA", "ADMIN_HERE", "SUPER_ADMIN"},
      mode = Mode.EXCLUDE)
  void isNeitherChangedNorDeletedByOthers(Visitor visitor) {
    for (String table : canary.tables()) {
      for (String column : canary.columnsOf(table)) {
        assertThat(
                canary.change(
                    visitor,
                    "update %1$s t set %2$s = %2$s where t::text ~ '%3$s'"
                        .formatted(table, column, markOf(table))))
            .as("%s changes %s of %s", visitor, column, table)
            .isIn(NOTHING, NO_RIGHT);
        assertThat(canary.change(visitor, "update %1$s set %2$s = %2$s".formatted(table, column)))
            .as("%s changes %s of all %s", visitor, column, table)
            .isIn(NOTHING, NO_RIGHT, ownRow(visitor, table));
      }
      assertThat(canary.change(visitor, "delete from " + table))
          .as("%s deletes %s", visitor, table)
          .isIn(NOTHING, NO_RIGHT);
    }
  }

  /// People may change their own name, and an admin their own row among others of the community.
  private static Attempt ownRow(Visitor visitor, String table) {
    boolean known = EnumSet.of(Visitor.NEIGHBOUR, Visitor.ADMIN_ELSEWHERE).contains(visitor);
    return known && table.equals("users") ? new Attempt.Reached(1) : NOTHING;
  }

  @ParameterizedTest
  @EnumSource
  void isEmptiedByNobody(Visitor visitor) {
    for (String table : canary.tables()) {
      assertThat(canary.change(visitor, "truncate %s cascade".formatted(table)))
          .as("%s empties %s", visitor, table)
          .isEqualTo(NO_RIGHT);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SERVER", "ANNA", "ADMIN_HERE", "SUPER_ADMIN"},
      mode = Mode.EXCLUDE)
  void isNotWrittenInAnnasNameByOthers(Visitor visitor) {
    for (String table : canary.tables()) {
      for (String row : canary.rowsIn(table)) {
        assertThat(canary.change(visitor, insertion(table, row)))
            .as("%s writes %s as Anna", visitor, table)
            .isEqualTo(NO_RIGHT);
      }
    }
  }

  @Test
  void isNotWrittenInAnnasNameInTheCommunityOfAnotherAdmin() {
    List<String> tables = canary.tables();
    List<String> tried = new ArrayList<>();
    for (String table : tables) {
      List<String> columns = canary.columnsOf(table);
      boolean names = columns.stream().anyMatch(Set.of("user_id", "author_id")::contains);
      if (names && columns.contains("community_id")) {
        tried.add(table);
        for (String row : canary.rowsIn(table)) {
          String moved = row.replace("c0000000-", "d0000000-");
          assertThat(canary.change(Visitor.ADMIN_ELSEWHERE, insertion(table, moved)))
              .as("an admin elsewhere writes %s as Anna into their community", table)
              .isEqualTo(NO_RIGHT);
        }
      }
    }
    assertThat(tried).contains("announcements", "service_requests", "consents");
  }

  /// The same row once more: a policy speaks before any key does.
  private String insertion(String table, String row) {
    String columns = String.join(", ", canary.columnsOf(table));
    return "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, '%3$s')"
        .formatted(table, columns, row.replace("'", "''"));
  }

  private static String markOf(String table) {
    return Audience.of(table).mark();
  }

  private static List<String> hiddenFrom(Visitor visitor) {
    return Audience.byTable().entrySet().stream()
        .filter(table -> !table.getValue().includes(visitor))
        .map(Map.Entry::getKey)
        .toList();
  }
}
