package io.communityconnect.domain.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.recall.PastMessage.Flaw;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PastMessageTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final ConversationId CONVERSATION = new ConversationId(new UUID(1, 2));

  @Test
  void takesWhatWasSaid() {
    assertThat(PastMessage.flawOf(NOW, "Ada", "hello", NOW)).isEmpty();
    assertThat(PastMessage.flawOf(Instant.EPOCH, "A".repeat(100), "x".repeat(16_384), NOW))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("flawed")
  void saysWhatIsWrong(Instant at, String speaker, String text, Flaw flaw) {
    assertThat(PastMessage.flawOf(at, speaker, text, NOW)).contains(flaw);
  }

  static Stream<Arguments> flawed() {
    return Stream.of(
        Arguments.of(NOW.plusNanos(1), "Ada", "hello", Flaw.IN_THE_FUTURE),
        Arguments.of(Instant.EPOCH.minusMillis(1), "Ada", "hello", Flaw.TOO_LONG_AGO),
        Arguments.of(Instant.MIN, "Ada", "hello", Flaw.TOO_LONG_AGO),
        Arguments.of(NOW, " ", "hello", Flaw.SPEAKER_BLANK),
        Arguments.of(NOW, "A".repeat(101), "hello", Flaw.SPEAKER_TOO_LONG),
        Arguments.of(NOW, "Ada", "\n", Flaw.TEXT_BLANK),
        Arguments.of(NOW, "Ada", "x".repeat(100_000), Flaw.TEXT_TOO_LONG),
        Arguments.of(NOW, "Ada", "a\0b", Flaw.FORBIDDEN_CHARACTER),
        Arguments.of(NOW, "A\0da", "hello", Flaw.FORBIDDEN_CHARACTER),
        Arguments.of(NOW, "Ada", "half \uD83D", Flaw.FORBIDDEN_CHARACTER));
  }

  @Test
  void refusesToBeWrong() {
    assertThatThrownBy(() -> new PastMessage(NOW, "Ada", "secret\0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void isKnownByWhatItSaysAndWhere() {
    PastMessage message = new PastMessage(NOW, "Ada", "hello");

    assertThat(new PastMessage(NOW, "Ada", "hello").reference(CONVERSATION))
        .isEqualTo(message.reference(CONVERSATION));
    assertThat(
            List.of(
                message.reference(CONVERSATION),
                message.reference(new ConversationId(new UUID(1, 3))),
                new PastMessage(NOW.minusSeconds(1), "Ada", "hello").reference(CONVERSATION),
                new PastMessage(NOW, "Ad", "ahello").reference(CONVERSATION),
                new PastMessage(NOW, "Ada", "hello!").reference(CONVERSATION)))
        .doesNotHaveDuplicates();
    assertThat(message.reference(CONVERSATION).value()).startsWith("import:").doesNotContain("Ada");
  }

  @Test
  void goesOurWayWhereTheSpeakerIsOurs() {
    List<String> ours = List.of("Assistant", "Maple Court");

    assertThat(new PastMessage(NOW, " maple court ", "hi").direction(ours))
        .isEqualTo(Direction.OUTBOUND);
    assertThat(new PastMessage(NOW, "Ada", "hi").direction(ours)).isEqualTo(Direction.INBOUND);
  }

  @Test
  void keepsItsWordsToItself() {
    assertThat(new PastMessage(NOW, "Ada", "secret").toString())
        .doesNotContain("Ada")
        .doesNotContain("secret");
  }
}
