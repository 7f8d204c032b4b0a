package io.communityconnect.adapters.llm;

import static io.communityconnect.adapters.llm.ResponseJson.count;
import static io.communityconnect.adapters.llm.ResponseJson.matching;
import static io.communityconnect.adapters.llm.ResponseJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.adapters.llm.Completion.Flaw;
import io.communityconnect.adapters.llm.Completion.Refused;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what Gemini answered to `generateContent`
/// (<https://ai.google.dev/api/generate-content>).
///
/// A question that its filters block comes as success without a candidate. Thoughts are no words,
/// but are paid for as such. How long a limit lasts stands in the body, as `RetryInfo`, more often
/// than in a header.
final class GeminiDecoder {
  private static final Pattern DELAY = Pattern.compile("([0-9]{1,6})(?:\\.[0-9]{1,9})?s");

  private final InstantSource time;

  GeminiDecoder(InstantSource time) {
    this.time = time;
  }

  Completion decode(HttpResponse<byte[]> response) {
    Optional<JsonNode> body = ResponseJson.parse(response.body());
    return ResponseJson.isSuccess(response.statusCode())
        ? body.map(GeminiDecoder::reply).orElse(new Unreadable(Flaw.NOT_JSON))
        : refusal(response, body);
  }

  private static Completion reply(JsonNode root) {
    if (root.path("promptFeedback").has("blockReason")) {
      return new Unreadable(Flaw.EMPTY);
    }
    JsonNode candidate = root.path("candidates").path(0);
    if (!candidate.isObject()) {
      return new Unreadable(Flaw.WRONG_SHAPE);
    }
    String words = words(candidate);
    return words.isBlank() ? new Unreadable(Flaw.EMPTY) : decoded(root, candidate, words);
  }

  private static String words(JsonNode candidate) {
    return candidate
        .path("content")
        .path("parts")
        .valueStream()
        .filter(part -> !part.path("thought").asBoolean(false))
        .map(part -> text(part.path("text")))
        .collect(Collectors.joining());
  }

  private static Decoded decoded(JsonNode root, JsonNode candidate, String words) {
    JsonNode usage = root.path("usageMetadata");
    return new Decoded(
        words,
        finish(text(candidate.path("finishReason"))),
        count(usage.path("promptTokenCount")),
        count(usage.path("candidatesTokenCount")) + count(usage.path("thoughtsTokenCount")),
        matching(ResponseJson.NAME, root.path("modelVersion")).orElse(""));
  }

  /// In the words of OpenAI's API, so that one rule decides what can be sent.
  private static String finish(String reason) {
    return switch (reason) {
      case "STOP" -> "stop";
      case "MAX_TOKENS" -> "length";
      default -> reason.toLowerCase(Locale.ROOT);
    };
  }

  private Refused refusal(HttpResponse<byte[]> response, Optional<JsonNode> body) {
    return new Refused(
        response.statusCode(),
        body.flatMap(root -> matching(ResponseJson.CODE, root.path("error").path("status"))),
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(value -> RetryAfter.parse(value, time.instant()))
            .or(() -> body.flatMap(GeminiDecoder::retryDelay)));
  }

  /// Parts of a second count as a whole one.
  private static Optional<Duration> retryDelay(JsonNode root) {
    return root.path("error")
        .path("details")
        .valueStream()
        .map(detail -> DELAY.matcher(text(detail.path("retryDelay"))))
        .filter(Matcher::matches)
        .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1)) + 1))
        .findFirst();
  }
}
