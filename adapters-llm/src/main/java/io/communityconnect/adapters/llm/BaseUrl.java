package io.communityconnect.adapters.llm;

import java.net.URI;

/// Checks the address that a provider's paths are appended to.
final class BaseUrl {
  private BaseUrl() {}

  /// The address without a slash at its end.
  ///
  /// @throws IllegalArgumentException when it is no web address, or carries more than a path
  static URI checked(URI url) {
    boolean web =
        "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new IllegalArgumentException("baseUrl is no http or https address");
    }
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException("baseUrl carries more than a path");
    }
    String text = url.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
  }
}
