package io.communityconnect.application.identity.port.out;

import io.communityconnect.domain.identity.LoginSession;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenFamily;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

/// Logins, one for each device. Called inside a system unit of work.
public interface Sessions {
  /// Keeps a new one. One that is known already, as the identity provider's may be, is left as it
  /// is.
  void open(LoginSession session);

  /// Looks one up; those that ended long ago may be forgotten.
  Optional<LoginSession> find(SessionId session);

  /// Looks one up and keeps others from changing it until the unit ends.
  Optional<LoginSession> lock(SessionId session);

  /// Replaces its refresh tokens.
  void rotate(SessionId session, TokenFamily family);

  /// Ends one, unless it has ended before.
  void end(SessionId session, Instant at);

  /// Ends all of a person's.
  ///
  /// @return how many were open
  int endAllOf(ResidentId person, Instant at);
}
