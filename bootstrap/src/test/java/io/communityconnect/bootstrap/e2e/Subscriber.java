package io.communityconnect.bootstrap.e2e;

import io.communityconnect.bootstrap.e2e.Phones.Resident;

/// Somebody who subscribes in a certain month, and what they do then.
///
/// @param joins in which month, counted from 0
record Subscriber(Resident resident, Habit habit, int joins) {
  /// What somebody does with a subscription; months are counted from when they joined.
  enum Habit {
    STAYS,
    UPGRADES,
    GOES_UP_AND_DOWN,
    CANCELS,
    CANCELS_AND_RETURNS,
    NEVER_PAYS_AGAIN,
    PAYS_LATE
  }

  /// What somebody does in a month.
  enum Deed {
    NOTHING,
    BUY,
    TAKE_PRO,
    TAKE_BASIC,
    CANCEL,
    PAY
  }

  Deed deedOf(int month) {
    return month == joins ? Deed.BUY : deedAfter(month - joins);
  }

  private Deed deedAfter(int months) {
    return switch (habit) {
      case STAYS, NEVER_PAYS_AGAIN -> Deed.NOTHING;
      case UPGRADES -> months == 2 ? Deed.TAKE_PRO : Deed.NOTHING;
      case GOES_UP_AND_DOWN ->
          switch (months) {
            case 1 -> Deed.TAKE_PRO;
            case 3 -> Deed.TAKE_BASIC;
            default -> Deed.NOTHING;
          };
      case CANCELS -> months == 3 ? Deed.CANCEL : Deed.NOTHING;
      case CANCELS_AND_RETURNS ->
          switch (months) {
            case 1 -> Deed.CANCEL;
            case 4 -> Deed.BUY;
            default -> Deed.NOTHING;
          };
      case PAYS_LATE -> months == 1 ? Deed.PAY : Deed.NOTHING;
    };
  }

  String card() {
    return switch (habit) {
      case NEVER_PAYS_AGAIN, PAYS_LATE -> "card=fails_later";
      case STAYS -> "card=confirm&confirmed=yes";
      default -> "card=good";
    };
  }
}
