package io.communityconnect.adapters.rest.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An answer that is written on a thread of its own no faster than it is read. One that fails
/// breaks off: half of it must not look whole.
public final class WrittenWhileRead {
  private static final Logger log = LoggerFactory.getLogger(WrittenWhileRead.class);
  private static final int BUFFER = 64 * 1024;

  private WrittenWhileRead() {}

  /// Writes an answer.
  @FunctionalInterface
  public interface Writing {
    /// Writes all of it and closes the stream.
    void to(OutputStream stream) throws IOException;
  }

  /// The answer, for its reader.
  public static InputStream open(Writing writing) {
    PipedInputStream reader = new PipedInputStream(BUFFER);
    try {
      PipedOutputStream writer = new PipedOutputStream(reader);
      Thread.ofVirtual().name("export").start(() -> write(writer, writing));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Unhurried(reader);
  }

  /// Gives as much as is asked for until the end. The server takes a short first read for all there
  /// is, and a pipe gives what has been written so far.
  private static final class Unhurried extends FilterInputStream {
    Unhurried(InputStream pipe) {
      super(pipe);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.readNBytes(bytes, offset, length);
      return read == 0 && length > 0 ? -1 : read;
    }
  }

  /// The pipe stays open after a failure; its reader then finds the writer dead, and not the end.
  private static void write(OutputStream stream, Writing writing) {
    try {
      writing.to(stream);
    } catch (IOException | UncheckedIOException _) {
      log.info("an export was not read to its end");
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("an export broke off");
    }
  }
}
