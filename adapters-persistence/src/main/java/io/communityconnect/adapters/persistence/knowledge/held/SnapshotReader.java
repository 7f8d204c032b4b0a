package io.communityconnect.adapters.persistence.knowledge.held;

import io.communityconnect.adapters.persistence.knowledge.KnowledgeVersionColumns;
import io.communityconnect.adapters.persistence.knowledge.PostgresKnowledgeIndex;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// Reads all that a community knows.
///
/// The version is read before and after. Every change raises it in its own transaction, so where
/// it is the same, no change was committed between the two, and all that was read in several
/// statements is of that version. No isolation level is needed, which would have to be asked for
/// before the identity is taken.
final class SnapshotReader {
  /// A community that knows more is searched by Postgres.
  static final int MOST_PASSAGES = 20_000;

  private static final Actor.SystemTask TASK = new Actor.SystemTask("hold-knowledge");

  private static final String STATE =
      "select "
          + KnowledgeVersionColumns.of(":community")
          + """
          , (select count(*) from (
              select from knowledge_passages where community_id = :community limit :most) p) as passages,
            exists (select from knowledge_passages where community_id = :community
              and embedded_by is distinct from %s) as unfinished
          """
              .formatted(KnowledgeVersionColumns.NEWEST_MODEL);

  private final SystemUnitOfWork unitOfWork;
  private final WordForms forms;

  SnapshotReader(SystemUnitOfWork unitOfWork, WordForms forms) {
    this.unitOfWork = unitOfWork;
    this.forms = forms;
  }

  /// What a community knows, and in which state.
  record Held(KnowledgeVersion version, KnowledgeSnapshot snapshot) {}

  /// @param passages how many there are, up to one too many
  /// @param unfinished whether a passage waits for the newest model to embed it
  private record State(KnowledgeVersion version, int passages, boolean unfinished) {
    /// Vectors are no part of the version. Those of the newest model come once to each passage and
    /// then stay, so with all of them there, what is read now is right as long as that model is the
    /// newest and the version the same.
    boolean canBeHeld() {
      return passages <= MOST_PASSAGES && !unfinished;
    }
  }

  /// Empty where it cannot be held, or was changed meanwhile.
  Optional<Held> read(CommunityId community) {
    return unitOfWork.run(TASK, () -> readNow(community));
  }

  private Optional<Held> readNow(CommunityId community) {
    State before = state(community);
    if (!before.canBeHeld()) {
      return Optional.empty();
    }
    Optional<EmbeddingModelId> model = new PostgresKnowledgeIndex().searchable(community);
    if (model.isPresent()
        && !before.version().newestModel().equals(model.map(EmbeddingModelId::name))) {
      return Optional.empty();
    }
    KnowledgeSnapshot snapshot = new SnapshotRows(community, model).read(forms);
    return Optional.of(new Held(before.version(), snapshot))
        .filter(_ -> state(community).equals(before));
  }

  private static State state(CommunityId community) {
    return Transactions.current()
        .createQuery(STATE)
        .bind("community", community.value())
        .bind("most", MOST_PASSAGES + 1)
        .map((row, _) -> state(row))
        .one();
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        KnowledgeVersionColumns.read(row), row.getInt("passages"), row.getBoolean("unfinished"));
  }
}
