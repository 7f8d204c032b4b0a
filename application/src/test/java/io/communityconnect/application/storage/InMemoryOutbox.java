package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.storage.DeadRows.DeadRow;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.conversation.ServiceWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryOutbox implements Outbox {
  private final InMemoryDatabase database;

  InMemoryOutbox(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void enqueue(List<OutboundMessage> messages, Instant at) {
    Tables tables = database.systemTables();
    for (OutboundMessage message : messages) {
      if (!tables.messages.containsKey(message.id())) {
        throw new IllegalStateException("the message was not appended to its conversation");
      }
      tables.outbox.put(message.id(), OutboxRow.owed(message, at));
    }
  }

  @Override
  public List<Dispatch> claim(Instant now, Duration leaseFor, int limit) {
    Tables tables = database.systemTables();
    return tables
        .headsOfOutbox()
        .filter(row -> row.isDueAt(now))
        .sorted(comparing(OutboxRow::dueAt))
        .limit(limit)
        .map(row -> claim(row, now, leaseFor, tables))
        .toList();
  }

  /// Takes a message that is due, if it stands first in its conversation.
  Optional<Dispatch> claimFirst(MessageId message, Instant now, Duration leaseFor) {
    Tables tables = database.systemTables();
    return tables
        .headsOfOutbox()
        .filter(row -> row.message().id().equals(message) && row.isDueAt(now))
        .findFirst()
        .map(row -> claim(row, now, leaseFor, tables));
  }

  private static Dispatch claim(OutboxRow row, Instant now, Duration leaseFor, Tables tables) {
    Instant heldUntil = now.plus(leaseFor);
    tables.outbox.put(row.message().id(), row.claimed(now, heldUntil));
    return new Dispatch(
        row.message(),
        row.attempts() + 1,
        row.replayedAfter(),
        heldUntil,
        isWanted(row, tables),
        row.possiblySentSince(),
        window(row.message().conversation(), tables));
  }

  private static boolean isWanted(OutboxRow row, Tables tables) {
    return Optional.ofNullable(tables.consents.get(row.message().conversation()))
        .filter(newest -> newest.forbids(requireNonNull(tables.messages.get(row.message().id()))))
        .isEmpty();
  }

  @Override
  public void retry(Dispatch dispatch, String reason, Instant dueAt) {
    Tables tables = database.systemTables();
    holding(dispatch, tables)
        .ifPresent(
            row -> tables.outbox.put(row.message().id(), row.again(dueAt, Optional.empty())));
  }

  @Override
  public void retryUnconfirmed(Dispatch dispatch, String reason, Instant dueAt) {
    Tables tables = database.systemTables();
    holding(dispatch, tables)
        .ifPresent(
            row ->
                tables.outbox.put(row.message().id(), row.again(dueAt, row.possiblySentSince())));
  }

  @Override
  public Successor bury(Dispatch dispatch, DeadLetter reason, Instant at) {
    Tables tables = database.systemTables();
    MessageId message = dispatch.message().id();
    Optional<OutboxRow> held = holding(dispatch, tables);
    if (held.isPresent()) {
      tables.outbox.remove(message);
      tables.dead.letters.put(message, new DeadRow(reason, held.get(), at));
      tables.messages.computeIfPresent(
          message,
          (_, row) ->
              row.delivered(row.providerId(), DeliveryStatus.FAILED, Optional.of(reason.code())));
    }
    return successorOf(message, tables);
  }

  private static Optional<OutboxRow> holding(Dispatch dispatch, Tables tables) {
    return Optional.ofNullable(tables.outbox.get(dispatch.message().id()))
        .filter(row -> row.attempts() == dispatch.attempt());
  }

  @Override
  public boolean isHeld(Dispatch dispatch) {
    return holding(dispatch, database.systemTables()).isPresent();
  }

  @Override
  public List<ProviderMessageId> ofOthers(MessageId message, List<ProviderMessageId> ids) {
    return database.systemTables().messages.values().stream()
        .filter(row -> !row.id().equals(message))
        .filter(row -> row.direction() == Direction.OUTBOUND)
        .flatMap(row -> row.providerId().stream())
        .filter(ids::contains)
        .toList();
  }

  @Override
  public Optional<Instant> nextDueAt() {
    return database.systemTables().headsOfOutbox().map(OutboxRow::dueAt).min(Instant::compareTo);
  }

  static Successor successorOf(MessageId message, Tables tables) {
    return Optional.ofNullable(tables.messages.get(message))
        .map(MessageRow::conversation)
        .filter(conversation -> owesTo(conversation, tables))
        .map(_ -> Successor.WAITING)
        .orElse(Successor.NONE);
  }

  private static boolean owesTo(ConversationId conversation, Tables tables) {
    return tables.outbox.values().stream()
        .anyMatch(row -> row.message().conversation().equals(conversation));
  }

  static ServiceWindow window(ConversationId conversation, Tables tables) {
    return new ServiceWindow(
        tables
            .messagesOf(conversation)
            .filter(row -> row.direction() == Direction.INBOUND)
            .filter(row -> row.channel() == Channel.WHATSAPP)
            .filter(row -> !tables.speakers.containsKey(row.id()))
            .map(MessageRow::at)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH));
  }
}
