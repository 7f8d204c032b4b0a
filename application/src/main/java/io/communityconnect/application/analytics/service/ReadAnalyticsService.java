package io.communityconnect.application.analytics.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.analytics.Report;
import io.communityconnect.domain.analytics.ReportKind;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.ReportPeriod.Choice;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.Community;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Draws up reports as the admin, in one transaction with what decides whether they get them.
public final class ReadAnalyticsService implements ReadAnalyticsUseCase {
  /// What the audit log calls it.
  public static final ActionType READ = new ActionType("analytics.read");

  private final AdminUnitOfWork unitOfWork;
  private final CommunityDirectory communities;
  private final ReportDesk desk;
  private final AdvancedRights rights;
  private final InstantSource clock;

  /// @param communities tells by whose clocks days begin
  /// @param desk draws up
  /// @param rights says whose plan has what is advanced
  public ReadAnalyticsService(
      AdminUnitOfWork unitOfWork,
      CommunityDirectory communities,
      ReportDesk desk,
      AdvancedRights rights,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.communities = requireNonNull(communities, "communities is null");
    this.desk = requireNonNull(desk, "desk is null");
    this.rights = requireNonNull(rights, "rights is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public <R extends Report> Outcome<R> read(Command<R> command) {
    return command.admin().administers(command.community())
        ? unitOfWork.run(
            command.admin(), Permission.READ_ANALYTICS, () -> readInUnit(command, clock.instant()))
        : new Outcome.NotAllowed<>();
  }

  private <R extends Report> Audited<Outcome<R>> readInUnit(Command<R> command, Instant now) {
    Optional<Community> community = communities.find(command.community());
    if (community.isEmpty()) {
      return noted(command, Optional.empty(), new Outcome.NotAllowed<>(), "unknown", now);
    }
    if (ReportKind.of(command.wanted()).isAdvanced() && !rights.allow(command.admin(), now)) {
      return noted(command, community, new Outcome.PlanNeeded<>(), "plan-needed", now);
    }
    return switch (ReportPeriod.chosen(
        command.from(), command.until(), now, community.get().zone())) {
      case Choice.Chosen(ReportPeriod period) ->
          noted(command, community, drawnUp(command, period), "read", now);
      case Choice.EndsBeforeItBegins _ ->
          noted(command, community, new Outcome.EndsBeforeItBegins<>(), "no-period", now);
      case Choice.TooLong _ -> noted(command, community, new Outcome.TooLong<>(), "too-long", now);
    };
  }

  private <R extends Report> Outcome<R> drawnUp(Command<R> command, ReportPeriod period) {
    return new Outcome.Found<>(period, desk.drawUp(command.wanted(), command.community(), period));
  }

  private static <R extends Report> Audited<Outcome<R>> noted(
      Command<R> command,
      Optional<Community> community,
      Outcome<R> outcome,
      String name,
      Instant at) {
    AuditDetails details =
        AuditDetails.of("outcome", new Detail.Code(name))
            .with("report", new Detail.Code(ReportKind.of(command.wanted()).code()));
    return Audited.of(
        outcome,
        new AuditNote(
            AuditChain.of(community.map(Community::id)), Optional.empty(), READ, details, at));
  }
}
