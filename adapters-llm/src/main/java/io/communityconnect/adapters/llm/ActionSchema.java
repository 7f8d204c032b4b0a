package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.action.ActionOffer;
import io.communityconnect.domain.action.ActionOffer.Parameter;
import java.util.List;
import java.util.Optional;

/// What a model may propose, as a JSON schema (<https://json-schema.org/draft/2020-12>).
///
/// It stands in the rules and not in `response_format`: a model that is forced into JSON for every
/// answer writes worse words, not all that DeepInfra serves can be forced, and Gemini takes another
/// dialect. [ProposedAction] reads what comes of it.
final class ActionSchema {
  static final String ANSWER = "answer";
  static final String ACTION = "action";
  static final String ARGUMENTS = "arguments";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ActionSchema() {}

  /// One of the offers; empty where there are none.
  static Optional<String> of(List<ActionOffer> offers) {
    if (offers.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode schema = NODES.objectNode();
    ArrayNode choices = schema.putArray("oneOf");
    offers.stream().map(ActionSchema::proposal).forEach(choices::add);
    return Optional.of(schema.toString());
  }

  private static ObjectNode proposal(ActionOffer offer) {
    ObjectNode proposal = object().put("description", offer.purpose());
    ObjectNode properties = proposal.putObject("properties");
    properties.set(ANSWER, NODES.objectNode().put("type", "string"));
    properties.set(ACTION, NODES.objectNode().put("const", offer.name()));
    properties.set(ARGUMENTS, arguments(offer.parameters()));
    proposal.putArray("required").add(ANSWER).add(ACTION).add(ARGUMENTS);
    return proposal;
  }

  private static ObjectNode arguments(List<Parameter> parameters) {
    ObjectNode arguments = object();
    ObjectNode properties = arguments.putObject("properties");
    ArrayNode required = arguments.putArray("required");
    for (Parameter parameter : parameters) {
      ObjectNode property = properties.putObject(parameter.name());
      property.put("type", "string").put("description", parameter.meaning());
      if (!parameter.choices().isEmpty()) {
        ArrayNode values = property.putArray("enum");
        parameter.choices().forEach(values::add);
      }
      if (parameter.required()) {
        required.add(parameter.name());
      }
    }
    return arguments;
  }

  private static ObjectNode object() {
    return NODES.objectNode().put("type", "object").put("additionalProperties", false);
  }
}
