package io.communityconnect.domain.bulk;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

/// What a change of many people changed of one. `toString` tells whose and not what.
///
/// @param flat empty where it stayed
/// @param language empty where it stayed
public record FormerValues(
    ResidentId resident, Optional<FlatChange> flat, Optional<LanguageChange> language) {
  public FormerValues {
    requireNonNull(resident, "resident is null");
    requireNonNull(flat, "flat is null");
    requireNonNull(language, "language is null");
    if (flat.isEmpty() && language.isEmpty()) {
      throw new IllegalArgumentException("what stayed is not remembered");
    }
  }

  /// A flat as it was and as it became.
  public record FlatChange(String was, String became) {
    public FlatChange {
      requireNonNull(was, "was is null");
      requireNonNull(became, "became is null");
    }
  }

  /// A language as it was and as it became.
  ///
  /// @param was empty where nobody knew
  public record LanguageChange(Optional<Language> was, Language became) {
    public LanguageChange {
      requireNonNull(was, "was is null");
      requireNonNull(became, "became is null");
    }
  }

  /// What the flat is put back to; empty where it stayed, or is another since.
  public Optional<String> flatToRestore(Optional<String> now) {
    return flat.filter(change -> now.equals(Optional.of(change.became()))).map(FlatChange::was);
  }

  /// How the language is put back; empty where it stayed, or is another since.
  ///
  /// @param chosen whether they have chosen one themselves since
  public Optional<LanguageChange> languageToRestore(Optional<Language> now, boolean chosen) {
    return language.filter(change -> !chosen && now.equals(Optional.of(change.became())));
  }

  @Override
  public String toString() {
    return "FormerValues[" + resident.value() + "]";
  }
}
