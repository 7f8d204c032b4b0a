package io.communityconnect.application.billing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.in.AskReconcileUseCase;
import io.communityconnect.application.billing.port.in.ProcessPaymentEventsUseCase.Counts;
import io.communityconnect.application.billing.port.in.ReadBillingUseCase;
import io.communityconnect.application.billing.port.out.PaymentEvents.Round;
import io.communityconnect.application.billing.port.out.SubscriptionCensus.Line;
import io.communityconnect.application.storage.Given;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.billing.BoughtSubscription;
import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.billing.Drift.Known;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.SubscriptionReference;
import io.communityconnect.domain.billing.SubscriptionStanding;
import io.communityconnect.domain.billing.SubscriptionState;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is found otherwise than it should be, and how an admin learns of it.
final class DriftTest {
  private static final CommunityId ELSEWHERE =
      new CommunityId(UUID.fromString("e0000000-0000-7000-8000-000000000001"));

  private final Shop shop = new Shop();
  private final Actor.Admin admin = shop.storage.adminOf(shop.ada.community());

  @BeforeEach
  void becomeACustomer() {
    shop.desk().findOrMake(shop.ada);
  }

  @Test
  void showsWhatReconcilingFoundAndRepaired() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    Instant begun = shop.now();

    assertThat(ask(shop.ada.community())).isEqualTo(new AskReconcileUseCase.Outcome.Begun(1));
    assertThat(ask(shop.ada.community())).isEqualTo(new AskReconcileUseCase.Outcome.Begun(0));
    assertThat(shop.signals).isEqualTo(2);
    assertThat(read().round()).contains(new Round(begun, 1, 1));
    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 1));

    ReadBillingUseCase.Outcome.Found found = read();
    assertThat(found.round()).contains(new Round(begun, 1, 0));
    assertThat(found.subscriptions())
        .containsExactly(new Line(new PlanId("pro"), SubscriptionStanding.ACTIVE, false, 1));
    assertThat(found.drifted()).isEqualTo(1);
    assertThat(found.drifts())
        .containsExactly(
            new Drift(
                shop.ada.id(),
                Drift.Kind.REPAIRED,
                Optional.empty(),
                Optional.of(new Known(new PlanId("pro"), SubscriptionStanding.ACTIVE)),
                Optional.empty(),
                begun));
  }

  @Test
  void callsNothingDriftThatAnEventToldOf() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    shop.hear("evt_1", "invoice.paid");
    shop.process();
    ask(shop.ada.community());
    shop.process();

    assertThat(read().drifts()).isEmpty();
    assertThat(read().drifted()).isZero();
  }

  @Test
  void endsWhatIsPaidForTwice() {
    twoSubscriptions();
    shop.hear("evt_1", "invoice.paid");
    shop.provider.isAway(false);

    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));

    assertThat(shop.provider.of(shop.customer))
        .extracting(BoughtSubscription::state)
        .containsExactly(new SubscriptionState.Canceled(), new SubscriptionState.Active());
    assertThat(shop.usage().plan()).isEqualTo(new PlanId("pro"));
    assertThat(read().drifts())
        .singleElement()
        .satisfies(
            drift -> {
              assertThat(drift.kind()).isEqualTo(Drift.Kind.PAID_TWICE);
              assertThat(drift.ended()).contains(new SubscriptionReference("sub_1"));
            });
  }

  @Test
  void endsNothingOnceAnotherLooks() {
    twoSubscriptions();
    shop.hear("evt_1", "invoice.paid");
    shop.provider.beforeAnswer(
        () -> {
          shop.provider.has(
              shop.customer, shop.bought("sub_2", "pro", new SubscriptionState.Active()));
          shop.hear("evt_2", "customer.subscription.deleted");
          shop.process();
        });

    assertThat(shop.process()).isEqualTo(new Counts(0, 0, 1, 0));

    assertThat(read().drifts()).isEmpty();
  }

  private void twoSubscriptions() {
    BoughtSubscription first = shop.bought("sub_1", "basic", new SubscriptionState.Active());
    shop.storage.clock().advance(Duration.ofMinutes(1));
    shop.provider.has(
        shop.customer, first, shop.bought("sub_2", "pro", new SubscriptionState.Active()));
  }

  @Test
  void endsAccessWithTheCustomer() {
    shop.provider.has(shop.customer, shop.bought("sub_1", "pro", new SubscriptionState.Active()));
    shop.hear("evt_1", "invoice.paid");
    shop.process();

    shop.provider.forgets(shop.customer);
    shop.hear("evt_2", "customer.deleted");

    assertThat(shop.process()).isEqualTo(new Counts(1, 0, 0, 0));
    assertThat(shop.usage().plan()).isEqualTo(PlanId.TRIAL);
  }

  @Test
  void forgetsWhatEndedAQuarterAgo() {
    shop.hear("evt_1", "invoice.paid");
    shop.process();
    shop.storage.clock().advance(Duration.ofDays(91));

    shop.reconcile();
    shop.process();

    assertThat(shop.hear("evt_1", "invoice.paid").name()).isEqualTo("TAKEN");
  }

  @Test
  void isShownToNobodyElse() {
    assertThat(ask(ELSEWHERE)).isEqualTo(new AskReconcileUseCase.Outcome.NotAllowed());
    assertThat(reading().read(new ReadBillingUseCase.Command(admin, ELSEWHERE)))
        .isEqualTo(new ReadBillingUseCase.Outcome.NotAllowed());
  }

  @Test
  void isWrittenDownWhoAsked() {
    ask(shop.ada.community());
    read();

    assertThat(actions()).containsExactly(AskReconcileService.ASK, ReadBillingService.READ);
  }

  private List<ActionType> actions() {
    AuditChain chain = AuditChain.of(Optional.of(shop.ada.community()));
    return Given.records(
            shop.given.system(
                () -> shop.storage.auditTrail().latest(chain, OptionalLong.empty(), 10)))
        .reversed()
        .stream()
        .map(record -> record.entry().action())
        .toList();
  }

  private AskReconcileUseCase.Outcome ask(CommunityId community) {
    return new AskReconcileService(
            shop.storage.adminUnitOfWork(),
            shop.storage.systemUnitOfWork(),
            shop.storage.billing().events(),
            () -> shop.signals++,
            shop.storage.clock())
        .ask(new AskReconcileUseCase.Command(admin, community));
  }

  private ReadBillingUseCase.Outcome.Found read() {
    return (ReadBillingUseCase.Outcome.Found)
        reading().read(new ReadBillingUseCase.Command(admin, shop.ada.community()));
  }

  private ReadBillingService reading() {
    return new ReadBillingService(
        shop.storage.adminUnitOfWork(),
        shop.storage.systemUnitOfWork(),
        shop.storage.billing().census(),
        shop.storage.billing().drifts(),
        shop.storage.billing().notices(),
        shop.storage.billing().events(),
        shop.storage.clock());
  }
}
