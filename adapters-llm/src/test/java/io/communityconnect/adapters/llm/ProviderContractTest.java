package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.adapters.llm.Completion.Flaw;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.domain.conversation.Content;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds what we send and what we can read against the contracts that providers publish.
final class ProviderContractTest {
  @RegisterExtension static final Provider PROVIDER = new Provider();

  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final String OPENAI = "openai.chat.request";
  private static final String DEEPINFRA = "deepinfra.chat.request";

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {OPENAI, DEEPINFRA})
  void sendsWhatTheProviderTakes(String schema) throws IOException {
    assertThat(Contracts.request(schema).validate(sent())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENAI, DEEPINFRA})
  void givesItsSchemaInAFormThatTheProviderTakes(String schema) throws IOException {
    ObjectNode request = sent(Conversation.withActions("The lift is stuck"));

    assertThat(Contracts.request(schema).validate(request)).isEmpty();
    assertThat(request.at("/response_format/type").textValue()).isEqualTo("json_schema");
    assertThat(request.at("/response_format/json_schema/schema/properties/proposal/anyOf").size())
        .isGreaterThan(1);
    request.withObject("/response_format/json_schema").remove("schema");
    request.withObject("/response_format/json_schema").put("name", 1);
    assertThat(Contracts.request(schema).validate(request)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENAI, DEEPINFRA})
  void wouldNoticeAFieldThatTheProviderDoesNotKnow(String schema) throws IOException {
    ObjectNode request = sent();
    request.put("community", "Palm Grove");

    assertThat(Contracts.request(schema).validate(request)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENAI, DEEPINFRA})
  void wouldNoticeATemperatureBeyondTheScale(String schema) throws IOException {
    ObjectNode request = sent();
    request.put("temperature", 2.5);

    assertThat(Contracts.request(schema).validate(request)).isNotEmpty();
  }

  @Test
  void sendsNothingButWhatItMust() throws IOException {
    assertThat(sent().properties())
        .extracting(field -> field.getKey())
        .containsExactly("model", "messages", "max_tokens", "temperature");
  }

  @Test
  void readsTheRecordedReplies() throws IOException {
    int replies = 0;
    for (JsonNode example :
        Contracts.json("openai/examples-chat-embeddings.json").path("/chat/completions")) {
      String response = example.path("response").asText();
      Completion expected = expected(response);
      assertThat(completion(response)).as(example.path("title").asText()).isEqualTo(expected);
      replies += expected instanceof Decoded ? 1 : 0;
    }
    assertThat(replies).isGreaterThanOrEqualTo(3);
  }

  @Test
  void readsDeepInfrasOwnExample() throws IOException {
    JsonNode example =
        Contracts.json("deepinfra/contract-facts.json").path("chat_response_example");

    assertThat(completion(example.toString())).isEqualTo(expected(example.toString()));
  }

  /// What an example says, read in another way than the client's; a stream's chunks are no JSON
  /// document, and a call of a tool has no words.
  private static Completion expected(String response) {
    JsonNode root;
    try {
      root = JSON.readTree(response);
    } catch (IOException stream) {
      return new Unreadable(Flaw.NOT_JSON);
    }
    if (root.at("/object").asText().endsWith(".chunk")) {
      return new Unreadable(Flaw.NOT_JSON);
    }
    if (root.at("/choices/0/message/content").isNull()) {
      return new Unreadable(
          Flaw.EMPTY,
          root.at("/usage/prompt_tokens").asInt(),
          root.at("/usage/completion_tokens").asInt());
    }
    return new Decoded(
        root.at("/choices/0/message/content").asText(),
        root.at("/choices/0/finish_reason").asText(),
        root.at("/usage/prompt_tokens").asInt(),
        root.at("/usage/completion_tokens").asInt(),
        root.at("/model").asText());
  }

  private static Completion completion(String response) {
    PROVIDER.answer(aResponse().withBody(response));
    return new ChatCompletionsClient(
            PROVIDER.http(), PROVIDER.url(), new ApiKey("secret"), new ManualTime())
        .complete(new byte[0], AMPLE);
  }

  private static ObjectNode sent() throws IOException {
    return sent(prompt());
  }

  private static ObjectNode sent(Prompt prompt) throws IOException {
    PROVIDER.answer(aResponse().withBody(Answers.OPEN_UNTIL_TEN));
    new RoutedReplyGenerator(
            Usual.deepInfra(Usual.KEY, PROVIDER.url()),
            PROVIDER.http(),
            new ManualTime(),
            System::nanoTime,
            new SimpleMeterRegistry())
        .generate(prompt, AMPLE);
    return PROVIDER.sent();
  }

  private static Prompt prompt() {
    return Conversation.prompt(
        "Palm Grove",
        List.of(Conversation.GYM),
        List.of(
            Conversation.resident("When?"),
            Conversation.assistant("At 6."),
            Conversation.inbound(Conversation.media(Content.Media.Kind.PHOTO, "and this?"))));
  }
}
