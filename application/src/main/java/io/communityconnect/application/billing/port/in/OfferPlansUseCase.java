package io.communityconnect.application.billing.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.PlanTerms;

/// Puts the plans on sale under the terms of this installation.
@FunctionalInterface
public interface OfferPlansUseCase {
  /// Does nothing where they are on sale under these terms already.
  void offer(Command command);

  /// @param terms what the installation decides
  record Command(PlanTerms terms) {
    public Command {
      requireNonNull(terms, "terms is null");
    }
  }
}
