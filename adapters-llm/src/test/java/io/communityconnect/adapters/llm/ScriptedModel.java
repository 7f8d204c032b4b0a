package io.communityconnect.adapters.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.adapters.llm.Completion.Refused;
import io.communityconnect.adapters.llm.PatientCompletions.Manner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A model that answers as scripted, asked with patience, in time that a test moves.
final class ScriptedModel implements ChatCompletions {
  static final Duration BUDGET = Duration.ofSeconds(20);
  static final Duration BACKOFF = Duration.ofMillis(500);
  static final Duration CIRCUIT_PAUSE = Duration.ofSeconds(10);
  static final int MINIMUM_CALLS = 4;
  static final int PROBES = 2;

  static final Completion REPLY = new Decoded("Yes.", "stop", 1, 1, "m");
  static final Completion DOWN = refused(503);
  static final Completion LIMITED = refused(429);

  private static final Patience PATIENCE =
      new Patience(
          3,
          _ -> BACKOFF.toMillis(),
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          new Patience.Circuit(Duration.ofMinutes(1), MINIMUM_CALLS, 50, CIRCUIT_PAUSE, PROBES),
          ProviderLimits.USUAL);

  final ManualTime time = new ManualTime();

  /// The time that each exchange was given.
  final List<Duration> limits = new ArrayList<>();

  /// What was exchanged.
  final List<Exchange> exchanges = new ArrayList<>();

  /// The pauses between tries.
  final List<Duration> pauses = new ArrayList<>();

  private final List<Completion> script = new ArrayList<>();
  private Pause resting = this::pause;
  private final PatientCompletions patient =
      new PatientCompletions(
          "m", this, PATIENCE, time, time::nanos, length -> resting.take(length));
  private Duration exchangeTakes = Duration.ZERO;

  void play(Completion... completions) {
    script.clear();
    script.addAll(List.of(completions));
  }

  void takes(Duration time) {
    exchangeTakes = time;
  }

  Attempt ask() {
    return ask(BUDGET);
  }

  Attempt ask(Duration budget) {
    return patient.complete(request(), budget, new Manner(false, exchanges::add));
  }

  /// Asks as one does who has somebody else to ask.
  Attempt askInAHurry() {
    return patient.complete(request(), BUDGET, new Manner(true, exchanges::add));
  }

  /// Asks with another way of pausing from now on.
  Attempt askPausing(Pause pause) {
    resting = pause;
    return ask();
  }

  @Override
  public Completion complete(byte[] request, Duration limit) {
    assertThat(request).isEqualTo(request());
    limits.add(limit);
    time.pass(exchangeTakes);
    return script.removeFirst();
  }

  static Refused refused(int status) {
    return new Refused(status, Optional.empty(), Optional.empty());
  }

  static Refused limited(Duration retryAfter) {
    return new Refused(429, Optional.empty(), Optional.of(retryAfter));
  }

  private void pause(Duration length) {
    pauses.add(length);
    time.pass(length);
  }

  private static byte[] request() {
    return "{}".getBytes(UTF_8);
  }
}
