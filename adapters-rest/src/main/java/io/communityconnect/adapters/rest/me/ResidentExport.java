package io.communityconnect.adapters.rest.me;

import io.communityconnect.application.privacy.port.in.ExportResidentDataUseCase;
import io.communityconnect.application.privacy.port.out.ExportSink;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;

/// Everything that is kept about a resident, as a JSON document that is written while it is read.
final class ResidentExport {
  /// What the API's document says about it.
  static final String DESCRIPTION = "All records, table by table, column by column.";

  /// A short one for the API's document.
  static final String EXAMPLE =
      "{\"records\":[{\"subject\":\"users\",\"fields\":{\"name\":\"Asha Rao\"}}]}";

  private ResidentExport() {}

  static StreamedFile of(Actor.Resident resident, ExportResidentDataUseCase exportData) {
    return new StreamedFile(
            ExportStream.open(sink -> export(resident, exportData, sink)),
            MediaType.APPLICATION_JSON_TYPE)
        .attach("my-data.json");
  }

  /// Whoever was erased a moment ago gets a document that breaks off, and not an empty one.
  private static void export(
      Actor.Resident resident, ExportResidentDataUseCase exportData, ExportSink sink) {
    switch (exportData.export(new ExportResidentDataUseCase.Command(resident, sink))) {
      case ExportResidentDataUseCase.Outcome.Exported _ -> {}
      case ExportResidentDataUseCase.Outcome.Unknown _ ->
          throw new IllegalStateException("a resident was erased while their data was exported");
    }
  }
}
