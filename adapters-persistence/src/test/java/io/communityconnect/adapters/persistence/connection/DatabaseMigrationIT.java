package io.communityconnect.adapters.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.InfrastructureException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The migrations on an empty database: a plain one, and one with what Supabase brings along.
class DatabaseMigrationIT {
  /// Roles are shared by all databases of a server, so those of Supabase get one of their own.
  private static EmbeddedDatabase plain;

  private static EmbeddedDatabase supabase;

  @BeforeAll
  static void start() {
    plain = EmbeddedDatabase.temporary();
    supabase = EmbeddedDatabase.temporary();
    bringWhatSupabaseBrings();
    migrate(plain, "postgres", "community_app", "community_worker");
    migrate(supabase, "owner", "community_app.project", "community_worker.project");
  }

  @AfterAll
  static void stop() {
    plain.close();
    supabase.close();
  }

  /// An owner who is no superuser, roles with rights on all that is new, a function in a schema
  /// that is somebody else's, and the publication.
  private static void bringWhatSupabaseBrings() {
    try (Handle superuser = open(supabase.owner("postgres"))) {
      superuser
          .createScript(
              """
              create role anon nologin noinherit;
              create role authenticated nologin noinherit;
              create role service_role nologin noinherit bypassrls;
              create role supabase_admin nologin superuser;
              create role owner login createrole bypassrls;
              grant anon, authenticated, service_role to owner;
              grant all on database postgres to owner;
              grant all on schema public to owner with grant option;
              create schema auth authorization supabase_admin;
              grant usage on schema auth to anon, authenticated, service_role, owner;
              create function auth.uid() returns uuid language sql stable as
                'select (nullif(current_setting(''request.jwt.claims'', true), '''')::jsonb ->> ''sub'')::uuid';
              alter function auth.uid() owner to supabase_admin;
              alter default privileges for role owner in schema public
                grant all on tables to anon, authenticated, service_role;
              alter default privileges for role owner in schema public
                grant all on functions to anon, authenticated, service_role;
              alter default privileges for role owner in schema public
                grant all on sequences to anon, authenticated, service_role;
              create schema extensions authorization owner;
              create publication supabase_realtime;
              alter publication supabase_realtime owner to owner;
              """)
          .execute();
      // There the owner may; here it takes a superuser.
      if (isThere(superuser, "vector")) {
        superuser.execute("create extension vector with schema extensions");
      }
    }
  }

  private static boolean isThere(Handle superuser, String extension) {
    return superuser
        .createQuery("select exists (select from pg_available_extensions where name = :name)")
        .bind("name", extension)
        .mapTo(Boolean.class)
        .one();
  }

  private static void migrate(EmbeddedDatabase server, String owner, String app, String worker) {
    DatabaseUrl url = new DatabaseUrl(server.owner("postgres").jdbcUrl(), owner, "");
    new DatabaseMigration(url).run(Set.of(app), Set.of(worker));
    // Once more, as each start does.
    new DatabaseMigration(url).run(Set.of(app), Set.of(worker));
  }

  @Test
  void makeTheRolesThatAreMissing() {
    try (Handle owner = open(plain.owner("postgres"))) {
      assertThat(
              names(
                  owner,
                  """
                  select rolname from pg_roles
                  where rolname in ('anon', 'authenticated', 'service_role', 'community_system')
                    and not rolcanlogin
                  """))
          .hasSize(4);
      assertThat(names(owner, "select proowner::regrole from pg_proc where proname = 'uid'"))
          .containsExactly("postgres");
    }
  }

  @Test
  void takeWhatSupabaseHas() {
    try (Handle owner = open(supabase.owner("postgres"))) {
      assertThat(names(owner, "select proowner::regrole from pg_proc where proname = 'uid'"))
          .containsExactly("supabase_admin");
    }
  }

  @Test
  void letTheDashboardHearOfWhatItWatches() {
    try (Handle owner = open(supabase.owner("postgres"))) {
      assertThat(
              names(
                  owner,
                  "select tablename from pg_publication_tables where pubname = 'supabase_realtime'"))
          .containsExactlyInAnyOrder(
              "conversations",
              "messages",
              "service_requests",
              "announcements",
              "announcement_deliveries");
    }
    try (Handle owner = open(plain.owner("postgres"))) {
      assertThat(names(owner, "select pubname from pg_publication")).isEmpty();
    }
  }

  @Test
  void openNoTableToSupabasesRoles() {
    String rights =
        """
        select grantee || ' ' || privilege_type || ' ' || table_name
        from information_schema.table_privileges
        where table_schema in ('public', 'claims')
          and (grantee in ('anon', 'service_role', 'PUBLIC')
            or grantee = 'authenticated' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER'))
        """;

    for (EmbeddedDatabase server : List.of(plain, supabase)) {
      try (Handle owner = open(server.owner("postgres"))) {
        assertThat(names(owner, rights)).isEmpty();
      }
    }
  }

  @Test
  void letTheLoginsActInTheirRole() {
    for (EmbeddedDatabase server : List.of(plain, supabase)) {
      try (Handle app = open(server.residents("postgres"));
          Handle worker = open(server.system("postgres"))) {
        app.useTransaction(
            handle -> {
              handle.execute("set local role authenticated");
              assertThat(names(handle, "select id from users")).isEmpty();
              assertThat(names(handle, "select id from plans"))
                  .containsExactlyInAnyOrder("trial", "basic", "pro", "enterprise");
            });
        worker.useTransaction(
            handle -> {
              handle.execute("set local role community_system");
              assertThat(names(handle, "select id from users")).isEmpty();
            });
        assertThatThrownBy(
                () -> app.useTransaction(h -> h.execute("set local role community_system")))
            .hasMessageContaining("permission denied");
        assertThatThrownBy(
                () -> worker.useTransaction(h -> h.execute("set local role service_role")))
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void sayWhenALoginIsMissing() {
    DatabaseMigration migration = new DatabaseMigration(plain.owner("postgres"));

    assertThatExceptionOfType(InfrastructureException.class)
        .isThrownBy(() -> migration.run(Set.of("nobody_of_that_name"), Set.of()))
        .havingRootCause()
        .withMessage("there is no login of the name that a database URL gives");
  }

  @Test
  void giveConversationsTheSpecifiedShape() {
    try (Handle owner = open(plain.owner("postgres"))) {
      assertThat(
              names(
                  owner,
                  """
                  select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
                  where attrelid = 'conversations_with_messages'::regclass and attnum > 0
                  """))
          .contains(
              "id uuid",
              "user_id uuid",
              "messages jsonb",
              "context_summary text",
              "updated_at timestamp with time zone");
    }
  }

  private static List<String> names(Handle handle, String query) {
    return handle.createQuery(query).mapTo(String.class).list();
  }

  private static Handle open(DatabaseUrl url) {
    return Jdbi.create(url.jdbcUrl(), url.user(), url.password()).open();
  }
}
