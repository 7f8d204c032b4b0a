package io.communityconnect.adapters.rest.people;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.people.ResidentImport.LineError;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Column;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The first line of a file, which says what its columns are, in any order and case.
final class SheetHeader {
  private static final int MAX_SHOWN = 40;

  private final Map<Column, Integer> places = new EnumMap<>(Column.class);
  private final List<LineError> errors = new ArrayList<>();
  private final int columns;

  private SheetHeader(int columns) {
    this.columns = columns;
  }

  static SheetHeader of(List<String> names) {
    SheetHeader header = new SheetHeader(names.size());
    for (int i = 0; i < names.size(); i++) {
      header.read(names.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
    if (header.errors.isEmpty() && !header.places.containsKey(Column.PHONE)) {
      header.error(Fields.nameOf(Column.PHONE), "column_missing");
    }
    return header;
  }

  private void read(String name, int place) {
    Optional<Column> column =
        Arrays.stream(Column.values()).filter(one -> Fields.nameOf(one).equals(name)).findFirst();
    if (column.isEmpty()) {
      error(name, name.equals("role") ? "column_not_importable" : "column_unknown");
    } else if (places.putIfAbsent(column.get(), place) != null) {
      error(name, "column_repeated");
    }
  }

  /// A column has a name of the caller's choice.
  private void error(String name, String code) {
    String clean = name.replaceAll("[^a-z0-9_-]", "?");
    String shown = clean.length() > MAX_SHOWN ? clean.substring(0, MAX_SHOWN) : clean;
    errors.add(new LineError(1, shown, code));
  }

  /// What is wrong with it.
  List<LineError> errors() {
    return List.copyOf(errors);
  }

  /// A line below.
  Line line(CsvRecord row) {
    long number = row.getStartingLineNumber();
    return row.getFieldCount() == columns
        ? new Line.Row(
            number,
            cell(row, Column.PHONE),
            cell(row, Column.NAME),
            cell(row, Column.FLAT),
            cell(row, Column.LANGUAGE))
        : new Line.Unreadable(number);
  }

  private Optional<String> cell(CsvRecord row, Column column) {
    return Optional.ofNullable(places.get(column)).map(row::getField).map(SheetCells::read);
  }
}
