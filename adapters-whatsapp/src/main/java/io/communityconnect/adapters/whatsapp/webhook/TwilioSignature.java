package io.communityconnect.adapters.whatsapp.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.whatsapp.TwilioAuthTokens;
import io.communityconnect.adapters.whatsapp.webhook.FormBody.Parameter;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Checks that a webhook was signed with one of our account's tokens: the only proof that it comes
/// from Twilio (<https://www.twilio.com/docs/usage/security>, error 57012).
///
/// Twilio's own SDK for Java takes each parameter once and so refuses requests that Twilio's SDKs
/// for Node and Python accept; ADR 0006 says which behaviour is followed. Comparisons take the same
/// time wherever the first difference is.
public final class TwilioSignature {
  /// The request header that carries the signature.
  public static final String HEADER = "X-Twilio-Signature";

  private static final String ALGORITHM = "HmacSHA1";
  private static final String BODY_HASH = "bodySHA256";
  private static final Comparator<Parameter> BY_NAME_THEN_VALUE =
      Comparator.comparing(Parameter::name).thenComparing(Parameter::value);

  private final List<SecretKeySpec> keys;

  /// @param tokens those whose signatures count
  public TwilioSignature(TwilioAuthTokens tokens) {
    this.keys =
        tokens.accepted().stream()
            .map(token -> new SecretKeySpec(token.getBytes(UTF_8), ALGORITHM))
            .toList();
  }

  /// Says whether the signature covers a request whose body is a form.
  ///
  /// @param url as Twilio called it: our public base, then path and query, still percent-encoded
  /// @param parameters the form's, decoded, none left out
  /// @param signature the header's value, null when there is none
  public boolean covers(String url, List<Parameter> parameters, @Nullable String signature) {
    return signature != null && isSigned(url, signedForm(parameters), signature);
  }

  /// Says whether the signature covers a request whose body is something else than a form. Such a
  /// URL carries the body's SHA-256 in hex as `bodySHA256`, and the signature covers the URL alone.
  public boolean covers(String url, byte[] body, @Nullable String signature) {
    Optional<String> hash = SignedUrl.queryParameter(url, BODY_HASH);
    return signature != null
        && hash.isPresent()
        && isHashOf(body, hash.get())
        && isSigned(url, "", signature);
  }

  /// Says whether a hash in hex is the body's SHA-256.
  static boolean isHashOf(byte[] body, String hash) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return areEqual(HexFormat.of().formatHex(digest), hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private boolean isSigned(String url, String signedForm, String signature) {
    for (String variant : SignedUrl.variants(url)) {
      byte[] message = (variant + signedForm).getBytes(UTF_8);
      for (SecretKeySpec key : keys) {
        if (areEqual(sign(message, key), signature)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String signedForm(List<Parameter> parameters) {
    StringBuilder form = new StringBuilder();
    Parameter previous = null;
    for (Parameter parameter : parameters.stream().sorted(BY_NAME_THEN_VALUE).toList()) {
      if (!parameter.equals(previous)) {
        form.append(parameter.name()).append(parameter.value());
      }
      previous = parameter;
    }
    return form.toString();
  }

  private static String sign(byte[] message, SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC with SHA-1", e);
    }
  }

  /// Compares texts, not decoded bytes: Base64 has several spellings of the same bytes.
  private static boolean areEqual(String expected, String given) {
    requireNonNull(given, "given is null");
    return MessageDigest.isEqual(expected.getBytes(ISO_8859_1), given.getBytes(UTF_8));
  }
}
