package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.communityconnect.application.recall.port.out.EmbeddingModel.Embedded;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// That a provider of vectors that is down is left alone for a while.
final class OpenAiCircuitTest {
  private static final WireMockServer PROVIDER = new WireMockServer(options().dynamicPort());
  private static final HttpClient HTTP = ModelHttpClient.open();

  private final ManualTime time = new ManualTime();
  private final OpenAiEmbeddingModel model =
      new OpenAiEmbeddingModel(
          new OpenAiSettings(new ApiKey("secret"), URI.create(PROVIDER.baseUrl() + "/v1/")),
          HTTP,
          time,
          time::nanos,
          time::pass);

  @BeforeAll
  static void open() {
    PROVIDER.start();
  }

  @AfterAll
  static void close() {
    HTTP.shutdownNow();
    PROVIDER.stop();
  }

  @BeforeEach
  void forget() {
    PROVIDER.resetAll();
  }

  @Test
  void leavesAFailingProviderAloneAndTriesItAgain() {
    PROVIDER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
    for (int i = 0; i < 4; i++) {
      model.embed(List.of("gym"));
    }
    int asked = PROVIDER.getAllServeEvents().size();

    assertThat(asked).isEqualTo(10);
    assertThat(model.embed(List.of("gym")))
        .isEqualTo(new Embedded.Unavailable("left alone after many failures"));
    assertThat(PROVIDER.getAllServeEvents()).hasSize(asked);
    time.pass(Duration.ofSeconds(11));
    model.embed(List.of("gym"));
    assertThat(PROVIDER.getAllServeEvents()).hasSizeGreaterThan(asked);
  }

  @Test
  void goesOnAskingABusyOne() {
    PROVIDER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(429)));
    for (int i = 0; i < 6; i++) {
      assertThat(model.embed(List.of("gym"))).isEqualTo(new Embedded.Unavailable("status 429"));
    }
  }
}
