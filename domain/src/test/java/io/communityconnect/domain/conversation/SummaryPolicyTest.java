package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.conversation.SummaryPolicy.Since;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SummaryPolicyTest {
  private static final SummaryPolicy POLICY = new SummaryPolicy(4, 2, 6, 40, 20);

  @Test
  void waitsUntilTheWindowOverflows() {
    assertThat(isDue(Optional.empty(), said(2), 2)).isFalse();
    assertThat(isDue(Optional.empty(), said(3), 2)).isTrue();
    assertThat(isDue(Optional.of(until(3)), said(5), 2)).isFalse();
    assertThat(isDue(Optional.of(until(3)), said(6), 2)).isTrue();
  }

  @Test
  void takesInAllButTheNewest() {
    assertThat(portionOf(Optional.empty(), said(4))).isEmpty();
    assertThat(portionOf(Optional.empty(), said(6))).isEqualTo(said(6).subList(0, 4));
    assertThat(portionOf(Optional.of(until(1)), said(6))).isEqualTo(said(6).subList(1, 4));
  }

  @Test
  void takesInTheNewestOfWhatIsTooMuch() {
    assertThat(portionOf(Optional.empty(), said(20))).isEqualTo(said(20).subList(12, 18));
  }

  @Test
  void keepsMessagesOfOneMomentTogether() {
    List<Message> history = said(6, i -> i >= 3 && i <= 5 ? 4 : i);

    assertThat(portionOf(Optional.empty(), history)).isEqualTo(history.subList(0, 5));
  }

  @Test
  void doesNotWaitForTheWindowWhereMessagesAreLong() {
    assertThat(POLICY.isDue(Optional.empty(), said(2), new Since(1, 20), _ -> 10)).isFalse();
    assertThat(POLICY.isDue(Optional.empty(), said(2), new Since(1, 21), _ -> 10)).isTrue();
    assertThat(POLICY.portionOf(Optional.empty(), said(2), _ -> 20)).isEmpty();
    assertThat(POLICY.portionOf(Optional.empty(), said(3), _ -> 14))
        .isEqualTo(said(3).subList(0, 2));
    assertThat(POLICY.portionOf(Optional.empty(), said(1), _ -> 41)).isEqualTo(said(1));
  }

  @Test
  void leavesRoomForWhatItTakesIn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SummaryPolicy(4, 4, 6, 40, 20))
        .withMessageContaining("window");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SummaryPolicy(4, 2, 6, 40, 40))
        .withMessageContaining("room");
  }

  /// However a conversation grows, what a model is shown in one way or the other has no gap.
  @Property
  void leavesNothingBetweenSummaryAndWindow(
      @ForAll @IntRange(min = 1, max = 60) int turns,
      @ForAll @IntRange(min = 1, max = 3) int step,
      @ForAll @IntRange(min = 1, max = 25) int longest) {
    ToIntFunction<Message> tokensOf = message -> tokensOf(message, longest);
    Optional<ContextSummary> summary = Optional.empty();
    for (int all = step; all <= turns * step; all += step) {
      List<Message> history = said(all);
      List<Message> shown = shown(history, tokensOf);
      Instant covered = summary.map(ContextSummary::until).orElse(Instant.EPOCH);
      if (all > step) {
        assertThat(history)
            .allMatch(message -> shown.contains(message) || !message.at().isAfter(covered));
      }
      List<Message> grown = said(all + step);
      int more = grown.subList(all, all + step).stream().mapToInt(tokensOf).sum();
      List<Message> window = history.subList(Math.max(0, all - POLICY.window()), all);
      if (POLICY.isDue(summary, window, new Since(step, more), tokensOf)) {
        List<Message> portion = POLICY.portionOf(summary, grown, tokensOf);
        summary = portion.isEmpty() ? summary : Optional.of(untilEndOf(portion));
      }
    }
  }

  private static int tokensOf(Message message, int longest) {
    return 1 + (int) (message.at().getEpochSecond() * 7 % longest);
  }

  /// The newest that find room.
  private static List<Message> shown(List<Message> history, ToIntFunction<Message> tokensOf) {
    int from = history.size();
    int left = POLICY.tokens();
    while (from > 0 && history.size() - from < POLICY.window()) {
      left -= tokensOf.applyAsInt(history.get(from - 1));
      if (left < 0) {
        break;
      }
      from--;
    }
    return history.subList(from, history.size());
  }

  private static boolean isDue(Optional<ContextSummary> former, List<Message> history, int more) {
    return POLICY.isDue(former, history, new Since(more, more), _ -> 1);
  }

  private static List<Message> portionOf(Optional<ContextSummary> former, List<Message> history) {
    return POLICY.portionOf(former, history, _ -> 1);
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
