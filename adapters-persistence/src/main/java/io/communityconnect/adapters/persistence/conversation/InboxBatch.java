package io.communityconnect.adapters.persistence.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.conversation.InboxStatements.Place;
import io.communityconnect.adapters.persistence.conversation.InboxStatements.Stored;
import io.communityconnect.application.conversation.port.out.Inbox.Receipt;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.InboundMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Messages that arrived together, on their way into one transaction.
///
/// Most residents are known: then finding their conversations and storing the messages are two
/// statements, however large the batch. A first contact adds its resident and conversation in
/// between; every statement sees what other instances committed before it, so nobody is registered
/// twice.
final class InboxBatch {
  private final InboxStatements statements;
  private final List<InboundMessage> messages;

  InboxBatch(InboxStatements statements, List<InboundMessage> messages) {
    this.statements = statements;
    this.messages = messages;
  }

  List<Receipt> store() {
    List<Place> places = places();
    List<UUID> ids = messages.stream().map(_ -> UuidCreator.getTimeOrderedEpoch()).toList();
    Map<UUID, Stored> stored = statements.insertMessages(messages, places, ids);
    List<Receipt> receipts = new ArrayList<>(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      receipts.add(receiptOf(places.get(i), stored.get(ids.get(i))));
    }
    return receipts;
  }

  private List<Place> places() {
    List<Place> places = statements.locate(messages);
    if (places.stream().anyMatch(place -> place.isNewcomer() || place.needsLink())) {
      statements.registerResidents(messages, places);
      places = statements.locate(messages);
    }
    if (places.stream().anyMatch(Place::needsConversation)) {
      statements.openConversations(places);
      places = statements.locate(messages);
    }
    return places;
  }

  private static Receipt receiptOf(Place place, @Nullable Stored stored) {
    if (place.community() == null) {
      return new Receipt.UnknownRecipient();
    }
    if (stored == null) {
      return new Receipt.Duplicate();
    }
    Instant dueAt = stored.dueAt();
    return new Receipt.Accepted(new ConversationId(stored.conversation()), dueAt);
  }
}
