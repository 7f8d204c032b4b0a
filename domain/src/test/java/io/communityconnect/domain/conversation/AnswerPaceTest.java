package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.conversation.AnswerPace.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AnswerPaceTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

  private final AnswerPace pace = new AnswerPace(Duration.ofMinutes(1));

  @Test
  void isFreeWhileThereIsRoomForTwo() {
    assertThat(pace.next(List.of(), NOW)).isEqualTo(new Step.Free());
    assertThat(pace.next(oneASecond(8), NOW)).isEqualTo(new Step.Free());
  }

  @Test
  void saysWhichAnswerIsTheLastForAWhile() {
    assertThat(pace.next(oneASecond(9), NOW)).isEqualTo(new Step.Last());
  }

  @Test
  void waitsUntilTheTenthBeforeIsLongEnoughAgo() {
    assertThat(pace.next(oneASecond(10), NOW))
        .isEqualTo(new Step.TooEarly(NOW.minusSeconds(10).plusSeconds(60)));
    assertThat(pace.next(oneASecond(14), NOW))
        .isEqualTo(new Step.TooEarly(NOW.minusSeconds(10).plusSeconds(60)));
  }

  @Test
  void goesOnWhenThatTimeHasCome() {
    Instant later = NOW.minusSeconds(10).plusSeconds(60);

    assertThat(pace.next(oneASecond(10), later)).isEqualTo(new Step.Last());
  }

  @Test
  void forgetsWhatIsLongAgo() {
    assertThat(pace.next(oneASecond(20), NOW.plusSeconds(60))).isEqualTo(new Step.Free());
  }

  @Test
  void isAlwaysFreeWithoutALimit() {
    assertThat(AnswerPace.FREE.next(oneASecond(20), NOW)).isEqualTo(new Step.Free());
    assertThatIllegalArgumentException().isThrownBy(() -> new AnswerPace(Duration.ofSeconds(-1)));
  }

  /// The last of them a second ago.
  private static List<Instant> oneASecond(int messages) {
    return IntStream.iterate(messages, ago -> ago > 0, ago -> ago - 1)
        .mapToObj(NOW::minusSeconds)
        .toList();
  }
}
