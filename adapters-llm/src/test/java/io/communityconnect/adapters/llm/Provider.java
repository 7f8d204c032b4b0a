package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A provider of models that a test class plays, and the client that asks it. It knows nothing when
/// a test begins.
final class Provider implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WireMockServer server = new WireMockServer(options().dynamicPort());
  private final ModelHttpClient http = ModelHttpClient.open();

  @Override
  public void beforeAll(ExtensionContext context) {
    server.start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    server.resetAll();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    http.close();
    server.stop();
  }

  ModelHttpClient http() {
    return http;
  }

  URI url() {
    return url("");
  }

  URI url(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  /// Answers whatever it is told and asked.
  void answer(ResponseDefinitionBuilder response) {
    play(post(anyUrl()).willReturn(response));
  }

  /// Answers once in one way and then in another.
  ///
  /// @param path where it is asked
  void answer(UrlPattern path, ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
    String scenario = "once";
    String over = "over";
    play(
        post(path)
            .inScenario(scenario)
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo(over)
            .willReturn(first));
    play(post(path).inScenario(scenario).whenScenarioStateIs(over).willReturn(then));
  }

  void play(MappingBuilder answer) {
    server.stubFor(answer);
  }

  void forget() {
    server.resetAll();
  }

  void verify(RequestPatternBuilder request) {
    server.verify(request);
  }

  /// A connection that it breaks is in its journal only after the caller has noticed, hence the
  /// wait.
  void verify(int times, RequestPatternBuilder request) {
    Awaitility.await().untilAsserted(() -> server.verify(times, request));
  }

  /// Waits as [#verify(int, RequestPatternBuilder)] does.
  void verifyAsked(int times) {
    verify(times, anyRequestedFor(anyUrl()));
  }

  /// How often it was asked.
  int asked() {
    return asked(anyRequestedFor(anyUrl()));
  }

  int asked(RequestPatternBuilder request) {
    return server.countRequestsMatching(request.build()).getCount();
  }

  /// The bodies that it was sent, the last one first.
  List<byte[]> bodies() {
    return server.getAllServeEvents().stream().map(event -> event.getRequest().getBody()).toList();
  }

  /// The last body that it was sent.
  ObjectNode sent() throws IOException {
    return (ObjectNode) JSON.readTree(bodies().getFirst());
  }
}
