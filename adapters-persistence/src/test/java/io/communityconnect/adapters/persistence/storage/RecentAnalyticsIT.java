package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.analytics.PostgresAnalytics;
import io.communityconnect.adapters.persistence.analytics.RecentAnalytics;
import io.communityconnect.application.analytics.port.out.Analytics;
import io.communityconnect.application.storage.AnalyticsContract;
import io.communityconnect.application.storage.GivenAttendance;
import io.communityconnect.application.storage.GivenQueries;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.analytics.ModelCosts;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class RecentAnalyticsIT implements AnalyticsContract {
  private static final String PHONE = "+15550000101";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ReportPeriod TODAY = new ReportPeriod(DAY, DAY, ZoneOffset.UTC);

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

  @Test
  void countsOnceForTwoWhoAskAtTheSameTime() throws InterruptedException {
    CommunityId home = answerOne();
    Actor.Admin first = storage.adminOf(home);
    Actor.Admin second = storage.adminOf(home);
    AtomicInteger counts = new AtomicInteger();
    CountDownLatch counting = new CountDownLatch(1);
    CountDownLatch counted = new CountDownLatch(1);
    Analytics slow =
        new RecentAnalytics(
            slowly(
                () -> {
                  counts.incrementAndGet();
                  counting.countDown();
                  assertThat(counted.await(60, TimeUnit.SECONDS)).isTrue();
                }));
    Thread one = Thread.ofPlatform().start(() -> costs(slow, first, home));
    assertThat(counting.await(60, TimeUnit.SECONDS)).isTrue();
    Thread other = Thread.ofPlatform().start(() -> costs(slow, second, home));
    Awaitility.await("the other waits")
        .atMost(PATIENCE)
        .until(() -> isWaitingIn(other, RecentAnalytics.class));

    counted.countDown();
    assertThat(one.join(PATIENCE)).isTrue();
    assertThat(other.join(PATIENCE)).isTrue();
    assertThat(counts).hasValue(1);
  }

  private interface Wait {
    void come() throws InterruptedException;
  }

  /// Answers nothing but what models cost, and that in its own time.
  private static Analytics slowly(Wait wait) {
    return (Analytics)
        Proxy.newProxyInstance(
            Analytics.class.getClassLoader(),
            new Class<?>[] {Analytics.class},
            (_, _, _) -> {
              wait.come();
              return new ModelCosts(List.of());
            });
  }

  private void costs(Analytics from, Actor.Admin admin, CommunityId community) {
    new GivenAttendance(storage).as(admin, () -> from.modelCosts(community, TODAY));
  }

  private static boolean isWaitingIn(Thread thread, Class<?> type) {
    return thread.getState() != Thread.State.RUNNABLE
        && Arrays.stream(thread.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(type.getName()));
  }

  private CommunityId answerOne() {
    return new GivenQueries(storage).answered(PHONE, Duration.ZERO).resident().community();
  }

  private long answered(Actor.Admin admin, CommunityId community) {
    return new GivenAttendance(storage)
        .as(admin, () -> analytics.figures(community, TODAY))
        .total()
        .answered();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
