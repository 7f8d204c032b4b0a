package io.communityconnect.domain.command;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import java.util.Set;

/// Words that stand for a command, if they are all of a message.
///
/// @param languages whose words they are; empty for those that everybody uses, such as STOP
public record Phrase(String words, Command command, Set<Language> languages) {
  public Phrase {
    requireNonNull(words, "words is null");
    requireNonNull(command, "command is null");
    languages = Set.copyOf(languages);
    if (PlainWords.of(words).isEmpty()) {
      throw new IllegalArgumentException("a phrase without words");
    }
  }
}
