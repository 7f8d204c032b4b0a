package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;

/// A virtual thread that waits must let go of its carrier: with as many pinned threads as
/// processors, the whole server stands still.
class VirtualThreadsIT {
  private static final String PINNED = "jdk.VirtualThreadPinned";

  /// Where classes are loaded while threads wait for them, it is for less than this.
  private static final Duration WORTH_TELLING = Duration.ofMillis(20);

  @Test
  void letGoOfTheirCarriersWhileTheServerWorks() {
    try (Town town = Town.withServer(Map.of());
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Resident> residents =
          IntStream.range(0, 50).mapToObj(i -> town.phones().moveIn("Resident " + i)).toList();
      Runnable everybodyWrites =
          () -> {
            residents.stream()
                .map(one -> CompletableFuture.runAsync(() -> writeTwice(one), writers))
                .toList()
                .forEach(CompletableFuture::join);
            town.awaitSettled();
          };
      // Loads the classes.
      everybodyWrites.run();
      town.phones().faults("{\"llm\":{\"latencyMs\":100},\"twilio\":{\"latencyMs\":100}}");

      List<RecordedEvent> pinned = pinnedDuring(everybodyWrites);

      assertThat(town.phones().answers()).hasSize(200);
      assertThat(pinned).isEmpty();
    }
  }

  @Test
  void areSeenHereWhenTheyDoNot() {
    List<RecordedEvent> pinned =
        pinnedDuring(
            () -> {
              CompletableFuture<Void> pinning =
                  CompletableFuture.runAsync(Initializing::touch, Thread.ofVirtual()::start);
              pinning.join();
            });

    assertThat(pinned).isNotEmpty();
  }

  private static void writeTwice(Resident resident) {
    resident.write("When is the gym open?");
    resident.write("And the swimming pool?");
  }

  private static List<RecordedEvent> pinnedDuring(Runnable work) {
    Queue<RecordedEvent> pinned = new ConcurrentLinkedQueue<>();
    try (RecordingStream recording = new RecordingStream()) {
      recording.setReuse(false);
      recording.enable(PINNED).withThreshold(WORTH_TELLING);
      recording.onEvent(PINNED, (Consumer<RecordedEvent>) pinned::add);
      recording.startAsync();
      work.run();
      recording.stop();
    }
    return List.copyOf(pinned);
  }

  /// The JVM cannot unmount a thread in the middle of a class' initialization.
  private static final class Initializing {
    private static final boolean WAITED = await(new CountDownLatch(1));

    private static boolean await(CountDownLatch never) {
      try {
        return never.await(200, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    static void touch() {
      assertThat(WAITED).isFalse();
    }
  }
}
