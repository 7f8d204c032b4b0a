package io.communityconnect.simulator.twilio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// All messages of the account, in order of acceptance. A message is in here before the request
/// that brought it is answered, so that whoever lost the answer can still find it.
public final class MessageLog {
  private final Object lock = new Object();
  private final Map<String, TwilioMessage> bySid = new LinkedHashMap<>();
  private final Map<String, List<String>> sidsByPerson = new LinkedHashMap<>();
  private final List<Consumer<TwilioMessage>> listeners = new CopyOnWriteArrayList<>();
  private final UnaryOperator<WhatsAppAddress> identity;

  /// Creates an empty log.
  ///
  /// @param identity gives the one address under which all messages of a person are kept: people
  ///     have a phone number and a user id, and a message may name either
  MessageLog(UnaryOperator<WhatsAppAddress> identity) {
    this.identity = identity;
  }

  /// Tells the listener of every message that is added or changed, on the changing thread.
  public void onChange(Consumer<TwilioMessage> listener) {
    listeners.add(listener);
  }

  void add(TwilioMessage message) {
    synchronized (lock) {
      bySid.put(message.sid(), message);
      index(message);
    }
    tell(message);
  }

  void addIfAbsent(TwilioMessage message) {
    synchronized (lock) {
      if (bySid.putIfAbsent(message.sid(), message) != null) {
        return;
      }
      index(message);
    }
    tell(message);
  }

  private void index(TwilioMessage message) {
    sidsByPerson
        .computeIfAbsent(key(message.person()), address -> new ArrayList<>())
        .add(message.sid());
  }

  /// Changes a message in one step; does nothing when it is gone because of a reset.
  void update(String sid, UnaryOperator<TwilioMessage> change) {
    TwilioMessage changed;
    synchronized (lock) {
      TwilioMessage current = bySid.get(sid);
      if (current == null) {
        return;
      }
      changed = change.apply(current);
      bySid.put(sid, changed);
    }
    tell(changed);
  }

  public Optional<TwilioMessage> find(String sid) {
    synchronized (lock) {
      return Optional.ofNullable(bySid.get(sid));
    }
  }

  /// A snapshot of everything, oldest first.
  public List<TwilioMessage> all() {
    synchronized (lock) {
      return List.copyOf(bySid.values());
    }
  }

  /// A snapshot of what was said with one person, oldest first.
  public List<TwilioMessage> with(WhatsAppAddress person) {
    synchronized (lock) {
      List<TwilioMessage> messages = new ArrayList<>();
      for (String sid : sidsByPerson.getOrDefault(key(person), List.of())) {
        TwilioMessage message = bySid.get(sid);
        if (message != null) {
          messages.add(message);
        }
      }
      return messages;
    }
  }

  /// Forgets everything.
  public void clear() {
    synchronized (lock) {
      bySid.clear();
      sidsByPerson.clear();
    }
  }

  private String key(WhatsAppAddress person) {
    return identity.apply(person).value();
  }

  private void tell(TwilioMessage message) {
    listeners.forEach(listener -> listener.accept(message));
  }
}
