package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
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
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Writes articles and reads them, for contracts.
///
/// @param storage what is under test
record GivenArticles(Storage storage) {
  /// The day of [io.communityconnect.application.TestClock#START].
  static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private Given given() {
    return new Given(storage);
  }

  Actor.Resident resident() {
    return given().leaseFor("+15550000001").resident();
  }

  /// An admin of another community.
  Actor.Admin stranger() {
    PhoneNumber sender = new PhoneNumber("+14155550100");
    given().community("Oak House", sender);
    storage
        .inbox()
        .accept(InboundMessages.writtenTo(InboundMessages.text("+15550000009", "hello"), sender));
    storage.clock().advance(Storage.DEBOUNCE.max());
    Lease lease = given().claimed(1).getFirst();
    return storage.adminOf(lease.resident().community());
  }

  static ArticleContent content(String title, String body, EffectivePeriod period) {
    return new ArticleContent(
        title,
        Optional.empty(),
        body,
        period,
        List.of("rules"),
        new ArticleSource.Notice(),
        Optional.of(Language.ENGLISH));
  }

  static EffectivePeriod effectiveFrom(String day) {
    return EffectivePeriod.from(LocalDate.parse(day));
  }

  static EffectivePeriod between(String from, String until) {
    return new EffectivePeriod(LocalDate.parse(from), Optional.of(LocalDate.parse(until)));
  }

  static List<PassageText> passages(ArticleContent content) {
    return List.of(new PassageText(Optional.empty(), content.body()));
  }

  /// An article of the resident's community, in force since January.
  Article added(Actor.Resident resident, String title, String body) {
    return added(resident.community(), content(title, body, effectiveFrom("2026-01-01")));
  }

  Article added(CommunityId community, ArticleContent content) {
    return given()
        .system(
            () -> {
              Article article =
                  Article.written(
                      storage.articles().nextId(), community, content, storage.clock().instant());
              assertThat(storage.articles().add(article, passages(content)))
                  .isEqualTo(new Stored.Done());
              return article;
            });
  }

  Stored replaced(Article next) {
    return given().system(() -> storage.articles().replace(next, passages(next.content())));
  }

  StandingArticle read(ArticleId id) {
    return given().system(() -> storage.articles().find(id, TODAY)).orElseThrow();
  }

  List<String> found(Actor.Person who, CommunityId community, String... words) {
    return found(who, community, new Query(List.of(words), Optional.empty())).stream()
        .map(FoundPassage::text)
        .map(PassageText::body)
        .toList();
  }

  List<FoundPassage> found(Actor.Person who, CommunityId community, Query query) {
    return storage
        .unitOfWork()
        .run(who, () -> storage.knowledgeIndex().find(community, TODAY, query, 10));
  }
}
