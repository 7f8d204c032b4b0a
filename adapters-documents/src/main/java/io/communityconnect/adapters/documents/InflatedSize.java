package io.communityconnect.adapters.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// How large a PDF's packed parts are once they are unpacked, without keeping any of it: a few
/// kilobytes can unpack to gigabytes, and again from within. It unpacks as PDFBox does, which lets
/// two bytes go by unseen where others look for a header, and takes what comes before a flaw.
final class InflatedSize {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  /// What goes by unseen before packed bytes.
  private static final int HEADER = 2;

  /// How often something may be packed in itself; PDFBox unpacks as often as it is told.
  private static final int MAX_DEPTH = 4;

  private final byte[] pdf;
  private final long limit;
  private final byte[] piece = new byte[1 << 16];
  private long size;

  private InflatedSize(byte[] pdf, long limit) {
    this.pdf = pdf;
    this.limit = limit;
  }

  /// Whether it is more than the limit. Ends early, with some answer, when the thread is
  /// interrupted.
  static boolean exceeds(byte[] pdf, long limit) {
    InflatedSize sizes = new InflatedSize(pdf, limit);
    for (int at = 0; at <= pdf.length - STREAM.length && !sizes.isDecided(); at++) {
      if (sizes.isStreamAt(at)) {
        sizes.unpack(sizes.afterLineBreak(at + STREAM.length));
      }
    }
    return sizes.size > limit;
  }

  private boolean isDecided() {
    return size > limit || Thread.currentThread().isInterrupted();
  }

  private boolean isStreamAt(int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  /// Blanks and one line break lie between the word and the bytes; another line break is a byte.
  private int afterLineBreak(int at) {
    int begin = at;
    while (is(begin, ' ')) {
      begin++;
    }
    if (is(begin, '\r')) {
      return is(begin + 1, '\n') ? begin + 2 : begin + 1;
    }
    return is(begin, '\n') ? begin + 1 : begin;
  }

  private boolean is(int at, char expected) {
    return at < pdf.length && pdf[at] == expected;
  }

  /// Unpacks once, then twice, and so on, as long as something comes out.
  private void unpack(int begin) {
    long unpacked = (long) pdf.length - begin;
    for (int depth = 1; depth <= MAX_DEPTH && unpacked > HEADER && !isDecided(); depth++) {
      long before = size;
      unpack(begin, depth);
      unpacked = size - before;
    }
  }

  private void unpack(int begin, int depth) {
    List<Inflater> inflaters = new ArrayList<>(depth);
    try {
      InputStream layer = new ByteArrayInputStream(pdf, begin, pdf.length - begin);
      for (int i = 0; i < depth; i++) {
        layer.skipNBytes(HEADER);
        Inflater inflater = new Inflater(true);
        inflaters.add(inflater);
        layer = new InflaterInputStream(layer, inflater);
      }
      count(layer);
    } catch (IOException notPacked) {
      // Cut off, or no packed bytes at all: PDFBox will say what it is.
      return;
    } finally {
      inflaters.forEach(Inflater::end);
    }
  }

  private void count(InputStream unpacked) throws IOException {
    for (int read = unpacked.read(piece); read > 0 && !isDecided(); read = unpacked.read(piece)) {
      size += read;
    }
  }
}
