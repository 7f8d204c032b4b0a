package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/// A piece of the community's knowledge that may answer a question.
///
/// @param title the article it comes from, named to the resident as the source
/// @param text what it says
/// @param asOf the day from which it holds
public record Passage(String title, String text, LocalDate asOf) {
  public Passage {
    requireNonNull(title, "title is null");
    requireNonNull(text, "text is null");
    requireNonNull(asOf, "asOf is null");
  }
}
