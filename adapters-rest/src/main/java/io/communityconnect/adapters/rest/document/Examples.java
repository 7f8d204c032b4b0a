package io.communityconnect.adapters.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// One example of everything that is sent and answered, from `examples.yml`. They fit together: all
/// tell of the same people.
final class Examples {
  private static final String RESOURCE = "examples.yml";
  private static final String SCHEMA = "#/components/schemas/";

  private final JsonNode schemas;
  private final JsonNode parameters;
  private final JsonNode bodies;

  private Examples(JsonNode all) {
    this.schemas = all.path("schemas");
    this.parameters = all.path("parameters");
    this.bodies = all.path("bodies");
  }

  static Examples read() {
    try (InputStream resource = Examples.class.getResourceAsStream(RESOURCE)) {
      return new Examples(new YAMLMapper().readTree(resource));
    } catch (IOException e) {
      throw new UncheckedIOException("the examples cannot be read", e);
    }
  }

  /// Puts them beside what they are examples of.
  void fill(ObjectNode document) {
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            fill(
                                operation.getKey() + " " + path.getKey(),
                                path.getKey(),
                                (ObjectNode) operation.getValue())));
  }

  private void fill(String key, String path, ObjectNode operation) {
    operation.path("parameters").forEach(parameter -> parameter(path, (ObjectNode) parameter));
    JsonNode body = operation.path("requestBody").path("content");
    body.forEach(media -> ofSchema((ObjectNode) media));
    if (bodies.has(key)) {
      body.forEach(media -> ((ObjectNode) media).set("example", bodies.path(key)));
    }
    operation
        .path("responses")
        .forEach(response -> response.path("content").forEach(each -> ofSchema((ObjectNode) each)));
  }

  private void ofSchema(ObjectNode media) {
    String reference = media.path("schema").path("$ref").asText();
    JsonNode example = schemas.path(reference.replace(SCHEMA, ""));
    if (!example.isMissingNode() && !media.has("examples")) {
      media.set("example", example);
    }
  }

  /// A key in a path means something else in each, a query's parameter the same everywhere: but
  /// below a path that says otherwise, such as `/api/v1/admin/analytics?from`.
  private void parameter(String path, ObjectNode parameter) {
    String name = parameter.path("name").asText();
    boolean isInPath = parameter.path("in").asText().equals("path");
    String until = path.substring(0, path.indexOf("{" + name + "}") + name.length() + 2);
    JsonNode known = isInPath ? parameters.path(until) : inQuery(path, name);
    known.properties().forEach(field -> parameter.set(field.getKey(), field.getValue()));
  }

  private JsonNode inQuery(String path, String name) {
    return parameters
        .propertyStream()
        .filter(known -> known.getKey().endsWith("?" + name))
        .filter(known -> path.startsWith(known.getKey().substring(0, known.getKey().indexOf('?'))))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> parameters.path(name));
  }
}
