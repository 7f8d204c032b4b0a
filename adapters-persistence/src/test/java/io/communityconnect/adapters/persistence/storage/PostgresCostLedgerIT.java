package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.communityconnect.adapters.persistence.usage.PostgresCostLedger;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.usage.CostLedgerContract;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.MonthlyAccount;
import io.communityconnect.domain.usage.Spending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class PostgresCostLedgerIT implements CostLedgerContract {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final TestDatabase database = TestDatabase.empty();
  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);
  private final PostgresCostLedger ledger =
      new PostgresCostLedger(storage.systemUnitOfWork(), (_, _) -> {});
  private final Lease lease = given.leaseFor("+15550000001");
  private final MessageId thought = given.turn(lease.conversation()).unanswered().getFirst().id();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(PostgresCostLedger.class);

  @BeforeEach
  void reserveAndListen() {
    storage.billing().meter().reserve(lease, thought, storage.clock().instant());
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void close() {
    logger.detachAppender(lines);
    ledger.close();
  }

  @Test
  void countsInTheMonthInWhichItHappenedForThePersonAndTheQuery() {
    ledger.note(Payer.of(community(), message()), List.of(writtenCall()));
    lines(1);

    Map<String, Object> row = row();
    assertThat(row.get("month")).isEqualTo("2026-11-01 00:00");
    assertThat(row.get("user_id")).isEqualTo(lease.resident().id().value());
    assertThat(row.get("message_id")).isEqualTo(thought.value());
    assertThat(row.get("query_id")).isNotNull().isEqualTo(query());
  }

  @Test
  void belongsToAQueryThatWasGivenBackBecauseNothingCameOfIt() {
    storage.billing().meter().release(lease, thought, storage.clock().instant());

    ledger.note(Payer.of(community(), message()), List.of(writtenCall()));
    lines(1);

    assertThat(row().get("query_id")).isNotNull().isEqualTo(query());
  }

  @Test
  void logsAllFiguresOfWhatItCannotWrite() {
    ModelCall call = writtenCall();
    ledger.close();

    ledger.note(Payer.of(community(), message()), List.of(call));

    assertThat(lines.list).hasSize(1);
    assertThat(lines.list.getFirst().getKeyValuePairs())
        .extracting(pair -> pair.key + "=" + pair.value)
        .contains(
            "community=" + community().value(),
            "message=" + message().value(),
            "model=" + call.model(),
            "outcome=WRITTEN",
            "tokens_in=5",
            "tokens_out=6",
            "price_version=2025-10-18",
            "cost_micros=7",
            "currency=USD",
            "latency_ms=1500",
            "started_at=" + call.startedAt());
  }

  @Test
  void belongsToNobodyWithoutAMessage() {
    ledger.note(Payer.of(community()), List.of(writtenCall()));
    lines(1);

    assertThat(row()).containsEntry("user_id", null).containsEntry("message_id", null);
    assertThat(account().spent()).containsExactly(dollars(7));
  }

  @Test
  void belongsToNobodyWhenTheMessageIsGone() {
    ledger.note(Payer.of(community(), new MessageId(new UUID(9, 9))), List.of(writtenCall()));
    lines(1);

    assertThat(row()).containsEntry("user_id", null).containsEntry("message_id", null);
  }

  @Test
  void writesDownWhatIsOnItsWayBeforeItCloses() {
    ledger.note(Payer.of(community(), message()), List.of(writtenCall()));

    ledger.close();

    assertThat(calls()).hasSize(1);
  }

  private MonthlyAccount account() {
    return given.system(() -> storage.billing().budgets().account(community(), NOVEMBER));
  }

  private static Spending dollars(long micros) {
    return new Spending(micros, Currency.getInstance("USD"));
  }

  private static ModelCall writtenCall() {
    return CostLedgerContract.call("a", ModelCall.Outcome.WRITTEN, 5, 6, 7);
  }

  @Override
  public CostLedger ledger() {
    return ledger;
  }

  @Override
  public CommunityId community() {
    return lease.resident().community();
  }

  @Override
  public MessageId message() {
    return thought;
  }

  @Override
  public List<ModelCall> lines(int count) {
    Awaitility.await("the lines are there").atMost(PATIENCE).until(() -> calls().size() >= count);
    return calls();
  }

  private List<ModelCall> calls() {
    return database
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select * from usage_ledger
                        where kind = 'model_call' and community_id = :community
                        order by created_at, id
                        """)
                    .bind("community", community().value())
                    .map((row, _) -> call(row))
                    .list());
  }

  private static ModelCall call(ResultSet row) throws SQLException {
    return new ModelCall(
        row.getString("model"),
        ModelCall.Outcome.valueOf(row.getString("outcome")),
        row.getInt("tokens_in"),
        row.getInt("tokens_out"),
        row.getString("price_version"),
        row.getLong("cost_micros"),
        Currency.getInstance(row.getString("currency")),
        Duration.ofMillis(row.getLong("latency_ms")),
        row.getTimestamp("created_at").toInstant());
  }

  private UUID query() {
    return database
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select id from usage_ledger where kind = 'query'")
                    .mapTo(UUID.class)
                    .one());
  }

  private Map<String, Object> row() {
    return database
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select user_id, message_id, query_id,
                          to_char(period_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as month
                        from usage_ledger where kind = 'model_call'
                        """)
                    .mapToMap()
                    .one());
  }
}
