package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import org.jspecify.annotations.Nullable;

/// Error bodies as DeepInfra gives them: OpenAI's `error` object for most, the `detail` list of its
/// validation for a request of the wrong shape (422).
final class LlmErrors {
  private LlmErrors() {}

  static ObjectNode error(String message, @Nullable String param, @Nullable String code) {
    ObjectNode body = Json.object();
    ObjectNode error = body.putObject("error");
    error.put("message", message);
    error.put("type", "invalid_request_error");
    error.put("param", param);
    error.put("code", code);
    return body;
  }

  static ObjectNode validation(String field, String message) {
    ObjectNode body = Json.object();
    ObjectNode detail = body.putArray("detail").addObject();
    detail.putArray("loc").add("body").add(field);
    detail.put("msg", message);
    detail.put("type", "value_error");
    return body;
  }

  /// The body for a status that a fault switch asks for.
  static ObjectNode ofStatus(int status) {
    return status == 429
        ? error("Model busy, retry later", null, "engine_overloaded")
        : error("The model cannot answer now", null, null);
  }
}
