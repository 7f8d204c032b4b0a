package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// That a provider of vectors that is down is left alone for a while.
final class OpenAiCircuitTest {
  @RegisterExtension static final Provider PROVIDER = new Provider();

  private final ManualTime time = new ManualTime();
  private final OpenAiEmbeddingModel model =
      new OpenAiEmbeddingModel(
          Usual.openAi(PROVIDER.url("/v1/")),
          PROVIDER.http(),
          time,
          time::nanos,
          new SimpleMeterRegistry(),
          time::pass);

  @Test
  void leavesAFailingProviderAloneAndTriesItAgain() {
    PROVIDER.answer(aResponse().withStatus(503));
    for (int i = 0; i < 4; i++) {
      model.embed(List.of("gym"));
    }
    int asked = PROVIDER.asked();

    assertThat(asked).isEqualTo(10);
    assertThat(model.embed(List.of("gym")))
        .isEqualTo(new Embedded.Unavailable("left alone after many failures", List.of()));
    assertThat(PROVIDER.asked()).isEqualTo(asked);
    time.pass(Duration.ofSeconds(11));
    model.embed(List.of("gym"));
    assertThat(PROVIDER.asked()).isGreaterThan(asked);
  }

  @Test
  void goesOnAskingABusyOne() {
    PROVIDER.answer(aResponse().withStatus(429));
    for (int i = 0; i < 6; i++) {
      assertThat(model.embed(List.of("gym")))
          .isInstanceOfSatisfying(
              Embedded.Unavailable.class,
              none -> assertThat(none.reason()).isEqualTo("status 429"));
    }
  }
}
