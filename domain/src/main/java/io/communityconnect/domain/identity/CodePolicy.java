package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.RequestLimit.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How codes that go to phones are handed out and tried.
///
/// @param lifetime how long a code can be used
/// @param tries how often one code may be tried
/// @param failures how many wrong tries a phone has within [#FAILURES_WITHIN], over all its codes
/// @param limits how often codes are sent
public record CodePolicy(Duration lifetime, int tries, int failures, List<RequestLimit> limits) {
  /// The time over which wrong tries of a phone are added up.
  public static final Duration FAILURES_WITHIN = Duration.ofHours(24);

  /// A code goes out at most once a minute, as at Supabase.
  public static final RequestLimit RESEND =
      new RequestLimit("code-resend", Scope.PHONE, 1, Duration.ofSeconds(60));

  /// Enough for somebody whose messages are slow; too few to fill a stranger's phone.
  public static final RequestLimit PHONE_HOURLY =
      new RequestLimit("code-phone-hourly", Scope.PHONE, 5, Duration.ofHours(1));

  /// Keeps a guesser to so few codes a day that guessing is hopeless.
  public static final RequestLimit PHONE_DAILY =
      new RequestLimit("code-phone-daily", Scope.PHONE, 10, Duration.ofHours(24));

  /// A whole house may stand behind one address, on the evening it is invited.
  public static final RequestLimit ADDRESS_HOURLY =
      new RequestLimit("code-address-hourly", Scope.ADDRESS, 60, Duration.ofHours(1));

  /// What an installation pays for at most.
  public static final RequestLimit INSTALLATION_HOURLY =
      new RequestLimit("code-installation-hourly", Scope.INSTALLATION, 1_000, Duration.ofHours(1));

  /// Six digits, five tries, ten minutes. A day's twenty wrong tries of a million: whoever guesses
  /// all year at one phone succeeds with less than one percent.
  public static final CodePolicy STANDARD =
      new CodePolicy(
          Duration.ofMinutes(10),
          5,
          20,
          List.of(RESEND, PHONE_HOURLY, PHONE_DAILY, ADDRESS_HOURLY, INSTALLATION_HOURLY));

  public CodePolicy {
    requireNonNull(lifetime, "lifetime is null");
    limits = List.copyOf(limits);
    if (!lifetime.isPositive() || tries < 1 || failures < 1) {
      throw new IllegalArgumentException("a code can be used for some time, and tried");
    }
  }

  /// A code of a phone that was tried in vain.
  ///
  /// @param sentAt when the code was sent
  /// @param failures how often it was tried
  public record Tried(Instant sentAt, int failures) {
    public Tried {
      requireNonNull(sentAt, "sentAt is null");
    }
  }

  /// How long no code of a phone is looked at; empty when one is.
  ///
  /// @param tried its codes of the last [#FAILURES_WITHIN]
  public Optional<Duration> lockedFor(List<Tried> tried, Instant now) {
    int left = tried.stream().mapToInt(Tried::failures).sum();
    for (Tried code : tried.stream().sorted(Comparator.comparing(Tried::sentAt)).toList()) {
      if (left < failures) {
        break;
      }
      left -= code.failures();
      if (left < failures) {
        return Optional.of(Duration.between(now, code.sentAt().plus(FAILURES_WITHIN)))
            .filter(Duration::isPositive);
      }
    }
    return Optional.empty();
  }
}
