package io.communityconnect.domain.command;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import java.util.Set;

/// A command that somebody wrote.
///
/// @param languages in which; empty for words that everybody uses, such as STOP
public record RecognisedCommand(Command command, Set<Language> languages) {
  public RecognisedCommand {
    requireNonNull(command, "command is null");
    languages = Set.copyOf(languages);
  }

  /// The language to answer in: the usual one, unless the words are of others alone.
  public Language answeredIn(Language usual) {
    return languages.isEmpty() || languages.contains(usual)
        ? usual
        : languages.stream().sorted().findFirst().orElseThrow();
  }
}
