package io.communityconnect.adapters.whatsapp.webhook;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.whatsapp.TwilioSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/// Lets in what Twilio signed for our account, and reads it on the way. Both webhooks go through
/// it.
final class WebhookGate {
  /// Far above any webhook of Twilio's, which hold one text of 1,600 characters and some addresses.
  static final int MAX_BODY_BYTES = 64 * 1024;

  private static final String FORM = "application/x-www-form-urlencoded";

  private final String accountSid;
  private final String publicBase;
  private final TwilioSignature signature;

  WebhookGate(TwilioSettings settings) {
    this.accountSid = settings.accountSid();
    this.publicBase = settings.publicBase();
    this.signature = new TwilioSignature(settings.authTokens());
  }

  /// Looks at one request; its body is read at most once, and never beyond the limit.
  Entry examine(WebhookRequest request) {
    Optional<byte[]> body;
    try {
      body = read(request);
    } catch (IOException _) {
      return new TurnedAway(Refusal.INCOMPLETE);
    }
    if (body.isEmpty()) {
      return new TurnedAway(Refusal.TOO_LARGE);
    }
    if (!request.contentType().map(WebhookGate::isForm).orElse(false)) {
      return new TurnedAway(Refusal.WRONG_MEDIA_TYPE);
    }
    Optional<String> given = request.signature();
    if (given.isEmpty()) {
      return new TurnedAway(Refusal.UNSIGNED);
    }
    return switch (FormBody.parse(body.get())) {
      case FormBody.Malformed _ -> new TurnedAway(Refusal.UNDECODABLE);
      case FormBody.Parsed form -> examine(publicBase + request.pathAndQuery(), form, given.get());
    };
  }

  private Entry examine(String url, FormBody.Parsed form, String given) {
    if (!signature.covers(url, form.parameters(), given)) {
      return new TurnedAway(Refusal.FORGED);
    }
    boolean foreign = !form.first("AccountSid").map(accountSid::equals).orElse(true);
    return foreign ? new TurnedAway(Refusal.FOREIGN_ACCOUNT) : new Admitted(url, form);
  }

  /// The body, unless it is or says that it is too large. Closed in any case: the server waits with
  /// its answer for somebody to want the rest.
  private static Optional<byte[]> read(WebhookRequest request) throws IOException {
    try (InputStream stream = request.body()) {
      if (request.announcedLength() > MAX_BODY_BYTES) {
        return Optional.empty();
      }
      byte[] body = stream.readNBytes(MAX_BODY_BYTES + 1);
      return Optional.of(body).filter(bytes -> bytes.length <= MAX_BODY_BYTES);
    }
  }

  private static boolean isForm(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    int semicolon = type.indexOf(';');
    if (semicolon < 0) {
      return type.strip().equals(FORM);
    }
    String parameters = type.substring(semicolon);
    boolean utf8 = !parameters.contains("charset") || parameters.contains("utf-8");
    return utf8 && type.substring(0, semicolon).strip().equals(FORM);
  }

  /// What the gate decided.
  sealed interface Entry {}

  /// Signed by Twilio for our account.
  ///
  /// @param url as Twilio called it
  record Admitted(String url, FormBody.Parsed form) implements Entry {
    Admitted {
      requireNonNull(url, "url is null");
      requireNonNull(form, "form is null");
    }
  }

  /// Not let in.
  record TurnedAway(Refusal refusal) implements Entry {
    TurnedAway {
      requireNonNull(refusal, "refusal is null");
    }
  }
}
