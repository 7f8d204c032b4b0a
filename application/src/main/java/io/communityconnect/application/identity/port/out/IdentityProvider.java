package io.communityconnect.application.identity.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.ProviderSubject;
import io.communityconnect.domain.identity.RefreshToken;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.util.Optional;

/// A service that sends codes and keeps sessions in our stead. None of it may be called inside a
/// unit of work.
public interface IdentityProvider {
  /// Has a code sent to a phone.
  Sending sendCode(PhoneNumber phone);

  /// Opens a session for who knows a phone's code.
  Login verify(PhoneNumber phone, PhoneCode code);

  /// Goes on with a session.
  Login refresh(RefreshToken token);

  /// Ends sessions. That they were over already is as good.
  Ending end(AccessToken token, boolean everywhere);

  /// A session of the provider's.
  ///
  /// @param phone the one that the provider vouches for; empty where it knows none
  record ProviderSession(
      SessionId id,
      ProviderSubject subject,
      Optional<PhoneNumber> phone,
      AccessToken accessToken,
      RefreshToken refreshToken,
      Duration expiresIn) {
    public ProviderSession {
      requireNonNull(id, "id is null");
      requireNonNull(subject, "subject is null");
      requireNonNull(phone, "phone is null");
      requireNonNull(accessToken, "accessToken is null");
      requireNonNull(refreshToken, "refreshToken is null");
      requireNonNull(expiresIn, "expiresIn is null");
    }
  }

  /// What came of sending.
  sealed interface Sending {
    /// It was sent, or the provider does not tell that it was not.
    record Sent() implements Sending {}

    /// The provider sends nothing more for now.
    record RateLimited(Duration retryAfter) implements Sending {}

    /// The provider sends nothing at all: it is away, or not set up for it.
    record Unavailable(Duration retryAfter) implements Sending {}
  }

  /// What came of a code or a refresh token.
  sealed interface Login {
    /// There is a session.
    record Opened(ProviderSession session) implements Login {
      public Opened {
        requireNonNull(session, "session is null");
      }
    }

    /// The code is wrong, expired or used; or the refresh token is none, or no more.
    record Refused(Reason reason) implements Login {
      public Refused {
        requireNonNull(reason, "reason is null");
      }
    }

    /// Not so many requests.
    record RateLimited(Duration retryAfter) implements Login {}

    /// The provider is away.
    record Unavailable(Duration retryAfter) implements Login {}
  }

  /// Why a code or a refresh token is not taken.
  enum Reason {
    /// It is none of the provider's.
    UNKNOWN,
    /// It was used before.
    REUSED,
    /// Its time is over.
    EXPIRED,
    /// Its session was ended.
    ENDED,
    /// Its person is barred.
    BARRED
  }

  /// What came of ending.
  sealed interface Ending {
    /// They are over.
    record Ended() implements Ending {}

    /// The provider is away.
    record Unavailable(Duration retryAfter) implements Ending {}
  }
}
