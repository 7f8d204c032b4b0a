package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase.Command;
import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase.Outcome;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SummarizingTest {
  private Instant now = Instant.parse("2026-11-27T12:00:00Z");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Command> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch held = new CountDownLatch(1);
  private volatile Outcome outcome = Outcome.SUMMED_UP;
  private volatile boolean isHeld;
  private volatile boolean fails;

  private final Summarizing summarizing = new Summarizing(this::sumUp, meters, () -> now);

  private Outcome sumUp(Command command) {
    asked.add(command);
    if (isHeld) {
      try {
        held.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    if (fails) {
      throw new IllegalStateException("no database");
    }
    return outcome;
  }

  @AfterEach
  void close() {
    held.countDown();
    summarizing.close();
  }

  private static Command of(int conversation) {
    return new Command(
        new ConversationId(new UUID(0, conversation)),
        new Actor.Resident(new ResidentId(new UUID(1, 1)), new CommunityId(new UUID(2, 2))));
  }

  private void awaitAsked(int times) {
    Awaitility.await().until(() -> asked.size() == times);
  }

  private double counted(Outcome what) {
    return meters.counter("summaries", "outcome", what.name().toLowerCase(Locale.ROOT)).count();
  }

  @Test
  void hasAConversationSummedUpAndCountsWhatCameOfIt() {
    summarizing.request(of(1));

    Awaitility.await().until(() -> counted(Outcome.SUMMED_UP) == 1);
    assertThat(asked).containsExactly(of(1));
  }

  @Test
  void asksOnceForWhatWaits() {
    isHeld = true;
    summarizing.request(of(1));
    summarizing.request(of(1));
    summarizing.request(of(2));
    awaitAsked(2);
    held.countDown();

    Awaitility.await().until(() -> counted(Outcome.SUMMED_UP) == 2);
    assertThat(asked).containsExactlyInAnyOrder(of(1), of(2));
    // It counts as waiting until a moment after it was counted.
    Awaitility.await()
        .until(
            () -> {
              summarizing.request(of(1));
              return asked.size() > 2;
            });
  }

  @Test
  void worksOnFourAtATime() {
    isHeld = true;
    for (int i = 1; i <= 6; i++) {
      summarizing.request(of(i));
    }
    awaitAsked(4);
    held.countDown();

    awaitAsked(6);
  }

  @Test
  void leavesModelsAloneForAMinuteThatGaveNothing() {
    outcome = Outcome.NO_MODEL;
    summarizing.request(of(1));
    Awaitility.await().until(() -> counted(Outcome.NO_MODEL) == 1);

    summarizing.request(of(2));
    now = now.plusSeconds(59);
    summarizing.request(of(3));
    now = now.plusSeconds(1);
    summarizing.request(of(4));

    awaitAsked(2);
    assertThat(asked).containsExactly(of(1), of(4));
  }

  @Test
  void goesOnAfterAFailure() {
    fails = true;
    summarizing.request(of(1));
    awaitAsked(1);
    fails = false;

    Awaitility.await()
        .until(
            () -> {
              summarizing.request(of(1));
              return asked.size() > 1;
            });
  }

  @Test
  void takesNothingOnceItIsClosed() {
    summarizing.close();

    summarizing.request(of(1));

    assertThat(asked).isEmpty();
  }
}
