package io.communityconnect.adapters.rest.recall;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.limit.ApiLimit;
import io.communityconnect.adapters.rest.limit.CountedAs;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Command;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase.Outcome;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Brings a resident's past messages along.
///
/// Takes every media type, because what `curl --data-binary` says by itself is a form's. The body
/// is read while it is stored, so an upload that is half through is half stored; sent again, what
/// is known changes nothing.
@Requires(beans = ImportHistoryUseCase.class)
@Controller("/api/v1/admin/residents/{id}/history")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HistoryController {
  private final ImportHistoryUseCase importHistory;

  HistoryController(ImportHistoryUseCase importHistory) {
    this.importHistory = requireNonNull(importHistory, "importHistory is null");
  }

  /// Stores JSON lines `{at, speaker, text}`, the oldest first or in any order.
  @Post
  @CountedAs(ApiLimit.IMPORTS)
  @Consumes(MediaType.ALL)
  ImportReport bringAlong(Actor.Administrator admin, String id, @Body @Nullable InputStream lines) {
    HistoryLines read = new HistoryLines(lines == null ? InputStream.nullInputStream() : lines);
    return switch (importHistory.bringAlong(
        new Command(admin, new ResidentId(Paths.id(id)), read, _ -> {}))) {
      case Outcome.Done done -> ImportReport.of(done);
      case Outcome.UnknownResident _ -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
