package io.communityconnect.adapters.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplyTextTest {
  private static final Reply UNUSABLE = new Reply.Unavailable(Reply.Cause.UNUSABLE);

  @Test
  void takesAFinishedReplyAsItIs() {
    assertThat(reply(" Until 22\n", "stop")).isEqualTo(Reply.Written.plain("Until 22"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Until 22.",
        "Really?",
        "He said \"until 22.\"",
        "*Until 22!*",
        "（二十二点关门。）",
        "रात दस बजे तक।",
        "حتى العاشرة؟",
        "Open until 22. The pool costs 5."
      })
  void takesAReplyThatWasCutBetweenSentences(String text) {
    assertThat(reply(text, "length")).isEqualTo(Reply.Written.plain(text));
    assertThat(reply(text, "")).isEqualTo(Reply.Written.plain(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The pool is closed on",
        "Until 22,",
        "Bring:\n1. a towel\n2.",
        "1.",
        "Open (until"
      })
  void refusesHalfASentence(String text) {
    assertThat(reply(text, "length")).isEqualTo(UNUSABLE);
    assertThat(reply(text, "")).isEqualTo(UNUSABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content_filter", "tool_calls", "anything"})
  void refusesWhatEndedForAnotherReason(String finishReason) {
    assertThat(reply("Until 22.", finishReason)).isEqualTo(UNUSABLE);
  }

  @Test
  void dropsWhatCannotBeStoredOrSent() {
    assertThat(reply("Until\u0000 22\r\n\tor so \ud83d", "stop"))
        .isEqualTo(Reply.Written.plain("Until 22\n\tor so \ufffd"));
    assertThat(reply("\u0000", "stop")).isEqualTo(UNUSABLE);
  }

  @Test
  void keepsEmoji() {
    assertThat(reply("Done 👍🏽", "stop")).isEqualTo(Reply.Written.plain("Done 👍🏽"));
  }

  private static Reply reply(String content, String finishReason) {
    return ReplyText.from(new Completion.Decoded(content, finishReason, 1, 1, "m"));
  }
}
