package io.communityconnect.adapters.rest.edge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.ClientAddress;
import io.micronaut.http.HttpRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Finds out where a request came from.
public final class ClientAddresses {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /// Longer than any address is written.
  private static final int MAX_LENGTH = 45;

  /// The bytes of an address in IPv6 that say whose network it is from.
  private static final int NETWORK = 8;

  private final Proxies proxies;

  /// @param proxies whose word is taken
  public ClientAddresses(Proxies proxies) {
    this.proxies = requireNonNull(proxies, "proxies is null");
  }

  /// The caller's address, as the outermost of our proxies saw it. Of one in IPv6 the first half:
  /// the other half is the caller's choice.
  public ClientAddress of(HttpRequest<?> request) {
    String direct = request.getRemoteAddress().getAddress().getHostAddress();
    List<String> heard =
        request.getHeaders().getAll(FORWARDED_FOR).stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(String::strip)
            .toList();
    if (proxies.count() == 0 || heard.size() < proxies.count()) {
      return address(direct);
    }
    String told = heard.get(heard.size() - proxies.count());
    return told.isEmpty() || told.length() > MAX_LENGTH ? address(direct) : address(told);
  }

  private static ClientAddress address(String text) {
    return new ClientAddress(literal(text).map(ClientAddresses::network).orElse(text));
  }

  private static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.ofDelimiter(":").formatHex(address.getAddress(), 0, NETWORK) + "/64"
        : address.getHostAddress();
  }

  /// What a proxy told need not be an address.
  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
