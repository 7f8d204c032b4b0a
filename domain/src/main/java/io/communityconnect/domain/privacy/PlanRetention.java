package io.communityconnect.domain.privacy;

import static java.util.Objects.requireNonNull;

/// What a plan keeps.
///
/// @param planId the key of the plan
public record PlanRetention(String planId, RetentionPolicy policy) {
  /// The plan that counts for residents without an active subscription.
  public static final String WITHOUT_SUBSCRIPTION = "trial";

  public PlanRetention {
    requireNonNull(planId, "planId is null");
    requireNonNull(policy, "policy is null");
  }
}
