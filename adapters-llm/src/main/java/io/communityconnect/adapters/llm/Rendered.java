package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A prompt as a model is given it.
///
/// @param schema that the provider holds the model to, empty where words are all that is asked for
record Rendered(List<ChatMessage> messages, Optional<ObjectNode> schema) {
  Rendered {
    messages = List.copyOf(messages);
  }

  static Rendered plain(List<ChatMessage> messages) {
    return new Rendered(messages, Optional.empty());
  }

  /// Everything that the model reads, for counting.
  List<String> texts() {
    return Stream.concat(
            messages.stream().map(ChatMessage::content), schema.stream().map(ObjectNode::toString))
        .toList();
  }
}
