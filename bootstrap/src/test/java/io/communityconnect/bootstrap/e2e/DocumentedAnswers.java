package io.communityconnect.bootstrap.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Holds answers against what the document says about them.
final class DocumentedAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final Map<JsonNode, JsonSchema> known = new ConcurrentHashMap<>();

  private DocumentedAnswers() {}

  /// What of an answer is not as it is documented.
  static List<String> faults(ApiOperation operation, Web.Answer answer) {
    JsonNode response = operation.node().path("responses").path("" + answer.status());
    if (response.isMissingNode()) {
      return List.of("undocumented: " + answer.status() + " " + answer.body());
    }
    if (!response.has("content")) {
      return answer.body().isEmpty() ? List.of() : List.of("an undocumented body");
    }
    String type = answer.contentType().replaceAll(";.*", "");
    JsonNode content = content(response, type);
    if (content.isMissingNode()) {
      return List.of("an undocumented type: " + type);
    }
    return type.endsWith("json") ? faults(operation, content, answer) : List.of();
  }

  /// Of this type, or of a range such as `image/*`.
  private static JsonNode content(JsonNode response, String type) {
    JsonNode contents = response.path("content");
    return contents.has(type) ? contents.path(type) : contents.path(type.replaceAll("/.*", "/*"));
  }

  private static List<String> faults(ApiOperation operation, JsonNode content, Web.Answer answer) {
    try {
      JsonNode json = JSON.readTree(answer.body());
      Stream<String> wrong =
          schema(operation, content).validate(json).stream()
              .map(fault -> answer.status() + ": " + fault.getMessage());
      return Stream.concat(wrong, undocumentedCode(content, json).stream()).toList();
    } catch (JsonProcessingException _) {
      return List.of("no JSON: " + answer.body());
    }
  }

  private static JsonSchema schema(ApiOperation operation, JsonNode content) {
    return known.computeIfAbsent(
        content.path("schema"),
        schema -> {
          ObjectNode whole = schema.deepCopy();
          whole.set("components", operation.components());
          return SCHEMAS.getSchema(whole);
        });
  }

  private static Optional<String> undocumentedCode(JsonNode content, JsonNode json) {
    String code = json.path("code").asText();
    return json.has("code") && json.has("instance") && !content.path("examples").has(code)
        ? Optional.of("an undocumented code: " + code)
        : Optional.empty();
  }
}
