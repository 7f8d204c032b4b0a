package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase.Outcome;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.Settlements;
import io.communityconnect.application.conversation.port.out.Settlements.Settled;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.conversation.port.out.WebMessages.WebReply;
import io.communityconnect.application.conversation.port.out.WorkSignal;
import io.communityconnect.application.conversation.service.ConversationReader.Reading;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.delivery.service.DeliveryPolicy;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.WhatsAppText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a reply final, then wakes whoever has to do with what is left.
public final class AnswerSettlement {
  private final Settlements settlements;
  private final MessageIds ids;
  private final DeliveryPolicy deliveries;
  private final WorkSignal workSignal;
  private final OutboxSignal outboxSignal;
  private final InstantSource clock;

  /// @param deliveries says how long the first part stays claimed for whoever answered
  public AnswerSettlement(
      Settlements settlements,
      MessageIds ids,
      DeliveryPolicy deliveries,
      WorkSignal workSignal,
      OutboxSignal outboxSignal,
      InstantSource clock) {
    this.settlements = requireNonNull(settlements, "settlements is null");
    this.ids = requireNonNull(ids, "ids is null");
    this.deliveries = requireNonNull(deliveries, "deliveries is null");
    this.workSignal = requireNonNull(workSignal, "workSignal is null");
    this.outboxSignal = requireNonNull(outboxSignal, "outboxSignal is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  Outcome settle(Lease lease, Reading.Ready answered, Answer answer) {
    Instant now = clock.instant();
    Settlement settlement =
        switch (answered.channel()) {
          case WHATSAPP -> onWhatsApp(lease, answered, answer, now);
          case WEB -> onWeb(lease, answered, answer, now);
        };
    return switch (settlements.settle(settlement)) {
      case Settled.LeaseLost() -> new Outcome.LeaseLost();
      case Settled.Stored stored -> {
        wakeFor(settlement, stored, now);
        yield new Outcome.Answered(
            settlement.answered().size(),
            settlement.reply().size() + (settlement.webReply().isPresent() ? 1 : 0),
            stored.firstPart());
      }
    };
  }

  private Settlement onWhatsApp(Lease lease, Reading.Ready answered, Answer answer, Instant now) {
    return new Settlement(
        lease,
        idsOf(answered),
        answer.text().map(text -> partsOf(text, answer, lease, answered)).orElse(List.of()),
        Optional.empty(),
        answer.sources(),
        answer.unanswered(),
        answer.steps(),
        now,
        deliveries.lease());
  }

  /// In one piece: nobody limits its length, and nothing is sent.
  private Settlement onWeb(Lease lease, Reading.Ready answered, Answer answer, Instant now) {
    Message question = answered.thought().getFirst();
    return new Settlement(
        lease,
        idsOf(answered),
        List.of(),
        answer.text().map(text -> new WebReply(ids.next(), question.id(), text, answer.sources())),
        answer.sources(),
        answer.unanswered(),
        answer.steps(),
        now,
        deliveries.lease());
  }

  private static List<MessageId> idsOf(Reading.Ready answered) {
    return answered.thought().stream().map(Message::id).toList();
  }

  private void wakeFor(Settlement settlement, Settled.Stored stored, Instant now) {
    if (!settlement.reply().isEmpty() && stored.firstPart().isEmpty()) {
      outboxSignal.due();
    }
    if (stored.moreUnanswered()) {
      workSignal.dueAt(now);
    }
  }

  /// Buttons stand under the last part.
  private List<OutboundMessage> partsOf(
      String reply, Answer answer, Lease lease, Reading.Ready answered) {
    List<OutboundMessage> parts =
        new ArrayList<>(
            WhatsAppText.parts(reply).stream().map(part -> part(part, lease, answered)).toList());
    answer.buttons().ifPresent(buttons -> parts.add(parts.removeLast().with(buttons)));
    return parts;
  }

  private OutboundMessage part(String text, Lease lease, Reading.Ready answered) {
    return new OutboundMessage(
        ids.next(),
        lease.conversation(),
        answered.turn().community().sender(),
        answered.turn().resident(),
        text);
  }
}
