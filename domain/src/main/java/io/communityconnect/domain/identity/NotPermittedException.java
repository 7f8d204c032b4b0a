package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

/// Somebody wanted what their [Role] does not allow. Never caught by use cases; the edge answers
/// 403.
///
/// An exception and no outcome: nothing can be said about what was asked for, so there is nothing
/// for a use case to tell.
public final class NotPermittedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Permission lacking;

  /// @param lacking what the role does not allow
  public NotPermittedException(Role role, Permission lacking) {
    super(role.code() + " lacks " + requireNonNull(lacking, "lacking is null"));
    this.lacking = lacking;
  }

  /// What they would have needed.
  public Permission lacking() {
    return lacking;
  }
}
