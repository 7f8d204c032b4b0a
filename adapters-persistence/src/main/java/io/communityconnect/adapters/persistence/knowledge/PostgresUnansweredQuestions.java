package io.communityconnect.adapters.persistence.knowledge;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion.Resolution;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import io.communityconnect.domain.people.CommunityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Unanswered questions on Postgres.
public final class PostgresUnansweredQuestions implements UnansweredQuestions {
  private static final String COLUMNS =
      "select id, community_id, question, language, asked_at, resolved_at, article_id"
          + " from unanswered_questions";

  private static final String LIST =
      COLUMNS
          + """
           where community_id = :community and (resolved_at is not null) = :resolved
            and (cast(:after as uuid) is null or id < cast(:after as uuid))
          order by id desc limit :limit
          """;

  private static final String FIND = COLUMNS + " where id = :id";

  private static final String RESOLVE =
      """
      update unanswered_questions
      set resolved_at = :at, resolved_by = :by, article_id = cast(:article as uuid)
      where id = :id
      """;

  @Override
  public List<UnansweredQuestion> list(
      CommunityId community, boolean resolved, Optional<UnansweredQuestionId> after, int limit) {
    return Transactions.current()
        .createQuery(LIST)
        .bind("community", community.value())
        .bind("resolved", resolved)
        .bindByType("after", after.map(UnansweredQuestionId::value), OptionalTypes.ID)
        .bind("limit", limit)
        .map((row, _) -> question(row))
        .list();
  }

  @Override
  public Optional<UnansweredQuestion> find(UnansweredQuestionId question) {
    return Transactions.current()
        .createQuery(FIND)
        .bind("id", question.value())
        .map((row, _) -> question(row))
        .findOne();
  }

  @Override
  public void resolve(
      UnansweredQuestionId question,
      Actor.Administrator by,
      Optional<ArticleId> article,
      Instant at) {
    Transactions.current()
        .createUpdate(RESOLVE)
        .bind("id", question.value())
        .bind("by", by.id().value())
        .bindByType("article", article.map(ArticleId::value), OptionalTypes.ID)
        .bind("at", at)
        .execute();
  }

  private static UnansweredQuestion question(ResultSet row) throws SQLException {
    return new UnansweredQuestion(
        new UnansweredQuestionId(row.getObject("id", UUID.class)),
        new CommunityId(row.getObject("community_id", UUID.class)),
        row.getString("question"),
        ArticleRow.language(row.getString("language")),
        row.getTimestamp("asked_at").toInstant(),
        resolution(row));
  }

  private static Optional<Resolution> resolution(ResultSet row) throws SQLException {
    if (row.getTimestamp("resolved_at") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Resolution(
            row.getTimestamp("resolved_at").toInstant(),
            Optional.ofNullable(row.getObject("article_id", UUID.class)).map(ArticleId::new)));
  }
}
