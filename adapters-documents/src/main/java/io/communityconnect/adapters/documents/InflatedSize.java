package io.communityconnect.adapters.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/// How large a PDF's packed parts are once they are unpacked, without keeping any of it: a few
/// kilobytes can unpack to gigabytes, and again from within.
final class InflatedSize {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  /// With which packed bytes begin.
  private static final int ZLIB = 0x78;

  /// How often something may be packed in itself; PDFBox unpacks as often as it is told.
  private static final int MAX_DEPTH = 4;

  private static final int PIECE = 1 << 16;

  private final long limit;
  private long size;

  private InflatedSize(long limit) {
    this.limit = limit;
  }

  static boolean exceeds(byte[] pdf, long limit) {
    InflatedSize sizes = new InflatedSize(limit);
    for (int at = 0; at <= pdf.length - STREAM.length && sizes.size <= limit; at++) {
      if (isStreamAt(pdf, at)) {
        sizes.unpack(pdf, afterLineBreak(pdf, at + STREAM.length));
      }
    }
    return sizes.size > limit;
  }

  private static boolean isStreamAt(byte[] pdf, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  private static int afterLineBreak(byte[] pdf, int at) {
    int begin = at;
    while (begin < pdf.length && (pdf[begin] == '\r' || pdf[begin] == '\n')) {
      begin++;
    }
    return begin;
  }

  /// Unpacks once, then twice, and so on, as long as what comes out looks packed itself.
  private void unpack(byte[] pdf, int begin) {
    int first = begin < pdf.length ? pdf[begin] : -1;
    for (int depth = 1; first == ZLIB && depth <= MAX_DEPTH && size <= limit; depth++) {
      InputStream unpacked = new ByteArrayInputStream(pdf, begin, pdf.length - begin);
      for (int i = 0; i < depth; i++) {
        unpacked = new InflaterInputStream(unpacked);
      }
      first = count(unpacked);
    }
  }

  /// Adds up what comes out.
  ///
  /// @return its first byte, -1 where there is none
  private int count(InputStream unpacked) {
    byte[] piece = new byte[PIECE];
    int first = -1;
    try (unpacked) {
      for (int read = unpacked.read(piece); read > 0; read = unpacked.read(piece)) {
        first = first < 0 ? piece[0] : first;
        size += read;
        if (size > limit) {
          return first;
        }
      }
    } catch (IOException notPacked) {
      // Cut off, or no packed bytes at all: PDFBox will say what it is.
      return first;
    }
    return first;
  }
}
