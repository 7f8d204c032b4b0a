package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.Dunnings;
import io.communityconnect.application.billing.port.out.NoticeRecipients;
import io.communityconnect.application.billing.port.out.NoticeRecipients.Recipient;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.billing.Dunning;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells residents on WhatsApp that a subscription is not paid for, that access ends, has ended, or
/// is back: each once, in the transaction that finds it out. A free text, so only within the
/// service window; whoever cannot be told now is told at the next look that finds the window open,
/// what is true then. Who wants no messages is told nothing.
public final class DunningDesk {
  private final Dunnings dunnings;
  private final NoticeRecipients recipients;
  private final PaymentEvents events;
  private final Conversations conversations;
  private final Outbox outbox;
  private final MessageIds ids;

  /// @param events where looks in the future are noted
  public DunningDesk(
      Dunnings dunnings,
      NoticeRecipients recipients,
      PaymentEvents events,
      Conversations conversations,
      Outbox outbox,
      MessageIds ids) {
    this.dunnings = requireNonNull(dunnings, "dunnings is null");
    this.recipients = requireNonNull(recipients, "recipients is null");
    this.events = requireNonNull(events, "events is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.outbox = requireNonNull(outbox, "outbox is null");
    this.ids = requireNonNull(ids, "ids is null");
  }

  /// Inside a system unit of work that has locked the customer.
  void tell(Customer customer, List<Subscription> subscriptions, Instant now) {
    subscriptions.stream()
        .flatMap(each -> each.accessEndsAt().stream())
        .flatMap(end -> Dunning.remindersFor(end).stream())
        .filter(now::isBefore)
        .forEach(at -> remind(customer, at));
    Dunning.next(dunnings.of(customer.resident()), subscriptions, now)
        .ifPresent(
            next ->
                recipients
                    .of(customer.resident())
                    .filter(recipient -> recipient.window().isOpenAt(now))
                    .ifPresent(recipient -> send(customer, recipient, next, now)));
  }

  /// The time is part of the key: however often it is noted, there is one look.
  private void remind(Customer customer, Instant at) {
    events.add(
        new PaymentEvent(
            "evt_unpaid_"
                + at.getEpochSecond()
                + "_"
                + customer.resident().id().value().toString().replace("-", ""),
            PaymentEvent.UNPAID,
            Optional.empty(),
            Optional.of(customer.reference()),
            at),
        at);
  }

  private void send(Customer customer, Recipient recipient, Dunning dunning, Instant now) {
    dunnings.note(customer.resident(), dunning, now);
    List<OutboundMessage> notice =
        List.of(
            new OutboundMessage(
                ids.next(),
                recipient.conversation(),
                recipient.from(),
                recipient.to(),
                text(dunning, recipient.language().orElse(Language.ENGLISH))));
    conversations.append(notice, now);
    outbox.enqueue(notice, now);
  }

  private static String text(Dunning dunning, Language language) {
    return switch (dunning.told()) {
      case UNPAID ->
          FixedText.PAYMENT_FAILED.in(language, UsageTexts.day(dunning.accessEndsAt(), language));
      case ENDING ->
          FixedText.ACCESS_ENDING.in(language, UsageTexts.day(dunning.accessEndsAt(), language));
      case ENDED -> FixedText.ACCESS_ENDED.in(language);
      case RESTORED -> FixedText.ACCESS_RESTORED.in(language);
    };
  }
}
