package io.communityconnect.simulator.phone;

import io.communityconnect.simulator.http.Json;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /// Serves one page until it goes away; its virtual thread waits meanwhile. Javalin's own
  /// server-sent events are asynchronous and log a stack trace for every page that is closed.
  void serve(Context context) {
    Subscriber subscriber = new Subscriber();
    subscribers.add(subscriber);
    context.contentType("text/event-stream").header("Cache-Control", "no-store");
    try {
      ServletOutputStream out = context.res().getOutputStream();
      write(out, new Event("resync", "{}").encoded());
      while (!closed) {
        Event event = subscriber.next();
        write(out, event == null ? ": still here\n\n" : event.encoded());
      }
    } catch (IOException gone) {
      context.skipRemainingHandlers();
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

  private static void write(ServletOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private record Event(String name, String data) {
    String encoded() {
      return "event: " + name + "\ndata: " + data + "\n\n";
    }
  }

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
