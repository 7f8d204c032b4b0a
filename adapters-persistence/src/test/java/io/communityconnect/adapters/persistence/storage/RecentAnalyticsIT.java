package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.analytics.PostgresAnalytics;
import io.communityconnect.adapters.persistence.analytics.RecentAnalytics;
import io.communityconnect.application.analytics.port.out.Analytics;
import io.communityconnect.application.storage.AnalyticsContract;
import io.communityconnect.application.storage.GivenAttendance;
import io.communityconnect.application.storage.GivenQueries;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RecentAnalyticsIT implements AnalyticsContract {
  private static final String PHONE = "+15550000101";

  private final Storage storage = new PostgresStorage();
  private final AtomicLong nanos = new AtomicLong();
  private final Analytics analytics = new RecentAnalytics(new PostgresAnalytics(), nanos::get);

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public Analytics analytics() {
    return analytics;
  }

  @Test
  void keepsForAllAdminsWhatItCountedHalfAMinuteAgo() {
    CommunityId home = answerOne();
    Actor.Admin admin = storage.adminOf(home);
    assertThat(answered(admin, home)).isEqualTo(1);

    answerOne();
    pass(RecentAnalytics.KEPT.minusMillis(1));
    assertThat(answered(storage.adminOf(home), home)).isEqualTo(1);
    pass(Duration.ofMillis(1));
    assertThat(answered(admin, home)).isEqualTo(2);
  }

  @Test
  void keepsItFromOthers() {
    CommunityId home = answerOne();
    Actor.Admin stranger = new GivenAttendance(storage).stranger();
    assertThat(answered(storage.adminOf(home), home)).isEqualTo(1);

    assertThat(answered(stranger, home)).isZero();
  }

  private CommunityId answerOne() {
    return new GivenQueries(storage).answered(PHONE, Duration.ZERO).resident().community();
  }

  private long answered(Actor.Admin admin, CommunityId community) {
    ReportPeriod day = new ReportPeriod(DAY, DAY, ZoneOffset.UTC);
    return new GivenAttendance(storage)
        .as(admin, () -> analytics.figures(community, day))
        .total()
        .answered();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
