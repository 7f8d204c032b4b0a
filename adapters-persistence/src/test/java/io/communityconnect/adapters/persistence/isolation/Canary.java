package io.communityconnect.adapters.persistence.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.adapters.persistence.storage.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Anna's rows, one at least in every table, and everybody who would like to reach them.
final class Canary {
  /// What only Anna's rows contain, as a regular expression.
  static final String MARK = "a0000000-0000-7000-8000|canary";

  private static @Nullable Canary planted;
  private static boolean spoiled;

  private final TestDatabase database;
  private final Handle owner;
  private final Map<String, List<String>> columns = new HashMap<>();

  private Canary(TestDatabase database) {
    this.database = database;
    this.owner = database.owner().open();
    owner.createScript(plant()).execute();
  }

  /// In a database with nothing but her rows. Attempts are undone, so most tests find it in place.
  static synchronized Canary planted() {
    Canary before = planted;
    if (before != null && !spoiled && before.isInPlace()) {
      return before;
    }
    if (before != null) {
      before.owner.close();
    }
    Canary anew = new Canary(TestDatabase.empty());
    planted = anew;
    spoiled = false;
    return anew;
  }

  /// Has the next test begin anew, because this one changes rows for good.
  static synchronized void spoil() {
    spoiled = true;
  }

  /// Other tests empty the database.
  private boolean isInPlace() {
    return !rowsIn("communities").isEmpty();
  }

  private static String plant() {
    try (InputStream script = Canary.class.getResourceAsStream("/isolation/plant.sql")) {
      assertThat(script).as("plant.sql").isNotNull();
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All tables and views.
  List<String> relations() {
    List<String> relations = new ArrayList<>(tables());
    relations.addAll(new SecurityCatalogue(owner).views());
    return relations;
  }

  /// All tables.
  List<String> tables() {
    return new SecurityCatalogue(owner).tables();
  }

  /// Anna's rows in a table, as JSON, seen past all policies.
  List<String> rowsIn(String table) {
    return asOwner(
        handle ->
            handle
                .createQuery("select to_jsonb(t)::text from <table> t where t::text ~ :mark")
                .define("table", table)
                .bind("mark", Audience.of(table).mark())
                .mapTo(String.class)
                .list());
  }

  /// Columns that can be written, by name.
  List<String> columnsOf(String table) {
    return columns.computeIfAbsent(
        table,
        name ->
            owner
                .createQuery(
                    """
                    select attname from pg_attribute
                    where attrelid = :table::regclass and attnum > 0 and not attisdropped
                      and attgenerated = '' and attidentity = ''
                    """)
                .bind("table", name)
                .mapTo(String.class)
                .list());
  }

  /// A fingerprint of all rows of each table.
  Map<String, String> state() {
    Map<String, String> state = new TreeMap<>();
    for (String table : tables()) {
      state.put(
          table,
          asOwner(
              handle ->
                  handle
                      .createQuery(
                          "select coalesce(string_agg(t::text, chr(10) order by t::text), '') from <table> t")
                      .define("table", table)
                      .mapTo(String.class)
                      .one()));
    }
    return state;
  }

  /// Changes something past all policies, for this test.
  void prepare(String statement) {
    spoil();
    owner.execute(statement);
  }

  /// Looks at something past all policies.
  <T> T asOwner(Function<Handle, T> look) {
    return look.apply(owner);
  }

  /// Connections of the login that acts for persons.
  HikariDataSource residents() {
    return database.residents();
  }

  /// Connections of the login of the server's own work.
  HikariDataSource system() {
    return database.system();
  }

  /// Counts rows as a visitor, in a transaction that is undone.
  Attempt count(Visitor visitor, String query) {
    return attempt(visitor, handle -> handle.createQuery(query).mapTo(Integer.class).one());
  }

  /// Changes rows as a visitor, in a transaction that is undone.
  Attempt change(Visitor visitor, String statement) {
    return attempt(visitor, handle -> handle.execute(statement));
  }

  /// The logins of the server may not become anonymous, so the owner does it for them.
  private Attempt attempt(Visitor visitor, Function<Handle, Integer> deed) {
    return switch (visitor) {
      case ANONYMOUS -> attempt(visitor, owner, deed);
      case SERVER -> attempt(visitor, database.system(), deed);
      case ANNA,
          NEIGHBOUR,
          STRANGER_HERE,
          ADMIN_HERE,
          ADMIN_ELSEWHERE,
          SUPER_ADMIN,
          PERSON_WITHOUT_CLAIMS,
          PERSON_WITH_EMPTY_CLAIMS,
          LOGIN ->
          attempt(visitor, database.residents(), deed);
    };
  }

  private static Attempt attempt(
      Visitor visitor, HikariDataSource pool, Function<Handle, Integer> deed) {
    try (Handle handle = Jdbi.create(pool).open()) {
      return attempt(visitor, handle, deed);
    }
  }

  private static Attempt attempt(Visitor visitor, Handle handle, Function<Handle, Integer> deed) {
    handle.begin();
    try {
      handle.execute("select set_config('role', ?, true)", visitor.role());
      handle.execute("select set_config('request.jwt.claims', ?, true)", visitor.claims());
      return new Attempt.Reached(deed.apply(handle));
    } catch (JdbiException e) {
      return new Attempt.Denied(stateOf(e));
    } finally {
      handle.rollback();
    }
  }

  private static String stateOf(JdbiException failure) {
    if (failure.getCause() instanceof SQLException sql && sql.getSQLState() != null) {
      return sql.getSQLState();
    }
    throw failure;
  }

  /// What came of it.
  sealed interface Attempt {
    /// The database refused.
    ///
    /// @param state as SQL numbers its refusals
    record Denied(String state) implements Attempt {}

    /// It did something to so many rows.
    record Reached(int rows) implements Attempt {}
  }
}
