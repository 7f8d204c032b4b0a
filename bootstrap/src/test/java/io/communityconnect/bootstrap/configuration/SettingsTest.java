package io.communityconnect.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.llm.ApiKey;
import io.communityconnect.adapters.llm.DeepInfraSettings;
import io.communityconnect.adapters.llm.GeminiSettings;
import io.communityconnect.adapters.llm.ModelSettings;
import io.communityconnect.adapters.llm.OpenAiSettings;
import io.communityconnect.adapters.llm.ProviderLimits;
import io.communityconnect.adapters.persistence.connection.DatabaseUrl;
import io.communityconnect.adapters.rest.edge.Proxies;
import io.communityconnect.adapters.rest.limit.ApiLimits;
import io.communityconnect.domain.conversation.AnswerPace;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.people.PhoneNumber;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What each variable does, and what holds when it is not set.
final class SettingsTest {
  @Test
  void needsNothingOutsideProduction() {
    Settings settings = Settings.from(Map.of());

    assertThat(settings.server())
        .isEqualTo(new ServerSettings(8080, URI.create("http://localhost:8080"), Optional.empty()));
    assertThat(settings.database())
        .isEqualTo(
            new DatabaseSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                10,
                Optional.empty()));
    assertThat(settings.community())
        .isEqualTo(
            new CommunitySettings("Community Connect", new PhoneNumber("+14155238886"), false));
  }

  @Test
  void answersWithinTwentySecondsAndTakesLinesWithinOneSecondForOneThought() {
    WorkSettings work = Settings.from(Map.of()).work();

    assertThat(work.enabled()).isTrue();
    assertThat(work.answers().deadline()).isEqualTo(Duration.ofSeconds(20));
    assertThat(work.answers().debounce())
        .isEqualTo(new DebouncePolicy(Duration.ofSeconds(1), Duration.ofSeconds(6)));
    assertThat(work.answers().pace()).isEqualTo(AnswerPace.FREE);
    assertThat(work.deliveries().lease()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void expectsTheSimulatorsAccountAndTheProvidersAddresses() {
    Settings settings = Settings.from(Map.of());

    assertThat(settings.twilio().accountSid()).isEqualTo("AC00000000000000000000000000000000");
    assertThat(settings.twilio().authTokens().accepted()).containsExactly("simulator-auth-token");
    assertThat(settings.twilio().restBase()).isEqualTo("https://api.twilio.com");
    assertThat(settings.twilio().publicBase()).isEqualTo("http://localhost:8080");
    ModelSettings models = settings.models();
    assertThat(models.deepInfra())
        .isEqualTo(
            new DeepInfraSettings(
                Optional.empty(), URI.create("https://api.deepinfra.com/v1/openai")));
    assertThat(models.gemini())
        .isEqualTo(
            new GeminiSettings(
                Optional.empty(), URI.create("https://generativelanguage.googleapis.com")));
    assertThat(models.lineup().quick().id()).isEqualTo("meta-llama/Meta-Llama-3.1-8B-Instruct");
    assertThat(models.lineup().thorough().id()).isEqualTo("meta-llama/Meta-Llama-3.1-70B-Instruct");
    assertThat(models.lineup().reserve().id()).isEqualTo("gemini-3.5-flash-lite");
    assertThat(models.limits()).isEqualTo(ProviderLimits.USUAL);
  }

  @Test
  void readsWhereItListensAndHowItIsCalled() {
    Settings settings =
        Settings.from(Map.of("PORT", "9000", "PUBLIC_BASE_URL", "https://chat.example.com/"));

    assertThat(settings.server())
        .isEqualTo(
            new ServerSettings(9000, URI.create("https://chat.example.com"), Optional.empty()));
    assertThat(settings.twilio().publicBase()).isEqualTo("https://chat.example.com");
  }

  @Test
  void callsItselfByThePortWhereNothingElseIsSaid() {
    assertThat(Settings.from(Map.of("PORT", "9000")).server().publicBaseUrl())
        .isEqualTo(URI.create("http://localhost:9000"));
  }

  @Test
  void letsNoOtherPageCallTheApiUnlessItIsNamed() {
    ApiSettings nobody = Settings.from(Map.of()).api();
    ApiSettings two =
        Settings.from(
                Map.of(
                    "CORS_ALLOWED_ORIGINS",
                    "https://a.example, http://localhost:5173",
                    "TRUSTED_PROXIES",
                    "2"))
            .api();

    assertThat(nobody).isEqualTo(new ApiSettings(List.of(), new Proxies(0), ApiLimits.STANDARD));
    assertThat(nobody.corsProperties()).isEmpty();
    assertThat(two)
        .isEqualTo(
            new ApiSettings(
                List.of("https://a.example", "http://localhost:5173"),
                new Proxies(2),
                ApiLimits.STANDARD));
    assertThat(two.corsProperties())
        .containsEntry("micronaut.server.cors.enabled", true)
        .containsEntry(
            "micronaut.server.cors.configurations.api.allowed-origins", two.allowedOrigins());
  }

  @Test
  void readsTheLoginsOfTheDatabase() {
    DatabaseSettings database =
        Settings.from(
                Map.of(
                    "DATABASE_URL", "postgres://app:a@db/house",
                    "DATABASE_SYSTEM_URL", "postgresql://system:b@db/house",
                    "DATABASE_MIGRATION_URL", "jdbc:postgresql://owner:c@db/house",
                    "DATABASE_DIRECT_URL", "postgres://listener:d@db/house",
                    "DATABASE_POOL_SIZE", "24",
                    "EMBEDDED_DATABASE_DIR", "/var/lib/house"))
            .database();

    assertThat(database.url()).map(DatabaseUrl::user).contains("app");
    assertThat(database.systemUrl()).map(DatabaseUrl::user).contains("system");
    assertThat(database.migrationUrl()).map(DatabaseUrl::user).contains("owner");
    assertThat(database.directUrl()).map(DatabaseUrl::user).contains("listener");
    assertThat(database.poolSize()).isEqualTo(24);
    assertThat(database.embeddedDirectory()).contains(Path.of("/var/lib/house"));
  }

  @Test
  void listensDirectlyOrNotAtAll() {
    DatabaseUrl direct = DatabaseUrl.parse("postgres://db/house");
    DatabaseUrl pooled = DatabaseUrl.parse("postgres://pooler/house?pgbouncer=true");
    DatabaseSettings withDirect =
        Settings.from(Map.of("DATABASE_DIRECT_URL", "postgres://listener@db/house")).database();
    DatabaseSettings without = Settings.from(Map.of()).database();

    assertThat(withDirect.listeningUrl(pooled)).map(DatabaseUrl::user).contains("listener");
    assertThat(withDirect.listeningUrl(direct)).map(DatabaseUrl::user).contains("listener");
    assertThat(without.listeningUrl(direct)).contains(direct);
    assertThat(without.listeningUrl(pooled)).isEmpty();
  }

  @Test
  void readsTheAccountAtTwilio() {
    Settings settings =
        Settings.from(
            Map.of(
                "TWILIO_ACCOUNT_SID", "AC123",
                "TWILIO_AUTH_TOKEN", "one",
                "TWILIO_AUTH_TOKEN_SECONDARY", "two",
                "TWILIO_WHATSAPP_FROM", "whatsapp:+15550001111",
                "TWILIO_BASE_URL", "http://simulator:8090/"));

    assertThat(settings.twilio().accountSid()).isEqualTo("AC123");
    assertThat(settings.twilio().authTokens().accepted()).containsExactly("one", "two");
    assertThat(settings.twilio().restBase()).isEqualTo("http://simulator:8090");
    assertThat(settings.community().sender()).isEqualTo(new PhoneNumber("+15550001111"));
  }

  @Test
  void takesASenderWithoutTheChannelToo() {
    assertThat(Settings.from(Map.of("TWILIO_WHATSAPP_FROM", "+15550001111")).community().sender())
        .isEqualTo(new PhoneNumber("+15550001111"));
  }

  @Test
  void embedsInThisProcessWithoutAKey() {
    assertThat(Settings.from(Map.of()).embeddings())
        .isEqualTo(new EmbeddingSettings(EmbeddingSettings.Model.LOCAL, Optional.empty()));
  }

  @Test
  void asksOpenAiForEmbeddingsWithAKey() {
    EmbeddingSettings embeddings = Settings.from(Map.of("OPENAI_API_KEY", "key")).embeddings();
    assertThat(embeddings.model()).isEqualTo(EmbeddingSettings.Model.OPENAI);
    OpenAiSettings openAi = embeddings.openAi().orElseThrow();
    assertThat(openAi.key()).isEqualTo(new ApiKey("key"));
    assertThat(openAi.baseUrl()).isEqualTo(URI.create("https://api.openai.com/v1"));
    assertThat(openAi.model().id()).isEqualTo("text-embedding-ada-002");
    assertThat(
            Settings.from(
                    Map.of(
                        "OPENAI_API_KEY", "key",
                        "OPENAI_BASE_URL", "http://simulator:8090/openai/"))
                .embeddings()
                .openAi())
        .map(OpenAiSettings::baseUrl)
        .contains(URI.create("http://simulator:8090/openai"));
  }

  @Test
  void keepsTheLocalModelBesideAKeyWhenTold() {
    EmbeddingSettings embeddings =
        Settings.from(Map.of("OPENAI_API_KEY", "key", "EMBEDDING_MODEL", "local")).embeddings();

    assertThat(embeddings.model()).isEqualTo(EmbeddingSettings.Model.LOCAL);
    assertThat(embeddings.openAi()).isPresent();
  }

  @Test
  void readsHowMessagesAreAnsweredAndSent() {
    WorkSettings work =
        Settings.from(
                Map.of(
                    "ANSWER_DEADLINE", "PT5S",
                    "DEBOUNCE_QUIET", "PT0.2S",
                    "DEBOUNCE_MAX", "PT2S",
                    "ANSWER_PACE", "PT30S",
                    "SEND_LEASE", "PT1M",
                    "WORKER_ENABLED", "false"))
            .work();

    assertThat(work.enabled()).isFalse();
    assertThat(work.answers().deadline()).isEqualTo(Duration.ofSeconds(5));
    assertThat(work.answers().debounce())
        .isEqualTo(new DebouncePolicy(Duration.ofMillis(200), Duration.ofSeconds(2)));
    assertThat(work.answers().pace()).isEqualTo(new AnswerPace(Duration.ofSeconds(30)));
    assertThat(work.deliveries().lease()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void readsTheFirstCommunity() {
    CommunitySettings community =
        Settings.from(Map.of("COMMUNITY_NAME", "Rose Court", "SAMPLE_HANDBOOK", "true"))
            .community();

    assertThat(community.name()).isEqualTo("Rose Court");
    assertThat(community.sampleHandbook()).isTrue();
  }

  @Test
  void takesABlankValueForNone() {
    assertThat(Settings.from(Map.of("PORT", " ", "DATABASE_URL", "", "DEEPINFRA_API_KEY", "\n")))
        .isEqualTo(Settings.from(Map.of()));
  }

  @Test
  void ignoresBlanksAroundAValue() {
    assertThat(Settings.from(Map.of("PORT", " 9000\n")).server().port()).isEqualTo(9000);
  }

  @Test
  void tellsNobodyHowItDoesUnlessTold() {
    MonitoringSettings nobody = Settings.from(Map.of()).monitoring();
    MonitoringSettings both =
        Settings.from(
                Map.of(
                    "SENTRY_DSN", "https://key@sentry.example.com/42",
                    "OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318/",
                    "OTEL_SERVICE_NAME", "oak-court"))
            .monitoring();

    assertThat(nobody.sentry()).isEmpty();
    assertThat(nobody.exportProperties())
        .isEqualTo(Map.of("micronaut.metrics.export.otlp.enabled", false));
    assertThat(both.sentry()).contains(URI.create("https://key@sentry.example.com/42"));
    assertThat(both.exportProperties())
        .containsEntry("micronaut.metrics.export.otlp.enabled", true)
        .containsEntry("micronaut.metrics.export.otlp.url", "http://collector:4318/v1/metrics")
        .containsEntry(
            "micronaut.metrics.export.otlp.resourceAttributes", "service.name=oak-court");
  }
}
