package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.domain.action.ActionOffer;
import io.communityconnect.domain.action.ActionOffer.Parameter;
import java.util.List;

/// What a model may propose, as a JSON schema (<https://json-schema.org/draft/2020-12>), in two
/// shapes. [ProposedAction] reads what comes of either.
///
/// A provider that can hold its model to a schema is given the whole reply: words, whether they
/// answer, what they rest on, and a proposal or null. It keeps to what OpenAI, DeepInfra and Gemini
/// have in common: an object at the top, `anyOf`, no `const`. For other models the proposals alone
/// stand in the rules, and words come bare.
final class ActionSchema {
  static final String ANSWER = "answer";
  static final String KNOWN = "known";
  static final String SOURCES = "sources";
  static final String PROPOSAL = "proposal";
  static final String ACTION = "action";
  static final String ARGUMENTS = "arguments";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ActionSchema() {}

  /// One of the offers with an answer, for the rules.
  ///
  /// @param offers at least one
  static String ofProposals(List<ActionOffer> offers) {
    ObjectNode schema = NODES.objectNode();
    ArrayNode choices = schema.putArray("oneOf");
    for (ActionOffer offer : offers) {
      ObjectNode proposal = proposal(offer);
      ((ObjectNode) proposal.path("properties")).set(ANSWER, text());
      ((ArrayNode) proposal.path("required")).add(ANSWER);
      choices.add(proposal);
    }
    return schema.toString();
  }

  /// A reply with one of the offers, or with none, for a provider.
  static ObjectNode ofReplies(List<ActionOffer> offers) {
    ObjectNode reply = object();
    ObjectNode properties = reply.putObject("properties");
    properties.set(ANSWER, text());
    properties.putObject(KNOWN).put("type", "boolean");
    properties.putObject(SOURCES).put("type", "array").putObject("items").put("type", "integer");
    ArrayNode choices = properties.putObject(PROPOSAL).putArray("anyOf");
    choices.add(NODES.objectNode().put("type", "null"));
    offers.stream().map(ActionSchema::proposal).forEach(choices::add);
    reply.putArray("required").add(ANSWER).add(KNOWN).add(SOURCES).add(PROPOSAL);
    return reply;
  }

  private static ObjectNode proposal(ActionOffer offer) {
    ObjectNode proposal = object().put("description", offer.purpose());
    ObjectNode properties = proposal.putObject("properties");
    ObjectNode action = text();
    action.putArray("enum").add(offer.name());
    properties.set(ACTION, action);
    properties.set(ARGUMENTS, arguments(offer.parameters()));
    proposal.putArray("required").add(ACTION).add(ARGUMENTS);
    return proposal;
  }

  private static ObjectNode arguments(List<Parameter> parameters) {
    ObjectNode arguments = object();
    ObjectNode properties = arguments.putObject("properties");
    ArrayNode required = arguments.putArray("required");
    for (Parameter parameter : parameters) {
      ObjectNode property = text().put("description", parameter.meaning());
      properties.set(parameter.name(), property);
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

  private static ObjectNode text() {
    return NODES.objectNode().put("type", "string");
  }

  private static ObjectNode object() {
    return NODES.objectNode().put("type", "object").put("additionalProperties", false);
  }
}
