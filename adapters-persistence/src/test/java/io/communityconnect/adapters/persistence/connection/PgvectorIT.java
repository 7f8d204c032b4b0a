package io.communityconnect.adapters.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

final class PgvectorIT {
  @Test
  void worksInTheEmbeddedServerWhereTheMachineHasIt() throws SQLException {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(
        required || PgvectorFiles.find().isPresent(),
        "needs pgvector for the system's Postgres 15: run .ci/pgvector");
    try (EmbeddedDatabase embedded = EmbeddedDatabase.temporary()) {
      DatabaseUrl owner = embedded.owner("postgres");
      try (Connection connection =
              DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
          Statement statement = connection.createStatement()) {
        statement.execute("create extension vector");
        try (ResultSet row = statement.executeQuery("select '[1,0]'::vector <=> '[0,2]'::vector")) {
          row.next();
          assertThat(row.getDouble(1)).isEqualTo(1.0);
        }
      }
    }
  }
}
