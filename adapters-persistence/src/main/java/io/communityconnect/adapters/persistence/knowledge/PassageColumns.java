package io.communityconnect.adapters.persistence.knowledge;

import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A passage as it is shown, as columns of `knowledge_passages p` and its `knowledge_articles a`.
public final class PassageColumns {
  /// To be selected.
  public static final String SELECTED =
      """
      p.id, p.article_id, a.title, p.heading, p.body, a.effective_from, a.language
      """;

  private PassageColumns() {}

  /// Reads them, as of a passage that fits nothing yet.
  public static FoundPassage read(ResultSet row) throws SQLException {
    return new FoundPassage(
        new PassageId(row.getObject("id", UUID.class)),
        new ArticleId(row.getObject("article_id", UUID.class)),
        row.getString("title"),
        new PassageText(Optional.ofNullable(row.getString("heading")), row.getString("body")),
        row.getObject("effective_from", LocalDate.class),
        ArticleRow.language(row.getString("language")),
        0,
        0,
        0);
  }
}
