package io.communityconnect.adapters.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What holds for all schemas: names without their outer types, none that nobody refers to, answers
/// that leave nothing out, requests that take nothing unknown.
final class Schemas {
  private static final String REFERENCE = "#/components/schemas/";

  private final ObjectNode all;

  private Schemas(ObjectNode all) {
    this.all = all;
  }

  static void complete(ObjectNode document) {
    ObjectNode components = document.withObjectProperty("components");
    Schemas schemas = new Schemas(renamed(components.path("schemas")));
    components.set("schemas", schemas.all);
    Set<String> asked = schemas.reachable(bodies(document));
    Set<String> answered = schemas.reachable(responses(document));
    asked.forEach(schemas::refuseUnknown);
    answered.stream().filter(name -> !asked.contains(name)).forEach(schemas::leaveNothingOut);
    answered.addAll(asked);
    schemas.all.retain(answered);
  }

  private static ObjectNode renamed(JsonNode schemas) {
    Map<String, JsonNode> renamed = new TreeMap<>();
    schemas
        .properties()
        .forEach(
            schema -> {
              String name = GeneratedDocument.nameOf(schema.getKey());
              if (renamed.put(name, schema.getValue()) != null) {
                throw new IllegalStateException("two schemas are named " + name);
              }
            });
    ObjectNode result = ((ObjectNode) schemas).objectNode();
    result.setAll(renamed);
    return result;
  }

  private static Stream<JsonNode> operations(JsonNode document) {
    return document.path("paths").valueStream().flatMap(JsonNode::valueStream);
  }

  private static Stream<JsonNode> bodies(JsonNode document) {
    return operations(document).map(operation -> operation.path("requestBody"));
  }

  private static Stream<JsonNode> responses(JsonNode document) {
    return operations(document).map(operation -> operation.path("responses"));
  }

  /// The names of all schemas that something refers to, by way of others as well.
  private Set<String> reachable(Stream<JsonNode> from) {
    Set<String> names = new LinkedHashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>(from.toList());
    while (!open.isEmpty()) {
      open.pop().findValuesAsText("$ref").stream()
          .filter(reference -> reference.startsWith(REFERENCE))
          .map(reference -> reference.substring(REFERENCE.length()))
          .filter(names::add)
          .forEach(name -> open.push(all.path(name)));
    }
    return names;
  }

  private void refuseUnknown(String name) {
    if (all.get(name) instanceof ObjectNode schema && schema.has("properties")) {
      schema.put("type", "object").put("additionalProperties", false);
      schema.path("required").forEach(field -> notNull(schema, field.asText()));
    }
  }

  /// Wire records have nullable fields where the absence of a field is told as a fault.
  private static void notNull(ObjectNode schema, String field) {
    if (schema.path("properties").get(field) instanceof ObjectNode property
        && property.get("type") instanceof ArrayNode types
        && types.size() == 2) {
      property.set("type", TextNode.valueOf(types.path(0).asText()));
    }
  }

  /// What may be null is there all the same.
  private void leaveNothingOut(String name) {
    if (all.get(name) instanceof ObjectNode schema && schema.has("properties")) {
      schema.put("type", "object");
      ArrayNode required = schema.withArrayProperty("required");
      schema
          .path("properties")
          .propertyStream()
          .filter(property -> property.getValue().path("type").isArray())
          .forEach(property -> required.add(property.getKey()));
    }
  }
}
