package io.communityconnect.adapters.persistence.conversation;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.knowledge.OpenQuestion;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// The questions that answers leave open as columns of arrays.
final class OpenQuestionRows {
  private final List<Row> rows;

  private OpenQuestionRows(List<Row> rows) {
    this.rows = rows;
  }

  /// @param id grows with time, so that pages of them are in the order they came
  private record Row(UUID id, MessageId message, OpenQuestion question) {}

  static OpenQuestionRows of(List<Settlement> settlements) {
    return new OpenQuestionRows(
        settlements.stream()
            .flatMap(
                settlement ->
                    settlement.unanswered().stream()
                        .map(question -> row(settlement.answered().getFirst(), question)))
            .toList());
  }

  private static Row row(MessageId message, OpenQuestion question) {
    return new Row(UuidCreator.getTimeOrderedEpochPlus1(), message, question);
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement
        .bind("openIds", uuids(rows, Row::id))
        .bind("openMessages", uuids(rows, row -> row.message().value()))
        .bind("openWords", texts(rows, row -> row.question().words()))
        .bind(
            "openLanguages",
            texts(rows, row -> row.question().language().map(Language::code).orElse(null)));
  }
}
