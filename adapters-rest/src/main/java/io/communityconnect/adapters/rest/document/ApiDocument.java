package io.communityconnect.adapters.rest.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.request.RepeatableRequest;
import io.micronaut.context.BeanProvider;
import io.micronaut.web.router.Router;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The API's document: generated from the routes when they are compiled, completed by what follows
/// from their signatures, and without those that this server does not have. Made when it is first
/// asked for.
@Singleton
public final class ApiDocument {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  private final BeanProvider<Router> router;
  private volatile String text = "";

  /// @param router asked late, for it holds the route that tells the document
  ApiDocument(BeanProvider<Router> router) {
    this.router = requireNonNull(router, "router is null");
  }

  /// The document as YAML.
  public String text() {
    String known = text;
    if (known.isEmpty()) {
      known = write(document());
      text = known;
    }
    return known;
  }

  private static String write(ObjectNode document) {
    try {
      return YAML.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private ObjectNode document() {
    ObjectNode document = GeneratedDocument.read();
    Map<String, Route> routes =
        router
            .get()
            .uriRoutes()
            .map(Route::of)
            .collect(Collectors.toMap(Route::key, Function.identity(), (first, _) -> first));
    ObjectNode paths = (ObjectNode) document.path("paths");
    paths.properties().forEach(path -> keep(path.getKey(), (ObjectNode) path.getValue(), routes));
    paths.removeIf(JsonNode::isEmpty);
    Set<ProblemCode> refusals = EnumSet.noneOf(ProblemCode.class);
    forEach(
        paths,
        (key, operation) -> {
          Route route = requireNonNull(routes.get(key), "a path that was kept has a route");
          complete(operation, route);
          refusals.addAll(route.refusals());
        });
    tags(document, paths);
    Schemas.complete(document);
    Refusals.components(document.withObjectProperty("components"), refusals);
    Examples.read().fill(document);
    return document;
  }

  /// Each operation with its method and path.
  private static void forEach(ObjectNode paths, BiConsumer<String, ObjectNode> consumer) {
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        consumer.accept(
            operation.getKey() + " " + path.getKey(), (ObjectNode) operation.getValue());
      }
    }
  }

  private static void keep(String path, ObjectNode operations, Map<String, Route> routes) {
    operations.retain(
        operations
            .propertyStream()
            .map(Map.Entry::getKey)
            .filter(method -> routes.containsKey(method + " " + path))
            .toList());
  }

  private static void complete(ObjectNode operation, Route route) {
    operation.put("operationId", operationId(route));
    operation.putArray("tags").add(tag(route.path()));
    if (!operation.has("security")) {
      ArrayNode security = operation.putArray("security");
      if (route.isClosed()) {
        security.addObject().putArray(ApiDescription.BEARER);
      }
    }
    if (route.isRepeatable()) {
      operation
          .withArrayProperty("parameters")
          .addObject()
          .put("name", RepeatableRequest.KEY)
          .put("in", "header")
          .putObject("schema")
          .put("type", "string");
    }
    operation
        .path("responses")
        .properties()
        .forEach(response -> describe((ObjectNode) response.getValue()));
    route.answerWithETag().ifPresent(answer -> withETag(operation, answer));
    Refusals.describe(operation, route.refusals());
  }

  private static void describe(ObjectNode response) {
    if (response.path("description").asText().matches("\\w+ \\d+ response")) {
      response.put("description", "Done.");
    }
  }

  /// Refusals are not among the responses yet.
  private static void withETag(ObjectNode operation, String answer) {
    for (JsonNode response : operation.path("responses")) {
      ((ObjectNode) response).put("description", answer);
      ObjectNode header = ((ObjectNode) response).withObject("/headers/ETag");
      header.put("description", "For `If-Match`.");
      header.withObjectProperty("schema").put("type", "string");
    }
  }

  /// From what does not change: the method and the path.
  private static String operationId(Route route) {
    return Arrays.stream(route.path().split("[/{}.-]+"))
        .filter(word -> !word.isEmpty() && !List.of("api", "v1").contains(word))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining("", route.method(), ""));
  }

  /// What a path is about.
  private static String tag(String path) {
    return Arrays.stream(path.split("/"))
        .filter(word -> !List.of("", "api", "v1", "admin").contains(word))
        .findFirst()
        .map(word -> word.startsWith("openapi") ? "docs" : word)
        .orElse("api");
  }

  private static void tags(ObjectNode document, ObjectNode paths) {
    ArrayNode tags = document.putArray("tags");
    paths
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .map(operation -> operation.path("tags").path(0).asText())
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(tag -> tags.addObject().put("name", tag));
  }
}
