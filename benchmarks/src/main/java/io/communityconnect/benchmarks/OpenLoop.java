package io.communityconnect.benchmarks;

import io.communityconnect.benchmarks.ApiClient.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Asks at fixed moments, whether or not what was asked before is answered. Each time counts from
/// the moment it was due, so that a server that hangs cannot hide whom it kept waiting.
///
/// @param rate questions a second
record OpenLoop(int rate, Duration lasting) {
  /// @param name under which times are added up
  /// @param status 0 where there was no answer
  record Sample(String name, int status, long nanoseconds) {
    boolean failed() {
      return status != 200;
    }
  }

  List<Sample> run(ApiClient client, Reads reads) throws InterruptedException {
    int count = Math.toIntExact(rate * lasting.toSeconds());
    long begin = System.nanoTime();
    List<Future<Sample>> asked = new ArrayList<>(count);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        long due = begin + Duration.ofSeconds(1).toNanos() * i / rate;
        Reads.Read read = reads.next();
        waitUntil(due);
        asked.add(threads.submit(() -> ask(client, read, due)));
      }
    }
    List<Sample> samples = new ArrayList<>(count);
    for (Future<Sample> each : asked) {
      samples.add(resultOf(each));
    }
    return samples;
  }

  private static void waitUntil(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }

  private static Sample ask(ApiClient client, Reads.Read read, long due) {
    int status = statusOf(client, read);
    return new Sample(read.name(), status, System.nanoTime() - due);
  }

  private static int statusOf(ApiClient client, Reads.Read read) {
    try {
      Answer answer = client.get(read.path(), read.token());
      return answer.status();
    } catch (UncheckedIOException _) {
      return 0;
    }
  }

  private static Sample resultOf(Future<Sample> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request could not be made", e.getCause());
    }
  }

  /// The same by name.
  static Map<String, List<Sample>> byName(List<Sample> samples) {
    return samples.stream()
        .collect(Collectors.groupingBy(Sample::name, TreeMap::new, Collectors.toList()));
  }

  static Percentiles times(List<Sample> samples) {
    return Percentiles.of(samples.stream().mapToLong(Sample::nanoseconds).toArray());
  }
}
