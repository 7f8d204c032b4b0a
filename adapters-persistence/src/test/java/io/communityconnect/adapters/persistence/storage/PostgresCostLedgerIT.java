package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.adapters.persistence.usage.PostgresCostLedger;
import io.communityconnect.application.usage.CostLedgerContract;
import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresCostLedgerIT implements CostLedgerContract {
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  private final TestDatabase database = TestDatabase.empty();
  private final PostgresCostLedger ledger =
      new PostgresCostLedger(new PostgresSystemUnitOfWork(new Transactions(database.system())));

  @BeforeEach
  void haveOneMessageAndItsQuery() {
    database
        .owner()
        .useHandle(
            handle ->
                handle
                    .createScript(
                        """
                        insert into communities (id, name, whatsapp_sender)
                          values ('%1$s', 'House', '+15550100000');
                        insert into users (id, phone_number, community_id)
                          values ('%1$s', '+15550100001', '%1$s');
                        insert into conversations (id, user_id, community_id)
                          values ('%1$s', '%1$s', '%1$s');
                        insert into messages (id, conversation_id, direction, kind, body, created_at,
                          provider_sid)
                          values ('%1$s', '%1$s', 'inbound', 'text', 'Hi', now(), 'SM1');
                        insert into usage_ledger (id, user_id, community_id, kind, state,
                          period_start, message_id, created_at)
                          values ('%1$s', '%1$s', '%1$s', 'query', 'reserved', now(), '%1$s', now());
                        """
                            .formatted(ID))
                    .execute());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void countsInTheMonthInWhichItHappenedForThePersonAndTheQuery() {
    ledger.note(community(), message(), List.of(writtenCall()));
    lines(1);

    Map<String, Object> row = row();
    assertThat(row.get("month")).isEqualTo("2026-11-01 00:00");
    assertThat(row.get("user_id")).isEqualTo(ID);
    assertThat(row.get("message_id")).isEqualTo(ID);
    assertThat(row.get("query_id")).isEqualTo(ID);
  }

  @Test
  void belongsToNobodyWhenTheMessageIsGone() {
    ledger.note(community(), new MessageId(new UUID(9, 9)), List.of(writtenCall()));
    lines(1);

    assertThat(row()).containsEntry("user_id", null).containsEntry("message_id", null);
  }

  @Test
  void writesDownWhatIsOnItsWayBeforeItCloses() {
    ledger.note(community(), message(), List.of(writtenCall()));

    ledger.close();

    assertThat(calls()).hasSize(1);
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
    return new CommunityId(ID);
  }

  @Override
  public MessageId message() {
    return new MessageId(ID);
  }

  @Override
  public List<ModelCall> lines(int count) {
    Awaitility.await("the lines are there")
        .atMost(Duration.ofSeconds(10))
        .until(() -> calls().size() >= count);
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
                    .bind("community", ID)
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
