package io.communityconnect.bootstrap;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.people.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A made-up house's handbook in four languages, so that a demo has something to answer from.
final class SampleHandbook {
  private static final String RESOURCE = "sample-handbook.json";

  /// @param until the last day, where there is one
  /// @param notice whether it is a notice, and no part of the handbook itself
  private record Entry(
      String title,
      String asOf,
      @Nullable String until,
      @Nullable String subject,
      @Nullable String language,
      @Nullable Boolean notice,
      @Nullable List<String> tags,
      String text) {
    ArticleContent content() {
      return new ArticleContent(
          title,
          Optional.ofNullable(subject),
          text,
          new EffectivePeriod(
              LocalDate.parse(asOf), Optional.ofNullable(until).map(LocalDate::parse)),
          requireNonNullElse(tags, List.of()),
          requireNonNullElse(notice, false)
              ? new ArticleSource.Notice()
              : new ArticleSource.Handbook(),
          Language.of(requireNonNullElse(language, "en")));
    }
  }

  private SampleHandbook() {}

  static List<ArticleContent> read() {
    try (InputStream resource = SampleHandbook.class.getResourceAsStream(RESOURCE)) {
      List<Entry> entries =
          new ObjectMapper().readValue(resource, new TypeReference<List<Entry>>() {});
      return entries.stream().map(Entry::content).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
