package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.adapters.llm.Completion.Flaw;
import io.communityconnect.adapters.llm.Completion.Interrupted;
import io.communityconnect.adapters.llm.Completion.NoResponse;
import io.communityconnect.adapters.llm.Completion.Refused;
import io.communityconnect.adapters.llm.Completion.TimedOut;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChatCompletionsClientTest {
  @RegisterExtension static final Provider PROVIDER = new Provider();

  private static final Duration AMPLE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration PROMPT = Duration.ofSeconds(20);
  private static final byte[] REQUEST = "{\"model\": \"m\"}".getBytes(UTF_8);

  @Test
  void decodesAReply() {
    answer(aResponse().withBody(Answers.OPEN_UNTIL_TEN));

    assertThat(complete(AMPLE))
        .isEqualTo(
            new Decoded(
                " Until 22.\nSource: Gym, 2026-11-01",
                "stop",
                512,
                12,
                "meta-llama/Meta-Llama-3.1-8B-Instruct"));
    PROVIDER.verify(
        1,
        postRequestedFor(urlEqualTo("/v1/openai/chat/completions"))
            .withHeader("Authorization", equalTo("Bearer secret"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(equalToJson("{\"model\": \"m\"}")));
  }

  @Test
  void sendsALongConversationWhole() {
    answer(aResponse().withBody(Answers.OPEN_UNTIL_TEN));
    byte[] longer = "{\"a\": \"%s\"}".formatted("x".repeat(300_000)).getBytes(UTF_8);

    client(PROVIDER.url("/v1/openai")).complete(longer, AMPLE);

    assertThat(PROVIDER.bodies().getFirst()).isEqualTo(longer);
  }

  @Test
  void readsRefusals() {
    assertThat(answered(401, Answers.NOT_AUTHENTICATED))
        .isEqualTo(refused(401, "invalid_request_error"));
    assertThat(answered(422, Answers.INVALID)).isEqualTo(refused(422, "value_error.missing"));
    assertThat(answered(422, "{\"detail\": \"no\"}")).isEqualTo(refused(422));
    assertThat(answered(429, Answers.OVERLOADED)).isEqualTo(refused(429, "engine_overloaded"));
    assertThat(answered(429, Answers.BUSY)).isEqualTo(refused(429));
    assertThat(answered(503, Answers.HTML)).isEqualTo(refused(503));
    assertThat(answered(500, "")).isEqualTo(refused(500));
  }

  @Test
  void takesNoSentenceForACode() {
    assertThat(answered(400, "{\"error\": {\"code\": \"my flat is B-1204\", \"type\": 7}}"))
        .isEqualTo(refused(400));
  }

  @Test
  void followsNoRedirect() {
    answer(aResponse().withStatus(307).withHeader("Location", "http://localhost:1/"));

    assertThat(complete(AMPLE)).isEqualTo(refused(307));
  }

  @Test
  void readsWhenToComeBack() {
    answer(aResponse().withStatus(429).withHeader("Retry-After", "7"));
    assertThat(complete(AMPLE))
        .isEqualTo(new Refused(429, Optional.empty(), Optional.of(Duration.ofSeconds(7))));

    answer(aResponse().withStatus(503).withHeader("Retry-After", "Mon, 23 Nov 2026 09:00:30 GMT"));
    assertThat(complete(AMPLE))
        .isEqualTo(new Refused(503, Optional.empty(), Optional.of(Duration.ofSeconds(30))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Answers.HTML,
        "",
        "   ",
        "{\"choices\": [{\"message\": {\"content\": \"Until 2",
        "{} {}",
        "data: {\"choices\": []}\n\ndata: [DONE]"
      })
  void recognisesWhatIsNoJson(String body) {
    assertThat(answered(200, body)).isEqualTo(new Unreadable(Flaw.NOT_JSON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "7",
        "{\"choices\": {}}",
        "{\"choices\": []}",
        "{\"choices\": [null]}",
        "{\"choices\": [{\"message\": \"hello\"}]}",
        "{\"choices\": [{\"message\": {\"content\": 7}}]}",
        "{\"choices\": [{\"message\": {\"content\": [{\"type\": \"text\"}]}}]}"
      })
  void recognisesAnotherShape(String body) {
    assertThat(answered(200, body)).isEqualTo(new Unreadable(Flaw.WRONG_SHAPE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\" \\n \""})
  void recognisesAReplyWithoutWordsAndCountsWhatItCost(String content) {
    String message = "{\"choices\": [{\"message\": {\"content\": " + content + "}}]";

    assertThat(answered(200, message + "}")).isEqualTo(new Unreadable(Flaw.EMPTY));
    assertThat(
            answered(
                200, message + ", \"usage\": {\"prompt_tokens\": 512, \"completion_tokens\": 1}}"))
        .isEqualTo(new Unreadable(Flaw.EMPTY, 512, 1));
  }

  @Test
  void bearsWithWrongTypesOfWhatMattersLess() {
    String body =
        """
        {"model": "a <b> c", "usage": {"prompt_tokens": "many", "completion_tokens": -3},
         "choices": [{"finish_reason": {}, "message": {"content": "Yes."}}]}
        """;

    assertThat(answered(200, body)).isEqualTo(new Decoded("Yes.", "", 0, 0, ""));
  }

  @Test
  void cutsOffAnEndlessBody() {
    answer(aResponse().withBody(" ".repeat(ChatCompletionsClient.MAX_BODY_BYTES + 1)));

    assertThat(complete(AMPLE)).isInstanceOf(NoResponse.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONNECTION_RESET_BY_PEER",
        "EMPTY_RESPONSE",
        "MALFORMED_RESPONSE_CHUNK",
        "RANDOM_DATA_THEN_CLOSE"
      })
  void survivesABrokenConnection(String fault) {
    answer(aResponse().withFault(Fault.valueOf(fault)));

    assertThat(complete(AMPLE)).isInstanceOf(NoResponse.class);
  }

  @Test
  void survivesANameThatDoesNotResolve() {
    assertThat(client(URI.create("http://nowhere.invalid")).complete(REQUEST, AMPLE))
        .isInstanceOf(NoResponse.class);
  }

  @Test
  void survivesAClientThatWasClosed() {
    ModelHttpClient closed = ModelHttpClient.open();
    closed.close();

    assertThat(client(closed, PROVIDER.url()).complete(REQUEST, AMPLE))
        .isInstanceOf(NoResponse.class);
  }

  @Test
  void hangsUpWhenTheTimeIsUp() throws Exception {
    try (SilentServer silent = new SilentServer()) {
      assertThat(client(silent.url()).complete(REQUEST, SHORT)).isEqualTo(new TimedOut());
      assertThat(silent.hungUp().await(PROMPT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void endsADrippingBodyAtTheDeadline() {
    answer(aResponse().withBody(Answers.OPEN_UNTIL_TEN).withChunkedDribbleDelay(40, 30_000));
    long start = System.nanoTime();

    assertThat(complete(SHORT)).isEqualTo(new TimedOut());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, PROMPT);
  }

  @Test
  void endsAtOnceWhenInterrupted() throws Exception {
    try (SilentServer silent = new SilentServer()) {
      CompletableFuture<Completion> result = new CompletableFuture<>();
      CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
      Thread waiting =
          Thread.startVirtualThread(
              () -> {
                result.complete(client(silent.url()).complete(REQUEST, AMPLE));
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
              });
      assertThat(silent.called().await(PROMPT.toSeconds(), TimeUnit.SECONDS)).isTrue();

      waiting.interrupt();

      assertThat(result.get(PROMPT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new Interrupted());
      assertThat(stillInterrupted.get(PROMPT.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(silent.hungUp().await(PROMPT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void asksNobodyWhenInterruptedBefore() {
    answer(aResponse().withBody(Answers.OPEN_UNTIL_TEN));
    Thread.currentThread().interrupt();

    assertThat(complete(AMPLE)).isEqualTo(new Interrupted());
    assertThat(Thread.interrupted()).isTrue();
    PROVIDER.verify(0, postRequestedFor(urlEqualTo("/v1/openai/chat/completions")));
  }

  private static void answer(ResponseDefinitionBuilder response) {
    PROVIDER.play(post(urlEqualTo("/v1/openai/chat/completions")).willReturn(response));
  }

  private static Completion answered(int status, String body) {
    answer(aResponse().withStatus(status).withBody(body));
    return complete(AMPLE);
  }

  private static Refused refused(int status) {
    return new Refused(status, Optional.empty(), Optional.empty());
  }

  private static Refused refused(int status, String code) {
    return new Refused(status, Optional.of(code), Optional.empty());
  }

  private static Completion complete(Duration limit) {
    return client(PROVIDER.url("/v1/openai")).complete(REQUEST, limit);
  }

  private static ChatCompletionsClient client(URI url) {
    return client(PROVIDER.http(), url);
  }

  private static ChatCompletionsClient client(ModelHttpClient http, URI url) {
    return new ChatCompletionsClient(http, url, new ApiKey("secret"), new ManualTime());
  }
}
