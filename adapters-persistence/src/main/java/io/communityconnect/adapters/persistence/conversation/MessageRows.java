package io.communityconnect.adapters.persistence.conversation;

import io.communityconnect.domain.conversation.InboundMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Inbound messages as columns of arrays.
final class MessageRows {
  private final List<UUID> ids = new ArrayList<>();
  private final List<UUID> conversations = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final List<@Nullable String> details = new ArrayList<>();
  private final List<String> sids = new ArrayList<>();
  private final List<Instant> times = new ArrayList<>();

  void add(UUID id, UUID conversation, InboundMessage message) {
    ContentColumns content = ContentColumns.of(message.content());
    ids.add(id);
    conversations.add(conversation);
    kinds.add(content.kind());
    bodies.add(content.body());
    details.add(content.details());
    sids.add(message.providerId().value());
    times.add(message.receivedAt());
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement
        .bindArray("ids", UUID.class, ids)
        .bindArray("conversations", UUID.class, conversations)
        .bindArray("kinds", String.class, kinds)
        .bindArray("bodies", String.class, bodies)
        .bindArray("details", String.class, details)
        .bindArray("sids", String.class, sids)
        .bindArray("times", Instant.class, times);
  }
}
