package io.communityconnect.adapters.identity.token;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import io.communityconnect.domain.identity.TokenFlaw;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The keys of an identity provider: a shared secret, and the public ones that it publishes.
///
/// The algorithm decides which key is looked for, and never the other way round: a public key is no
/// secret, so a token that takes one for an HMAC is refused.
public final class ProviderKeys {
  private static final Set<JWSAlgorithm> PUBLIC = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);

  private static final int MAX_BYTES = 64 * 1024;

  private final String issuer;
  private final Optional<byte[]> secret;
  private final JWKSource<SecurityContext> published;

  /// How often keys are fetched.
  ///
  /// @param cached how long they are used before the provider is asked again
  /// @param pause between two questions for a key that nobody has heard of, so that made-up ones
  ///     cannot make us ask without end
  /// @param patience with the provider's answer
  public record Fetching(Duration cached, Duration pause, Duration patience) {
    /// As Supabase's own cache lasts ten minutes, a new key is known long before it signs.
    public static final Fetching STANDARD =
        new Fetching(Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofSeconds(3));

    public Fetching {
      requireNonNull(cached, "cached is null");
      requireNonNull(pause, "pause is null");
      requireNonNull(patience, "patience is null");
    }
  }

  /// @param projectUrl the project's, without a slash at the end
  /// @param secret the shared one, where the project still has it
  public ProviderKeys(URI projectUrl, Optional<String> secret, Fetching fetching) {
    this.issuer = projectUrl + "/auth/v1";
    this.secret = secret.map(value -> value.getBytes(StandardCharsets.UTF_8));
    this.published = source(issuer + "/.well-known/jwks.json", fetching);
  }

  private static JWKSource<SecurityContext> source(String url, Fetching fetching) {
    int patience = Math.toIntExact(fetching.patience().toMillis());
    try {
      return JWKSourceBuilder.create(
              URI.create(url).toURL(), new DefaultResourceRetriever(patience, patience, MAX_BYTES))
          .cache(fetching.cached().toMillis(), fetching.patience().multipliedBy(3).toMillis())
          .refreshAheadCache(false)
          .rateLimited(fetching.pause().toMillis())
          .outageTolerant(Duration.ofHours(4).toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not a URL", e);
    }
  }

  /// What tokens of the provider call it.
  String issuer() {
    return issuer;
  }

  /// What a look at the signature came to.
  sealed interface Finding {
    record Good() implements Finding {}

    record Bad(TokenFlaw flaw) implements Finding {}

    record Unknown() implements Finding {}
  }

  /// Looks at the signature, with the key that the token names.
  Finding look(SignedJWT token) {
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    if (JWSAlgorithm.HS256.equals(algorithm)) {
      return secret
          .map(key -> finding(OwnIssuer.Hs256.verifies(token, key)))
          .orElseGet(() -> new Finding.Bad(TokenFlaw.WRONG_ALGORITHM));
    }
    if (!PUBLIC.contains(algorithm)) {
      return new Finding.Bad(TokenFlaw.WRONG_ALGORITHM);
    }
    return withPublished(token);
  }

  private Finding withPublished(SignedJWT token) {
    String keyId = token.getHeader().getKeyID();
    if (keyId == null) {
      return new Finding.Bad(TokenFlaw.UNKNOWN_KEY);
    }
    try {
      JWKMatcher named = new JWKMatcher.Builder().keyID(keyId).build();
      List<JWK> keys = published.get(new JWKSelector(named), null);
      return keys.isEmpty()
          ? new Finding.Bad(TokenFlaw.UNKNOWN_KEY)
          : verified(token, keys.getFirst());
    } catch (JWKSetUnavailableException | RemoteKeySourceException _) {
      return new Finding.Unknown();
    } catch (KeySourceException _) {
      // The limit is reached: nothing is known of such a key, and nobody asks again so soon.
      return new Finding.Bad(TokenFlaw.UNKNOWN_KEY);
    }
  }

  private static Finding verified(SignedJWT token, JWK key) {
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    try {
      return switch (key) {
        case RSAKey rsa when JWSAlgorithm.RS256.equals(algorithm) ->
            finding(token.verify(new RSASSAVerifier(rsa)));
        case ECKey ec when JWSAlgorithm.ES256.equals(algorithm) ->
            finding(token.verify(new ECDSAVerifier(ec)));
        default -> new Finding.Bad(TokenFlaw.WRONG_ALGORITHM);
      };
    } catch (JOSEException _) {
      return new Finding.Bad(TokenFlaw.BAD_SIGNATURE);
    }
  }

  private static Finding finding(boolean verified) {
    return verified ? new Finding.Good() : new Finding.Bad(TokenFlaw.BAD_SIGNATURE);
  }
}
