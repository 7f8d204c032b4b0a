package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.simulator.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;

/// The simulated Gemini: `generateContent`, with the failures that were switched on.
public final class Gemini {
  private static final String PREFIX = "gemini-";
  private static final String CALL = ":generateContent";

  private final ModelEndpoint endpoint;

  public Gemini(Supplier<LlmFaults> faults) {
    this.endpoint = new ModelEndpoint(faults);
  }

  /// Adds the endpoint to a server.
  public void addTo(RoutesConfig routes) {
    routes.post("/gemini/v1beta/models/{call}", context -> endpoint.serve(context, new Voice()));
    routes.get("/gemini/v1beta/models/{model}", Gemini::describe);
  }

  private static void describe(Context context) {
    String model = context.pathParam("model");
    boolean known = hasKey(context) && model.startsWith(PREFIX);
    Json.answer(
        context,
        known ? 200 : 404,
        known ? Json.object().put("name", "models/" + model) : GeminiContent.error(404));
  }

  private static boolean hasKey(Context context) {
    String key = context.header("x-goog-api-key");
    return key != null && !key.isBlank();
  }

  public LlmCounters counters() {
    return endpoint.counters();
  }

  private static final class Voice implements ModelEndpoint.Provider {
    @Override
    public ModelEndpoint.Answer answer(Context context) {
      if (!hasKey(context)) {
        return refusal(403);
      }
      String call = context.pathParam("call");
      if (!call.startsWith(PREFIX) || !call.endsWith(CALL)) {
        return refusal(404);
      }
      return GeminiRequest.read(context.body())
          .map(request -> new ModelEndpoint.Answer(200, GeminiContent.render(request)))
          .orElseGet(() -> refusal(400));
    }

    @Override
    public JsonNode failure(int status) {
      return GeminiContent.error(status);
    }

    private static ModelEndpoint.Answer refusal(int status) {
      return new ModelEndpoint.Answer(status, GeminiContent.error(status));
    }
  }
}
