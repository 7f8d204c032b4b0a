package io.communityconnect.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The tables as their owner sees them.
///
/// @param statement of the owner
record Tables(Statement statement) {
  long count(String table) throws SQLException {
    return number("select count(*) from " + table);
  }

  /// As many lists as the square root of the rows, which pgvector advises from a million rows on.
  long indexVectors(int messages) {
    try {
      statement.execute("set maintenance_work_mem = '1GB'");
      statement.execute(
          """
          create index embeddings_synthetic on embeddings
          using ivfflat ((vector::vector(%d)) vector_cosine_ops) with (lists = %d)
          where model = '%s'
          """
              .formatted(Sayings.DIMENSIONS, Math.round(Math.sqrt(messages)), CrowdedTown.MODEL));
      return messages;
    } catch (SQLException e) {
      throw new IllegalStateException("no index of vectors", e);
    }
  }

  void analyze() throws SQLException {
    statement.execute("vacuum analyze");
  }

  void print(String... tables) throws SQLException {
    System.out.printf("%-28s %12s %14s %14s%n", "table", "rows", "table bytes", "index bytes");
    for (String table : tables) {
      System.out.printf(
          "%-28s %,12d %,14d %,14d%n",
          table,
          count(table),
          number("select pg_table_size('" + table + "')"),
          number("select pg_indexes_size('" + table + "')"));
    }
  }

  void printIndexOfVectors() throws SQLException {
    System.out.printf(
        "%-28s %12s %14s %,14d%n",
        "index of vectors",
        "",
        "",
        number("select coalesce(pg_relation_size(to_regclass('embeddings_synthetic')), 0)"));
  }

  private long number(String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
