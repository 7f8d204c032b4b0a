package io.communityconnect.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.domain.conversation.DebouncePolicy.Thought;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DebouncePolicyTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final DebouncePolicy POLICY =
      new DebouncePolicy(Duration.ofSeconds(2), Duration.ofSeconds(5));

  @Test
  void hasNoThoughtWithoutMessages() {
    assertThat(POLICY.firstThought(List.of(), START)).isEqualTo(new Thought.None());
  }

  @Test
  void waitsForThePauseAfterASingleMessage() {
    assertThat(thought(0, 0)).isEqualTo(new Thought.Forming(at(2000)));
    assertThat(thought(1999, 0)).isEqualTo(new Thought.Forming(at(2000)));
    assertThat(thought(2000, 0)).isEqualTo(new Thought.Complete(1));
  }

  @Test
  void startsThePauseAnewWithEveryMessage() {
    assertThat(thought(2500, 0, 1500)).isEqualTo(new Thought.Forming(at(3500)));
    assertThat(thought(3500, 0, 1500)).isEqualTo(new Thought.Complete(2));
  }

  @Test
  void takesWhatFollowsThePauseForAnotherThought() {
    assertThat(thought(2000, 0, 2000)).isEqualTo(new Thought.Complete(1));
    assertThat(thought(2000, 0, 1999)).isEqualTo(new Thought.Forming(at(3999)));
    assertThat(thought(9000, 0, 1000, 4000, 4500)).isEqualTo(new Thought.Complete(2));
  }

  @Test
  void waitsNoLongerThanTheLongestThought() {
    assertThat(thought(4500, 0, 1500, 3000, 4500)).isEqualTo(new Thought.Forming(at(5000)));
    assertThat(thought(5000, 0, 1500, 3000, 4500)).isEqualTo(new Thought.Complete(4));
    assertThat(thought(5000, 0, 1500, 3000, 4500, 5000)).isEqualTo(new Thought.Complete(4));
  }

  @Test
  void refusesPausesThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DebouncePolicy(Duration.ofMillis(-1), Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DebouncePolicy(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    assertThat(new DebouncePolicy(Duration.ZERO, Duration.ZERO).quiet()).isZero();
  }

  private static Thought thought(long nowMillis, long... arrivalMillis) {
    return POLICY.firstThought(
        Arrays.stream(arrivalMillis).mapToObj(DebouncePolicyTest::at).toList(), at(nowMillis));
  }

  private static Instant at(long millis) {
    return START.plusMillis(millis);
  }
}
