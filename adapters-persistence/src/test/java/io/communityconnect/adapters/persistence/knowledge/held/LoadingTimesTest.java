package io.communityconnect.adapters.persistence.knowledge.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LoadingTimesTest {
  private static final CommunityId COMMUNITY = new CommunityId(new UUID(1, 1));
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final LoadingTimes times = new LoadingTimes();
  private Instant now = Instant.parse("2026-03-02T10:00:00Z");

  private boolean isTimeFor(long version) {
    return times.isTimeFor(COMMUNITY, new KnowledgeVersion(version, Optional.empty()), now);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void comeWhenAVersionIsAskedForAgainAndOnlyOnce() {
    assertThat(isTimeFor(1)).isFalse();
    pass(LoadingTimes.SETTLED.minus(MOMENT));
    assertThat(isTimeFor(1)).isFalse();
    pass(MOMENT);
    assertThat(isTimeFor(1)).isTrue();
    assertThat(isTimeFor(1)).isFalse();
  }

  @Test
  void comeAgainAfterAPause() {
    isTimeFor(1);
    pass(LoadingTimes.SETTLED);
    assertThat(isTimeFor(1)).isTrue();
    pass(LoadingTimes.PAUSE.minus(MOMENT));
    assertThat(isTimeFor(1)).isFalse();
    assertThat(isTimeFor(2)).isFalse();
    pass(LoadingTimes.SETTLED.minus(MOMENT));
    assertThat(isTimeFor(2)).isFalse();
    pass(MOMENT);
    assertThat(isTimeFor(2)).isTrue();
  }

  @Test
  void waitWhileACommunityIsWrittenTo() {
    for (int version = 1; version < 10; version++) {
      assertThat(isTimeFor(version)).isFalse();
      pass(LoadingTimes.SETTLED);
    }
  }

  @Test
  void waitLongWhereOthersNeededTheRoom() {
    times.displaced(COMMUNITY, new KnowledgeVersion(1, Optional.empty()), now);
    pass(LoadingTimes.DISPLACED.minus(MOMENT));
    assertThat(isTimeFor(1)).isFalse();
    pass(MOMENT);
    assertThat(isTimeFor(1)).isTrue();
  }
}
