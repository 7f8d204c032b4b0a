package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.conversation.DebouncePolicy.Thought;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/// What holds for every policy and every row of messages.
final class DebouncePolicyLawsTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant LONG_AFTER = START.plus(Duration.ofDays(1));

  @Property
  void everyMessageIsInExactlyOneThought(
      @ForAll("policies") DebouncePolicy policy, @ForAll("rows") List<Instant> arrivals) {
    assertThat(thoughts(policy, arrivals).stream().flatMap(List::stream).toList())
        .isEqualTo(arrivals);
  }

  @Property
  void withoutAPauseEveryMessageIsAThought(@ForAll("rows") List<Instant> arrivals) {
    DebouncePolicy policy = new DebouncePolicy(Duration.ZERO, Duration.ofSeconds(5));

    assertThat(thoughts(policy, arrivals)).hasSameSizeAs(arrivals);
  }

  @Property
  void noThoughtOutlastsTheLongest(
      @ForAll("policies") DebouncePolicy policy, @ForAll("rows") List<Instant> arrivals) {
    for (List<Instant> thought : thoughts(policy, arrivals)) {
      assertThat(Duration.between(thought.getFirst(), thought.getLast()))
          .isLessThanOrEqualTo(policy.max());
    }
  }

  @Property
  void noThoughtHoldsAPause(
      @ForAll("policies") DebouncePolicy policy, @ForAll("rows") List<Instant> arrivals) {
    for (List<Instant> thought : thoughts(policy, arrivals)) {
      for (int i = 1; i < thought.size(); i++) {
        assertThat(Duration.between(thought.get(i - 1), thought.get(i))).isLessThan(policy.quiet());
      }
    }
  }

  @Property
  void aThoughtOnceCompleteStaysTheSame(
      @ForAll("policies") DebouncePolicy policy,
      @ForAll("rows") List<Instant> arrivals,
      @ForAll @LongRange(max = 20_000) long sooner,
      @ForAll @LongRange(max = 20_000) long later) {
    Instant now = lastOf(arrivals).plusMillis(sooner);
    if (policy.firstThought(arrivals, now) instanceof Thought.Complete complete) {
      assertThat(policy.firstThought(arrivals, now.plusMillis(later))).isEqualTo(complete);
    }
  }

  @Property
  void aThoughtIsCompleteFromTheMomentItNames(
      @ForAll("policies") DebouncePolicy policy, @ForAll("rows") List<Instant> arrivals) {
    Instant now = lastOf(arrivals);
    if (policy.firstThought(arrivals, now) instanceof Thought.Forming(Instant completeAt)) {
      assertThat(completeAt).isAfter(now);
      assertThat(policy.firstThought(arrivals, completeAt.minusNanos(1)))
          .isEqualTo(new Thought.Forming(completeAt));
      assertThat(policy.firstThought(arrivals, completeAt))
          .isEqualTo(new Thought.Complete(arrivals.size()));
    }
  }

  @Provide
  Arbitrary<DebouncePolicy> policies() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 5000), Arbitraries.longs().between(0, 10_000))
        .as((quiet, more) -> new DebouncePolicy(millis(quiet), millis(quiet + more)));
  }

  @Provide
  Arbitrary<List<Instant>> rows() {
    return Arbitraries.longs()
        .between(0, 6000)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(DebouncePolicyLawsTest::row);
  }

  private static List<Instant> row(List<Long> pauses) {
    List<Instant> row = new ArrayList<>();
    Instant time = START;
    for (long pause : pauses) {
      time = time.plusMillis(pause);
      row.add(time);
    }
    return List.copyOf(row);
  }

  private static List<List<Instant>> thoughts(DebouncePolicy policy, List<Instant> arrivals) {
    List<List<Instant>> thoughts = new ArrayList<>();
    List<Instant> rest = arrivals;
    while (policy.firstThought(rest, LONG_AFTER) instanceof Thought.Complete(int size)) {
      assertThat(size).isPositive();
      thoughts.add(rest.subList(0, size));
      rest = rest.subList(size, rest.size());
    }
    return thoughts;
  }

  private static Instant lastOf(List<Instant> arrivals) {
    return arrivals.getLast();
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
