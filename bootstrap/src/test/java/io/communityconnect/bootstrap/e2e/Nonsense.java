package io.communityconnect.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Requests that are nearly right, or not at all: documented ones with parts replaced.
final class Nonsense {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String[] KNOWN_TROUBLE = {
    "-1",
    "0",
    "101",
    "99999999999999999999",
    "1e9",
    "null",
    "' or 1=1 --",
    "..%2f",
    "01939e60-0000-7000-9000-000000000002",
    "01939e60-0000-7000-8002-000000000002",
    "01939E60000070008000000000000002"
  };

  private Nonsense() {}

  /// A request and who sends it.
  record Attempt(ApiOperation operation, Somebody somebody, ApiRequest request) {
    @Override
    public String toString() {
      return somebody + " " + request;
    }
  }

  static Arbitrary<Attempt> about(List<ApiOperation> operations) {
    return Arbitraries.of(operations)
        .flatMap(
            operation ->
                Combinators.combine(Arbitraries.of(Somebody.class), request(operation))
                    .as((somebody, request) -> new Attempt(operation, somebody, request)));
  }

  private static Arbitrary<ApiRequest> request(ApiOperation operation) {
    return Combinators.combine(
            target(operation),
            type(operation),
            Arbitraries.of("*", "\"x\"", "W/\"y\", \"z\"", "?", "\""),
            Arbitraries.of("", "a key", "x".repeat(256)),
            body(operation))
        .as(
            (target, type, ifMatch, key, body) ->
                new ApiRequest(
                    operation.method(),
                    target,
                    Map.of("Content-Type", type, "If-Match", ifMatch, "Idempotency-Key", key),
                    body));
  }

  private static Arbitrary<String> type(ApiOperation operation) {
    String right = ApiOperation.header(operation.type().orElse("application/json"));
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.just(right)),
        Tuple.of(
            1,
            Arbitraries.of(
                "text/xml",
                "application/json; charset=utf-16",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "*/*")));
  }

  private static Arbitrary<String> target(ApiOperation operation) {
    Arbitrary<String> path = Arbitraries.just(operation.path());
    for (JsonNode parameter : operation.parameters("path").toList()) {
      String place = "{" + parameter.path("name").asText() + "}";
      path =
          Combinators.combine(path, part(parameter))
              .as((filled, value) -> filled.replace(place, encoded(value)));
    }
    List<Arbitrary<String>> queries = new ArrayList<>();
    for (JsonNode parameter : operation.parameters("query").toList()) {
      String name = parameter.path("name").asText();
      queries.add(part(parameter).map(value -> name + "=" + encoded(value)));
    }
    Arbitrary<String> query = Combinators.combine(queries).as(parts -> String.join("&", parts));
    return Combinators.combine(path, query, Arbitraries.of(true, false))
        .as((filled, parts, with) -> with && !parts.isEmpty() ? filled + "?" + parts : filled);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The example, or something that is none.
  private static Arbitrary<String> part(JsonNode parameter) {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(parameter.path("example").asText("x"))),
        Tuple.of(1, word()),
        Tuple.of(1, Arbitraries.of(KNOWN_TROUBLE)));
  }

  private static Arbitrary<String> word() {
    return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(40).map(Nonsense::wellFormed);
  }

  /// Lone halves of a pair cannot be sent at all.
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Arbitrary<Optional<String>> body(ApiOperation operation) {
    if (operation.body().isEmpty()) {
      return Arbitraries.of(Optional.empty(), Optional.of("{}"));
    }
    JsonNode example = operation.body().get();
    Arbitrary<String> near =
        example instanceof ObjectNode fields
            ? changed(fields).map(operation::text)
            : Arbitraries.of(example.asText(), "{}\n[]\n\n{\"at\":1}", "\u0000\n\n");
    return Arbitraries.frequencyOf(
            Tuple.of(4, near),
            Tuple.of(1, word()),
            Tuple.of(1, Arbitraries.of("", "null", "[]", "{", "\"\"", "[".repeat(5000))))
        .map(Optional::of);
  }

  private static Arbitrary<JsonNode> changed(ObjectNode example) {
    List<String> fields =
        example
            .propertyStream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(ArrayList::new));
    fields.add("unknown");
    return Combinators.combine(Arbitraries.of(fields), value())
        .as((field, value) -> example.deepCopy().set(field, value));
  }

  private static Arbitrary<JsonNode> value() {
    return Arbitraries.oneOf(
        word().map(JSON::textNode),
        Arbitraries.longs().map(JSON::numberNode),
        Arbitraries.doubles().map(JSON::numberNode),
        Arbitraries.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.arrayNode().add(1),
            JSON.objectNode().put("a", "b"),
            JSON.textNode(""),
            JSON.textNode("\u0000"),
            JSON.textNode("x".repeat(20_000))));
  }
}
