package io.communityconnect.application.wording;

import io.communityconnect.domain.people.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// A day as it is said, such as "1 March 2027".
public final class SpokenDay {
  private SpokenDay() {}

  /// In a language; the English one is Britain's, for it cannot be taken for another day.
  public static String of(LocalDate day, Language language) {
    Locale locale = language == Language.ENGLISH ? Locale.UK : language.locale();
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }
}
