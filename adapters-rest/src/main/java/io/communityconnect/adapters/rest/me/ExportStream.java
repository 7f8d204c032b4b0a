package io.communityconnect.adapters.rest.me;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.communityconnect.adapters.rest.stream.WrittenWhileRead;
import io.communityconnect.application.privacy.port.out.ExportSink;
import io.communityconnect.domain.privacy.ExportedRecord;
import io.communityconnect.domain.privacy.ExportedValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;

/// An export as JSON, written while it is read.
final class ExportStream {
  private static final JsonFactory JSON = new JsonFactory();

  private ExportStream() {}

  /// @param export puts the records into the sink
  static InputStream open(Consumer<ExportSink> export) {
    return WrittenWhileRead.open(stream -> write(stream, export));
  }

  private static void write(OutputStream stream, Consumer<ExportSink> export) throws IOException {
    JsonGenerator json = JSON.createGenerator(stream);
    json.writeStartObject();
    json.writeArrayFieldStart("records");
    export.accept(record -> write(json, record));
    json.writeEndArray();
    json.writeEndObject();
    json.close();
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
