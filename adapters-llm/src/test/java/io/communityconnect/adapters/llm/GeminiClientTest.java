package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.adapters.llm.Completion.Flaw;
import io.communityconnect.adapters.llm.Completion.Refused;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Gemini's answers are taken for.
final class GeminiClientTest {
  @RegisterExtension static final Provider PROVIDER = new Provider();

  @Test
  void readsAReplyAndCountsThoughtsAsTokens() {
    assertThat(answered(aResponse().withBody(Answers.GEMINI_OPEN_UNTIL_TEN)))
        .isEqualTo(
            new Decoded("Until 22. Ask at the desk.", "stop", 300, 12, "gemini-3.5-flash-lite"));
  }

  @Test
  void repeatsNoThoughts() {
    String body =
        """
        {"candidates": [{"finishReason": "STOP", "content": {"parts": [
          {"text": "Let me see…", "thought": true}, {"text": "Yes."}]}}]}
        """;

    assertThat(answered(aResponse().withBody(body)))
        .isEqualTo(new Decoded("Yes.", "stop", 0, 0, ""));
  }

  @ParameterizedTest
  @CsvSource({"MAX_TOKENS, length", "SAFETY, safety", "RECITATION, recitation"})
  void saysWhyAReplyEnded(String reason, String finish) {
    String body =
        """
        {"candidates": [{"finishReason": "%s", "content": {"parts": [{"text": "The pool"}]}}]}
        """
            .formatted(reason);

    assertThat(((Decoded) answered(aResponse().withBody(body))).finishReason()).isEqualTo(finish);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html></html>                                               | NOT_JSON",
        "''                                                          | NOT_JSON",
        "{\"candidates\": [{\"content\": {\"par                      | NOT_JSON",
        "{}                                                          | WRONG_SHAPE",
        "[]                                                          | WRONG_SHAPE",
        "{\"candidates\": []}                                        | WRONG_SHAPE",
        "{\"promptFeedback\": {\"blockReason\": \"SAFETY\"}}         | EMPTY",
        "{\"candidates\": [{\"finishReason\": \"SAFETY\"}]}          | EMPTY",
        "{\"candidates\": [{\"content\": {\"parts\": [{}]}}]}        | EMPTY",
        "{\"candidates\": [{\"content\": {\"parts\": [{\"text\": 5}]}}]} | EMPTY"
      })
  void takesNothingElseForAReply(String body, Flaw flaw) {
    assertThat(answered(aResponse().withBody(body))).isEqualTo(new Unreadable(flaw));
  }

  @Test
  void countsWhatABlockedQuestionCost() {
    assertThat(answered(aResponse().withBody(Answers.GEMINI_BLOCKED)))
        .isEqualTo(new Unreadable(Flaw.EMPTY, 300, 0));
  }

  @Test
  void hearsHowLongALimitLasts() {
    ResponseDefinitionBuilder limited =
        aResponse().withStatus(429).withBody(Answers.GEMINI_EXHAUSTED);

    assertThat(answered(limited)).isEqualTo(exhausted(8));
    assertThat(answered(limited.withHeader("Retry-After", "3"))).isEqualTo(exhausted(3));
  }

  @Test
  void knowsARefusalByItsStatus() {
    String body =
        """
        {"error": {"code": 400, "message": "API key not valid. Pass a valid API key.",
         "status": "INVALID_ARGUMENT"}}
        """;

    assertThat(answered(aResponse().withStatus(400).withBody(body)))
        .isEqualTo(new Refused(400, Optional.of("INVALID_ARGUMENT"), Optional.empty()));
    assertThat(answered(aResponse().withStatus(503).withBody(Answers.HTML)))
        .isEqualTo(new Refused(503, Optional.empty(), Optional.empty()));
  }

  private static Refused exhausted(int seconds) {
    return new Refused(
        429, Optional.of("RESOURCE_EXHAUSTED"), Optional.of(Duration.ofSeconds(seconds)));
  }

  private static Completion answered(ResponseDefinitionBuilder response) {
    PROVIDER.answer(response);
    return ChatCompletionsClient.gemini(
            PROVIDER.http(), PROVIDER.url(), "m", new ApiKey("secret"), new ManualTime())
        .complete(new byte[0], Duration.ofSeconds(10));
  }
}
