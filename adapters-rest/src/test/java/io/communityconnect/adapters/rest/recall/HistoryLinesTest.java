package io.communityconnect.adapters.rest.recall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryLinesTest {
  private static final Instant AT = Instant.parse("2026-01-02T10:00:00Z");

  private static List<Line> read(byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    new HistoryLines(new ByteArrayInputStream(bytes)).forEachRemaining(lines::add);
    return lines;
  }

  private static List<Line> read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static String line(String at) {
    return "{\"at\":\"" + at + "\",\"speaker\":\"Asha\",\"text\":\"Hello\"}";
  }

  @Test
  void readsLinesWithTheNumbersOfAnEditor() {
    String first = line("2026-01-02T10:00:00Z");

    assertThat(read(first + "\r\n\n  \n" + first))
        .containsExactly(
            new Line.Message(1, AT, "Asha", "Hello"), new Line.Message(4, AT, "Asha", "Hello"));
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n")).isEmpty();
  }

  @Test
  void takesNoBytesForAnotherEncoding() {
    byte[] likeUtf32 = {0, 0, 0, '{', 127, 127, 127, 127, '\n'};
    byte[] likeUcs4 = {(byte) 0xFE, (byte) 0xFF, 0, 0, 'a'};

    assertThat(read(likeUtf32)).containsExactly(new Line.Unreadable(1));
    assertThat(read(likeUcs4)).containsExactly(new Line.Unreadable(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-01-02T10:00:00", "2026-01-02T11:00:00+01:00", "2026-01-02T10:00:00.000Z"})
  void takesAllThatIsIso8601AndUtcForTimesWithoutAnOffset(String at) {
    assertThat(read(line(at))).containsExactly(new Line.Message(1, AT, "Asha", "Hello"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "[]",
        "null",
        "{}",
        "{\"at\":\"2026-01-02T10:00:00Z\",\"speaker\":\"Asha\"}",
        "{\"at\":\"2026-01-02T10:00:00Z\",\"speaker\":\"Asha\",\"text\":\"a\",\"mood\":\"b\"}",
        "{\"at\":\"2026-01-02T10:00:00Z\",\"speaker\":\"Asha\",\"words\":\"a\"}",
        "{\"at\":\"2026-01-02T10:00:00Z\",\"speaker\":\"Asha\",\"text\":1}",
        "{\"at\":1767348000,\"speaker\":\"Asha\",\"text\":\"a\"}",
        "{\"at\":\"yesterday\",\"speaker\":\"Asha\",\"text\":\"a\"}",
        "{\"at\":\"2026-01-02T10:00:00Z\",\"speaker\":\"Asha\",\"text\":\"a\"} {}",
        "{\"at\":\"2026-01-02T10:00:00Z\",\"text\":\"a\",\"text\":\"b\",\"speaker\":\"A\"}"
      })
  void numbersALineThatIsNone(String bad) {
    assertThat(read(bad + "\n" + line("2026-01-02T10:00:00Z")))
        .containsExactly(new Line.Unreadable(1), new Line.Message(2, AT, "Asha", "Hello"));
  }

  @Test
  void numbersALineThatIsNoUtf8() {
    byte[] bytes = line("2026-01-02T10:00:00Z").getBytes(UTF_8);
    bytes[bytes.length - 4] = (byte) 0xff;

    assertThat(read(bytes)).containsExactly(new Line.Unreadable(1));
  }

  @Test
  void passesOverALineThatIsLongerThanAnyMessage() {
    String endless = "x".repeat(LineBytes.MAX_LENGTH + 1);

    assertThat(read(endless + "\n" + line("2026-01-02T10:00:00Z")))
        .containsExactly(new Line.Unreadable(1), new Line.Message(2, AT, "Asha", "Hello"));
  }

  @Test
  void takesTheLongestTextWithEachCharacterEscaped() {
    String text = "\\u00e9".repeat(16_384);
    String longest =
        "{\"at\":\"2026-01-02T10:00:00Z\",\"speaker\":\"Asha\",\"text\":\"" + text + "\"}";

    assertThat(read(longest)).containsExactly(new Line.Message(1, AT, "Asha", "é".repeat(16_384)));
  }

  @Test
  void breaksOffWithTheStream() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();

    assertThatThrownBy(() -> new HistoryLines(broken).hasNext())
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> new HistoryLines(InputStream.nullInputStream()).next())
        .isInstanceOf(NoSuchElementException.class);
  }
}
