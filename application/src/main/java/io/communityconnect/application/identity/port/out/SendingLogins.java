package io.communityconnect.application.identity.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.SecretHash;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Pages that wait for their code to be sent on WhatsApp. Called inside a system unit of work.
public interface SendingLogins {
  /// When the nth latest page from an address was offered a code, counting from 1; empty when there
  /// were fewer. Those older than an hour may be forgotten.
  Optional<Instant> nthLatestFrom(SecretHash address, int n);

  /// When the nth latest page of all was offered a code.
  Optional<Instant> nthLatest(int n);

  /// Offers a page a code.
  void open(Offer offer);

  /// The page that shows a code, kept from others until the unit ends; expired or not.
  Optional<Waiting> lockByCode(SecretHash code);

  /// The page that has a ticket, kept from others until the unit ends; expired or not.
  Optional<Waiting> lockByTicket(SecretHash ticket);

  /// Notes who sent the code.
  void confirm(UUID id, ResidentId person, Instant at);

  /// Notes that the page was logged in.
  void collect(UUID id, Instant at);

  /// Makes void what a person confirmed and no page has collected yet.
  void withdrawAllOf(ResidentId person, Instant at);

  /// A code that is about to be shown.
  record Offer(
      SecretHash code,
      SecretHash ticket,
      SecretHash address,
      Instant createdAt,
      Instant expiresAt) {
    public Offer {
      requireNonNull(code, "code is null");
      requireNonNull(ticket, "ticket is null");
      requireNonNull(address, "address is null");
      requireNonNull(createdAt, "createdAt is null");
      requireNonNull(expiresAt, "expiresAt is null");
    }
  }

  /// A page.
  ///
  /// @param sentBy who sent its code
  /// @param endedAt when it was logged in, or given up
  record Waiting(
      UUID id,
      Instant createdAt,
      Instant expiresAt,
      Optional<ResidentId> sentBy,
      Optional<Instant> endedAt) {
    public Waiting {
      requireNonNull(id, "id is null");
      requireNonNull(createdAt, "createdAt is null");
      requireNonNull(expiresAt, "expiresAt is null");
      requireNonNull(sentBy, "sentBy is null");
      requireNonNull(endedAt, "endedAt is null");
    }

    /// Whether it still waits to be logged in.
    public boolean isOpenAt(Instant now) {
      return endedAt.isEmpty() && now.isBefore(expiresAt);
    }
  }
}
