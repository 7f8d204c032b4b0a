package io.communityconnect.application.billing.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.CustomerReference;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Events that were heard of, each once. Every method is called inside a system unit of work.
public interface PaymentEvents {
  /// Takes an event in, due at a time: that it is taken in, or a later one. One that is known
  /// changes nothing.
  Receipt add(PaymentEvent event, Instant at);

  /// Takes in, for every customer, that they are to be looked at, or that they were erased; once
  /// for a day, whoever asks.
  ///
  /// @return for how many it is new
  int addForAllCustomers(LocalDate day, Instant at);

  /// Takes in, for every customer of a community who was not erased, that they are to be looked at;
  /// once in a minute, whoever asks.
  ///
  /// @return for how many it is new
  int addForCommunity(CommunityId community, Instant at);

  /// How far looking at all customers of a community has come, the last time that began.
  ///
  /// @return empty where it never did, or so long ago that it is forgotten
  Optional<Round> lastRound(CommunityId community);

  /// Forgets events that ended before a moment. One that comes again after that is looked up again,
  /// which does no harm.
  ///
  /// @return how many were forgotten, at most the limit
  int forget(Instant endedBefore, int limit);

  /// Takes events that are due, the oldest first, and leases them to the caller. Reminders of all
  /// customers come last, for there are many and nobody waits for them. What another caller is
  /// claiming is skipped.
  ///
  /// @param leaseFor after this time an event is due again, whoever has it
  List<Claimed> claim(Instant now, Duration leaseFor, int limit);

  /// Events about a customer that are due, claimed by nobody: a look that begins now covers them.
  ///
  /// @param types of which
  List<String> dueAbout(CustomerReference customer, Set<String> types, Instant now);

  /// Ends an event.
  void finish(String id, Ending ending, Instant at);

  /// Puts an event off.
  ///
  /// @param reason a code, without anything personal
  void postpone(String id, String reason, Instant dueAt);

  /// @param begunAt when the customers were taken in
  /// @param waiting how many of them are yet to be looked at
  record Round(Instant begunAt, int customers, int waiting) {
    public Round {
      requireNonNull(begunAt, "begunAt is null");
    }
  }

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
