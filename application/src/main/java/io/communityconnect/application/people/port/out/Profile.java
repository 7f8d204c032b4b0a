package io.communityconnect.application.people.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.people.Language;
import java.util.Optional;

/// A person with the language that they are spoken to in.
///
/// @param language empty where nobody knows yet
/// @param languageChosen whether they chose it themselves
public record Profile(Account account, Optional<Language> language, boolean languageChosen) {
  public Profile {
    requireNonNull(account, "account is null");
    requireNonNull(language, "language is null");
  }
}
