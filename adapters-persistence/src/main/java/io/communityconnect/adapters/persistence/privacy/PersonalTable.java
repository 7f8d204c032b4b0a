package io.communityconnect.adapters.persistence.privacy;

import java.util.ArrayList;
import java.util.List;

/// What a table holds of a person.
///
/// @param name the table's
/// @param owned which rows, called `t`, are about `:resident`; empty where none is
/// @param key orders the rows of a resident
public record PersonalTable(String name, String owned, String key, List<Column> columns) {
  public PersonalTable {
    columns = List.copyOf(columns);
  }

  /// A column.
  ///
  /// @param reason why it is kept or not exported
  public record Column(String name, Treatment treatment, String reason) {}

  /// What happens to a column when its person asks for an export, or to be erased.
  public enum Treatment {
    /// It is handed out, and goes when the person is erased.
    EXPORTED,
    /// It is handed out, and stays, for a reason.
    EXPORTED_AND_KEPT,
    /// It is of no use to the person, for a reason, and goes when they are erased.
    ERASED,
    /// It says nothing of a person, for a reason.
    KEPT
  }

  static PersonalTable about(String name, String owned, String key) {
    return new PersonalTable(name, owned, key, List.of());
  }

  /// A table that is about nobody.
  static PersonalTable aboutNobody(String name, String reason, String... columns) {
    return about(name, "", "").with(Treatment.KEPT, reason, columns);
  }

  PersonalTable exported(String... names) {
    return with(Treatment.EXPORTED, "", names);
  }

  PersonalTable exportedAndKept(String reason, String... names) {
    return with(Treatment.EXPORTED_AND_KEPT, reason, names);
  }

  PersonalTable erased(String reason, String... names) {
    return with(Treatment.ERASED, reason, names);
  }

  PersonalTable kept(String reason, String... names) {
    return with(Treatment.KEPT, reason, names);
  }

  private PersonalTable with(Treatment treatment, String reason, String... names) {
    List<Column> more = new ArrayList<>(columns);
    for (String column : names) {
      more.add(new Column(column, treatment, reason));
    }
    return new PersonalTable(name, owned, key, more);
  }

  /// The columns that are handed out.
  List<String> exportedColumns() {
    return columns.stream()
        .filter(
            column ->
                switch (column.treatment()) {
                  case EXPORTED, EXPORTED_AND_KEPT -> true;
                  case ERASED, KEPT -> false;
                })
        .map(Column::name)
        .toList();
  }
}
