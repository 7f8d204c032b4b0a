package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.adapters.llm.Completion.Flaw;
import io.communityconnect.adapters.llm.Completion.Refused;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what a provider answered, trusting none of it.
///
/// Fields that we do not use may be missing, of any type or new: providers add some
/// (`usage.estimated_cost` at DeepInfra) without notice.
final class CompletionDecoder {
  private static final int FIRST_SUCCESS = 200;
  private static final int LAST_SUCCESS = 299;

  /// Codes are logged, so only what looks like one passes: a provider may quote the request in an
  /// error.
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  /// A model's name is logged too.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./:@-]{1,128}");

  private static final ObjectReader JSON = Json.mapper().readerFor(JsonNode.class);

  private final InstantSource time;

  CompletionDecoder(InstantSource time) {
    this.time = time;
  }

  Completion decode(HttpResponse<byte[]> response) {
    if (response.statusCode() < FIRST_SUCCESS || response.statusCode() > LAST_SUCCESS) {
      return refusal(response);
    }
    return json(response.body())
        .map(CompletionDecoder::reply)
        .orElse(new Unreadable(Flaw.NOT_JSON));
  }

  private static Completion reply(JsonNode root) {
    JsonNode choice = root.path("choices").path(0);
    JsonNode content = choice.path("message").path("content");
    if (content.isNull()) {
      return new Unreadable(Flaw.EMPTY);
    }
    if (!content.isTextual()) {
      return new Unreadable(Flaw.WRONG_SHAPE);
    }
    if (content.textValue().isBlank()) {
      return new Unreadable(Flaw.EMPTY);
    }
    JsonNode usage = root.path("usage");
    return new Decoded(
        content.textValue(),
        text(choice.path("finish_reason")),
        count(usage.path("prompt_tokens")),
        count(usage.path("completion_tokens")),
        matching(NAME, root.path("model")).orElse(""));
  }

  private Refused refusal(HttpResponse<byte[]> response) {
    return new Refused(
        response.statusCode(),
        json(response.body()).flatMap(CompletionDecoder::code),
        response.headers().firstValue("Retry-After").flatMap(this::retryAfter));
  }

  private Optional<Duration> retryAfter(String header) {
    return RetryAfter.parse(header, time.instant());
  }

  /// OpenAI's shape is `{"error": {"code", "type"}}`; DeepInfra's validation errors come as
  /// `{"detail": [{"type"}]}`.
  private static Optional<String> code(JsonNode root) {
    JsonNode error = root.path("error");
    return matching(CODE, error.path("code"))
        .or(() -> matching(CODE, error.path("type")))
        .or(() -> matching(CODE, root.path("detail").path(0).path("type")));
  }

  private static Optional<String> matching(Pattern pattern, JsonNode node) {
    return Optional.of(text(node)).filter(text -> pattern.matcher(text).matches());
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : "";
  }

  private static int count(JsonNode node) {
    return node.canConvertToInt() && node.isIntegralNumber() ? Math.max(0, node.intValue()) : 0;
  }

  private static Optional<JsonNode> json(byte[] body) {
    try {
      return Optional.ofNullable(JSON.<JsonNode>readValue(body))
          .filter(node -> !node.isMissingNode());
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
