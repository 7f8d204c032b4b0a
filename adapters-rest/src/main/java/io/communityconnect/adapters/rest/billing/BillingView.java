package io.communityconnect.adapters.rest.billing;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.application.billing.port.in.ReadBillingUseCase.Outcome;
import io.communityconnect.application.billing.port.out.PaymentEvents.Round;
import io.communityconnect.application.billing.port.out.PaymentNotices.Owed;
import io.communityconnect.application.billing.port.out.SubscriptionCensus.Line;
import io.communityconnect.domain.billing.Drift;
import io.communityconnect.domain.billing.SubscriptionReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A community's billing as it is written.
///
/// @param reconciled absent where it never was
/// @param drifts what was found last, the newest first
/// @param untold what residents could not be told yet, the newest first
record BillingView(
    List<Subscribed> subscriptions,
    @Nullable Reconciled reconciled,
    List<Drifted> drifts,
    List<Untold> untold) {
  /// Something that a resident could not be told for want of a template.
  ///
  /// @param notice which one, as in `payment_failed`
  /// @param since when it was tried first
  record Untold(String residentId, String notice, Instant since) {
    static Untold of(Owed owed) {
      return new Untold(
          owed.resident().value().toString(), Fields.nameOf(owed.notice()), owed.since());
    }
  }

  /// @param status `active`, `cancelled` or `expired`
  /// @param unpaid whether it goes on although it is not paid for
  record Subscribed(String plan, String status, boolean unpaid, int residents) {
    static Subscribed of(Line line) {
      return new Subscribed(
          line.plan().value(), Fields.nameOf(line.standing()), line.unpaid(), line.residents());
    }
  }

  /// @param waiting how many of the customers are yet to be looked at
  /// @param drifted how many drifts were found since it began
  record Reconciled(Instant begunAt, int customers, int waiting, int drifted) {
    static Reconciled of(Round round, int drifted) {
      return new Reconciled(round.begunAt(), round.customers(), round.waiting(), drifted);
    }
  }

  /// @param kind `repaired`, or `paid_twice` where the surplus was ended and money may be due back
  /// @param before absent where nothing was written down
  /// @param after absent likewise
  /// @param ended the provider's key of what was ended
  record Drifted(
      String residentId,
      String kind,
      @Nullable Known before,
      @Nullable Known after,
      @Nullable String ended,
      Instant foundAt) {
    static Drifted of(Drift drift) {
      return new Drifted(
          drift.resident().value().toString(),
          Fields.nameOf(drift.kind()),
          Known.of(drift.before()),
          Known.of(drift.after()),
          drift.ended().map(SubscriptionReference::value).orElse(null),
          drift.foundAt());
    }
  }

  /// @param status `active`, `cancelled` or `expired`
  record Known(String plan, String status) {
    static @Nullable Known of(Optional<Drift.Known> known) {
      return known
          .map(each -> new Known(each.plan().value(), Fields.nameOf(each.standing())))
          .orElse(null);
    }
  }

  static BillingView of(Outcome.Found found) {
    return new BillingView(
        found.subscriptions().stream().map(Subscribed::of).toList(),
        found.round().map(round -> Reconciled.of(round, found.drifted())).orElse(null),
        found.drifts().stream().map(Drifted::of).toList(),
        found.untold().stream().map(Untold::of).toList());
  }
}
