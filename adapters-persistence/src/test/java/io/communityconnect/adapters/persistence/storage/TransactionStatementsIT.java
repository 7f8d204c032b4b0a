package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.adapters.persistence.transaction.Durability;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.domain.identity.Actor;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever a transaction begins with, the database knows who asks, and its results are its own.
/// Whatever it is said to end with is its end.
class TransactionStatementsIT {
  private static final String WHO = "select current_user";

  private static final String ADD = "insert into users (id, phone_number) values (:id, :phone)";

  private final CountedStatements counted = new CountedStatements();
  private final Transactions transactions =
      new Transactions(counted.of(TestDatabase.empty().system()));

  @AfterEach
  void close() {
    counted.close();
  }

  private <T> T inUnit(Supplier<T> work) {
    return new PostgresSystemUnitOfWork(transactions).run(new Actor.SystemTask("test"), work);
  }

  private static Handle handle() {
    return Transactions.current();
  }

  private static String who() {
    return handle().createQuery(WHO).mapTo(String.class).one();
  }

  private long users() {
    return inUnit(() -> handle().createQuery("select count(*) from users").mapTo(Long.class).one());
  }

  @Test
  void aQueryTakesTheIdentityAlong() {
    String answer =
        inUnit(
            () ->
                handle()
                    .createQuery("select current_user || ' ' || :word || ' ' || (:number + 1)")
                    .bind("word", "seven")
                    .bind("number", 7)
                    .mapTo(String.class)
                    .one());

    assertThat(answer).isEqualTo("community_system seven 8");
    assertThat(counted.count()).as("statements prepared").isOne();
  }

  @Test
  void whatComesSecondIsAStatementLikeOthers() {
    assertThat(inUnit(() -> List.of(who(), who()))).containsOnly("community_system");
    assertThat(counted.count()).as("statements prepared").isEqualTo(2);
  }

  @Test
  void whoAsksNothingSendsNothing() {
    assertThat(inUnit(() -> "nothing")).isEqualTo("nothing");
    assertThat(counted.count()).as("statements prepared").isZero();
  }

  @Test
  void anUpdateTellsHowManyRowsItChanged() {
    inUnit(() -> add(handle().prepareBatch(ADD)).execute());

    int changed =
        inUnit(
            () ->
                handle()
                    .createUpdate("update users set full_name = :name")
                    .bind("name", "Anna")
                    .execute());

    assertThat(changed).isEqualTo(2);
  }

  @Test
  void aBatchMayComeFirst() {
    assertThat(inUnit(() -> add(handle().prepareBatch(ADD)).execute())).containsExactly(1, 1);
    assertThat(users()).isEqualTo(2);
  }

  private static PreparedBatch add(PreparedBatch batch) {
    return batch
        .bind("id", UUID.randomUUID())
        .bind("phone", "+15550100001")
        .add()
        .bind("id", UUID.randomUUID())
        .bind("phone", "+15550100002")
        .add();
  }

  @Test
  void keysThatTheDatabaseMadeMayBeAskedForFirst() {
    UUID id = UUID.randomUUID();

    UUID made =
        inUnit(
            () ->
                handle()
                    .createUpdate(ADD)
                    .bind("id", id)
                    .bind("phone", "+15550100003")
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(UUID.class)
                    .one());

    assertThat(made).isEqualTo(id);
  }

  @Test
  void rowsMayBeReadInPortionsFirst() {
    List<Integer> numbers =
        inUnit(
            () ->
                handle()
                    .createQuery("select n from generate_series(1, :last) n")
                    .setFetchSize(10)
                    .bind("last", 35)
                    .mapTo(Integer.class)
                    .list());

    assertThat(numbers).hasSize(35);
  }

  @Test
  void aScriptMayComeFirst() {
    assertThat(inUnit(() -> handle().createScript("select 1").execute())).hasSize(1);
    assertThat(inUnit(() -> handle().createBatch().add("select 1").execute())).hasSize(1);
  }

  @Test
  void theIdentityEndsWithTheTransaction() {
    inUnit(TransactionStatementsIT::who);

    String after =
        inUnit(
            () -> {
              try (var statement = handle().getConnection().createStatement();
                  var row = statement.executeQuery(WHO)) {
                row.next();
                return row.getString(1);
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(after).as("past the builder of statements").isNotEqualTo("community_system");
  }

  @Test
  void whatMayBeLostDoesNotWaitForTheDisk() {
    var repeatable = new PostgresSystemUnitOfWork(transactions, Durability.REPEATABLE);
    Supplier<String> ask =
        () -> handle().createQuery("show synchronous_commit").mapTo(String.class).one();

    assertThat(repeatable.run(new Actor.SystemTask("test"), ask)).isEqualTo("off");
    assertThat(inUnit(ask)).isEqualTo("on");
  }

  @Test
  void aFailureOfTheFirstStatementIsItsOwn() {
    assertThatThrownBy(
            () -> inUnit(() -> handle().createQuery("select 1/0").mapTo(Integer.class).one()))
        .isInstanceOf(InfrastructureException.class)
        .hasStackTraceContaining("division by zero");
    assertThat(inUnit(TransactionStatementsIT::who)).isEqualTo("community_system");
  }

  private static int rename(Handle handle, String name) {
    return handle.createUpdate("update users set full_name = :name").bind("name", name).execute();
  }

  private long called(String name) {
    return inUnit(
        () ->
            handle()
                .createQuery("select count(*) from users where full_name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void theLastStatementTakesTheCommitAlong() {
    inUnit(() -> add(handle().prepareBatch(ADD)).execute());

    assertThat(inUnit(() -> rename(Transactions.closing(), "Anna"))).isEqualTo(2);
    assertThat(inUnit(() -> List.of(who(), rename(Transactions.closing(), "Ben")).getLast()))
        .isEqualTo(2);

    assertThat(called("Anna")).isZero();
    assertThat(called("Ben")).isEqualTo(2);
  }

  /// The work fails after its last statement, which nothing can take back then.
  @Test
  void whatTheLastStatementDidStandsWhenItReturns() {
    inUnit(() -> add(handle().prepareBatch(ADD)).execute());

    assertThatThrownBy(
            () ->
                inUnit(
                    () -> {
                      rename(Transactions.closing(), "Anna");
                      throw new IllegalArgumentException("afterwards");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(called("Anna")).isEqualTo(2);
  }

  @Test
  void nothingComesAfterTheLastStatement() {
    assertThatThrownBy(() -> inUnit(() -> List.of(rename(Transactions.closing(), "Anna"), who())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("last statement");
    assertThat(inUnit(TransactionStatementsIT::who)).isEqualTo("community_system");
  }

  @Test
  void aFailureOfTheLastStatementTakesEverythingBack() {
    inUnit(() -> add(handle().prepareBatch(ADD)).execute());

    assertThatThrownBy(
            () ->
                inUnit(
                    () -> {
                      rename(handle(), "Anna");
                      return Transactions.closing()
                          .createQuery("select 1/0")
                          .mapTo(Integer.class)
                          .one();
                    }))
        .hasStackTraceContaining("division by zero");

    assertThat(called("Anna")).isZero();
  }
}
