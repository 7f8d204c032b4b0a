package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a provider answered, trusting none of it: fields may be missing, new or of any type.
final class ResponseJson {
  /// Codes are logged, so only what looks like one passes: a provider may quote the request in an
  /// error.
  static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  /// A model's name is logged too.
  static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./:@-]{1,128}");

  private static final ObjectReader JSON = Json.mapper().readerFor(JsonNode.class);

  private ResponseJson() {}

  static Optional<JsonNode> parse(byte[] body) {
    try {
      return Optional.ofNullable(JSON.<JsonNode>readValue(body))
          .filter(node -> !node.isMissingNode());
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  static Optional<String> matching(Pattern pattern, JsonNode node) {
    return Optional.of(text(node)).filter(text -> pattern.matcher(text).matches());
  }

  static String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : "";
  }

  static int count(JsonNode node) {
    return node.canConvertToInt() && node.isIntegralNumber() ? Math.max(0, node.intValue()) : 0;
  }
}
