package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.recall.TextDigest;

/// A text that waits for its vector, claimed. `toString` does not tell its words.
///
/// @param key whose text it is
/// @param payer on whose account it is embedded
/// @param content of the text: those of one digest have one vector
/// @param attempt how often it has been claimed, counted from 1
public record Pending<K>(K key, Payer payer, String text, TextDigest content, int attempt) {
  public Pending {
    requireNonNull(key, "key is null");
    requireNonNull(payer, "payer is null");
    requireNonNull(text, "text is null");
    requireNonNull(content, "content is null");
    if (attempt < 1) {
      throw new IllegalArgumentException("attempt counts from 1");
    }
  }

  @Override
  public String toString() {
    return "Pending[%s, %d characters, attempt %d]".formatted(key, text.length(), attempt);
  }
}
