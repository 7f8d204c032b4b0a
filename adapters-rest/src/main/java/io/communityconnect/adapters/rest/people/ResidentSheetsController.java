package io.communityconnect.adapters.rest.people;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.limit.ApiLimit;
import io.communityconnect.adapters.rest.limit.CountedAs;
import io.communityconnect.adapters.rest.people.ResidentImport.LineError;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.people.port.in.ExportResidentsUseCase;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Command;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Line;
import io.communityconnect.application.people.port.in.ImportResidentsUseCase.Outcome;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// People as files that spreadsheets read and write.
@Requires(beans = {ImportResidentsUseCase.class, ExportResidentsUseCase.class})
@Controller("/api/v1/admin/residents")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResidentSheetsController {
  /// A short one for the API's document.
  private static final String EXAMPLE =
      """
      "phone","name","flat","language"
      "'+15550100402","Asha Rao","B-1204","en"
      """;

  private static final MediaType CSV = new MediaType(MediaType.TEXT_CSV + ";charset=utf-8");

  private final ImportResidentsUseCase importResidents;
  private final ExportResidentsUseCase exportResidents;

  ResidentSheetsController(
      ImportResidentsUseCase importResidents, ExportResidentsUseCase exportResidents) {
    this.importResidents = requireNonNull(importResidents, "importResidents is null");
    this.exportResidents = requireNonNull(exportResidents, "exportResidents is null");
  }

  /// Imports residents, all or nobody: those with a new `phone` are registered, those who are known
  /// are changed. The header names the columns `phone`, `name`, `flat`, `language`; an empty field
  /// leaves what is there. The same file again changes nothing.
  @Post("/import")
  @Consumes(MediaType.TEXT_CSV)
  @CountedAs(ApiLimit.IMPORTS)
  @Refuses(ProblemCode.IMPORT_REFUSED)
  ResidentImport bringIn(
      Actor.Administrator admin,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String dryRun,
      @Body byte[] file) {
    Fields fields = new Fields();
    Optional<CommunityId> community = fields.key("communityId", communityId).map(CommunityId::new);
    boolean isDry = fields.flag("dryRun", dryRun);
    fields.refuseFaulty();
    return switch (ResidentSheet.read(file)) {
      case ResidentSheet.Legible(List<Line> lines) ->
          imported(new Command(admin, community, lines, isDry));
      case ResidentSheet.Faulty(List<LineError> errors) when isDry -> ResidentImport.ofFile(errors);
      case ResidentSheet.Faulty(List<LineError> errors) -> throw refused(errors);
    };
  }

  private ResidentImport imported(Command command) {
    return switch (importResidents.bringIn(command)) {
      case Outcome.Imported(var counts, var changed) ->
          ResidentImport.of(false, counts, changed, List.of());
      case Outcome.Previewed(var counts, var changed, var faults) ->
          ResidentImport.of(true, counts, changed, faults.stream().map(LineError::of).toList());
      case Outcome.Refused(var faults) ->
          throw refused(faults.stream().map(LineError::of).toList());
      case Outcome.UnknownCommunity _ ->
          throw RequestRefused.of("communityId", "is not a community of yours");
      case Outcome.CommunityMissing _ -> throw RequestRefused.of("communityId", "is missing");
    };
  }

  private static RequestRefused refused(List<LineError> errors) {
    return RequestRefused.because(ProblemCode.IMPORT_REFUSED, ResidentImport.faults(errors));
  }

  /// Exports residents as a file that can be imported again, written while it is read. Cells that a
  /// spreadsheet would take for formulas begin with an apostrophe. Who has no phone number is left
  /// out.
  @Get("/export")
  @CountedAs(ApiLimit.IMPORTS)
  @ApiResponse(
      responseCode = "200",
      description = "The residents, in the order in which they were registered.",
      content =
          @Content(
              mediaType = MediaType.TEXT_CSV,
              schema = @Schema(type = "string"),
              examples = @ExampleObject(EXAMPLE)))
  StreamedFile export(
      Actor.Administrator admin,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String role,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String flat,
      @QueryValue @Nullable String language) {
    ResidentFilter filter = ResidentFilters.of(q, role, communityId, flat, language);
    return new StreamedFile(
            ResidentSheetStream.open(
                sink ->
                    exportResidents.export(
                        new ExportResidentsUseCase.Command(admin, filter, sink))),
            CSV)
        .attach("residents.csv");
  }
}
