package io.communityconnect.domain.analytics;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.util.Optional;

/// Somebody's question, to be counted with others'. `toString` does not tell its words.
public record Asking(ResidentId resident, String question, Optional<Language> language) {
  public Asking {
    requireNonNull(resident, "resident is null");
    requireNonNull(question, "question is null");
    requireNonNull(language, "language is null");
  }

  @Override
  public String toString() {
    return "Asking[" + resident.value() + "]";
  }
}
