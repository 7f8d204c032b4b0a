package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Basis;
import io.communityconnect.bootstrap.e2e.GoldenTown.Asked;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The golden set by the meanings of text-embedding-ada-002, to which all texts are much alike, as
/// the simulator plays it.
class OpenAiSearchIT {
  private static List<Asked> asked = List.of();

  @BeforeAll
  static void askAll() {
    try (GoldenTown golden = GoldenTown.with(Map.of("OPENAI_API_KEY", "simulator"))) {
      asked = golden.askAll();
    }
  }

  @Test
  void searchesByMeaning() {
    assertThat(asked)
        .isNotEmpty()
        .filteredOn(each -> each.question().isAnswerable())
        .allMatch(each -> each.tried().basis() == Basis.WORDS_AND_MEANING);
  }

  /// A model that is shown passages may answer from them.
  @Test
  void showsAModelNothingWhereNothingAnswers() {
    assertThat(asked)
        .filteredOn(Asked::isUnanswerable)
        .isNotEmpty()
        .filteredOn(each -> each.tried().known())
        .extracting(Asked::told)
        .isEmpty();
  }

  @Test
  void findsTheArticleAmongTheFirstThree() {
    GoldenTown.assertHits(GoldenTown.those(GoldenQuestion.seen(), asked), 0.9);
  }
}
