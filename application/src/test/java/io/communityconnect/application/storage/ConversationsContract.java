package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.Conversations] promises, but for
/// who sees what: that is [IsolationContract].
public interface ConversationsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void readsWhatIsUnansweredInTheOrderOfArrival() {
    ConversationId conversation = given().text("+15550000001", "one").conversation();
    Instant second = storage().clock().advance(Duration.ofMillis(300));
    given().text("+15550000001", "two");
    given().text("+15550000002", "somebody else's");
    given().text("+15550000001", "three");

    Turn turn = given().turn(conversation);

    assertThat(Given.words(turn.unanswered())).containsExactly("one", "two", "three");
    assertThat(turn.unanswered())
        .extracting(Message::at)
        .containsExactly(TestClock.START, second, second);
    assertThat(turn.history()).isEmpty();
  }

  @Test
  default void remembersTheLastThatWasDealtWithOldestFirst() {
    ConversationId conversation = given().text("+15550000001", "question 1").conversation();
    for (int i = 1; i <= 3; i++) {
      given().reply(conversation, "answer " + i);
      storage().clock().advance(Duration.ofMinutes(1));
      given().text("+15550000001", "question " + (i + 1));
    }

    assertThat(given().history(conversation))
        .containsExactly(
            "question 1", "answer 1", "question 2", "answer 2", "question 3", "answer 3");
    assertThat(given().unanswered(conversation)).containsExactly("question 4");
    Turn shorter =
        given().system(() -> storage().conversations().turn(conversation, 3)).orElseThrow();
    assertThat(Given.words(shorter.history()))
        .containsExactly("answer 2", "question 3", "answer 3");
    assertThat(Given.words(shorter.unanswered())).containsExactly("question 4");
  }

  @Test
  default void tellsInWhichStateTheKnowledgeIs() {
    GivenArticles articles = new GivenArticles(storage());
    Lease lease = given().leaseFor("+15550000001");
    KnowledgeVersion blank = knowledge(lease);

    Article article = articles.added(lease.resident(), "Gym", "Open at six.");
    KnowledgeVersion written = knowledge(lease);
    given().text("+15550000001", "when?");

    assertThat(blank.isOfNothing()).isTrue();
    assertThat(written.number()).isPositive();
    assertThat(knowledge(lease)).isEqualTo(written);
    articles.replaced(
        article.changed(
            GivenArticles.content("Gym", "Closed.", GivenArticles.effectiveFrom("2026-01-01")),
            storage().clock().instant()));
    assertThat(knowledge(lease).number()).isGreaterThan(written.number());
  }

  private KnowledgeVersion knowledge(Lease lease) {
    return storage()
        .unitOfWork()
        .run(lease.resident(), () -> storage().conversations().turn(lease.conversation(), 1))
        .orElseThrow()
        .knowledge();
  }

  @Test
  default void remembersNothingWhenAskedForNothing() {
    ConversationId conversation = given().text("+15550000001", "question").conversation();
    given().reply(conversation, "answer");

    Turn turn = given().system(() -> storage().conversations().turn(conversation, 0)).orElseThrow();

    assertThat(turn.history()).isEmpty();
  }

  @Test
  default void addsMessagesOfOursInOrderAndNotYetDelivered() {
    ConversationId conversation = given().text("+15550000001", "hello").conversation();
    Instant now = storage().clock().advance(Duration.ofSeconds(5));
    List<OutboundMessage> texts = given().texts(conversation, "part one", "part two");

    given().inSystem(() -> storage().conversations().append(texts, now));

    List<Message> history = given().turn(conversation).history();
    assertThat(history)
        .containsExactly(
            new Message(
                texts.getFirst().id(), Direction.OUTBOUND, new Content.Text("part one"), now),
            new Message(
                texts.getLast().id(), Direction.OUTBOUND, new Content.Text("part two"), now));
    assertThat(given().unanswered(conversation)).containsExactly("hello");
    assertThat(storage().facts().statusOf(texts.getFirst().id())).isEqualTo(DeliveryStatus.PENDING);
    assertThat(storage().facts().providerIdOf(texts.getFirst().id())).isEmpty();
  }

  @Test
  default void marksOnlyTheGivenMessagesAsDealtWith() {
    ConversationId conversation = given().text("+15550000001", "one").conversation();
    given().text("+15550000001", "two");
    Instant third = storage().clock().advance(Duration.ofSeconds(1));
    given().text("+15550000001", "three");
    List<MessageId> firstTwo =
        given().turn(conversation).unanswered().stream().map(Message::id).limit(2).toList();

    given().inSystem(() -> storage().conversations().markAnswered(firstTwo, third));

    assertThat(given().history(conversation)).containsExactly("one", "two");
    assertThat(given().unanswered(conversation)).containsExactly("three");
    assertThat(arrivals(conversation)).containsExactly(third);
  }

  @Test
  default void knowsWhenEachUnansweredMessageArrived() {
    ConversationId conversation = given().text("+15550000001", "one").conversation();
    Instant second = storage().clock().advance(Duration.ofMillis(1500));
    given().text("+15550000001", "two");
    given().text("+15550000002", "somebody else's");

    assertThat(arrivals(conversation)).containsExactly(TestClock.START, second);
    given().inSystem(() -> given().markAllAnswered(conversation));
    assertThat(arrivals(conversation)).isEmpty();
  }

  @Test
  default void knowsNothingOfAConversationThatDoesNotExist() {
    ConversationId nowhere = new ConversationId(new UUID(1, 2));

    assertThat(given().system(() -> storage().conversations().turn(nowhere, 10))).isEmpty();
    assertThat(arrivals(nowhere)).isEmpty();
  }

  @Test
  default void returnsWhatWasTrueAtTheTimeOfAsking() {
    ConversationId conversation = given().text("+15550000001", "hello").conversation();
    Turn before = given().turn(conversation);

    given().reply(conversation, "answer");

    assertThat(Given.words(before.unanswered())).containsExactly("hello");
    assertThat(before.history()).isEmpty();
  }

  @Test
  default void seesItsOwnChangesInsideAUnit() {
    Lease lease = given().leaseFor("+15550000001");
    List<OutboundMessage> texts = given().texts(lease.conversation(), "answer");

    List<String> history =
        given()
            .system(
                () -> {
                  storage().conversations().append(texts, storage().clock().instant());
                  given().markAllAnswered(lease.conversation());
                  return Given.words(
                      storage()
                          .conversations()
                          .turn(lease.conversation(), 10)
                          .orElseThrow()
                          .history());
                });

    assertThat(history).containsExactly("hello", "answer");
  }

  @Test
  default void leavesNothingOfAUnitThatFails() {
    ConversationId conversation = given().text("+15550000001", "hello").conversation();
    List<OutboundMessage> texts = given().texts(conversation, "answer");

    assertThatThrownBy(
            () ->
                given()
                    .inSystem(
                        () -> {
                          storage().conversations().append(texts, storage().clock().instant());
                          given().markAllAnswered(conversation);
                          throw new ArithmeticException("half way");
                        }))
        .isInstanceOf(ArithmeticException.class);

    assertThat(given().unanswered(conversation)).containsExactly("hello");
    assertThat(given().history(conversation)).isEmpty();
    assertThat(storage().facts().messages()).isEqualTo(1);
  }

  private List<Instant> arrivals(ConversationId conversation) {
    return given().system(() -> storage().conversations().unansweredArrivals(conversation));
  }
}
