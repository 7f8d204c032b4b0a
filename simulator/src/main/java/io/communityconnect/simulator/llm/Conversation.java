package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/// What the model is given.
///
/// @param passages what the community knows
/// @param remembered what was said in earlier conversations
/// @param previousQuestion the one before, empty when there was none
/// @param actions which it may propose
/// @param bySchema whether the whole reply is to be a JSON object with an answer and a proposal
record Conversation(
    List<Passage> passages,
    List<Passage> remembered,
    String question,
    String previousQuestion,
    Set<String> actions,
    boolean bySchema) {
  Conversation {
    passages = List.copyOf(passages);
    remembered = List.copyOf(remembered);
    actions = Set.copyOf(actions);
  }

  /// Without memory and actions.
  Conversation(List<Passage> passages, String question, String previousQuestion) {
    this(passages, List.of(), question, previousQuestion, Set.of(), false);
  }

  /// By what a system prompt says.
  ///
  /// @param schema that the reply has to fit, a missing node for none
  static Conversation of(String rules, JsonNode schema, String question, String previousQuestion) {
    boolean bySchema = schema.at("/properties/proposal").isObject();
    return new Conversation(
        Knowledge.of(rules),
        Knowledge.remembered(rules),
        question,
        previousQuestion,
        bySchema ? OfferedActions.in(schema) : OfferedActions.in(rules),
        bySchema);
  }
}
