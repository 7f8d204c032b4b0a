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
  private static int paid;

  @BeforeAll
  static void askAll() {
    try (GoldenTown golden = GoldenTown.with(Map.of("OPENAI_API_KEY", "simulator"))) {
      asked = golden.askAll();
      paid =
          Integer.parseInt(
              golden.figures(
                  """
                  select count(*) from usage_ledger
                  where model = 'text-embedding-ada-002' and outcome = 'WRITTEN'
                    and tokens_in > 0 and cost_micros > 0
                  """));
    }
  }

  @Test
  void searchesByMeaning() {
    assertThat(asked)
        .isNotEmpty()
        .filteredOn(each -> each.question().isAnswerable())
        .allMatch(each -> each.tried().basis() == Basis.WORDS_AND_MEANING);
  }

  /// Beside those, the passages of the handbook were embedded.
  @Test
  void notesWhatEachQuestionCost() {
    assertThat(paid).isGreaterThan(asked.size());
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
