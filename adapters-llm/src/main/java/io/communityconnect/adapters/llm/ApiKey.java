package io.communityconnect.adapters.llm;

import static java.util.Objects.requireNonNull;

/// A secret that a provider knows us by. [#toString] keeps it out of logs.
///
/// Visible ASCII only: a key pasted with a line break would make the HTTP client refuse the header,
/// and its error text would carry the key.
public record ApiKey(String value) {
  public ApiKey {
    requireNonNull(value, "value is null");
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("an API key consists of visible ASCII characters");
    }
  }

  @Override
  public String toString() {
    return "ApiKey[…]";
  }
}
