package io.communityconnect.domain.conversation;

import static io.communityconnect.domain.conversation.WhatsAppText.MAX_LENGTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WhatsAppTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", " \n\t ", "\u2003"})
  void makesNothingOfABlankText(String text) {
    assertThat(WhatsAppText.parts(text)).isEmpty();
  }

  @Test
  void leavesAShortTextWhole() {
    assertThat(WhatsAppText.parts(" two lines,\n\n  one message \n"))
        .containsExactly("two lines,\n\n  one message");
  }

  @Test
  void takesExactlyTheMostThatFits() {
    assertThat(WhatsAppText.parts("x".repeat(MAX_LENGTH))).containsExactly("x".repeat(MAX_LENGTH));
    assertThat(WhatsAppText.parts("x".repeat(MAX_LENGTH + 1)))
        .containsExactly("x".repeat(MAX_LENGTH), "x");
  }

  @Test
  void cutsBetweenWords() {
    String word = "x".repeat(MAX_LENGTH - 1);

    assertThat(WhatsAppText.parts(word + " yy")).containsExactly(word, "yy");
    assertThat(WhatsAppText.parts("x".repeat(MAX_LENGTH) + " yy"))
        .containsExactly("x".repeat(MAX_LENGTH), "yy");
    assertThat(WhatsAppText.parts("aa " + "x".repeat(MAX_LENGTH - 3) + "\nyy"))
        .containsExactly("aa " + "x".repeat(MAX_LENGTH - 3), "yy");
  }

  @Test
  void cutsAsLateAsItCan() {
    List<String> parts = WhatsAppText.parts("four ".repeat(1000));

    assertThat(parts).hasSize(4);
    assertThat(parts.getFirst()).hasSize(MAX_LENGTH - 1);
  }

  @Test
  void cutsALongUrlToPieces() {
    String url = "https://example.com/?token=" + "a1".repeat(1200);

    List<String> parts = WhatsAppText.parts("Here: " + url);

    assertThat(String.join("", parts)).isEqualTo("Here:" + url);
    assertThat(parts.getFirst()).isEqualTo("Here:");
    assertThat(parts).allMatch(part -> part.length() <= MAX_LENGTH);
  }

  @Test
  void tearsNoEmojiApart() {
    String family = "👩‍👩‍👧‍👦";
    String text = "x" + family.repeat(300);

    List<String> parts = WhatsAppText.parts(text);

    assertThat(String.join("", parts)).isEqualTo(text);
    assertThat(parts.getFirst()).isEqualTo("x" + family.repeat((MAX_LENGTH - 1) / family.length()));
    assertThat(parts).allMatch(part -> part.endsWith("👦"));
  }

  @Test
  void tearsNoAccentOffItsLetter() {
    String letter = "e\u0301";
    String text = "x" + letter.repeat(MAX_LENGTH);

    assertThat(WhatsAppText.parts(text))
        .allMatch(part -> part.endsWith(letter) && !part.startsWith("\u0301"));
  }

  @Test
  @Timeout(10)
  void splitsALongTextInNoTime() {
    String words = ("word ".repeat(300) + "\n").repeat(70);
    String noWords = "🙂".repeat(50_000);

    assertThat(WhatsAppText.parts(words)).hasSizeBetween(60, 80);
    assertThat(WhatsAppText.parts(noWords)).hasSizeBetween(60, 80);
  }

  @Test
  void tearsNoSurrogatePairOfACharacterLongerThanAMessage() {
    String family = "👩\u200d".repeat(1000) + "👩";

    List<String> parts = WhatsAppText.parts(family);

    assertThat(String.join("", parts)).isEqualTo(family);
    assertThat(parts)
        .allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(WhatsAppText.MAX_LENGTH))
        .noneMatch(part -> Character.isHighSurrogate(part.charAt(part.length() - 1)));
  }
}
