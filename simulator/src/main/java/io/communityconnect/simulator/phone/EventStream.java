package io.communityconnect.simulator.phone;

import io.communityconnect.simulator.http.Json;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Tells open pages what changed, by server-sent events. A page that cannot keep up gets one
/// `resync` in place of what it missed; it never holds anybody else up.
final class EventStream implements AutoCloseable {
  private static final int BACKLOG = 500;
  private static final int HEARTBEAT_SECONDS = 10;

  private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /// Tells all pages.
  ///
  /// @param event what happened: `message`, `residents`, `faults` or `reset`
  /// @param residentId whom it concerns; empty when everybody
  void publish(String event, String residentId) {
    String data = Json.object().put("residentId", residentId).toString();
    subscribers.forEach(subscriber -> subscriber.offer(new Event(event, data)));
  }

  /// Serves one page until it goes away.
  void serve(SseClient client) {
    Subscriber subscriber = new Subscriber();
    subscribers.add(subscriber);
    try {
      client.sendEvent("resync", "{}");
      while (!closed && !client.terminated()) {
        Event event = subscriber.next();
        if (event == null) {
          client.sendComment("still here");
        } else {
          client.sendEvent(event.name(), event.data());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      subscribers.remove(subscriber);
    }
  }

  @Override
  public void close() {
    closed = true;
    subscribers.forEach(subscriber -> subscriber.offer(new Event("closing", "{}")));
  }

  private record Event(String name, String data) {}

  private static final class Subscriber {
    private final BlockingQueue<Event> backlog = new ArrayBlockingQueue<>(BACKLOG);

    void offer(Event event) {
      if (!backlog.offer(event)) {
        backlog.clear();
        backlog.offer(new Event("resync", "{}"));
      }
    }

    @Nullable Event next() throws InterruptedException {
      return backlog.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }
  }
}
