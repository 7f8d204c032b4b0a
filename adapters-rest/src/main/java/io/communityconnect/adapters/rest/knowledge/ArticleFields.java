package io.communityconnect.adapters.rest.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.people.Language;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what is sent about articles.
final class ArticleFields {
  private static final List<String> SOURCES = List.of("handbook", "notice", "upload");

  private final InstantSource clock;

  /// @param clock says which day an article begins on that does not say so
  ArticleFields(InstantSource clock) {
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// What an article is to say; whether it may, its flaws tell.
  ///
  /// @throws io.communityconnect.adapters.rest.problem.RequestRefused at what has a wrong form
  ArticleContent content(Fields fields, ArticleRequests.Wanted wanted) {
    EffectivePeriod period = period(fields, wanted.effectiveFrom(), wanted.effectiveUntil());
    Optional<ArticleSource> source = source(fields, wanted.source(), wanted.fileName());
    Optional<Language> language = language(fields, wanted.language());
    fields.refuseFaulty();
    return new ArticleContent(
        Objects.requireNonNullElse(wanted.title(), ""),
        Optional.ofNullable(wanted.subject()),
        Objects.requireNonNullElse(wanted.body(), ""),
        period,
        tags(wanted.tags()),
        source.orElseThrow(),
        language);
  }

  /// On which days it holds.
  EffectivePeriod period(Fields fields, @Nullable String from, @Nullable String until) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new EffectivePeriod(
        fields.day("effectiveFrom", from).orElse(today), fields.day("effectiveUntil", until));
  }

  /// A tag that is null is as little a word as an empty one.
  private static List<String> tags(@Nullable List<@Nullable String> tags) {
    return tags == null
        ? List.of()
        : tags.stream().map(tag -> Objects.requireNonNullElse(tag, "")).toList();
  }

  private static Optional<ArticleSource> source(
      Fields fields, @Nullable String kind, @Nullable String fileName) {
    Optional<String> wanted =
        fields.required(
            "source",
            Objects.requireNonNullElse(kind, "handbook"),
            SOURCES::contains,
            name -> name,
            "one of " + String.join(", ", SOURCES));
    return wanted.flatMap(name -> source(fields, name, Optional.ofNullable(fileName)));
  }

  private static Optional<ArticleSource> source(
      Fields fields, String kind, Optional<String> fileName) {
    if (kind.equals("upload")) {
      return fields
          .words("fileName", fileName.orElse(null), ArticleSource.Upload.MAX_LENGTH)
          .map(ArticleSource.Upload::new);
    }
    return Optional.of(
        kind.equals("notice") ? new ArticleSource.Notice() : new ArticleSource.Handbook());
  }

  /// The language that it is written in, where it says one of ours.
  static Optional<Language> language(Fields fields, @Nullable String code) {
    return fields.optional(
        "language",
        code,
        text -> Language.of(text).map(Language::code).filter(text::equals).isPresent(),
        text -> Language.of(text).orElseThrow(),
        "one of en, es, hi, pt");
  }
}
