package io.communityconnect.adapters.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.InfrastructureException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

final class GroupCommitTest {
  private static final Duration MOMENT = Duration.ofMillis(50);

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void goesOnAfterAnError() {
    try (GroupCommit<String, String> commits =
        new GroupCommit<>("test", GroupCommitTest::failing, 10)) {
      assertThatThrownBy(() -> commits.submit("bad")).hasRootCauseInstanceOf(LinkageError.class);

      assertThat(commits.submit("good")).isEqualTo("good");
    }
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void saysInTimeThatNothingIsKnownToBeStored() {
    CountDownLatch hanging = new CountDownLatch(1);
    List<String> stored = new CopyOnWriteArrayList<>();
    try (GroupCommit<String, String> commits =
        new GroupCommit<>("test", items -> storing(items, hanging, stored), 10)) {
      assertThatThrownBy(() -> commits.submit("late", MOMENT))
          .isInstanceOfSatisfying(
              InfrastructureException.class, e -> assertThat(e.isRetryable()).isTrue())
          .hasRootCauseInstanceOf(TimeoutException.class);
      assertThat(stored).isEmpty();

      hanging.countDown();

      assertThat(commits.submit("good", Duration.ofMinutes(1))).isEqualTo("good");
      assertThat(stored).containsExactly("late", "good");
    }
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void refusesAtOnceWhenTooManyAreWaiting() {
    CountDownLatch hanging = new CountDownLatch(1);
    try (GroupCommit<String, String> commits =
        new GroupCommit<>(
            "test", items -> storing(items, hanging, new CopyOnWriteArrayList<>()), 10)) {
      while (gaveUpOn(commits)) {
        assertThat(hanging.getCount()).isOne();
      }

      assertThatThrownBy(() -> commits.submit("one too many", Duration.ofDays(1)))
          .isInstanceOf(InfrastructureException.class)
          .hasRootCauseInstanceOf(RejectedExecutionException.class);
    }
  }

  /// Whether the item is waiting, although nobody waits for it any more.
  private static boolean gaveUpOn(GroupCommit<String, String> commits) {
    try {
      commits.submit("waiting", Duration.ZERO);
      throw new AssertionError("nothing can be stored");
    } catch (InfrastructureException e) {
      return e.getCause() instanceof TimeoutException;
    }
  }

  private static List<String> storing(
      List<String> items, CountDownLatch hanging, List<String> stored) {
    try {
      hanging.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    stored.addAll(items);
    return items;
  }

  private static List<String> failing(List<String> items) {
    if (items.contains("bad")) {
      throw new LinkageError("broken");
    }
    return items;
  }
}
