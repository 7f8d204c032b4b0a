package io.communityconnect.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A webhook as the provider would post it, for tests that change something about it.
final class Webhook {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String SIGNATURE = "X-Twilio-Signature";
  private static final String TOKEN = "simulator-auth-token";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final URI url;
  private final Map<String, String> fields;

  private Webhook(URI url, Map<String, String> fields) {
    this.url = url;
    this.fields = fields;
  }

  /// A message that nothing is wrong with, with an id of its own.
  static Webhook to(URI url) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("MessageSid", "SM%032x".formatted(COUNT.incrementAndGet()));
    fields.put("AccountSid", "AC00000000000000000000000000000000");
    fields.put("From", "whatsapp:+15550109999");
    fields.put("To", "whatsapp:+14155238886");
    fields.put("ProfileName", "Zoë & Co");
    fields.put("Body", "When is the gym open?");
    return new Webhook(url, fields);
  }

  Webhook with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return new Webhook(url, changed);
  }

  Webhook without(String name) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.remove(name);
    return new Webhook(url, changed);
  }

  String body() {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /// Signed as the provider documents it: over the URL and the sorted names and values.
  String signature() {
    StringBuilder signed = new StringBuilder(url.toString());
    new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TOKEN.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder signed() {
    return unsigned().header(SIGNATURE, signature());
  }

  HttpRequest.Builder unsigned() {
    return withBody(body());
  }

  /// Another body under the same address.
  HttpRequest.Builder withBody(String body) {
    return HttpRequest.newBuilder(url)
        .header("Content-Type", FORM)
        .POST(BodyPublishers.ofString(body, UTF_8));
  }
}
