package io.communityconnect.adapters.rest.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase.Command;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase.Outcome;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase.Reason;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.people.Language;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files over HTTP.
final class ArticleUploadTest {
  private static final KnowledgeRoutes routes = new KnowledgeRoutes();
  private static final String FILE = "file\"; filename=\"pool rules.md";
  private static final String BOUNDARY = "b0undary";

  @AfterAll
  static void close() {
    routes.close();
  }

  @BeforeEach
  void forget() {
    routes.useCases.forget();
    routes.clock.set(KnowledgeRoutes.noonOf(KnowledgeRoutes.TODAY));
  }

  private static Answer upload(Map<String, String> parts) {
    return routes.send(form(BOUNDARY, parts));
  }

  private static Answer upload(String key, String boundary, Map<String, String> parts) {
    return routes.send(form(boundary, parts).header("Idempotency-Key", key));
  }

  private static HttpRequest.Builder form(String boundary, Map<String, String> parts) {
    String body =
        parts.entrySet().stream()
            .map(
                part ->
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, part.getKey(), part.getValue()))
            .collect(Collectors.joining("", "", "--" + boundary + "--\r\n"));
    return routes
        .to("/files", "admin")
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(BodyPublishers.ofString(body));
  }

  @Test
  void handsOverTheFileAndWhatIsSaidAboutIt() {
    routes.useCases.then(new Outcome.Written(KnowledgeRoutes.ARTICLE));

    Answer answer =
        upload(
            Map.of(
                FILE,
                "# Pool\n\nOpens at six – सुबह.",
                "title",
                "Swimming",
                "effectiveFrom",
                "2026-04-01",
                "effectiveUntil",
                "2026-04-30",
                "tags",
                "pool, rules",
                "language",
                "hi"));

    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    assertThat(answer.header("ETag")).isEqualTo("\"3\"");
    Command command = routes.useCases.asked(Command.class);
    assertThat(command.community()).isEqualTo(KnowledgeRoutes.HOUSE);
    assertThat(command.file().name()).isEqualTo("pool rules.md");
    assertThat(new String(command.file().bytes(), UTF_8))
        .isEqualTo("# Pool\n\nOpens at six – सुबह.");
    assertThat(command.title()).contains("Swimming");
    assertThat(command.period())
        .isEqualTo(
            new EffectivePeriod(
                LocalDate.parse("2026-04-01"), Optional.of(LocalDate.parse("2026-04-30"))));
    assertThat(command.tags()).hasSize(2);
    assertThat(command.language()).contains(Language.HINDI);
  }

  @Test
  void needsNothingButTheFile() {
    routes.useCases.then(new Outcome.Written(KnowledgeRoutes.ARTICLE));

    assertThat(upload(Map.of(FILE, "Opens at six.")).status()).isEqualTo(201);

    Command command = routes.useCases.asked(Command.class);
    assertThat(command.title()).isEmpty();
    assertThat(command.tags()).isEmpty();
    assertThat(command.period()).isEqualTo(EffectivePeriod.from(KnowledgeRoutes.TODAY));
  }

  @Test
  void tellsAllFaultsAtOnce() {
    Answer answer = upload(Map.of("effectiveFrom", "soon", "language", "xx"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("effectiveFrom", "language", "file");
  }

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN_FORMAT, 415",
    "TOO_LARGE, 413",
    "ENCRYPTED, 422",
    "NO_TEXT, 422",
    "DAMAGED, 422"
  })
  void saysWhyAFileCannotBeRead(Reason reason, int status) {
    routes.useCases.then(new Outcome.Unreadable(reason));

    assertThat(upload(Map.of(FILE, "…")).status()).isEqualTo(status);
  }

  @Test
  void saysWhatIsThereAlready() {
    routes.useCases.then(new Outcome.AlreadyThere());

    assertThat(upload(Map.of(FILE, "Opens at six.")).code()).isEqualTo("ARTICLE_EXISTS");
  }

  @Test
  void takesNoJson() {
    assertThat(routes.post("/files", "{}").status()).isEqualTo(415);
  }

  @Test
  void takesAFileThatIsLargerThanWhatElseIsReadIntoMemory() {
    routes.useCases.then(new Outcome.Written(KnowledgeRoutes.ARTICLE));
    String large = "x".repeat(9_000_000);

    assertThat(upload(Map.of(FILE, large)).status()).isEqualTo(201);
    assertThat(upload("large", BOUNDARY, Map.of(FILE, large)).status()).isEqualTo(201);
    assertThat(routes.useCases.asked(Command.class).file().size()).isEqualTo(9_000_000);
  }

  @Test
  void refusesAFileThatIsTooLargeBeforeAnybodyIsAsked() {
    Answer answer = upload(Map.of(FILE, "x".repeat(11 << 20)));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
  }

  @Test
  void refusesPartsThatAreTooLargeTogetherThoughNobodyKnowsThem() {
    routes.useCases.then(new Outcome.Written(KnowledgeRoutes.ARTICLE));
    String large = "x".repeat(5 << 20);

    Answer answer = upload(Map.of(FILE, "Opens at six.", "a", large, "b", large, "c", large));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("PAYLOAD_TOO_LARGE");
  }

  @Test
  void refusesAFormThatDoesNotSayHowLongItIs() {
    routes.useCases.then(new Outcome.Written(KnowledgeRoutes.ARTICLE));
    HttpRequest form = form(BOUNDARY, Map.of(FILE, "Opens at six.")).build();

    Answer answer =
        routes.send(
            HttpRequest.newBuilder(form, (_, _) -> true)
                .POST(BodyPublishers.fromPublisher(form.bodyPublisher().orElseThrow())));

    assertThat(answer.status()).isEqualTo(411);
    assertThat(answer.code()).isEqualTo("LENGTH_REQUIRED");
  }

  @Test
  void answersTheSameUploadAgainHoweverItIsWrapped() {
    routes.useCases.then(new Outcome.Written(KnowledgeRoutes.ARTICLE));
    Map<String, String> parts = Map.of(FILE, "Opens at six.", "title", "Pool");

    Answer first = upload("once", "one", parts);
    routes.useCases.forget();
    Answer second = upload("once", "another", parts);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
  }

  @Test
  void answersTheSameUploadAgainOnTheNextDay() {
    routes.useCases.then(new Outcome.Written(KnowledgeRoutes.ARTICLE));
    Map<String, String> parts = Map.of(FILE, "Opens at six.");

    assertThat(upload("overnight", BOUNDARY, parts).status()).isEqualTo(201);
    routes.clock.set(KnowledgeRoutes.noonOf(KnowledgeRoutes.TODAY.plusDays(1)));
    Answer second = upload("overnight", BOUNDARY, parts);

    assertThat(second.status()).as(second.response().body()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void refusesAKeyThatWasSentWithAnotherFileOrTitle() {
    routes.useCases.then(new Outcome.Written(KnowledgeRoutes.ARTICLE));
    upload("other", BOUNDARY, Map.of(FILE, "Opens at six.", "title", "Pool"));

    assertThat(upload("other", BOUNDARY, Map.of(FILE, "At seven.", "title", "Pool")).code())
        .isEqualTo("REQUEST_KEY_REUSED");
    assertThat(upload("other", BOUNDARY, Map.of(FILE, "Opens at six.", "title", "Gym")).code())
        .isEqualTo("REQUEST_KEY_REUSED");
    assertThat(upload("two words", BOUNDARY, Map.of(FILE, "Opens at six.")).code())
        .isEqualTo("REQUEST_KEY_INVALID");
  }

  @Test
  void wantsAFileAndNotItsNameAlone() {
    Answer answer = upload(Map.of("file", "Opens at six."));

    assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
  }
}
