package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/// What is said at the start about keys and models.
final class ProviderCheckTest {
  @RegisterExtension static final Provider PROVIDER = new Provider();

  private static final String ONE = "/v1beta/models/" + ModelLineup.DEFAULT_RESERVE;

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(ProviderCheck.class);

  @BeforeEach
  void listen() {
    PROVIDER.forget();
    lines.start();
    logger.addAppender(lines);
    logger.setAdditive(false);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
    logger.setAdditive(true);
  }

  @Test
  void saysNothingWhereAllIsWell() {
    list(aResponse().withBody(models(ModelLineup.DEFAULT_QUICK, ModelLineup.DEFAULT_THOROUGH)));
    one(aResponse().withBody("{\"name\": \"models/gemini-3.5-flash-lite\"}"));

    check();

    assertThat(lines.list).isEmpty();
    PROVIDER.verify(
        getRequestedFor(urlEqualTo("/models")).withHeader("Authorization", equalTo("Bearer one")));
    PROVIDER.verify(getRequestedFor(urlEqualTo(ONE)).withHeader("x-goog-api-key", equalTo("two")));
  }

  @Test
  void namesAKeyThatIsRefused() {
    list(aResponse().withStatus(401).withBody(Answers.NOT_AUTHENTICATED));
    one(
        aResponse()
            .withStatus(400)
            .withBody(
                """
                {"error": {"code": 400, "message": "API key not valid.",
                  "status": "INVALID_ARGUMENT", "details": [{"reason": "API_KEY_INVALID"}]}}
                """));

    check();

    assertThat(values()).containsExactly("DEEPINFRA_API_KEY", "GEMINI_API_KEY");
    assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.ERROR);
  }

  @Test
  void namesAModelThatNobodyServes() {
    list(aResponse().withBody(models(ModelLineup.DEFAULT_QUICK)));
    one(
        aResponse()
            .withStatus(404)
            .withBody("{\"error\": {\"code\": 404, \"status\": \"NOT_FOUND\"}}"));

    check();

    assertThat(values()).containsExactly(ModelLineup.DEFAULT_THOROUGH, ModelLineup.DEFAULT_RESERVE);
  }

  @Test
  void concludesNothingFromAProviderThatSaysNothing() {
    list(aResponse().withStatus(503).withBody(Answers.HTML));
    one(aResponse().withStatus(404).withBody(Answers.HTML));

    check();
    new ProviderCheck(settings(URI.create("http://nowhere.invalid")), PROVIDER.http()).run();

    assertThat(lines.list).isEmpty();
  }

  @Test
  void asksNobodyWithoutAKey() {
    new ProviderCheck(Usual.with(Optional.empty(), Optional.empty()), PROVIDER.http()).run();

    assertThat(lines.list).isEmpty();
  }

  private List<String> values() {
    return lines.list.stream()
        .map(line -> String.valueOf(line.getKeyValuePairs().getFirst().value))
        .toList();
  }

  private static String models(String... ids) {
    return "{\"object\": \"list\", \"data\": [{\"id\": \""
        + String.join("\"}, {\"id\": \"", ids)
        + "\"}]}";
  }

  private static void list(ResponseDefinitionBuilder response) {
    PROVIDER.play(get(urlEqualTo("/models")).willReturn(response));
  }

  private static void one(ResponseDefinitionBuilder response) {
    PROVIDER.play(get(urlEqualTo(ONE)).willReturn(response));
  }

  private static void check() {
    new ProviderCheck(settings(PROVIDER.url()), PROVIDER.http()).run();
  }

  private static ModelSettings settings(URI url) {
    return Usual.settings(
        new DeepInfraSettings(Optional.of(new ApiKey("one")), url),
        new GeminiSettings(Optional.of(new ApiKey("two")), url));
  }
}
