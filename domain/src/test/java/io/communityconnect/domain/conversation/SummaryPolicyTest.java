package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SummaryPolicyTest {
  private static final SummaryPolicy POLICY = new SummaryPolicy(4, 2, 6);

  @Test
  void waitsUntilTheWindowOverflows() {
    assertThat(POLICY.isDue(Optional.empty(), said(2), 2)).isFalse();
    assertThat(POLICY.isDue(Optional.empty(), said(3), 2)).isTrue();
    assertThat(POLICY.isDue(Optional.of(until(3)), said(5), 2)).isFalse();
    assertThat(POLICY.isDue(Optional.of(until(3)), said(6), 2)).isTrue();
  }

  @Test
  void takesInAllButTheNewest() {
    assertThat(POLICY.portionOf(Optional.empty(), said(4))).isEmpty();
    assertThat(POLICY.portionOf(Optional.empty(), said(6))).isEqualTo(said(6).subList(0, 4));
    assertThat(POLICY.portionOf(Optional.of(until(1)), said(6))).isEqualTo(said(6).subList(1, 4));
  }

  @Test
  void takesInTheNewestOfWhatIsTooMuch() {
    assertThat(POLICY.portionOf(Optional.empty(), said(20))).isEqualTo(said(20).subList(12, 18));
  }

  @Test
  void keepsMessagesOfOneMomentTogether() {
    List<Message> history = said(6, i -> i >= 3 && i <= 5 ? 4 : i);

    assertThat(POLICY.portionOf(Optional.empty(), history)).isEqualTo(history.subList(0, 5));
  }

  /// However a conversation grows, what a model is shown in one way or the other has no gap.
  @Property
  void leavesNothingBetweenSummaryAndWindow(
      @ForAll @IntRange(min = 1, max = 60) int turns,
      @ForAll @IntRange(min = 1, max = 3) int step) {
    Optional<ContextSummary> summary = Optional.empty();
    for (int all = step; all <= turns * step; all += step) {
      List<Message> history = said(all);
      List<Message> window = history.subList(Math.max(0, all - POLICY.window()), all);
      Instant covered = summary.map(ContextSummary::until).orElse(Instant.EPOCH);
      assertThat(history)
          .allMatch(message -> window.contains(message) || !message.at().isAfter(covered));
      int next = step;
      if (POLICY.isDue(summary, window, next)) {
        List<Message> portion = POLICY.portionOf(summary, said(all + next));
        summary = portion.isEmpty() ? summary : Optional.of(untilEndOf(portion));
      }
    }
  }

  private static ContextSummary untilEndOf(List<Message> portion) {
    return new ContextSummary("summary", portion.getLast().at());
  }

  private static ContextSummary until(int message) {
    return new ContextSummary("summary", Instant.ofEpochSecond(message));
  }

  private static List<Message> said(int count) {
    return said(count, i -> i);
  }

  private static List<Message> said(int count, IntUnaryOperator second) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                new Message(
                    new MessageId(new UUID(0, i)),
                    i % 2 == 0 ? Direction.OUTBOUND : Direction.INBOUND,
                    new Content.Text("message " + i),
                    Instant.ofEpochSecond(second.applyAsInt(i))))
        .toList();
  }
}
