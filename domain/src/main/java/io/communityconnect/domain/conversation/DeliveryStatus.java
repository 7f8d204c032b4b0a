package io.communityconnect.domain.conversation;

/// How far a message of ours has come on its way to the resident's phone.
///
/// Reports arrive late, twice and out of order, so a status replaces another only by rank. A
/// failure outranks everything but proof of delivery: a person with several devices may fail on one
/// and receive on another.
public enum DeliveryStatus {
  /// Written in our outbox, not yet handed over.
  PENDING,
  /// The provider took it.
  ACCEPTED,
  /// The provider is handing it to WhatsApp.
  SENDING,
  /// WhatsApp took it: one tick.
  SENT,
  /// It will not arrive.
  FAILED,
  /// It reached a device: two ticks.
  DELIVERED,
  /// It was seen: two blue ticks, for people who let others know.
  READ;

  /// Says whether a report of this status changes what is known so far.
  public boolean supersedes(DeliveryStatus known) {
    return compareTo(known) > 0;
  }
}
