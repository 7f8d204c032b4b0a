package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;

import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.Standing;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.storage.Tables.ConsentRow;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.application.storage.Tables.LanguageRow;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryConversations implements Conversations {
  private final InMemoryDatabase database;

  InMemoryConversations(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Turn> turn(ConversationId conversation, int historyLimit) {
    Tables tables = database.tables();
    return Optional.ofNullable(tables.conversations.get(conversation))
        .filter(database::shows)
        .map(row -> turn(row, historyLimit, tables));
  }

  @Override
  public void append(List<OutboundMessage> messages, Instant at) {
    Tables tables = database.tables();
    for (OutboundMessage message : messages) {
      if (!database.shows(tables.conversations.get(message.conversation()))) {
        throw new IllegalStateException("no such conversation for this actor");
      }
      tables.messages.put(message.id(), row(message, at));
      tables.attendance.changes.put(message.conversation(), at);
    }
  }

  @Override
  public void markAnswered(List<MessageId> messages, Instant at) {
    Tables tables = database.tables();
    for (MessageId message : messages) {
      tables.messages.computeIfPresent(
          message,
          (_, row) ->
              row.isUnanswered() && database.shows(tables.conversations.get(row.conversation()))
                  ? row.answered(at)
                  : row);
    }
  }

  @Override
  public List<Instant> unansweredArrivals(ConversationId conversation) {
    return visible(conversation).filter(MessageRow::isUnanswered).map(MessageRow::at).toList();
  }

  private Stream<MessageRow> visible(ConversationId conversation) {
    Tables tables = database.tables();
    return database.shows(tables.conversations.get(conversation))
        ? tables.messagesOf(conversation)
        : Stream.empty();
  }

  private Turn turn(ConversationRow conversation, int historyLimit, Tables tables) {
    List<Message> history =
        visible(conversation.id())
            .filter(not(MessageRow::isUnanswered))
            .sorted(Comparator.comparing(MessageRow::at))
            .map(MessageRow::message)
            .toList();
    return new Turn(
        requireNonNull(tables.communities.get(conversation.community())),
        requireNonNull(tables.residents.get(conversation.resident())).identity(),
        tables.profile(conversation.resident()),
        standing(conversation, tables),
        Optional.ofNullable(tables.proposals.get(conversation.id())),
        Optional.ofNullable(tables.summaries.get(conversation.id())),
        tables.knowledgeVersion(conversation.community()),
        history.subList(Math.max(0, history.size() - historyLimit), history.size()),
        visible(conversation.id())
            .filter(MessageRow::isUnanswered)
            .map(MessageRow::message)
            .toList());
  }

  private static Standing standing(ConversationRow conversation, Tables tables) {
    Optional<LanguageRow> language =
        Optional.ofNullable(tables.languages.get(conversation.resident()));
    return new Standing(
        language.map(LanguageRow::language),
        language.filter(LanguageRow::chosen).isPresent(),
        Optional.ofNullable(tables.consents.get(conversation.id()))
            .map(ConsentRow::decision)
            .orElse(Consent.GIVEN),
        tables.attendance.handovers.containsKey(conversation.id())
            ? Handling.HUMAN
            : Handling.ASSISTANT);
  }

  private static MessageRow row(OutboundMessage message, Instant at) {
    return new MessageRow(
        message.id(),
        message.conversation(),
        Direction.OUTBOUND,
        new Content.Text(message.text()),
        at,
        Optional.empty(),
        Optional.empty(),
        DeliveryStatus.PENDING,
        Optional.empty());
  }
}
