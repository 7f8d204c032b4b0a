package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.Dunnings;
import io.communityconnect.application.billing.port.out.PaymentEvents;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.notice.service.Wording;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.billing.Dunning;
import io.communityconnect.domain.billing.Occasion;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.billing.Subscription;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells residents on WhatsApp that a subscription is not paid for, that access ends, has ended, or
/// is back: each once, in the transaction that finds it out. Whoever cannot be told now is told at
/// the next look that can, what is true then. Who wants no messages is told nothing.
public final class DunningDesk {
  private final Dunnings dunnings;
  private final PaymentEvents events;
  private final NoticeDesk desk;

  /// @param events where looks in the future are noted
  public DunningDesk(Dunnings dunnings, PaymentEvents events, NoticeDesk desk) {
    this.dunnings = requireNonNull(dunnings, "dunnings is null");
    this.events = requireNonNull(events, "events is null");
    this.desk = requireNonNull(desk, "desk is null");
  }

  /// Inside a system unit of work that has locked the customer.
  ///
  /// @return what could not be told
  Optional<Occasion> tell(Customer customer, List<Subscription> subscriptions, Instant now) {
    subscriptions.stream()
        .flatMap(each -> each.accessEndsAt().stream())
        .flatMap(end -> Dunning.remindersFor(end).stream())
        .filter(now::isBefore)
        .forEach(at -> remind(customer, at));
    return Dunning.next(dunnings.of(customer.resident()), subscriptions, now)
        .flatMap(next -> tellOf(customer, next, now));
  }

  /// @return what is owed still
  private Optional<Occasion> tellOf(Customer customer, Dunning next, Instant now) {
    return switch (desk.tell(
        customer.resident().id(), customer.resident().community(), words(next), now)) {
      case TOLD -> {
        dunnings.note(customer.resident(), next, now);
        yield Optional.empty();
      }
      case NO_TEMPLATE -> Optional.of(next.occasion());
      case UNWANTED -> Optional.empty();
    };
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

  private static Wording words(Dunning dunning) {
    return switch (dunning.told()) {
      case UNPAID -> untilDay(FixedText.PAYMENT_FAILED, dunning);
      case ENDING -> untilDay(FixedText.ACCESS_ENDING, dunning);
      case ENDED -> new Wording.Fixed(FixedText.ACCESS_ENDED, _ -> List.of());
      case RESTORED -> new Wording.Fixed(FixedText.ACCESS_RESTORED, _ -> List.of());
    };
  }

  private static Wording untilDay(FixedText text, Dunning dunning) {
    return new Wording.Fixed(
        text, (Language language) -> List.of(UsageTexts.day(dunning.accessEndsAt(), language)));
  }
}
