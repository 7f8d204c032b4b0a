package io.communityconnect.adapters.rest.recall;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// The lines of a stream as bytes. What is longer than any message is read to its end and not kept.
final class LineBytes {
  /// The longest text with each character escaped, and some more for the rest.
  static final int MAX_LENGTH = 128 * 1024;

  private static final int BUFFER = 64 * 1024;

  private final InputStream stream;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean tooLong;
  private long number;

  LineBytes(InputStream stream) {
    this.stream = new BufferedInputStream(stream, BUFFER);
  }

  /// Goes to the next line.
  ///
  /// @return false where there is none
  boolean advance() throws IOException {
    line.reset();
    tooLong = false;
    int next = stream.read();
    if (next < 0) {
      return false;
    }
    number++;
    while (next >= 0 && next != '\n') {
      keep(next);
      next = stream.read();
    }
    return true;
  }

  private void keep(int next) {
    tooLong = tooLong || line.size() == MAX_LENGTH;
    if (!tooLong) {
      line.write(next);
    }
  }

  /// The number of the line, from 1.
  long number() {
    return number;
  }

  /// The bytes of the line; empty where it is too long.
  Optional<byte[]> bytes() {
    return tooLong ? Optional.empty() : Optional.of(line.toByteArray());
  }

  boolean isBlank() {
    return !tooLong && line.toString(ISO_8859_1).isBlank();
  }
}
