package io.communityconnect.application.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.TokenCounter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every counter of tokens does.
public interface TokenCounterContract {
  /// Texts as residents write them, and some that nobody does.
  List<String> TEXTS =
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

  /// The counter to be tried.
  TokenCounter counter();

  @Test
  default void findsNothingInAnEmptyText() {
    assertThat(counter().count("")).isZero();
  }

  @Test
  default void staysBetweenOneAndTheBytesOfAText() {
    assertThat(TEXTS)
        .allSatisfy(
            text -> assertThat(counter().count(text)).isBetween(1, text.getBytes(UTF_8).length));
  }

  @Test
  default void countsTheSameTextTheSame() {
    assertThat(TEXTS)
        .allSatisfy(text -> assertThat(counter().count(text)).isEqualTo(counter().count(text)));
  }

  @Test
  default void findsMoreInMore() {
    String text = "The gym is open from 6 to 22. ";

    assertThat(counter().count(text.repeat(100))).isGreaterThan(50 * counter().count(text));
  }
}
