package io.communityconnect.application.billing.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.PaymentEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Events that were heard of, each once. Every method is called inside a system unit of work.
public interface PaymentEvents {
  /// Takes an event in, due at once. One that is known changes nothing.
  Receipt add(PaymentEvent event, Instant at);

  /// Takes in, for every customer, that they are to be looked at, or that they were erased; once
  /// for a day, whoever asks.
  ///
  /// @return for how many it is new
  int addForAllCustomers(LocalDate day, Instant at);

  /// Takes events that are due, the oldest first, and leases them to the caller. Reminders of all
  /// customers come last, for there are many and nobody waits for them. What another caller is
  /// claiming is skipped.
  ///
  /// @param leaseFor after this time an event is due again, whoever has it
  List<Claimed> claim(Instant now, Duration leaseFor, int limit);

  /// Ends an event.
  void finish(String id, Ending ending, Instant at);

  /// Puts an event off.
  ///
  /// @param reason a code, without anything personal
  void postpone(String id, String reason, Instant dueAt);

  /// Whether an event is new.
  enum Receipt {
    NEW,
    KNOWN
  }

  /// How an event ends.
  enum Ending {
    /// What it hints at was looked up.
    PROCESSED,
    /// It is about nothing that we look up, or about nobody of ours.
    IGNORED
  }

  /// @param attempt how often it has been claimed, counted from 1
  record Claimed(PaymentEvent event, int attempt) {
    public Claimed {
      requireNonNull(event, "event is null");
    }
  }
}
