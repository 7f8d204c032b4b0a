package io.communityconnect.bootstrap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.communityconnect.domain.knowledge.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/// A made-up house's handbook, so that a demo has something to answer from.
final class SampleHandbook {
  private static final String RESOURCE = "sample-handbook.json";

  private record Article(String title, String asOf, String text) {}

  private SampleHandbook() {}

  static List<Passage> read() {
    try (InputStream resource = SampleHandbook.class.getResourceAsStream(RESOURCE)) {
      List<Article> articles =
          new ObjectMapper().readValue(resource, new TypeReference<List<Article>>() {});
      return articles.stream()
          .map(
              article ->
                  new Passage(article.title(), article.text(), LocalDate.parse(article.asOf())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
