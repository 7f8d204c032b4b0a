package io.communityconnect.application.billing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.out.PaymentNotices.Owed;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.notice.service.NoticeTemplates;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.InvoiceReference;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.billing.PaymentNotice;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionState;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.people.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What residents are told about trials that end and payments to confirm, and what is done where
/// they cannot be told.
final class PaymentNewsTest {
  private static final String PHONE = "+15550000001";
  private static final String TEMPLATE = "HX00000000000000000000000000000001";
  private static final InvoiceReference INVOICE = new InvoiceReference("in_1");
  private static final URI PAGE = URI.create("https://invoice.example/1");

  private final Shop shop = new Shop();
  private final List<OutboundMessage> told = new ArrayList<>();
  private final ConversationId conversation = shop.given.text(PHONE, "hello").conversation();
  private int events;

  @BeforeEach
  void becomeACustomer() {
    shop.desk().findOrMake(shop.ada);
  }

  private void look() {
    shop.process();
    for (Dispatch dispatch : shop.given.dispatched(10)) {
      told.add(dispatch.message());
      shop.given.sent(dispatch.message().id());
    }
  }

  private void hearOfInvoice() {
    shop.hear(
        new PaymentEvent(
            "evt_" + events++,
            PaymentEvent.TO_CONFIRM,
            Optional.of(INVOICE.value()),
            Optional.of(shop.customer),
            shop.now()));
    look();
  }

  private void tries(Duration left) {
    Instant end = shop.now().plus(left);
    shop.provider.has(
        shop.customer,
        new BoughtSubscription(
            new SubscriptionReference("sub_1"),
            new PlanId("pro"),
            new SubscriptionState.Trialing(),
            end,
            end,
            Optional.empty(),
            shop.now()));
  }

  private void hearOfTrial() {
    shop.hear("evt_" + events++, "customer.subscription.trial_will_end");
    look();
  }

  private void goOn(Duration time) {
    shop.storage.clock().advance(time);
  }

  private void reconcile() {
    shop.reconcile();
    look();
  }

  private List<Owed> owed() {
    return shop.given.system(
        () -> shop.storage.billing().notices().owedIn(shop.ada.community(), 10));
  }

  private void hasTemplates(FixedText... texts) {
    Map<NoticeTemplates.Key, String> references = new HashMap<>();
    for (FixedText text : texts) {
      references.put(new NoticeTemplates.Key(text, Language.ENGLISH), TEMPLATE);
    }
    shop.templates = new NoticeTemplates(references);
  }

  @Test
  void asksOnceToConfirmAPayment() {
    shop.provider.waitsFor(INVOICE, PAGE);

    hearOfInvoice();
    hearOfInvoice();
    reconcile();

    assertThat(told)
        .singleElement()
        .extracting(OutboundMessage::text)
        .asString()
        .contains("confirm the payment")
        .endsWith(PAGE.toString());
    assertThat(owed()).isEmpty();
  }

  @Test
  void asksForNothingThatIsPaidByNow() {
    hearOfInvoice();

    assertThat(told).isEmpty();
  }

  @Test
  void asksAgainWhenTheProviderWasAway() {
    shop.provider.waitsFor(INVOICE, PAGE);
    shop.provider.isAway(true);
    hearOfInvoice();
    assertThat(told).isEmpty();

    shop.provider.isAway(false);
    goOn(Duration.ofMinutes(1));
    look();

    assertThat(told).hasSize(1);
  }

  @Test
  void showsAdminsWhatCannotBeToldAndTellsItLater() {
    shop.provider.waitsFor(INVOICE, PAGE);
    goOn(Duration.ofDays(2));
    hearOfInvoice();
    assertThat(told).isEmpty();
    assertThat(owed())
        .containsExactly(new Owed(shop.ada.id(), PaymentNotice.PAYMENT_TO_CONFIRM, shop.now()));

    shop.given.text(PHONE, "hello again");
    reconcile();

    assertThat(told).hasSize(1);
    assertThat(owed()).isEmpty();
  }

  @Test
  void forgetsWhatCannotBeToldOnceItIsPaid() {
    shop.provider.waitsFor(INVOICE, PAGE);
    goOn(Duration.ofDays(2));
    hearOfInvoice();
    shop.provider.isSettled(INVOICE);

    reconcile();

    assertThat(told).isEmpty();
    assertThat(owed()).isEmpty();
  }

  @Test
  void tellsByTemplateAfterADay() {
    hasTemplates(FixedText.PAYMENT_TO_CONFIRM, FixedText.PAYMENT_FAILED);
    shop.provider.waitsFor(INVOICE, PAGE);
    goOn(Duration.ofDays(2));
    shop.provider.has(
        shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.PastDue(shop.now())));

    hearOfInvoice();
    look();

    assertThat(told)
        .extracting(message -> message.template().orElseThrow())
        .containsExactlyInAnyOrder(
            new ApprovedTemplate(TEMPLATE, List.of(PAGE.toString())),
            new ApprovedTemplate(TEMPLATE, List.of("11 March 2026")));
    assertThat(owed()).isEmpty();
  }

  @Test
  void showsAdminsThatAPlanEndsUntold() {
    goOn(Duration.ofDays(2));
    shop.provider.has(
        shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.PastDue(shop.now())));
    shop.hear("evt_failed", "invoice.payment_failed");
    look();
    assertThat(owed()).extracting(Owed::notice).containsExactly(PaymentNotice.PAYMENT_FAILED);

    goOn(Duration.ofDays(6));
    look();
    assertThat(owed()).extracting(Owed::notice).containsExactly(PaymentNotice.ACCESS_ENDING);

    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    reconcile();
    assertThat(owed()).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void saysNothingToWhoWantsNoMessages() {
    hasTemplates(FixedText.PAYMENT_TO_CONFIRM);
    shop.provider.waitsFor(INVOICE, PAGE);
    shop.given.inSystem(
        () -> shop.storage.wishes().decide(conversation, Consent.WITHDRAWN, shop.now()));
    goOn(Duration.ofDays(2));

    hearOfInvoice();

    assertThat(told).isEmpty();
    assertThat(owed()).isEmpty();
  }

  @Test
  void tellsOnceThatATrialEnds() {
    tries(Duration.ofDays(3));

    hearOfTrial();
    hearOfTrial();
    reconcile();

    assertThat(told)
        .singleElement()
        .extracting(OutboundMessage::text)
        .asString()
        .contains("trial of the plan Pro ends on 5 March 2026");
  }

  @Test
  void tellsAnewOfATrialThatIsMadeLonger() {
    tries(Duration.ofDays(3));
    hearOfTrial();
    tries(Duration.ofDays(10));
    hearOfTrial();
    assertThat(told).hasSize(1);

    goOn(Duration.ofDays(8));
    shop.given.text(PHONE, "hello again");
    hearOfTrial();

    assertThat(told).hasSize(2);
  }

  @Test
  void leavesOtherProductsAlone() {
    shop.provider.has(
        shop.customer,
        shop.bought("sub_1", "basic", new SubscriptionState.Active()),
        shop.bought("sub_2", "parking", new SubscriptionState.Active()));

    shop.hear("evt_parking", "customer.subscription.created");
    look();

    assertThat(shop.subscription().orElseThrow().plan()).isEqualTo(new PlanId("basic"));
    assertThat(shop.provider.of(shop.customer))
        .extracting(BoughtSubscription::state)
        .containsOnly(new SubscriptionState.Active());
  }
}
