package io.communityconnect.adapters.rest.me;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.caller.OpenToAnyone;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.privacy.port.in.ExportResidentDataUseCase;
import io.communityconnect.application.privacy.port.in.OpenExportLinkUseCase;
import io.communityconnect.application.privacy.port.in.OpenExportLinkUseCase.Command;
import io.communityconnect.application.privacy.port.in.OpenExportLinkUseCase.Outcome;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/// Exports for those who asked in the chat: the link they were given takes the place of a login.
@Requires(beans = {ExportResidentDataUseCase.class, OpenExportLinkUseCase.class})
@Controller("/api/v1/exports")
@ExecuteOn(TaskExecutors.BLOCKING)
@OpenToAnyone
final class ExportLinkController {
  private final OpenExportLinkUseCase openLink;
  private final ExportResidentDataUseCase exportData;

  ExportLinkController(OpenExportLinkUseCase openLink, ExportResidentDataUseCase exportData) {
    this.openLink = requireNonNull(openLink, "openLink is null");
    this.exportData = requireNonNull(exportData, "exportData is null");
  }

  /// Hands out everything that is kept about whoever the link was made for.
  @Get("/{token}")
  @ApiResponse(
      responseCode = "200",
      description = ResidentExport.DESCRIPTION,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = "object"),
              examples = @ExampleObject(ResidentExport.EXAMPLE)))
  StreamedFile export(@PathVariable String token) {
    return switch (openLink.open(new Command(token))) {
      case Outcome.Opened(Actor.Resident resident) -> ResidentExport.of(resident, exportData);
      case Outcome.Ended _ -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
