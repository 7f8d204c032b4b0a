package io.communityconnect.adapters.rest.login;

import io.communityconnect.domain.identity.Session;

/// The tokens of a session.
///
/// @param tokenType how the access token is sent: `Bearer`
/// @param expiresIn for how many seconds the access token is good
record LoggedIn(
    String accessToken, String refreshToken, String tokenType, long expiresIn, Person user) {
  static LoggedIn of(Session session) {
    return new LoggedIn(
        session.accessToken().value(),
        session.refreshToken().value(),
        "Bearer",
        session.expiresIn().toSeconds(),
        Person.of(session.account()));
  }

  /// None of the tokens.
  @Override
  public String toString() {
    return "LoggedIn[…]";
  }
}
