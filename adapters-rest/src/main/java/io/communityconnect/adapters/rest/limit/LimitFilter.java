package io.communityconnect.adapters.rest.limit;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.caller.AuthenticationFilter;
import io.communityconnect.adapters.rest.caller.Caller;
import io.communityconnect.adapters.rest.edge.ClientAddresses;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.limit.port.in.SpendRequestUseCase;
import io.communityconnect.application.limit.port.in.SpendRequestUseCase.Command;
import io.communityconnect.application.limit.port.in.SpendRequestUseCase.Outcome;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.limit.RateLimit;
import io.communityconnect.domain.limit.RateLimit.Unchecked;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets nobody ask too often: people by who they are, others by where they come from.
@Requires(beans = {SpendRequestUseCase.class, ApiLimits.class})
@ServerFilter("/api/v1/**")
final class LimitFilter implements Ordered {
  private static final Logger log = LoggerFactory.getLogger(LimitFilter.class);

  private final SpendRequestUseCase spendRequest;
  private final ApiLimits limits;
  private final ClientAddresses addresses;

  LimitFilter(SpendRequestUseCase spendRequest, ApiLimits limits, ClientAddresses addresses) {
    this.spendRequest = requireNonNull(spendRequest, "spendRequest is null");
    this.limits = requireNonNull(limits, "limits is null");
    this.addresses = requireNonNull(addresses, "addresses is null");
  }

  /// A request that is told its answer again is a request.
  @Override
  public int getOrder() {
    return AuthenticationFilter.ORDER + 1;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void count(HttpRequest<?> request) {
    Optional<Account> caller = Caller.known(request);
    RouteAttributes.getRouteMatch(request)
        .map(route -> kindOf(route.getAnnotationMetadata(), request, caller))
        .ifPresent(
            kind ->
                spend(
                    limits.of(kind),
                    caller
                        .map(account -> account.id().value().toString())
                        .orElseGet(() -> addresses.of(request).value())));
  }

  private static ApiLimit kindOf(
      AnnotationMetadata route, HttpRequest<?> request, Optional<Account> caller) {
    if (caller.isEmpty()) {
      return ApiLimit.LOGINS;
    }
    return route
        .enumValue(CountedAs.class, ApiLimit.class)
        .orElse(request.getMethod() == HttpMethod.GET ? ApiLimit.READS : ApiLimit.WRITES);
  }

  private void spend(RateLimit limit, String subject) {
    switch (counted(limit, subject)) {
      case Outcome.Allowed _ -> {}
      case Outcome.Exhausted(Duration retryAfter) ->
          throw RequestRefused.until(ProblemCode.TOO_MANY_REQUESTS, retryAfter);
    }
  }

  private Outcome counted(RateLimit limit, String subject) {
    try {
      return spendRequest.spend(new Command(limit, subject));
    } catch (InfrastructureException e) {
      if (limit.unchecked() == Unchecked.CLOSED) {
        throw e;
      }
      log.atWarn().addKeyValue("limit", limit.name()).setCause(e).log("requests are not counted");
      return new Outcome.Allowed();
    }
  }
}
