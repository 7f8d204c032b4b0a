package io.communityconnect.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What an example needs that no document can hold: secrets that are good once or for a while, and
/// that something was bought, written or taken over, or not yet.
final class Preparations {
  private static final Pattern CODE = Pattern.compile("([0-9]{6}) is your login code");
  private static final String CHECKOUT = "/api/v1/subscriptions/checkout";
  private static final String PORTAL = "/api/v1/subscriptions/portal";
  private static final String PHONE = "+15550100488";

  private static final String JUST_WRITTEN =
      """
      update messages set created_at = now(), answered_at = now()
      where id = '01939e60-0000-7000-8000-000000000004';
      """;

  /// How things stand where an example makes sense.
  private static final Map<String, String> STANDING =
      Map.of(
          CHECKOUT,
          "delete from subscriptions",
          PORTAL,
          "delete from subscriptions",
          "/api/v1/admin/conversations/{id}/messages",
          JUST_WRITTEN
              + """
              update handovers set taken_by = '01939e60-0000-7000-8000-000000000006', taken_at = now()
              where id = '01939e60-0000-7000-8000-000000000005'
              """,
          "/api/v1/admin/dead-letters/{id}/replay",
          JUST_WRITTEN,
          "/api/v1/messages",
          "update handovers set ended_at = now()");

  private final ApiTown town;
  private final Map<String, Secret> byOperation;

  Preparations(ApiTown town) {
    this.town = town;
    this.byOperation =
        Map.of(
            "POST /api/v1/auth/verify", new Secret("code", () -> code("+15550100403")),
            "POST /api/v1/auth/refresh", new Secret("refreshToken", this::refreshToken),
            "POST /api/v1/auth/sending/collect", new Secret("ticket", this::ticket),
            "GET /api/v1/exports/{token}", new Secret("token", town::exportToken));
  }

  private record Secret(String name, Supplier<String> value) {}

  /// An operation's example, and all that makes it work.
  ApiRequest of(ApiOperation operation) {
    ApiRequest example = operation.example();
    Optional.ofNullable(STANDING.get(operation.path())).ifPresent(town.town().database()::execute);
    if (operation.path().equals(PORTAL)) {
      becomeACustomer();
    }
    Secret secret = byOperation.get(operation.toString());
    if (secret == null) {
      return example;
    }
    if (operation.hasKeyInPath()) {
      String target = operation.path().replace("{" + secret.name() + "}", secret.value().get());
      return new ApiRequest(example.method(), target, example.headers(), example.body());
    }
    ObjectNode body = operation.body().orElseThrow().deepCopy();
    return example.with(body.put(secret.name(), secret.value().get()).toString());
  }

  private void becomeACustomer() {
    Map<String, String> headers = Map.of("Content-Type", "application/json");
    ApiRequest checkout =
        new ApiRequest("POST", CHECKOUT, headers, Optional.of("{\"planId\":\"basic\"}"));
    ApiCalls.ok(Web.send(checkout.to(town.town().url(""), town.token(Somebody.RESIDENT))));
  }

  private String refreshToken() {
    String body = "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(PHONE, code(PHONE));
    return post("/api/v1/auth/verify", body).path("refreshToken").asText();
  }

  private String ticket() {
    return post("/api/v1/auth/sending", "").path("ticket").asText();
  }

  private String code(String phone) {
    post("/api/v1/auth/otp", "{\"phone\":\"" + phone + "\"}");
    List<String> codes =
        ApiCalls.json(Web.get(town.town().phonePage() + "/simulator/api/sms"))
            .valueStream()
            .filter(text -> text.path("to").asText().equals(phone))
            .flatMap(text -> CODE.matcher(text.path("body").asText()).results())
            .map((MatchResult result) -> result.group(1))
            .toList();
    return codes.getLast();
  }

  private JsonNode post(String path, String body) {
    return ApiCalls.ok(
        Web.send(
            HttpRequest.newBuilder(URI.create(town.town().url(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
  }
}
