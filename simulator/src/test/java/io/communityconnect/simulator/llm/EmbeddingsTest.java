package io.communityconnect.simulator.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.Contracts;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import io.communityconnect.simulator.http.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingsTest {
  private static final String GYM = "The gym is open from 6 to 22.";

  private final Simulator simulator = Simulator.start(SimulatorSettings.onAnyPort());
  private final Client client = new Client(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void answersInThePublishedShape() {
    ObjectNode request = request(GYM, "Hello");
    assertThat(Contracts.complaints("openai.embeddings.request", request)).isEmpty();

    JsonNode answer = ask(request).json();

    assertThat(Contracts.complaints("openai.embeddings.response", answer)).isEmpty();
    assertThat(answer.at("/data/1/index").asInt()).isEqualTo(1);
    assertThat(answer.at("/data/1/embedding")).hasSize(1536);
    assertThat(answer.at("/usage/total_tokens").asInt()).isPositive();
  }

  @Test
  void saysTheSameInBase64() {
    float[] numbers = numbers(ask(request(GYM)).json().at("/data/0/embedding"));

    String packed =
        ask(request(GYM).put("encoding_format", "base64")).json().at("/data/0/embedding").asText();

    float[] unpacked = new float[1536];
    ByteBuffer.wrap(Base64.getDecoder().decode(packed))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(unpacked);
    assertThat(unpacked).containsExactly(numbers);
  }

  @Test
  void findsTextsAlikeByTheirWordsAndNoneUnlikeAnother() {
    JsonNode data =
        ask(request(GYM, "Is the gym open?", "Please feed my cat", "How are you?"))
            .json()
            .path("data");

    assertThat(cosine(data, 0, 0)).isCloseTo(1, within(0.001));
    assertThat(cosine(data, 0, 1)).isGreaterThan(0.8);
    assertThat(cosine(data, 0, 2)).isCloseTo(0.72, within(0.03));
    assertThat(cosine(data, 2, 3)).isCloseTo(0.72, within(0.03));
  }

  @Test
  void wantsAKey() {
    Client.Answer answer =
        client.send(
            client
                .request("/openai/v1/embeddings")
                .POST(BodyPublishers.ofString(request(GYM).toString())));

    assertThat(answer.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"model\":\"text-embedding-ada-002\"}",
        "{\"model\":\"text-embedding-ada-002\",\"input\":\"\"}",
        "{\"model\":\"text-embedding-ada-002\",\"input\":[]}",
        "{\"model\":\"text-embedding-ada-002\",\"input\":[\"a\",\"\"]}",
        "{\"model\":\"text-embedding-ada-002\",\"input\":[1,2]}",
        "{\"model\":\"text-embedding-ada-002\",\"input\":\"a\",\"dimensions\":256}",
        "{\"model\":\"text-embedding-ada-002\",\"input\":\"a\",\"encoding_format\":\"hex\"}"
      })
  void refusesWhatOpenAiRefuses(String body) {
    assertThat(ask(body).status()).isEqualTo(400);
  }

  @Test
  void takesNoMoreThanOpenAiTakes() {
    String[] texts = IntStream.rangeClosed(0, 2048).mapToObj(i -> "a").toArray(String[]::new);

    assertThat(ask(request(texts)).status()).isEqualTo(400);
  }

  @Test
  void knowsOneModelAlone() {
    Client.Answer answer = ask(request(GYM).put("model", "text-embedding-4"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().at("/error/code").asText()).isEqualTo("model_not_found");
  }

  @ParameterizedTest
  @CsvSource({"429", "503"})
  void failsAndCountsByItself(int status) {
    String faults = "{\"embeddings\":{\"retryAfterSeconds\":3,\"failStatus\":" + status + "}}";
    assertThat(client.control("PUT", "/faults", faults).status()).isEqualTo(200);

    Client.Answer answer = ask(request(GYM));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.raw().headers().firstValue("Retry-After")).hasValue("3");
    JsonNode stats = client.control("GET", "/stats", "").json();
    assertThat(stats.at("/embeddings/calls").asInt()).isEqualTo(1);
    assertThat(stats.at("/embeddings/answered").asInt()).isZero();
    assertThat(stats.at("/llm/calls").asInt()).isZero();
  }

  private Client.Answer ask(JsonNode request) {
    return ask(request.toString());
  }

  private Client.Answer ask(String body) {
    return client.send(
        client
            .request("/openai/v1/embeddings")
            .header("Authorization", "Bearer any")
            .POST(BodyPublishers.ofString(body)));
  }

  private static ObjectNode request(String... texts) {
    ObjectNode request = Json.object().put("model", "text-embedding-ada-002");
    for (String text : texts) {
      request.withArray("input").add(text);
    }
    return request;
  }

  private static double cosine(JsonNode data, int one, int other) {
    float[] first = numbers(data.at("/" + one + "/embedding"));
    float[] second = numbers(data.at("/" + other + "/embedding"));
    return IntStream.range(0, first.length).mapToDouble(i -> first[i] * second[i]).sum();
  }

  private static float[] numbers(JsonNode embedding) {
    float[] numbers = new float[embedding.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = embedding.get(i).floatValue();
    }
    return numbers;
  }
}
