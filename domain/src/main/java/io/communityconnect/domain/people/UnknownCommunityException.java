package io.communityconnect.domain.people;

import static java.util.Objects.requireNonNull;

/// Somebody who may look after any community named one that there is not. Never caught by use
/// cases; the edge answers as for a community that is not the caller's.
///
/// An exception and no outcome: whatever was asked about it, there is nothing to tell.
public final class UnknownCommunityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param community what was taken for one
  public UnknownCommunityException(CommunityId community) {
    super("there is no community " + requireNonNull(community, "community is null").value());
  }
}
