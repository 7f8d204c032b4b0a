package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The short line at the end of an answer that says what it rests on and as of when.
public final class Citation {
  private static final int MAX_SOURCES = 3;
  private static final int MAX_TITLE = 80;

  private Citation() {}

  /// An article as it is named.
  ///
  /// @param asOf the day from which it holds
  public record Source(String title, LocalDate asOf) {
    public Source {
      requireNonNull(title, "title is null");
      requireNonNull(asOf, "asOf is null");
    }
  }

  /// The line, in the given language: each article once, in order, at most three of them. Empty
  /// where there is none to name.
  public static Optional<String> of(List<Source> sources, Language language) {
    List<Source> named = sources.stream().distinct().limit(MAX_SOURCES).toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    DateTimeFormatter dates =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(localeOf(language));
    List<String> parts =
        named.stream()
            .map(source -> shortened(source.title()) + ", " + dates.format(source.asOf()))
            .toList();
    return Optional.of(label(language, named.size() > 1) + ": " + String.join("; ", parts));
  }

  private static String shortened(String title) {
    return title.length() <= MAX_TITLE ? title : Beginning.of(title, MAX_TITLE - 1).strip() + "…";
  }

  private static String label(Language language, boolean many) {
    return switch (language) {
      case ENGLISH -> many ? "Sources" : "Source";
      case SPANISH -> many ? "Fuentes" : "Fuente";
      case PORTUGUESE -> many ? "Fontes" : "Fonte";
      case HINDI -> "स्रोत";
    };
  }

  private static Locale localeOf(Language language) {
    return switch (language) {
      case ENGLISH -> Locale.UK;
      case SPANISH -> Locale.of("es", "ES");
      case PORTUGUESE -> Locale.of("pt", "BR");
      case HINDI -> Locale.of("hi", "IN");
    };
  }
}
