package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.out.QueryMeter;
import io.communityconnect.application.billing.port.out.QueryMeter.Reservation;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What answering asks before it calls a model. A thought costs one query, however many messages it
/// has and however often it is tried, and nothing where it gets no answer.
public final class QueryBudget {
  private final QueryMeter meter;
  private final Optional<UpgradeLinks> upgrades;
  private final InstantSource clock;
  private final RecentOffers offers = new RecentOffers();

  /// @param upgrades empty where nothing can be bought
  /// @param clock says in which period a query is counted
  public QueryBudget(QueryMeter meter, Optional<UpgradeLinks> upgrades, InstantSource clock) {
    this.meter = requireNonNull(meter, "meter is null");
    this.upgrades = requireNonNull(upgrades, "upgrades is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// Reserves a query for a thought.
  ///
  /// @param thought its messages; at least one
  /// @param language that the resident is told in what there is to tell
  public Permit reserve(Lease lease, List<Message> thought, Language language) {
    return switch (meter.reserve(lease, thought.getFirst().id(), clock.instant())) {
      case Reservation.Exhausted exhausted ->
          new Permit.Refused(UsageTexts.exhausted(exhausted, offerTo(lease.resident()), language));
      case Reservation.OverBudget _ ->
          new Permit.Refused(FixedText.COMMUNITY_BUDGET_SPENT.in(language));
      case Reservation.Granted granted -> new Permit.Given(UsageTexts.notice(granted, language));
    };
  }

  private Optional<URI> offerTo(Actor.Resident resident) {
    return upgrades
        .filter(_ -> offers.isDue(resident.id(), clock.instant()))
        .flatMap(links -> links.linkFor(resident));
  }

  /// Gives back what was reserved for a thought that is not answered after all.
  public void release(Lease lease, List<Message> thought) {
    meter.release(lease, thought.getFirst().id(), clock.instant());
  }

  /// Whether a model may be called.
  public sealed interface Permit {
    /// It may.
    ///
    /// @param notice what is to be said after the answer, empty for nothing
    record Given(String notice) implements Permit {
      /// The answer with what has to be said after it.
      public String with(String answer) {
        return notice.isEmpty() ? answer : answer + "\n\n" + notice;
      }
    }

    /// It may not.
    ///
    /// @param reason what is said instead of an answer
    record Refused(String reason) implements Permit {}
  }
}
