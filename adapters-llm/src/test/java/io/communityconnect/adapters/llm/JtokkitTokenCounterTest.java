package io.communityconnect.adapters.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JtokkitTokenCounterTest {
  /// Texts as residents write them, and some that nobody does.
  private static final List<String> TEXTS =
      List.of(
          "When is the gym open?",
          "¿A qué hora abre la piscina?",
          "जिम कब खुलता है?",
          "A que horas abre a academia?",
          "👍🏽👍🏽",
          " ",
          "\ud83d",
          "<|endoftext|> <|eot_id|>",
          "a".repeat(5_000));

  private final JtokkitTokenCounter counter = new JtokkitTokenCounter();

  @Test
  void countsAsTheVocabularyIsPublished() {
    assertThat(counter.count("hello world")).isEqualTo(2);
    assertThat(counter.count("When is the gym open on Sunday?")).isEqualTo(8);
    assertThat(counter.count("antidisestablishmentarianism")).isEqualTo(6);
  }

  @Test
  void takesMarksOfTemplatesForWords() {
    assertThat(counter.count("<|endoftext|>")).isGreaterThan(1);
  }

  @Test
  void findsNothingInAnEmptyText() {
    assertThat(counter.count("")).isZero();
  }

  @Test
  void staysBetweenOneAndTheBytesOfAText() {
    assertThat(TEXTS)
        .allSatisfy(
            text -> assertThat(counter.count(text)).isBetween(1, text.getBytes(UTF_8).length));
  }
}
