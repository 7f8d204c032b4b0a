package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Recollection;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Command;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Hit;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Outcome;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.BackReference;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Remembers what was said to a resident long ago, where their question refers back to it. It has
/// a time of its own: who remembers too slowly answers without.
public final class ResidentMemory {
  /// What a search may take; it reads twice and asks a model for the question's meaning.
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int RECOLLECTIONS = 6;

  /// Some of what is found is shown already.
  private static final int SOUGHT = 30;

  /// What was said at length is remembered by its beginning.
  private static final int LONGEST = 600;

  private final SearchHistoryUseCase search;
  private final Duration patience;

  /// @param search finds what was said to that resident and to nobody else
  /// @param patience how long an answer waits for it
  public ResidentMemory(SearchHistoryUseCase search, Duration patience) {
    this.search = requireNonNull(search, "search is null");
    this.patience = requireNonNull(patience, "patience is null");
  }

  /// What matters most first; empty where the question does not refer back, and where all that was
  /// ever said is shown anyway.
  ///
  /// @param shown the newest of what was said, [AnswerPolicy#HISTORY_LIMIT] messages of it if there
  ///     are as many
  List<Recollection> of(Actor.Resident resident, List<Message> thought, List<Message> shown) {
    String question =
        thought.stream()
            .map(message -> message.content().words())
            .collect(Collectors.joining("\n"));
    if (shown.size() < AnswerPolicy.HISTORY_LIMIT || BackReference.in(question).isEmpty()) {
      return List.of();
    }
    Set<MessageId> known =
        Stream.concat(thought.stream(), shown.stream())
            .map(Message::id)
            .collect(Collectors.toSet());
    return inTime(
        new Command(resident, question, SOUGHT, Optional.of(thought.getFirst().id())), known);
  }

  private List<Recollection> inTime(Command command, Set<MessageId> known) {
    FutureTask<Outcome> task = new FutureTask<>(() -> search.search(command));
    Thread.ofVirtual().name("recall").start(task);
    try {
      return recollections(task.get(patience.toNanos(), TimeUnit.NANOSECONDS), known);
    } catch (TimeoutException late) {
      task.cancel(true);
      return List.of();
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("history cannot be searched", failure.getCause());
    }
  }

  private static List<Recollection> recollections(Outcome outcome, Collection<MessageId> known) {
    return switch (outcome) {
      case Outcome.NothingToSearchFor() -> List.of();
      case Outcome.Found(List<Hit> hits, var _) ->
          hits.stream()
              .filter(hit -> !known.contains(hit.message()) && !hit.text().isBlank())
              .limit(RECOLLECTIONS)
              .map(hit -> new Recollection(hit.speaker(), hit.at(), beginning(hit.text())))
              .toList();
    };
  }

  private static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
