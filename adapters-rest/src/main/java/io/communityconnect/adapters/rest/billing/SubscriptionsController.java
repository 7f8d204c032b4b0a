package io.communityconnect.adapters.rest.billing;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.Refuses;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.billing.port.in.OpenPortalUseCase;
import io.communityconnect.application.billing.port.in.ReadSubscriptionUseCase;
import io.communityconnect.application.billing.port.in.StartCheckoutUseCase;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Buying a plan, and managing what one bought.
@Requires(
    beans = {StartCheckoutUseCase.class, OpenPortalUseCase.class, ReadSubscriptionUseCase.class})
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubscriptionsController {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final StartCheckoutUseCase startCheckout;
  private final OpenPortalUseCase openPortal;
  private final ReadSubscriptionUseCase readSubscription;

  SubscriptionsController(
      StartCheckoutUseCase startCheckout,
      OpenPortalUseCase openPortal,
      ReadSubscriptionUseCase readSubscription) {
    this.startCheckout = requireNonNull(startCheckout, "startCheckout is null");
    this.openPortal = requireNonNull(openPortal, "openPortal is null");
    this.readSubscription = requireNonNull(readSubscription, "readSubscription is null");
  }

  /// @param planId which plan one wants
  record CheckoutWanted(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String planId) {}

  /// @param url where to go on, for a limited time
  record PaymentPage(URI url) {}

  /// Tells what one has subscribed to; 404 for who never did.
  @Get("/me/subscription")
  @Refuses(ProblemCode.NOT_FOUND)
  SubscriptionPart subscription(Actor.Resident resident) {
    return switch (readSubscription.read(new ReadSubscriptionUseCase.Command(resident))) {
      case ReadSubscriptionUseCase.Outcome.Found found -> SubscriptionPart.of(found);
      case ReadSubscriptionUseCase.Outcome.None _ ->
          throw RequestRefused.because(ProblemCode.NOT_FOUND);
    };
  }

  /// Opens a page to buy a plan on. Asked twice within an hour, it is the same page.
  @Post("/subscriptions/checkout")
  @Refuses(ProblemCode.ALREADY_SUBSCRIBED)
  PaymentPage checkout(Actor.Resident resident, @Body CheckoutWanted wanted) {
    Fields fields = new Fields();
    Optional<PlanId> plan =
        fields.required(
            "planId", wanted.planId(), PlanId::isValid, PlanId::new, "the id of a plan");
    fields.refuseFaulty();
    return switch (startCheckout.start(
        new StartCheckoutUseCase.Command(resident, plan.orElseThrow()))) {
      case StartCheckoutUseCase.Outcome.Opened opened -> new PaymentPage(opened.url());
      case StartCheckoutUseCase.Outcome.NotForSale _ ->
          throw RequestRefused.of("planId", "must be a plan that has a price");
      case StartCheckoutUseCase.Outcome.AlreadySubscribed _ ->
          throw RequestRefused.because(ProblemCode.ALREADY_SUBSCRIBED);
      case StartCheckoutUseCase.Outcome.Unavailable _ -> throw away();
    };
  }

  /// Opens a page to change, pay and end on what one bought.
  @Post("/subscriptions/portal")
  @Refuses(ProblemCode.NOTHING_BOUGHT)
  PaymentPage portal(Actor.Resident resident) {
    return switch (openPortal.open(new OpenPortalUseCase.Command(resident))) {
      case OpenPortalUseCase.Outcome.Opened opened -> new PaymentPage(opened.url());
      case OpenPortalUseCase.Outcome.NothingBought _ ->
          throw RequestRefused.because(ProblemCode.NOTHING_BOUGHT);
      case OpenPortalUseCase.Outcome.Unavailable _ -> throw away();
    };
  }

  private static RequestRefused away() {
    return RequestRefused.until(ProblemCode.SERVICE_UNAVAILABLE, PATIENCE);
  }
}
