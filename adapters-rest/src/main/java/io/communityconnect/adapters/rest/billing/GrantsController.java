package io.communityconnect.adapters.rest.billing;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.billing.port.in.GrantQueriesUseCase;
import io.communityconnect.application.billing.port.in.GrantQueriesUseCase.Command;
import io.communityconnect.application.billing.port.in.GrantQueriesUseCase.Outcome;
import io.communityconnect.domain.billing.QueryGrant;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Queries that admins give beyond plans.
@Requires(beans = GrantQueriesUseCase.class)
@Controller("/api/v1/admin/billing/grants")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GrantsController {
  private final GrantQueriesUseCase grantQueries;

  GrantsController(GrantQueriesUseCase grantQueries) {
    this.grantQueries = requireNonNull(grantQueries, "grantQueries is null");
  }

  /// @param residentId who gets them
  /// @param queries how many, from 1 to 100000
  /// @param reason why, in at most 200 characters
  record GrantWanted(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String residentId,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable Integer queries,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {}

  /// Gives a resident queries for the period that is running, and tells what they have then.
  @Post
  @Status(HttpStatus.CREATED)
  @Refuses(ProblemCode.NOT_FOUND)
  UsagePart grant(Actor.Administrator admin, @Body GrantWanted wanted) {
    Fields fields = new Fields();
    Optional<ResidentId> resident =
        fields.key("residentId", wanted.residentId()).map(ResidentId::new);
    if (wanted.residentId() == null) {
      fields.missing("residentId");
    }
    Optional<Integer> queries = number(fields, wanted.queries());
    Optional<String> reason = fields.words("reason", wanted.reason(), Command.MAX_REASON);
    fields.refuseFaulty();
    return switch (grantQueries.grant(
        new Command(admin, resident.orElseThrow(), queries.orElseThrow(), reason.orElseThrow()))) {
      case Outcome.Granted(Usage usage) -> UsagePart.of(usage);
      case Outcome.UnknownResident _ -> throw RequestRefused.because(ProblemCode.NOT_FOUND);
      case Outcome.NothingToGrant _ ->
          throw RequestRefused.of("residentId", "has a plan without a limit");
    };
  }

  private static Optional<Integer> number(Fields fields, @Nullable Integer queries) {
    return fields.required(
        "queries",
        queries == null ? null : queries.toString(),
        text -> Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= QueryGrant.MAX,
        Integer::valueOf,
        "from 1 to " + QueryGrant.MAX);
  }
}
