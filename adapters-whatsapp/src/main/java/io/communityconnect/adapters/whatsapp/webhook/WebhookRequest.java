package io.communityconnect.adapters.whatsapp.webhook;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.Optional;

/// A webhook as it arrived, nothing of it checked.
///
/// @param pathAndQuery still percent-encoded, since that is what was signed
/// @param announcedLength the body's, -1 when it was not announced
record WebhookRequest(
    String pathAndQuery,
    Optional<String> contentType,
    Optional<String> signature,
    long announcedLength,
    InputStream body) {
  WebhookRequest {
    requireNonNull(pathAndQuery, "pathAndQuery is null");
    requireNonNull(contentType, "contentType is null");
    requireNonNull(signature, "signature is null");
    requireNonNull(body, "body is null");
  }
}
