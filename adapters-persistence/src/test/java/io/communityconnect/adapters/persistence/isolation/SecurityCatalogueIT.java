package io.communityconnect.adapters.persistence.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.communityconnect.adapters.persistence.connection.EmbeddedDatabase;
import io.communityconnect.adapters.persistence.storage.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every table is guarded, and each flaw that would open one is found.
class SecurityCatalogueIT {
  private final Handle owner = TestDatabase.asItIs().owner().open();
  private final SecurityCatalogue catalogue = new SecurityCatalogue(owner);

  @BeforeEach
  void begin() {
    owner.begin();
  }

  @AfterEach
  void undo() {
    owner.rollback();
    owner.close();
  }

  @Test
  void guardsEveryTableAndView() {
    assertThat(catalogue.tables())
        .contains("users", "conversations", "messages", "plans", "subscriptions");
    assertThat(catalogue.views()).contains("conversations_with_messages");
    assertThat(catalogue.flaws()).isEmpty();
  }

  @Test
  void givesTheLoginsNothingButTheirRole() {
    requireLogins();

    assertThat(catalogue.flaws(EmbeddedDatabase.RESIDENT_LOGIN, "authenticated")).isEmpty();
    assertThat(catalogue.flaws(EmbeddedDatabase.SYSTEM_LOGIN, "community_system")).isEmpty();
  }

  @Test
  void givesTheRolesNothingOfTheirOwn() {
    assertThat(catalogue.flaws("anon", "")).isEmpty();
    assertThat(catalogue.flaws("authenticated", "")).isEmpty();
    assertThat(catalogue.flaws("community_system", "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          create table bad (id int)                        | bad: row level security is not enabled
          create table bad (id int)                        | bad: has no policy
          alter table users no force row level security    | users: row level security is not enabled
          alter table plans disable row level security     | plans: row level security is not enabled
          create materialized view bad as select 1 as one  | bad: no policy can guard it
          create view bad as select * from users           | bad: the view shows what its owner sees
          create policy bad on users for update to authenticated using (true) | does not check what is
          create policy bad on users for select using (true)          | policy bad is for everybody
          create policy bad on users for select to anon using (true)  | policy bad is for everybody
          grant select on users to anon                    | users: anon may SELECT
          grant select on users to public                  | users: everybody may SELECT
          grant select on users to service_role            | users: service_role may SELECT
          grant truncate on users to authenticated         | users: authenticated may TRUNCATE
          create function bad() returns int security definer return 1 | bad: runs with the rights of its owner
          alter table flyway_schema_history disable row level security | flyway_schema_history: is open
          create schema bad create table bad.worse (id int)            | worse: has no policy
          """)
  void findsWhatWouldOpenATable(String flaw, String finding) {
    owner.execute(flaw);

    assertThat(catalogue.flaws()).anyMatch(found -> found.contains(finding));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          alter role community_app superuser         | has rights beyond logging in
          alter role community_app bypassrls         | has rights beyond logging in
          alter role community_app createrole        | has rights beyond logging in
          alter role community_app inherit           | has its roles' rights without taking them
          alter table users owner to community_app   | owns something
          create schema bad authorization community_app   | owns something
          grant community_system to community_app    | may become community_system
          grant service_role to community_app        | may become service_role
          """)
  void findsWhatALoginMustNotHave(String flaw, String finding) {
    requireLogins();
    owner.execute(flaw);

    assertThat(catalogue.flaws(EmbeddedDatabase.RESIDENT_LOGIN, "authenticated"))
        .anyMatch(found -> found.contains(finding));
  }

  /// A database that was given has one login for all, which owns it.
  private static void requireLogins() {
    assumeTrue(System.getenv("TEST_DATABASE_URL") == null, "needs the embedded server's logins");
  }
}
