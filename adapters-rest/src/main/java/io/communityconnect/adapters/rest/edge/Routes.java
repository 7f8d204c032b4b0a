package io.communityconnect.adapters.rest.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Part;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.Optional;

/// What filters know of the routes that requests are for.
public final class Routes {
  private Routes() {}

  /// The route of a request, where there is one.
  public static Optional<MethodBasedRouteMatch<?, ?>> of(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(MethodBasedRouteMatch.class::isInstance)
        .map(route -> (MethodBasedRouteMatch<?, ?>) route);
  }

  /// Whether a route is handed the parts of a form.
  public static boolean takesForm(MethodBasedRouteMatch<?, ?> route) {
    return Arrays.stream(route.getArguments())
        .anyMatch(each -> each.isAnnotationPresent(Part.class));
  }
}
