package io.communityconnect.adapters.stripe.webhook;

import static java.util.Objects.requireNonNull;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/// Checks that Stripe signed a body, lately.
final class StripeSignature {
  static final String HEADER = "Stripe-Signature";

  /// What Stripe's own libraries allow.
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final List<String> secrets;
  private final InstantSource clock;

  /// @param secrets any of them may have signed
  StripeSignature(List<String> secrets, InstantSource clock) {
    this.secrets = List.copyOf(secrets);
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// @param body as it came, byte by byte
  boolean covers(String body, String header) {
    return secrets.stream().anyMatch(secret -> covers(body, header, secret));
  }

  /// The library throws a [NumberFormatException] for a time that is none.
  private boolean covers(String body, String header, String secret) {
    Instant now = clock.instant();
    try {
      return Webhook.Signature.verifyHeader(
          body, header, secret, TOLERANCE.toSeconds(), Clock.fixed(now, ZoneOffset.UTC));
    } catch (SignatureVerificationException | NumberFormatException _) {
      return false;
    }
  }
}
