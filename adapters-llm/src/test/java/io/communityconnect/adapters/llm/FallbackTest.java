package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Generated;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply.Cause;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.ModelCall.Outcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which model answers when others do not, over real HTTP, and what it costs.
final class FallbackTest {
  @RegisterExtension static final Provider DEEPINFRA = new Provider();
  @RegisterExtension static final Provider GEMINI = new Provider();

  private static final Duration AMPLE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(6);
  private static final String QUICK = ModelLineup.DEFAULT_QUICK;
  private static final String THOROUGH = ModelLineup.DEFAULT_THOROUGH;
  private static final String RESERVE = ModelLineup.DEFAULT_RESERVE;
  private static final String HARD =
      "If I book the hall for 3 x 4 hours, is it cheaper than the terrace?";
  private static final Reply FROM_RESERVE = Reply.Written.plain("Until 22. Ask at the desk.");
  private static final Reply FROM_FIRST = Reply.Written.plain("Until 22.\nSource: Gym, 2026-11-01");

  private final RoutedReplyGenerator generator = generator(DEEPINFRA.url());

  @BeforeEach
  void makeAllWell() {
    firstAnswers(aResponse().withBody(Answers.OPEN_UNTIL_TEN));
    reserveAnswers(aResponse().withBody(Answers.GEMINI_OPEN_UNTIL_TEN));
  }

  @Test
  void asksTheQuickModelAloneWhileAllIsWell() {
    Generated generated = generator.generate(Conversation.asking("When?"), AMPLE);

    assertThat(generated.reply()).isEqualTo(FROM_FIRST);
    assertThat(generated.calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.model()).isEqualTo(QUICK);
              assertThat(call.outcome()).isEqualTo(Outcome.WRITTEN);
              assertThat(call.tokensIn()).isEqualTo(512);
              assertThat(call.tokensOut()).isEqualTo(12);
              assertThat(call.costMicros()).isEqualTo(29);
              assertThat(call.currency().getCurrencyCode()).isEqualTo("USD");
              assertThat(call.priceVersion()).isEqualTo("2025-10-18");
              assertThat(call.startedAt()).isEqualTo(ManualTime.START);
              assertThat(call.latency()).isPositive();
            });
    assertThat(askedReserve()).isZero();
  }

  @Test
  void asksTheThoroughModelWhatNeedsThought() {
    Generated generated = generator.generate(Conversation.asking(HARD), AMPLE);

    assertThat(models(generated)).containsExactly(THOROUGH);
    assertThat(generated.calls().getFirst().costMicros()).isEqualTo(184);
  }

  @Test
  void asksTheThoroughModelWhereTheQuickOneWroteNothingUsable() {
    DEEPINFRA.play(
        post(chat())
            .withRequestBody(matchingJsonPath("$.model", equalTo(QUICK)))
            .willReturn(aResponse().withBody(Answers.replying("The pool is closed on", "length"))));

    Generated generated = generator.generate(Conversation.asking("When?"), AMPLE);

    assertThat(generated.reply()).isEqualTo(FROM_FIRST);
    assertThat(models(generated)).containsExactly(QUICK, THOROUGH);
    assertThat(outcomes(generated)).containsExactly(Outcome.UNUSABLE, Outcome.WRITTEN);
    assertThat(askedReserve()).isZero();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void asksTheReserveWhenTheFirstProviderFails(ResponseDefinitionBuilder failure) {
    firstAnswers(failure);

    Generated generated = generator.generate(Conversation.asking("When?"), AMPLE);

    assertThat(generated.reply()).isEqualTo(FROM_RESERVE);
    assertThat(models(generated)).endsWith(RESERVE).hasSizeGreaterThan(1);
    assertThat(outcomes(generated)).endsWith(Outcome.WRITTEN).doesNotHaveDuplicates();
    assertThat(generated.calls().getLast().costMicros()).isEqualTo(120);
  }

  static Stream<ResponseDefinitionBuilder> failures() {
    return Stream.of(
        aResponse().withStatus(401).withBody(Answers.NOT_AUTHENTICATED),
        aResponse().withStatus(429).withHeader("Retry-After", "60").withBody(Answers.BUSY));
  }

  @ParameterizedTest
  @MethodSource("lastingFailures")
  void outlivesEveryOtherFailureToo(ResponseDefinitionBuilder failure) {
    firstAnswers(failure);

    assertThat(generator.generate(Conversation.asking("When?"), AMPLE).reply())
        .isEqualTo(FROM_RESERVE);
  }

  static Stream<ResponseDefinitionBuilder> lastingFailures() {
    return Stream.of(
        aResponse().withStatus(500),
        aResponse().withStatus(503).withHeader("Retry-After", "600").withBody(Answers.HTML),
        aResponse().withBody(Answers.HTML),
        aResponse().withBody(""),
        aResponse().withBody("{\"choices\": [{\"message\": {\"con"),
        aResponse().withBody(Answers.replying("", "stop")),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
  }

  @Test
  void keepsTimeForTheReserveWhenAnAnswerDrips() {
    firstAnswers(aResponse().withBody(Answers.OPEN_UNTIL_TEN).withChunkedDribbleDelay(40, 30_000));
    long start = System.nanoTime();

    Generated generated = generator.generate(Conversation.asking("When?"), SHORT);

    assertThat(generated.reply()).isEqualTo(FROM_RESERVE);
    assertThat(outcomes(generated)).containsExactly(Outcome.OUT_OF_TIME, Outcome.WRITTEN);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT);
  }

  @Test
  void asksTheReserveWhenTheFirstProviderCannotBeFound() {
    assertThat(
            generator(URI.create("http://nowhere.invalid"))
                .generate(Conversation.asking("When?"), AMPLE)
                .reply())
        .isEqualTo(FROM_RESERVE);
  }

  @Test
  void asksALimitedProviderNoMoreUntilItsTimeIsOver() {
    firstAnswers(aResponse().withStatus(429).withHeader("Retry-After", "60"));
    for (int answer = 0; answer < 20; answer++) {
      assertThat(generator.generate(Conversation.asking("When?"), AMPLE).reply())
          .isEqualTo(FROM_RESERVE);
    }

    assertThat(askedFirst()).isEqualTo(1);
  }

  @Test
  void asksAFailingProviderNoMoreForAWhile() {
    firstAnswers(aResponse().withStatus(500));
    for (int answer = 0; answer < 20; answer++) {
      assertThat(generator.generate(Conversation.asking("When?"), AMPLE).reply())
          .isEqualTo(FROM_RESERVE);
    }

    assertThat(askedFirst()).isEqualTo(10);
  }

  @Test
  void saysSoWithinTheTimeWhenNobodyAnswers() {
    firstAnswers(aResponse().withBody("x").withFixedDelay(30_000));
    reserveAnswers(aResponse().withBody("x").withFixedDelay(30_000));
    long start = System.nanoTime();

    Generated generated = generator.generate(Conversation.asking("When?"), SHORT);

    assertThat(generated.reply()).isEqualTo(new Reply.Unavailable(Cause.OUT_OF_TIME));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, SHORT.plusSeconds(4));
    assertThat(models(generated)).containsExactly(QUICK, RESERVE);
    assertThat(generated.calls()).extracting(ModelCall::costMicros).containsOnly(0L);
  }

  @Test
  void asksTheReserveOnceWhatItBlocksAndGoesOnAskingIt() {
    firstAnswers(aResponse().withStatus(401).withBody(Answers.NOT_AUTHENTICATED));
    reserveAnswers(aResponse().withBody(Answers.GEMINI_BLOCKED));
    for (int question = 1; question <= 20; question++) {
      Generated generated = generator.generate(Conversation.asking("When?"), AMPLE);

      assertThat(generated.reply()).isEqualTo(new Reply.Unavailable(Cause.UNUSABLE));
      assertThat(generated.calls().getLast().tokensIn()).isEqualTo(300);
      assertThat(generated.calls().getLast().costMicros()).isEqualTo(90);
      assertThat(askedReserve()).isEqualTo(question);
    }
  }

  @Test
  void repeatsTheLastReasonWhenBothFail() {
    firstAnswers(aResponse().withStatus(500));
    reserveAnswers(aResponse().withStatus(429).withBody(Answers.GEMINI_EXHAUSTED));

    assertThat(generator.generate(Conversation.asking("When?"), SHORT).reply())
        .isEqualTo(new Reply.Unavailable(Cause.RATE_LIMITED));
  }

  private static List<String> models(Generated generated) {
    return generated.calls().stream().map(ModelCall::model).toList();
  }

  private static List<Outcome> outcomes(Generated generated) {
    return generated.calls().stream().map(ModelCall::outcome).toList();
  }

  private static UrlPattern chat() {
    return urlPathMatching("/chat/completions");
  }

  private static void firstAnswers(ResponseDefinitionBuilder response) {
    DEEPINFRA.play(post(chat()).willReturn(response));
  }

  private static void reserveAnswers(ResponseDefinitionBuilder response) {
    GEMINI.play(post(urlPathMatching("/v1beta/models/.*")).willReturn(response));
  }

  private static int askedFirst() {
    return DEEPINFRA.asked();
  }

  private static int askedReserve() {
    return GEMINI.asked();
  }

  private static RoutedReplyGenerator generator(URI deepInfra) {
    return Unhurried.generator(
        Usual.settings(
            new DeepInfraSettings(Usual.KEY, deepInfra),
            new GeminiSettings(Usual.KEY, GEMINI.url())),
        DEEPINFRA.http(),
        new SimpleMeterRegistry(),
        _ -> {});
  }
}
