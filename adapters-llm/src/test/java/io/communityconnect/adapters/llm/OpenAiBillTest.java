package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.http.Fault;
import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.ModelCall.Outcome;
import io.communityconnect.domain.usage.ModelProfile;
import io.communityconnect.domain.usage.ModelProvider;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What vectors of OpenAI cost.
final class OpenAiBillTest {
  @RegisterExtension static final Provider PROVIDER = new Provider();

  private final ManualTime time = new ManualTime();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final OpenAiSettings settings = Usual.openAi(PROVIDER.url("/v1/"));

  private OpenAiEmbeddingModel model(OpenAiSettings reached) {
    return new OpenAiEmbeddingModel(
        reached, PROVIDER.http(), time, time::nanos, meters, time::pass);
  }

  private Embedded embed() {
    return model(settings).embed(List.of("When does the gym open?"));
  }

  private static String answer(String usage) {
    String zeros = "0,".repeat(1535) + "1";
    return """
        {"data": [{"index": 0, "embedding": [%s]}], "usage": %s}
        """
        .formatted(zeros, usage);
  }

  private static ModelCall call(Outcome outcome, int tokens, long micros, Instant startedAt) {
    return new ModelCall(
        "text-embedding-ada-002",
        outcome,
        tokens,
        0,
        "2026-05-01",
        micros,
        Currency.getInstance("USD"),
        Duration.ZERO,
        startedAt);
  }

  @Test
  void isAsTheProviderCounts() {
    PROVIDER.answer(
        aResponse().withBody(answer("{\"prompt_tokens\": 1234567, \"total_tokens\": 1234567}")));

    Embedded embedded = embed();

    assertThat(embedded).isInstanceOf(Embedded.Vectors.class);
    assertThat(embedded.calls())
        .containsExactly(call(Outcome.WRITTEN, 1_234_567, 123_457, ManualTime.START));
    assertThat(meters.get("llm.tokens").tag("direction", "in").counter().count())
        .isEqualTo(1_234_567);
  }

  @Test
  void isNothingKnownWhereTheProviderIsSilent() {
    PROVIDER.answer(aResponse().withBody(answer("{}")));

    assertThat(embed().calls()).containsExactly(call(Outcome.WRITTEN, 0, 0, ManualTime.START));
  }

  @Test
  void hasALineForEveryTry() {
    PROVIDER.answer(
        anyUrl(),
        aResponse().withStatus(429).withHeader("Retry-After", "2"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

    Embedded embedded = embed();

    assertThat(embedded).isInstanceOf(Embedded.Unavailable.class);
    assertThat(embedded.calls())
        .extracting(ModelCall::outcome)
        .containsExactly(Outcome.RATE_LIMITED, Outcome.FAILED, Outcome.FAILED);
    assertThat(embedded.calls().get(1).startedAt())
        .isAfterOrEqualTo(ManualTime.START.plusSeconds(2));
  }

  @Test
  void holdsWhatCannotBeUsed() {
    PROVIDER.answer(aResponse().withBody("{\"data\": [], \"usage\": {\"prompt_tokens\": 20}}"));

    assertThat(embed().calls())
        .hasSize(3)
        .allMatch(call -> call.outcome() == Outcome.UNUSABLE && call.costMicros() == 2);
  }

  @Test
  void holdsARefusal() {
    PROVIDER.answer(aResponse().withStatus(401));

    assertThat(embed().calls()).containsExactly(call(Outcome.REFUSED, 0, 0, ManualTime.START));
  }

  @Test
  void isNothingWhereNobodyIsAsked() {
    assertThat(model(settings).embed(List.of(" ")).calls()).isEmpty();
    assertThat(PROVIDER.asked()).isZero();
  }

  @Test
  void isNotRunUpWithoutAPrice() {
    ModelProfile unpriced =
        new ModelProfile(
            "text-embedding-ada-002",
            ModelProvider.OPENAI,
            List.of(),
            8191,
            Set.of(),
            Optional.empty());
    OpenAiSettings free = new OpenAiSettings(settings.key(), settings.baseUrl(), unpriced);

    assertThat(model(free).embed(List.of("gym")))
        .isEqualTo(new Embedded.Unavailable("no price of today", List.of()));
    assertThat(PROVIDER.asked()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> free.requirePrice(InstantSource.fixed(ManualTime.START)))
        .withMessageContaining("text-embedding-ada-002");
    settings.requirePrice(InstantSource.fixed(ManualTime.START));
  }
}
