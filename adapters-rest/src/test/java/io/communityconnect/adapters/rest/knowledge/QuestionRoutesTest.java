package io.communityconnect.adapters.rest.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.application.knowledge.port.in.ListUnansweredQuestionsUseCase;
import io.communityconnect.application.knowledge.port.in.ResolveUnansweredQuestionUseCase;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Basis;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Source;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Unanswered questions and the test bench over HTTP.
final class QuestionRoutesTest {
  private static final KnowledgeRoutes routes = new KnowledgeRoutes();
  private static final UnansweredQuestionId ID = new UnansweredQuestionId(new UUID(6, 6));
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
  private static final UnansweredQuestion OPEN =
      new UnansweredQuestion(
          ID,
          KnowledgeRoutes.HOUSE,
          "Is there a sauna?",
          Optional.of(Language.ENGLISH),
          AT,
          Optional.empty());
  private static final UnansweredQuestion RESOLVED =
      new UnansweredQuestion(
          ID,
          KnowledgeRoutes.HOUSE,
          "Is there a sauna?",
          Optional.empty(),
          AT,
          Optional.of(new UnansweredQuestion.Resolution(AT, Optional.of(KnowledgeRoutes.POOL))));

  @AfterAll
  static void close() {
    routes.close();
  }

  @BeforeEach
  void forget() {
    routes.useCases.forget();
  }

  private static Answer resolve(String body) {
    return routes.post("/questions/" + ID.value() + "/resolve", body);
  }

  @Test
  void listsOpenQuestionsUnlessTheOthersAreWanted() {
    routes.useCases.then(
        new ListUnansweredQuestionsUseCase.Outcome.Listed(List.of(OPEN), Optional.of(ID)));

    JsonNode part = routes.get("/questions?limit=1").json();

    assertThat(part.path("items").path(0).path("question").asText()).isEqualTo("Is there a sauna?");
    assertThat(part.path("items").path(0).path("resolvedAt").isNull()).isTrue();
    assertThat(asked().resolved()).isFalse();
    routes.get("/questions?resolved=true&cursor=" + part.path("nextCursor").asText());
    assertThat(asked().resolved()).isTrue();
    assertThat(asked().after()).contains(ID);
    assertThat(routes.get("/questions?resolved=perhaps").status()).isEqualTo(422);
  }

  private static ListUnansweredQuestionsUseCase.Command asked() {
    return routes.useCases.asked(ListUnansweredQuestionsUseCase.Command.class);
  }

  @Test
  void resolvesWithAndWithoutAnArticle() {
    routes.useCases.then(new ResolveUnansweredQuestionUseCase.Outcome.Resolved(RESOLVED));

    Answer answer = resolve("{\"articleId\":\"" + KnowledgeRoutes.POOL.value() + "\"}");

    assertThat(answer.json().path("articleId").asText())
        .isEqualTo(KnowledgeRoutes.POOL.value().toString());
    assertThat(command().article()).contains(KnowledgeRoutes.POOL);
    assertThat(resolve("{}").status()).isEqualTo(200);
    assertThat(command().article()).isEmpty();
  }

  private static ResolveUnansweredQuestionUseCase.Command command() {
    return routes.useCases.asked(ResolveUnansweredQuestionUseCase.Command.class);
  }

  @Test
  void saysWhatIsUnknown() {
    routes.useCases.then(new ResolveUnansweredQuestionUseCase.Outcome.UnknownQuestion());
    assertThat(resolve("{}").status()).isEqualTo(404);
    routes.useCases.then(new ResolveUnansweredQuestionUseCase.Outcome.UnknownArticle());
    assertThat(resolve("{}").status()).isEqualTo(422);
    assertThat(resolve("{\"articleId\":\"x\"}").status()).isEqualTo(422);
  }

  @Test
  void triesAQuestionAndShowsWhatTheReplyRestsOn() {
    routes.useCases.then(
        new TestKnowledgeUseCase.Outcome.Tried(
            "At six.\nSource: Pool, 2 March 2026",
            true,
            Basis.WORDS_ALONE,
            List.of(
                new Source(
                    KnowledgeRoutes.POOL,
                    new PassageId(new UUID(7, 7)),
                    "Pool",
                    "Opens at six.",
                    KnowledgeRoutes.TODAY,
                    0.75,
                    1,
                    0,
                    true,
                    true))));

    JsonNode tried = routes.post("/test", "{\"question\":\" When does it open? \"}").json();

    assertThat(tried.path("reply").asText()).startsWith("At six.");
    assertThat(tried.path("known").asBoolean()).isTrue();
    assertThat(tried.path("basis").asText()).isEqualTo("words_alone");
    assertThat(tried.path("sources").path(0).path("score").asDouble()).isEqualTo(0.75);
    assertThat(tried.path("sources").path(0).path("asOf").asText()).isEqualTo("2026-03-02");
    assertThat(routes.useCases.asked(TestKnowledgeUseCase.Command.class).question())
        .isEqualTo("When does it open?");
  }

  @Test
  void triesNoEmptyQuestionAndNoneElsewhere() {
    assertThat(routes.post("/test", "{\"question\":\" \"}").status()).isEqualTo(422);
    routes.useCases.then(new TestKnowledgeUseCase.Outcome.NotAllowed());
    assertThat(routes.post("/test", "{\"question\":\"Who?\"}").status()).isEqualTo(422);
  }
}
