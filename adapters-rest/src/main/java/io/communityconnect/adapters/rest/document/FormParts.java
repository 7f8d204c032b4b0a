package io.communityconnect.adapters.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What a form consists of: a file that has to be there, and texts that may be left out but are
/// never null.
final class FormParts {
  /// Of a form with files.
  static final String MEDIA_TYPE = MediaType.MULTIPART_FORM_DATA;

  private FormParts() {}

  /// Whether a part is a file.
  static boolean isFile(JsonNode part) {
    return part.path("format").asText().equals("binary");
  }

  /// Takes callers out, and describes the rest.
  static void complete(ObjectNode form, Predicate<JsonNode> isCaller) {
    ObjectNode schema = form.withObjectProperty("schema");
    ObjectNode parts = schema.withObjectProperty("properties");
    List<String> callers =
        parts
            .propertyStream()
            .filter(part -> isCaller.test(part.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    parts.remove(callers);
    form.remove("encoding");
    schema.put("type", "object").put("additionalProperties", false).putArray("required");
    parts
        .properties()
        .forEach(part -> describe(schema, part.getKey(), (ObjectNode) part.getValue()));
  }

  private static void describe(ObjectNode schema, String name, ObjectNode part) {
    part.put("type", "string");
    if (isFile(part)) {
      schema.withArrayProperty("required").add(name);
    }
  }
}
