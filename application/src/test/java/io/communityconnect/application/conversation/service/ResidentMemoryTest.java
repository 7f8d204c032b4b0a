package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.conversation.port.out.Recollection;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Basis;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Hit;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Outcome;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ResidentMemoryTest {
  private static final Actor.Resident ADA =
      new Actor.Resident(new ResidentId(new UUID(1, 1)), new CommunityId(new UUID(2, 1)));
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final List<Message> THOUGHT = List.of(said(1, "Do you remember the plumber?"));

  @Test
  void answersWithoutWhatTakesTooLong() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    SearchHistoryUseCase slow =
        _ -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException ended) {
            interrupted.countDown();
          }
          return new Outcome.NothingToSearchFor();
        };

    // Long enough for the search to begin, or there is nothing to interrupt.
    assertThat(of(slow, Duration.ofSeconds(2))).isEmpty();
    assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void showsTheFirstFewByTheirBeginnings() {
    SearchHistoryUseCase search =
        _ ->
            new Outcome.Found(
                IntStream.range(1, 20).mapToObj(i -> hit(i, i + "x".repeat(2_000))).toList(),
                Basis.WORDS_ALONE);

    List<Recollection> recollections = of(search, LONG);

    assertThat(recollections).hasSize(6).allMatch(each -> each.text().endsWith("…"));
    // The first is what is asked itself.
    assertThat(recollections.getFirst().text()).startsWith("2x").hasSize(601);
  }

  @Test
  void hidesNoFailure() {
    SearchHistoryUseCase broken =
        _ -> {
          throw new InfrastructureException("search", true, new IllegalStateException("away"));
        };

    assertThatThrownBy(() -> of(broken, LONG)).isInstanceOf(InfrastructureException.class);
  }

  @Test
  void searchesNothingWhereAllIsShown() {
    SearchHistoryUseCase search =
        _ -> new Outcome.Found(List.of(hit(2, "He comes on Monday")), Basis.WORDS_ALONE);

    assertThat(of(search, LONG, shown(AnswerPolicy.HISTORY_LIMIT - 1))).isEmpty();
    assertThat(of(search, LONG, shown(AnswerPolicy.HISTORY_LIMIT))).hasSize(1);
  }

  private static List<Recollection> of(SearchHistoryUseCase search, Duration patience) {
    return of(search, patience, shown(AnswerPolicy.HISTORY_LIMIT));
  }

  private static List<Recollection> of(
      SearchHistoryUseCase search, Duration patience, List<Message> shown) {
    return new ResidentMemory(search, patience).of(ADA, THOUGHT, shown);
  }

  private static List<Message> shown(int messages) {
    return IntStream.range(0, messages).mapToObj(i -> said(100 + i, "words")).toList();
  }

  private static Hit hit(int id, String text) {
    return new Hit(new MessageId(new UUID(3, id)), text, Instant.EPOCH, "Resident", 1.0 / id);
  }

  private static Message said(int id, String words) {
    return new Message(
        new MessageId(new UUID(3, id)), Direction.INBOUND, new Content.Text(words), Instant.EPOCH);
  }
}
