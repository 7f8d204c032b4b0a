package io.communityconnect.adapters.rest.audit;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.fields.Part;
import io.communityconnect.adapters.rest.limit.ApiLimit;
import io.communityconnect.adapters.rest.limit.CountedAs;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.audit.port.in.ListAuditEntriesUseCase;
import io.communityconnect.application.audit.port.in.VerifyAuditUseCase;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditHash;
import io.communityconnect.domain.audit.ChainBreak;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Reading and checking the audit log. An admin has that of their community; a super admin names
/// one, or gets the installation's.
@Requires(beans = {ListAuditEntriesUseCase.class, VerifyAuditUseCase.class})
@Controller("/api/v1/admin/audit-logs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
  private final ListAuditEntriesUseCase listEntries;
  private final VerifyAuditUseCase verifyAudit;

  AuditController(ListAuditEntriesUseCase listEntries, VerifyAuditUseCase verifyAudit) {
    this.listEntries = requireNonNull(listEntries, "listEntries is null");
    this.verifyAudit = requireNonNull(verifyAudit, "verifyAudit is null");
  }

  /// @param intact whether every entry is as it was written
  /// @param entries how many there are; null where it is broken
  /// @param head the last one's hash; noted down elsewhere, it shows later whether this is the same
  ///     log
  /// @param brokenAt the first place that is not as it was written
  /// @param kind `tampered`, `missing` or `reordered`
  record AuditVerified(
      boolean intact,
      @Nullable Long entries,
      @Nullable String head,
      @Nullable Long brokenAt,
      @Nullable String kind) {}

  /// Lists what was done, newest first.
  @Get
  @Refuses(ProblemCode.NOT_FOUND)
  Part<Act> list(
      Actor.Administrator admin,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable String limit,
      @QueryValue @Nullable String cursor) {
    Optional<Long> before = Cursor.read(cursor, Long::valueOf);
    ListAuditEntriesUseCase.Command command =
        new ListAuditEntriesUseCase.Command(
            admin,
            chain(admin, communityId),
            before.map(OptionalLong::of).orElseGet(OptionalLong::empty),
            Limits.of(limit, ListAuditEntriesUseCase.Command.MAX_LIMIT));
    return switch (listEntries.list(command)) {
      case ListAuditEntriesUseCase.Outcome.Listed listed ->
          new Part<>(
              listed.entries().stream().map(Act::of).toList(),
              listed.next().isPresent()
                  ? Cursor.of(Long.toString(listed.next().getAsLong()))
                  : null);
      case ListAuditEntriesUseCase.Outcome.UnknownChain _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  /// Checks the whole log, entry by entry.
  @Get("/verification")
  @CountedAs(ApiLimit.IMPORTS)
  @Refuses(ProblemCode.NOT_FOUND)
  AuditVerified verify(Actor.Administrator admin, @QueryValue @Nullable String communityId) {
    return switch (verifyAudit.verify(
        new VerifyAuditUseCase.Command(admin, chain(admin, communityId)))) {
      case VerifyAuditUseCase.Outcome.Intact(long count, AuditHash head) ->
          new AuditVerified(true, count, head.hex(), null, null);
      case VerifyAuditUseCase.Outcome.Broken(ChainBreak at) ->
          new AuditVerified(false, null, null, at.sequence(), Fields.nameOf(at.kind()));
      case VerifyAuditUseCase.Outcome.UnknownChain _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  private static AuditChain chain(Actor.Administrator admin, @Nullable String communityId) {
    Fields fields = new Fields();
    Optional<CommunityId> named = fields.key("communityId", communityId).map(CommunityId::new);
    fields.refuseFaulty();
    return AuditChain.of(named.or(admin::administered));
  }
}
