package io.communityconnect.adapters.rest.issue;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.AnswersWithETag;
import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.IfMatch;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.adapters.rest.fields.Paths;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.issue.port.in.ChangeRequestStatusUseCase;
import io.communityconnect.application.issue.port.in.ListRequestsUseCase;
import io.communityconnect.application.issue.port.in.ReadRequestUseCase;
import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.application.issue.port.out.RequestFilter;
import io.communityconnect.application.issue.port.out.RequestPage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.CommunityId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Seeing to what residents reported.
@Requires(
    beans = {ListRequestsUseCase.class, ReadRequestUseCase.class, ChangeRequestStatusUseCase.class})
@Controller("/api/v1/admin/requests")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RequestsController {
  private final ListRequestsUseCase listRequests;
  private final ReadRequestUseCase readRequest;
  private final ChangeRequestStatusUseCase changeStatus;

  RequestsController(
      ListRequestsUseCase listRequests,
      ReadRequestUseCase readRequest,
      ChangeRequestStatusUseCase changeStatus) {
    this.listRequests = requireNonNull(listRequests, "listRequests is null");
    this.readRequest = requireNonNull(readRequest, "readRequest is null");
    this.changeStatus = requireNonNull(changeStatus, "changeStatus is null");
  }

  /// @param status `open`, `in_progress`, `resolved` (done) or `cancelled` (declined)
  record StatusChange(
      @Schema(
              type = "string",
              requiredMode = RequiredMode.REQUIRED,
              allowableValues = {"open", "in_progress", "resolved", "cancelled"})
          @Nullable String status) {}

  /// Lists what residents reported, the newest first.
  @Get
  Part<RequestView> list(
      Actor.Administrator admin,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable String category,
      @QueryValue @Nullable String priority,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    ListRequestsUseCase.Command command =
        new ListRequestsUseCase.Command(
            admin,
            filter(status, category, priority, communityId),
            Cursor.read(cursor, place -> new ServiceRequestId(UUID.fromString(place))),
            Limits.of(limit));
    return switch (listRequests.list(command)) {
      case ListRequestsUseCase.Outcome.Listed(RequestPage page) ->
          new Part<>(
              page.requests().stream().map(RequestView::of).toList(),
              page.next().map(next -> Cursor.of(next.value().toString())).orElse(null));
    };
  }

  private static RequestFilter filter(
      @Nullable String status,
      @Nullable String category,
      @Nullable String priority,
      @Nullable String communityId) {
    Fields fields = new Fields();
    RequestFilter filter =
        new RequestFilter(
            oneOf(fields, "status", status, RequestStatus.class),
            oneOf(fields, "category", category, Category.class),
            oneOf(fields, "priority", priority, Priority.class),
            fields.key("communityId", communityId).map(CommunityId::new));
    fields.refuseFaulty();
    return filter;
  }

  private static <E extends Enum<E>> Optional<E> oneOf(
      Fields fields, String name, @Nullable String value, Class<E> type) {
    return value == null ? Optional.empty() : fields.oneOf(name, value, type);
  }

  /// Reads what a resident reported. The ETag is for changing it.
  @Get("/{id}")
  @AnswersWithETag("The report.")
  HttpResponse<RequestView> read(Actor.Administrator admin, String id) {
    return switch (readRequest.read(
        new ReadRequestUseCase.Command(admin, new ServiceRequestId(Paths.id(id))))) {
      case ReadRequestUseCase.Outcome.Found(FiledRequest filed) ->
          shown(filed, RequestView.of(filed));
      case ReadRequestUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  /// Says how far it has come; the resident is told on WhatsApp, if they have written within a day.
  /// Needs `If-Match` with the ETag that was read.
  @Patch("/{id}")
  @AnswersWithETag("The report as it is now.")
  @Refuses({ProblemCode.CHANGED_MEANWHILE, ProblemCode.PRECONDITION_REQUIRED})
  HttpResponse<RequestView> change(
      Actor.Administrator admin,
      String id,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body StatusChange body) {
    Fields fields = new Fields();
    Optional<RequestStatus> status = fields.oneOf("status", body.status(), RequestStatus.class);
    fields.refuseFaulty();
    Predicate<String> tags = IfMatch.wanted(ifMatch);
    return switch (changeStatus.change(
        new ChangeRequestStatusUseCase.Command(
            admin,
            new ServiceRequestId(Paths.id(id)),
            filed -> tags.test(RequestView.tagOf(filed)),
            status.orElseThrow()))) {
      case ChangeRequestStatusUseCase.Outcome.Changed(FiledRequest filed, boolean told) ->
          shown(filed, RequestView.of(filed, Optional.of(told)));
      case ChangeRequestStatusUseCase.Outcome.ChangedMeanwhile _ ->
          throw RequestRefused.because(ProblemCode.CHANGED_MEANWHILE);
      case ChangeRequestStatusUseCase.Outcome.Unknown _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  private static HttpResponse<RequestView> shown(FiledRequest filed, RequestView view) {
    return HttpResponse.ok(view).header(HttpHeaders.ETAG, RequestView.tagOf(filed));
  }
}
