package io.communityconnect.adapters.rest.people;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.problem.FieldFault;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Counts;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of the lines of an import, or would.
///
/// @param dryRun whether nothing was changed
/// @param lines how many people the file tells of
/// @param added how many are new
/// @param changed how many are known and something of them is another
/// @param unchanged how many are known and as the file says
/// @param changedLines the lines of those who are known and were changed
/// @param errors the first thousand, for which nothing would be imported
record ResidentImport(
    boolean dryRun,
    int lines,
    int added,
    int changed,
    int unchanged,
    List<Long> changedLines,
    List<LineError> errors) {
  private static final int MAX_ERRORS = 1_000;

  ResidentImport {
    changedLines = List.copyOf(changedLines);
    errors = errors.stream().limit(MAX_ERRORS).toList();
  }

  static ResidentImport of(
      boolean dryRun, Counts counts, List<Long> changedLines, List<LineError> errors) {
    return new ResidentImport(
        dryRun,
        counts.lines(),
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        changedLines,
        errors);
  }

  /// What is wrong with a file as a whole.
  static ResidentImport ofFile(List<LineError> errors) {
    return new ResidentImport(true, 0, 0, 0, 0, List.of(), errors);
  }

  /// @param line its number, from 1 for the header
  /// @param column null where it is about the whole line
  /// @param code such as `invalid`
  record LineError(long line, @Nullable String column, String code) {
    static LineError of(Fault fault) {
      return new LineError(
          fault.line(),
          fault.column().map(Fields::nameOf).orElse(null),
          Fields.nameOf(fault.flaw()));
    }

    /// In a refusal, as `4:phone` with the code for a message.
    FieldFault fault() {
      return new FieldFault(column == null ? Long.toString(line) : line + ":" + column, code);
    }
  }

  /// All of it, for a refusal.
  static List<FieldFault> faults(List<LineError> errors) {
    return errors.stream().limit(MAX_ERRORS).map(LineError::fault).toList();
  }
}
