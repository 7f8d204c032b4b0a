package io.communityconnect.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The tables as their owner sees them.
///
/// @param statement of the owner
record Tables(Statement statement) {
  long count(String table) throws SQLException {
    return number("select count(*) from " + table);
  }

  /// Some keys, spread over all there are.
  List<UUID> keys(String table, String condition, int some) throws SQLException {
    List<UUID> keys = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select id from %s where %s order by md5(id::text) limit %d"
                .formatted(table, condition, some))) {
      while (rows.next()) {
        keys.add(rows.getObject(1, UUID.class));
      }
    }
    return List.copyOf(keys);
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

  private long number(String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
