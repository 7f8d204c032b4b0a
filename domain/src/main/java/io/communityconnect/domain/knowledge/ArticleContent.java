package io.communityconnect.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What an article says and when it holds, as somebody wrote it. May have [Flaw]s; an [Article]'s
/// has none.
///
/// @param title named to residents as the source
/// @param subject what it is about: of several articles of one subject the newest in force counts;
///     empty where the title says it
/// @param body Markdown
/// @param language the one it is written in, empty where none of ours
public record ArticleContent(
    String title,
    Optional<String> subject,
    String body,
    EffectivePeriod period,
    List<String> tags,
    ArticleSource source,
    Optional<Language> language) {
  /// The most characters of a title or of a subject.
  public static final int MAX_TITLE = 200;

  /// The most characters of a body, some hundred printed pages.
  public static final int MAX_BODY = 300_000;

  /// The most tags.
  public static final int MAX_TAGS = 20;

  private static final Pattern TAG =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} _-]{0,39}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public ArticleContent {
    title = BLANKS.matcher(title.strip()).replaceAll(" ");
    subject = subject.map(String::strip).filter(words -> !words.isEmpty());
    requireNonNull(body, "body is null");
    requireNonNull(period, "period is null");
    tags = tags.stream().map(String::strip).distinct().toList();
    requireNonNull(source, "source is null");
    requireNonNull(language, "language is null");
  }

  /// What is wrong with it; empty where nothing is.
  public Set<Flaw> flaws() {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    note(flaws, Flaw.TITLE_MISSING, title.isEmpty());
    note(flaws, Flaw.TITLE_TOO_LONG, title.length() > MAX_TITLE);
    note(flaws, Flaw.SUBJECT_TOO_LONG, subject.map(String::length).orElse(0) > MAX_TITLE);
    note(flaws, Flaw.BODY_MISSING, body.isBlank());
    note(flaws, Flaw.BODY_TOO_LONG, body.length() > MAX_BODY);
    note(flaws, Flaw.UNPRINTABLE, (title + subject.orElse("") + body).indexOf('\0') >= 0);
    note(flaws, Flaw.ENDS_BEFORE_IT_BEGINS, !period.isInOrder());
    note(flaws, Flaw.TOO_MANY_TAGS, tags.size() > MAX_TAGS);
    note(flaws, Flaw.TAG_NOT_A_WORD, !tags.stream().allMatch(tag -> TAG.matcher(tag).matches()));
    return Set.copyOf(flaws);
  }

  private static void note(Set<Flaw> flaws, Flaw flaw, boolean isThere) {
    if (isThere) {
      flaws.add(flaw);
    }
  }

  /// What tells whether two articles are about the same: the subject, or else the title, without
  /// regard to case.
  public String subjectKey() {
    return BLANKS.matcher(subject.orElse(title)).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /// How long it is, and not what it says.
  @Override
  public String toString() {
    return "ArticleContent[" + body.length() + " characters, " + period + "]";
  }

  /// Why it cannot be an article's.
  public enum Flaw {
    TITLE_MISSING,
    TITLE_TOO_LONG,
    SUBJECT_TOO_LONG,
    BODY_MISSING,
    BODY_TOO_LONG,
    /// It has a NUL character, which cannot be stored.
    UNPRINTABLE,
    ENDS_BEFORE_IT_BEGINS,
    TOO_MANY_TAGS,
    /// A tag is empty, has other characters than letters, digits, blanks, `-` and `_`, or is longer
    /// than 40 characters.
    TAG_NOT_A_WORD
  }
}
