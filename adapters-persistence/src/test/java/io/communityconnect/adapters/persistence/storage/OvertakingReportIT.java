package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.delivery.PostgresSentLog;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.delivery.port.out.Outbox.Successor;
import io.communityconnect.application.delivery.port.out.SentLog.Sent;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A delivery report that arrives before the answer to the request that sent the message.
class OvertakingReportIT {
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  private final TestDatabase database = TestDatabase.empty();
  private final PostgresSystemUnitOfWork unitOfWork =
      new PostgresSystemUnitOfWork(new Transactions(database.system()));

  @BeforeEach
  void oweOneMessage() {
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
                        insert into messages
                          (id, conversation_id, direction, kind, body, created_at, delivery_status)
                          values ('%1$s', '%1$s', 'outbound', 'text', 'Hi', now(), 'PENDING');
                        insert into outbox
                          (message_id, conversation_id, sender, recipient_phone, body, due_at,
                           created_at)
                          values ('%1$s', '%1$s', '+15550100000', '+15550100001', 'Hi', now(), now());
                        """
                            .formatted(ID))
                    .execute());
  }

  @Test
  void doesNotWaitForTheSenderThatWaitsForIt() {
    try (Handle report = database.owner().open()) {
      report.begin();
      report.execute("set local lock_timeout = '5s'");
      report.execute("select from messages where id = ? for update", ID);

      CompletableFuture<Successor> sender =
          CompletableFuture.supplyAsync(this::noteAsSent, Thread.ofVirtual()::start);
      Awaitility.await("the sender waits")
          .atMost(Duration.ofSeconds(60))
          .until(database::somebodyWaits);

      assertThat(report.execute("delete from outbox where message_id = ?", ID)).isOne();
      report.commit();
      assertThat(sender.join()).isEqualTo(Successor.NONE);
    }
  }

  private Successor noteAsSent() {
    try (PostgresSentLog log = new PostgresSentLog(unitOfWork)) {
      return log.note(new Sent(new MessageId(ID), new ProviderMessageId("SM1")));
    }
  }
}
