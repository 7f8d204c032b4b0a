package io.communityconnect.adapters.identity;

import io.communityconnect.application.identity.port.out.SecretGenerator;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.identity.SessionId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/// Makes secrets with the platform's source of randomness.
public final class RandomSecrets implements SecretGenerator {
  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public PhoneCode phoneCode() {
    return new PhoneCode(String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000)));
  }

  @Override
  public SendingCode sendingCode() {
    StringBuilder code = new StringBuilder(SendingCode.LENGTH);
    random
        .ints(SendingCode.LENGTH, 0, SendingCode.ALPHABET.length())
        .forEach(index -> code.append(SendingCode.ALPHABET.charAt(index)));
    return new SendingCode(code.toString());
  }

  @Override
  public String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public SessionId sessionId() {
    return new SessionId(UUID.randomUUID());
  }
}
