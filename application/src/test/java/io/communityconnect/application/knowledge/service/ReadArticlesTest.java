package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.in.ListArticlesUseCase;
import io.communityconnect.application.knowledge.port.in.ReadArticleUseCase;
import io.communityconnect.application.knowledge.port.out.ArticleFilter;
import io.communityconnect.application.knowledge.port.out.ArticlePage;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Listing articles and reading one.
final class ReadArticlesTest {
  private final Library library = new Library();
  private final ListArticlesService listing =
      new ListArticlesService(
          library.storage.adminUnitOfWork(), library.storage.articles(), library.storage.clock());
  private final ReadArticleService reading =
      new ReadArticleService(
          library.storage.adminUnitOfWork(), library.storage.articles(), library.storage.clock());

  private ArticlePage listed(ArticleFilter filter, Optional<ArticleId> after, int limit) {
    return switch (listing.list(
        new ListArticlesUseCase.Command(library.admin, library.house, filter, after, limit))) {
      case ListArticlesUseCase.Outcome.Listed(ArticlePage page) -> page;
      case ListArticlesUseCase.Outcome.NotAllowed _ -> throw new AssertionError("not allowed");
    };
  }

  private static List<String> titles(ArticlePage page) {
    return page.articles().stream().map(each -> each.article().content().title()).toList();
  }

  @Test
  void listsTheNewestFirstPartByPart() {
    List.of("One", "Two", "Three").forEach(each -> library.written(Library.content(each, "Is.")));

    ArticlePage first = listed(ArticleFilter.ALL, Optional.empty(), 2);
    ArticlePage second = listed(ArticleFilter.ALL, first.next(), 2);

    assertThat(titles(first)).containsExactly("Three", "Two");
    assertThat(titles(second)).containsExactly("One");
    assertThat(second.next()).isEmpty();
    assertThat(library.audit(Optional.of(library.house)))
        .endsWith("knowledge.listed", "knowledge.listed");
  }

  @Test
  void listsWhatCountsNoMoreWhenThatIsWanted() {
    library.written(Library.content("Pool", "Opens at six."));
    library.written(
        Library.content(
            "Works",
            "The lift rests.",
            new EffectivePeriod(
                LocalDate.parse("2026-01-01"), Optional.of(LocalDate.parse("2026-02-01")))));

    assertThat(
            titles(
                listed(
                    new ArticleFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Standing.EXPIRED),
                        Optional.empty()),
                    Optional.empty(),
                    10)))
        .containsExactly("Works");
  }

  @Test
  void listsAndReadsNothingOfOthers() {
    StandingArticle pool = library.written(Library.content("Pool", "Opens at six."));

    assertThat(
            listing.list(
                new ListArticlesUseCase.Command(
                    library.neighbour, library.house, ArticleFilter.ALL, Optional.empty(), 10)))
        .isEqualTo(new ListArticlesUseCase.Outcome.NotAllowed());
    assertThat(read(library.neighbour, pool.article().id()))
        .isEqualTo(new ReadArticleUseCase.Outcome.Unknown());
    assertThat(library.audit(Optional.of(library.neighbours)))
        .containsExactly("knowledge.read unknown");
  }

  @Test
  void readsUnderAudit() {
    StandingArticle pool = library.written(Library.content("Pool", "Opens at six."));

    assertThat(read(library.admin, pool.article().id()))
        .isEqualTo(new ReadArticleUseCase.Outcome.Found(pool));
    assertThat(read(library.superAdmin, pool.article().id()))
        .isEqualTo(new ReadArticleUseCase.Outcome.Found(pool));
    assertThat(read(library.admin, Library.NOWHERE))
        .isEqualTo(new ReadArticleUseCase.Outcome.Unknown());
    assertThat(library.audit(Optional.of(library.house)))
        .containsExactly(
            "knowledge.written", "knowledge.read", "knowledge.read", "knowledge.read unknown");
  }

  private ReadArticleUseCase.Outcome read(Actor.Administrator by, ArticleId article) {
    return reading.read(new ReadArticleUseCase.Command(by, article));
  }
}
