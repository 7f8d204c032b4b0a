package io.communityconnect.application.storage;

import static io.communityconnect.application.storage.GivenArticles.TODAY;
import static io.communityconnect.application.storage.GivenArticles.between;
import static io.communityconnect.application.storage.GivenArticles.content;
import static io.communityconnect.application.storage.GivenArticles.effectiveFrom;
import static io.communityconnect.application.storage.GivenArticles.passages;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.out.ArticleFilter;
import io.communityconnect.application.knowledge.port.out.ArticlePage;
import io.communityconnect.application.knowledge.port.out.Articles.Stored;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.Standing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.knowledge.port.out.Articles] promise.
public interface ArticlesContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private GivenArticles articles() {
    return new GivenArticles(storage());
  }

  @Test
  default void keepsAnArticleAsItWasWritten() {
    Actor.Resident resident = articles().resident();
    ArticleContent content = content("Gym", "Open at six.", between("2026-01-01", "2026-12-31"));

    Article article = articles().added(resident.community(), content);

    assertThat(articles().read(article.id()))
        .isEqualTo(new StandingArticle(article, Standing.CURRENT));
  }

  @Test
  default void refusesAChangeOfAnotherVersion() {
    Actor.Resident resident = articles().resident();
    Article article = articles().added(resident, "Gym", "Open at six.");
    ArticleContent later = content("Gym", "Closed.", effectiveFrom("2026-01-01"));
    Article tooNew =
        article
            .changed(later, storage().clock().instant())
            .changed(later, storage().clock().instant());

    assertThat(articles().replaced(tooNew)).isEqualTo(new Stored.Outdated());

    assertThat(articles().read(article.id()).article()).isEqualTo(article);
  }

  @Test
  default void refusesASecondArticleOfOneTitleAndDay() {
    Actor.Resident resident = articles().resident();
    ArticleContent content = content("Gym", "Open at six.", effectiveFrom("2026-01-01"));
    articles().added(resident.community(), content);

    Stored again =
        given()
            .system(
                () ->
                    storage()
                        .articles()
                        .add(
                            Article.written(
                                storage().articles().nextId(),
                                resident.community(),
                                content,
                                storage().clock().instant()),
                            passages(content)));

    assertThat(again).isEqualTo(new Stored.AlreadyThere());
  }

  @Test
  default void showsOthersNothing() {
    Actor.Resident resident = articles().resident();
    Article article = articles().added(resident, "Gym", "Open at six.");
    Actor.Admin stranger = articles().stranger();

    assertThat(articles().found(stranger, resident.community(), "open")).isEmpty();
    assertThat(
            storage()
                .unitOfWork()
                .run(stranger, () -> storage().articles().find(article.id(), TODAY)))
        .isEmpty();
    assertThat(
            storage()
                .unitOfWork()
                .run(
                    stranger,
                    () ->
                        storage()
                            .articles()
                            .replace(article.withdrawn(storage().clock().instant()), List.of())))
        .isEqualTo(new Stored.NotAllowed());
    assertThat(articles().found(resident, resident.community(), "open"))
        .containsExactly("Open at six.");
  }

  @Test
  default void pagesArticlesNewestFirst() {
    Actor.Resident resident = articles().resident();
    Actor.Admin admin = storage().adminOf(resident.community());
    Article first = articles().added(resident, "A", "one");
    Article second = articles().added(resident, "B", "two");

    ArticlePage page = page(admin, ArticleFilter.ALL, Optional.empty());
    ArticlePage rest = page(admin, ArticleFilter.ALL, page.next());
    ArticleFilter words =
        new ArticleFilter(
            Optional.of("ONE"),
            Optional.of("rules"),
            Optional.of(Standing.CURRENT),
            Optional.empty());

    assertThat(page.articles()).extracting(StandingArticle::article).containsExactly(second);
    assertThat(rest.articles()).extracting(StandingArticle::article).containsExactly(first);
    assertThat(rest.next()).isEmpty();
    assertThat(page(admin, words, Optional.empty()).articles())
        .extracting(StandingArticle::article)
        .containsExactly(first);
  }

  private ArticlePage page(Actor.Admin admin, ArticleFilter filter, Optional<ArticleId> after) {
    return storage()
        .unitOfWork()
        .run(admin, () -> storage().articles().page(admin.community(), filter, after, 1, TODAY));
  }

  @Test
  default void splitsOnceWhatWasNotSplit() {
    Actor.Resident resident = articles().resident();
    Article article = articles().added(resident, "Gym", "Open at six.");
    storage().unsplit(article.id());
    assertThat(articles().found(resident, resident.community(), "open")).isEmpty();
    assertThat(unsplit()).containsExactly(article);

    assertThat(split(article)).isEqualTo(new Stored.Done());

    assertThat(articles().found(resident, resident.community(), "open"))
        .containsExactly("Open at six.");
    assertThat(articles().read(article.id()).article()).isEqualTo(article);
    assertThat(unsplit()).isEmpty();
    assertThat(split(article)).isEqualTo(new Stored.Outdated());
  }

  @Test
  default void splitsNothingThatWasChangedMeanwhile() {
    Actor.Resident resident = articles().resident();
    Article article = articles().added(resident, "Gym", "Open at six.");
    storage().unsplit(article.id());
    articles()
        .replaced(
            article.changed(
                content("Gym", "Closed.", effectiveFrom("2026-01-01")),
                storage().clock().instant()));

    assertThat(split(article)).isEqualTo(new Stored.Outdated());

    assertThat(articles().found(resident, resident.community(), "closed"))
        .containsExactly("Closed.");
    assertThat(articles().found(resident, resident.community(), "six")).isEmpty();
  }

  private List<Article> unsplit() {
    return given().system(() -> storage().articles().splitOtherwise(10));
  }

  private Stored split(Article article) {
    return given().system(() -> storage().articles().split(article, passages(article.content())));
  }
}
