package io.communityconnect.adapters.whatsapp.sending;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// What came back for one request to Twilio's REST API.
sealed interface TwilioAnswer {
  /// A success whose body was understood.
  record Decoded(JsonNode body) implements TwilioAnswer {
    public Decoded {
      requireNonNull(body, "body is null");
    }
  }

  /// An answer of 4xx: Twilio did not do it.
  ///
  /// @param code Twilio's error code, where the body names one
  /// @param retryAfter how long Twilio asks us to wait, where it does
  record Refused(int status, OptionalInt code, Optional<Duration> retryAfter)
      implements TwilioAnswer {
    public Refused {
      requireNonNull(code, "code is null");
      requireNonNull(retryAfter, "retryAfter is null");
    }
  }

  /// An answer that leaves open whether Twilio did it: a success whose body was not understood, a
  /// redirect, a 408 or a 5xx.
  record Unclear(int status) implements TwilioAnswer {}

  /// No answer, though the request may have arrived.
  record Lost(String reason) implements TwilioAnswer {
    public Lost {
      requireNonNull(reason, "reason is null");
    }
  }

  /// No connection, so the request never left.
  record NeverSent(String reason) implements TwilioAnswer {
    public NeverSent {
      requireNonNull(reason, "reason is null");
    }
  }
}
