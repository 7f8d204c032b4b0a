package io.communityconnect.application.billing.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.PaymentEvents.Round;
import io.communityconnect.application.billing.port.out.PaymentNotices.Owed;
import io.communityconnect.application.billing.port.out.SubscriptionCensus.Line;
import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import java.util.Optional;

/// Shows an admin what a community has subscribed to, and what the last reconciling found.
@FunctionalInterface
public interface ReadBillingUseCase {
  /// Leaves an audit entry. The payment provider is not asked.
  Outcome read(Command command);

  /// @param community whose billing
  record Command(Actor.Administrator admin, CommunityId community) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
    }
  }

  /// What was found.
  sealed interface Outcome {
    /// This.
    ///
    /// @param round the last reconciling, if there was one
    /// @param drifted how many drifts were found since it began
    /// @param drifts those found last, of any time
    /// @param untold what residents could not be told yet, the newest first
    record Found(
        List<Line> subscriptions,
        Optional<Round> round,
        int drifted,
        List<Drift> drifts,
        List<Owed> untold)
        implements Outcome {
      public Found {
        subscriptions = List.copyOf(subscriptions);
        requireNonNull(round, "round is null");
        drifts = List.copyOf(drifts);
        untold = List.copyOf(untold);
      }
    }

    /// It is not a community of theirs.
    record NotAllowed() implements Outcome {}
  }
}
