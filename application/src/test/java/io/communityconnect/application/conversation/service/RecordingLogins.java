package io.communityconnect.application.conversation.service;

import io.communityconnect.application.identity.port.in.ConfirmSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.EndAllSessionsUseCase;
import io.communityconnect.domain.identity.SendingCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pages that wait for codes, and who was logged out.
final class RecordingLogins {
  private final Map<SendingCode, Instant> waiting = new HashMap<>();
  private final List<ConfirmSendingLoginUseCase.Command> confirmed = new ArrayList<>();
  private final List<EndAllSessionsUseCase.Command> ended = new ArrayList<>();

  /// A page waits for that code.
  void await(SendingCode code, Instant since) {
    waiting.put(code, since);
  }

  LoginMessages messages() {
    return new LoginMessages(this::confirm, this::endAll);
  }

  private ConfirmSendingLoginUseCase.Outcome confirm(ConfirmSendingLoginUseCase.Command command) {
    Instant since = waiting.get(command.code());
    if (since == null) {
      return new ConfirmSendingLoginUseCase.Outcome.NotWaiting();
    }
    confirmed.add(command);
    return new ConfirmSendingLoginUseCase.Outcome.Confirmed(since);
  }

  private EndAllSessionsUseCase.Outcome endAll(EndAllSessionsUseCase.Command command) {
    ended.add(command);
    return new EndAllSessionsUseCase.Outcome.Ended(1);
  }

  List<ConfirmSendingLoginUseCase.Command> confirmed() {
    return List.copyOf(confirmed);
  }

  List<EndAllSessionsUseCase.Command> ended() {
    return List.copyOf(ended);
  }
}
