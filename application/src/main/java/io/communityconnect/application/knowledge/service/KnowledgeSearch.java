package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.out.HeldKnowledge;
import io.communityconnect.application.knowledge.port.out.HeldKnowledge.Knowledge;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.KnowledgeRanking;
import io.communityconnect.domain.knowledge.KnowledgeRanking.Ranked;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
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
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Finds what a community knows about a question, in what the server holds of it. Where it does
/// not hold that, as whoever asks, in short transactions, with the question's meaning worked out
/// between them.
public final class KnowledgeSearch {
  /// How many passages the model is shown.
  public static final int MAX_SHOWN = 5;

  /// How many of those that may answer, where none is likely to: each is paid for, and few of them
  /// do.
  private static final int MAX_GUESSES = 3;

  /// How long a question's meaning may take; a small part of an answer's deadline.
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /// How many passages are considered for each of words and meaning.
  private static final int CANDIDATES = 40;

  /// For so long it is not asked again which model a community's vectors are of, if there are any.
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private static final int MAX_REMEMBERED = 10_000;

  private final HeldKnowledge held;
  private final KnowledgeIndex index;
  private final QueryMeaning meanings;
  private final SearchLines lines;
  private final InstantSource clock;
  private final Map<CommunityId, Searchable> searchable = new ConcurrentHashMap<>();

  /// @param held asked first
  /// @param index asked for what is not held
  /// @param atOnce how many questions of a community the index is asked at the same time
  /// @param clock says which day it is, in universal time
  public KnowledgeSearch(
      HeldKnowledge held,
      KnowledgeIndex index,
      int atOnce,
      QueryMeaning meanings,
      InstantSource clock) {
    this.held = requireNonNull(held, "held is null");
    this.index = requireNonNull(index, "index is null");
    this.meanings = requireNonNull(meanings, "meanings is null");
    this.lines = new SearchLines(atOnce);
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// Runs work in a new transaction of whoever searches.
  public interface Session {
    /// @return what the work returned
    <T> T run(Supplier<T> work);
  }

  /// What was found.
  ///
  /// @param ranked best first, those that do not answer too
  /// @param byMeaning whether the question's meaning was searched for, beside its words
  /// @param language in which the question seems to be asked
  public record Found(List<Ranked> ranked, boolean byMeaning, Optional<Language> language) {
    public Found {
      ranked = List.copyOf(ranked);
      requireNonNull(language, "language is null");
    }

    /// Whether something is likely to answer.
    public boolean isLikely() {
      return ranked.stream().anyMatch(Ranked::answers);
    }

    /// What the model is to be shown, best first: what is likely to answer or, where nothing is,
    /// what may.
    public List<FoundPassage> shown() {
      return isLikely() ? best(Ranked::answers, MAX_SHOWN) : best(Ranked::mayAnswer, MAX_GUESSES);
    }

    private List<FoundPassage> best(Predicate<Ranked> which, int limit) {
      return ranked.stream().filter(which).limit(limit).map(Ranked::passage).toList();
    }
  }

  private record Searchable(Optional<EmbeddingModelId> model, Instant until) {}

  /// Searches in the state of now, which the session sees.
  ///
  /// @param payer whose community's knowledge is searched
  /// @param patience how long the question's meaning may take; words are sought without it then
  public Found search(Session session, Payer payer, String question, Duration patience) {
    return search(
        new Stored(session, payer.community(), Optional.empty()), payer, question, patience);
  }

  /// Searches in a state that whoever asks has seen a moment ago, or a later one.
  ///
  /// @param session used only where that state is not held
  /// @param payer whose community's knowledge is searched
  /// @param patience how long the question's meaning may take; words are sought without it then
  public Found search(
      Session session, Payer payer, KnowledgeVersion version, String question, Duration patience) {
    return search(known(session, payer.community(), version), payer, question, patience);
  }

  private Knowledge known(Session session, CommunityId community, KnowledgeVersion version) {
    return version.isOfNothing()
        ? new Nothing()
        : held.of(community, version)
            .orElseGet(() -> new Stored(session, community, Optional.of(version)));
  }

  private Found search(Knowledge knowledge, Payer payer, String question, Duration patience) {
    Wording wording = Wording.of(question);
    Optional<Language> language = wording.language();
    List<String> telling = wording.telling(language);
    if (telling.isEmpty()) {
      return new Found(List.of(), false, language);
    }
    Optional<Meaning> meaning =
        knowledge.searchable().flatMap(model -> meanings.inTime(question, model, patience, payer));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<FoundPassage> found = knowledge.find(today, new Query(telling, meaning), CANDIDATES);
    List<Ranked> ranked = KnowledgeRanking.rank(scaled(found, meaning), language);
    return new Found(ranked, meaning.isPresent(), language);
  }

  /// The index tells cosines, which say more or less with one model than with another.
  private List<FoundPassage> scaled(List<FoundPassage> found, Optional<Meaning> meaning) {
    return meaning
        .map(meanings::scaleOf)
        .map(scale -> found.stream().map(passage -> passage.scaled(scale)).toList())
        .orElse(found);
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

  /// What is asked of the index, but for what is held by the time its turn comes.
  private final class Stored implements Knowledge {
    private final Session session;
    private final CommunityId community;
    private final Optional<KnowledgeVersion> version;

    /// @param version which state will do; empty where it has to be the state of now
    Stored(Session session, CommunityId community, Optional<KnowledgeVersion> version) {
      this.session = session;
      this.community = community;
      this.version = version;
    }

    @Override
    public Optional<EmbeddingModelId> searchable() {
      return KnowledgeSearch.this.searchable(session, community);
    }

    @Override
    public List<FoundPassage> find(LocalDate day, Query query, int limit) {
      return lines.inTurn(
          community,
          () ->
              heldFor(query)
                  .map(knowledge -> knowledge.find(day, query, limit))
                  .orElseGet(() -> session.run(() -> index.find(community, day, query, limit))));
    }

    /// A meaning can only be compared with those of its own model.
    private Optional<Knowledge> heldFor(Query query) {
      return version
          .flatMap(asked -> held.of(community, asked))
          .filter(
              knowledge ->
                  query.meaning().isEmpty()
                      || knowledge.searchable().equals(query.meaning().map(Meaning::model)));
    }
  }

  /// What a community knows that never wrote an article.
  private record Nothing() implements Knowledge {
    @Override
    public Optional<EmbeddingModelId> searchable() {
      return Optional.empty();
    }

    @Override
    public List<FoundPassage> find(LocalDate day, Query query, int limit) {
      return List.of();
    }
  }
}
