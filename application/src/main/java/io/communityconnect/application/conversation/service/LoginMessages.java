package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.identity.port.in.ConfirmSendingLoginUseCase;
import io.communityconnect.application.identity.port.in.EndAllSessionsUseCase;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.LoginMessage;
import io.communityconnect.domain.identity.SendingCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers what is about logging in, before any model is asked. A thought that is answered twice
/// says the same twice, for a login is confirmed and ended only once.
public final class LoginMessages {
  private final ConfirmSendingLoginUseCase confirmLogin;
  private final EndAllSessionsUseCase endAllSessions;

  /// @param confirmLogin told of the codes that pages show
  public LoginMessages(
      ConfirmSendingLoginUseCase confirmLogin, EndAllSessionsUseCase endAllSessions) {
    this.confirmLogin = requireNonNull(confirmLogin, "confirmLogin is null");
    this.endAllSessions = requireNonNull(endAllSessions, "endAllSessions is null");
  }

  /// A thought whose messages about logging in are dealt with.
  ///
  /// @param replies one for each of those
  /// @param rest the other messages, in order
  record Dealt(List<String> replies, List<Message> rest) {}

  Dealt dealWith(List<Message> thought, Actor.Resident resident) {
    Dealt dealt = new Dealt(new ArrayList<>(), new ArrayList<>());
    for (Message message : thought) {
      Optional<LoginMessage> login = LoginMessage.in(message.content().words());
      login.ifPresentOrElse(
          found -> dealt.replies().add(replyTo(found, message.at(), resident)),
          () -> dealt.rest().add(message));
    }
    return dealt;
  }

  private String replyTo(LoginMessage message, Instant at, Actor.Resident resident) {
    return switch (message) {
      case LoginMessage.Code(SendingCode code) -> confirmed(code, at, resident);
      case LoginMessage.LogoutEverywhere() -> loggedOut(resident);
    };
  }

  private String confirmed(SendingCode code, Instant at, Actor.Resident resident) {
    return switch (confirmLogin.confirm(new ConfirmSendingLoginUseCase.Command(resident, code))) {
      case ConfirmSendingLoginUseCase.Outcome.Confirmed(Instant openedAt) ->
          StandardTexts.loggedIn(Duration.between(openedAt, at));
      case ConfirmSendingLoginUseCase.Outcome.NotWaiting() -> StandardTexts.NO_SUCH_LOGIN;
    };
  }

  private String loggedOut(Actor.Resident resident) {
    return switch (endAllSessions.endAll(new EndAllSessionsUseCase.Command(resident))) {
      case EndAllSessionsUseCase.Outcome.Ended _ -> StandardTexts.LOGGED_OUT;
    };
  }
}
