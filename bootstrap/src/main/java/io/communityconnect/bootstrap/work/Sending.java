package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.in.SendMessageUseCase;
import io.communityconnect.application.delivery.port.out.Dispatch;
import jakarta.inject.Singleton;

/// Sends claimed messages and takes note of what came of it.
@Singleton
public final class Sending {
  private final SendMessageUseCase useCase;
  private final SendLog log;

  Sending(SendMessageUseCase useCase, SendLog log) {
    this.useCase = requireNonNull(useCase, "useCase is null");
    this.log = requireNonNull(log, "log is null");
  }

  /// Makes one attempt, now and on this thread.
  public void send(Dispatch dispatch) {
    log.outcome(dispatch, useCase.send(new SendMessageUseCase.Command(dispatch)));
  }
}
