package io.communityconnect.adapters.rest.billing;

import io.communityconnect.domain.billing.Usage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much of a plan is used, as it is written.
///
/// @param allowed absent for no limit
/// @param left likewise
/// @param periodEnd absent for what is given once and for all
record UsagePart(
    String plan,
    int used,
    @Nullable Integer allowed,
    @Nullable Integer left,
    Instant periodStart,
    @Nullable Instant periodEnd) {
  static UsagePart of(Usage usage) {
    return new UsagePart(
        usage.plan().value(),
        usage.used(),
        usage.allowance().limit().orElse(null),
        usage.left().orElse(null),
        usage.period().start(),
        usage.period().end().orElse(null));
  }
}
