package io.communityconnect.adapters.persistence.connection;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.InfrastructureException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the schema up to date as its owner, and lets the logins of the server act in its roles.
public final class DatabaseMigration {
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
      grant("authenticated", residentLogins);
      grant("community_system", systemLogins);
    } catch (FlywayException | SQLException e) {
      throw new InfrastructureException("migrate the database at " + owner, false, e);
    }
  }

  private void grant(String role, Set<String> logins) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      for (String login : logins) {
        if (!login.isEmpty() && !login.equals(owner.user())) {
          statement.execute("grant " + role + " to " + statement.enquoteIdentifier(login, true));
        }
      }
    }
  }
}
