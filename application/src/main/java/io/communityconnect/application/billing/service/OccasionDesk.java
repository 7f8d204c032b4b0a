package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.Customers.Customer;
import io.communityconnect.application.billing.port.out.PaymentNotices;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.notice.service.Wording;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.InvoiceReference;
import io.communityconnect.domain.billing.Occasion;
import io.communityconnect.domain.billing.PaymentNotice;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.TrialEnd;
import io.communityconnect.domain.identity.Actor;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells residents on WhatsApp that what they try will be paid for soon, and that their bank wants
/// a payment confirmed: each once, by the same rules as dunning.
public final class OccasionDesk {
  private final PaymentNotices notices;
  private final NoticeDesk desk;

  /// @param notices where it is noted what was told, and what could not be
  public OccasionDesk(PaymentNotices notices, NoticeDesk desk) {
    this.notices = requireNonNull(notices, "notices is null");
    this.desk = requireNonNull(desk, "desk is null");
  }

  /// Which invoices there may be something to tell about. Inside a system unit of work.
  ///
  /// @param heardOf that an event named
  List<InvoiceReference> invoicesOf(Actor.Resident resident, Optional<InvoiceReference> heardOf) {
    return Stream.concat(
            heardOf.filter(invoice -> !notices.isTold(resident, toConfirm(invoice))).stream(),
            notices.owed(resident).stream()
                .filter(occasion -> occasion.notice() == PaymentNotice.PAYMENT_TO_CONFIRM)
                .map(occasion -> new InvoiceReference(occasion.about())))
        .distinct()
        .toList();
  }

  private static Occasion toConfirm(InvoiceReference invoice) {
    return new Occasion(PaymentNotice.PAYMENT_TO_CONFIRM, invoice.value());
  }

  /// Inside a system unit of work that has locked the customer.
  ///
  /// @param open the pages of invoices that are to be confirmed
  /// @return what could not be told
  List<Occasion> tell(
      Customer customer,
      List<BoughtSubscription> bought,
      List<Plan> plans,
      Map<InvoiceReference, URI> open,
      Instant now) {
    Actor.Resident resident = customer.resident();
    List<Occasion> owed = new ArrayList<>();
    TrialEnd.near(bought, now)
        .filter(end -> !notices.isTold(resident, end.occasion()))
        .flatMap(end -> tellOf(resident, end.occasion(), words(end, plans), now))
        .ifPresent(owed::add);
    open.forEach(
        (invoice, page) ->
            tellOf(resident, toConfirm(invoice), words(page), now).ifPresent(owed::add));
    return List.copyOf(owed);
  }

  private static Wording words(URI page) {
    return new Wording.Fixed(FixedText.PAYMENT_TO_CONFIRM, _ -> List.of(page.toString()));
  }

  private static Wording words(TrialEnd end, List<Plan> plans) {
    String name =
        plans.stream()
            .filter(plan -> plan.id().equals(end.plan()))
            .map(Plan::name)
            .findFirst()
            .orElse(end.plan().value());
    return new Wording.Fixed(
        FixedText.TRIAL_ENDING, language -> List.of(name, UsageTexts.day(end.at(), language)));
  }

  /// @return what is owed still
  private Optional<Occasion> tellOf(
      Actor.Resident resident, Occasion occasion, Wording words, Instant now) {
    return switch (desk.tell(resident.id(), resident.community(), words, now)) {
      case TOLD -> {
        notices.tell(resident, occasion, now);
        yield Optional.empty();
      }
      case NO_TEMPLATE -> Optional.of(occasion);
      case UNWANTED -> Optional.empty();
    };
  }
}
