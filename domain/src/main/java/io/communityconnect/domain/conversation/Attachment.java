package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.net.URI;

/// A file that came with a message, kept as a reference: the provider stores the bytes.
///
/// @param location where the provider serves it; asks for the account's credentials
/// @param contentType its media type as the provider names it, for example `image/jpeg`
public record Attachment(URI location, String contentType) {
  public Attachment {
    requireNonNull(location, "location is null");
    requireNonNull(contentType, "contentType is null");
  }

  /// What it is, and not where.
  @Override
  public String toString() {
    return "Attachment[" + contentType + "]";
  }
}
