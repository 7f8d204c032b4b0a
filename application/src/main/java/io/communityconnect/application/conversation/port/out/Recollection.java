package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/// What was said to or by a resident once, beyond the messages that a model is shown. `toString`
/// does not tell the words.
///
/// @param speaker a name, or what stands for one
/// @param text never blank
public record Recollection(String speaker, Instant at, String text) {
  public Recollection {
    requireNonNull(speaker, "speaker is null");
    requireNonNull(at, "at is null");
    requireNonNull(text, "text is null");
    if (text.isBlank()) {
      throw new IllegalArgumentException("a recollection of nothing");
    }
  }

  @Override
  public String toString() {
    return "Recollection[" + text.length() + " characters, " + at + "]";
  }
}
