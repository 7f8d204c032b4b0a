package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.storage.StoredFacts;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Looks at the tables as their owner.
record PostgresFacts(Jdbi owner) implements StoredFacts {
  @Override
  public int communities() {
    return count("select count(*) from communities");
  }

  @Override
  public int residents() {
    return count("select count(*) from users where user_role = 'user'");
  }

  @Override
  public int conversations() {
    return count("select count(*) from conversations");
  }

  @Override
  public int messages() {
    return count("select count(*) from messages");
  }

  @Override
  public DeliveryStatus statusOf(MessageId message) {
    return text("select delivery_status from messages where id = :message", message)
        .map(DeliveryStatus::valueOf)
        .orElseThrow(() -> new NoSuchElementException("no such message"));
  }

  @Override
  public Optional<String> errorOf(MessageId message) {
    return text("select delivery_error from messages where id = :message", message);
  }

  @Override
  public Optional<ProviderMessageId> providerIdOf(MessageId message) {
    return text("select provider_sid from messages where id = :message", message)
        .map(ProviderMessageId::new);
  }

  @Override
  public Optional<DeadLetter> deadLetterOf(MessageId message) {
    return owner.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select dead_code, last_error from outbox
                    where message_id = :message and state = 'dead'
                    """)
                .bind("message", message.value())
                .map((row, _) -> new DeadLetter(row.getString(1), row.getString(2)))
                .findOne());
  }

  private int count(String sql) {
    return owner.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }

  private Optional<String> text(String sql, MessageId message) {
    return owner.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("message", message.value())
                .map((row, _) -> Optional.ofNullable(row.getString(1)))
                .findOne()
                .flatMap(value -> value));
  }
}
