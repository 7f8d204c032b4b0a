package io.communityconnect.application.action.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.action.ProposalStep;
import java.util.List;

/// A reply that has to do with an offer, and what happens to offers with it.
///
/// @param text never blank; `toString` does not tell it
public record Said(String text, List<ProposalStep> steps) {
  public Said {
    requireNonNull(text, "text is null");
    steps = List.copyOf(steps);
  }

  @Override
  public String toString() {
    return "Said[" + steps + "]";
  }
}
