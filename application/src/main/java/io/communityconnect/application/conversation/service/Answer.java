package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.action.service.Said;
import io.communityconnect.domain.action.ProposalStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a thought is answered with, and what happens along with it.
///
/// @param text never blank, empty for silence; `toString` does not tell it
/// @param steps what happens to offers
record Answer(Optional<String> text, List<ProposalStep> steps) {
  Answer {
    requireNonNull(text, "text is null");
    steps = List.copyOf(steps);
  }

  static Answer of(Said said) {
    return new Answer(Optional.of(said.text()), said.steps());
  }

  /// The same after other words.
  Answer after(List<String> before) {
    List<String> all = Stream.concat(before.stream(), text.stream()).toList();
    return new Answer(
        all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", all)), steps);
  }

  @Override
  public String toString() {
    return "Answer[" + steps + "]";
  }
}
