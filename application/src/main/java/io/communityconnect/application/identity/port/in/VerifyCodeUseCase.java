package io.communityconnect.application.identity.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.Session;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;

/// Logs somebody in who knows the code that was sent to their phone.
@FunctionalInterface
public interface VerifyCodeUseCase {
  /// Uses the code up. Whoever logs in for the first time is registered as a resident. May call a
  /// provider, so it must not be called in a unit of work.
  Outcome verify(Command command);

  /// @param phone where the code went
  /// @param code what was typed
  record Command(PhoneNumber phone, PhoneCode code) {
    public Command {
      requireNonNull(phone, "phone is null");
      requireNonNull(code, "code is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// They are in.
    record LoggedIn(Session session) implements Outcome {}

    /// Not the code of that phone. Expired, used and never sent are the same to a guesser.
    record WrongCode() implements Outcome {}

    /// The code was tried too often and is void. Another may be asked for.
    record TooManyAttempts() implements Outcome {}

    /// No code of this phone is looked at for now, right or wrong.
    record TooManyRequests(Duration retryAfter) implements Outcome {}

    /// The identity provider has barred this person.
    record Barred() implements Outcome {}

    /// The identity provider is away.
    record Unavailable(Duration retryAfter) implements Outcome {}
  }
}
