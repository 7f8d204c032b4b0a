package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.knowledge.port.out.ArticleFilter;
import io.communityconnect.application.knowledge.port.out.ArticlePage;
import io.communityconnect.application.knowledge.port.out.Articles.Stored;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.knowledge.port.out.Articles] and
/// [io.communityconnect.application.knowledge.port.out.KnowledgeIndex] promise together.
public interface KnowledgeContract {
  /// The day of [io.communityconnect.application.TestClock#START].
  LocalDate TODAY = LocalDate.parse("2026-03-02");

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Actor.Resident resident() {
    Lease lease = given().leaseFor("+15550000001");
    return lease.resident();
  }

  private static ArticleContent content(String title, String body, EffectivePeriod period) {
    return new ArticleContent(
        title,
        Optional.empty(),
        body,
        period,
        List.of("rules"),
        new ArticleSource.Notice(),
        Optional.of(Language.ENGLISH));
  }

  private static EffectivePeriod from(String day) {
    return EffectivePeriod.from(LocalDate.parse(day));
  }

  private static EffectivePeriod between(String from, String until) {
    return new EffectivePeriod(LocalDate.parse(from), Optional.of(LocalDate.parse(until)));
  }

  private Article added(CommunityId community, ArticleContent content) {
    return given()
        .system(
            () -> {
              Article article =
                  Article.written(
                      storage().articles().nextId(),
                      community,
                      content,
                      storage().clock().instant());
              assertThat(storage().articles().add(article, passages(content)))
                  .isEqualTo(new Stored.Done());
              return article;
            });
  }

  private static List<PassageText> passages(ArticleContent content) {
    return List.of(new PassageText(Optional.empty(), content.body()));
  }

  private StandingArticle read(ArticleId id) {
    return given().system(() -> storage().articles().find(id, TODAY)).orElseThrow();
  }

  private List<String> found(Actor.Person who, CommunityId community, String... words) {
    Query query = new Query(List.of(words), Optional.empty());
    return storage()
        .unitOfWork()
        .run(who, () -> storage().knowledgeIndex().find(community, TODAY, query, 10))
        .stream()
        .map(FoundPassage::text)
        .map(PassageText::body)
        .toList();
  }

  @Test
  default void keepsAnArticleAsItWasWritten() {
    Actor.Resident resident = resident();
    ArticleContent content = content("Gym", "Open at six.", between("2026-01-01", "2026-12-31"));

    Article article = added(resident.community(), content);

    assertThat(read(article.id())).isEqualTo(new StandingArticle(article, Standing.CURRENT));
  }

  @Test
  default void findsAPassageByItsWordsInAnyForm() {
    Actor.Resident resident = resident();
    added(resident.community(), content("Gym", "The gymnasium opens at six.", from("2026-01-01")));

    assertThat(found(resident, resident.community(), "opening"))
        .containsExactly("The gymnasium opens at six.");
    assertThat(found(resident, resident.community(), "sauna")).isEmpty();
  }

  @Test
  default void findsNothingThatIsOverOrYetToBegin() {
    Actor.Resident resident = resident();
    Article over =
        added(
            resident.community(),
            content("Gym", "The gym is closed.", between("2026-01-01", "2026-03-01")));
    Article upcoming =
        added(resident.community(), content("Sauna", "The gym gets a sauna.", from("2026-03-03")));

    assertThat(found(resident, resident.community(), "gym")).isEmpty();
    assertThat(read(over.id()).standing()).isEqualTo(Standing.EXPIRED);
    assertThat(read(upcoming.id()).standing()).isEqualTo(Standing.UPCOMING);
  }

  @Test
  default void letsTheNewestInForceOfASubjectCount() {
    Actor.Resident resident = resident();
    Article old =
        added(resident.community(), content("Pool", "The pool costs 5.", from("2025-01-01")));
    added(resident.community(), content("POOL ", "The pool costs 7.", from("2026-01-01")));
    added(resident.community(), content("Pool", "The pool costs 9.", from("2026-06-01")));

    assertThat(found(resident, resident.community(), "pool")).containsExactly("The pool costs 7.");
    assertThat(read(old.id()).standing()).isEqualTo(Standing.SUPERSEDED);
  }

  @Test
  default void letsTheOlderCountAgainOnceTheNewerIsOver() {
    Actor.Resident resident = resident();
    added(resident.community(), content("Pool", "The pool costs 5.", from("2025-01-01")));
    added(
        resident.community(),
        content("Pool", "The pool is closed.", between("2026-02-01", "2026-02-20")));

    assertThat(found(resident, resident.community(), "pool")).containsExactly("The pool costs 5.");
  }

  @Test
  default void findsWhatAChangeSaysAndNoMoreWhatItSaidBefore() {
    Actor.Resident resident = resident();
    Article before =
        added(resident.community(), content("Gym", "Open at six.", from("2026-01-01")));
    ArticleContent later = content("Gym", "Closed for repairs.", from("2026-01-01"));

    Stored stored =
        given()
            .system(
                () ->
                    storage()
                        .articles()
                        .replace(
                            before.changed(later, storage().clock().instant()), passages(later)));

    assertThat(stored).isEqualTo(new Stored.Done());
    assertThat(found(resident, resident.community(), "open")).isEmpty();
    assertThat(found(resident, resident.community(), "repairs"))
        .containsExactly("Closed for repairs.");
    assertThat(read(before.id()).article().version()).isEqualTo(2);
  }

  @Test
  default void refusesAChangeOfAnotherVersion() {
    Actor.Resident resident = resident();
    Article article =
        added(resident.community(), content("Gym", "Open at six.", from("2026-01-01")));
    ArticleContent later = content("Gym", "Closed.", from("2026-01-01"));
    Article tooNew =
        article
            .changed(later, storage().clock().instant())
            .changed(later, storage().clock().instant());

    assertThat(given().system(() -> storage().articles().replace(tooNew, passages(later))))
        .isEqualTo(new Stored.Outdated());

    assertThat(read(article.id()).article()).isEqualTo(article);
  }

  @Test
  default void refusesASecondArticleOfOneTitleAndDay() {
    Actor.Resident resident = resident();
    ArticleContent content = content("Gym", "Open at six.", from("2026-01-01"));
    added(resident.community(), content);

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
  default void findsNothingOfWhatWasWithdrawn() {
    Actor.Resident resident = resident();
    Article article =
        added(resident.community(), content("Gym", "Open at six.", from("2026-01-01")));

    given()
        .inSystem(
            () ->
                storage()
                    .articles()
                    .replace(article.withdrawn(storage().clock().instant()), List.of()));

    assertThat(found(resident, resident.community(), "open")).isEmpty();
    assertThat(read(article.id()).standing()).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  default void showsOthersNothing() {
    Actor.Resident resident = resident();
    Article article =
        added(resident.community(), content("Gym", "Open at six.", from("2026-01-01")));
    given().community("Oak House", new PhoneNumber("+14155550100"));
    Actor.Admin stranger = storage().adminOf(strangersLease().resident().community());

    assertThat(found(stranger, resident.community(), "open")).isEmpty();
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
    assertThat(found(resident, resident.community(), "open")).containsExactly("Open at six.");
  }

  private Lease strangersLease() {
    storage()
        .inbox()
        .accept(
            InboundMessages.writtenTo(
                InboundMessages.text("+15550000009", "hello"), new PhoneNumber("+14155550100")));
    storage().clock().advance(Storage.DEBOUNCE.max());
    return given().claimed(1).getFirst();
  }

  @Test
  default void pagesArticlesNewestFirst() {
    Actor.Resident resident = resident();
    Actor.Admin admin = storage().adminOf(resident.community());
    Article first = added(resident.community(), content("A", "one", from("2026-01-01")));
    Article second = added(resident.community(), content("B", "two", from("2026-01-01")));

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
}
