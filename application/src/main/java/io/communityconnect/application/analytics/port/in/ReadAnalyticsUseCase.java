package io.communityconnect.application.analytics.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.analytics.Report;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.time.LocalDate;
import java.util.Optional;

/// Tells an admin about their community in figures. The counts are every admin's; all other reports
/// come with plans that have advanced analytics, and a super admin needs none.
@FunctionalInterface
public interface ReadAnalyticsUseCase {
  /// Draws up one report and writes one audit entry.
  <R extends Report> Outcome<R> read(Command<R> command);

  /// @param community whose figures
  /// @param from the first day, empty for thirty days in all
  /// @param until the last day, empty for today where the community is
  /// @param wanted which report
  record Command<R extends Report>(
      Actor.Administrator admin,
      CommunityId community,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Class<R> wanted) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      requireNonNull(from, "from is null");
      requireNonNull(until, "until is null");
      requireNonNull(wanted, "wanted is null");
    }
  }

  /// What came of it.
  sealed interface Outcome<R extends Report> {
    /// The report.
    record Found<R extends Report>(ReportPeriod period, R report) implements Outcome<R> {
      public Found {
        requireNonNull(period, "period is null");
        requireNonNull(report, "report is null");
      }
    }

    /// It is not a community of theirs.
    record NotAllowed<R extends Report>() implements Outcome<R> {}

    /// The admin's own plan has no advanced analytics.
    record PlanNeeded<R extends Report>() implements Outcome<R> {}

    /// The last day is before the first.
    record EndsBeforeItBegins<R extends Report>() implements Outcome<R> {}

    /// The period has more than [ReportPeriod#MAX_DAYS] days.
    record TooLong<R extends Report>() implements Outcome<R> {}
  }
}
