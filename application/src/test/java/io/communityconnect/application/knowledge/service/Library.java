package io.communityconnect.application.knowledge.service;

import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.application.knowledge.port.in.WriteArticleUseCase;
import io.communityconnect.application.knowledge.port.out.ArticleParser;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.OpenQuestion;
import io.communityconnect.domain.knowledge.Section;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The knowledge of two communities in memory, with an admin of each.
final class Library {
  /// The day on which tests begin.
  static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  static final ArticleId NOWHERE = new ArticleId(new UUID(9, 9));

  final InMemoryStorage storage = new InMemoryStorage();
  final Given given = new Given(storage);
  final Actor.Resident resident = given.leaseFor("+15550000001").resident();
  final CommunityId house = resident.community();
  final CommunityId neighbours = opened("Elm Row", "+14155238800");
  final Actor.Admin admin = storage.adminOf(house);
  final Actor.Admin neighbour = storage.adminOf(neighbours);
  final Actor.SuperAdmin superAdmin = storage.superAdmin();

  /// Takes each paragraph for a block of its own.
  final ArticleParser parser =
      markdown -> List.of(new Section(List.of(), List.of(markdown.split("\n\n"))));

  final ArticleDesk desk =
      new ArticleDesk(storage.adminUnitOfWork(), storage.articles(), parser, storage.clock());

  private int asked;

  private CommunityId opened(String name, String sender) {
    return given
        .system(() -> storage.communities().openUnlessPresent(name, new PhoneNumber(sender)))
        .orElseThrow();
  }

  /// In force since the beginning of the year.
  static ArticleContent content(String title, String body) {
    return content(title, body, EffectivePeriod.from(LocalDate.parse("2026-01-01")));
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

  /// An article of the house.
  StandingArticle written(ArticleContent content) {
    WriteArticleUseCase.Outcome outcome =
        new WriteArticleService(desk).write(new WriteArticleUseCase.Command(admin, house, content));
    if (outcome instanceof WriteArticleUseCase.Outcome.Written(StandingArticle article)) {
      return article;
    }
    throw new AssertionError("the article was not written: " + outcome);
  }

  /// The article as it is stored.
  Optional<StandingArticle> stored(ArticleId article) {
    return given.system(() -> storage.articles().find(article, TODAY));
  }

  /// How many passages a resident of the house finds for a word.
  int found(String word) {
    return storage
        .unitOfWork()
        .run(
            resident,
            () ->
                storage
                    .knowledgeIndex()
                    .find(house, TODAY, new Query(List.of(word), Optional.empty()), 10))
        .size();
  }

  /// A question of a new resident of the house that nobody could answer.
  UnansweredQuestion unanswered(String question) {
    asked++;
    Lease lease = given.leaseFor("+1555000100" + asked);
    storage
        .settlements()
        .settle(
            given.leavingOpen(lease, new OpenQuestion(question, Optional.of(Language.ENGLISH))));
    return given
        .system(() -> storage.unansweredQuestions().list(house, false, Optional.empty(), 1))
        .getFirst();
  }

  /// What was written down in the chain of a community, or of the installation, oldest first:
  /// the action, and how it came out where that was noted.
  List<String> audit(Optional<CommunityId> community) {
    return given
        .system(() -> storage.auditTrail().page(AuditChain.of(community), 0, 100))
        .entries()
        .stream()
        .filter(Stored.Intelligible.class::isInstance)
        .map(Stored.Intelligible.class::cast)
        .map(Stored.Intelligible::record)
        .map(AuditRecord::entry)
        .map(Library::told)
        .toList();
  }

  private static String told(AuditEntry entry) {
    return entry.details().values().get("outcome") instanceof Detail.Code(String outcome)
        ? entry.action().value() + " " + outcome
        : entry.action().value();
  }
}
