package io.communityconnect.adapters.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a reader would miss in a document: words, examples, problems, security; and examples that
/// are none.
final class Gaps {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final Set<String> CONVEYED = Set.of("cursor", "Idempotency-Key");

  private final JsonNode document;
  private final List<String> found = new ArrayList<>();

  Gaps(JsonNode document) {
    this.document = document;
  }

  List<String> all() {
    Set<String> names = new HashSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          String where = operation.getKey() + " " + path.getKey();
                          look(where, operation.getValue());
                          if (!names.add(operation.getValue().path("operationId").asText())) {
                            found.add(where + " has another's operationId");
                          }
                        }));
    return List.copyOf(found);
  }

  private void look(String where, JsonNode operation) {
    want(where, operation, "summary", "operationId", "tags", "security");
    operation.path("parameters").forEach(each -> parameter(where, each));
    operation
        .path("requestBody")
        .path("content")
        .forEach(content -> example(where + " request", content));
    operation
        .path("responses")
        .properties()
        .forEach(each -> response(where, each.getKey(), each.getValue()));
    if (!operation.path("responses").has("500")) {
      found.add(where + " has no problems");
    }
  }

  private void parameter(String where, JsonNode parameter) {
    String name = where + " parameter " + parameter.path("name").asText();
    want(name, parameter, "description", "schema");
    if (!CONVEYED.contains(parameter.path("name").asText())) {
      example(name, parameter);
    }
  }

  private void response(String where, String status, JsonNode response) {
    want(where + " " + status, response, "description");
    response.path("content").forEach(content -> example(where + " " + status, content));
  }

  private void example(String where, JsonNode holder) {
    JsonNode schema = holder.path("schema");
    if (schema.isMissingNode() || (!holder.has("example") && !holder.has("examples"))) {
      found.add(where + " has no example; add one to examples.yml");
    }
    if (holder.has("example")) {
      check(where, schema, holder.path("example"));
    }
    holder
        .path("examples")
        .forEach(
            example ->
                check(
                    where,
                    schema,
                    document.at(example.path("$ref").asText("#").substring(1)).path("value")));
  }

  private void check(String where, JsonNode schema, JsonNode example) {
    if (example.isMissingNode()) {
      return;
    }
    JsonNode whole =
        ((ObjectNode) schema.deepCopy()).set("components", document.path("components"));
    SCHEMAS
        .getSchema(whole)
        .validate(example)
        .forEach(fault -> found.add(where + ": the example does not fit: " + fault.getMessage()));
  }

  private void want(String where, JsonNode node, String... fields) {
    for (String field : fields) {
      if (node.path(field).isMissingNode()
          || (node.path(field).isTextual() && node.path(field).asText().isBlank())) {
        found.add(where + " has no " + field);
      }
    }
  }
}
