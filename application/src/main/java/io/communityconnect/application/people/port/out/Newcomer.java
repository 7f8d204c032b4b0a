package io.communityconnect.application.people.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Optional;

/// Somebody who is to be registered. `toString` tells nothing of them.
///
/// @param language guessed by whoever registers them, not chosen by themselves
public record Newcomer(
    PhoneNumber phone,
    Optional<String> name,
    Optional<String> apartment,
    Optional<Language> language) {
  public Newcomer {
    requireNonNull(phone, "phone is null");
    requireNonNull(name, "name is null");
    requireNonNull(apartment, "apartment is null");
    requireNonNull(language, "language is null");
  }

  @Override
  public String toString() {
    return "Newcomer[…]";
  }
}
