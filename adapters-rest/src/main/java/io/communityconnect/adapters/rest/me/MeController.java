package io.communityconnect.adapters.rest.me;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase.Command;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase.Outcome;
import io.communityconnect.application.privacy.port.in.ExportResidentDataUseCase;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/// All that is kept about one, and being forgotten.
@Requires(beans = {ExportResidentDataUseCase.class, EraseResidentUseCase.class})
@Controller("/api/v1/me")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MeController {
  private final ExportResidentDataUseCase exportData;
  private final EraseResidentUseCase eraseResident;

  MeController(ExportResidentDataUseCase exportData, EraseResidentUseCase eraseResident) {
    this.exportData = requireNonNull(exportData, "exportData is null");
    this.eraseResident = requireNonNull(eraseResident, "eraseResident is null");
  }

  /// Hands out everything that is kept about the caller, as a JSON document that is written while
  /// it is read.
  @Get("/export")
  @ApiResponse(
      responseCode = "200",
      description = ResidentExport.DESCRIPTION,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = "object"),
              examples = @ExampleObject(ResidentExport.EXAMPLE)))
  StreamedFile export(Actor.Resident resident) {
    return ResidentExport.of(resident, exportData);
  }

  /// Erases the caller for good, with everything that tells who they were.
  @Delete
  @Refuses({ProblemCode.NOT_FOUND, ProblemCode.LAST_SUPER_ADMIN})
  @Status(HttpStatus.NO_CONTENT)
  void erase(Actor.Resident resident) {
    switch (eraseResident.erase(new Command(resident))) {
      case Outcome.Erased _ -> {}
      case Outcome.Unknown _ -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
      case Outcome.LastSuperAdmin _ -> throw RequestRefused.because(ProblemCode.LAST_SUPER_ADMIN);
    }
  }
}
