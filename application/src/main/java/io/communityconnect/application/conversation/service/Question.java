package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.conversation.service.ConversationReader.Reading;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.people.Language;
import java.util.List;

/// What is to be answered, and for whom.
///
/// @param thought what of the thought needs an answer; at least one message
/// @param language that the resident is spoken to in
record Question(List<Message> thought, Reading.Ready ready, Lease lease, Language language) {
  Question {
    thought = List.copyOf(thought);
    requireNonNull(ready, "ready is null");
    requireNonNull(lease, "lease is null");
    requireNonNull(language, "language is null");
  }

  Turn turn() {
    return ready.turn();
  }

  /// For whom, and not what.
  @Override
  public String toString() {
    return "Question[" + lease.conversation() + ", " + thought.size() + " messages]";
  }
}
