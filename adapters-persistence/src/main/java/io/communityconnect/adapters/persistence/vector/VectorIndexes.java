package io.communityconnect.adapters.persistence.vector;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one approximate index for each model, sized for its number of vectors. Built beside
/// the table's use and never inside a transaction, by the login that owns it, on a connection of
/// its own. Does nothing where there is no pgvector.
public final class VectorIndexes {
  private static final Logger log = LoggerFactory.getLogger(VectorIndexes.class);

  private static final String PREFIX = "embeddings_ivf_";

  /// One instance builds at a time. Tried for, not waited for: who waits holds a snapshot, which
  /// the build would wait for.
  private static final String TRY_LOCK =
      "select pg_try_advisory_lock(hashtext('community_connect_vector_indexes'))";

  private static final String MODELS =
      """
      select m.name, m.dimensions, (select count(*) from embeddings e where e.model = m.name) as rows
      from embedding_models m where m.retired_at is null
      """;

  private static final String INDEXES =
      """
      select c.relname, i.indisvalid,
        coalesce((select option_value::int from pg_options_to_table(c.reloptions)
          where option_name = 'lists'), 100) as lists
      from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid = 'embeddings'::regclass and starts_with(c.relname, ?)
      """;

  private final DatabaseUrl owner;

  /// @param owner the login that owns the tables, on a direct connection
  public VectorIndexes(DatabaseUrl owner) {
    this.owner = requireNonNull(owner, "owner is null");
  }

  /// Builds what is missing, builds anew what has become too small or too large, drops what is
  /// not needed. Takes minutes where there is much to build.
  ///
  /// @param now part of a new index's name
  /// @return how many were built
  /// @throws InfrastructureException when the database refuses or is away
  public int bringUpToDate(Instant now) {
    try (Connection connection =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select set_config('search_path', current_setting('search_path') || ', extensions', false)");
      return isPossible(statement) && isAlone(statement) ? bringUpToDate(connection, now) : 0;
    } catch (SQLException e) {
      throw new InfrastructureException("bring vector indexes up to date", true, e);
    }
  }

  private static boolean isPossible(Statement statement) throws SQLException {
    return isTrue(statement, "select exists (select from pg_extension where extname = 'vector')");
  }

  private static boolean isAlone(Statement statement) throws SQLException {
    return isTrue(statement, TRY_LOCK);
  }

  private static boolean isTrue(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private record Model(EmbeddingModelId id, long rows) {
    String indexPrefix() {
      return PREFIX + id.name() + "_";
    }
  }

  private record Index(String name, boolean valid, int lists) {}

  private static int bringUpToDate(Connection connection, Instant now) throws SQLException {
    List<Model> models = models(connection);
    List<Index> indexes = indexes(connection);
    int built = 0;
    List<Index> kept = new ArrayList<>();
    for (Model model : models) {
      Optional<Index> fitting =
          indexes.stream()
              .filter(index -> index.valid() && index.name().startsWith(model.indexPrefix()))
              .filter(index -> !IndexSize.isTooFar(index.lists(), model.rows()))
              .findFirst();
      if (IndexSize.isWorthIt(model.rows()) && fitting.isEmpty()) {
        build(connection, model, now);
        built++;
      }
      fitting.filter(_ -> IndexSize.isWorthIt(model.rows())).ifPresent(kept::add);
    }
    for (Index index : indexes) {
      if (!kept.contains(index)) {
        execute(
            connection, "drop index concurrently if exists " + quoted(connection, index.name()));
      }
    }
    return built;
  }

  /// Counts as the server's own work: the owner itself sees no row.
  private static List<Model> models(Connection connection) throws SQLException {
    List<Model> models = new ArrayList<>();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local role community_system");
      try (ResultSet row = statement.executeQuery(MODELS)) {
        while (row.next()) {
          models.add(
              new Model(
                  new EmbeddingModelId(row.getString("name"), row.getInt("dimensions")),
                  row.getLong("rows")));
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return models;
  }

  private static List<Index> indexes(Connection connection) throws SQLException {
    List<Index> indexes = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(INDEXES)) {
      statement.setString(1, PREFIX);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          indexes.add(new Index(row.getString(1), row.getBoolean(2), row.getInt(3)));
        }
      }
    }
    return indexes;
  }

  private static void build(Connection connection, Model model, Instant now) throws SQLException {
    int lists = IndexSize.lists(model.rows());
    int dimensions = model.id().dimensions();
    execute(
        connection,
        "set maintenance_work_mem = '" + IndexSize.buildMegabytes(lists, dimensions) + "MB'");
    // A name is checked when it is made: no quote is in it.
    execute(
        connection,
        """
        create index concurrently %s on embeddings
        using ivfflat ((vector::vector(%d)) vector_cosine_ops) with (lists = %d)
        where model = '%s'
        """
            .formatted(
                quoted(connection, model.indexPrefix() + now.getEpochSecond()),
                dimensions,
                lists,
                model.id().name()));
    log.atInfo()
        .addKeyValue("model", model.id().name())
        .addKeyValue("rows", model.rows())
        .addKeyValue("lists", lists)
        .log("a vector index was built");
  }

  private static String quoted(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.enquoteIdentifier(name, true);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
