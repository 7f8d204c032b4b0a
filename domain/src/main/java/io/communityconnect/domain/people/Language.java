package io.communityconnect.domain.people;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that the assistant has words of its own in.
public enum Language {
  ENGLISH("en", "English"),
  SPANISH("es", "Español"),
  HINDI("hi", "हिन्दी"),
  PORTUGUESE("pt", "Português");

  private final String code;
  private final String ownName;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /// The ISO 639-1 code, as it is stored and told outside.
  public String code() {
    return code;
  }

  /// What those who speak it call it.
  public String ownName() {
    return ownName;
  }

  /// How its texts and numbers are found in Java.
  public Locale locale() {
    return Locale.of(code);
  }

  /// The language of a code such as `pt`, or of a tag that begins with one, such as `pt-BR`.
  public static Optional<Language> of(String tag) {
    String wanted =
        Locale.forLanguageTag(requireNonNull(tag, "tag is null").replace('_', '-')).getLanguage();
    return Arrays.stream(values()).filter(language -> language.code.equals(wanted)).findFirst();
  }
}
