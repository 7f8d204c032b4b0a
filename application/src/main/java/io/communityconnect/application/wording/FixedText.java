package io.communityconnect.application.wording;

import io.communityconnect.domain.people.Language;

/// A text of the assistant's own, in every language. Each fits into one WhatsApp message.
public enum FixedText {
  HELP,
  STOPPED,
  STARTED,
  HUMAN_ASKED,
  ASSISTANT_BACK,
  PERSON_HERE,
  LANGUAGES,
  LANGUAGE_CHOSEN,
  /// `{0}` is the link, `{1}` for how many minutes it works.
  EXPORT_READY,
  ERASE_ASKED,
  ERASE_ASKED_AGAIN,
  ERASE_DONE,
  ERASE_DROPPED,
  ERASE_LAST_SUPER_ADMIN,
  /// `{0}` is how many minutes ago the page was opened.
  LOGGED_IN,
  NO_SUCH_LOGIN,
  LOGGED_OUT,
  NO_ANSWER_NOW,
  CANNOT_READ_PICTURE,
  CANNOT_READ_VOICE,
  CANNOT_READ_VIDEO,
  CANNOT_READ_DOCUMENT,
  CANNOT_READ_CONTACT,
  CANNOT_READ_LOCATION,
  CANNOT_READ_KIND,
  COMMUNITY_BUDGET_SPENT,
  QUERIES_NONE,
  /// `{0}` is how many there were.
  QUERIES_USED,
  /// `{0}` is how many there were, `{1}` the day on which new ones come.
  QUERIES_OF_MONTH_USED,
  /// `{0}` is the page.
  LARGER_PLAN_AT,
  /// `{0}` is what it is called.
  PLAN_IS,
  USAGE_UNLIMITED,
  /// `{0}` is how many are used, `{1}` how many there are.
  USAGE_OF_ALL,
  /// `{0}` is how many are used, `{1}` how many there are, `{2}` until which day.
  USAGE_OF_MONTH,
  /// `{0}` is the page.
  UPGRADE_AT,
  UPGRADE_NOWHERE,
  /// `{0}` is how many are used, `{1}` how many there are.
  QUERIES_MOSTLY_USED,
  /// `{0}` is how many are used, `{1}` how many there are, `{2}` until which day.
  QUERIES_OF_MONTH_MOSTLY_USED,
  /// `{0}` is how many there were.
  LAST_QUERY_USED,
  /// `{0}` is how many there were, `{1}` until which day.
  LAST_QUERY_OF_MONTH_USED,
  /// `{0}` is the new one.
  FLAT_CHANGED,
  LANGUAGE_SET,
  /// `{0}` is its number, `{1}` what it is.
  REQUEST_OPEN,
  /// `{0}` is its number, `{1}` what it is.
  REQUEST_IN_PROGRESS,
  /// `{0}` is its number, `{1}` what it is.
  REQUEST_RESOLVED,
  /// `{0}` is its number, `{1}` what it is.
  REQUEST_CANCELLED,
  /// `{0}` is the day on which access ends.
  PAYMENT_FAILED,
  /// `{0}` is the day on which access ends.
  ACCESS_ENDING,
  ACCESS_ENDED,
  ACCESS_RESTORED,
  /// `{0}` is the plan, `{1}` the day on which it begins to be paid for.
  TRIAL_ENDING,
  /// `{0}` is the page.
  PAYMENT_TO_CONFIRM,
  /// `{0}` is the day on which the next month's begins.
  BUDGET_NEARLY_SPENT,
  /// `{0}` is the day on which the next month's begins.
  BUDGET_SPENT;

  static final String BUNDLE = "io.communityconnect.application.wording.texts";

  /// The text, with what it has places for.
  public String in(Language language, Object... values) {
    return Bundles.text(BUNDLE, Bundles.key(this), language, values);
  }

  /// The text as translators write it.
  String pattern(Language language) {
    return Bundles.of(BUNDLE, language).getString(Bundles.key(this));
  }
}
