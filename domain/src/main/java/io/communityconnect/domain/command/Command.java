package io.communityconnect.domain.command;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.people.Language;

/// Something that a resident asks for in fixed words.
public sealed interface Command {
  /// Whether it is done even for somebody who said STOP.
  boolean isForTheStopped();

  /// Whether it is done even while a person speaks with whoever says it.
  boolean isBesideAHuman();

  /// Those that carry nothing beside themselves.
  enum Plain implements Command {
    HELP,
    STOP,
    START,
    /// Wants to speak with a person.
    HUMAN,
    /// Wants to speak with the assistant again.
    ASSISTANT,
    EXPORT_DATA,
    DELETE_DATA,
    /// Says yes to deleting everything; asked for twice.
    DELETE_EVERYTHING,
    /// Says no to deleting everything; means something only after that was asked.
    KEEP_DATA,
    /// Asks what plan they have.
    PLAN,
    /// Asks how much of it they have used.
    USAGE,
    /// Wants to choose or change it.
    UPGRADE,
    /// Asks which languages there are.
    LANGUAGES,
    /// Wants no page or device to be logged in as them any more.
    LOGOUT;

    @Override
    public boolean isForTheStopped() {
      return this == START || this == LOGOUT;
    }

    @Override
    public boolean isBesideAHuman() {
      return this == STOP || this == START || this == ASSISTANT || this == LOGOUT;
    }
  }

  /// Speak this language from now on.
  record ChooseLanguage(Language language) implements Command {
    public ChooseLanguage {
      requireNonNull(language, "language is null");
    }

    @Override
    public boolean isForTheStopped() {
      return false;
    }

    @Override
    public boolean isBesideAHuman() {
      return false;
    }
  }

  /// The page that shows this code is mine.
  record ConfirmLogin(SendingCode code) implements Command {
    public ConfirmLogin {
      requireNonNull(code, "code is null");
    }

    @Override
    public boolean isForTheStopped() {
      return true;
    }

    @Override
    public boolean isBesideAHuman() {
      return true;
    }
  }
}
