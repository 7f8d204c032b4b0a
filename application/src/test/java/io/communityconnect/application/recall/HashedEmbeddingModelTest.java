package io.communityconnect.application.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HashedEmbeddingModelTest {
  private final HashedEmbeddingModel model = new HashedEmbeddingModel();

  @Test
  void findsTextsAlikeThatShareWords() {
    double alike = similarity("When does the gym open?", "The gym opens at six");
    double unlike = similarity("When does the gym open?", "My parcel was stolen yesterday");

    assertThat(alike).isGreaterThan(unlike + 0.2);
  }

  @Test
  void givesTheSameTextTheSameVector() {
    assertThat(model.embed(List.of("Lift", "lift!")))
        .isEqualTo(
            new Embedded.Vectors(List.of(model.vector("lift"), model.vector("lift")), List.of()));
  }

  @Test
  void hasNoDirectionForBlankTexts() {
    assertThat(model.vector(" ?! ").isZero()).isTrue();
  }

  @Test
  void speaksAnotherLanguageUnderAnotherName() {
    HashedEmbeddingModel other = new HashedEmbeddingModel(new EmbeddingModelId("other-words", 64));

    assertThat(other.vector("gym")).isNotEqualTo(model.vector("gym"));
  }

  @Test
  void takesNoMoreThanItsPortAllows() {
    assertThatIllegalArgumentException().isThrownBy(() -> model.embed(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.embed(Collections.nCopies(65, "lift")));
  }

  private double similarity(String one, String other) {
    return model.vector(one).cosineSimilarity(model.vector(other));
  }
}
