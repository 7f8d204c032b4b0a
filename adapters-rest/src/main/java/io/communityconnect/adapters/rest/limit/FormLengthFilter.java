package io.communityconnect.adapters.rest.limit;

import io.communityconnect.adapters.rest.caller.AuthenticationFilter;
import io.communityconnect.adapters.rest.edge.Routes;
import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;

/// Lets a form have one file, and as much besides as any other body that is read into memory. All
/// of its parts lie there until the request ends, also those that nobody knows, and the server
/// itself holds only each of them to a limit, and all to that of histories.
@ServerFilter("/api/v1/**")
final class FormLengthFilter implements Ordered {
  private final long max;

  FormLengthFilter(HttpServerConfiguration server) {
    max = server.getMultipart().getMaxFileSize() + server.getMaxRequestBufferSize();
  }

  /// A form that is refused was counted.
  @Override
  public int getOrder() {
    return AuthenticationFilter.ORDER + 2;
  }

  /// Before the body is asked for, so by what it says of itself: no more than that is read of it.
  @RequestFilter
  void measure(HttpRequest<?> request) {
    if (Routes.of(request).filter(Routes::takesForm).isPresent()) {
      hold(request.getContentLength());
    }
  }

  private void hold(long length) {
    if (length < 0) {
      throw RequestRefused.because(ProblemCode.LENGTH_REQUIRED);
    }
    if (length > max) {
      throw RequestRefused.because(ProblemCode.PAYLOAD_TOO_LARGE);
    }
  }
}
