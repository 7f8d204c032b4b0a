package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What a passage says.
///
/// @param heading under which it stands, empty where the article has none there
/// @param body at most [PassageSplitter#MAX_LENGTH] characters
public record PassageText(Optional<String> heading, String body) {
  public PassageText {
    requireNonNull(heading, "heading is null");
    requireNonNull(body, "body is null");
    if (body.isBlank()) {
      throw new IllegalArgumentException("a passage says something");
    }
  }
}
