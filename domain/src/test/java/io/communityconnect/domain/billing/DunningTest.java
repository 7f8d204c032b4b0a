package io.communityconnect.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.billing.Dunning.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What somebody is told whose subscription is not paid for.
final class DunningTest {
  private static final Instant END = Instant.parse("2026-03-09T09:00:00Z");
  private static final Instant REMINDED = END.minus(Dunning.REMINDED_BEFORE);

  private static Subscription subscription(
      SubscriptionStanding standing, Optional<Instant> accessEndsAt) {
    return new Subscription(
        Optional.of(new SubscriptionReference("sub_1")),
        new PlanId("pro"),
        standing,
        END.minus(Duration.ofDays(38)),
        Optional.of(END),
        accessEndsAt,
        Optional.empty());
  }

  private static final Subscription PAID =
      subscription(SubscriptionStanding.ACTIVE, Optional.empty());
  private static final Subscription ENDED =
      subscription(SubscriptionStanding.CANCELLED, Optional.empty());

  private static Subscription unpaid(Instant end) {
    return subscription(SubscriptionStanding.ACTIVE, Optional.of(end));
  }

  private static Optional<Notice> told(Optional<Dunning> before, Subscription now, Instant at) {
    return Dunning.next(before, List.of(ENDED, now), at).map(Dunning::told);
  }

  private static Optional<Dunning> after(Notice notice) {
    return Optional.of(new Dunning(END, notice));
  }

  @Test
  void tellsNothingWhileAllIsPaid() {
    assertThat(told(Optional.empty(), PAID, END)).isEmpty();
    assertThat(told(Optional.empty(), ENDED, END)).isEmpty();
    assertThat(Dunning.next(Optional.empty(), List.of(), END)).isEmpty();
  }

  @Test
  void tellsWhatTheTimeIsFor() {
    assertThat(told(Optional.empty(), unpaid(END), REMINDED.minusSeconds(1)))
        .contains(Notice.UNPAID);
    assertThat(told(Optional.empty(), unpaid(END), REMINDED)).contains(Notice.ENDING);
    assertThat(told(Optional.empty(), unpaid(END), END.minusSeconds(1))).contains(Notice.ENDING);
    assertThat(told(Optional.empty(), unpaid(END), END)).contains(Notice.ENDED);
    assertThat(Dunning.remindersFor(END)).containsExactly(REMINDED, END);
  }

  @Test
  void tellsEachThingOnce() {
    Instant early = REMINDED.minusSeconds(1);
    assertThat(told(after(Notice.UNPAID), unpaid(END), early)).isEmpty();
    assertThat(told(after(Notice.UNPAID), unpaid(END), REMINDED)).contains(Notice.ENDING);
    assertThat(told(after(Notice.ENDING), unpaid(END), REMINDED)).isEmpty();
    assertThat(told(after(Notice.ENDING), unpaid(END), early)).isEmpty();
    assertThat(told(after(Notice.ENDED), unpaid(END), END)).isEmpty();
    assertThat(told(after(Notice.RESTORED), PAID, END)).isEmpty();
    assertThat(told(after(Notice.ENDED), ENDED, END)).isEmpty();
  }

  @Test
  void tellsThatItIsOverOrBack() {
    assertThat(told(after(Notice.UNPAID), PAID, END)).contains(Notice.RESTORED);
    assertThat(told(after(Notice.ENDED), PAID, END)).contains(Notice.RESTORED);
    assertThat(told(after(Notice.ENDING), ENDED, END)).contains(Notice.ENDED);
    assertThat(told(after(Notice.RESTORED), ENDED, END)).isEmpty();
    assertThat(Dunning.next(after(Notice.UNPAID), List.of(ENDED), REMINDED))
        .contains(new Dunning(END, Notice.ENDED));
  }

  @Test
  void tellsOfAnotherGraceAnew() {
    Instant next = END.plus(Duration.ofDays(31));

    for (Notice notice : Notice.values()) {
      assertThat(Dunning.next(after(notice), List.of(unpaid(next)), END))
          .contains(new Dunning(next, Notice.UNPAID));
    }
  }

  @Test
  void goesThroughAWholeStory() {
    List<Notice> story = new ArrayList<>();
    Optional<Dunning> last = Optional.empty();
    for (int hour = 0; hour < 24 * 7; hour++) {
      Optional<Dunning> next =
          Dunning.next(last, List.of(unpaid(END)), END.minus(Duration.ofHours(24 * 7 - 1 - hour)));
      next.ifPresent(each -> story.add(each.told()));
      last = next.or(lastOf(last));
    }
    Dunning.next(last, List.of(PAID), END).ifPresent(each -> story.add(each.told()));

    assertThat(story).containsExactly(Notice.UNPAID, Notice.ENDING, Notice.ENDED, Notice.RESTORED);
  }

  private static Supplier<Optional<Dunning>> lastOf(Optional<Dunning> last) {
    return () -> last;
  }
}
