package io.communityconnect.application.knowledge.port.out;

import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What communities know, as far as this server holds it ready. Called outside a unit of work.
///
/// All that a community knows is shown to each of its members alike, so holding it once is enough.
/// The version is what lets somebody in: it is to have been read as the one who asks, and whoever
/// may not see the community reads none.
public interface HeldKnowledge {
  /// All that the community knows in that state and no other; empty where it is not held. It may
  /// be soon, if others ask, too; until then a [KnowledgeIndex] finds the same.
  Optional<Knowledge> of(CommunityId community, KnowledgeVersion version);

  /// What one community knows in one state.
  interface Knowledge {
    /// As [KnowledgeIndex#searchable].
    Optional<EmbeddingModelId> searchable();

    /// As [KnowledgeIndex#find].
    List<FoundPassage> find(LocalDate day, Query query, int limit);
  }
}
