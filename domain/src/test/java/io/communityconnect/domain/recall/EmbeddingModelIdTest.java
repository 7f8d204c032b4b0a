package io.communityconnect.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddingModelIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "ada 002", "Ada", "a'b", "a\"b", "-a", "a_b", "a;", "a\u0000", "a\n"})
  void refusesANameThatWouldNotGoIntoADefinition(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmbeddingModelId(name, 3));
  }

  @Test
  void refusesANameThatIsTooLong() {
    assertThat(new EmbeddingModelId("a".repeat(32), 3).name()).hasSize(32);
    assertThatIllegalArgumentException().isThrownBy(() -> new EmbeddingModelId("a".repeat(33), 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 2001})
  void refusesDimensionsThatNoIndexTakes(int dimensions) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmbeddingModelId("a", dimensions));
  }

  @Test
  void knowsItsVectorsByTheirSize() {
    EmbeddingModelId model = new EmbeddingModelId("text-embedding-ada-002", 2);

    assertThat(model.fits(EmbeddingVector.of(1, 2))).isTrue();
    assertThat(model.fits(EmbeddingVector.of(1, 2, 3))).isFalse();
  }
}
