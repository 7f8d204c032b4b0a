package io.communityconnect.adapters.rest.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
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
    return route.getRouteInfo().getConsumes().contains(MediaType.MULTIPART_FORM_DATA_TYPE);
  }
}
