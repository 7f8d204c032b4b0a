package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.ClientAddress;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;

/// Sends a code to a phone, with which its holder logs in.
@FunctionalInterface
public interface RequestCodeUseCase {
  /// Sends a new code, which ends the one before. Phones that nobody knows here get one as well:
  /// no outcome tells a guesser who lives here. Sends, so it must not be called in a unit of work.
  Outcome request(Command command);

  /// @param phone where the code goes
  /// @param address where the request came from
  record Command(PhoneNumber phone, ClientAddress address) {
    public Command {
      requireNonNull(phone, "phone is null");
      requireNonNull(address, "address is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// The code is on its way, as far as anybody can tell.
    ///
    /// @param expiresIn how long it can be used
    /// @param resendAfter when another one may be asked for
    record Accepted(Duration expiresIn, Duration resendAfter) implements Outcome {}

    /// The phone, the address or the installation has had as many codes as it may have by now.
    record TooManyRequests(Duration retryAfter) implements Outcome {}

    /// Nothing can be sent at the moment.
    record Unavailable(Duration retryAfter) implements Outcome {}
  }
}
