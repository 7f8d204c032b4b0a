package io.communityconnect.application.storage;

import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.storage.DeadRows.DeadRow;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;
import java.util.function.Function;

final class InMemoryFacts implements StoredFacts {
  private static final Actor.SystemTask LOOK = new Actor.SystemTask("look");

  private final InMemoryDatabase database;

  InMemoryFacts(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public int communities() {
    return look(tables -> tables.communities.size());
  }

  @Override
  public int residents() {
    return look(tables -> tables.residents.size());
  }

  @Override
  public int conversations() {
    return look(tables -> tables.conversations.size());
  }

  @Override
  public int messages() {
    return look(tables -> tables.messages.size());
  }

  @Override
  public DeliveryStatus statusOf(MessageId message) {
    return message(message).map(MessageRow::status).orElseThrow();
  }

  @Override
  public Optional<String> errorOf(MessageId message) {
    return message(message).flatMap(MessageRow::error);
  }

  @Override
  public Optional<ProviderMessageId> providerIdOf(MessageId message) {
    return message(message).flatMap(MessageRow::providerId);
  }

  @Override
  public Optional<DeadLetter> deadLetterOf(MessageId message) {
    return look(
        tables -> Optional.ofNullable(tables.dead.letters.get(message)).map(DeadRow::reason));
  }

  private Optional<MessageRow> message(MessageId message) {
    return look(tables -> Optional.ofNullable(tables.messages.get(message)));
  }

  private <T> T look(Function<Tables, T> question) {
    return database.run(LOOK, () -> question.apply(database.systemTables()));
  }
}
