package io.communityconnect.application.storage;

import static java.util.stream.Collectors.toMap;

import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.application.conversation.port.out.Settlements;
import io.communityconnect.application.conversation.port.out.WebMessages.WebReply;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.identity.Actor;
import java.util.Optional;

final class InMemorySettlements implements Settlements {
  private static final Actor.SystemTask SETTLE = new Actor.SystemTask("settle");

  private final InMemoryDatabase database;
  private final InMemoryConversationWork work;
  private final InMemoryConversations conversations;
  private final InMemoryOutbox outbox;
  private final InMemoryUnansweredQuestions questions;
  private final InMemoryProposalSteps steps;

  InMemorySettlements(InMemoryDatabase database) {
    this.database = database;
    this.work = new InMemoryConversationWork(database);
    this.conversations = new InMemoryConversations(database);
    this.outbox = new InMemoryOutbox(database);
    this.questions = new InMemoryUnansweredQuestions(database);
    this.steps = new InMemoryProposalSteps(database);
  }

  @Override
  public Settled settle(Settlement settlement) {
    return database.run(SETTLE, () -> settleInUnit(settlement));
  }

  private Settled settleInUnit(Settlement settlement) {
    if (work.lock(settlement.lease()) == Standing.LOST) {
      return new Settled.LeaseLost();
    }
    ConversationId conversation = settlement.lease().conversation();
    conversations.markAnswered(settlement.answered(), settlement.at());
    Tables tables = database.systemTables();
    tables.billing.settle(
        settlement,
        settlement.answered().stream()
            .flatMap(id -> Optional.ofNullable(tables.messages.get(id)).stream())
            .collect(toMap(MessageRow::id, MessageRow::at)));
    settlement.unanswered().ifPresent(question -> questions.keep(settlement, question));
    conversations.append(settlement.reply(), settlement.at());
    outbox.enqueue(settlement.reply(), settlement.at());
    settlement.webReply().ifPresent(reply -> store(reply, settlement));
    Optional<Dispatch> firstPart =
        settlement.reply().stream()
            .findFirst()
            .flatMap(
                first -> outbox.claimFirst(first.id(), settlement.at(), settlement.sendingFor()));
    steps.take(settlement);
    boolean moreUnanswered = !conversations.unansweredArrivals(conversation).isEmpty();
    work.finish(
        settlement.lease(), moreUnanswered ? Optional.of(settlement.at()) : Optional.empty());
    return new Settled.Stored(firstPart, moreUnanswered);
  }

  private void store(WebReply reply, Settlement settlement) {
    Tables tables = database.systemTables();
    if (tables.webReplies.putIfAbsent(reply.question(), reply) != null) {
      throw new IllegalStateException("a message on the web is answered once");
    }
    tables.messages.put(
        reply.id(),
        new MessageRow(
            reply.id(),
            settlement.lease().conversation(),
            Direction.OUTBOUND,
            new Content.Text(reply.text()),
            settlement.at(),
            Optional.empty(),
            Optional.empty(),
            DeliveryStatus.DELIVERED,
            Optional.empty(),
            Channel.WEB));
    tables.attendance.changes.put(settlement.lease().conversation(), settlement.at());
  }
}
