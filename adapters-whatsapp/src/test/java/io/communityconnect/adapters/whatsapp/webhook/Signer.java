package io.communityconnect.adapters.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs as Twilio's documentation describes it, for parameters that do not repeat. Written apart
/// from the code under test.
final class Signer {
  private Signer() {}

  static String sign(String token, String url, Map<String, String> parameters) {
    StringBuilder signed = new StringBuilder(url);
    new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
