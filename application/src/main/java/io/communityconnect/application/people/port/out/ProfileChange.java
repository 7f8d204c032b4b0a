package io.communityconnect.application.people.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

/// What is to be another for somebody; what is empty stays as it is. `toString` tells whose and not
/// what.
///
/// @param language never takes the place of one that they chose themselves
public record ProfileChange(
    ResidentId resident,
    Optional<String> name,
    Optional<String> apartment,
    Optional<Language> language) {
  public ProfileChange {
    requireNonNull(resident, "resident is null");
    requireNonNull(name, "name is null");
    requireNonNull(apartment, "apartment is null");
    requireNonNull(language, "language is null");
  }

  /// Whether nothing is to be another.
  public boolean isEmpty() {
    return name.isEmpty() && apartment.isEmpty() && language.isEmpty();
  }

  @Override
  public String toString() {
    return "ProfileChange[" + resident.value() + "]";
  }
}
