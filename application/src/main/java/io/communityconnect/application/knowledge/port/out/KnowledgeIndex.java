package io.communityconnect.application.knowledge.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds passages of one community by words and by meaning. Called inside a unit of work; whoever
/// may not see the community's knowledge finds nothing.
public interface KnowledgeIndex {
  /// The model to search the community's passages with: of those that have embedded all that was
  /// there at their adoption, the one adopted last. Empty where no passage has a vector.
  Optional<EmbeddingModelId> searchable(CommunityId community);

  /// The passages that fit best by words, and those that fit best by meaning, in no order. Only of
  /// this community, only of articles that count on the day. Their likeness is the cosine, which is
  /// to be read as the model means it.
  ///
  /// Endings and accents of words do not matter, in any of the assistant's languages. A word that
  /// no passage has stands for those that are spelt alike.
  ///
  /// @param limit how many of each
  List<FoundPassage> find(CommunityId community, LocalDate day, Query query, int limit);

  /// What is sought.
  ///
  /// @param words different words that say what it is about, in lower case; perhaps none
  /// @param meaning empty to search by words alone
  record Query(List<String> words, Optional<Meaning> meaning) {
    /// The most words.
    public static final int MAX_WORDS = 32;

    public Query {
      words = words.stream().distinct().limit(MAX_WORDS).toList();
      requireNonNull(meaning, "meaning is null");
    }

    @Override
    public String toString() {
      return "Query[" + words.size() + " words]";
    }
  }
}
