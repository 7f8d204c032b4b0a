package io.communityconnect.adapters.stripe.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// A subscription's history, told in whatever order, more than once or not at all: what we know in
/// the end is what Stripe has in the end.
final class EventHistoryTest {
  /// Every order, of the beginning of the history as well as of all of it.
  @Property(tries = 3)
  void endsUpWithWhatStripeHasInEveryOrder(@ForAll EventShape shape) {
    int tellings = 0;
    for (int length = 1; length <= ToldHistory.LENGTH; length++) {
      for (List<Integer> order : orders(length)) {
        ToldHistory told = new ToldHistory(shape);
        order.forEach(
            step -> {
              told.tell(step);
              told.listen();
            });

        assertThat(told.known()).as("%s", order).isEqualTo(told.atStripe());
        tellings++;
      }
    }
    assertThat(tellings).isEqualTo(1 + 2 + 6 + 24 + 120 + 720);
  }

  /// The same order twice, with what was lost made good by the nightly look.
  @Property(tries = 600)
  void endsUpWithWhatStripeHasAfterReconciling(
      @ForAll EventShape shape,
      @ForAll("tellings") List<Telling> tellings,
      @ForAll @IntRange(min = 1, max = ToldHistory.LENGTH) int length) {
    ToldHistory told = new ToldHistory(shape);
    for (Telling each : tellings) {
      told.isAway(each.away());
      told.tell(1 + each.step() % length);
      if (each.listens()) {
        told.listen();
      }
    }
    told.isAway(false);
    told.goOnTo(length);

    told.reconcile();

    assertThat(told.known()).isEqualTo(told.atStripe());
    assertThat(told.known()).isPresent();
  }

  /// That the test would see it: without a look at the end, a lost event leaves what was before.
  @Example
  void knowsNothingOfWhatWasLostUntilItReconciles() {
    ToldHistory told = new ToldHistory(EventShape.DAHLIA);
    told.tell(1);
    told.listen();
    told.goOnTo(ToldHistory.LENGTH);
    assertThat(told.known()).isNotEqualTo(told.atStripe());

    told.reconcile();

    assertThat(told.known()).isEqualTo(told.atStripe());
  }

  /// @param away whether Stripe is away when it is looked at
  /// @param listens whether what was told is looked at before the next
  record Telling(int step, boolean away, boolean listens) {}

  /// Steps that come twice are duplicates, those that do not come are lost.
  @Provide
  Arbitrary<List<Telling>> tellings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, ToldHistory.LENGTH - 1),
            Arbitraries.of(false, false, false, true),
            Arbitraries.of(true, false))
        .as(Telling::new)
        .list()
        .ofMaxSize(2 * ToldHistory.LENGTH);
  }

  private static List<List<Integer>> orders(int length) {
    List<List<Integer>> orders = List.of(List.of());
    for (int step = 1; step <= length; step++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> order : orders) {
        for (int place = 0; place <= order.size(); place++) {
          List<Integer> one = new ArrayList<>(order);
          one.add(place, step);
          longer.add(one);
        }
      }
      orders = longer;
    }
    return orders;
  }
}
