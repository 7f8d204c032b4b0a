package io.communityconnect.adapters.rest.recall;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Counts;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Outcome.Done;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Refused;
import java.util.List;

/// What became of the lines of an import.
///
/// @param lines how many were read
/// @param stored how many were new
/// @param known how many were there already
/// @param refused how many were not stored
/// @param awaiting how many messages cannot be found by their meaning yet; they will be
/// @param refusedLines the first thousand of the lines that were not stored
record ImportReport(
    long lines,
    long stored,
    long known,
    long refused,
    long awaiting,
    List<RefusedLine> refusedLines) {
  static ImportReport of(Done done) {
    Counts counts = done.counts();
    return new ImportReport(
        counts.lines(),
        counts.stored(),
        counts.known(),
        counts.refused(),
        counts.awaiting(),
        done.refused().stream().map(RefusedLine::of).toList());
  }

  /// @param line its number, from 1
  /// @param reason such as `text_too_long`; `unreadable` where it is not `{at, speaker, text}`
  record RefusedLine(long line, String reason) {
    static RefusedLine of(Refused refused) {
      return new RefusedLine(
          refused.line(), refused.flaw().map(Fields::nameOf).orElse("unreadable"));
    }
  }
}
