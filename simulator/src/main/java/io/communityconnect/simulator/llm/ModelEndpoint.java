package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.http.CutConnection;
import io.communityconnect.simulator.http.FaultDice;
import io.communityconnect.simulator.http.Pause;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/// Where a provider of models is asked, with the failures that were switched on. What it says in
/// its own wire format is for the provider to tell.
final class ModelEndpoint {
  private static final int DRIP_PAUSE_MS = 50;
  private static final int SUCCESS = 200;
  private static final String GATEWAY_PAGE =
      "<!doctype html><html><head><title>Bad gateway</title></head>"
          + "<body><h1>Bad gateway</h1></body></html>";

  private final LlmCounters counters = new LlmCounters();
  private final Supplier<LlmFaults> faults;

  ModelEndpoint(Supplier<LlmFaults> faults) {
    this.faults = faults;
  }

  /// What a provider answers.
  record Answer(int status, JsonNode body) {}

  /// A provider's words.
  interface Provider {
    /// The answer to a request.
    Answer answer(Context context);

    /// The body that comes with a failing status.
    JsonNode failure(int status);
  }

  LlmCounters counters() {
    return counters;
  }

  void serve(Context context, Provider provider) throws IOException {
    counters.begin();
    try {
      LlmFaults current = faults.get();
      Pause.millis(current.latencyMs());
      if (current.drop()) {
        CutConnection.of(context);
      } else {
        send(context, answer(context, provider, current), current);
      }
    } finally {
      counters.end();
    }
  }

  private Answer answer(Context context, Provider provider, LlmFaults current) {
    Integer failStatus = current.failStatus();
    if (failStatus != null && FaultDice.strikes(current.failRate())) {
      Integer retryAfter = current.retryAfterSeconds();
      if (retryAfter != null) {
        context.header("Retry-After", retryAfter.toString());
      }
      return new Answer(failStatus, provider.failure(failStatus));
    }
    Answer answer = provider.answer(context);
    boolean whole = current.body() == LlmFaults.Body.JSON && !current.slowDrip();
    if (answer.status() == SUCCESS && whole) {
      counters.countAnswer();
    }
    return answer;
  }

  private static void send(Context context, Answer answer, LlmFaults current) throws IOException {
    String json = answer.body().toString();
    byte[] bytes =
        switch (current.body()) {
          case JSON, CUT -> bytes(json);
          case HTML -> bytes(GATEWAY_PAGE);
          case TRUNCATED -> bytes(json.substring(0, json.length() / 2));
          case EMPTY -> bytes("");
        };
    boolean html = current.body() == LlmFaults.Body.HTML;
    context.status(answer.status()).contentType(html ? "text/html" : "application/json");
    if (current.body() == LlmFaults.Body.CUT) {
      cut(context, bytes);
    } else if (current.slowDrip()) {
      drip(context, bytes);
    } else {
      context.result(bytes);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Promises all of it, sends half and hangs up.
  private static void cut(Context context, byte[] bytes) throws IOException {
    context.res().setContentLength(bytes.length);
    ServletOutputStream out = context.res().getOutputStream();
    out.write(Arrays.copyOf(bytes, bytes.length / 2));
    out.flush();
    CutConnection.of(context);
  }

  private static void drip(Context context, byte[] bytes) throws IOException {
    ServletOutputStream out = context.res().getOutputStream();
    for (byte piece : bytes) {
      out.write(piece);
      out.flush();
      Pause.millis(DRIP_PAUSE_MS);
    }
  }
}
