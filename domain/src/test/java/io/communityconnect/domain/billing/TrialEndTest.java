package io.communityconnect.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TrialEndTest {
  private static final Instant END = Instant.parse("2026-03-09T10:00:00Z");
  private static final PlanId PRO = new PlanId("pro");
  private static final SubscriptionReference TRIED = new SubscriptionReference("sub_1");

  private static BoughtSubscription bought(SubscriptionState state, Optional<Instant> endsAt) {
    return new BoughtSubscription(
        TRIED, PRO, state, END, END, endsAt, END.minus(Duration.ofDays(14)));
  }

  private static Optional<TrialEnd> nearAt(Instant now) {
    return TrialEnd.near(List.of(bought(new SubscriptionState.Trialing(), Optional.empty())), now);
  }

  @Test
  void isNearFromThreeDaysBeforeUntilItIsOver() {
    assertThat(nearAt(END.minus(Duration.ofDays(3)).minusMillis(1))).isEmpty();
    assertThat(nearAt(END.minus(Duration.ofDays(3)))).contains(new TrialEnd(TRIED, PRO, END));
    assertThat(nearAt(END.minusMillis(1))).contains(new TrialEnd(TRIED, PRO, END));
    assertThat(nearAt(END)).isEmpty();
  }

  @Test
  void isOfNoConcernToWhoEndsItOrPays() {
    Instant now = END.minusSeconds(1);

    assertThat(
            TrialEnd.near(List.of(bought(new SubscriptionState.Trialing(), Optional.of(END))), now))
        .isEmpty();
    assertThat(
            TrialEnd.near(List.of(bought(new SubscriptionState.Active(), Optional.empty())), now))
        .isEmpty();
  }

  @Test
  void isAnotherOneForAnotherTime() {
    Occasion first = new TrialEnd(TRIED, PRO, END).occasion();

    assertThat(first).isEqualTo(new Occasion(PaymentNotice.TRIAL_ENDING, "sub_1@1773050400"));
    assertThat(new TrialEnd(TRIED, PRO, END.plusSeconds(1)).occasion()).isNotEqualTo(first);
  }

  @Test
  void saysWhichGraceAndWhichNoticeIsTold() {
    assertThat(List.of(Dunning.Notice.values()))
        .extracting(told -> new Dunning(END, told).occasion())
        .containsExactly(
            new Occasion(PaymentNotice.PAYMENT_FAILED, "1773050400"),
            new Occasion(PaymentNotice.ACCESS_ENDING, "1773050400"),
            new Occasion(PaymentNotice.ACCESS_ENDED, "1773050400"),
            new Occasion(PaymentNotice.ACCESS_RESTORED, "1773050400"));
  }

  @Test
  void isAboutSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Occasion(PaymentNotice.ACCESS_ENDED, " "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Occasion(PaymentNotice.ACCESS_ENDED, "x".repeat(301)));
    assertThat(new Occasion(PaymentNotice.ACCESS_ENDED, "x".repeat(300)).about()).hasSize(300);
  }

  @Test
  void namesAnInvoice() {
    assertThat(new InvoiceReference("x".repeat(255)).value()).hasSize(255);
    assertThat(InvoiceReference.isValid("x".repeat(256))).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new InvoiceReference(""));
  }
}
