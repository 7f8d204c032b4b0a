package io.communityconnect.adapters.rest.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.communityconnect.adapters.rest.people.ResidentImport.LineError;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Command;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Line;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A file of people as comma-separated values (RFC 4180) in UTF-8, with a header line. Spreadsheets
/// part fields by semicolons where the comma is in numbers, and put a byte order mark before all;
/// both are taken.
sealed interface ResidentSheet {
  /// A file whose lines can be told apart.
  record Legible(List<Line> lines) implements ResidentSheet {
    public Legible {
      lines = List.copyOf(lines);
    }
  }

  /// A file that cannot be read as one of people.
  record Faulty(List<LineError> errors) implements ResidentSheet {
    public Faulty {
      errors = List.copyOf(errors);
    }
  }

  /// Reads a file.
  static ResidentSheet read(byte[] file) {
    return text(file).map(ResidentSheet::read).orElseGet(() -> faulty(1, "not_utf8"));
  }

  private static Optional<String> text(byte[] file) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static ResidentSheet read(String text) {
    Iterator<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)
            .iterator();
    try {
      if (!records.hasNext()) {
        return faulty(1, "empty");
      }
      SheetHeader header = SheetHeader.of(records.next().getFields());
      return header.errors().isEmpty() ? body(header, records) : new Faulty(header.errors());
    } catch (CsvParseException _) {
      return faulty(1, "unreadable");
    }
  }

  /// The one that comes first in the first line: no column is named with either.
  private static char separator(String text) {
    int semicolon = text.lines().findFirst().orElse("").indexOf(';');
    int comma = text.lines().findFirst().orElse("").indexOf(',');
    return semicolon >= 0 && (comma < 0 || semicolon < comma) ? ';' : ',';
  }

  private static ResidentSheet body(SheetHeader header, Iterator<CsvRecord> records) {
    List<Line> lines = new ArrayList<>();
    long last = 1;
    try {
      while (records.hasNext()) {
        CsvRecord row = records.next();
        last = row.getStartingLineNumber();
        if (lines.size() == Command.MAX_LINES) {
          return faulty(last, "too_many_lines");
        }
        lines.add(header.line(row));
      }
    } catch (CsvParseException _) {
      // What follows cannot be told apart any more.
      lines.add(new Line.Unreadable(last + 1));
    }
    return new Legible(lines);
  }

  private static ResidentSheet faulty(long line, String code) {
    return new Faulty(List.of(new LineError(line, null, code)));
  }
}
