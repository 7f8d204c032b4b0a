package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Holds what Gemini is sent, and what we take for its answer, against what Google publishes.
final class GeminiContractTest {
  @RegisterExtension static final Provider PROVIDER = new Provider();

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void sendsWhatGeminiTakes() throws IOException {
    assertThat(Contracts.request("gemini.generateContent.request").validate(sent())).isEmpty();
  }

  @Test
  void wouldNoticeAFieldThatGeminiDoesNotKnow() throws IOException {
    ObjectNode request = sent();
    request.put("max_tokens", 400);

    assertThat(Contracts.request("gemini.generateContent.request").validate(request)).isNotEmpty();
  }

  @Test
  void givesItsSchemaInFormThatGeminiTakes() throws IOException {
    ObjectNode request = sent(Conversation.withActions("The lift is stuck"));

    assertThat(Contracts.request("gemini.generateContent.request").validate(request)).isEmpty();
    JsonNode generation = request.path("generationConfig");
    assertThat(generation.path("responseMimeType").textValue()).isEqualTo("application/json");
    assertThat(generation.at("/responseJsonSchema/properties/proposal/anyOf").size())
        .isGreaterThan(1);
  }

  @Test
  void testsWithAnAnswerThatGeminiCouldGive() throws IOException {
    assertThat(
            Contracts.request("gemini.generateContent.response")
                .validate(JSON.readTree(Answers.GEMINI_OPEN_UNTIL_TEN)))
        .isEmpty();
  }

  @Test
  void sendsTheKeyWhereNoLogSeesIt() throws IOException {
    sent();

    PROVIDER.verify(
        postRequestedFor(urlEqualTo("/v1beta/models/gemini-3.5-flash-lite:generateContent"))
            .withHeader("x-goog-api-key", equalTo("secret"))
            .withoutHeader("Authorization"));
  }

  @Test
  void speaksInTurnsAndEndsWithTheResident() throws IOException {
    JsonNode request = sent();

    assertThat(request.at("/systemInstruction/parts/0/text").textValue()).contains("Palm Grove");
    assertThat(request.path("contents").valueStream().map(turn -> turn.path("role").textValue()))
        .containsExactly("user", "model", "user");
    assertThat(request.at("/contents/2/parts/0/text").textValue()).isEqualTo("And on Sunday?");
    assertThat(request.at("/generationConfig/maxOutputTokens").intValue()).isEqualTo(400);
    assertThat(request.at("/generationConfig/temperature").doubleValue()).isEqualTo(0.2);
  }

  private static ObjectNode sent() throws IOException {
    return sent(
        Conversation.prompt(
            "Palm Grove",
            List.of(Conversation.GYM),
            List.of(
                Conversation.resident("When?"),
                Conversation.assistant("At 6."),
                Conversation.resident("And on Sunday?"))));
  }

  private static ObjectNode sent(Prompt prompt) throws IOException {
    PROVIDER.answer(aResponse().withBody(Answers.GEMINI_OPEN_UNTIL_TEN));
    new RoutedReplyGenerator(
            Usual.settings(
                new DeepInfraSettings(Optional.empty(), DeepInfraSettings.DEFAULT_BASE_URL),
                new GeminiSettings(Usual.KEY, PROVIDER.url())),
            PROVIDER.http(),
            new ManualTime(),
            System::nanoTime,
            new SimpleMeterRegistry())
        .generate(prompt, AMPLE);
    return PROVIDER.sent();
  }
}
