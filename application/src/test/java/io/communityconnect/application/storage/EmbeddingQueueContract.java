package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.recall.port.out.EmbeddingQueue.Discovery;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a queue of texts to embed promises, but for the models: that is
/// [EmbeddingModelsContract].
public interface EmbeddingQueueContract {
  /// The model that is there first.
  EmbeddingModelId OLD = new EmbeddingModelId("old-model", 2);

  /// How long claims last here.
  Duration LEASE = Duration.ofMinutes(2);

  /// What is under test.
  Storage storage();

  /// Its states.
  private Given given() {
    return new Given(storage());
  }

  private Embedding embedding() {
    return new Embedding(storage());
  }

  @Test
  default void putsOneConversationBeforeAllOthers() {
    embedding().adopt(OLD);
    given().text("+15550000001", "long waiting");
    embedding().discover(OLD);
    storage().clock().advance(Duration.ofSeconds(1));
    ConversationId urgent = given().text("+15550000002", "urgent").conversation();
    given().reply(urgent, "at once");

    putFirst(urgent);
    putFirst(urgent);

    assertThat(waiting(urgent)).isEqualTo(2);
    List<PendingText> claimed = embedding().claim(OLD, 2);
    assertThat(claimed)
        .extracting(PendingText::text)
        .containsExactlyInAnyOrder("urgent", "at once");
    assertThat(waiting(urgent)).isEqualTo(2);
    embedding().finish(OLD, claimed);
    assertThat(waiting(urgent)).isZero();
    putFirst(urgent);
    assertThat(waiting(urgent)).isZero();
    embedding().discover(OLD);
    assertThat(embedding().claim(OLD, 10))
        .extracting(PendingText::text)
        .containsExactly("long waiting");
  }

  @Test
  default void leavesWhatIsClaimedToItsHolder() {
    embedding().adopt(OLD);
    ConversationId conversation = given().text("+15550000001", "gym").conversation();
    embedding().discover(OLD);
    embedding().claim(OLD, 10);

    putFirst(conversation);

    assertThat(embedding().claim(OLD, 10)).isEmpty();
    assertThat(waiting(conversation)).isEqualTo(1);
  }

  @Test
  default void queuesNothingForAModelThatNobodyAdopted() {
    ConversationId conversation = given().text("+15550000001", "gym").conversation();

    putFirst(conversation);

    assertThat(waiting(conversation)).isZero();
  }

  @Test
  default void findsTheWordsOfBothDirections() {
    embedding().adopt(OLD);
    ConversationId conversation =
        given().text("+15550000001", "When is the gym open?").conversation();
    given().reply(conversation, "From six.");

    assertThat(embedding().discover(OLD)).isEqualTo(Discovery.CAUGHT_UP);

    assertThat(embedding().claim(OLD, 10))
        .allMatch(text -> text.conversation().equals(conversation) && text.attempt() == 1)
        .extracting(PendingText::text)
        .containsExactlyInAnyOrder("When is the gym open?", "From six.");
  }

  @Test
  default void findsWhatWasSaidBeforeTheModelCame() {
    given().text("+15550000001", "gym");
    embedding().adopt(OLD);
    embedding().discover(OLD);

    assertThat(embedding().claim(OLD, 10)).extracting(PendingText::text).containsExactly("gym");
  }

  @Test
  default void passesOverWhatHasNoWords() {
    embedding().adopt(OLD);
    given()
        .accepted(InboundMessages.content("+15550000001", photo(""), storage().clock().instant()));
    given().text("+15550000001", " \n\t\u2003 ");
    given()
        .accepted(
            InboundMessages.content(
                "+15550000001", photo("our lift"), storage().clock().instant()));
    embedding().discover(OLD);

    assertThat(embedding().claim(OLD, 10))
        .extracting(PendingText::text)
        .containsExactly("our lift");
    assertThat(embedding().claim(OLD, 10)).isEmpty();
  }

  @Test
  default void cutsWhatIsTooLong() {
    embedding().adopt(OLD);
    given().text("+15550000001", "🏠".repeat(50_000));
    embedding().discover(OLD);

    assertThat(embedding().claim(OLD, 10))
        .extracting(PendingText::text)
        .containsExactly("🏠".repeat(PendingText.MAX_LENGTH));
  }

  @Test
  default void handsEachTextToOneCaller() throws InterruptedException {
    embedding().adopt(OLD);
    for (int i = 0; i < 40; i++) {
      given().text("+15550000001", "words " + i);
    }
    embedding().discover(OLD);

    List<MessageId> claimed = new ArrayList<>();
    Together.run(8, _ -> embedding().claim(OLD, 5))
        .forEach(texts -> claimed.addAll(Embedding.messages(texts)));

    assertThat(new HashSet<>(claimed)).hasSize(40).hasSameSizeAs(claimed);
    assertThat(embedding().claim(OLD, 5)).isEmpty();
  }

  @Test
  default void looksFromSeveralPlacesAtOnceWithoutHarm() throws InterruptedException {
    embedding().adopt(OLD);
    for (int i = 0; i < 20; i++) {
      given().text("+15550000001", "words " + i);
    }

    List<Discovery> looked = Together.run(8, _ -> embedding().discover(OLD));

    assertThat(looked).contains(Discovery.CAUGHT_UP).doesNotContain(Discovery.SUPERSEDED);
    assertThat(embedding().claim(OLD, 60)).hasSize(20);
  }

  @Test
  default void handsATextOutAgainWhenItsHolderIsGone() {
    embedding().adopt(OLD);
    given().text("+15550000001", "gym");
    embedding().discover(OLD);
    List<PendingText> first = embedding().claim(OLD, 10);

    embedding().discover(OLD);
    assertThat(embedding().claim(OLD, 10)).isEmpty();
    storage().clock().advance(LEASE);

    assertThat(Embedding.messages(embedding().claim(OLD, 10))).isEqualTo(Embedding.messages(first));
    storage().clock().advance(LEASE);
    assertThat(embedding().claim(OLD, 10)).extracting(PendingText::attempt).containsExactly(3);
  }

  @Test
  default void defersWithoutCountingTheClaim() {
    embedding().adopt(OLD);
    given().text("+15550000001", "gym");
    embedding().discover(OLD);
    List<PendingText> claimed = embedding().claim(OLD, 10);
    Instant due = storage().clock().instant().plus(Duration.ofHours(1));

    given().inSystem(() -> storage().embeddingQueue().defer(OLD, Embedding.messages(claimed), due));

    storage().clock().advance(Duration.ofMinutes(59));
    assertThat(embedding().claim(OLD, 10)).isEmpty();
    storage().clock().advance(Duration.ofMinutes(1));
    assertThat(embedding().claim(OLD, 10)).isEqualTo(claimed);
  }

  @Test
  default void saysWhoseTextItIs() {
    embedding().adopt(OLD);
    Lease ada = given().leaseFor("+15550000001");
    embedding().discover(OLD);

    assertThat(embedding().claim(OLD, 10))
        .isNotEmpty()
        .extracting(PendingText::community)
        .containsOnly(ada.resident().community());
  }

  @Test
  default void forgetsWhatIsDone() {
    embedding().adopt(OLD);
    given().text("+15550000001", "gym");
    embedding().embedAll(OLD);

    storage().clock().advance(LEASE);
    embedding().discover(OLD);

    assertThat(embedding().claim(OLD, 10)).isEmpty();
  }

  @Test
  default void doesNotFindAgainWhatHasNoVector() {
    embedding().adopt(OLD);
    given().text("+15550000001", "gym");
    embedding().discover(OLD);
    List<MessageId> messages = Embedding.messages(embedding().claim(OLD, 10));
    given().inSystem(() -> storage().embeddingQueue().skip(OLD, messages));

    storage().clock().advance(LEASE);
    embedding().discover(OLD);
    assertThat(embedding().claim(OLD, 10)).isEmpty();
    storage().clock().advance(Duration.ofDays(1));
    embedding().discover(OLD);

    assertThat(embedding().claim(OLD, 10)).isEmpty();
  }

  @Test
  default void keepsWhatIsPostponedUntilThen() {
    embedding().adopt(OLD);
    given().text("+15550000001", "gym");
    embedding().discover(OLD);
    List<MessageId> messages = Embedding.messages(embedding().claim(OLD, 10));
    given()
        .inSystem(
            () ->
                storage()
                    .embeddingQueue()
                    .postpone(
                        OLD, messages, storage().clock().instant().plus(Duration.ofSeconds(30))));

    storage().clock().advance(Duration.ofSeconds(29));
    assertThat(embedding().claim(OLD, 10)).isEmpty();
    storage().clock().advance(Duration.ofSeconds(1));

    assertThat(embedding().claim(OLD, 10)).extracting(PendingText::attempt).containsExactly(2);
  }

  private void putFirst(ConversationId conversation) {
    given().inSystem(() -> storage().embeddingQueue().putFirst(OLD, conversation));
  }

  private long waiting(ConversationId conversation) {
    return given().system(() -> storage().embeddingQueue().waiting(OLD, conversation));
  }

  private static Content photo(String caption) {
    return new Content.Media(
        Content.Media.Kind.PHOTO,
        caption,
        List.of(new Attachment(URI.create("https://example.com/1"), "image/jpeg")));
  }
}
