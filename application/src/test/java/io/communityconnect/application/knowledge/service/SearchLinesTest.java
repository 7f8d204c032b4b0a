package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class SearchLinesTest {
  private static final int AT_ONCE = 2;

  private final SearchLines lines = new SearchLines(AT_ONCE);
  private final CommunityId crowded = new CommunityId(new UUID(0, 1));
  private final CountDownLatch opened = new CountDownLatch(1);
  private final AtomicInteger searching = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void letsFewOfACommunitySearchAndTheOthersWait() throws InterruptedException {
    List<Thread> crowd = crowd();

    assertThat(searching).hasValue(AT_ONCE);

    end(crowd);
    assertThat(done).hasValue(crowd.size());
  }

  @Test
  void letsAnotherCommunitySearchMeanwhile() throws InterruptedException {
    List<Thread> crowd = crowd();

    assertThat(lines.inTurn(new CommunityId(new UUID(0, 2)), () -> "found")).isEqualTo("found");

    end(crowd);
  }

  @Test
  void goesOnAfterAFailure() {
    for (int i = 0; i <= AT_ONCE; i++) {
      assertThatThrownBy(
              () ->
                  lines.inTurn(
                      crowded,
                      () -> {
                        throw new IllegalStateException("the database is away");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /// People of one community, once each waits: for their turn, or for the end of their search.
  private List<Thread> crowd() {
    List<Thread> crowd =
        Stream.generate(() -> Thread.ofPlatform().daemon().unstarted(this::searchInTurn))
            .limit(5 * AT_ONCE)
            .toList();
    crowd.forEach(Thread::start);
    while (searching.get() < AT_ONCE
        || crowd.stream().anyMatch(each -> each.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
    return crowd;
  }

  private void end(List<Thread> crowd) throws InterruptedException {
    opened.countDown();
    for (Thread each : crowd) {
      each.join();
    }
  }

  private void searchInTurn() {
    lines.inTurn(crowded, this::search);
  }

  private boolean search() {
    searching.incrementAndGet();
    try {
      opened.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    done.incrementAndGet();
    return true;
  }
}
