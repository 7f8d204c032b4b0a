package io.communityconnect.adapters.rest.edge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.ClientAddress;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;

/// Finds out where a request came from.
public final class ClientAddresses {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /// Longer than any address is written.
  private static final int MAX_LENGTH = 45;

  private final Proxies proxies;

  /// @param proxies whose word is taken
  public ClientAddresses(Proxies proxies) {
    this.proxies = requireNonNull(proxies, "proxies is null");
  }

  /// The caller's address, as the outermost of our proxies saw it.
  public ClientAddress of(HttpRequest<?> request) {
    String direct = request.getRemoteAddress().getAddress().getHostAddress();
    List<String> heard =
        request.getHeaders().getAll(FORWARDED_FOR).stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(String::strip)
            .toList();
    if (proxies.count() == 0 || heard.size() < proxies.count()) {
      return new ClientAddress(direct);
    }
    String told = heard.get(heard.size() - proxies.count());
    return told.isEmpty() || told.length() > MAX_LENGTH
        ? new ClientAddress(direct)
        : new ClientAddress(told);
  }
}
