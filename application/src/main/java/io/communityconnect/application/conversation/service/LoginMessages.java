package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.ConfirmSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.EndAllSessionsUseCase;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.time.Instant;

/// Does what a message says about logging in on another page or device. A login is confirmed and
/// ended only once.
public final class LoginMessages {
  private final ConfirmSendingLoginUseCase confirmLogin;
  private final EndAllSessionsUseCase endAllSessions;

  /// @param confirmLogin told of the codes that pages show
  public LoginMessages(
      ConfirmSendingLoginUseCase confirmLogin, EndAllSessionsUseCase endAllSessions) {
    this.confirmLogin = requireNonNull(confirmLogin, "confirmLogin is null");
    this.endAllSessions = requireNonNull(endAllSessions, "endAllSessions is null");
  }

  /// Says so loud enough for somebody who was talked into sending a stranger's code.
  String confirmed(SendingCode code, Instant at, Actor.Resident resident, Language language) {
    return switch (confirmLogin.confirm(new ConfirmSendingLoginUseCase.Command(resident, code))) {
      case ConfirmSendingLoginUseCase.Outcome.Confirmed(Instant openedAt) ->
          FixedText.LOGGED_IN.in(
              language, Math.clamp(Duration.between(openedAt, at).toMinutes(), 0, 60));
      case ConfirmSendingLoginUseCase.Outcome.NotWaiting() -> FixedText.NO_SUCH_LOGIN.in(language);
    };
  }

  String loggedOut(Actor.Resident resident, Language language) {
    return switch (endAllSessions.endAll(new EndAllSessionsUseCase.Command(resident))) {
      case EndAllSessionsUseCase.Outcome.Ended _ -> FixedText.LOGGED_OUT.in(language);
    };
  }
}
