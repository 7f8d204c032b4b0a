package io.communityconnect.adapters.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Generated;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.domain.action.ActionDraft;
import io.communityconnect.domain.usage.ModelCall;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens where the quick model proposes what there is not.
final class BadProposalTest {
  @RegisterExtension static final Provider PROVIDER = new Provider();

  private static final UrlPattern CHAT = urlEqualTo("/chat/completions");
  private static final Duration AMPLE = Duration.ofSeconds(30);
  private static final String GOOD = proposing("leave_directory", "");

  private final RoutedReplyGenerator generator =
      Unhurried.generator(
          Usual.deepInfra(Usual.KEY, PROVIDER.url()),
          PROVIDER.http(),
          new SimpleMeterRegistry(),
          _ -> {});

  private static String proposing(String action, String arguments) {
    return """
        {"answer": "You seem to want that.",
         "proposal": {"action": "%s", "arguments": {%s}}}
        """
        .formatted(action, arguments);
  }

  private static ResponseDefinitionBuilder replying(String json) {
    String quoted = json.strip().replace("\n", " ").replace("\"", "\\\"");
    return aResponse().withBody(Answers.replying(quoted, "stop"));
  }

  private Generated generate() {
    return generator.generate(Conversation.withActions("Take me out of it"), AMPLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"action\": \"open_the_safe\", \"arguments\": {}",
        "\"action\": \"report_issue\", \"arguments\": {}",
        "\"action\": \"report_issue\", \"arguments\": {\"category\": \"spaceship\", \"description\": \"x\"}"
      })
  void asksTheThoroughModel(String proposal) {
    PROVIDER.answer(
        CHAT,
        replying("{\"answer\": \"You seem to want that.\", \"proposal\": {" + proposal + "}}"),
        replying(GOOD));

    Generated generated = generate();

    assertThat(generated.calls())
        .extracting(ModelCall::model)
        .containsExactly(ModelLineup.DEFAULT_QUICK, ModelLineup.DEFAULT_THOROUGH);
    assertThat(generated.reply())
        .isEqualTo(
            new Reply.Written(
                "You seem to want that.",
                List.of(),
                true,
                Optional.of(new ActionDraft("leave_directory", Map.of()))));
  }

  @Test
  void takesTheQuickModelAtItsWordsWhereTheOtherHasNone() {
    PROVIDER.answer(
        CHAT, replying(proposing("open_the_safe", "")), aResponse().withBody(Answers.WORDLESS));

    assertThat(generate().reply())
        .isInstanceOfSatisfying(
            Reply.Written.class,
            written -> assertThat(written.text()).isEqualTo("You seem to want that."));
  }

  @Test
  void asksNobodyElseWhereAProposalFits() {
    PROVIDER.answer(replying(GOOD));

    assertThat(generate().calls())
        .extracting(ModelCall::model)
        .containsExactly(ModelLineup.DEFAULT_QUICK);
  }
}
