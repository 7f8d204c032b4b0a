package io.communityconnect.application.billing.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.Occasion;
import io.communityconnect.domain.billing.PaymentNotice;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;

/// What residents were told about what they pay, and what they could not be told yet. Every method
/// but the last is called inside a system unit of work.
public interface PaymentNotices {
  /// Whether somebody was told of something.
  boolean isTold(Actor.Resident resident, Occasion occasion);

  /// Notes that somebody is told of something, which is owed no more.
  void tell(Actor.Resident resident, Occasion occasion, Instant at);

  /// Notes what somebody could not be told yet: this and nothing else. What was owed before keeps
  /// its time.
  void owe(Actor.Resident resident, List<Occasion> occasions, Instant at);

  /// What somebody could not be told yet.
  List<Occasion> owed(Actor.Resident resident);

  /// What residents of a community could not be told yet, the newest first; as far as the actor may
  /// see it.
  List<Owed> owedIn(CommunityId community, int limit);

  /// @param since when it was tried first
  record Owed(ResidentId resident, PaymentNotice notice, Instant since) {
    public Owed {
      requireNonNull(resident, "resident is null");
      requireNonNull(notice, "notice is null");
      requireNonNull(since, "since is null");
    }
  }
}
