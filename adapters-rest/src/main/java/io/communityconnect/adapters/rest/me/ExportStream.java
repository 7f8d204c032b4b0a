package io.communityconnect.adapters.rest.me;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.communityconnect.application.privacy.port.out.ExportSink;
import io.communityconnect.domain.privacy.ExportedRecord;
import io.communityconnect.domain.privacy.ExportedValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An export as JSON, written on a thread of its own no faster than it is read, so that it costs
/// the same memory however long it is. One that fails breaks off: half of it must not look whole.
final class ExportStream {
  private static final Logger log = LoggerFactory.getLogger(ExportStream.class);
  private static final JsonFactory JSON = new JsonFactory();
  private static final int BUFFER = 64 * 1024;

  private ExportStream() {}

  /// @param export puts the records into the sink
  static InputStream open(Consumer<ExportSink> export) {
    PipedInputStream reader = new PipedInputStream(BUFFER);
    try {
      PipedOutputStream writer = new PipedOutputStream(reader);
      Thread.ofVirtual().name("export").start(() -> write(writer, export));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader;
  }

  /// The pipe stays open after a failure; its reader then finds the writer dead, and not the end.
  private static void write(OutputStream stream, Consumer<ExportSink> export) {
    try {
      JsonGenerator json = JSON.createGenerator(stream);
      json.writeStartObject();
      json.writeArrayFieldStart("records");
      export.accept(record -> write(json, record));
      json.writeEndArray();
      json.writeEndObject();
      json.close();
    } catch (IOException | UncheckedIOException _) {
      log.info("an export was not read to its end");
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("an export broke off");
    }
  }

  private static void write(JsonGenerator json, ExportedRecord record) {
    try {
      json.writeStartObject();
      json.writeStringField("subject", record.subject());
      json.writeFieldName("fields");
      write(json, record.fields());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(JsonGenerator json, ExportedValue value) throws IOException {
    switch (value) {
      case ExportedValue.Text(String text) -> json.writeString(text);
      case ExportedValue.Amount(var number) -> json.writeNumber(number);
      case ExportedValue.Flag(boolean flag) -> json.writeBoolean(flag);
      case ExportedValue.Many(var values) -> {
        json.writeStartArray();
        for (ExportedValue each : values) {
          write(json, each);
        }
        json.writeEndArray();
      }
      case ExportedValue.Structure(var values) -> {
        json.writeStartObject();
        for (Map.Entry<String, ExportedValue> each : values.entrySet()) {
          json.writeFieldName(each.getKey());
          write(json, each.getValue());
        }
        json.writeEndObject();
      }
    }
  }
}
