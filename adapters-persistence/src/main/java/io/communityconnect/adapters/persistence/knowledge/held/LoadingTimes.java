package io.communityconnect.adapters.persistence.knowledge.held;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.time.Instant;

/// Says when a community's knowledge is worth reading: when it is asked for again, has been left
/// unchanged a little while, and was not read just now.
final class LoadingTimes {
  /// So long it is the same before it is read. Articles are often written one after the other.
  static final Duration SETTLED = Duration.ofSeconds(2);

  /// So long it is not read again, whatever came of it.
  static final Duration PAUSE = Duration.ofSeconds(30);

  /// So long it is not read again after others have needed its room: or several communities that
  /// do not fit together would be read for ever.
  static final Duration DISPLACED = Duration.ofMinutes(10);

  private static final int MOST_KNOWN = 10_000;

  private final Cache<CommunityId, Next> next =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  /// @param version the one that is to stay until then
  private record Next(KnowledgeVersion version, Instant at) {}

  /// Whether to read it now; of several who ask at the same time one is told to.
  synchronized boolean isTimeFor(CommunityId community, KnowledgeVersion version, Instant now) {
    Next expected = next.getIfPresent(community);
    if (expected == null || !expected.version().equals(version)) {
      Instant settled = now.plus(SETTLED);
      Instant paused = expected == null ? now : expected.at();
      next.put(community, new Next(version, paused.isAfter(settled) ? paused : settled));
      return false;
    }
    if (now.isBefore(expected.at())) {
      return false;
    }
    next.put(community, new Next(version, now.plus(PAUSE)));
    return true;
  }

  /// Notes that what was read had to give way.
  synchronized void displaced(CommunityId community, KnowledgeVersion version, Instant now) {
    next.put(community, new Next(version, now.plus(DISPLACED)));
  }
}
