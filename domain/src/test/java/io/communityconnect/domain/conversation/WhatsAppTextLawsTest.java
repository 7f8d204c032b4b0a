package io.communityconnect.domain.conversation;

import static io.communityconnect.domain.conversation.WhatsAppText.MAX_LENGTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every text.
final class WhatsAppTextLawsTest {
  private static final int TRIES = 200;
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  @Property(tries = TRIES)
  void nothingIsLostButWhiteSpace(@ForAll("texts") String text) {
    assertThat(withoutSpace(String.join("", WhatsAppText.parts(text))))
        .isEqualTo(withoutSpace(text));
  }

  @Property(tries = TRIES)
  void everyPartCanBeSent(@ForAll("texts") String text) {
    for (String part : WhatsAppText.parts(text)) {
      assertThat(part).isNotBlank().hasSizeLessThanOrEqualTo(MAX_LENGTH).isEqualTo(part.strip());
    }
  }

  @Property(tries = TRIES)
  void noPartCouldTakeTheNextWord(@ForAll("texts") String text) {
    List<String> parts = WhatsAppText.parts(text);
    int start = 0;
    for (int i = 1; i < parts.size(); i++) {
      start = text.indexOf(parts.get(i - 1), start);
      int next = text.indexOf(parts.get(i), start + parts.get(i - 1).length());
      int withNextWord = next + parts.get(i).split("\\s", 2)[0].length() - start;
      assertThat(withNextWord).isGreaterThan(MAX_LENGTH);
      start = next;
    }
  }

  @Property(tries = TRIES)
  void wordsThatFitAMessageStayWhole(@ForAll("texts") String text) {
    List<String> words = new ArrayList<>();
    for (String part : WhatsAppText.parts(text)) {
      words.addAll(List.of(part.split("\\s+")));
    }
    assertThat(words).containsExactlyElementsOf(text.isBlank() ? List.of() : wordsOf(text));
  }

  @Property(tries = TRIES)
  void noCharacterIsTorn(@ForAll("longWords") String word) {
    List<String> torn = new ArrayList<>();
    for (String part : WhatsAppText.parts(word)) {
      torn.addAll(charactersOf(part));
    }
    assertThat(torn).isEqualTo(charactersOf(word));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(300).map(word -> word + "🙂");
    Arbitrary<String> spaces = Arbitraries.of(" ", "\n", "\n\n", "  \t ", "\r\n");
    return Arbitraries.oneOf(words, spaces).list().ofMaxSize(60).map(all -> String.join(" ", all));
  }

  @Provide
  Arbitrary<String> longWords() {
    return Arbitraries.of(
            "a", "ß", "漢", "e\u0301", "🙂", "👍🏽", "👩‍👩‍👧‍👦", "🇩🇪", "x\u0323\u0307")
        .list()
        .ofMinSize(400)
        .ofMaxSize(1500)
        .map(all -> String.join("", all));
  }

  private static List<String> wordsOf(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static List<String> charactersOf(String text) {
    return CHARACTER.matcher(text).results().map(match -> match.group()).toList();
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }
}
