package io.communityconnect.application.identity.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.AccessToken;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.identity.TokenFlaw;
import java.time.Duration;
import java.time.Instant;

/// Signs access tokens and checks them.
public interface AccessTokens {
  /// A token of this server. May be called inside a unit of work.
  AccessToken issue(SessionId session, Account account, Instant now, Duration lifetime);

  /// Checks a token of this server or of the identity provider, without knowing whether its session
  /// goes on. May fetch the provider's keys, so it must not be called inside a unit of work.
  Verdict verify(AccessToken token, Instant now);

  /// What a check came to.
  sealed interface Verdict {
    /// It says so, and it holds.
    record Valid(TokenClaims claims) implements Verdict {
      public Valid {
        requireNonNull(claims, "claims is null");
      }
    }

    /// It lets nobody in.
    record Flawed(TokenFlaw flaw) implements Verdict {
      public Flawed {
        requireNonNull(flaw, "flaw is null");
      }
    }

    /// The provider's keys cannot be fetched.
    record Undecided(Duration retryAfter) implements Verdict {
      public Undecided {
        requireNonNull(retryAfter, "retryAfter is null");
      }
    }
  }
}
