package io.communityconnect.simulator.llm;

import java.util.List;

/// What the model is given: knowledge, the question, and the question before it (empty when there
/// was none).
record Conversation(List<Passage> passages, String question, String previousQuestion) {
  Conversation {
    passages = List.copyOf(passages);
  }
}
