package io.communityconnect.adapters.llm;

import io.communityconnect.adapters.llm.Completion.Decoded;
import io.communityconnect.adapters.llm.Completion.Interrupted;
import io.communityconnect.adapters.llm.Completion.NoResponse;
import io.communityconnect.adapters.llm.Completion.Refused;
import io.communityconnect.adapters.llm.Completion.TimedOut;
import io.communityconnect.adapters.llm.Completion.Unreadable;
import java.time.Duration;

/// What an exchange tells about the provider.
enum ProviderHealth {
  /// It does its work. A refusal for a wrong key or a malformed request is work done: another
  /// provider would be asked in vain to make up for our mistake, and pausing mends nothing. So is a
  /// reply without words: one blocked question must not close the way for everybody.
  HEALTHY,
  /// It fails, in whichever way: connection, time, 5xx, or rubbish with status 200.
  FAILING,
  /// Nothing. Being limited (429) means that *we* ask too much while others, our other
  /// conversations among them, are answered: opening the circuit would turn a limit of 200 parallel
  /// requests (<https://deepinfra.com/docs/advanced/rate-limits>) into none at all. Giving up for
  /// reasons of our own tells nothing either.
  UNKNOWN;

  /// DeepInfra's code on a 429 that is not about us: the model has no capacity left.
  private static final String OVERLOADED = "engine_overloaded";

  /// @param given the time that the exchange had
  /// @param fair the time that it should have had at least
  static ProviderHealth of(Completion completion, Duration given, Duration fair) {
    return switch (completion) {
      case Decoded _ -> HEALTHY;
      case Refused refused -> of(refused);
      case Unreadable unreadable -> unreadable.isWordless() ? HEALTHY : FAILING;
      case NoResponse _ -> FAILING;
      case TimedOut _ -> given.compareTo(fair) < 0 ? UNKNOWN : FAILING;
      case Interrupted _ -> UNKNOWN;
    };
  }

  private static ProviderHealth of(Refused refused) {
    if (refused.isRateLimit()) {
      return refused.code().filter(OVERLOADED::equals).isPresent() ? FAILING : UNKNOWN;
    }
    return refused.isServerError() ? FAILING : HEALTHY;
  }
}
