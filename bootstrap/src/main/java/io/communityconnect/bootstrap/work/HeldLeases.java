package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.RenewLeasesUseCase;
import io.communityconnect.domain.conversation.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The conversations that this instance is answering, so that none is taken away from it for being
/// slow.
public final class HeldLeases {
  /// Well before the end of the shortest lease, which outlives the answer's deadline by ten
  /// seconds.
  private static final Duration RENEWED_EVERY = Duration.ofSeconds(4);

  /// Whoever takes longer hangs, and another worker shall try.
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final RenewLeasesUseCase renewing;
  private final InstantSource clock;
  private final Map<Lease, Instant> since = new ConcurrentHashMap<>();

  /// @param clock says how long a lease is held
  public HeldLeases(RenewLeasesUseCase renewing, InstantSource clock) {
    this.renewing = requireNonNull(renewing, "renewing is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// Starts renewing what is held, until the loop is closed.
  public AutoCloseable keep() {
    return new BackgroundLoop("renew-leases", this::renew, clock);
  }

  /// Runs work with the lease held.
  void during(Lease lease, Runnable work) {
    since.put(lease, clock.instant());
    try {
      work.run();
    } finally {
      since.remove(lease);
    }
  }

  /// Most answers are over before their lease is renewed for the first time.
  ///
  /// @return when to renew again
  Duration renew() {
    Instant now = clock.instant();
    List<Lease> held =
        since.entrySet().stream()
            .filter(entry -> isToBeRenewed(Duration.between(entry.getValue(), now)))
            .map(Map.Entry::getKey)
            .toList();
    if (!held.isEmpty()) {
      renewing.renew(held);
    }
    return RENEWED_EVERY;
  }

  private static boolean isToBeRenewed(Duration held) {
    return held.compareTo(RENEWED_EVERY) >= 0 && held.compareTo(LONGEST) < 0;
  }
}
