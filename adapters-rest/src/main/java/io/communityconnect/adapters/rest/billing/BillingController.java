package io.communityconnect.adapters.rest.billing;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.application.billing.port.in.AskReconcileUseCase;
import io.communityconnect.application.billing.port.in.ReadBillingUseCase;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a community has subscribed to, and whether that is what the payment provider has.
@Requires(beans = {ReadBillingUseCase.class, AskReconcileUseCase.class})
@Controller("/api/v1/admin/billing")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BillingController {
  private final ReadBillingUseCase readBilling;
  private final AskReconcileUseCase askReconcile;

  BillingController(ReadBillingUseCase readBilling, AskReconcileUseCase askReconcile) {
    this.readBilling = requireNonNull(readBilling, "readBilling is null");
    this.askReconcile = requireNonNull(askReconcile, "askReconcile is null");
  }

  /// @param communityId whose customers; an admin's own if left out
  record ReconcileWanted(@Nullable String communityId) {}

  /// @param customers how many are looked at; 0 where that was under way already
  record ReconcileBegun(int customers) {}

  /// Shows the subscriptions of a community by plan and status, how far the last reconciling came,
  /// and what it found otherwise than the payment provider has it.
  @Get
  BillingView billing(Actor.Administrator admin, @QueryValue @Nullable String communityId) {
    CommunityId community = communityOf(admin, communityId);
    return switch (readBilling.read(new ReadBillingUseCase.Command(admin, community))) {
      case ReadBillingUseCase.Outcome.Found found -> BillingView.of(found);
      case ReadBillingUseCase.Outcome.NotAllowed _ -> throw NamedCommunity.refusing();
    };
  }

  /// Compares a community's subscriptions with the payment provider, and repairs what differs.
  @Post("/reconcile")
  @Status(HttpStatus.ACCEPTED)
  ReconcileBegun reconcile(Actor.Administrator admin, @Body ReconcileWanted wanted) {
    CommunityId community = communityOf(admin, wanted.communityId());
    return switch (askReconcile.ask(new AskReconcileUseCase.Command(admin, community))) {
      case AskReconcileUseCase.Outcome.Begun(int customers) -> new ReconcileBegun(customers);
      case AskReconcileUseCase.Outcome.NotAllowed _ -> throw NamedCommunity.refusing();
    };
  }

  private static CommunityId communityOf(Actor.Administrator admin, @Nullable String named) {
    Fields fields = new Fields();
    Optional<CommunityId> community = NamedCommunity.of(fields, admin, named);
    fields.refuseFaulty();
    return community.orElseThrow();
  }
}
