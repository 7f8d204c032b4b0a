package io.communityconnect.application.storage;

import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion.Resolution;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions;
import io.communityconnect.application.storage.Tables.QuestionRow;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.OpenQuestion;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import io.communityconnect.domain.people.CommunityId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class InMemoryUnansweredQuestions implements UnansweredQuestions {
  private final InMemoryDatabase database;

  InMemoryUnansweredQuestions(InMemoryDatabase database) {
    this.database = database;
  }

  /// Keeps what an answer leaves open; one of the same message is there once.
  void keep(Settlement settlement, OpenQuestion question) {
    Tables tables = database.systemTables();
    MessageId message = settlement.answered().getFirst();
    tables.billing.queries.computeIfPresent(message, (_, query) -> query.asUnanswered());
    if (tables.questions.values().stream().anyMatch(row -> row.message().equals(message))) {
      return;
    }
    Actor.Resident resident = settlement.lease().resident();
    UnansweredQuestionId id = new UnansweredQuestionId(database.nextId());
    UnansweredQuestion open =
        new UnansweredQuestion(
            id,
            resident.community(),
            question.words(),
            question.language(),
            settlement.at(),
            Optional.empty());
    tables.questions.put(id, new QuestionRow(message, resident.id(), open));
  }

  @Override
  public List<UnansweredQuestion> list(
      CommunityId community, boolean resolved, Optional<UnansweredQuestionId> after, int limit) {
    return database.tables().questions.values().stream()
        .filter(this::isShown)
        .map(QuestionRow::question)
        .filter(each -> each.community().equals(community))
        .filter(each -> each.resolution().isPresent() == resolved)
        .filter(each -> after.isEmpty() || each.id().value().compareTo(after.get().value()) < 0)
        .sorted(Comparator.comparing((UnansweredQuestion each) -> each.id().value()).reversed())
        .limit(limit)
        .toList();
  }

  private boolean isShown(QuestionRow row) {
    Tables tables = database.tables();
    return tables.messages.containsKey(row.message())
        && database.shows(row.resident(), row.question().community());
  }

  @Override
  public Optional<UnansweredQuestion> find(UnansweredQuestionId question) {
    return Optional.ofNullable(database.tables().questions.get(question))
        .filter(this::isShown)
        .map(QuestionRow::question);
  }

  @Override
  public void resolve(
      UnansweredQuestionId question,
      Actor.Administrator by,
      Optional<ArticleId> article,
      Instant at) {
    QuestionRow row = database.tables().questions.get(question);
    if (row != null && isShown(row) && database.lets(row.question().community())) {
      UnansweredQuestion open = row.question();
      database
          .tables()
          .questions
          .put(
              question,
              new QuestionRow(
                  row.message(),
                  row.resident(),
                  new UnansweredQuestion(
                      open.id(),
                      open.community(),
                      open.question(),
                      open.language(),
                      open.askedAt(),
                      Optional.of(new Resolution(at, article)))));
    }
  }
}
