package io.communityconnect.simulator.twilio;

import io.communityconnect.simulator.http.FormBody;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests as Twilio does: base64 of HMAC-SHA1, keyed with the auth token, over the URL
/// exactly as called and then every field's name and value, sorted by name.
///
/// A name and value that occur twice count once, and the values of one name are sorted too; so say
/// the test suites of Twilio's helper libraries. Source: Twilio, "Security", error 57012.
public final class RequestSignature {
  private static final Comparator<FormBody.Field> BY_NAME_THEN_VALUE =
      Comparator.comparing(FormBody.Field::name).thenComparing(FormBody.Field::value);

  private RequestSignature() {}

  /// The value of the header `X-Twilio-Signature`.
  public static String sign(String authToken, String url, FormBody body) {
    String fields =
        body.fields().stream()
            .distinct()
            .sorted(BY_NAME_THEN_VALUE)
            .map(field -> field.name() + field.value())
            .collect(Collectors.joining());
    return Base64.getEncoder().encodeToString(hmacSha1(authToken, url + fields));
  }

  private static byte[] hmacSha1(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA1 is missing from this Java", e);
    }
  }
}
