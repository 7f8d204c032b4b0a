package io.communityconnect.application.wording;

import io.communityconnect.domain.command.Command;
import io.communityconnect.domain.command.Command.ChooseLanguage;
import io.communityconnect.domain.command.Command.Plain;
import io.communityconnect.domain.command.CommandRecogniser;
import io.communityconnect.domain.command.Phrase;
import io.communityconnect.domain.people.Language;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/// The phrases of all commands in all languages.
public final class CommandWords {
  static final String BUNDLE = "io.communityconnect.application.wording.words";
  static final String SHARED_BUNDLE = "io.communityconnect.application.wording.shared_words";

  /// What a language is called, in whatever language.
  static final String NAME = "name-of-language";

  /// What may stand before a language's name.
  static final String BEFORE_NAME = "before-a-language";

  private static final CommandRecogniser RECOGNISER = new CommandRecogniser(all());

  private CommandWords() {}

  /// Knows all of them.
  public static CommandRecogniser recogniser() {
    return RECOGNISER;
  }

  static List<Phrase> all() {
    Stream<Phrase> shared = plain(Bundles.shared(SHARED_BUNDLE), Set.of());
    Stream<Phrase> own =
        Arrays.stream(Language.values())
            .flatMap(
                language ->
                    Stream.concat(
                        plain(Bundles.of(BUNDLE, language), Set.of(language)), choosing(language)));
    return Stream.concat(shared, own).toList();
  }

  private static Stream<Phrase> plain(ResourceBundle words, Set<Language> languages) {
    return Arrays.stream(Plain.values())
        .flatMap(
            command ->
                listed(words, Bundles.key(command))
                    .map(phrase -> new Phrase(phrase, command, languages)));
  }

  /// A language's name alone, and after a word for "language" in whatever language.
  private static Stream<Phrase> choosing(Language language) {
    Command choice = new ChooseLanguage(language);
    return listed(Bundles.of(BUNDLE, language), NAME)
        .flatMap(name -> Stream.concat(Stream.of(name), announced(name)))
        .map(phrase -> new Phrase(phrase, choice, Set.of(language)));
  }

  private static Stream<String> announced(String name) {
    return Arrays.stream(Language.values())
        .flatMap(speaker -> listed(Bundles.of(BUNDLE, speaker), BEFORE_NAME))
        .map(word -> word + " " + name);
  }

  private static Stream<String> listed(ResourceBundle words, String key) {
    return words.containsKey(key)
        ? Arrays.stream(words.getString(key).split(",", -1)).map(String::strip)
        : Stream.empty();
  }
}
