package io.communityconnect.bootstrap.work;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Brings word of new work to the loops of this instance, and out to the others.
public final class WakeUps {
  private final Map<Topic, List<Consumer<Instant>>> sleepers = new ConcurrentHashMap<>();
  private final List<Consumer<Topic>> others = new CopyOnWriteArrayList<>();

  /// What there is work of.
  public enum Topic {
    CONVERSATIONS,
    OUTBOX
  }

  /// Adds somebody to wake in this instance.
  ///
  /// @param sleeper told when the work falls due
  public void subscribe(Topic topic, Consumer<Instant> sleeper) {
    sleepers
        .computeIfAbsent(requireNonNull(topic, "topic is null"), _ -> new CopyOnWriteArrayList<>())
        .add(requireNonNull(sleeper, "sleeper is null"));
  }

  /// Adds a way to the other instances.
  public void relay(Consumer<Topic> messenger) {
    others.add(requireNonNull(messenger, "messenger is null"));
  }

  /// Says that work of this topic falls due at the given time, here and elsewhere.
  public void tellAll(Topic topic, Instant dueAt) {
    tellHere(topic, dueAt);
    others.forEach(messenger -> messenger.accept(topic));
  }

  /// Says it in this instance only: somebody else said it elsewhere.
  public void tellHere(Topic topic, Instant dueAt) {
    sleepers.getOrDefault(topic, List.of()).forEach(sleeper -> sleeper.accept(dueAt));
  }
}
