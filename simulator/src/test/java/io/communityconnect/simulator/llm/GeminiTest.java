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
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiTest {
  private static final String MODEL = "gemini-3.5-flash-lite:generateContent";
  private static final String RULES =
      "<knowledge><passage title=\"Pool\">The pool is open from 7 to 19.</passage></knowledge>";

  private final Simulator simulator = Simulator.start(SimulatorSettings.onAnyPort());
  private final Client client = new Client(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void answersFromTheKnowledgeInThePublishedShape() {
    JsonNode response = ask(MODEL, "When is the pool open? #77").json();

    assertThat(words(response)).contains("The pool is open from 7 to 19.").endsWith(" #77");
    assertThat(response.path("modelVersion").asText()).isEqualTo("simulator-extractive-1");
    assertThat(response.at("/candidates/0/finishReason").asText()).isEqualTo("STOP");
    assertThat(response.at("/usageMetadata/promptTokenCount").asInt()).isPositive();
    assertThat(Contracts.complaints("gemini.generateContent.response", response)).isEmpty();

    ObjectNode wrong = response.deepCopy();
    wrong.put("choices", 1);
    assertThat(Contracts.complaints("gemini.generateContent.response", wrong)).isNotEmpty();
  }

  @Test
  void understandsAFollowUpByTheQuestionBefore() {
    ObjectNode request = request("When is the pool open?");
    turn(request, "model", "From 7.");
    turn(request, "user", "And until when?");

    assertThat(words(post(MODEL, request.toString()).json())).contains("from 7 to 19");
  }

  @Test
  void cutsTheAnswerAtItsLimit() {
    ObjectNode request = request("When is the pool open?");
    request.putObject("generationConfig").put("maxOutputTokens", 3);

    JsonNode response = post(MODEL, request.toString()).json();

    assertThat(words(response)).hasSize(12);
    assertThat(response.at("/candidates/0/finishReason").asText()).isEqualTo("MAX_TOKENS");
  }

  @Test
  void wantsAKey() {
    Client.Answer answer =
        client.send(
            client
                .request("/gemini/v1beta/models/" + MODEL)
                .POST(BodyPublishers.ofString(request("Hello").toString())));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().at("/error/status").asText()).isEqualTo("PERMISSION_DENIED");
  }

  @Test
  void describesAModel() {
    Client.Answer known = describe("gemini-3.5-flash-lite");

    assertThat(known.json().path("name").asText()).isEqualTo("models/gemini-3.5-flash-lite");
    assertThat(describe("llama").status()).isEqualTo(404);
  }

  private Client.Answer describe(String model) {
    return client.send(
        client.request("/gemini/v1beta/models/" + model).header("x-goog-api-key", "any").GET());
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama:generateContent", "gemini-3.5-flash-lite:countTokens"})
  void knowsItsOwnModelsAlone(String call) {
    assertThat(ask(call, "Hello").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"contents\":[]}",
        "{\"contents\":[{\"role\":\"assistant\",\"parts\":[{\"text\":\"x\"}]}]}",
        "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":1}]}]}",
        "{\"contents\":[{\"role\":\"model\",\"parts\":[{\"text\":\"x\"}]}]}"
      })
  void refusesWhatGeminiRefuses(String body) {
    Client.Answer answer = post(MODEL, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/error/status").asText()).isEqualTo("INVALID_ARGUMENT");
  }

  @ParameterizedTest
  @CsvSource({"429, RESOURCE_EXHAUSTED", "503, UNAVAILABLE", "500, INTERNAL"})
  void failsWhenToldTo(int status, String name) {
    faults("\"failStatus\":" + status + ",\"retryAfterSeconds\":3");

    Client.Answer answer = ask(MODEL, "Hello");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.raw().headers().firstValue("Retry-After")).hasValue("3");
    assertThat(answer.json().at("/error/status").asText()).isEqualTo(name);
  }

  @Test
  void hangsUpInTheMiddleWhenToldTo() {
    faults("\"body\":\"CUT\"");

    assertThatThrownBy(() -> ask(MODEL, "Hello")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void failsAndCountsByItself() {
    faults("\"failStatus\":500");
    ask(MODEL, "Hello");

    JsonNode stats = client.control("GET", "/stats", "").json();
    assertThat(stats.at("/gemini/calls").asInt()).isEqualTo(1);
    assertThat(stats.at("/gemini/answered").asInt()).isZero();
    assertThat(stats.at("/llm/calls").asInt()).isZero();
    assertThat(
            client
                .complete("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}")
                .status())
        .isEqualTo(200);
  }

  private void faults(String gemini) {
    assertThat(client.control("PUT", "/faults", "{\"gemini\":{" + gemini + "}}").status())
        .isEqualTo(200);
  }

  private Client.Answer ask(String call, String question) {
    return post(call, request(question).toString());
  }

  private Client.Answer post(String call, String body) {
    return client.send(
        client
            .request("/gemini/v1beta/models/" + call)
            .header("x-goog-api-key", "any")
            .POST(BodyPublishers.ofString(body)));
  }

  private static ObjectNode request(String question) {
    ObjectNode request = Json.object();
    request.putObject("systemInstruction").putArray("parts").addObject().put("text", RULES);
    request.putArray("contents");
    turn(request, "user", question);
    return request;
  }

  private static void turn(ObjectNode request, String role, String text) {
    ObjectNode turn = request.withArray("contents").addObject().put("role", role);
    turn.putArray("parts").addObject().put("text", text);
  }

  private static String words(JsonNode response) {
    return response.at("/candidates/0/content/parts/0/text").asText();
  }
}
