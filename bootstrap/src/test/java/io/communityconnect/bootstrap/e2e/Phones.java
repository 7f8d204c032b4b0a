package io.communityconnect.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.Simulator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/// The residents' phones and the providers' moods, through the simulator's control API.
final class Phones {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI api;

  Phones(Simulator simulator) {
    this.api = URI.create(simulator.baseUrl() + "/simulator/api");
  }

  /// What the provider said about bringing a message to the server.
  ///
  /// @param error what happened instead of an answer; empty where there was one
  record Delivery(String messageSid, boolean delivered, int status, int attempts, String error) {}

  /// A message that the server had the provider send.
  ///
  /// @param contentSid the template that it is; empty for a free text
  record Answer(String sid, String text, String status, String contentSid) {
    /// What was answered, without the line that names its sources.
    String words() {
      return text.replaceFirst("\\nSources?: [^\\n]*\\z", "");
    }
  }

  /// Somebody with a phone of their own.
  ///
  /// @param address as the provider writes it
  record Resident(Phones phones, String id, String address) {
    Delivery write(String text) {
      return send(Map.of("text", text));
    }

    /// Writes, and waits for the one answer to it.
    String answerTo(String text) {
      return answerTo(Map.of("text", text));
    }

    /// The same for a photo with words below.
    String answerToPhoto(String words) {
      return answerTo(Map.of("kind", "image", "text", words));
    }

    private String answerTo(Map<String, Object> message) {
      int before = answers().size();
      send(message);
      Town.await("an answer to " + message, () -> answers().size() > before);
      List<Answer> answers = answers();
      assertThat(answers).hasSize(before + 1);
      return answers.getLast().text();
    }

    /// @param copies how many webhooks of the one message arrive at once
    Delivery write(String text, int copies) {
      return send(Map.of("text", text, "copies", copies));
    }

    Delivery send(Map<String, Object> message) {
      return deliveryOf(phones.post("/residents/" + id + "/messages", message));
    }

    Delivery redeliver(String messageSid) {
      return deliveryOf(
          phones.post("/residents/" + id + "/messages/" + messageSid + "/redeliver", Map.of()));
    }

    /// What the server had sent, oldest first.
    List<Answer> answers() {
      return phones.answersIn(phones.get("/residents/" + id + "/messages"));
    }
  }

  Resident moveIn(String name) {
    return moveIn(name, false);
  }

  Resident moveIn(String name, boolean hidesPhone) {
    JsonNode line = post("/residents", Map.of("name", name, "hidesPhone", hidesPhone));
    return new Resident(this, line.path("id").asText(), line.path("address").asText());
  }

  /// Sets what goes wrong; what is not named is healthy. Reports come quickly, which is all that
  /// the tests change for good.
  void faults(String faults) {
    exchange("PUT", "/faults", faults);
  }

  void heal() {
    faults("{\"callbacks\":{\"delayMs\":10}}");
  }

  /// All that the server had sent to anybody, oldest first.
  List<Answer> answers() {
    return answersIn(get("/messages"));
  }

  /// How many answers the model is writing.
  int modelCallsInFlight() {
    return get("/stats").path("llm").path("inFlight").asInt();
  }

  /// How often a provider of models was asked: `llm` is DeepInfra, `gemini` itself.
  int modelCalls(String provider) {
    return get("/stats").path(provider).path("calls").asInt();
  }

  /// How often it answered.
  int modelAnswers(String provider) {
    return get("/stats").path(provider).path("answered").asInt();
  }

  private List<Answer> answersIn(JsonNode messages) {
    return messages
        .valueStream()
        .filter(message -> message.path("direction").asText().equals("outbound"))
        .map(
            message ->
                new Answer(
                    message.path("sid").asText(),
                    message.path("text").asText(),
                    message.path("status").asText(),
                    message.path("contentSid").asText("")))
        .toList();
  }

  private static Delivery deliveryOf(JsonNode answer) {
    return new Delivery(
        answer.path("messageSid").asText(),
        answer.path("delivered").asBoolean(),
        answer.path("status").asInt(),
        answer.path("attempts").asInt(),
        answer.path("error").asText(""));
  }

  private JsonNode get(String path) {
    return exchange("GET", path, "");
  }

  private JsonNode post(String path, Map<String, Object> fields) {
    ObjectNode body = JSON.valueToTree(fields);
    return exchange("POST", path, body.toString());
  }

  private JsonNode exchange(String method, String path, String body) {
    Web.Answer answer =
        Web.send(
            HttpRequest.newBuilder(URI.create(api + path))
                .method(method, BodyPublishers.ofString(body, UTF_8)));
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException("the simulator refuses " + path + ": " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the simulator did not answer in JSON", e);
    }
  }
}
