package io.communityconnect.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// JSON as trees: every wire format here is somebody else's, so no class of ours mirrors it.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /// Parses a whole document; empty when the text is not exactly one JSON value.
  public static Optional<JsonNode> parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /// Answers a request with a JSON document.
  public static void answer(Context context, int status, JsonNode document) {
    answer(context, status, document, "application/json");
  }

  /// Answers a request with a JSON document of a more special type, such as `problem+json`.
  public static void answer(Context context, int status, JsonNode document, String contentType) {
    context
        .status(status)
        .contentType(contentType)
        .result(document.toString().getBytes(StandardCharsets.UTF_8));
  }
}
