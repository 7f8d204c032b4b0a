package io.communityconnect.adapters.identity.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.communityconnect.domain.identity.SessionId;
import io.communityconnect.domain.identity.TokenClaims;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes what the product needs out of claims in Supabase's shape.
final class ClaimsReader {
  private ClaimsReader() {}

  /// Reads claims whose signature, issuer and times hold; empty when they lack something.
  static Optional<TokenClaims> read(JWTClaimsSet claims, TokenClaims.Issuer issuer) {
    try {
      Optional<UUID> session = uuid(claims.getStringClaim("session_id"));
      Optional<UUID> subject = uuid(claims.getSubject());
      if (session.isEmpty() || subject.isEmpty() || isAnonymous(claims)) {
        return Optional.empty();
      }
      return Optional.of(
          new TokenClaims(
              issuer,
              new SessionId(session.get()),
              subject.get(),
              provenPhone(claims),
              community(claims)));
    } catch (ParseException _) {
      return Optional.empty();
    }
  }

  private static boolean isAnonymous(JWTClaimsSet claims) throws ParseException {
    return Boolean.TRUE.equals(claims.getBooleanClaim("is_anonymous"));
  }

  /// A phone that was typed at sign-up is anybody's; one that a code went to is not.
  private static Optional<PhoneNumber> provenPhone(JWTClaimsSet claims) throws ParseException {
    return Optional.ofNullable(claims.getStringClaim("phone"))
        .map(digits -> "+" + digits)
        .filter(PhoneNumber::isValid)
        .filter(_ -> wasProvenByCode(claims))
        .map(PhoneNumber::new);
  }

  private static boolean wasProvenByCode(JWTClaimsSet claims) {
    return claims.getClaim("amr") instanceof List<?> methods
        && methods.stream()
            .anyMatch(
                method ->
                    "otp".equals(method)
                        || (method instanceof Map<?, ?> entry
                            && "otp".equals(entry.get("method"))));
  }

  private static Optional<CommunityId> community(JWTClaimsSet claims) throws ParseException {
    return uuid(claims.getStringClaim(OwnIssuer.COMMUNITY)).map(CommunityId::new);
  }

  private static Optional<UUID> uuid(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
