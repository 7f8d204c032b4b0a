package io.communityconnect.adapters.rest.recall;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Line;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads JSON lines `{at, speaker, text}` from a stream, one at a time, however many there are.
/// Blank lines are passed over but counted, so that a number is the one an editor shows.
final class HistoryLines implements Iterator<Line> {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build()
          .reader();

  private final LineBytes lines;
  private @Nullable Line next;

  HistoryLines(InputStream stream) {
    this.lines = new LineBytes(requireNonNull(stream, "stream is null"));
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && lines.advance()) {
        next = lines.isBlank() ? null : read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the history broke off", e);
    }
    return next != null;
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Line line = requireNonNull(next, "next is null");
    next = null;
    return line;
  }

  private Line read() {
    return lines
        .bytes()
        .flatMap(HistoryLines::treeOf)
        .flatMap(this::messageOf)
        .orElseGet(() -> new Line.Unreadable(lines.number()));
  }

  private static Optional<JsonNode> treeOf(byte[] bytes) {
    try {
      return Optional.ofNullable(JSON.readTree(bytes));
    } catch (JacksonException | CharConversionException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nothing unknown is taken: a misspelt field would be lost without a word.
  private Optional<Line> messageOf(JsonNode tree) {
    JsonNode speaker = tree.path("speaker");
    JsonNode text = tree.path("text");
    if (tree.size() != 3 || !speaker.isTextual() || !text.isTextual()) {
      return Optional.empty();
    }
    return timeOf(tree.path("at"))
        .map(at -> new Line.Message(lines.number(), at, speaker.textValue(), text.textValue()));
  }

  /// A time without an offset is UTC, as all times of the API are.
  private static Optional<Instant> timeOf(JsonNode at) {
    if (!at.isTextual()) {
      return Optional.empty();
    }
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              at.textValue(), OffsetDateTime::from, LocalDateTime::from);
      return Optional.of(
          time instanceof OffsetDateTime offset
              ? offset.toInstant()
              : LocalDateTime.from(time).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
