package io.communityconnect.bootstrap.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.domain.conversation.ConversationId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AnswerBellTest {
  private static final ConversationId ADA = new ConversationId(new UUID(0, 1));
  private static final ConversationId BOB = new ConversationId(new UUID(0, 2));
  private static final Duration LONG = Duration.ofHours(1);

  private final AnswerBell bell = new AnswerBell();

  private CompletableFuture<Void> waiting(ConversationId conversation) {
    return CompletableFuture.runAsync(() -> bell.await(conversation, LONG));
  }

  @Test
  void wakesThoseOfTheConversationAlone() {
    CompletableFuture<Void> ada = waiting(ADA);
    CompletableFuture<Void> bob = waiting(BOB);

    Awaitility.await()
        .until(
            () -> {
              bell.ring(ADA);
              return ada.isDone();
            });

    assertThat(bob).isNotDone();
    Awaitility.await()
        .until(
            () -> {
              bell.ring(BOB);
              return bob.isDone();
            });
  }

  @Test
  void letsNobodySleepLongerThanTheyWant() {
    assertThat(
            CompletableFuture.runAsync(() -> bell.await(ADA, Duration.ofMillis(1)))
                .orTimeout(60, TimeUnit.SECONDS))
        .succeedsWithin(Duration.ofSeconds(60));
  }

  @Test
  void endsByAnInterrupt() {
    Thread.currentThread().interrupt();

    assertThatIllegalStateException().isThrownBy(() -> bell.await(ADA, LONG));

    assertThat(Thread.interrupted()).isTrue();
  }
}
