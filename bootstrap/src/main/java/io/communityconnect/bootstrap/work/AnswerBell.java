package io.communityconnect.bootstrap.work;

import io.communityconnect.application.conversation.port.out.AnswerWatch;
import io.communityconnect.domain.conversation.ConversationId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Wakes those in this instance who wait for an answer. One that another instance gave is found by
/// looking again.
public final class AnswerBell implements AnswerWatch {
  private final Map<ConversationId, CountDownLatch> waiting = new ConcurrentHashMap<>();

  @Override
  public void await(ConversationId conversation, Duration atMost) {
    CountDownLatch rung = waiting.computeIfAbsent(conversation, _ -> new CountDownLatch(1));
    try {
      if (!rung.await(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
        waiting.remove(conversation, rung);
      }
    } catch (InterruptedException e) {
      waiting.remove(conversation, rung);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }

  /// Says that something was answered in a conversation.
  public void ring(ConversationId conversation) {
    CountDownLatch waitedFor = waiting.remove(conversation);
    if (waitedFor != null) {
      waitedFor.countDown();
    }
  }
}
