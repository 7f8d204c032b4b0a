package io.communityconnect.domain.privacy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A value of an export, in the forms that any document format knows. None of them tells itself in
/// `toString`: all of it is personal.
public sealed interface ExportedValue {
  /// Words, keys, and times in ISO 8601.
  record Text(String value) implements ExportedValue {
    public Text {
      requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /// A number.
  record Amount(BigDecimal value) implements ExportedValue {
    public Amount {
      requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
      return "Amount[…]";
    }
  }

  /// Yes or no.
  record Flag(boolean value) implements ExportedValue {}

  /// Several values.
  record Many(List<ExportedValue> values) implements ExportedValue {
    public Many {
      values = List.copyOf(values);
    }
  }

  /// Values by name.
  record Structure(SortedMap<String, ExportedValue> values) implements ExportedValue {
    public Structure {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
  }
}
