package io.communityconnect.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for whatever the provider may have.
final class SubscriptionDecisionLawsTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final AccessPolicy POLICY = new AccessPolicy(Duration.ofDays(7));

  @Property
  void theOrderDoesNotMatter(
      @ForAll("bought") List<BoughtSubscription> bought, @ForAll Random random) {
    List<BoughtSubscription> shuffled = new ArrayList<>(bought);
    Collections.shuffle(shuffled, random);

    assertThat(SubscriptionDecision.decide(shuffled, POLICY))
        .isEqualTo(SubscriptionDecision.decide(bought, POLICY));
  }

  @Property
  void oneIsActiveWhereOneGivesAccessAndNoneElsewhere(
      @ForAll("bought") List<BoughtSubscription> bought) {
    long open =
        bought.stream()
            .filter(each -> !(POLICY.accessIn(each.state()) instanceof Access.Closed))
            .count();

    assertThat(SubscriptionDecision.decide(bought, POLICY))
        .hasSameSizeAs(bought)
        .filteredOn(each -> each.standing() == SubscriptionStanding.ACTIVE)
        .hasSize(open > 0 ? 1 : 0);
  }

  @Property
  void thePaidOneBoughtLastCounts(@ForAll("bought") List<BoughtSubscription> bought) {
    Optional<Instant> latest = latest(bought, Access.Open.class);

    assertThat(boughtAtOfTheOneThatCounts(bought))
        .isEqualTo(latest.or(() -> latest(bought, Access.OpenUntil.class)));
  }

  private static Optional<Instant> latest(
      List<BoughtSubscription> bought, Class<? extends Access> access) {
    return bought.stream()
        .filter(each -> access.isInstance(POLICY.accessIn(each.state())))
        .map(BoughtSubscription::boughtAt)
        .max(Instant::compareTo);
  }

  private static Optional<Instant> boughtAtOfTheOneThatCounts(List<BoughtSubscription> bought) {
    return counting(bought)
        .flatMap(active -> bought.stream().filter(it -> isSame(it, active)).findFirst())
        .map(BoughtSubscription::boughtAt);
  }

  @Property
  void oneThatCountsIsNeverSurplus(@ForAll("bought") List<BoughtSubscription> bought) {
    List<SubscriptionReference> surplus =
        SubscriptionDecision.surplus(bought, POLICY).stream()
            .map(BoughtSubscription::reference)
            .toList();

    counting(bought)
        .flatMap(Subscription::reference)
        .ifPresentOrElse(
            active -> assertThat(surplus).doesNotContain(active),
            () -> assertThat(surplus).isEmpty());
  }

  @Example
  void allThatGoesOnChargingBesidesTheOneThatCountsIsSurplus() {
    List<BoughtSubscription> bought = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      bought.add(endless(subscription("sub_" + i, state(i), 0)));
    }
    bought.add(subscription("sub_ending", new SubscriptionState.Active(), 0));
    bought.add(endless(subscription("sub_last", new SubscriptionState.Active(), 1)));
    Collections.reverse(bought);

    assertThat(SubscriptionDecision.surplus(bought, POLICY))
        .extracting(each -> each.reference().value())
        .containsExactly("sub_2", "sub_3", "sub_4", "sub_5");
  }

  private static BoughtSubscription endless(BoughtSubscription ending) {
    return new BoughtSubscription(
        ending.reference(),
        ending.plan(),
        ending.state(),
        ending.anchor(),
        ending.renewsAt(),
        Optional.empty(),
        ending.boughtAt());
  }

  @Example
  void anOlderOneThatIsPaidOutlastsANewerOneThatIsNot() {
    BoughtSubscription paid = subscription("sub_paid", new SubscriptionState.Active(), 0);
    BoughtSubscription unpaid = subscription("sub_unpaid", new SubscriptionState.PastDue(START), 1);

    Subscription counting = counting(List.of(paid, unpaid)).orElseThrow();

    assertThat(counting.reference()).contains(paid.reference());
    assertThat(counting.standingAt(START.plus(Duration.ofDays(30))))
        .isEqualTo(SubscriptionStanding.ACTIVE);
  }

  @Example
  void ofTwoThatAreNotPaidTheOneWithTheLongerGraceCounts() {
    BoughtSubscription longer =
        subscription("sub_1", new SubscriptionState.PastDue(START.plus(Duration.ofDays(3))), 0);
    BoughtSubscription shorter = subscription("sub_2", new SubscriptionState.PastDue(START), 1);

    assertThat(counting(List.of(longer, shorter)).flatMap(Subscription::reference))
        .contains(longer.reference());
  }

  private static Optional<Subscription> counting(List<BoughtSubscription> bought) {
    return SubscriptionDecision.decide(bought, POLICY).stream()
        .filter(each -> each.standing() == SubscriptionStanding.ACTIVE)
        .findFirst();
  }

  @Property
  void nothingIsChangedOnTheWay(@ForAll("bought") List<BoughtSubscription> bought) {
    List<Subscription> decided = SubscriptionDecision.decide(bought, POLICY);

    for (BoughtSubscription each : bought) {
      Subscription ours = decided.stream().filter(it -> isSame(each, it)).findFirst().orElseThrow();
      assertThat(ours.plan()).isEqualTo(each.plan());
      assertThat(ours.anchor()).isEqualTo(each.anchor());
      assertThat(ours.renewsAt()).contains(each.renewsAt());
      assertThat(ours.endsAt()).isEqualTo(each.endsAt());
      assertThat(ours.accessEndsAt().isPresent())
          .isEqualTo(each.state() instanceof SubscriptionState.PastDue);
    }
  }

  private static boolean isSame(BoughtSubscription bought, Subscription ours) {
    return ours.reference().equals(Optional.of(bought.reference()));
  }

  @Provide
  Arbitrary<List<BoughtSubscription>> bought() {
    return Arbitraries.integers()
        .between(0, 7)
        .list()
        .ofMaxSize(5)
        .map(
            states -> {
              List<BoughtSubscription> all = new ArrayList<>();
              for (int i = 0; i < states.size(); i++) {
                all.add(subscription("sub_" + i, state(states.get(i)), i / 2));
              }
              return all;
            });
  }

  private static BoughtSubscription subscription(String key, SubscriptionState state, int day) {
    return new BoughtSubscription(
        new SubscriptionReference(key),
        new PlanId(day % 2 == 0 ? "basic" : "pro"),
        state,
        START.plus(Duration.ofDays(day)),
        START.plus(Duration.ofDays(day + 31L)),
        state instanceof SubscriptionState.Active
            ? Optional.of(START.plus(Duration.ofDays(40)))
            : Optional.empty(),
        START.plus(Duration.ofDays(day)));
  }

  private static SubscriptionState state(int number) {
    return switch (number) {
      case 0 -> new SubscriptionState.Incomplete();
      case 1 -> new SubscriptionState.IncompleteExpired();
      case 2 -> new SubscriptionState.Trialing();
      case 3 -> new SubscriptionState.Active();
      case 4 -> new SubscriptionState.PastDue(START);
      case 5 -> new SubscriptionState.Unpaid();
      case 6 -> new SubscriptionState.Paused();
      case 7 -> new SubscriptionState.Canceled();
      default -> throw new IllegalArgumentException("there are eight states");
    };
  }
}
