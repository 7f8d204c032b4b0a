package io.communityconnect.domain.knowledge;

/// Whether an article counts on a day, and why not.
public enum Standing {
  /// Answers may rest on it.
  CURRENT,
  /// It begins later.
  UPCOMING,
  /// Its last day is over.
  EXPIRED,
  /// A newer one of its subject is in force.
  SUPERSEDED,
  /// Somebody took it back.
  WITHDRAWN
}
