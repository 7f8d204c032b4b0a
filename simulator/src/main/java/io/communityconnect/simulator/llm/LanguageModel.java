package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.CutConnection;
import io.communityconnect.simulator.http.FaultDice;
import io.communityconnect.simulator.http.Json;
import io.communityconnect.simulator.http.Pause;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;

/// The simulated DeepInfra: its OpenAI-compatible chat endpoint, with the failures that were
/// switched on.
public final class LanguageModel {
  private static final String BASE = "/v1/openai";
  private static final int DRIP_PAUSE_MS = 50;
  private static final String GATEWAY_PAGE =
      "<!doctype html><html><head><title>Bad gateway</title></head>"
          + "<body><h1>Bad gateway</h1></body></html>";

  private final LlmCounters counters = new LlmCounters();
  private final Supplier<LlmFaults> faults;
  private final Clock clock;

  public LanguageModel(Supplier<LlmFaults> faults, Clock clock) {
    this.faults = faults;
    this.clock = clock;
  }

  /// Adds the endpoint to a server.
  public void addTo(RoutesConfig routes) {
    routes.post(BASE + "/chat/completions", this::complete);
    routes.get(BASE + "/models", this::list);
  }

  public LlmCounters counters() {
    return counters;
  }

  private void complete(Context context) throws IOException {
    counters.begin();
    try {
      LlmFaults current = faults.get();
      Pause.millis(current.latencyMs());
      if (current.drop()) {
        CutConnection.of(context);
      } else {
        send(context, answer(context, current), current);
      }
    } finally {
      counters.end();
    }
  }

  private Answer answer(Context context, LlmFaults current) {
    Integer failStatus = current.failStatus();
    if (failStatus != null && FaultDice.strikes(current.failRate())) {
      Integer retryAfter = current.retryAfterSeconds();
      if (retryAfter != null) {
        context.header("Retry-After", retryAfter.toString());
      }
      return new Answer(failStatus, LlmErrors.ofStatus(failStatus));
    }
    if (!hasToken(context)) {
      return new Answer(401, LlmErrors.error("Not authenticated", null, null));
    }
    return switch (ChatRequest.read(context.body())) {
      case ChatRequest.Invalid invalid -> new Answer(invalid.status(), invalid.body());
      case ChatRequest.Valid valid -> new Answer(200, completion(valid, current));
    };
  }

  private ObjectNode completion(ChatRequest.Valid request, LlmFaults current) {
    if (current.body() == LlmFaults.Body.JSON && !current.slowDrip()) {
      counters.countAnswer();
    }
    String text = ExtractiveModel.answer(request.conversation());
    return ChatCompletion.render(request, text, clock.instant());
  }

  private static void send(Context context, Answer answer, LlmFaults current) throws IOException {
    String json = answer.body().toString();
    boolean html = current.body() == LlmFaults.Body.HTML;
    String text =
        switch (current.body()) {
          case JSON -> json;
          case HTML -> GATEWAY_PAGE;
          case TRUNCATED -> json.substring(0, json.length() / 2);
          case EMPTY -> "";
        };
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    context.status(answer.status()).contentType(html ? "text/html" : "application/json");
    if (current.slowDrip()) {
      drip(context, bytes);
    } else {
      context.result(bytes);
    }
  }

  private static void drip(Context context, byte[] bytes) throws IOException {
    ServletOutputStream out = context.res().getOutputStream();
    for (byte piece : bytes) {
      out.write(piece);
      out.flush();
      Pause.millis(DRIP_PAUSE_MS);
    }
  }

  private void list(Context context) {
    if (!hasToken(context)) {
      Json.answer(context, 401, LlmErrors.error("Not authenticated", null, null));
      return;
    }
    ObjectNode models = Json.object().put("object", "list");
    models
        .putArray("data")
        .addObject()
        .put("id", ExtractiveModel.FINGERPRINT)
        .put("object", "model")
        .put("created", clock.instant().getEpochSecond())
        .put("owned_by", "simulator");
    Json.answer(context, 200, models);
  }

  private static boolean hasToken(Context context) {
    String header = context.header("Authorization");
    return header != null
        && header.toLowerCase(Locale.ROOT).startsWith("bearer ")
        && !header.substring("bearer ".length()).isBlank();
  }

  private record Answer(int status, JsonNode body) {}
}
