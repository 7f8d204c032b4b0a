package io.communityconnect.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.request.port.in.KeepAnswerUseCase;
import io.communityconnect.application.request.port.in.TakeUpRequestUseCase;
import io.communityconnect.domain.request.KeptAnswer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Requests with a key, remembered as simply as can be.
public final class RememberedRequests implements TakeUpRequestUseCase, KeepAnswerUseCase {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final Map<String, TakeUpRequestUseCase.Command> known = new HashMap<>();
  private final Map<String, KeptAnswer> answers = new HashMap<>();
  private boolean down;

  /// Whether a request with this key was taken up.
  public synchronized boolean knows(String key) {
    return known.containsKey(key);
  }

  /// From now on nothing can be kept, or everything can.
  public synchronized void goDown(boolean isDown) {
    down = isDown;
  }

  @Override
  public synchronized TakeUpRequestUseCase.Outcome takeUp(TakeUpRequestUseCase.Command command) {
    String key = command.key().value();
    TakeUpRequestUseCase.Command before = known.putIfAbsent(key, command);
    if (before == null) {
      return new TakeUpRequestUseCase.Outcome.New(NOW);
    }
    if (!before.equals(command)) {
      return new TakeUpRequestUseCase.Outcome.OtherRequest();
    }
    return Optional.ofNullable(answers.get(key))
        .<TakeUpRequestUseCase.Outcome>map(TakeUpRequestUseCase.Outcome.Done::new)
        .orElseGet(() -> new TakeUpRequestUseCase.Outcome.UnderWay(Duration.ofSeconds(1)));
  }

  @Override
  public synchronized KeepAnswerUseCase.Outcome keep(KeepAnswerUseCase.Command command) {
    if (down) {
      throw new InfrastructureException("keep", true, new IOException());
    }
    assertThat(command.takenUpAt()).isEqualTo(NOW);
    String key = command.key().value();
    if (command.answer().isEmpty()) {
      known.remove(key);
      return new KeepAnswerUseCase.Outcome.Dropped();
    }
    answers.put(key, command.answer().get());
    return new KeepAnswerUseCase.Outcome.Kept();
  }
}
