package io.communityconnect.adapters.identity.supabase;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/// What came back for one request to Supabase Auth.
sealed interface SupabaseAnswer {
  /// A success; its body is empty where there was none.
  record Decoded(JsonNode body) implements SupabaseAnswer {
    public Decoded {
      requireNonNull(body, "body is null");
    }
  }

  /// An error that Supabase names.
  ///
  /// @param pause how long it asks us to wait, where it says so
  record Refused(ErrorMeaning meaning, String code, Optional<Duration> pause)
      implements SupabaseAnswer {
    public Refused {
      requireNonNull(meaning, "meaning is null");
      requireNonNull(code, "code is null");
      requireNonNull(pause, "pause is null");
    }
  }

  /// No answer that can be read.
  record Unreadable(String reason) implements SupabaseAnswer {
    public Unreadable {
      requireNonNull(reason, "reason is null");
    }
  }
}
