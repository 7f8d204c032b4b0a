package io.communityconnect.simulator.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.Client;
import io.communityconnect.simulator.Contracts;
import io.communityconnect.simulator.Simulator;
import io.communityconnect.simulator.SimulatorSettings;
import io.communityconnect.simulator.http.Json;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCompletionsTest {
  private static final String KNOWLEDGE =
      "You are Max. Never say the word pool. <knowledge><passage title=\"Pool\">The pool is open"
          + " from 7 to 19.</passage></knowledge>";

  private final Simulator simulator = Simulator.start(SimulatorSettings.onAnyPort());
  private final Client client = new Client(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void answersFromTheKnowledgeInThePublishedShape() {
    JsonNode completion = client.complete(request("When is the pool open?")).json();
    assertThat(content(completion)).contains("The pool is open from 7 to 19.");
    assertThat(completion.get("system_fingerprint").asText()).isEqualTo("simulator-extractive-1");
    assertThat(completion.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    assertThat(Contracts.complaints("openai.chat.response", completion)).isEmpty();

    ObjectNode wrong = completion.deepCopy();
    wrong.put("object", "poem");
    assertThat(Contracts.complaints("openai.chat.response", wrong)).isNotEmpty();
  }

  @Test
  void repeatsTheMarkOfTheQuestion() {
    JsonNode completion = client.complete(request("When is the pool open? #0000123")).json();
    assertThat(content(completion)).endsWith(" #0000123");
    assertThat(content(client.complete(request("Tax return? #77")).json())).endsWith(" #77");
  }

  @Test
  void readsContentInParts() {
    ObjectNode request = Json.object().put("model", "any");
    request
        .putArray("messages")
        .addObject()
        .put("role", "user")
        .putArray("content")
        .addObject()
        .put("type", "text")
        .put("text", "Hello");
    assertThat(content(client.complete(request.toString()).json())).startsWith("Hello!");
  }

  @Test
  void wantsAToken() {
    Client.Answer answer =
        client.send(
            client
                .request("/v1/openai/chat/completions")
                .POST(HttpRequest.BodyPublishers.ofString(request("Hello"))));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(Contracts.complaints("openai.error", answer.json())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
        "{\"model\":\"m\"}",
        "{\"model\":\"m\",\"messages\":[]}",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"wizard\",\"content\":\"x\"}]}"
      })
  void refusesARequestOfTheWrongShape(String body) {
    Client.Answer answer = client.complete(body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(Contracts.complaints("deepinfra.error422", answer.json())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "[]", "{\"model\":"})
  void refusesWhatIsNoJsonObject(String body) {
    assertThat(client.complete(body).status()).isEqualTo(400);
  }

  @Test
  void doesNotStream() {
    Client.Answer answer =
        client.complete(
            "{\"model\":\"m\",\"stream\":true,"
                + "\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}");
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void listsItself() {
    Client.Answer answer =
        client.send(
            client.request("/v1/openai/models").header("Authorization", "Bearer any").GET());
    assertThat(answer.json().at("/data/0/id").asText()).isEqualTo("simulator-extractive-1");
  }

  @Test
  void cutsTheAnswerAtMaxTokens() {
    ObjectNode request = (ObjectNode) Json.parse(request("When is the pool open?")).orElseThrow();
    JsonNode completion = client.complete(request.put("max_tokens", 3).toString()).json();
    assertThat(content(completion)).hasSize(12);
    assertThat(completion.at("/choices/0/finish_reason").asText()).isEqualTo("length");
  }

  @Test
  void failsWhenToldTo() {
    faults("\"failStatus\":429,\"retryAfterSeconds\":3");
    Client.Answer answer = client.complete(request("Hello"));
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.raw().headers().firstValue("Retry-After")).hasValue("3");
    assertThat(answer.json().at("/error/code").asText()).isEqualTo("engine_overloaded");
  }

  @Test
  void answersNonsenseWhenToldTo() {
    faults("\"body\":\"HTML\"");
    assertThat(client.complete(request("Hello")).body()).startsWith("<!doctype html>");
    faults("\"body\":\"TRUNCATED\"");
    assertThat(Json.parse(client.complete(request("Hello")).body())).isEmpty();
    faults("\"body\":\"EMPTY\"");
    assertThat(client.complete(request("Hello")).body()).isEmpty();
  }

  @Test
  void hangsUpWhenToldTo() {
    faults("\"drop\":true");
    assertThatThrownBy(() -> client.complete(request("Hello")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void countsCallsAndAnswers() {
    client.complete(request("Hello"));
    faults("\"failStatus\":500");
    client.complete(request("Hello"));
    JsonNode llm = client.control("GET", "/stats", "").json().get("llm");
    assertThat(llm.get("calls").asInt()).isEqualTo(2);
    assertThat(llm.get("answered").asInt()).isEqualTo(1);
    assertThat(llm.get("inFlight").asInt()).isZero();
    assertThat(llm.get("peakInFlight").asInt()).isEqualTo(1);
  }

  private void faults(String llm) {
    assertThat(client.control("PUT", "/faults", "{\"llm\":{" + llm + "}}").status()).isEqualTo(200);
  }

  private static String content(JsonNode completion) {
    return completion.at("/choices/0/message/content").asText();
  }

  private static String request(String question) {
    ObjectNode request = Json.object().put("model", "meta-llama/Meta-Llama-3.1-8B-Instruct");
    var messages = request.putArray("messages");
    messages.addObject().put("role", "system").put("content", KNOWLEDGE);
    messages.addObject().put("role", "user").put("content", question);
    return request.toString();
  }
}
