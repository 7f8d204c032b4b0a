package io.communityconnect.adapters.rest.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.application.knowledge.port.in.ChangeArticleUseCase;
import io.communityconnect.application.knowledge.port.in.ListArticlesUseCase;
import io.communityconnect.application.knowledge.port.in.ReadArticleUseCase;
import io.communityconnect.application.knowledge.port.in.WithdrawArticleUseCase;
import io.communityconnect.application.knowledge.port.in.WriteArticleUseCase;
import io.communityconnect.application.knowledge.port.out.ArticlePage;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleContent.Flaw;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.people.Language;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Articles over HTTP.
final class ArticleRoutesTest {
  private static final KnowledgeRoutes routes = new KnowledgeRoutes();
  private static final String ONE = "/" + KnowledgeRoutes.POOL.value();
  private static final String POOL = "{\"title\":\"Pool\",\"body\":\"Opens at six.\"}";

  @AfterAll
  static void close() {
    routes.close();
  }

  @BeforeEach
  void forget() {
    routes.useCases.forget();
  }

  private static ArticleContent written() {
    return routes.useCases.asked(WriteArticleUseCase.Command.class).content();
  }

  private static Answer put(String ifMatch, String body) {
    return routes.send(
        KnowledgeRoutes.json(routes.to(ONE, "admin").header("If-Match", ifMatch), "PUT", body));
  }

  @Test
  void writesAnArticleOfTheAdminsOwnFromTodayOn() {
    routes.useCases.then(new WriteArticleUseCase.Outcome.Written(KnowledgeRoutes.ARTICLE));

    Answer answer = routes.post("", POOL);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo(KnowledgeRoutes.PATH + ONE);
    assertThat(answer.header("ETag")).isEqualTo("\"3\"");
    assertThat(routes.useCases.asked(WriteArticleUseCase.Command.class).community())
        .isEqualTo(KnowledgeRoutes.HOUSE);
    assertThat(written())
        .isEqualTo(
            new ArticleContent(
                "Pool",
                Optional.empty(),
                "Opens at six.",
                EffectivePeriod.from(KnowledgeRoutes.TODAY),
                List.of(),
                new ArticleSource.Handbook(),
                Optional.empty()));
  }

  @Test
  void readsEverythingThatMayBeSaid() {
    routes.useCases.then(new WriteArticleUseCase.Outcome.Written(KnowledgeRoutes.ARTICLE));

    routes.post(
        "",
        """
        {"communityId":"%s","title":"Pool","subject":"bathing","body":"Closed.",
         "effectiveFrom":"2026-04-01","effectiveUntil":"2026-04-30","tags":["pool","works"],
         "source":"notice","language":"es"}
        """
            .formatted(KnowledgeRoutes.HOUSE.value()));

    assertThat(written())
        .isEqualTo(
            new ArticleContent(
                "Pool",
                Optional.of("bathing"),
                "Closed.",
                new EffectivePeriod(
                    LocalDate.parse("2026-04-01"), Optional.of(LocalDate.parse("2026-04-30"))),
                List.of("pool", "works"),
                new ArticleSource.Notice(),
                Optional.of(Language.SPANISH)));
  }

  @ParameterizedTest
  @CsvSource({
    "effectiveFrom, '\"2026-13-01\"'",
    "effectiveFrom, '\"tomorrow\"'",
    "effectiveUntil, '\"0000-01-01\"'",
    "source, '\"rumour\"'",
    "language, '\"fr\"'",
    "communityId, '\"none\"'",
    "title, 5",
    "author, '\"me\"'"
  })
  void refusesFieldsOfAWrongForm(String field, String value) {
    Answer answer = routes.post("", "{\"body\":\"Is.\",\"" + field + "\":" + value + "}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").path(0).path("field").asText()).startsWith(field);
  }

  @Test
  void wantsTheNameOfAnUploadedFile() {
    Answer answer = routes.post("", "{\"source\":\"upload\"}");

    assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("fileName");
  }

  @Test
  void tellsEveryFlaw() {
    routes.useCases.then(new WriteArticleUseCase.Outcome.Flawed(EnumSet.allOf(Flaw.class)));

    Answer answer = routes.post("", POOL);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors")).hasSize(Flaw.values().length);
  }

  @Test
  void takesATagThatIsNullForOneThatIsNoWord() {
    routes.useCases.then(new WriteArticleUseCase.Outcome.Flawed(Set.of(Flaw.TAG_NOT_A_WORD)));

    assertThat(routes.post("", "{\"tags\":[null]}").status()).isEqualTo(422);
    assertThat(written().tags()).containsExactly("");
  }

  @Test
  void saysWhatIsThereAlreadyAndWhatIsNotTheirs() {
    routes.useCases.then(new WriteArticleUseCase.Outcome.AlreadyThere());
    Answer twice = routes.post("", POOL);
    routes.useCases.then(new WriteArticleUseCase.Outcome.NotAllowed());
    Answer elsewhere = routes.post("", POOL);

    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.code()).isEqualTo("ARTICLE_EXISTS");
    assertThat(elsewhere.status()).isEqualTo(422);
    assertThat(elsewhere.json().path("errors").path(0).path("field").asText())
        .isEqualTo("communityId");
  }

  @Test
  void asksASuperAdminWhoseKnowledge() {
    Answer nobodys = routes.send(KnowledgeRoutes.json(routes.to("", "super_admin"), "POST", POOL));

    assertThat(nobodys.status()).isEqualTo(422);
    assertThat(nobodys.json().path("errors").path(0).path("message").asText())
        .isEqualTo("is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/test", "/questions/00000000-0000-0005-0000-000000000005/resolve"})
  void isNotForResidents(String path) {
    Answer answer = routes.send(KnowledgeRoutes.json(routes.to(path, "user"), "POST", "{}"));

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void showsAnArticleWithItsVersion() {
    routes.useCases.then(new ReadArticleUseCase.Outcome.Found(KnowledgeRoutes.ARTICLE));

    Answer answer = routes.get(ONE);

    assertThat(answer.header("ETag")).isEqualTo("\"3\"");
    JsonNode json = answer.json();
    assertThat(json.path("body").asText()).isEqualTo("Opens at six.");
    assertThat(json.path("effectiveFrom").asText()).isEqualTo("2026-03-02");
    assertThat(json.path("changedAt").asText()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(json.path("source").asText()).isEqualTo("upload");
    assertThat(json.path("fileName").asText()).isEqualTo("pool.md");
    assertThat(json.path("standing").asText()).isEqualTo("current");
    assertThat(json.path("language").asText()).isEqualTo("en");
  }

  @Test
  void listsWithoutBodies() {
    routes.useCases.then(
        new ListArticlesUseCase.Outcome.Listed(
            new ArticlePage(List.of(KnowledgeRoutes.ARTICLE), Optional.of(KnowledgeRoutes.POOL))));

    JsonNode first = routes.get("?q=pool&tag=rules&standing=superseded&language=hi&limit=1").json();
    routes.get("?cursor=" + first.path("nextCursor").asText());

    assertThat(first.path("items").path(0).path("title").asText()).isEqualTo("Pool");
    assertThat(first.path("items").path(0).path("body").isNull()).isTrue();
    assertThat(routes.useCases.asked(ListArticlesUseCase.Command.class).after())
        .contains(KnowledgeRoutes.POOL);
  }

  @Test
  void listsWhatIsWanted() {
    routes.useCases.then(
        new ListArticlesUseCase.Outcome.Listed(new ArticlePage(List.of(), Optional.empty())));

    assertThat(routes.get("?q=pool&tag=rules&standing=superseded&language=hi").status())
        .isEqualTo(200);

    ListArticlesUseCase.Command command = routes.useCases.asked(ListArticlesUseCase.Command.class);
    assertThat(command.filter().words()).contains("pool");
    assertThat(command.filter().tag()).contains("rules");
    assertThat(command.filter().standing()).contains(Standing.SUPERSEDED);
    assertThat(command.filter().language()).contains(Language.HINDI);
    assertThat(routes.get("?standing=old").status()).isEqualTo(422);
    assertThat(routes.get("?cursor=x").code()).isEqualTo("INVALID_CURSOR");
  }

  @Test
  void changesOnlyFromWhatWasRead() {
    routes.useCases.then(new ChangeArticleUseCase.Outcome.Changed(KnowledgeRoutes.ARTICLE));

    Answer blind = routes.send(KnowledgeRoutes.json(routes.to(ONE, "admin"), "PUT", POOL));
    Answer changed = put("\"1\", \"2\"", POOL);

    assertThat(blind.code()).isEqualTo("PRECONDITION_REQUIRED");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"3\"");
    ChangeArticleUseCase.Command command =
        routes.useCases.asked(ChangeArticleUseCase.Command.class);
    assertThat(command.expected().test(2)).isTrue();
    assertThat(command.expected().test(3)).isFalse();
    assertThat(command.article()).isEqualTo(KnowledgeRoutes.POOL);
  }

  @Test
  void saysWhyAnArticleWasNotChanged() {
    routes.useCases.then(new ChangeArticleUseCase.Outcome.Outdated());
    assertThat(put("*", POOL).code()).isEqualTo("CHANGED_MEANWHILE");
    assertThat(routes.useCases.asked(ChangeArticleUseCase.Command.class).expected().test(77))
        .isTrue();
    routes.useCases.then(new ChangeArticleUseCase.Outcome.AlreadyThere());
    assertThat(put("*", POOL).status()).isEqualTo(409);
    routes.useCases.then(new ChangeArticleUseCase.Outcome.Unknown());
    assertThat(put("*", POOL).status()).isEqualTo(404);
    routes.useCases.then(new ChangeArticleUseCase.Outcome.Flawed(Set.of(Flaw.BODY_MISSING)));
    assertThat(put("*", "{\"title\":\"Pool\"}").status()).isEqualTo(422);
  }

  @Test
  void withdrawsOnlyWhatWasRead() {
    routes.useCases.then(new WithdrawArticleUseCase.Outcome.Withdrawn(KnowledgeRoutes.ARTICLE));

    assertThat(routes.send(routes.to(ONE, "admin").DELETE()).status()).isEqualTo(428);
    assertThat(withdrawn().status()).isEqualTo(200);
    routes.useCases.then(new WithdrawArticleUseCase.Outcome.Outdated());
    assertThat(withdrawn().status()).isEqualTo(412);
    routes.useCases.then(new WithdrawArticleUseCase.Outcome.Unknown());
    assertThat(withdrawn().status()).isEqualTo(404);
  }

  private static Answer withdrawn() {
    return routes.send(routes.to(ONE, "admin").header("If-Match", "\"3\"").DELETE());
  }
}
