package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenAiEmbeddingModelTest {
  @RegisterExtension static final Provider PROVIDER = new Provider();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DIMENSIONS = 1536;

  private final ManualTime time = new ManualTime();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Duration> pauses = new ArrayList<>();
  private final OpenAiEmbeddingModel model = model(PROVIDER.url("/v1/"));

  @Test
  void givesEachTextItsVectorWhateverTheirOrder() {
    ObjectNode answer = answer(1f, 2f);
    ArrayNode data = (ArrayNode) answer.path("data");
    data.add(data.remove(0));
    answer(aResponse().withBody(answer.toString()));

    assertThat(told(List.of("gym", "pool"))).isEqualTo(vectors(1f, 2f));
    PROVIDER.verify(
        1,
        postRequestedFor(urlEqualTo("/v1/embeddings"))
            .withHeader("Authorization", equalTo("Bearer secret"))
            .withHeader("Content-Type", equalTo("application/json")));
  }

  @Test
  void sendsWhatTheProviderTakes() throws IOException {
    answer(aResponse().withBody(answer(1f, 2f).toString()));
    model.embed(List.of("gym", "pool"));

    assertThat(Contracts.request("openai.embeddings.request").validate(PROVIDER.sent())).isEmpty();
    assertThat(PROVIDER.sent().properties())
        .extracting(field -> field.getKey())
        .containsExactly("model", "input", "encoding_format");
  }

  @Test
  void wouldNoticeAFieldThatTheProviderDoesNotKnow() throws IOException {
    answer(aResponse().withBody(answer(1f).toString()));
    model.embed(List.of("gym"));
    ObjectNode request = PROVIDER.sent();
    request.put("community", "Palm Grove");

    assertThat(Contracts.request("openai.embeddings.request").validate(request)).isNotEmpty();
  }

  @Test
  void cutsLongTextsAndClearsWhatNoModelReads() throws IOException {
    answer(aResponse().withBody(answer(1f, 2f).toString()));

    model.embed(List.of("ü".repeat(100_000), "lift\u0000 stuck\uD800"));

    assertThat(PROVIDER.sent().at("/input/0").asText().getBytes(StandardCharsets.UTF_8))
        .hasSize(4096);
    assertThat(PROVIDER.sent().at("/input/1").asText()).isEqualTo("lift  stuck");
  }

  @Test
  void asksNobodyAboutBlankTexts() {
    answer(aResponse().withBody(answer(1f).toString()));

    assertThat(told(List.of(" ", "gym", "\u0000"))).isEqualTo(vectors(0f, 1f, 0f));
    assertThat(told(List.of(""))).isEqualTo(vectors(0f));
    PROVIDER.verify(1, postRequestedFor(urlEqualTo("/v1/embeddings")));
  }

  @Test
  void refusesMoreThanItsPortAllows() {
    assertThatIllegalArgumentException().isThrownBy(() -> model.embed(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.embed(Collections.nCopies(65, "gym")));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404})
  void takesARefusalForAnAnswer(int status) {
    answer(aResponse().withStatus(status).withBody("{\"error\": {\"message\": \"gym\"}}"));

    assertThat(told(List.of("gym"))).isEqualTo(unavailable("status " + status));
    PROVIDER.verify(1, postRequestedFor(urlEqualTo("/v1/embeddings")));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void triesThreeTimesWhatMayPass(int status) {
    answer(aResponse().withStatus(status).withBody("<html>busy</html>"));

    assertThat(told(List.of("gym"))).isEqualTo(unavailable("status " + status));
    PROVIDER.verify(3, postRequestedFor(urlEqualTo("/v1/embeddings")));
    assertThat(pauses).hasSize(2);
  }

  @Test
  void waitsAsLongAsTheProviderAsksAndABit() {
    PROVIDER.answer(
        anyUrl(),
        aResponse().withStatus(429).withHeader("Retry-After", "7"),
        aResponse().withBody(answer(1f).toString()));

    assertThat(told(List.of("gym"))).isEqualTo(vectors(1f));
    assertThat(pauses).hasSize(1);
    assertThat(pauses.getFirst()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
  }

  @Test
  void endsAtOnceWhenTheProviderAsksForMoreThanThereIs() {
    answer(aResponse().withStatus(429).withHeader("Retry-After", "60"));

    assertThat(told(List.of("gym"))).isEqualTo(unavailable("status 429"));
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>busy</html>", "", "{\"data\": [{\"embed", "{} {}"})
  void recognisesWhatIsNoJson(String body) {
    answer(aResponse().withBody(body));

    assertThat(told(List.of("gym"))).isEqualTo(unavailable("unreadable: NOT_JSON"));
  }

  @Test
  void recognisesAWrongNumberOfVectors() {
    for (ObjectNode answer : List.of(answer(1f), answer(1f, 2f, 3f), JSON.createObjectNode())) {
      answer(aResponse().withBody(answer.toString()));
      assertThat(told(List.of("gym", "pool"))).isEqualTo(unavailable("unreadable: WRONG_NUMBER"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, -1})
  void recognisesAVectorOfNoText(int index) {
    ObjectNode answer = answer(1f, 2f);
    ((ObjectNode) answer.at("/data/1")).put("index", index);
    answer(aResponse().withBody(answer.toString()));

    assertThat(told(List.of("gym", "pool"))).isEqualTo(unavailable("unreadable: WRONG_NUMBER"));
  }

  @Test
  void saysWhenNobodyAnswers() {
    answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    assertThat(told(List.of("gym"))).isInstanceOf(Embedded.Unavailable.class);
    PROVIDER.verify(3, postRequestedFor(urlEqualTo("/v1/embeddings")));
  }

  @Test
  void doesNotWaitForeverForAnAnswer() throws IOException {
    try (SilentServer silent = new SilentServer()) {
      EmbeddingsClient client =
          new EmbeddingsClient(
              PROVIDER.http(), Usual.openAi(silent.url()), OpenAiEmbeddingModel.ID, time);

      assertThat(client.ask(List.of("gym"), Duration.ofMillis(200)))
          .isEqualTo(new VectorAnswer.TimedOut());
    }
  }

  @Test
  void endsWhenInterrupted() {
    Thread.currentThread().interrupt();

    assertThat(told(List.of("gym"))).isEqualTo(unavailable("interrupted"));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void playsTheProviderAsItIsPublished() throws IOException {
    assertThat(Contracts.request("openai.embeddings.response").validate(answer(1f))).isEmpty();
  }

  private OpenAiEmbeddingModel model(URI url) {
    return new OpenAiEmbeddingModel(
        Usual.openAi(url),
        PROVIDER.http(),
        time,
        time::nanos,
        meters,
        length -> {
          pauses.add(length);
          time.pass(length);
        });
  }

  private static void answer(ResponseDefinitionBuilder response) {
    PROVIDER.answer(response);
  }

  /// Without its costs, which `OpenAiBillTest` looks at.
  private Embedded told(List<String> texts) {
    return switch (model.embed(texts)) {
      case Embedded.Vectors(List<EmbeddingVector> vectors, _) ->
          new Embedded.Vectors(vectors, List.of());
      case Embedded.Unavailable(String reason, _) -> unavailable(reason);
    };
  }

  private static Embedded unavailable(String reason) {
    return new Embedded.Unavailable(reason, List.of());
  }

  private static Embedded vectors(float... firsts) {
    List<EmbeddingVector> vectors = new ArrayList<>();
    for (float first : firsts) {
      vectors.add(EmbeddingVector.of(values(first)));
    }
    return new Embedded.Vectors(vectors, List.of());
  }

  private static float[] values(float first) {
    float[] values = new float[DIMENSIONS];
    values[0] = first;
    return values;
  }

  /// An answer as OpenAI shapes it, one vector for each number.
  private static ObjectNode answer(float... firsts) {
    ObjectNode answer = JSON.createObjectNode().put("object", "list");
    ArrayNode data = answer.putArray("data");
    for (int i = 0; i < firsts.length; i++) {
      ObjectNode entry = data.addObject().put("object", "embedding").put("index", i);
      ArrayNode embedding = entry.putArray("embedding");
      for (float value : values(firsts[i])) {
        embedding.add(value);
      }
    }
    answer.put("model", "text-embedding-ada-002-v2");
    answer.putObject("usage").put("prompt_tokens", 4).put("total_tokens", 4);
    return answer;
  }
}
