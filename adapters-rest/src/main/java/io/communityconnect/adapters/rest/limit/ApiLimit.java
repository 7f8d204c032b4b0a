package io.communityconnect.adapters.rest.limit;

/// The kinds of requests that are counted apart.
public enum ApiLimit {
  /// What changes nothing, of one person.
  READS,
  /// What changes something, of one person.
  WRITES,
  /// What brings along or goes through much at once, of one person.
  IMPORTS,
  /// What adds up a community's figures, for one person.
  REPORTS,
  /// What needs no login, from one address.
  LOGINS
}
