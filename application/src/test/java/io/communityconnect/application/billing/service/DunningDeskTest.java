package io.communityconnect.application.billing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.billing.SubscriptionState;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What residents are told on WhatsApp about a subscription that is not paid for.
final class DunningDeskTest {
  private static final String PHONE = "+15550000001";

  private final Shop shop = new Shop();
  private final List<String> told = new ArrayList<>();
  private final ConversationId conversation = shop.given.text(PHONE, "hello").conversation();
  private Instant since = shop.now();
  private int events;

  @BeforeEach
  void becomeACustomer() {
    shop.desk().findOrMake(shop.ada);
  }

  private void has(SubscriptionState state) {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", state));
    hear();
  }

  private void hear() {
    shop.hear("evt_" + events++, "customer.subscription.updated");
    look();
  }

  private void look() {
    shop.process();
    for (Dispatch dispatch : shop.given.dispatched(10)) {
      told.add(dispatch.message().text());
      shop.given.sent(dispatch.message().id());
    }
  }

  private void write() {
    shop.given.text(PHONE, "hello");
  }

  private void goOn(Duration time) {
    shop.storage.clock().advance(time);
  }

  private void failToPay() {
    since = shop.now();
    has(new SubscriptionState.PastDue(since));
  }

  @Test
  void tellsTheWholeStoryWithoutAnybodyAsking() {
    failToPay();
    goOn(Duration.ofDays(5).minusHours(1));
    write();
    goOn(Duration.ofHours(1));
    look();
    goOn(Duration.ofDays(2).minusHours(1));
    write();
    goOn(Duration.ofHours(1));
    look();
    has(new SubscriptionState.Active());

    assertThat(told).hasSize(4);
    assertThat(told.get(0)).contains("could not collect the payment").contains("9 March 2026");
    assertThat(told.get(1)).contains("still not paid").contains("9 March 2026");
    assertThat(told.get(2)).contains("has ended");
    assertThat(told.get(3)).contains("your payment has arrived");
  }

  @Test
  void tellsEachThingOnceHoweverOftenItIsHeardOf() {
    failToPay();
    hear();
    hear();
    shop.reconcile();
    look();

    assertThat(told).hasSize(1);
  }

  @Test
  void saysNothingOutsideTheServiceWindow() {
    goOn(Duration.ofDays(2));

    failToPay();

    assertThat(told).isEmpty();
  }

  @Test
  void saysLaterWhatIsTrueThen() {
    goOn(Duration.ofDays(2));
    failToPay();
    goOn(Duration.ofDays(5));
    write();
    look();

    assertThat(told).singleElement().asString().contains("still not paid");
  }

  @Test
  void saysNothingToWhoWantsNoMessages() {
    shop.given.inSystem(
        () -> shop.storage.wishes().decide(conversation, Consent.WITHDRAWN, shop.now()));

    failToPay();

    assertThat(told).isEmpty();
  }

  @Test
  void speaksTheLanguageOfTheResident() {
    shop.given.inSystem(() -> shop.storage.wishes().speak(conversation, Language.SPANISH, true));

    failToPay();

    assertThat(told).singleElement().asString().contains("No pudimos cobrar");
  }

  @Test
  void saysNothingOfAPlanThatSomebodyEnds() {
    has(new SubscriptionState.Active());
    has(new SubscriptionState.Canceled());

    assertThat(told).isEmpty();
  }
}
