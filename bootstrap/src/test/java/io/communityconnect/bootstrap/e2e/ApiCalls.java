package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The API of a town whose super admin logs in by text messages.
///
/// @param town with a server
record ApiCalls(Town town) {
  static final String SUPER_ADMIN = "+15550100499";
  private static final Pattern CODE = Pattern.compile("([0-9]{6}) is your login code");
  private static final ObjectMapper JSON = new ObjectMapper();

  /// A town to call.
  static ApiCalls open() {
    return open(Map.of());
  }

  /// The same.
  ///
  /// @param changes variables that differ from its usual ones
  static ApiCalls open(Map<String, String> changes) {
    Map<String, String> variables = new HashMap<>();
    variables.put("SUPER_ADMIN_PHONE", SUPER_ADMIN);
    variables.put("TWILIO_OTP_CHANNEL", "sms");
    variables.put("TWILIO_OTP_FROM", "+14155238887");
    variables.putAll(changes);
    return new ApiCalls(Town.withServer(variables));
  }

  /// The key of the one community.
  String house() {
    return town.database().texts("select id from communities order by created_at").getFirst();
  }

  /// Logs somebody in by the code on their phone.
  ///
  /// @return their access token
  String login(String phone) {
    post("/auth/otp", "{\"phone\":\"" + phone + "\"}");
    return post("/auth/verify", "{\"phone\":\"" + phone + "\",\"code\":\"" + code(phone) + "\"}")
        .path("accessToken")
        .asText();
  }

  private String code(String phone) {
    List<String> bodies =
        json(Web.get(town.phonePage() + "/simulator/api/sms"))
            .valueStream()
            .filter(text -> text.path("to").asText().equals(phone))
            .map(text -> text.path("body").asText())
            .toList();
    Matcher code = CODE.matcher(bodies.getLast());
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private JsonNode post(String path, String body) {
    return ok(
        Web.send(
            HttpRequest.newBuilder(URI.create(town.url("/api/v1" + path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
  }

  /// Registers somebody in the community and gives them a role. They are not logged in: whoever has
  /// just been sent a code waits for the next one.
  void register(String superAdmin, String phone, String role) {
    String person =
        ok(as(
                superAdmin,
                "POST",
                "/admin/residents",
                "{\"phone\":\"%s\",\"communityId\":\"%s\"}".formatted(phone, house())))
            .path("id")
            .asText();
    ok(
        Web.send(
            request(
                    superAdmin,
                    "/admin/residents/" + person + "/role",
                    "PUT",
                    "{\"role\":\"" + role + "\"}")
                .header("If-Match", "*")));
  }

  /// Sends JSON as somebody.
  Web.Answer as(String token, String method, String path, String body) {
    return Web.send(request(token, path, method, body));
  }

  /// A request with JSON as somebody.
  HttpRequest.Builder request(String token, String path, String method, String body) {
    return to(token, path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body));
  }

  /// A request as somebody.
  HttpRequest.Builder to(String token, String path) {
    return HttpRequest.newBuilder(URI.create(town.url("/api/v1" + path)))
        .header("Authorization", "Bearer " + token);
  }

  /// What an answer says that is no refusal.
  static JsonNode ok(Web.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    return json(answer);
  }

  static JsonNode json(Web.Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + answer.body(), e);
    }
  }
}
