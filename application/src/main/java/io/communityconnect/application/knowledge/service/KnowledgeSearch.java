package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.KnowledgeRanking;
import io.communityconnect.domain.knowledge.KnowledgeRanking.Ranked;
import io.communityconnect.domain.knowledge.Wording;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Finds what a community knows about a question: as whoever asks, in short transactions, with the
/// question's meaning worked out between them.
public final class KnowledgeSearch {
  /// How many passages the model is shown.
  public static final int MAX_SHOWN = 5;

  /// How long a question's meaning may take; a small part of an answer's deadline.
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /// How many passages are considered for each of words and meaning.
  private static final int CANDIDATES = 40;

  /// For so long it is not asked again which model a community's vectors are of, if there are any.
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private static final int MAX_REMEMBERED = 10_000;

  private final KnowledgeIndex index;
  private final QueryMeaning meanings;
  private final InstantSource clock;
  private final Map<CommunityId, Searchable> searchable = new ConcurrentHashMap<>();

  /// @param clock says which day it is, in universal time
  public KnowledgeSearch(KnowledgeIndex index, QueryMeaning meanings, InstantSource clock) {
    this.index = requireNonNull(index, "index is null");
    this.meanings = requireNonNull(meanings, "meanings is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// Runs work in a new transaction of whoever searches.
  public interface Session {
    /// @return what the work returned
    <T> T run(Supplier<T> work);
  }

  /// What was found.
  ///
  /// @param ranked best first, those below the threshold too
  /// @param byMeaning whether the question's meaning was searched for, beside its words
  /// @param language in which the question seems to be asked
  public record Found(List<Ranked> ranked, boolean byMeaning, Optional<Language> language) {
    public Found {
      ranked = List.copyOf(ranked);
      requireNonNull(language, "language is null");
    }

    /// The best passages that are good enough to answer from.
    public List<FoundPassage> sources(int limit) {
      return ranked.stream().filter(Ranked::isSource).limit(limit).map(Ranked::passage).toList();
    }
  }

  private record Searchable(Optional<EmbeddingModelId> model, Instant until) {}

  /// Searches.
  ///
  /// @param patience how long the question's meaning may take; words are sought without it then
  public Found search(Session session, CommunityId community, String question, Duration patience) {
    Wording wording = Wording.of(question);
    Optional<Language> language = wording.language();
    List<String> telling = wording.telling(language);
    if (telling.isEmpty()) {
      return new Found(List.of(), false, language);
    }
    Optional<Meaning> meaning =
        searchable(session, community).flatMap(model -> meanings.inTime(question, model, patience));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<FoundPassage> found =
        session.run(() -> index.find(community, today, new Query(telling, meaning), CANDIDATES));
    return new Found(KnowledgeRanking.rank(found, language), meaning.isPresent(), language);
  }

  private Optional<EmbeddingModelId> searchable(Session session, CommunityId community) {
    Instant now = clock.instant();
    Searchable remembered = searchable.get(community);
    if (remembered != null && now.isBefore(remembered.until())) {
      return remembered.model();
    }
    Optional<EmbeddingModelId> found = session.run(() -> index.searchable(community));
    if (searchable.size() >= MAX_REMEMBERED) {
      searchable.clear();
    }
    searchable.put(community, new Searchable(found, now.plus(REMEMBERED)));
    return found;
  }
}
