package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Source;
import io.communityconnect.bootstrap.e2e.GoldenTown.Asked;
import io.communityconnect.bootstrap.e2e.GoldenTown.Chatted;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The golden set: residents' questions in four languages over the sample handbook. An admin tries
/// them through the search and the model of a running server, and residents ask them on WhatsApp,
/// from the signed webhook to what stands on the phone.
class GoldenSetIT {
  private static final Logger log = LoggerFactory.getLogger(GoldenSetIT.class);
  private static List<Asked> asked = List.of();
  private static List<Chatted> chatted = List.of();
  private static List<String> kept = List.of();

  @BeforeAll
  static void askAll() {
    try (GoldenTown golden = GoldenTown.with(Map.of())) {
      asked = golden.askAll();
      chatted = golden.chatAll();
      kept = golden.keptQuestions();
    }
    print("Seen while choosing", GoldenTown.those(GoldenQuestion.seen(), asked));
    print("Held out", GoldenTown.those(GoldenQuestion.heldOut(), asked));
  }

  private static void print(String which, List<Asked> all) {
    StringBuilder table =
        new StringBuilder(
            "\n"
                + which
                + "\nlanguage | questions | hit@3 | right | misled | lowest score | admitted\n");
    for (String language : List.of("en", "es", "hi", "pt")) {
      List<Asked> some =
          all.stream().filter(each -> each.question().language().equals(language)).toList();
      List<Asked> answerable =
          some.stream().filter(each -> each.question().isAnswerable()).toList();
      List<Asked> open = some.stream().filter(Asked::isUnanswerable).toList();
      table.append(
          "%-8s | %9d | %2d/%2d | %2d | %2d | %.2f | %d/%d%n"
              .formatted(
                  language,
                  some.size(),
                  answerable.stream().filter(Asked::isHit).count(),
                  answerable.size(),
                  answerable.stream().filter(Asked::isRight).count(),
                  answerable.stream().filter(Asked::isMisled).count(),
                  lowestScore(answerable),
                  open.stream().filter(Asked::admits).count(),
                  open.size()));
    }
    log.info("{}", table);
  }

  /// How near the threshold the sources come that answer.
  private static double lowestScore(List<Asked> answerable) {
    return answerable.stream()
        .flatMap(
            each ->
                each.tried().found().stream()
                    .filter(source -> source.title().equals(each.question().article())))
        .mapToDouble(Source::score)
        .min()
        .orElse(0);
  }

  @Test
  void asksEnoughInFourLanguages() {
    assertThat(asked).hasSize(162);
    assertThat(chatted).hasSize(162).noneMatch(each -> each.reply().isBlank());
  }

  @Test
  void findsTheArticleAmongTheFirstThree() {
    GoldenTown.assertHits(GoldenTown.those(GoldenQuestion.seen(), asked), 0.99);
  }

  /// What it was on 2026-11-29; weights and bounds were chosen by the others.
  @Test
  void findsWhatNothingWasChosenByNoLessOftenThanBefore() {
    GoldenTown.assertHits(GoldenTown.those(GoldenQuestion.heldOut(), asked), 0.78);
  }

  @Test
  void restsNoAnswerOnWhatHasEnded() {
    asked.stream()
        .filter(each -> !each.question().never().isEmpty())
        .forEach(
            each -> {
              String ended = each.question().never();
              assertThat(each.tried().reply()).as(each.question().text()).doesNotContain(ended);
              assertThat(each.tried().found())
                  .as(each.question().text())
                  .noneMatch(source -> source.text().contains(ended));
            });
  }

  @Test
  void admitsWhatNobodyKnows() {
    assertThat(asked)
        .filteredOn(Asked::isUnanswerable)
        .filteredOn(each -> !each.admits())
        .extracting(Asked::told)
        .isEmpty();
  }

  @Test
  void tellsOnWhatsAppWhatTheAdminIsShownAndNamesTheArticle() {
    List<GoldenQuestion> right =
        asked.stream().filter(Asked::isRight).map(Asked::question).toList();

    assertThat(those(question -> question.isAnswerable() && right.contains(question)))
        .hasSizeGreaterThan(80)
        .filteredOn(
            each ->
                !each.reply().contains(each.question().says())
                    || !each.reply().contains(each.question().article()))
        .extracting(Chatted::told)
        .isEmpty();
  }

  @Test
  void restsNothingOnWhatsAppOnWhatHasEnded() {
    assertThat(those(question -> !question.never().isEmpty()))
        .isNotEmpty()
        .filteredOn(each -> each.reply().contains(each.question().never()))
        .extracting(Chatted::told)
        .isEmpty();
  }

  @Test
  void keepsForTheAdminsWhatNobodyKnows() {
    assertThat(those(GoldenQuestion::isUnanswerable))
        .hasSizeGreaterThan(30)
        .filteredOn(each -> !kept.contains(each.question().text()))
        .extracting(Chatted::told)
        .isEmpty();
  }

  private static List<Chatted> those(Predicate<GoldenQuestion> which) {
    return chatted.stream().filter(each -> which.test(each.question())).toList();
  }
}
