package io.communityconnect.simulator.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.http.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/// Many residents who write at the same time, by the simulator's HTTP API. In their last round the
/// first provider of models is down, so that the other one is asked.
final class Crowd {
  private static final int RESIDENTS = 150;
  private static final int MESSAGES_EACH = 20;
  private static final long BETWEEN_MESSAGES = 500;
  private static final int MAX_LOOKS = 1_200;
  private static final int QUIET_LOOKS = 4;
  private static final long BETWEEN_LOOKS = 250;

  private static final List<String> SAYINGS =
      List.of(
          "When is the gym open on Sunday?",
          "What does a second parking permit cost?",
          "Thank you!",
          "And where do I leave the old sofa, please? It does not fit into the lift.");

  private final URI api;

  /// @param simulator its address, without a slash at the end
  Crowd(URI simulator) {
    this.api = URI.create(simulator + "/simulator/api");
  }

  /// Returns when everybody has written everything and the models have answered all of it.
  void chat() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      List<String> residents = new ArrayList<>();
      for (int i = 0; i < RESIDENTS; i++) {
        residents.add(
            post(http, "/residents", Json.object().put("name", "Resident " + i))
                .path("id")
                .asText());
      }
      for (int round = 1; round < MESSAGES_EACH; round++) {
        say(http, residents, SAYINGS.get(round % SAYINGS.size()));
        Pause.millis(BETWEEN_MESSAGES);
      }
      awaitAnswers(http);
      put(http, "/faults", Json.object().set("llm", Json.object().put("failStatus", 500)));
      say(http, residents, SAYINGS.getFirst());
      awaitAnswers(http);
    }
  }

  private void say(HttpClient http, List<String> residents, String saying)
      throws IOException, InterruptedException {
    for (String resident : residents) {
      post(
          http,
          "/residents/" + resident + "/messages?wait=false",
          Json.object().put("text", saying));
    }
  }

  private void awaitAnswers(HttpClient http) throws IOException, InterruptedException {
    long before = -1;
    int quietLooks = 0;
    for (int looks = 0; quietLooks < QUIET_LOOKS; looks++) {
      if (looks == MAX_LOOKS) {
        throw new IllegalStateException("the server did not answer everybody in time");
      }
      long sent = get(http, "/stats").path("twilio").path("messagesAccepted").asLong();
      quietLooks = sent == before ? quietLooks + 1 : 0;
      before = sent;
      Pause.millis(BETWEEN_LOOKS);
    }
  }

  private JsonNode post(HttpClient http, String path, JsonNode body)
      throws IOException, InterruptedException {
    return send(http, request(path).POST(BodyPublishers.ofString(body.toString())));
  }

  private JsonNode put(HttpClient http, String path, JsonNode body)
      throws IOException, InterruptedException {
    return send(http, request(path).PUT(BodyPublishers.ofString(body.toString())));
  }

  private JsonNode get(HttpClient http, String path) throws IOException, InterruptedException {
    return send(http, request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path));
  }

  private static JsonNode send(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    String answer = http.send(request.build(), BodyHandlers.ofString()).body();
    return Json.parse(answer)
        .orElseThrow(() -> new IllegalStateException("the simulator's answer is no JSON"));
  }
}
