package io.communityconnect.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One operation of the API's document, and the request that its examples make.
///
/// @param node what the document says about it
/// @param components what it refers to
record ApiOperation(String method, String path, JsonNode node, JsonNode components) {
  private static final String BOUNDARY = "part-of-an-example";
  private static final String FORM = "multipart/form-data";

  @Override
  public String toString() {
    return method + " " + path;
  }

  /// Whether it needs no login.
  boolean isOpen() {
    return node.path("security").isEmpty();
  }

  /// Whether its path says what it is about.
  boolean hasKeyInPath() {
    return parameters("path").findAny().isPresent();
  }

  Stream<JsonNode> parameters(String in) {
    return node.path("parameters").valueStream().filter(it -> it.path("in").asText().equals(in));
  }

  /// The media type of its body, where it has one.
  Optional<String> type() {
    return content().map(Map.Entry::getKey).map(it -> it.replace("*/*", "text/plain"));
  }

  /// An example of its body, where it has one.
  Optional<JsonNode> body() {
    return content().map(Map.Entry::getValue).map(it -> it.path("example"));
  }

  private Optional<Map.Entry<String, JsonNode>> content() {
    return node.path("requestBody").path("content").propertyStream().findFirst();
  }

  /// Its example.
  ApiRequest example() {
    Map<String, String> headers = new LinkedHashMap<>();
    type().ifPresent(it -> headers.put("Content-Type", header(it)));
    parameters("header")
        .filter(it -> it.has("example"))
        .forEach(it -> headers.put(it.path("name").asText(), it.path("example").asText()));
    return new ApiRequest(method, target(), headers, body().map(this::text));
  }

  /// How a body of this type is announced.
  static String header(String type) {
    return type.equals(FORM) ? FORM + "; boundary=" + BOUNDARY : type;
  }

  /// A body like its example, as it is sent.
  String text(JsonNode body) {
    if (type().filter(FORM::equals).isPresent()) {
      return body.propertyStream().map(ApiOperation::part).collect(Collectors.joining())
          + "--"
          + BOUNDARY
          + "--\r\n";
    }
    return body.isTextual() ? body.asText() : body.toString();
  }

  private static String part(Map.Entry<String, JsonNode> part) {
    String file = part.getKey().equals("file") ? "; filename=\"example.md\"" : "";
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, part.getKey(), file, part.getValue().asText());
  }

  private String target() {
    String filled = path;
    for (JsonNode each : parameters("path").toList()) {
      filled = filled.replace("{" + each.path("name").asText() + "}", encoded(each));
    }
    String query =
        parameters("query")
            .filter(each -> each.has("example"))
            .map(each -> each.path("name").asText() + "=" + encoded(each))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? filled : filled + "?" + query;
  }

  private static String encoded(JsonNode parameter) {
    return URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8);
  }

  /// The operation that a node of a document is.
  static ApiOperation of(String path, Map.Entry<String, JsonNode> operation, JsonNode components) {
    return new ApiOperation(
        operation.getKey().toUpperCase(Locale.ROOT), path, operation.getValue(), components);
  }
}
