package io.communityconnect.adapters.rest.edge;

/// How many proxies of ours stand before the server. Each appends whom it heard to
/// `X-Forwarded-For`; what is further left anybody could have written.
///
/// @param count 0 where callers reach the server directly, and the header means nothing
public record Proxies(int count) {
  /// More than anybody has.
  public static final int MAX = 10;

  public Proxies {
    if (count < 0 || count > MAX) {
      throw new IllegalArgumentException("proxies are from 0 to " + MAX);
    }
  }
}
