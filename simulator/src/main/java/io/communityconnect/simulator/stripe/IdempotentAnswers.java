package io.communityconnect.simulator.stripe;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers that were given under a key: the same key gets the same answer, and an error where
/// something else is asked under it.
final class IdempotentAnswers {
  private final Map<String, Given> given = new HashMap<>();

  private record Given(String request, Answer answer) {}

  synchronized Answer answer(@Nullable String key, String request, Supplier<Answer> make) {
    if (key == null) {
      return make.get();
    }
    Given before = given.get(key);
    if (before == null) {
      Answer answer = make.get();
      given.put(key, new Given(request, answer));
      return answer;
    }
    return before.request().equals(request)
        ? before.answer().again()
        : new Answer(
            400,
            StripeJson.error(
                "idempotency_error",
                "idempotency_key_in_use",
                "Keys for idempotent requests can only be used with the same parameters."));
  }
}
