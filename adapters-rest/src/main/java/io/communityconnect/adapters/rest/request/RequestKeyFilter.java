package io.communityconnect.adapters.rest.request;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.caller.AuthenticationFilter;
import io.communityconnect.adapters.rest.edge.Routes;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Does a request with a key once. Forms are left to their routes, which know them by their parts:
/// what lies between those is another each time that somebody sends them.
@Requires(beans = RepeatedRequests.class)
@ServerFilter("/api/v1/**")
final class RequestKeyFilter implements Ordered {
  private final RepeatedRequests repeated;

  RequestKeyFilter(RepeatedRequests repeated) {
    this.repeated = requireNonNull(repeated, "repeated is null");
  }

  @Override
  public int getOrder() {
    return AuthenticationFilter.ORDER + 2;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> takeUp(HttpRequest<?> request) {
    return isTakenUpHere(request)
        ? repeated.takeUp(request, () -> bodyOf(request)).orElse(null)
        : null;
  }

  private static boolean isTakenUpHere(HttpRequest<?> request) {
    return Routes.of(request)
        .filter(
            route ->
                RepeatableRequest.isTakenBy(
                        request.getMethodName(),
                        route.getAnnotationMetadata(),
                        Arrays.asList(route.getArguments()))
                    && !Routes.takesForm(route))
        .isPresent();
  }

  /// A copy: the route reads it as well. Only what is asked for as a whole is held to the limit of
  /// what is read into memory; a stream would go on to that of what is never kept.
  private static byte[] bodyOf(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> served)) {
      return new byte[0];
    }
    try (CloseableByteBody copy = served.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
        CloseableAvailableByteBody body = copy.buffer().join()) {
      return body.toByteArray();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException tooLarge ? tooLarge : e;
    }
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void keep(HttpRequest<?> request, HttpResponse<?> response) {
    repeated.keep(request, response);
  }
}
