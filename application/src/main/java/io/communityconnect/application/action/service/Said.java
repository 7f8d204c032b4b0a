package io.communityconnect.application.action.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.ReplyButtons;
import java.util.List;
import java.util.Optional;

/// A reply that has to do with an offer, and what happens to offers with it.
///
/// @param text never blank; `toString` does not tell it
/// @param buttons to answer an offer with
public record Said(String text, List<ProposalStep> steps, Optional<ReplyButtons> buttons) {
  public Said {
    requireNonNull(text, "text is null");
    steps = List.copyOf(steps);
    requireNonNull(buttons, "buttons is null");
  }

  /// What asks for no answer.
  Said(String text, List<ProposalStep> steps) {
    this(text, steps, Optional.empty());
  }

  @Override
  public String toString() {
    return "Said[" + steps + "]";
  }
}
