package io.communityconnect.adapters.identity;

import io.communityconnect.application.identity.port.out.SecretHasher;
import io.communityconnect.domain.identity.SecretHash;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// HMAC-SHA-256, with a key for each purpose that is derived from the installation's secret.
public final class HmacHasher implements SecretHasher {
  private final Map<Purpose, byte[]> keys = new EnumMap<>(Purpose.class);

  /// @param secret the installation's
  public HmacHasher(SigningSecret secret) {
    Arrays.stream(Purpose.values())
        .forEach(purpose -> keys.put(purpose, secret.keyFor(purpose.name())));
  }

  @Override
  public SecretHash hash(Purpose purpose, String text) {
    byte[] key = keys.get(purpose);
    if (key == null) {
      throw new IllegalStateException("no key for " + purpose);
    }
    return new SecretHash(SigningSecret.hmac(key, text));
  }
}
