package io.communityconnect.simulator.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.BearerToken;
import io.communityconnect.simulator.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/// The simulated OpenAI: its embeddings, with the failures that were switched on.
public final class Embeddings {
  private final ModelEndpoint endpoint;

  public Embeddings(Supplier<LlmFaults> faults) {
    this.endpoint = new ModelEndpoint(faults);
  }

  /// Adds the endpoint to a server.
  public void addTo(RoutesConfig routes) {
    routes.post("/openai/v1/embeddings", context -> endpoint.serve(context, new Voice()));
  }

  public LlmCounters counters() {
    return endpoint.counters();
  }

  private static final class Voice implements ModelEndpoint.Provider {
    @Override
    public ModelEndpoint.Answer answer(Context context) {
      if (!BearerToken.isIn(context)) {
        return new ModelEndpoint.Answer(
            401, LlmErrors.error("You didn't provide an API key.", null, null));
      }
      return switch (EmbeddingRequest.read(context.body())) {
        case EmbeddingRequest.Invalid invalid ->
            new ModelEndpoint.Answer(invalid.status(), invalid.body());
        case EmbeddingRequest.Valid valid -> new ModelEndpoint.Answer(200, vectors(valid));
      };
    }

    @Override
    public JsonNode failure(int status) {
      return LlmErrors.ofStatus(status);
    }
  }

  private static ObjectNode vectors(EmbeddingRequest.Valid request) {
    ObjectNode answer = Json.object().put("object", "list");
    ArrayNode data = answer.putArray("data");
    List<String> texts = request.texts();
    for (int index = 0; index < texts.size(); index++) {
      ObjectNode entry = data.addObject().put("object", "embedding").put("index", index);
      float[] vector = WordVectors.of(texts.get(index));
      if (request.inBase64()) {
        entry.put("embedding", base64(vector));
      } else {
        ArrayNode numbers = entry.putArray("embedding");
        for (float number : vector) {
          numbers.add(number);
        }
      }
    }
    int tokens = Cut.tokens(texts.stream().mapToInt(String::length).sum());
    answer.put("model", EmbeddingRequest.MODEL + "-v2");
    answer.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
    return answer;
  }

  /// 32-bit floats, the lowest byte first.
  private static String base64(float[] vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
