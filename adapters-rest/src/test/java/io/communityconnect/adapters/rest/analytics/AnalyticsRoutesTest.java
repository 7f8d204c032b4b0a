package io.communityconnect.adapters.rest.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.rest.ApiServer;
import io.communityconnect.adapters.rest.RememberedRequests;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase;
import io.communityconnect.domain.analytics.Counts;
import io.communityconnect.domain.analytics.Figures;
import io.communityconnect.domain.analytics.ModelCosts;
import io.communityconnect.domain.analytics.Report;
import io.communityconnect.domain.analytics.ReportKind;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.ResponseTimes;
import io.communityconnect.domain.analytics.ResponseTimes.Waits;
import io.communityconnect.domain.analytics.Topics;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanTerms;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.usage.Spending;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A community's figures over HTTP.
final class AnalyticsRoutesTest {
  private static final String PATH = "/api/v1/admin/analytics";
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final ReportPeriod PERIOD =
      new ReportPeriod(DAY, DAY.plusDays(1), ZoneId.of("Asia/Kolkata"));

  private static final UseCase useCase = new UseCase();
  private static final ApiServer server = new ApiServer(useCase, new RememberedRequests());

  private static final class UseCase implements ReadAnalyticsUseCase {
    private @Nullable Command<?> asked;
    private Optional<Supplier<Outcome<?>>> refusal = Optional.empty();

    @Override
    @SuppressWarnings("unchecked")
    public <R extends Report> Outcome<R> read(Command<R> command) {
      asked = command;
      return refusal
          .map(refused -> (Outcome<R>) refused.get())
          .orElseGet(
              () -> new Outcome.Found<>(PERIOD, command.wanted().cast(report(command.wanted()))));
    }

    private static Report report(Class<? extends Report> wanted) {
      Waits waits = new Waits(4, Duration.ofMillis(2150), Duration.ofMillis(4310));
      return switch (ReportKind.of(wanted)) {
        case FIGURES ->
            Figures.of(
                PERIOD,
                Map.of(
                    DAY,
                    new Counts(
                        3,
                        1,
                        0,
                        2,
                        1,
                        List.of(new Spending(2_840, DOLLAR), new Spending(1, EURO)))));
        case RESPONSE_TIMES ->
            ResponseTimes.of(
                PERIOD, Optional.of(waits), Map.of(DAY, waits), Collections.nCopies(24, 7L));
        case MODEL_COSTS ->
            new ModelCosts(
                List.of(
                    new ModelCosts.Line("small", 5, 1, 900, 80, new Spending(24_000_001, DOLLAR))));
        case TOPICS ->
            new Topics(
                List.of(
                    new Topics.ArticleUse(
                        "Gym", Optional.of(new ArticleId(new UUID(0, 1))), 38, 17)),
                List.of(new Topics.WordUse("sauna", 9, 6)));
      };
    }
  }

  @BeforeEach
  void allow() {
    useCase.refusal = Optional.empty();
    useCase.asked = null;
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static JsonNode get(String path) {
    return server.get(PATH + path, "admin").json();
  }

  @Test
  void tellsFiguresDayByDayAndInAll() {
    JsonNode figures = get("?from=2026-03-01&until=2026-03-02");

    assertThat(figures.path("timeZone").asText()).isEqualTo("Asia/Kolkata");
    assertThat(figures.path("from").asText()).isEqualTo("2026-03-01");
    assertThat(figures.path("until").asText()).isEqualTo("2026-03-02");
    assertThat(figures.at("/total/queries").asInt()).isEqualTo(6);
    assertThat(figures.at("/total/cost/1").toString())
        .isEqualTo("{\"amount\":\"0.002840\",\"currency\":\"USD\"}");
    assertThat(figures.at("/days/0/day").asText()).isEqualTo("2026-03-01");
    assertThat(figures.at("/days/0/unanswered").asInt()).isEqualTo(1);
    assertThat(figures.at("/days/1/queries").asInt()).isZero();
    assertThat(useCase.asked)
        .isNotNull()
        .satisfies(
            asked -> {
              assertThat(asked.from()).contains(DAY);
              assertThat(asked.until()).contains(DAY.plusDays(1));
              assertThat(asked.wanted()).isEqualTo(Figures.class);
            });
  }

  @Test
  void writesThemForSpreadsheets() {
    HttpResponse<String> answer =
        server.text(server.to(PATH + "/export").header("Authorization", "Bearer admin"));

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"analytics.csv\"");
    assertThat(answer.body())
        .isEqualTo(
            "\uFEFF\"day\",\"queries\",\"answered\",\"unanswered\",\"failed\",\"underWay\","
                + "\"handedOver\",\"costEUR\",\"costUSD\"\r\n"
                + "\"2026-03-01\",\"6\",\"3\",\"1\",\"0\",\"2\",\"1\",\"0.000001\",\"0.002840\"\r\n"
                + "\"2026-03-02\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0.000000\",\"0.000000\"\r\n");
  }

  @Test
  void tellsTimesCostsAndTopics() {
    JsonNode times = get("/times");
    JsonNode model = get("/costs").at("/models/0");
    JsonNode topics = get("/topics");

    assertThat(times.at("/total/p95Millis").asInt()).isEqualTo(4310);
    assertThat(times.at("/days/0/p50Millis").asInt()).isEqualTo(2150);
    assertThat(times.at("/days/1/p50Millis").isNull()).isTrue();
    assertThat(times.path("hours")).hasSize(24);
    assertThat(model.at("/cost/amount").asText()).isEqualTo("24.000001");
    assertThat(model.path("failed").asInt()).isEqualTo(1);
    assertThat(topics.at("/articles/0/title").asText()).isEqualTo("Gym");
    assertThat(topics.at("/words/0/word").asText()).isEqualTo("sauna");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=yesterday",
        "until=2026-02-30",
        "from=2026-03-01T00:00:00Z",
        "from=&until=",
        "communityId=x"
      })
  void refusesWhatIsNoDay(String query) {
    assertThat(server.get(PATH + "?" + query, "admin").status()).isEqualTo(422);
    assertThat(useCase.asked).isNull();
  }

  @Test
  void tellsWhatIsWrongWithAPeriod() {
    useCase.refusal = Optional.of(ReadAnalyticsUseCase.Outcome.TooLong::new);
    assertThat(get("").at("/errors/0/message").asText()).contains("366 days");
    useCase.refusal = Optional.of(ReadAnalyticsUseCase.Outcome.EndsBeforeItBegins::new);
    assertThat(get("").at("/errors/0/field").asText()).isEqualTo("until");
    useCase.refusal = Optional.of(ReadAnalyticsUseCase.Outcome.NotAllowed::new);
    assertThat(get("").at("/errors/0/field").asText()).isEqualTo("communityId");
    assertThat(server.get(PATH, "super_admin").status()).isEqualTo(422);
    assertThat(server.get(PATH, "user").status()).isEqualTo(403);
  }

  @Test
  void tellsWhichPlanHasMore() {
    useCase.refusal = Optional.of(ReadAnalyticsUseCase.Outcome.PlanNeeded::new);

    ApiServer.Answer refused = server.get(PATH + "/topics", "admin");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("ADVANCED_ANALYTICS_NEEDED");
    Money nothing = new Money(0, DOLLAR);
    for (Plan plan : new PlanTerms(0, nothing, nothing).plans()) {
      assertThat(ProblemCode.ADVANCED_ANALYTICS_NEEDED.detail().contains(plan.name()))
          .as(plan.name())
          .isEqualTo(plan.advancedAnalytics());
    }
  }
}
