package io.communityconnect.adapters.rest.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The examples of a document in forms that tools send: an `.http` file and a Postman collection.
final class RequestFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COLLECTION =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

  private final JsonNode document;

  RequestFiles(JsonNode document) {
    this.document = document;
  }

  private record Request(String method, String path, JsonNode operation) {
    String title() {
      return operation.path("summary").asText();
    }

    boolean isClosed() {
      return !operation.path("security").isEmpty();
    }

    Optional<String> type() {
      return operation
          .path("requestBody")
          .path("content")
          .propertyStream()
          .map(content -> content.getKey().replace("*/*", "text/plain"))
          .findFirst();
    }

    Optional<FormExample> form() {
      return Optional.ofNullable(
              operation.path("requestBody").path("content").get(FormParts.MEDIA_TYPE))
          .map(FormExample::new);
    }

    String body() {
      JsonNode example =
          operation
              .path("requestBody")
              .path("content")
              .valueStream()
              .findFirst()
              .map(content -> content.path("example"))
              .orElseThrow();
      return example.isTextual() ? example.asText().strip() : example.toPrettyString();
    }

    Stream<JsonNode> parameters(String in) {
      return operation
          .path("parameters")
          .valueStream()
          .filter(each -> each.path("in").asText().equals(in) && each.has("example"));
    }

    String target() {
      String filled = path;
      for (JsonNode each : parameters("path").toList()) {
        filled =
            filled.replace("{" + each.path("name").asText() + "}", each.path("example").asText());
      }
      String query =
          parameters("query")
              .map(each -> each.path("name").asText() + "=" + each.path("example").asText())
              .collect(Collectors.joining("&"));
      return query.isEmpty() ? filled : filled + "?" + query;
    }
  }

  private Stream<Request> requests() {
    return document
        .path("paths")
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .map(
                        operation ->
                            new Request(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue())));
  }

  /// As editors send it.
  String http() {
    return "@host = http://localhost:8080\n@token = accessToken-of-a-login\n"
        + requests().map(RequestFiles::http).collect(Collectors.joining());
  }

  private static String http(Request request) {
    StringBuilder text = new StringBuilder("\n### ").append(request.title()).append('\n');
    text.append(request.method()).append(" {{host}}").append(request.target()).append('\n');
    if (request.isClosed()) {
      text.append("Authorization: Bearer {{token}}\n");
    }
    request
        .parameters("header")
        .forEach(
            header ->
                text.append(header.path("name").asText())
                    .append(": ")
                    .append(header.path("example").asText())
                    .append('\n'));
    if (request.form().isPresent()) {
      return text.append(request.form().get().http()).toString();
    }
    request
        .type()
        .ifPresent(
            type ->
                text.append("Content-Type: ")
                    .append(type)
                    .append("\n\n")
                    .append(request.body())
                    .append('\n'));
    return text.toString();
  }

  /// As Postman imports it.
  String postman() {
    ObjectNode collection = JSON.createObjectNode();
    ObjectNode info = collection.putObject("info");
    info.put("name", document.path("info").path("title").asText());
    info.put("schema", COLLECTION);
    ArrayNode variables = collection.putArray("variable");
    variables.addObject().put("key", "host").put("value", "http://localhost:8080");
    variables.addObject().put("key", "token").put("value", "");
    ArrayNode items = collection.putArray("item");
    requests().forEach(request -> postman(items.addObject(), request));
    return collection.toPrettyString() + "\n";
  }

  private static void postman(ObjectNode item, Request request) {
    item.put("name", request.title());
    ObjectNode sent = item.putObject("request");
    sent.put("method", request.method());
    sent.put("url", "{{host}}" + request.target());
    ArrayNode headers = sent.putArray("header");
    if (request.isClosed()) {
      headers.addObject().put("key", "Authorization").put("value", "Bearer {{token}}");
    }
    request
        .parameters("header")
        .forEach(
            header ->
                headers
                    .addObject()
                    .put("key", header.path("name").asText())
                    .put("value", header.path("example").asText()));
    if (request.form().isPresent()) {
      request.form().get().postman(sent.putObject("body"));
      return;
    }
    request
        .type()
        .ifPresent(
            type -> {
              headers.addObject().put("key", "Content-Type").put("value", type);
              sent.putObject("body").put("mode", "raw").put("raw", request.body());
            });
  }
}
