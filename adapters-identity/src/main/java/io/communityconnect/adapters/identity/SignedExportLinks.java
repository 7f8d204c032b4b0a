package io.communityconnect.adapters.identity;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.communityconnect.application.privacy.port.out.ExportLinks;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/// Links that carry a token of their own, signed with a key that no other token is signed with: it
/// opens the export and nothing else.
public final class SignedExportLinks implements ExportLinks {
  private static final String PATH = "/api/v1/exports/";
  private static final String COMMUNITY = "community_id";
  private static final int MAX_LENGTH = 1024;

  private final URI baseUrl;
  private final byte[] key;

  /// @param baseUrl where residents reach the server
  public SignedExportLinks(URI baseUrl, SigningSecret secret) {
    this.baseUrl = requireNonNull(baseUrl, "baseUrl is null");
    this.key = secret.keyFor("EXPORT_LINK");
  }

  @Override
  public URI to(Actor.Resident resident, Instant end) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .subject(resident.id().value().toString())
                .claim(COMMUNITY, resident.community().value().toString())
                .expirationTime(Date.from(end))
                .build());
    try {
      token.sign(new MACSigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the key is long enough for HS256", e);
    }
    return URI.create(baseUrl + PATH + token.serialize());
  }

  @Override
  public Optional<Actor.Resident> read(String token, Instant now) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      SignedJWT signed = SignedJWT.parse(token);
      return signed.verify(new MACVerifier(key))
          ? residentIn(signed.getJWTClaimsSet(), now)
          : Optional.empty();
    } catch (ParseException | JOSEException _) {
      return Optional.empty();
    }
  }

  /// What is signed here has all of it.
  private static Optional<Actor.Resident> residentIn(JWTClaimsSet claims, Instant now)
      throws ParseException {
    return claims.getExpirationTime().toInstant().isAfter(now)
        ? Optional.of(
            new Actor.Resident(
                new ResidentId(UUID.fromString(claims.getSubject())),
                new CommunityId(UUID.fromString(claims.getStringClaim(COMMUNITY)))))
        : Optional.empty();
  }
}
