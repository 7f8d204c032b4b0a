package io.communityconnect.domain.command;

import io.communityconnect.domain.command.Command.ConfirmLogin;
import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.people.Language;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells commands from ordinary sentences: a message is a command when all of it is a phrase,
/// however it is spelt. "Please stop the noise upstairs" is none.
public final class CommandRecogniser {
  /// No phrase is longer, and nothing longer need be looked at.
  private static final int MAX_LENGTH = 80;

  private final Map<String, RecognisedCommand> byWords;

  /// @param phrases none of which may stand for two commands
  public CommandRecogniser(Collection<Phrase> phrases) {
    Map<String, RecognisedCommand> known = new HashMap<>();
    for (Phrase phrase : phrases) {
      known.merge(
          PlainWords.of(phrase.words()),
          new RecognisedCommand(phrase.command(), phrase.languages()),
          CommandRecogniser::inSeveralLanguages);
    }
    byWords = Map.copyOf(known);
  }

  /// The command that a message is, if it is one.
  public Optional<RecognisedCommand> recognise(String message) {
    if (message.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return SendingCode.inMessage(message)
        .map(code -> new RecognisedCommand(new ConfirmLogin(code), Set.of()))
        .or(() -> Optional.ofNullable(byWords.get(PlainWords.of(message))));
  }

  /// The same words may be the same command in two languages, but never two commands.
  private static RecognisedCommand inSeveralLanguages(
      RecognisedCommand one, RecognisedCommand two) {
    if (!one.command().equals(two.command())) {
      throw new IllegalArgumentException("a phrase stands for " + one + " and for " + two);
    }
    if (one.languages().isEmpty() || two.languages().isEmpty()) {
      return new RecognisedCommand(one.command(), Set.of());
    }
    Set<Language> both = EnumSet.copyOf(one.languages());
    both.addAll(two.languages());
    return new RecognisedCommand(one.command(), both);
  }
}
