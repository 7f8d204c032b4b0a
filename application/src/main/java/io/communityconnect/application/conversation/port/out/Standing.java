package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.people.Language;
import java.util.Optional;

/// How we stand with a resident in a conversation.
///
/// @param language what they are spoken to in, empty where nobody knows yet
/// @param languageChosen whether they chose it themselves
/// @param consent whether they want messages
/// @param handling who speaks with them
public record Standing(
    Optional<Language> language, boolean languageChosen, Consent consent, Handling handling) {
  public Standing {
    requireNonNull(language, "language is null");
    requireNonNull(consent, "consent is null");
    requireNonNull(handling, "handling is null");
  }
}
