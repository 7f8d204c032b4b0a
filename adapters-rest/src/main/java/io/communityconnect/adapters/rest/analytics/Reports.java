package io.communityconnect.adapters.rest.analytics;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase;
import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase.Command;
import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase.Outcome;
import io.communityconnect.domain.analytics.Report;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks for reports, as all their routes do.
final class Reports {
  private final ReadAnalyticsUseCase readAnalytics;

  Reports(ReadAnalyticsUseCase readAnalytics) {
    this.readAnalytics = requireNonNull(readAnalytics, "readAnalytics is null");
  }

  /// What was asked for, as it was sent.
  record Wanted(@Nullable String communityId, @Nullable String from, @Nullable String until) {}

  <R extends Report> Outcome.Found<R> read(
      Actor.Administrator admin, Wanted wanted, Class<R> report) {
    return switch (readAnalytics.read(command(admin, wanted, report))) {
      case Outcome.Found<R> found -> found;
      case Outcome.NotAllowed<R> _ -> throw NamedCommunity.refusing();
      case Outcome.PlanNeeded<R> _ ->
          throw RequestRefused.because(ProblemCode.ADVANCED_ANALYTICS_NEEDED);
      case Outcome.EndsBeforeItBegins<R> _ ->
          throw RequestRefused.of("until", "must be no day before from");
      case Outcome.TooLong<R> _ ->
          throw RequestRefused.of(
              "from", "must be so that there are at most " + ReportPeriod.MAX_DAYS + " days");
    };
  }

  private static <R extends Report> Command<R> command(
      Actor.Administrator admin, Wanted wanted, Class<R> report) {
    Fields fields = new Fields();
    Optional<CommunityId> community = NamedCommunity.of(fields, admin, wanted.communityId());
    Optional<LocalDate> from = fields.day("from", wanted.from());
    Optional<LocalDate> until = fields.day("until", wanted.until());
    fields.refuseFaulty();
    return new Command<>(admin, community.orElseThrow(), from, until, report);
  }
}
