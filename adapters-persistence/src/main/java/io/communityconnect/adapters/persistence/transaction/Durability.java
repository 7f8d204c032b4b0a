package io.communityconnect.adapters.persistence.transaction;

/// What a transaction that has ended is worth when the database crashes.
public enum Durability {
  /// It is on disk.
  DURABLE,
  /// It may be gone, as a whole, within the moment after its end, and is done again: its end does
  /// not wait for the disk.
  REPEATABLE
}
