package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.llm.HttpOutcome.Answered;
import io.communityconnect.adapters.llm.VectorAnswer.Flaw;
import io.communityconnect.adapters.llm.VectorAnswer.Made;
import io.communityconnect.adapters.llm.VectorAnswer.Refused;
import io.communityconnect.adapters.llm.VectorAnswer.Unreadable;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the vectors that a provider answered, trusting neither their number, nor their order, nor
/// their size, nor that they are numbers.
final class VectorDecoder {
  private final int dimensions;
  private final InstantSource time;

  VectorDecoder(int dimensions, InstantSource time) {
    this.dimensions = dimensions;
    this.time = time;
  }

  VectorAnswer decode(Answered answer, int expected) {
    return answer.isSuccess()
        ? decode(answer.body(), expected)
        : new Refused(answer.status(), RetryAfter.of(answer, time));
  }

  /// Reads the body of a success.
  VectorAnswer decode(byte[] body, int expected) {
    return ResponseJson.parse(body)
        .map(root -> vectors(root.path("data"), expected, tokens(root.path("usage"))))
        .orElse(new Unreadable(Flaw.NOT_JSON, 0));
  }

  private static int tokens(JsonNode usage) {
    return Math.max(0, usage.path("prompt_tokens").asInt(0));
  }

  private VectorAnswer vectors(JsonNode data, int expected, int tokens) {
    if (!data.isArray() || data.size() != expected) {
      return new Unreadable(Flaw.WRONG_NUMBER, tokens);
    }
    @Nullable EmbeddingVector[] vectors = new EmbeddingVector[expected];
    for (JsonNode entry : data) {
      int index = entry.path("index").asInt(-1);
      if (index < 0 || index >= expected || vectors[index] != null) {
        return new Unreadable(Flaw.WRONG_NUMBER, tokens);
      }
      float[] values = floats(entry.path("embedding"));
      if (values.length != dimensions) {
        return new Unreadable(Flaw.WRONG_DIMENSIONS, tokens);
      }
      if (!areFinite(values)) {
        return new Unreadable(Flaw.NOT_A_NUMBER, tokens);
      }
      vectors[index] = EmbeddingVector.of(values);
    }
    return new Made(ordered(vectors), tokens);
  }

  /// All of them are there, for there are as many as expected and no two at one index.
  private static List<EmbeddingVector> ordered(@Nullable EmbeddingVector[] vectors) {
    return Arrays.stream(vectors).map(EmbeddingVector.class::cast).toList();
  }

  /// As it was asked for, or as numbers: some that speak the same wire format know nothing else.
  /// What is no number is read as NaN.
  private static float[] floats(JsonNode embedding) {
    return embedding.isTextual() ? decoded(embedding.textValue()) : listed(embedding);
  }

  /// 32-bit floats, the lowest byte first.
  private static float[] decoded(String base64) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      float[] values = new float[bytes.remaining() / Float.BYTES];
      bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      return values;
    } catch (IllegalArgumentException notBase64) {
      return new float[0];
    }
  }

  private static float[] listed(JsonNode numbers) {
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      JsonNode number = numbers.get(i);
      values[i] = number != null && number.isNumber() ? number.floatValue() : Float.NaN;
    }
    return values;
  }

  private static boolean areFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
