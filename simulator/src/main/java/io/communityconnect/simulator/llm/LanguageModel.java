package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.BearerToken;
import io.communityconnect.simulator.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/// The simulated DeepInfra: its OpenAI-compatible chat endpoint, with the failures that were
/// switched on.
public final class LanguageModel {
  private static final String BASE = "/v1/openai";

  /// It answers for any; these are the ones that it owns up to.
  private static final List<String> MODELS =
      List.of(
          ExtractiveModel.FINGERPRINT,
          "meta-llama/Meta-Llama-3.1-8B-Instruct",
          "meta-llama/Meta-Llama-3.1-70B-Instruct");

  private final ModelEndpoint endpoint;
  private final Clock clock;

  public LanguageModel(Supplier<LlmFaults> faults, Clock clock) {
    this.endpoint = new ModelEndpoint(faults);
    this.clock = clock;
  }

  /// Adds the endpoint to a server.
  public void addTo(RoutesConfig routes) {
    routes.post(BASE + "/chat/completions", context -> endpoint.serve(context, new Voice()));
    routes.get(BASE + "/models", this::list);
  }

  public LlmCounters counters() {
    return endpoint.counters();
  }

  private final class Voice implements ModelEndpoint.Provider {
    @Override
    public ModelEndpoint.Answer answer(Context context) {
      if (!BearerToken.isIn(context)) {
        return new ModelEndpoint.Answer(401, LlmErrors.error("Not authenticated", null, null));
      }
      return switch (ChatRequest.read(context.body())) {
        case ChatRequest.Invalid invalid ->
            new ModelEndpoint.Answer(invalid.status(), invalid.body());
        case ChatRequest.Valid valid -> new ModelEndpoint.Answer(200, completion(valid));
      };
    }

    @Override
    public JsonNode failure(int status) {
      return LlmErrors.ofStatus(status);
    }

    private ObjectNode completion(ChatRequest.Valid request) {
      String text = ExtractiveModel.answer(request.conversation());
      return ChatCompletion.render(request, text, clock.instant());
    }
  }

  private void list(Context context) {
    if (!BearerToken.isIn(context)) {
      Json.answer(context, 401, LlmErrors.error("Not authenticated", null, null));
      return;
    }
    ObjectNode models = Json.object().put("object", "list");
    ArrayNode data = models.putArray("data");
    for (String id : MODELS) {
      data.addObject()
          .put("id", id)
          .put("object", "model")
          .put("created", clock.instant().getEpochSecond())
          .put("owned_by", "simulator");
    }
    Json.answer(context, 200, models);
  }
}
