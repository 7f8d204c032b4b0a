package io.communityconnect.adapters.rest.issue;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.conversation.port.out.Picture;
import io.communityconnect.application.issue.port.in.ReadRequestPhotoUseCase;
import io.communityconnect.application.issue.port.in.ReadRequestPhotoUseCase.Command;
import io.communityconnect.application.issue.port.in.ReadRequestPhotoUseCase.Outcome;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;

/// Pictures of what residents reported, handed on from the provider that keeps them.
@Requires(beans = ReadRequestPhotoUseCase.class)
@Controller(RequestPhotoController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RequestPhotoController {
  static final String PATH = "/api/v1/admin/requests/{id}/photo";

  /// The provider is seldom away for longer.
  private static final Duration SOON = Duration.ofSeconds(30);

  private final ReadRequestPhotoUseCase readPhoto;

  RequestPhotoController(ReadRequestPhotoUseCase readPhoto) {
    this.readPhoto = requireNonNull(readPhoto, "readPhoto is null");
  }

  /// Shows the picture that a resident sent with their report: JPEG, PNG, GIF, WebP or HEIC, of
  /// 16 MB at most.
  @Get
  @ApiResponse(
      responseCode = "200",
      description = "The picture.",
      content =
          @Content(
              mediaType = "image/*",
              schema = @Schema(type = "string", format = "binary"),
              examples = @ExampleObject("(the picture's bytes)")))
  @Refuses({
    ProblemCode.NO_PHOTO,
    ProblemCode.PHOTO_GONE,
    ProblemCode.PHOTO_UNFIT,
    ProblemCode.SERVICE_UNAVAILABLE
  })
  HttpResponse<byte[]> show(Actor.Administrator admin, String id) {
    return switch (readPhoto.read(new Command(admin, new ServiceRequestId(Paths.id(id))))) {
      case Outcome.Found(Picture picture) -> shown(picture);
      case Outcome.Unknown _ -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
      case Outcome.NoPhoto _ -> throw RequestRefused.because(ProblemCode.NO_PHOTO);
      case Outcome.Gone _ -> throw RequestRefused.because(ProblemCode.PHOTO_GONE);
      case Outcome.Unfit _ -> throw RequestRefused.because(ProblemCode.PHOTO_UNFIT);
      case Outcome.Unavailable _ ->
          throw RequestRefused.until(ProblemCode.SERVICE_UNAVAILABLE, SOON);
    };
  }

  /// Whatever a browser takes the bytes for, they run nothing here.
  private static HttpResponse<byte[]> shown(Picture picture) {
    return HttpResponse.ok(picture.bytes())
        .contentType(MediaType.of(picture.type().mediaType()))
        .header("Content-Security-Policy", "sandbox");
  }
}
