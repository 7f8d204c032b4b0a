package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/// Buying and paying in a town, as residents do it.
///
/// @param town with a server
record PaymentCalls(Town town) {
  void ask(Resident resident, String question, int answers) {
    resident.write(question);
    Town.await("an answer", () -> resident.answers().size() == answers);
  }

  String token(Resident resident, int answers) {
    JsonNode page = json(post("", "/auth/sending", ""));
    ask(resident, page.path("message").asText(), answers);
    String ticket = "{\"ticket\":\"" + page.path("ticket").asText() + "\"}";
    return json(post("", "/auth/sending/collect", ticket)).path("accessToken").asText();
  }

  URI checkout(String token, String plan) {
    Web.Answer answer = post(token, "/subscriptions/checkout", "{\"planId\":\"" + plan + "\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(post(token, "/subscriptions/checkout", "{\"planId\":\"" + plan + "\"}").body())
        .isEqualTo(answer.body());
    return URI.create(json(answer).path("url").asText());
  }

  Web.Answer pay(URI page, String card) {
    return form(page, "card=" + card);
  }

  Web.Answer form(URI page, String fields) {
    return Web.send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  void awaitPlan(String token, String plan) {
    Town.await(
        "the plan is " + plan,
        () -> json(get(token, "/me/usage")).path("plan").asText().equals(plan));
  }

  void moveClock(int days) {
    control("POST", "/stripe/clock", "{\"days\":" + days + "}");
  }

  void events(String policy) {
    control("PUT", "/stripe/events", policy);
  }

  void control(String method, String path, String body) {
    Web.Answer answer =
        Web.send(
            HttpRequest.newBuilder(URI.create(town.phonePage() + "/simulator/api" + path))
                .method(method, BodyPublishers.ofString(body)));
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
  }

  Web.Answer get(String token, String path) {
    return Web.send(request(token, path).GET());
  }

  Web.Answer post(String token, String path, String body) {
    return Web.send(
        request(token, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String token, String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(town.url("/api/v1" + path)));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  static JsonNode json(Web.Answer answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.body(), e);
    }
  }
}
