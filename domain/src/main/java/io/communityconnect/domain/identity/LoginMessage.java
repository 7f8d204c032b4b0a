package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// A message in the chat that is about logging in on another page or device, and about nothing
/// else.
public sealed interface LoginMessage {
  /// What somebody writes who wants no page or device to be logged in as them any more.
  String LOGOUT = "LOGOUT";

  /// A code that a page shows.
  record Code(SendingCode code) implements LoginMessage {
    public Code {
      requireNonNull(code, "code is null");
    }
  }

  /// The wish to be logged out everywhere.
  record LogoutEverywhere() implements LoginMessage {}

  /// Reads a message; empty where it says anything else.
  static Optional<LoginMessage> in(String words) {
    return words.strip().equalsIgnoreCase(LOGOUT)
        ? Optional.of(new LogoutEverywhere())
        : SendingCode.inMessage(words).map(Code::new);
  }
}
