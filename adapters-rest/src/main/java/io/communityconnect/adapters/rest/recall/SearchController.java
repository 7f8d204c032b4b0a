package io.communityconnect.adapters.rest.recall;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Limits;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Command;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Hit;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Outcome;
import io.communityconnect.domain.identity.Actor;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Searches the caller's own history.
@Requires(beans = SearchHistoryUseCase.class)
@Controller("/api/v1/me/search")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {
  private final SearchHistoryUseCase searchHistory;

  SearchController(SearchHistoryUseCase searchHistory) {
    this.searchHistory = requireNonNull(searchHistory, "searchHistory is null");
  }

  /// @param results best first
  record SearchResults(List<SearchResult> results) {}

  /// @param speaker a name; `Assistant` or `Resident` where there is none
  /// @param score comparable with the others of one search only
  record SearchResult(String messageId, String text, Instant at, String speaker, double score) {
    static SearchResult of(Hit hit) {
      return new SearchResult(
          hit.message().value().toString(), hit.text(), hit.at(), hit.speaker(), hit.score());
    }

    /// None of the words.
    @Override
    public String toString() {
      return "SearchResult[" + messageId + "]";
    }
  }

  /// Finds messages by their words and their meaning. What was said moments ago may not be found
  /// yet.
  @Get
  SearchResults search(
      Actor.Resident resident, @QueryValue @Nullable String q, @QueryValue @Nullable String limit) {
    if (q == null) {
      throw RequestRefused.of("q", "is missing");
    }
    Command command =
        new Command(resident, q, Limits.of(limit, Command.MAX_LIMIT), Optional.empty());
    return switch (searchHistory.search(command)) {
      case Outcome.Found(List<Hit> hits, _) ->
          new SearchResults(hits.stream().map(SearchResult::of).toList());
      case Outcome.NothingToSearchFor _ ->
          throw RequestRefused.of("q", "must have a letter or a digit");
    };
  }
}
