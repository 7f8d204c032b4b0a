package io.communityconnect.adapters.persistence.connection;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.InfrastructureException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the schema up to date as its owner, and lets the logins of the server act in its roles.
public final class DatabaseMigration {
  /// Poolers that serve many databases tell them apart by a suffix of the login's name.
  private static final String LOGIN_OR_ITS_FIRST_PART =
      """
      select rolname, rolname <> current_user and not pg_has_role(rolname, ?, 'MEMBER')
      from pg_roles where rolname in (?, regexp_replace(?, '\\.[^.]*$', ''))
      order by length(rolname) desc limit 1
      """;

  private final DatabaseUrl owner;

  /// @param owner the login that owns the tables; the server itself does not need it
  public DatabaseMigration(DatabaseUrl owner) {
    this.owner = requireNonNull(owner, "owner is null");
  }

  /// Runs what is missing. Safe to call from several instances at once.
  ///
  /// @param residentLogins may take the role of residents and admins
  /// @param systemLogins may take the role of the server's own work
  public void run(Set<String> residentLogins, Set<String> systemLogins) {
    try {
      Flyway.configure()
          .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
          .locations("classpath:db/migration")
          .validateMigrationNaming(true)
          .load()
          .migrate();
      try (Connection connection =
          DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password())) {
        closeHistoryOfMigrations(connection);
        grant(connection, "authenticated", residentLogins);
        grant(connection, "community_system", systemLogins);
      }
    } catch (FlywayException | SQLException e) {
      throw new InfrastructureException("migrate the database at " + owner, false, e);
    }
  }

  /// Flyway makes this table before any migration can say whom new tables are open to. Not forced:
  /// its owner is who reads and writes it.
  private static void closeHistoryOfMigrations(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not (select relrowsecurity from pg_class where oid = 'flyway_schema_history'::regclass) then
              alter table flyway_schema_history enable row level security;
              revoke all on flyway_schema_history from public, anon, authenticated, service_role;
            end if;
          end $$
          """);
    }
  }

  private static void grant(Connection connection, String role, Set<String> logins)
      throws SQLException {
    for (String login : logins) {
      if (!login.isEmpty()) {
        grant(connection, role, login);
      }
    }
  }

  private static void grant(Connection connection, String role, String login) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(LOGIN_OR_ITS_FIRST_PART)) {
      query.setString(1, role);
      query.setString(2, login);
      query.setString(3, login);
      try (ResultSet row = query.executeQuery();
          Statement statement = connection.createStatement()) {
        if (!row.next()) {
          throw new SQLException(
              "there is no login of the name that a database URL gives", "42704");
        }
        if (row.getBoolean(2)) {
          statement.execute(
              "grant " + role + " to " + statement.enquoteIdentifier(row.getString(1), true));
        }
      }
    }
  }
}
