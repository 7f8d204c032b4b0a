package io.communityconnect.adapters.persistence.knowledge;

import io.communityconnect.domain.knowledge.KnowledgeVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// In which state a community's knowledge is, as two columns of any statement. To whoever may not
/// see the community it is that of one that never knew anything.
public final class KnowledgeVersionColumns {
  /// The name of the embedding model that was adopted last, as an expression.
  public static final String NEWEST_MODEL =
      "(select m.name from embedding_models m order by m.adopted_at desc limit 1)";

  private KnowledgeVersionColumns() {}

  /// Scalar subqueries: each looks one row up.
  ///
  /// @param community an expression in SQL
  public static String of(String community) {
    return """
    (select k.version from knowledge_versions k where k.community_id = %s) as knowledge_version,
    %s as newest_model
    """
        .formatted(community, NEWEST_MODEL);
  }

  /// Reads them.
  public static KnowledgeVersion read(ResultSet row) throws SQLException {
    return new KnowledgeVersion(
        row.getLong("knowledge_version"), Optional.ofNullable(row.getString("newest_model")));
  }
}
