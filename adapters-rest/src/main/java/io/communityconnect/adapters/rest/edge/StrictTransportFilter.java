package io.communityconnect.adapters.rest.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Tells browsers never to come without TLS again, where the server is reached with it: by what it
/// ends itself, or by what a proxy before it does.
@Requires(property = StrictTransportFilter.PROPERTY, value = "true")
@ServerFilter("/**")
public final class StrictTransportFilter implements Ordered {
  /// `true` where the server is reached by https.
  public static final String PROPERTY = "community-connect.https";

  /// A year. No other hosts of the domain, for those are not ours to speak for.
  private static final String A_YEAR = "max-age=31536000";

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @ResponseFilter
  void insist(MutableHttpResponse<?> response) {
    response.header("Strict-Transport-Security", A_YEAR);
  }
}
