package io.communityconnect.application.recall.service;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.communityconnect.application.recall.port.in.SearchHistoryUseCase;
import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.recall.port.out.History;
import io.communityconnect.application.recall.port.out.History.Candidate;
import io.communityconnect.application.recall.port.out.History.FoundWords;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.HistoryQuery;
import io.communityconnect.domain.recall.LikenessScale;
import io.communityconnect.domain.recall.RecallScore;
import io.communityconnect.domain.recall.WindowRanking;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Searches as the resident, so that the database shows nothing else: names in one transaction, the
/// query's meaning outside of any, words and vectors in another.
public final class SearchHistoryService implements SearchHistoryUseCase {
  /// How many are considered for each of words and meaning.
  private static final int CANDIDATES = 200;

  private final UnitOfWork unitOfWork;
  private final History history;
  private final Embeddings embeddings;
  private final QueryMeaning meanings;

  /// @param embeddings say which model's vectors the history has
  /// @param meanings of queries
  public SearchHistoryService(
      UnitOfWork unitOfWork, History history, Embeddings embeddings, QueryMeaning meanings) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.history = requireNonNull(history, "history is null");
    this.embeddings = requireNonNull(embeddings, "embeddings is null");
    this.meanings = requireNonNull(meanings, "meanings is null");
  }

  @Override
  public Outcome search(Command command) {
    return HistoryQuery.in(command.query())
        .map(query -> search(command, query))
        .orElseGet(Outcome.NothingToSearchFor::new);
  }

  private Outcome search(Command command, HistoryQuery query) {
    Actor.Resident actor = command.actor();
    Background background =
        unitOfWork.run(
            actor, () -> new Background(history.speakers(actor), embeddings.searchable()));
    Optional<Meaning> meaning =
        meanings.of(
            query.meaning(background.speakers()),
            background.searchable(),
            new Payer(actor.community(), command.about()));
    List<Hit> hits = unitOfWork.run(actor, () -> hits(actor, query, meaning, command.limit()));
    return new Outcome.Found(
        hits, meaning.isPresent() ? Basis.WORDS_AND_MEANING : Basis.WORDS_ALONE);
  }

  /// @param searchable the model whose vectors are complete
  private record Background(Set<String> speakers, Optional<EmbeddingModelId> searchable) {}

  private List<Hit> hits(
      Actor.Resident actor, HistoryQuery query, Optional<Meaning> meaning, int limit) {
    FoundWords found = history.words(actor, query);
    WindowRanking ranking = WindowRanking.of(found.lengths(), found.words());
    List<Integer> turns = ranking.best(CANDIDATES);
    List<Candidate> candidates =
        meaning
            .map(sought -> history.candidates(actor, turns, sought, CANDIDATES))
            .orElseGet(() -> history.candidates(actor, turns));
    LikenessScale scale = meaning.map(meanings::scaleOf).orElse(LikenessScale.FULL);
    Map<MessageId, Double> scores =
        candidates.stream().collect(toMap(Candidate::message, each -> score(each, ranking, scale)));
    List<MessageId> best =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<MessageId, Double>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().value(), Comparator.reverseOrder()))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    return history.read(actor, best).stream()
        .map(
            said ->
                new Hit(
                    said.message(),
                    said.text(),
                    said.at(),
                    said.speaker(),
                    scores.getOrDefault(said.message(), 0.0)))
        .toList();
  }

  private static double score(Candidate candidate, WindowRanking ranking, LikenessScale scale) {
    double relevance =
        candidate.turn().isPresent() ? ranking.relevance(candidate.turn().getAsInt()) : 0;
    return RecallScore.of(scale.likeness(candidate.likeness()), relevance);
  }
}
