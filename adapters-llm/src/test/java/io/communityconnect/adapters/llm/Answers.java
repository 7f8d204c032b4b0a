package io.communityconnect.adapters.llm;

/// What a provider answers, written by hand after its documentation.
final class Answers {
  static final String OPEN_UNTIL_TEN =
      """
      {"id": "chatcmpl-1", "object": "chat.completion", "created": 1795424400,
       "model": "meta-llama/Meta-Llama-3.1-8B-Instruct",
       "choices": [{"index": 0, "finish_reason": "stop",
         "message": {"role": "assistant", "content": " Until 22.\\nSource: Gym, 2026-11-01"}}],
       "usage": {"prompt_tokens": 512, "completion_tokens": 12, "total_tokens": 524,
         "estimated_cost": 0.0000112}}
      """;

  static final String NOT_AUTHENTICATED =
      """
      {"error": {"message": "Not authenticated", "type": "invalid_request_error",
       "param": null, "code": null}}
      """;

  static final String BUSY = "{\"error\": {\"message\": \"Model busy, retry later\"}}";

  static final String OVERLOADED =
      """
      {"error": {"message": "Model busy, retry later", "type": "invalid_request_error",
       "param": null, "code": "engine_overloaded"}}
      """;

  static final String INVALID =
      """
      {"detail": [{"loc": ["body", "messages"], "msg": "field required",
       "type": "value_error.missing"}]}
      """;

  static final String HTML = "<!doctype html><html><body><h1>Bad gateway</h1></body></html>";

  private Answers() {}

  static String replying(String content, String finishReason) {
    return """
        {"model": "m", "choices": [{"finish_reason": "%s", "message": {"content": "%s"}}]}
        """
        .formatted(finishReason, content);
  }
}
