package io.communityconnect.adapters.llm;

import static io.communityconnect.adapters.llm.ScriptedModel.BACKOFF;
import static io.communityconnect.adapters.llm.ScriptedModel.CIRCUIT_PAUSE;
import static io.communityconnect.adapters.llm.ScriptedModel.DOWN;
import static io.communityconnect.adapters.llm.ScriptedModel.LIMITED;
import static io.communityconnect.adapters.llm.ScriptedModel.MINIMUM_CALLS;
import static io.communityconnect.adapters.llm.ScriptedModel.PROBES;
import static io.communityconnect.adapters.llm.ScriptedModel.REPLY;
import static io.communityconnect.adapters.llm.ScriptedModel.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.llm.Completion.Flaw;
import io.communityconnect.adapters.llm.Completion.Interrupted;
import io.communityconnect.adapters.llm.Completion.NoResponse;
import io.communityconnect.adapters.llm.Completion.Refused;
import io.communityconnect.adapters.llm.Completion.TimedOut;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// When a scripted model is left alone, and when it is asked again.
final class CircuitTest {
  private final ScriptedModel model = new ScriptedModel();

  @Test
  void leavesAFailingProviderAloneAndComesBack() {
    open();
    assertThat(model.ask()).isEqualTo(new Attempt.NotPermitted());
    int asked = model.limits.size();

    model.time.pass(CIRCUIT_PAUSE.plusMillis(1));
    model.play(REPLY, REPLY, REPLY);

    for (int call = 0; call < PROBES + 1; call++) {
      assertThat(model.ask()).isEqualTo(new Attempt.Final(REPLY));
    }
    assertThat(model.limits).hasSize(asked + PROBES + 1);
  }

  @Test
  void opensAgainWhenTheProbesFail() {
    open();
    model.time.pass(CIRCUIT_PAUSE.plusMillis(1));
    model.play(DOWN, DOWN);

    assertThat(model.ask()).isEqualTo(new Attempt.NotPermitted());
    assertThat(model.ask()).isEqualTo(new Attempt.NotPermitted());
  }

  @Test
  void stopsAnAnswerWhoseTriesOpenTheCircuit() {
    model.play(DOWN, DOWN, DOWN, DOWN, REPLY);
    model.ask();

    assertThat(model.ask()).isEqualTo(new Attempt.NotPermitted());
    assertThat(model.limits).hasSize(MINIMUM_CALLS);
  }

  @Test
  void forgetsFailuresOfLongAgo() {
    model.play(DOWN, DOWN, DOWN);
    model.ask();
    model.time.pass(Duration.ofMinutes(2));
    model.play(DOWN, REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.Final(REPLY));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void keepsAskingAProviderThatIsNotAtFault(Completion completion) {
    for (int call = 0; call < 3 * MINIMUM_CALLS; call++) {
      model.play(completion, completion, completion);
      assertThat(model.ask()).isNotEqualTo(new Attempt.NotPermitted());
    }
  }

  static Stream<Completion> harmless() {
    return Stream.of(
        LIMITED,
        refused(400),
        refused(401),
        refused(422),
        new Interrupted(),
        new Unreadable(Flaw.EMPTY));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void leavesAProviderAloneForAnyFaultOfItsOwn(Completion fault) {
    for (int call = 0; call < MINIMUM_CALLS; call++) {
      model.play(fault, fault, fault);
      model.ask();
    }
    model.play(REPLY);

    assertThat(model.ask()).isEqualTo(new Attempt.NotPermitted());
  }

  static Stream<Completion> faults() {
    return Stream.of(
        DOWN,
        new NoResponse(new IOException()),
        new Unreadable(Flaw.WRONG_SHAPE),
        new TimedOut(),
        new Refused(429, Optional.of("engine_overloaded"), Optional.empty()));
  }

  @Test
  void blamesNobodyForATimeoutInNoTime() {
    for (int call = 0; call < 3 * MINIMUM_CALLS; call++) {
      model.play(new TimedOut());
      assertThat(model.ask(Duration.ofSeconds(2))).isEqualTo(new Attempt.Final(new TimedOut()));
    }
  }

  @Test
  void probesOnWhileTheProviderOnlyLimits() {
    open();
    model.time.pass(CIRCUIT_PAUSE.plusMillis(1));
    model.play(LIMITED, LIMITED, LIMITED);
    assertThat(model.ask()).isEqualTo(new Attempt.WorthAnother(LIMITED, BACKOFF));

    model.play(REPLY);
    assertThat(model.ask()).isEqualTo(new Attempt.Final(REPLY));
  }

  private void open() {
    model.play(DOWN, DOWN, DOWN, DOWN);
    model.ask();
    model.ask();
  }
}
