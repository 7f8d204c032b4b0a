package io.communityconnect.adapters.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/// What was generated from the routes when they were compiled, without what the generator cannot
/// know to be ours alone: callers, which it takes for parameters, and names of nested types.
final class GeneratedDocument {
  private static final String RESOURCE = "/META-INF/swagger/api.yml";
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String SCHEMAS = "#/components/schemas/";

  /// Domain types that routes are handed by their binders.
  private static final Set<String> CALLERS =
      Set.of(
          SCHEMAS + "Account",
          SCHEMAS + "Actor.Administrator",
          SCHEMAS + "Actor.SuperAdmin",
          SCHEMAS + "Actor.Resident");

  private GeneratedDocument() {}

  /// Reads it anew, so that it can be changed.
  static ObjectNode read() {
    try (InputStream resource = GeneratedDocument.class.getResourceAsStream(RESOURCE)) {
      ObjectNode document = YAML.readValue(resource, ObjectNode.class);
      document
          .path("paths")
          .forEach(path -> path.forEach(operation -> withoutCaller((ObjectNode) operation)));
      clean(document);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException("the generated document cannot be read", e);
    }
  }

  private static void withoutCaller(ObjectNode operation) {
    if (operation.get("parameters") instanceof ArrayNode parameters) {
      parameters.removeIf(parameter -> isCaller(parameter.path("schema")));
    }
    JsonNode content = operation.path("requestBody").path("content");
    if (content.get(FormParts.MEDIA_TYPE) instanceof ObjectNode form) {
      FormParts.complete(form, GeneratedDocument::isCaller);
    }
    content
        .properties()
        .forEach(media -> withoutCallerInBody(media.getKey(), (ObjectNode) media.getValue()));
    boolean isEmpty =
        !content.isEmpty()
            && content.valueStream().allMatch(media -> media.path("schema").isEmpty());
    if (isEmpty && !content.has("*/*")) {
      operation.remove("requestBody");
    }
  }

  /// A caller beside a body becomes a second schema that is required with it. Of a text that its
  /// route reads as bytes the generator knows nothing else.
  private static void withoutCallerInBody(String mediaType, ObjectNode media) {
    JsonNode schema = media.path("schema");
    if (schema.path("allOf").valueStream().anyMatch(GeneratedDocument::holdsCallers)) {
      media.set("schema", schema.path("allOf").path(0));
    } else if (holdsCallers(schema)) {
      ObjectNode own = media.putObject("schema");
      if (mediaType.startsWith("text/")) {
        own.put("type", "string");
      }
    }
  }

  private static boolean holdsCallers(JsonNode schema) {
    JsonNode properties = schema.path("properties");
    return !properties.isEmpty() && properties.valueStream().allMatch(GeneratedDocument::isCaller);
  }

  private static boolean isCaller(JsonNode schema) {
    return CALLERS.contains(schema.path("$ref").asText());
  }

  private static void clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
      fields.forEach(field -> object.set(field.getKey(), cleaned(field.getValue())));
      if (object.get("type") instanceof ArrayNode types) {
        nullable(object, types);
      }
      if (object.path("type").asText().equals("null")
          && object.get("allOf") instanceof ArrayNode others) {
        orNull(object, others);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, cleaned(array.get(i)));
      }
    }
  }

  private static JsonNode cleaned(JsonNode value) {
    if (value.isTextual()) {
      String text = value.textValue();
      return TextNode.valueOf(
          text.startsWith(SCHEMAS)
              ? SCHEMAS + nameOf(text.substring(SCHEMAS.length()))
              : text.replace("\\`", "`"));
    }
    clean(value);
    return value;
  }

  /// Null is no other schema besides: it is one or the other.
  private static void orNull(ObjectNode schema, ArrayNode others) {
    schema.remove(List.of("type", "allOf"));
    others.addObject().put("type", "null");
    schema.set("anyOf", others);
  }

  /// Something that may be null is no object besides.
  private static void nullable(ObjectNode schema, ArrayNode types) {
    List<String> names =
        StreamSupport.stream(types.spliterator(), false)
            .map(JsonNode::asText)
            .filter(type -> !type.equals("object"))
            .toList();
    ArrayNode kept = schema.putArray("type");
    names.forEach(kept::add);
  }

  /// `LoginRequests.CodeWanted` is a `CodeWanted`, `Part_Person_` a `PersonPart`.
  static String nameOf(String schema) {
    String outer = schema.replaceAll("^([A-Za-z]+)_(.+)_$", "$2$1");
    return outer.substring(outer.lastIndexOf('.') + 1);
  }
}
