package io.communityconnect.adapters.rest.analytics;

import io.communityconnect.adapters.rest.analytics.Reports.Wanted;
import io.communityconnect.adapters.rest.limit.ApiLimit;
import io.communityconnect.adapters.rest.limit.CountedAs;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase;
import io.communityconnect.domain.analytics.Figures;
import io.communityconnect.domain.analytics.ModelCosts;
import io.communityconnect.domain.analytics.ResponseTimes;
import io.communityconnect.domain.analytics.Topics;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/// What a community asked, and how it was answered. Days are those of its own time zone.
@Requires(beans = ReadAnalyticsUseCase.class)
@Controller("/api/v1/admin/analytics")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnalyticsController {
  private final Reports reports;

  AnalyticsController(ReadAnalyticsUseCase readAnalytics) {
    this.reports = new Reports(readAnalytics);
  }

  /// Counts queries, what became of them, handovers to people and what models cost, day by day and
  /// in all. At most 366 days. What reports count may be half a minute old.
  @Get
  @CountedAs(ApiLimit.REPORTS)
  FiguresView figures(
      Actor.Administrator admin,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String until) {
    return FiguresView.of(reports.read(admin, new Wanted(communityId, from, until), Figures.class));
  }

  /// Tells the same as a file for spreadsheets, one line for each day. The costs are in a
  /// column for each currency.
  @Get("/export")
  @CountedAs(ApiLimit.REPORTS)
  @ApiResponse(
      responseCode = "200",
      description = "The figures, day by day.",
      content =
          @Content(
              mediaType = MediaType.TEXT_CSV,
              schema = @Schema(type = "string"),
              examples = @ExampleObject(FigureSheet.EXAMPLE)))
  HttpResponse<String> export(
      Actor.Administrator admin,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String until) {
    return HttpResponse.ok(
            FigureSheet.of(
                reports.read(admin, new Wanted(communityId, from, until), Figures.class).report()))
        .contentType(new MediaType(MediaType.TEXT_CSV + ";charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"analytics.csv\"");
  }

  /// Tells how long answers took, day by day and in all, and at what time of the day residents ask.
  /// Comes with plans that have advanced analytics.
  @Get("/times")
  @CountedAs(ApiLimit.REPORTS)
  @Refuses(ProblemCode.ADVANCED_ANALYTICS_NEEDED)
  TimesView times(
      Actor.Administrator admin,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String until) {
    return TimesView.of(
        reports.read(admin, new Wanted(communityId, from, until), ResponseTimes.class));
  }

  /// Tells what each model did and cost. Comes with plans that have advanced analytics.
  @Get("/costs")
  @CountedAs(ApiLimit.REPORTS)
  @Refuses(ProblemCode.ADVANCED_ANALYTICS_NEEDED)
  CostsView costs(
      Actor.Administrator admin,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String until) {
    return CostsView.of(
        reports.read(admin, new Wanted(communityId, from, until), ModelCosts.class));
  }

  /// Tells which articles answered most, and which words questions had in common that nothing
  /// answered: only what three residents or more wanted, and nobody's name. Comes with plans that
  /// have advanced analytics.
  @Get("/topics")
  @CountedAs(ApiLimit.REPORTS)
  @Refuses(ProblemCode.ADVANCED_ANALYTICS_NEEDED)
  TopicsView topics(
      Actor.Administrator admin,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String until) {
    return TopicsView.of(reports.read(admin, new Wanted(communityId, from, until), Topics.class));
  }
}
