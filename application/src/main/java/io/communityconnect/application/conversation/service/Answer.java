package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.action.service.Said;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.ReplyButtons;
import io.communityconnect.domain.knowledge.Citation;
import io.communityconnect.domain.knowledge.OpenQuestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a thought is answered with, and what happens along with it.
///
/// @param text never blank, empty for silence; `toString` does not tell it
/// @param steps what happens to offers
/// @param sources what the text rests on and names, each article once
/// @param unanswered what was asked and nobody knows
/// @param buttons to answer the offer with that the text ends in
record Answer(
    Optional<String> text,
    List<ProposalStep> steps,
    List<Citation.Source> sources,
    Optional<OpenQuestion> unanswered,
    Optional<ReplyButtons> buttons) {
  Answer {
    requireNonNull(text, "text is null");
    steps = List.copyOf(steps);
    sources = sources.stream().distinct().toList();
    requireNonNull(unanswered, "unanswered is null");
    requireNonNull(buttons, "buttons is null");
  }

  Answer(Optional<String> text, List<ProposalStep> steps) {
    this(text, steps, List.of(), Optional.empty(), Optional.empty());
  }

  static Answer of(Said said) {
    return new Answer(
        Optional.of(said.text()), said.steps(), List.of(), Optional.empty(), said.buttons());
  }

  /// The same after other words.
  Answer after(List<String> before) {
    List<String> all = Stream.concat(before.stream(), text.stream()).toList();
    return new Answer(
        all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", all)),
        steps,
        sources,
        unanswered,
        buttons);
  }

  @Override
  public String toString() {
    return "Answer[" + steps + "]";
  }
}
