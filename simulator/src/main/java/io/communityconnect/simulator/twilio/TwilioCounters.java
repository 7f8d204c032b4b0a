package io.communityconnect.simulator.twilio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.communityconnect.simulator.http.Json;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// Counts what happened on the line, for tests and for the page.
public final class TwilioCounters {
  /// What is counted.
  enum Event {
    MESSAGES_ACCEPTED,
    MESSAGES_REFUSED,
    REQUESTS_FAILED_BY_FAULT,
    ANSWERS_DROPPED,
    WEBHOOKS_DELIVERED,
    WEBHOOKS_FAILED,
    CALLBACKS_DELIVERED,
    CALLBACKS_FAILED
  }

  private final Map<Event, LongAdder> counts = new EnumMap<>(Event.class);

  TwilioCounters() {
    for (Event event : Event.values()) {
      counts.put(event, new LongAdder());
    }
  }

  void count(Event event) {
    counter(event).increment();
  }

  /// The counts by name in camel case.
  public ObjectNode render() {
    ObjectNode rendered = Json.object();
    for (Event event : Event.values()) {
      rendered.put(camelCase(event), counter(event).sum());
    }
    return rendered;
  }

  public void clear() {
    counts.values().forEach(LongAdder::reset);
  }

  private LongAdder counter(Event event) {
    return counts.computeIfAbsent(event, absent -> new LongAdder());
  }

  private static String camelCase(Event event) {
    StringBuilder name = new StringBuilder();
    for (String word : event.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(name.isEmpty() ? word : capitalised(word));
    }
    return name.toString();
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
