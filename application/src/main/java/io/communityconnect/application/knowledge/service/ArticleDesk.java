package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.ArticleParser;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.port.out.StandingArticle;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

/// Where articles are written and changed, whoever brings them: in one audited transaction, with
/// the passages that were made before it.
public final class ArticleDesk {
  private final AdminUnitOfWork unitOfWork;
  private final Articles articles;
  private final ArticleParser parser;
  private final InstantSource clock;

  /// @param parser reads Markdown, outside of transactions
  public ArticleDesk(
      AdminUnitOfWork unitOfWork, Articles articles, ArticleParser parser, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.articles = requireNonNull(articles, "articles is null");
    this.parser = requireNonNull(parser, "parser is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// An article as it is stored, or why it is not.
  ///
  /// @param article empty unless stored
  record Desked(Articles.Stored stored, Optional<StandingArticle> article) {}

  List<PassageText> passagesOf(ArticleContent content) {
    return parser.passages(content.body());
  }

  /// What an article is looked at for.
  Instant now() {
    return clock.instant();
  }

  /// A day is one of the universal time.
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// Stores a new article.
  Desked add(
      Actor.Administrator admin, CommunityId community, ArticleContent content, ActionType action) {
    List<PassageText> passages = passagesOf(content);
    return unitOfWork.run(
        admin,
        Permission.MANAGE_KNOWLEDGE,
        () -> {
          Article article = Article.written(articles.nextId(), community, content, now());
          Articles.Stored stored = articles.add(article, passages);
          return audited(desked(stored, article), action, article);
        });
  }

  /// What came of revising.
  sealed interface Revised {
    record Unknown() implements Revised {}

    record Outdated() implements Revised {}

    record Ended(Desked desked) implements Revised {}
  }

  /// Stores the next version of an article, if the one that it is at is as expected.
  ///
  /// @param revision makes the next version of the one that is stored
  Revised revise(
      Actor.Administrator admin,
      ArticleId id,
      LongPredicate expected,
      ActionType action,
      List<PassageText> passages,
      UnaryOperator<Article> revision) {
    return unitOfWork.run(
        admin,
        Permission.MANAGE_KNOWLEDGE,
        () -> {
          Optional<StandingArticle> found =
              articles
                  .find(id, today())
                  .filter(each -> admin.administers(each.article().community()));
          if (found.isEmpty()) {
            return refused(admin, id, action);
          }
          Article before = found.get().article();
          if (!expected.test(before.version())) {
            return outdated(before, action);
          }
          Article next = revision.apply(before);
          Articles.Stored stored = articles.replace(next, passages);
          Audited<Desked> desked = audited(desked(stored, next), action, next);
          return new Audited<>(new Revised.Ended(desked.result()), desked.notes());
        });
  }

  private Desked desked(Articles.Stored stored, Article article) {
    return new Desked(
        stored,
        stored instanceof Articles.Stored.Done
            ? articles.find(article.id(), today())
            : Optional.empty());
  }

  private Audited<Revised> refused(Actor.Administrator admin, ArticleId id, ActionType action) {
    AuditDetails details =
        AuditDetails.of("article", new Detail.Id(id.value()))
            .with("outcome", new Detail.Code("unknown"));
    return Audited.of(
        new Revised.Unknown(), KnowledgeNotes.note(admin.administered(), action, details, now()));
  }

  private Audited<Revised> outdated(Article article, ActionType action) {
    AuditDetails details = detailsOf(article, "outdated");
    return Audited.of(
        new Revised.Outdated(),
        KnowledgeNotes.note(Optional.of(article.community()), action, details, now()));
  }

  private Audited<Desked> audited(Desked result, ActionType action, Article article) {
    AuditDetails details =
        switch (result.stored()) {
          case Articles.Stored.Done _ -> detailsOf(article);
          case Articles.Stored.AlreadyThere _ -> detailsOf(article, "already-there");
          case Articles.Stored.Outdated _ -> detailsOf(article, "outdated");
          case Articles.Stored.NotAllowed _ -> detailsOf(article, "not-allowed");
        };
    Optional<CommunityId> community =
        result.stored() instanceof Articles.Stored.NotAllowed
            ? Optional.empty()
            : Optional.of(article.community());
    return Audited.of(result, KnowledgeNotes.note(community, action, details, now()));
  }

  private static AuditDetails detailsOf(Article article, String outcome) {
    return detailsOf(article).with("outcome", new Detail.Code(outcome));
  }

  private static AuditDetails detailsOf(Article article) {
    return AuditDetails.of("article", new Detail.Id(article.id().value()))
        .with("version", new Detail.Count(article.version()));
  }
}
