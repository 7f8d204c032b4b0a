package io.communityconnect.adapters.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.recall.EmbeddingVector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How a vector may be written.
final class VectorDecoderTest {
  private static final EmbeddingVector VECTOR = EmbeddingVector.of(new float[] {0.5f, -2f});

  private final VectorDecoder decoder = new VectorDecoder(2, new ManualTime());

  @Test
  void readsBase64() {
    assertThat(decoded('"' + base64(0.5f, -2f) + '"'))
        .isEqualTo(new VectorAnswer.Made(List.of(VECTOR), 0));
  }

  @Test
  void readsNumbers() {
    assertThat(decoded("[0.5, -2]")).isEqualTo(new VectorAnswer.Made(List.of(VECTOR), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no base64!"})
  void takesNoOtherTextForAVector(String text) {
    assertThat(decoded('"' + text + '"'))
        .isEqualTo(new VectorAnswer.Unreadable(VectorAnswer.Flaw.WRONG_DIMENSIONS, 0));
  }

  @Test
  void recognisesAVectorOfAnotherSize() {
    assertThat(decoded("[0.5, -2, 1]"))
        .isEqualTo(new VectorAnswer.Unreadable(VectorAnswer.Flaw.WRONG_DIMENSIONS, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"1\"", "1e99", "\"NaN\"", "[1]"})
  void recognisesWhatIsNoFiniteNumber(String value) {
    assertThat(decoded("[0.5, " + value + "]"))
        .isEqualTo(new VectorAnswer.Unreadable(VectorAnswer.Flaw.NOT_A_NUMBER, 0));
  }

  @Test
  void takesNothingEndlessForANumber() {
    assertThat(decoded('"' + base64(1f, Float.NaN) + '"'))
        .isEqualTo(new VectorAnswer.Unreadable(VectorAnswer.Flaw.NOT_A_NUMBER, 0));
  }

  private static String base64(float... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private VectorAnswer decoded(String embedding) {
    String body = "{\"data\":[{\"index\":0,\"embedding\":%s}]}".formatted(embedding);
    return decoder.decode(body.getBytes(UTF_8), 1);
  }
}
