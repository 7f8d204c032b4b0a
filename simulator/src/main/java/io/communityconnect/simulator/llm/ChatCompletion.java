package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/// Renders an answer as OpenAI's chat completion, with DeepInfra's extra `estimated_cost`.
final class ChatCompletion {
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final double COST_PER_TOKEN = 0.000_000_03;

  private ChatCompletion() {}

  static ObjectNode render(ChatRequest.Valid request, String answer, Instant now) {
    Cut content = Cut.of(answer, request.maxTokens());
    ObjectNode completion = Json.object();
    completion.put("id", "chatcmpl-" + randomId());
    completion.put("object", "chat.completion");
    completion.put("created", now.getEpochSecond());
    completion.put("model", request.model());
    completion.put("system_fingerprint", ExtractiveModel.FINGERPRINT);
    ObjectNode choice = completion.putArray("choices").addObject();
    choice.put("index", 0);
    choice
        .putObject("message")
        .put("role", "assistant")
        .put("content", content.text())
        .putNull("refusal");
    choice.putNull("logprobs");
    choice.put("finish_reason", content.isShort() ? "length" : "stop");
    addUsage(completion, Cut.tokens(request.promptChars()), content.tokens());
    return completion;
  }

  private static void addUsage(ObjectNode completion, int promptTokens, int completionTokens) {
    int total = promptTokens + completionTokens;
    completion
        .putObject("usage")
        .put("prompt_tokens", promptTokens)
        .put("completion_tokens", completionTokens)
        .put("total_tokens", total)
        .put("estimated_cost", total * COST_PER_TOKEN);
  }

  private static String randomId() {
    byte[] bytes = new byte[12];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
