package io.communityconnect.adapters.llm;

import static io.communityconnect.adapters.llm.ScriptedModel.BACKOFF;
import static io.communityconnect.adapters.llm.ScriptedModel.BUDGET;
import static io.communityconnect.adapters.llm.ScriptedModel.DOWN;
import static io.communityconnect.adapters.llm.ScriptedModel.LIMITED;
import static io.communityconnect.adapters.llm.ScriptedModel.REPLY;
import static io.communityconnect.adapters.llm.ScriptedModel.limited;
import static io.communityconnect.adapters.llm.ScriptedModel.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.llm.Completion.Flaw;
import io.communityconnect.adapters.llm.Completion.Interrupted;
import io.communityconnect.adapters.llm.Completion.NoResponse;
import io.communityconnect.adapters.llm.Completion.TimedOut;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Retries and the deadline over a scripted model.
final class PatientCompletionsTest {
  private final ScriptedModel model = new ScriptedModel();

  @Test
  void asksOnceWhenAllIsWell() {
    model.play(REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.Final(REPLY));
    assertThat(model.limits).containsExactly(BUDGET);
  }

  @ParameterizedTest
  @MethodSource("passing")
  void triesAgainWhatMayPass(Completion failure) {
    model.play(failure, REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.Final(REPLY));
    assertThat(model.pauses).containsExactly(BACKOFF);
    assertThat(model.limits).containsExactly(BUDGET, BUDGET.minus(BACKOFF));
  }

  static Stream<Completion> passing() {
    return Stream.of(
        new NoResponse(new IOException("reset")),
        new Unreadable(Flaw.NOT_JSON),
        new Unreadable(Flaw.WRONG_SHAPE),
        refused(500),
        refused(502),
        DOWN,
        LIMITED);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 422})
  void takesARefusalForAnAnswer(int status) {
    model.play(refused(status), REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.Final(refused(status)));
    assertThat(model.limits).hasSize(1);
  }

  @Test
  void takesSilenceForAnAnswer() {
    Completion wordless = new Unreadable(Flaw.EMPTY, 512, 0);
    model.play(wordless, REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.Final(wordless));
    assertThat(model.limits).hasSize(1);
  }

  @Test
  void givesUpAfterThreeTries() {
    model.play(DOWN, refused(500), LIMITED, REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.WorthAnother(LIMITED, BACKOFF));
    assertThat(model.limits).hasSize(3);
    assertThat(model.pauses).hasSize(2);
  }

  @Test
  void waitsAsLongAsTheProviderAsksAndABit() {
    model.play(limited(Duration.ofSeconds(7)), REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.Final(REPLY));
    assertThat(model.pauses).containsExactly(Duration.ofSeconds(7).plus(BACKOFF));
  }

  @Test
  void endsAtOnceWhenTheProviderAsksForMoreThanThereIs() {
    Completion limited = limited(Duration.ofSeconds(19));
    model.play(limited, REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.Final(limited));
    assertThat(model.pauses).isEmpty();
    assertThat(model.time.passed()).isZero();
  }

  @Test
  void beginsNoTryThatCouldNotEnd() {
    model.takes(Duration.ofMillis(9_300));
    model.play(DOWN, DOWN, REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.Final(DOWN));
    assertThat(model.limits).hasSize(2);
    assertThat(model.time.passed()).isLessThan(BUDGET);
  }

  @Test
  void beginsNoTryPastTheBudgetEvenWhenAPauseOversleeps() {
    model.play(DOWN, REPLY);
    assertThat(model.askPausing(_ -> model.time.pass(BUDGET)))
        .isEqualTo(new Attempt.Final(new TimedOut()));
    assertThat(model.limits).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void asksNobodyWithoutTime(long seconds) {
    assertThat(model.ask(Duration.ofSeconds(seconds))).isEqualTo(new Attempt.Final(new TimedOut()));
    assertThat(model.limits).isEmpty();
  }

  @Test
  void bearsWithABoundlessBudget() {
    model.play(REPLY);

    assertThat(model.ask(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(new Attempt.Final(REPLY));
    assertThat(model.limits).containsExactly(Duration.ofHours(1));
  }

  @Test
  void endsWhenInterruptedBetweenTries() {
    model.play(DOWN, REPLY);
    Pause interrupted =
        _ -> {
          throw new InterruptedException();
        };

    assertThat(model.askPausing(interrupted)).isEqualTo(new Attempt.Final(new Interrupted()));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(model.limits).hasSize(1);
  }

  @Test
  void triesOnceMoreAndNotTwiceWhereSomebodyElseCanBeAsked() {
    model.play(DOWN, DOWN, REPLY);

    assertThat(model.askInAHurry()).isEqualTo(new Attempt.WorthAnother(DOWN, BACKOFF));
    assertThat(model.limits).hasSize(2);
  }

  @Test
  void waitsForNoLimitWhereSomebodyElseCanBeAsked() {
    Completion limited = limited(Duration.ofSeconds(1));
    model.play(limited, REPLY);

    assertThat(model.askInAHurry()).isEqualTo(new Attempt.Final(limited));
    assertThat(model.pauses).isEmpty();
  }

  @Test
  void leavesAProviderAloneThatAskedForIt() {
    model.play(limited(Duration.ofSeconds(30)));
    model.ask();
    model.play(REPLY, REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.Limited());
    assertThat(model.askInAHurry()).isEqualTo(new Attempt.Limited());
    assertThat(model.limits).hasSize(1);

    model.time.pass(Duration.ofSeconds(30));
    assertThat(model.ask()).isEqualTo(new Attempt.Final(REPLY));
  }

  @Test
  void sitsAShortLimitOutThatOthersHeardOf() {
    model.play(limited(Duration.ofSeconds(5)));
    model.askInAHurry();
    model.play(REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.Final(REPLY));
    assertThat(model.pauses).containsExactly(Duration.ofSeconds(5).plus(BACKOFF));
  }

  @Test
  void endsWhenInterruptedWhileItSitsALimitOut() {
    model.play(limited(Duration.ofSeconds(5)));
    model.askInAHurry();
    Pause interrupted =
        _ -> {
          throw new InterruptedException();
        };

    assertThat(model.askPausing(interrupted)).isEqualTo(new Attempt.Final(new Interrupted()));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(model.limits).hasSize(1);
  }

  @Test
  void tellsOfEveryExchange() {
    model.takes(Duration.ofSeconds(2));
    model.play(DOWN, REPLY);
    model.ask();

    assertThat(model.exchanges)
        .containsExactly(
            new Exchange(DOWN, ManualTime.START, Duration.ofSeconds(2)),
            new Exchange(
                REPLY, ManualTime.START.plusSeconds(2).plus(BACKOFF), Duration.ofSeconds(2)));
  }

  @Test
  void spreadsItsUsualPauses() {
    Patience usual = Patience.within(ProviderLimits.USUAL);

    for (int sample = 0; sample < 200; sample++) {
      assertThat(usual.backoff().apply(1)).isBetween(150L, 450L);
      assertThat(usual.backoff().apply(2)).isBetween(300L, 900L);
    }
  }
}
