package io.communityconnect.adapters.rest.caller;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.identity.port.in.AuthenticateUseCase;
import io.communityconnect.application.identity.port.in.AuthenticateUseCase.Command;
import io.communityconnect.application.identity.port.in.AuthenticateUseCase.Outcome;
import io.communityconnect.domain.identity.Account;
import io.communityconnect.domain.identity.TokenFlaw;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;

/// Lets nobody without a valid token through to a route that does not say [OpenToAnyone].
@Requires(beans = AuthenticateUseCase.class)
@ServerFilter("/api/v1/**")
public final class AuthenticationFilter implements Ordered {
  /// Filters that want to know the caller come after this.
  public static final int ORDER = 0;

  private final AuthenticateUseCase authenticate;

  AuthenticationFilter(AuthenticateUseCase authenticate) {
    this.authenticate = requireNonNull(authenticate, "authenticate is null");
  }

  @Override
  public int getOrder() {
    return ORDER;
  }

  /// Waits for the database, so not on the thread that reads from the network.
  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void authenticate(HttpRequest<?> request) {
    boolean closed =
        RouteAttributes.getRouteMatch(request)
            .filter(route -> !route.getAnnotationMetadata().hasAnnotation(OpenToAnyone.class))
            .isPresent();
    if (closed) {
      Caller.remember(request, accountOf(request));
    }
  }

  private Account accountOf(HttpRequest<?> request) {
    return switch (authenticate.authenticate(new Command(BearerToken.of(request)))) {
      case Outcome.Authenticated(Account account, _) -> account;
      case Outcome.Refused(TokenFlaw flaw) -> throw RequestRefused.because(TokenProblems.of(flaw));
      case Outcome.Unavailable(var retryAfter) ->
          throw RequestRefused.until(ProblemCode.SERVICE_UNAVAILABLE, retryAfter);
    };
  }
}
