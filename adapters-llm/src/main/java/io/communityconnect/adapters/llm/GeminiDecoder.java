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

  Completion decode(Answered answer) {
    Optional<JsonNode> body = ResponseJson.parse(answer.body());
    return answer.isSuccess()
        ? body.map(GeminiDecoder::reply).orElse(new Unreadable(Flaw.NOT_JSON))
        : refusal(answer, body);
  }

  private static Completion reply(JsonNode root) {
    JsonNode usage = root.path("usageMetadata");
    int promptTokens = count(usage.path("promptTokenCount"));
    int completionTokens =
        count(usage.path("candidatesTokenCount")) + count(usage.path("thoughtsTokenCount"));
    if (root.path("promptFeedback").has("blockReason")) {
      return new Unreadable(Flaw.EMPTY, promptTokens, completionTokens);
    }
    JsonNode candidate = root.path("candidates").path(0);
    if (!candidate.isObject()) {
      return new Unreadable(Flaw.WRONG_SHAPE, promptTokens, completionTokens);
    }
    String words = words(candidate);
    if (words.isBlank()) {
      return new Unreadable(Flaw.EMPTY, promptTokens, completionTokens);
    }
    return new Decoded(
        words,
        finish(text(candidate.path("finishReason"))),
        promptTokens,
        completionTokens,
        matching(ResponseJson.NAME, root.path("modelVersion")).orElse(""));
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

  /// In the words of OpenAI's API, so that one rule decides what can be sent.
  private static String finish(String reason) {
    return switch (reason) {
      case "STOP" -> "stop";
      case "MAX_TOKENS" -> "length";
      default -> reason.toLowerCase(Locale.ROOT);
    };
  }

  private Refused refusal(Answered answer, Optional<JsonNode> body) {
    return new Refused(
        answer.status(),
        body.flatMap(root -> matching(ResponseJson.CODE, root.path("error").path("status"))),
        RetryAfter.of(answer, time).or(() -> body.flatMap(GeminiDecoder::retryDelay)));
  }

  /// A second more than the whole ones that it names, in the place of their parts.
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
