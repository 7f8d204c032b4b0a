package io.communityconnect.adapters.identity.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.communityconnect.domain.identity.TokenFlaw;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What every token has to say besides its signature, whoever issued it.
final class Check {
  /// Whom tokens are for: everybody who is somebody, as at Supabase.
  static final String AUDIENCE = "authenticated";

  /// By how much the issuer's clock may be ahead of ours.
  private static final Duration AHEAD = Duration.ofSeconds(30);

  private Check() {}

  /// The first thing that is wrong with the claims; empty when nothing is.
  static Optional<TokenFlaw> flawOf(JWTClaimsSet claims, Instant now) {
    if (!claims.getAudience().contains(AUDIENCE)) {
      return Optional.of(TokenFlaw.WRONG_AUDIENCE);
    }
    Optional<Instant> expiry = Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
    if (expiry.isEmpty()) {
      return Optional.of(TokenFlaw.MALFORMED);
    }
    if (!now.isBefore(expiry.get())) {
      return Optional.of(TokenFlaw.EXPIRED);
    }
    return isAhead(claims.getNotBeforeTime(), now) || isAhead(claims.getIssueTime(), now)
        ? Optional.of(TokenFlaw.NOT_YET_VALID)
        : Optional.empty();
  }

  private static boolean isAhead(@Nullable Date time, Instant now) {
    return time != null && time.toInstant().isAfter(now.plus(AHEAD));
  }
}
