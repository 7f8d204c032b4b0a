package io.communityconnect.adapters.rest.billing;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.application.billing.port.in.ReadSubscriptionUseCase.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A subscription as it is written.
///
/// @param status `active`, `cancelled` or `expired`
/// @param renewsAt when the running month ends
/// @param unpaidUntil until when it goes on although it is not paid for
/// @param endsAt when it ends for good, where that is settled
record SubscriptionPart(
    String plan,
    String status,
    @Nullable Instant renewsAt,
    @Nullable Instant unpaidUntil,
    @Nullable Instant endsAt) {
  static SubscriptionPart of(Outcome.Found found) {
    return new SubscriptionPart(
        found.subscription().plan().value(),
        Fields.nameOf(found.standing()),
        found.subscription().renewsAt().orElse(null),
        found.subscription().accessEndsAt().orElse(null),
        found.subscription().endsAt().orElse(null));
  }
}
