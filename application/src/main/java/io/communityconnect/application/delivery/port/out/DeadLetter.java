package io.communityconnect.application.delivery.port.out;

import static java.util.Objects.requireNonNull;

/// Why a message was given up.
///
/// @param code stable and in capitals, or the provider's error code
/// @param explanation for the person who looks at it; free of message text
public record DeadLetter(String code, String explanation) {
  public DeadLetter {
    requireNonNull(code, "code is null");
    requireNonNull(explanation, "explanation is null");
  }
}
