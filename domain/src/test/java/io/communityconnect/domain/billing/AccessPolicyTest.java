package io.communityconnect.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AccessPolicyTest {
  private static final Instant RENEWAL = Instant.parse("2026-03-31T10:00:00Z");
  private static final AccessPolicy POLICY = new AccessPolicy(Duration.ofDays(7));
  private static final Access EXPIRED = new Access.Closed(SubscriptionStanding.EXPIRED);

  @Test
  void saysWhatEachStateGives() {
    Map<SubscriptionState, Access> table =
        Map.of(
            new SubscriptionState.Incomplete(),
            EXPIRED,
            new SubscriptionState.IncompleteExpired(),
            EXPIRED,
            new SubscriptionState.Trialing(),
            new Access.Open(),
            new SubscriptionState.Active(),
            new Access.Open(),
            new SubscriptionState.PastDue(RENEWAL),
            new Access.OpenUntil(Instant.parse("2026-04-07T10:00:00Z")),
            new SubscriptionState.Unpaid(),
            EXPIRED,
            new SubscriptionState.Paused(),
            EXPIRED,
            new SubscriptionState.Canceled(),
            new Access.Closed(SubscriptionStanding.CANCELLED));

    assertThat(table).hasSize(SubscriptionState.class.getPermittedSubclasses().length);
    table.forEach((state, access) -> assertThat(POLICY.accessIn(state)).isEqualTo(access));
  }

  @Test
  void mayGiveNoGraceButNotLess() {
    assertThat(new AccessPolicy(Duration.ZERO).accessIn(new SubscriptionState.PastDue(RENEWAL)))
        .isEqualTo(new Access.OpenUntil(RENEWAL));
    assertThatIllegalArgumentException().isThrownBy(() -> new AccessPolicy(Duration.ofSeconds(-1)));
  }

  @Test
  void endsWithTheGrace() {
    Subscription unpaid =
        subscription(SubscriptionStanding.ACTIVE, Optional.of(RENEWAL.plus(POLICY.grace())));

    assertThat(unpaid.standingAt(RENEWAL.plus(POLICY.grace()).minusNanos(1)))
        .isEqualTo(SubscriptionStanding.ACTIVE);
    assertThat(unpaid.standingAt(RENEWAL.plus(POLICY.grace())))
        .isEqualTo(SubscriptionStanding.EXPIRED);
  }

  @Test
  void doesNotChangeWhatHasEnded() {
    assertThat(
            subscription(SubscriptionStanding.CANCELLED, Optional.of(RENEWAL)).standingAt(RENEWAL))
        .isEqualTo(SubscriptionStanding.CANCELLED);
    assertThat(subscription(SubscriptionStanding.ACTIVE, Optional.empty()).standingAt(Instant.MAX))
        .isEqualTo(SubscriptionStanding.ACTIVE);
  }

  private static Subscription subscription(
      SubscriptionStanding standing, Optional<Instant> accessEndsAt) {
    return new Subscription(
        Optional.empty(),
        new PlanId("pro"),
        standing,
        RENEWAL,
        Optional.empty(),
        accessEndsAt,
        Optional.empty());
  }
}
