package io.communityconnect.simulator.llm;

import static java.util.Objects.requireNonNull;

/// A piece of knowledge that the prompt carries.
///
/// @param title what it is about; empty when the prompt does not say
public record Passage(String title, String text) {
  public Passage {
    requireNonNull(title, "title is null");
    requireNonNull(text, "text is null");
  }
}
