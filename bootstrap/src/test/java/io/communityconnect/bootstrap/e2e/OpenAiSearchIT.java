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

  @Test
  void admitsWhatNobodyKnows() {
    assertThat(asked)
        .filteredOn(Asked::isUnanswerable)
        .filteredOn(each -> !each.admits())
        .extracting(Asked::told)
        .isEmpty();
  }

  /// A model that is shown passages may answer from them.
  @Test
  void seldomShowsAModelPassagesThatDoNotAnswer() {
    List<Asked> open = asked.stream().filter(Asked::isUnanswerable).toList();

    assertThat(open.stream().filter(each -> each.tried().known()).count()).isLessThanOrEqualTo(0);
  }

  @Test
  void findsTheArticleAmongTheFirstThree() {
    List<Asked> answerable =
        asked.stream()
            .filter(each -> GoldenQuestion.seen().contains(each.question()))
            .filter(each -> each.question().isAnswerable())
            .toList();

    assertThat(answerable.stream().filter(Asked::isHit).count())
        .isGreaterThanOrEqualTo((long) Math.ceil(0.9 * answerable.size()));
  }
}
