package io.communityconnect.adapters.llm;

import static io.communityconnect.adapters.llm.ResponseJson.count;
import static io.communityconnect.adapters.llm.ResponseJson.matching;
import static io.communityconnect.adapters.llm.ResponseJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.adapters.llm.Completion.Flaw;
import io.communityconnect.adapters.llm.Completion.Refused;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import io.communityconnect.adapters.llm.HttpOutcome.Answered;
import java.time.InstantSource;
import java.util.Optional;

/// Reads what an OpenAI-compatible provider answered.
///
/// Fields that we do not use may be missing, of any type or new: providers add some
/// (`usage.estimated_cost` at DeepInfra) without notice.
final class CompletionDecoder {
  private final InstantSource time;

  CompletionDecoder(InstantSource time) {
    this.time = time;
  }

  Completion decode(Answered answer) {
    Optional<JsonNode> body = ResponseJson.parse(answer.body());
    return answer.isSuccess()
        ? body.map(CompletionDecoder::reply).orElse(new Unreadable(Flaw.NOT_JSON))
        : refusal(answer, body);
  }

  private static Completion reply(JsonNode root) {
    JsonNode choice = root.path("choices").path(0);
    JsonNode content = choice.path("message").path("content");
    int promptTokens = count(root.path("usage").path("prompt_tokens"));
    int completionTokens = count(root.path("usage").path("completion_tokens"));
    if (!content.isTextual() && !content.isNull()) {
      return new Unreadable(Flaw.WRONG_SHAPE, promptTokens, completionTokens);
    }
    String words = text(content);
    if (words.isBlank()) {
      return new Unreadable(Flaw.EMPTY, promptTokens, completionTokens);
    }
    return new Decoded(
        words,
        text(choice.path("finish_reason")),
        promptTokens,
        completionTokens,
        matching(ResponseJson.NAME, root.path("model")).orElse(""));
  }

  private Refused refusal(Answered answer, Optional<JsonNode> body) {
    return new Refused(
        answer.status(), body.flatMap(CompletionDecoder::code), RetryAfter.of(answer, time));
  }

  /// OpenAI's shape is `{"error": {"code", "type"}}`; DeepInfra's validation errors come as
  /// `{"detail": [{"type"}]}`.
  private static Optional<String> code(JsonNode root) {
    JsonNode error = root.path("error");
    return matching(ResponseJson.CODE, error.path("code"))
        .or(() -> matching(ResponseJson.CODE, error.path("type")))
        .or(() -> matching(ResponseJson.CODE, root.path("detail").path(0).path("type")));
  }
}
