package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.recall.port.out.EmbeddingQueue.Discovery;
import io.communityconnect.application.recall.port.out.MessageEmbedding;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a queue of texts to embed promises, and when a model counts as having caught up.
public interface EmbeddingQueueContract {
  /// The model that is there first.
  EmbeddingModelId OLD = new EmbeddingModelId("old-model", 2);

  /// The one that takes its place.
  EmbeddingModelId NEW = new EmbeddingModelId("new-model", 3);

  /// How long claims last here.
  Duration LEASE = Duration.ofMinutes(2);

  /// What is under test.
  Storage storage();

  /// Its states.
  private Given given() {
    return new Given(storage());
  }

  @Test
  default void findsTheWordsOfBothDirections() {
    adopt(OLD);
    ConversationId conversation =
        given().text("+15550000001", "When is the gym open?").conversation();
    given().reply(conversation, "From six.");

    assertThat(discover(OLD)).isEqualTo(Discovery.CAUGHT_UP);

    assertThat(claim(OLD, 10))
        .allMatch(text -> text.conversation().equals(conversation) && text.attempt() == 1)
        .extracting(PendingText::text)
        .containsExactlyInAnyOrder("When is the gym open?", "From six.");
  }

  @Test
  default void findsWhatWasSaidBeforeTheModelCame() {
    given().text("+15550000001", "gym");
    adopt(OLD);
    discover(OLD);

    assertThat(claim(OLD, 10)).extracting(PendingText::text).containsExactly("gym");
  }

  @Test
  default void passesOverWhatHasNoWords() {
    adopt(OLD);
    given()
        .accepted(InboundMessages.content("+15550000001", photo(""), storage().clock().instant()));
    given().text("+15550000001", " \n\t\u2003 ");
    given()
        .accepted(
            InboundMessages.content(
                "+15550000001", photo("our lift"), storage().clock().instant()));
    discover(OLD);

    assertThat(claim(OLD, 10)).extracting(PendingText::text).containsExactly("our lift");
    assertThat(claim(OLD, 10)).isEmpty();
  }

  @Test
  default void cutsWhatIsTooLong() {
    adopt(OLD);
    given().text("+15550000001", "🏠".repeat(50_000));
    discover(OLD);

    assertThat(claim(OLD, 10))
        .extracting(PendingText::text)
        .containsExactly("🏠".repeat(PendingText.MAX_LENGTH));
  }

  @Test
  default void handsEachTextToOneCaller() throws InterruptedException {
    adopt(OLD);
    for (int i = 0; i < 40; i++) {
      given().text("+15550000001", "words " + i);
    }
    discover(OLD);

    List<MessageId> claimed = new ArrayList<>();
    Together.run(8, _ -> claim(OLD, 5)).forEach(texts -> claimed.addAll(messages(texts)));

    assertThat(new HashSet<>(claimed)).hasSize(40).hasSameSizeAs(claimed);
    assertThat(claim(OLD, 5)).isEmpty();
  }

  @Test
  default void looksFromSeveralPlacesAtOnceWithoutHarm() throws InterruptedException {
    adopt(OLD);
    for (int i = 0; i < 20; i++) {
      given().text("+15550000001", "words " + i);
    }

    List<Discovery> looked = Together.run(8, _ -> discover(OLD));

    assertThat(looked).contains(Discovery.CAUGHT_UP).doesNotContain(Discovery.SUPERSEDED);
    assertThat(claim(OLD, 60)).hasSize(20);
  }

  @Test
  default void handsATextOutAgainWhenItsHolderIsGone() {
    adopt(OLD);
    given().text("+15550000001", "gym");
    discover(OLD);
    List<PendingText> first = claim(OLD, 10);

    discover(OLD);
    assertThat(claim(OLD, 10)).isEmpty();
    storage().clock().advance(LEASE);

    assertThat(messages(claim(OLD, 10))).isEqualTo(messages(first));
    storage().clock().advance(LEASE);
    assertThat(claim(OLD, 10)).extracting(PendingText::attempt).containsExactly(3);
  }

  @Test
  default void forgetsWhatIsDone() {
    adopt(OLD);
    given().text("+15550000001", "gym");
    embedAll(OLD);

    storage().clock().advance(LEASE);
    discover(OLD);

    assertThat(claim(OLD, 10)).isEmpty();
  }

  @Test
  default void doesNotFindAgainWhatHasNoVector() {
    adopt(OLD);
    given().text("+15550000001", "gym");
    discover(OLD);
    List<MessageId> messages = messages(claim(OLD, 10));
    given().inSystem(() -> storage().embeddingQueue().skip(OLD, messages));

    storage().clock().advance(LEASE);
    discover(OLD);
    assertThat(claim(OLD, 10)).isEmpty();
    storage().clock().advance(Duration.ofDays(1));
    discover(OLD);

    assertThat(claim(OLD, 10)).isEmpty();
  }

  @Test
  default void keepsWhatIsPostponedUntilThen() {
    adopt(OLD);
    given().text("+15550000001", "gym");
    discover(OLD);
    List<MessageId> messages = messages(claim(OLD, 10));
    given()
        .inSystem(
            () ->
                storage()
                    .embeddingQueue()
                    .postpone(
                        OLD, messages, storage().clock().instant().plus(Duration.ofSeconds(30))));

    storage().clock().advance(Duration.ofSeconds(29));
    assertThat(claim(OLD, 10)).isEmpty();
    storage().clock().advance(Duration.ofSeconds(1));

    assertThat(claim(OLD, 10)).extracting(PendingText::attempt).containsExactly(2);
  }

  @Test
  default void hasCaughtUpOnlyWhenEverythingHasItsVector() {
    given().text("+15550000001", "gym");
    adopt(OLD);
    discover(OLD);
    assertThat(searchable()).isEmpty();
    List<PendingText> claimed = claim(OLD, 10);
    discover(OLD);
    assertThat(searchable()).isEmpty();

    finish(OLD, claimed);
    discover(OLD);

    assertThat(searchable()).contains(OLD);
  }

  @Test
  default void hasCaughtUpAtOnceWhereNothingWasSaid() {
    adopt(OLD);
    discover(OLD);

    assertThat(searchable()).contains(OLD);
  }

  @Test
  default void staysCaughtUpWhileNewMessagesWait() {
    adopt(OLD);
    discover(OLD);
    given().text("+15550000001", "gym");
    discover(OLD);

    assertThat(searchable()).contains(OLD);
  }

  @Test
  default void searchesWithTheOldModelUntilTheNewOneHasCaughtUp() {
    given().text("+15550000001", "gym");
    adopt(OLD);
    embedAll(OLD);

    adopt(NEW);
    discover(NEW);
    assertThat(searchable()).contains(OLD);
    assertThat(removeSuperseded(10)).isZero();

    embedAll(NEW);
    assertThat(searchable()).contains(NEW);
  }

  @Test
  default void removesTheOldVectorsInBatches() {
    for (int i = 0; i < 5; i++) {
      given().text("+15550000001", "words " + i);
    }
    adopt(OLD);
    embedAll(OLD);
    adopt(NEW);
    embedAll(NEW);

    assertThat(removeSuperseded(3)).isEqualTo(3);
    assertThat(removeSuperseded(3)).isEqualTo(2);
    assertThat(removeSuperseded(3)).isZero();

    assertThat(given().system(() -> storage().embeddings().count(OLD))).isZero();
    assertThat(given().system(() -> storage().embeddings().count(NEW))).isEqualTo(5);
    assertThat(searchable()).contains(NEW);
  }

  @Test
  default void tellsAnInstanceThatItsModelWasSuperseded() {
    given().text("+15550000001", "gym");
    adopt(OLD);
    embedAll(OLD);
    given().text("+15550000001", "pool");
    discover(OLD);
    adopt(NEW);
    embedAll(NEW);

    assertThat(discover(OLD)).isEqualTo(Discovery.SUPERSEDED);
    assertThat(claim(OLD, 10)).isEmpty();
    removeSuperseded(10);
    removeSuperseded(10);
    assertThat(discover(OLD)).isEqualTo(Discovery.SUPERSEDED);
  }

  @Test
  default void takesAModelBackAgain() {
    given().text("+15550000001", "gym");
    adopt(OLD);
    embedAll(OLD);
    adopt(NEW);
    embedAll(NEW);
    removeSuperseded(1);

    adopt(OLD);
    assertThat(searchable()).contains(NEW);
    embedAll(OLD);

    assertThat(searchable()).contains(OLD);
    assertThat(given().system(() -> storage().embeddings().count(OLD))).isEqualTo(1);
  }

  private void adopt(EmbeddingModelId model) {
    storage().clock().advance(Duration.ofSeconds(1));
    given().inSystem(() -> storage().embeddings().adopt(model, storage().clock().instant()));
  }

  private Discovery discover(EmbeddingModelId model) {
    return given()
        .system(() -> storage().embeddingQueue().discover(model, storage().clock().instant()));
  }

  private List<PendingText> claim(EmbeddingModelId model, int limit) {
    return given()
        .system(
            () ->
                storage().embeddingQueue().claim(model, storage().clock().instant(), LEASE, limit));
  }

  private void embedAll(EmbeddingModelId model) {
    discover(model);
    finish(model, claim(model, 100));
    discover(model);
  }

  private void finish(EmbeddingModelId model, List<PendingText> texts) {
    float[] values = new float[model.dimensions()];
    values[0] = 1;
    List<MessageEmbedding> embeddings =
        texts.stream()
            .map(
                text ->
                    new MessageEmbedding(
                        text.message(), TextDigest.of(text.text()), EmbeddingVector.of(values)))
            .toList();
    given()
        .inSystem(
            () -> {
              storage().embeddings().store(model, embeddings, storage().clock().instant());
              storage().embeddingQueue().done(model, messages(texts));
            });
  }

  private int removeSuperseded(int limit) {
    return given().system(() -> storage().embeddings().removeSuperseded(limit));
  }

  private Optional<EmbeddingModelId> searchable() {
    return given().system(() -> storage().embeddings().searchable());
  }

  private static Content photo(String caption) {
    return new Content.Media(
        Content.Media.Kind.PHOTO,
        caption,
        List.of(new Attachment(URI.create("https://example.com/1"), "image/jpeg")));
  }

  private static List<MessageId> messages(List<PendingText> texts) {
    return texts.stream().map(PendingText::message).toList();
  }
}
