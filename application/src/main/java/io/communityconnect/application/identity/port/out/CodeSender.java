package io.communityconnect.application.identity.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.util.Optional;

/// Sends codes to phones. What it sends is in no conversation: who reads those must not read codes.
@FunctionalInterface
public interface CodeSender {
  /// Tries once. Must not be called inside a unit of work.
  Result send(CodeMessage message);

  /// A code on its way.
  ///
  /// @param validFor how long it can be used
  /// @param openChat the number that the phone has written to within WhatsApp's service window,
  /// from
  ///     which it can be answered there for free; empty where it has not
  record CodeMessage(
      PhoneNumber to, PhoneCode code, Duration validFor, Optional<PhoneNumber> openChat) {
    public CodeMessage {
      requireNonNull(to, "to is null");
      requireNonNull(code, "code is null");
      requireNonNull(validFor, "validFor is null");
      requireNonNull(openChat, "openChat is null");
    }
  }

  /// What came of a try.
  sealed interface Result {
    /// The provider took it, or may have taken it.
    record Sent() implements Result {}

    /// This phone cannot be reached: no such number, or it wants nothing from us.
    record Unreachable() implements Result {}

    /// Nothing can be sent at the moment, whatever the phone.
    ///
    /// @param retryAfter where the provider says so
    record Unavailable(Optional<Duration> retryAfter) implements Result {
      public Unavailable {
        requireNonNull(retryAfter, "retryAfter is null");
      }
    }
  }
}
