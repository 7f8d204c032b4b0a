package io.communityconnect.application.identity;

import io.communityconnect.application.identity.port.out.SecretGenerator;
import io.communityconnect.domain.identity.PhoneCode;
import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.identity.SessionId;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Secrets that follow one another, so that tests can tell them apart.
public final class CountingSecrets implements SecretGenerator {
  private final AtomicInteger count = new AtomicInteger();

  @Override
  public PhoneCode phoneCode() {
    return new PhoneCode(String.format(Locale.ROOT, "%06d", count.incrementAndGet()));
  }

  @Override
  public SendingCode sendingCode() {
    String alphabet = SendingCode.ALPHABET;
    char last = alphabet.charAt(count.incrementAndGet() % alphabet.length());
    return new SendingCode("2345678" + last);
  }

  @Override
  public String secret() {
    return String.format(Locale.ROOT, "%043d", count.incrementAndGet());
  }

  @Override
  public SessionId sessionId() {
    return new SessionId(new UUID(8, count.incrementAndGet()));
  }
}
