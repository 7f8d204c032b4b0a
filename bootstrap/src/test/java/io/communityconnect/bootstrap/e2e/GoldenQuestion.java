package io.communityconnect.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// A question to the sample handbook, and what is expected of its answer.
///
/// @param kind `answer`, `expired` (only what has ended says it) or `unanswerable`
/// @param article that holds the answer, empty where none does
/// @param says what the article says
/// @param never what no source may say
record GoldenQuestion(
    String language, String kind, String article, String says, String never, String text) {
  /// Those that thresholds and words were chosen by.
  static List<GoldenQuestion> seen() {
    return read("/golden/questions.tsv");
  }

  /// Those that were written afterwards, as residents type, and that nothing was chosen by.
  static List<GoldenQuestion> heldOut() {
    return read("/golden/held-out.tsv");
  }

  private static List<GoldenQuestion> read(String resource) {
    try (InputStream lines = GoldenQuestion.class.getResourceAsStream(resource)) {
      return new String(lines.readAllBytes(), UTF_8)
          .lines()
          .skip(1)
          .map(GoldenQuestion::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenQuestion of(String line) {
    String[] parts = line.split("\t", -1);
    return new GoldenQuestion(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
  }

  boolean isAnswerable() {
    return kind.equals("answer");
  }

  boolean isUnanswerable() {
    return kind.equals("unanswerable");
  }
}
