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

  static final String GEMINI_OPEN_UNTIL_TEN =
      """
      {"candidates": [{"index": 0, "finishReason": "STOP",
         "content": {"role": "model", "parts": [{"text": "Until 22."},
           {"text": " Ask at the desk."}]}}],
       "usageMetadata": {"promptTokenCount": 300, "candidatesTokenCount": 8,
         "thoughtsTokenCount": 4, "totalTokenCount": 312},
       "modelVersion": "gemini-3.5-flash-lite", "responseId": "r1"}
      """;

  static final String GEMINI_EXHAUSTED =
      """
      {"error": {"code": 429, "message": "You exceeded your quota", "status": "RESOURCE_EXHAUSTED",
       "details": [{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "7.5s"}]}}
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

  static final String WORDLESS =
      """
      {"model": "m", "choices": [{"finish_reason": "stop", "message": {"content": ""}}],
       "usage": {"prompt_tokens": 512, "completion_tokens": 1}}
      """;

  static final String GEMINI_BLOCKED =
      """
      {"promptFeedback": {"blockReason": "SAFETY"},
       "usageMetadata": {"promptTokenCount": 300, "totalTokenCount": 300}}
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
