package io.communityconnect.adapters.rest.bulk;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.bulk.BulkRequests.BulkWanted;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.limit.ApiLimit;
import io.communityconnect.adapters.rest.limit.CountedAs;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.bulk.port.in.PreviewBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.in.ReadBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.in.StartBulkUpdateUseCase;
import io.communityconnect.application.bulk.port.in.UndoBulkUpdateUseCase;
import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.bulk.BulkUpdate;
import io.communityconnect.domain.bulk.BulkUpdateId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;

/// Changing many people at once, in the background, and putting it back.
@Requires(
    beans = {
      PreviewBulkUpdateUseCase.class,
      StartBulkUpdateUseCase.class,
      ReadBulkUpdateUseCase.class,
      UndoBulkUpdateUseCase.class
    })
@Controller("/api/v1/admin/bulk-updates")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BulkUpdatesController {
  private static final String PATH = "/api/v1/admin/bulk-updates/";

  private final PreviewBulkUpdateUseCase preview;
  private final StartBulkUpdateUseCase start;
  private final ReadBulkUpdateUseCase read;
  private final UndoBulkUpdateUseCase undo;

  BulkUpdatesController(
      PreviewBulkUpdateUseCase preview,
      StartBulkUpdateUseCase start,
      ReadBulkUpdateUseCase read,
      UndoBulkUpdateUseCase undo) {
    this.preview = requireNonNull(preview, "preview is null");
    this.start = requireNonNull(start, "start is null");
    this.read = requireNonNull(read, "read is null");
    this.undo = requireNonNull(undo, "undo is null");
  }

  /// Changes all residents whom the filter finds, in the background, or says with `dryRun` what
  /// would come of it.
  @Post
  @CountedAs(ApiLimit.IMPORTS)
  @ApiResponse(
      responseCode = "200",
      description = "What would come of it; nobody was changed.",
      content = @Content(schema = @Schema(implementation = BulkPreview.class)))
  @ApiResponse(
      responseCode = "202",
      description = "It has begun.",
      content = @Content(schema = @Schema(implementation = BulkUpdateView.class)))
  HttpResponse<Object> change(Actor.Administrator admin, @Body BulkWanted body) {
    Fields fields = new Fields();
    BulkFilter filter = BulkRequests.filter(fields, body.filter());
    Optional<BulkChange> change = BulkRequests.change(fields, body.changes());
    Optional<CommunityId> community = NamedCommunity.of(fields, admin, body.communityId());
    fields.refuseFaulty();
    return Boolean.TRUE.equals(body.dryRun())
        ? previewed(
            new PreviewBulkUpdateUseCase.Command(
                admin, community.orElseThrow(), filter, change.orElseThrow()))
        : started(
            new StartBulkUpdateUseCase.Command(
                admin,
                community.orElseThrow(),
                filter,
                change.orElseThrow(),
                Boolean.TRUE.equals(body.telling())));
  }

  private HttpResponse<Object> previewed(PreviewBulkUpdateUseCase.Command command) {
    return switch (preview.preview(command)) {
      case PreviewBulkUpdateUseCase.Outcome.Previewed previewed ->
          HttpResponse.ok(BulkPreview.of(previewed));
      case PreviewBulkUpdateUseCase.Outcome.UnknownCommunity _ -> throw foreign();
    };
  }

  private HttpResponse<Object> started(StartBulkUpdateUseCase.Command command) {
    return switch (start.start(command)) {
      case StartBulkUpdateUseCase.Outcome.Started(BulkUpdate update) ->
          HttpResponse.accepted()
              .header(HttpHeaders.LOCATION, PATH + update.id().value())
              .body(BulkUpdateView.of(update, List.of()));
      case StartBulkUpdateUseCase.Outcome.UnknownCommunity _ -> throw foreign();
    };
  }

  private static RequestRefused foreign() {
    return RequestRefused.of("communityId", "is not a community of yours");
  }

  /// Says how far it has come.
  @Get("/{id}")
  BulkUpdateView read(Actor.Administrator admin, String id) {
    return switch (read.read(
        new ReadBulkUpdateUseCase.Command(admin, new BulkUpdateId(Paths.id(id))))) {
      case ReadBulkUpdateUseCase.Outcome.Found(var update, var kept) ->
          BulkUpdateView.of(update, kept);
      case ReadBulkUpdateUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  /// Puts everybody back as they were, in the background, but for what was changed since.
  @Post("/{id}/undo")
  @Status(HttpStatus.ACCEPTED)
  BulkUpdateView undo(Actor.Administrator admin, String id) {
    return switch (undo.undo(
        new UndoBulkUpdateUseCase.Command(admin, new BulkUpdateId(Paths.id(id))))) {
      case UndoBulkUpdateUseCase.Outcome.Undoing(BulkUpdate update) ->
          BulkUpdateView.of(update, List.of());
      case UndoBulkUpdateUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }
}
