package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far somebody has been told that their subscription is not paid for. What they are told next
/// follows from how things stand, not from what happened: whatever comes twice is told once.
///
/// @param accessEndsAt when the grace ends that they were told of
/// @param told the last thing that they were told
public record Dunning(Instant accessEndsAt, Notice told) {
  /// How long before the end of the grace they are reminded of it.
  public static final Duration REMINDED_BEFORE = Duration.ofDays(2);

  public Dunning {
    requireNonNull(accessEndsAt, "accessEndsAt is null");
    requireNonNull(told, "told is null");
  }

  /// What somebody is told, in the order in which it is.
  public enum Notice {
    /// A renewal could not be paid.
    UNPAID,
    /// Access ends soon.
    ENDING,
    /// Access has ended.
    ENDED,
    /// It is paid, and access is back or stays.
    RESTORED
  }

  /// What is told, and of which grace.
  public Occasion occasion() {
    return new Occasion(
        switch (told) {
          case UNPAID -> PaymentNotice.PAYMENT_FAILED;
          case ENDING -> PaymentNotice.ACCESS_ENDING;
          case ENDED -> PaymentNotice.ACCESS_ENDED;
          case RESTORED -> PaymentNotice.ACCESS_RESTORED;
        },
        Long.toString(accessEndsAt.getEpochSecond()));
  }

  /// What is to be told now.
  ///
  /// @param before what was told last, if anything ever was
  /// @param subscriptions what somebody has, at most one of it active
  /// @return empty when there is nothing to tell
  public static Optional<Dunning> next(
      Optional<Dunning> before, List<Subscription> subscriptions, Instant now) {
    Optional<Subscription> active =
        subscriptions.stream()
            .filter(each -> each.standing() == SubscriptionStanding.ACTIVE)
            .findFirst();
    Optional<Instant> end = active.flatMap(Subscription::accessEndsAt);
    if (end.isPresent()) {
      return unpaid(before, new Dunning(end.get(), noticeAt(end.get(), now)));
    }
    Notice due = active.isPresent() ? Notice.RESTORED : Notice.ENDED;
    return before.filter(last -> last.isBefore(due)).map(last -> last.nowTold(due));
  }

  /// When there may be something to tell although nothing happens.
  public static List<Instant> remindersFor(Instant accessEndsAt) {
    return List.of(accessEndsAt.minus(REMINDED_BEFORE), accessEndsAt);
  }

  /// Another grace is told of anew.
  private static Optional<Dunning> unpaid(Optional<Dunning> before, Dunning due) {
    boolean known =
        before
            .filter(last -> last.accessEndsAt().equals(due.accessEndsAt()))
            .filter(last -> !last.isBefore(due.told()))
            .isPresent();
    return known ? Optional.empty() : Optional.of(due);
  }

  private static Notice noticeAt(Instant end, Instant now) {
    if (!now.isBefore(end)) {
      return Notice.ENDED;
    }
    return now.isBefore(end.minus(REMINDED_BEFORE)) ? Notice.UNPAID : Notice.ENDING;
  }

  private boolean isBefore(Notice notice) {
    return told.compareTo(notice) < 0;
  }

  private Dunning nowTold(Notice notice) {
    return new Dunning(accessEndsAt, notice);
  }
}
