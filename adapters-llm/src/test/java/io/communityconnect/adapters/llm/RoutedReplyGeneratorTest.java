package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Generated;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply.Cause;
import io.communityconnect.domain.usage.ModelCall;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole way of a reply where there is one provider, over real HTTP; pauses are noted instead
/// of taken.
final class RoutedReplyGeneratorTest {
  @RegisterExtension static final Provider PROVIDER = new Provider();

  private static final UrlPattern CHAT = urlEqualTo("/chat/completions");
  private static final Duration AMPLE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration PROMPT = Duration.ofSeconds(20);
  private static final Reply WRITTEN = Reply.Written.plain("Until 22.\nSource: Gym, 2026-11-01");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Duration> pauses = new ArrayList<>();
  private final RoutedReplyGenerator generator = generator(Usual.KEY);

  @Test
  void writesAReply() {
    answer(ok());

    assertThat(generate(AMPLE)).isEqualTo(WRITTEN);
    PROVIDER.verify(
        postRequestedFor(CHAT)
            .withRequestBody(matchingJsonPath("$.model", equalTo(model())))
            .withRequestBody(matchingJsonPath("$.messages.size()", equalTo("2")))
            .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
            .withRequestBody(matchingJsonPath("$.messages[1].role", equalTo("user")))
            .withRequestBody(
                matchingJsonPath("$.messages[1].content", equalTo("When does the gym close?")))
            .withRequestBody(matchingJsonPath("$.max_tokens", equalTo("400")))
            .withRequestBody(matchingJsonPath("$.temperature", equalTo("0.2"))));
    assertThat(calls("written")).isEqualTo(1);
    assertThat(tokens("in")).isEqualTo(512);
    assertThat(tokens("out")).isEqualTo(12);
  }

  @Test
  void saysAtOnceThatItHasNoKey() {
    answer(ok());

    assertThat(generator(Optional.empty()).generate(Conversation.asking("When?"), AMPLE).reply())
        .isEqualTo(new Reply.Unavailable(Cause.NOT_CONFIGURED));
    assertThat(asked()).isZero();
  }

  @Test
  void reportsARefusalWithoutAskingAgain() {
    answer(aResponse().withStatus(401).withBody(Answers.NOT_AUTHENTICATED));
    assertUnavailable(Cause.REFUSED, 1);

    answer(aResponse().withStatus(422).withBody(Answers.INVALID));
    assertUnavailable(Cause.REFUSED, 2);
    assertThat(calls("refused")).isEqualTo(2);
  }

  @Test
  void comesBackWhenALimitHasPassed() {
    answerFirst(aResponse().withStatus(429).withHeader("Retry-After", "2").withBody(Answers.BUSY));

    assertThat(generate(AMPLE)).isEqualTo(WRITTEN);
    assertThat(pauses).singleElement().isEqualTo(Duration.ofSeconds(2));
    assertThat(asked()).isEqualTo(2);
    assertThat(PROVIDER.bodies())
        .doesNotContain(new byte[0])
        .containsOnly(PROVIDER.bodies().getFirst());
  }

  @Test
  void waitsForNoLimitThatOutlastsTheBudget() {
    answerFirst(aResponse().withStatus(429).withHeader("Retry-After", "30"));

    assertUnavailable(Cause.RATE_LIMITED, 1);
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("passing")
  void asksAgainAfterAFailureThatPasses(ResponseDefinitionBuilder failure) {
    answerFirst(failure);

    assertThat(generate(AMPLE)).isEqualTo(WRITTEN);
    PROVIDER.verifyAsked(2);
  }

  static Stream<ResponseDefinitionBuilder> passing() {
    return Stream.of(
        aResponse().withStatus(500),
        aResponse().withStatus(503).withBody(Answers.HTML),
        aResponse().withBody(Answers.HTML),
        aResponse().withBody("{\"choices\": [{\"message\": {\"con"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
  }

  @Test
  void givesUpOnAProviderThatStaysAway() {
    answer(aResponse().withStatus(503).withBody(Answers.HTML));
    assertUnavailable(Cause.FAILED, 3);

    PROVIDER.forget();
    answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertUnavailable(Cause.FAILED, 3);
  }

  @Test
  void givesUpOnAProviderThatSendsRubbish() {
    answer(aResponse().withBody(Answers.HTML));

    assertUnavailable(Cause.UNUSABLE, 3);
  }

  @Test
  void sendsNoReplyThatWasCutOff() {
    answer(aResponse().withBody(Answers.replying("The pool is closed on", "length")));

    assertUnavailable(Cause.UNUSABLE, 2);
  }

  @Test
  void asksTheOtherModelAndNotTheSameAgainWhereOneHasNoWords() {
    answer(aResponse().withBody(Answers.WORDLESS));

    Generated generated = generator.generate(Conversation.asking("When?"), AMPLE);

    assertThat(generated.reply()).isEqualTo(new Reply.Unavailable(Cause.UNUSABLE));
    assertThat(generated.calls())
        .extracting(ModelCall::model)
        .containsExactly(ModelLineup.DEFAULT_QUICK, ModelLineup.DEFAULT_THOROUGH);
    assertThat(pauses).isEmpty();
  }

  @Test
  void booksAndCountsWhatRepliesWithoutWordsCost() {
    answer(aResponse().withBody(Answers.WORDLESS));

    Generated generated = generator.generate(Conversation.asking("When?"), AMPLE);

    assertThat(generated.calls())
        .allSatisfy(
            call -> {
              assertThat(call.outcome()).isEqualTo(ModelCall.Outcome.UNUSABLE);
              assertThat(call.tokensIn()).isEqualTo(512);
              assertThat(call.tokensOut()).isEqualTo(1);
              assertThat(call.costMicros()).isPositive();
            });
    assertThat(tokens("in")).isEqualTo(512);
    assertThat(tokens("out")).isEqualTo(1);
  }

  @Test
  void keepsAskingAProviderWhoseModelsHaveNoWords() {
    answer(aResponse().withBody(Answers.WORDLESS));
    for (int question = 0; question < 20; question++) {
      assertThat(generate(AMPLE)).isEqualTo(new Reply.Unavailable(Cause.UNUSABLE));
    }

    assertThat(asked()).isEqualTo(40);
  }

  @Test
  void endsADrippingAnswerWithinTheBudget() {
    answer(ok().withChunkedDribbleDelay(40, 30_000));
    long start = System.nanoTime();

    assertThat(generate(SHORT)).isEqualTo(new Reply.Unavailable(Cause.OUT_OF_TIME));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, PROMPT);
    assertThat(asked()).isEqualTo(1);
    assertThat(calls("out_of_time")).isEqualTo(1);
  }

  @Test
  void reportsAProviderThatCannotBeFound() {
    RoutedReplyGenerator lost = generator(Usual.KEY, URI.create("http://nowhere.invalid"));

    assertThat(lost.generate(Conversation.asking("When?"), AMPLE).reply())
        .isEqualTo(new Reply.Unavailable(Cause.FAILED));
  }

  @Test
  void leavesAProviderAloneThatKeepsFailing() {
    answer(aResponse().withStatus(500));
    for (int call = 0; call < 4; call++) {
      generate(AMPLE);
    }
    int asked = asked();

    assertThat(generate(AMPLE)).isEqualTo(new Reply.Unavailable(Cause.CIRCUIT_OPEN));
    assertThat(asked()).isEqualTo(asked).isEqualTo(10);
    assertThat(calls("circuit_open")).isEqualTo(2);
  }

  @Test
  void endsAtOnceWhenInterrupted() throws Exception {
    try (SilentServer silent = new SilentServer()) {
      RoutedReplyGenerator waiting = generator(Usual.KEY, silent.url());
      CompletableFuture<Reply> reply = new CompletableFuture<>();
      Thread thread =
          Thread.startVirtualThread(
              () -> reply.complete(waiting.generate(Conversation.asking("When?"), AMPLE).reply()));
      assertThat(silent.called().await(PROMPT.toSeconds(), TimeUnit.SECONDS)).isTrue();

      thread.interrupt();

      assertThat(reply.get(PROMPT.toSeconds(), TimeUnit.SECONDS))
          .isEqualTo(new Reply.Unavailable(Cause.OUT_OF_TIME));
      assertThat(calls("interrupted")).isEqualTo(1);
    }
  }

  @Test
  void outlivesTextThatCannotBeWritten() {
    answer(ok());

    assertThat(generator.generate(Conversation.asking("cut \ud83d\u0000"), AMPLE).reply())
        .isEqualTo(WRITTEN);
  }

  private void assertUnavailable(Cause cause, int asked) {
    assertThat(generate(AMPLE)).isEqualTo(new Reply.Unavailable(cause));
    PROVIDER.verifyAsked(asked);
  }

  private Reply generate(Duration budget) {
    return generator.generate(Conversation.asking("When does the gym close?"), budget).reply();
  }

  private long calls(String outcome) {
    return meters.timer("llm.calls", "model", model(), "outcome", outcome).count();
  }

  private double tokens(String direction) {
    return meters.counter("llm.tokens", "model", model(), "direction", direction).count();
  }

  private static int asked() {
    return PROVIDER.asked();
  }

  private static ResponseDefinitionBuilder ok() {
    return aResponse().withBody(Answers.OPEN_UNTIL_TEN);
  }

  private static void answer(ResponseDefinitionBuilder response) {
    PROVIDER.play(post(CHAT).willReturn(response));
  }

  private static void answerFirst(ResponseDefinitionBuilder response) {
    PROVIDER.answer(CHAT, response, ok());
  }

  private static String model() {
    return ModelLineup.DEFAULT_QUICK;
  }

  private RoutedReplyGenerator generator(Optional<ApiKey> key) {
    return generator(key, PROVIDER.url());
  }

  private RoutedReplyGenerator generator(Optional<ApiKey> key, URI url) {
    return Unhurried.generator(Usual.deepInfra(key, url), PROVIDER.http(), meters, pauses::add);
  }
}
