package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.privacy.RetentionPolicy;
import java.util.Optional;

/// Something that is on sale, or given away to try.
///
/// @param price a month's; empty where it is agreed upon
/// @param allowance how many queries a period has
/// @param history how long what was said is kept
/// @param advancedAnalytics whether it opens the advanced analytics
public record Plan(
    PlanId id,
    String name,
    Optional<Money> price,
    Allowance allowance,
    RetentionPolicy history,
    Support support,
    boolean advancedAnalytics) {
  public Plan {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(price, "price is null");
    requireNonNull(allowance, "allowance is null");
    requireNonNull(history, "history is null");
    requireNonNull(support, "support is null");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a plan has a name");
    }
  }

  /// Whether it can be bought: it is neither given away nor agreed upon.
  public boolean isForSale() {
    return price.filter(each -> each.minorUnits() > 0).isPresent();
  }
}
