package io.communityconnect.simulator.llm;

import java.util.List;
import java.util.Set;

/// What the model is given: knowledge, the question, and the question before it (empty when there
/// was none), and which actions it may propose.
record Conversation(
    List<Passage> passages, String question, String previousQuestion, Set<String> actions) {
  Conversation {
    passages = List.copyOf(passages);
    actions = Set.copyOf(actions);
  }

  /// Without any actions.
  Conversation(List<Passage> passages, String question, String previousQuestion) {
    this(passages, question, previousQuestion, Set.of());
  }
}
