package io.communityconnect.application.billing.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;

/// Has the customers of a community looked at now, because an admin asks for it.
@FunctionalInterface
public interface AskReconcileUseCase {
  /// Leaves an audit entry first. What is found is told by [ReadBillingUseCase]. Asked again within
  /// the minute it begins nothing more.
  Outcome ask(Command command);

  /// @param community whose customers
  record Command(Actor.Administrator admin, CommunityId community) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// They are looked at from now on.
    ///
    /// @param customers how many; 0 where that was under way already
    record Begun(int customers) implements Outcome {}

    /// It is not a community of theirs.
    record NotAllowed() implements Outcome {}
  }
}
