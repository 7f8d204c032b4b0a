package io.communityconnect.application.privacy.port.out;

import io.communityconnect.domain.identity.Actor;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Links under which a resident's data can be fetched without logging in, for a while. May be used
/// anywhere; nothing is stored.
public interface ExportLinks {
  /// A link for the resident, who alone is to get it: it works for whoever has it.
  ///
  /// @param end from when on it works no more, to the second
  URI to(Actor.Resident resident, Instant end);

  /// Whose data a link leads to.
  ///
  /// @param token the last part of its path
  /// @return empty for what was not made here, was altered, or has ended
  Optional<Actor.Resident> read(String token, Instant now);
}
