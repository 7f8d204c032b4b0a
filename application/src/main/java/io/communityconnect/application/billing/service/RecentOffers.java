package io.communityconnect.application.billing.service;

import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Whom this instance has offered a larger plan lately. Each offer asks the payment provider, who
/// must not be asked for every message of somebody who goes on writing.
final class RecentOffers {
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int REMEMBERED = 10_000;

  private final Map<ResidentId, Instant> offered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ResidentId, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  /// Whether it is time for another one, which then counts as made.
  synchronized boolean isDue(ResidentId resident, Instant now) {
    Instant before = offered.get(resident);
    if (before != null && now.isBefore(before.plus(PAUSE))) {
      return false;
    }
    offered.put(resident, now);
    return true;
  }
}
