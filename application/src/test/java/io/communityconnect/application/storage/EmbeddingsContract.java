package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.out.Inbox.Receipt;
import io.communityconnect.application.recall.port.out.Embeddings.Words;
import io.communityconnect.application.recall.port.out.MessageEmbedding;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a store of vectors promises.
public interface EmbeddingsContract {
  /// A model of three dimensions.
  EmbeddingModelId SMALL = new EmbeddingModelId("small-model", 3);

  /// A model of two.
  EmbeddingModelId TINY = new EmbeddingModelId("tiny-model", 2);

  /// What is under test.
  Storage storage();

  /// Its states.
  private Given given() {
    return new Given(storage());
  }

  @Test
  default void givesAVectorBackAsItWas() {
    Said gym = said("+15550000001", "gym");
    EmbeddingVector vector = EmbeddingVector.of(0.25f, -3e38f, 1e-30f);

    store(SMALL, gym.message(), "gym", vector);

    assertThat(vectorOf(gym.message(), SMALL)).contains(vector);
  }

  @Test
  default void keepsTheFirstVectorOfAMessage() {
    Said gym = said("+15550000001", "gym");
    EmbeddingVector first = EmbeddingVector.of(1, 2, 3);

    store(SMALL, gym.message(), "gym", first);
    store(SMALL, gym.message(), "gym", EmbeddingVector.of(3, 2, 1));

    assertThat(vectorOf(gym.message(), SMALL)).contains(first);
    assertThat(given().system(() -> storage().embeddings().count(SMALL))).isEqualTo(1);
  }

  @Test
  default void keepsModelsApart() {
    Said gym = said("+15550000001", "gym");

    store(SMALL, gym.message(), "gym", EmbeddingVector.of(1, 2, 3));
    store(TINY, gym.message(), "gym", EmbeddingVector.of(1, 2));

    assertThat(vectorOf(gym.message(), SMALL)).contains(EmbeddingVector.of(1, 2, 3));
    assertThat(vectorOf(gym.message(), TINY)).contains(EmbeddingVector.of(1, 2));
    assertThat(given().system(() -> storage().embeddings().count(TINY))).isEqualTo(1);
  }

  @Test
  default void refusesAVectorOfAnotherSize() {
    MessageId gym = said("+15550000001", "gym").message();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> store(TINY, gym, "gym", EmbeddingVector.of(1, 2, 3)));

    assertThat(vectorOf(gym, TINY)).isEmpty();
  }

  @Test
  default void storesNothingForAMessageThatIsGone() {
    MessageId gym = said("+15550000001", "gym").message();
    MessageId gone = new MessageId(new UUID(7, 7));

    given()
        .inSystem(
            () ->
                storage()
                    .embeddings()
                    .store(
                        SMALL,
                        List.of(
                            embedding(gone, "gone", EmbeddingVector.of(1, 2, 3)),
                            embedding(gym, "gym", EmbeddingVector.of(1, 2, 3))),
                        storage().clock().instant()));

    assertThat(vectorOf(gone, SMALL)).isEmpty();
    assertThat(vectorOf(gym, SMALL)).isPresent();
  }

  @Test
  default void knowsTheVectorOfTheSameWordsInTheSameConversationOnly() {
    Said ada = said("+15550000001", "gym");
    Said ben = said("+15550000002", "gym");
    store(SMALL, ada.message(), "gym", EmbeddingVector.of(1, 2, 3));
    Words adas = new Words(ada.conversation(), TextDigest.of("gym"));
    List<Words> asked =
        List.of(
            adas,
            new Words(ada.conversation(), TextDigest.of("pool")),
            new Words(ben.conversation(), TextDigest.of("gym")));

    assertThat(given().system(() -> storage().embeddings().known(SMALL, asked)))
        .isEqualTo(Map.of(adas, EmbeddingVector.of(1, 2, 3)));
    assertThat(given().system(() -> storage().embeddings().known(TINY, asked))).isEmpty();
    assertThat(given().system(() -> storage().embeddings().known(SMALL, List.of()))).isEmpty();
  }

  @Test
  default void showsNobodyTheVectorsOfAnother() {
    Said ada = said("+15550000001", "gym");
    store(SMALL, ada.message(), "gym", EmbeddingVector.of(1, 2, 3));
    List<Words> words = List.of(new Words(ada.conversation(), TextDigest.of("gym")));
    Actor.Resident owner = given().leaseFor("+15550000001").resident();
    Actor.Resident neighbour = given().leaseFor("+15550000002").resident();
    given().community("Oak House", new PhoneNumber("+14155550100"));
    Receipt.Accepted oak =
        given()
            .accepted(
                InboundMessages.writtenTo(
                    InboundMessages.text("+15550000003", "oak", storage().clock().instant()),
                    new PhoneNumber("+14155550100")));
    storage().clock().advance(Storage.DEBOUNCE.max());
    Actor.Resident stranger =
        given().claimed(100).stream()
            .filter(lease -> lease.conversation().equals(oak.conversation()))
            .findFirst()
            .orElseThrow()
            .resident();

    for (Actor.Person outsider :
        List.of(neighbour, stranger, storage().adminOf(stranger.community()))) {
      assertThat(vectorAs(outsider, ada.message())).isEmpty();
      assertThat(countAs(outsider)).isZero();
      assertThat(given().tried(outsider, () -> storage().embeddings().known(SMALL, words)))
          .hasValue(Map.of());
    }
    for (Actor.Person insider :
        List.of(owner, storage().adminOf(owner.community()), storage().superAdmin())) {
      assertThat(vectorAs(insider, ada.message())).isPresent();
      assertThat(countAs(insider)).isEqualTo(1);
    }
  }

  @Test
  default void letsNobodyStoreOrRemoveButTheServer() {
    Said ada = said("+15550000001", "gym");
    Actor.Resident owner = given().leaseFor("+15550000001").resident();
    List<MessageEmbedding> own =
        List.of(embedding(ada.message(), "gym", EmbeddingVector.of(1, 2, 3)));

    for (Actor.Person person :
        List.of(owner, storage().adminOf(owner.community()), storage().superAdmin())) {
      Optional<Actor.Person> stored =
          given()
              .tried(
                  person,
                  () -> {
                    storage().embeddings().store(SMALL, own, storage().clock().instant());
                    return person;
                  });
      assertThat(stored).isEmpty();
      assertThat(given().tried(person, () -> storage().embeddings().removeSuperseded(10)))
          .isEmpty();
    }
    assertThat(vectorOf(ada.message(), SMALL)).isEmpty();
  }

  @Test
  default void searchesWithNoModelBeforeOneHasCaughtUp() {
    Actor.Resident resident = given().leaseFor("+15550000001").resident();

    assertThat(searchable(resident)).isEmpty();

    given().inSystem(() -> storage().embeddings().adopt(SMALL, storage().clock().instant()));

    assertThat(searchable(resident)).isEmpty();
  }

  @Test
  default void refusesAModelWhoseSizeHasChanged() {
    given().inSystem(() -> storage().embeddings().adopt(SMALL, storage().clock().instant()));
    EmbeddingModelId changed = new EmbeddingModelId(SMALL.name(), 4);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                given()
                    .inSystem(
                        () -> storage().embeddings().adopt(changed, storage().clock().instant())));
  }

  private Optional<EmbeddingModelId> searchable(Actor.Resident resident) {
    Optional<EmbeddingModelId> seen =
        storage().unitOfWork().run(resident, () -> storage().embeddings().searchable());
    assertThat(given().system(() -> storage().embeddings().searchable())).isEqualTo(seen);
    return seen;
  }

  /// A message with its conversation.
  record Said(MessageId message, ConversationId conversation) {}

  private Said said(String phone, String words) {
    ConversationId conversation = given().text(phone, words).conversation();
    return new Said(given().turn(conversation).unanswered().getLast().id(), conversation);
  }

  private Optional<EmbeddingVector> vectorOf(MessageId message, EmbeddingModelId model) {
    return given().system(() -> storage().embeddings().of(message, model));
  }

  private Optional<EmbeddingVector> vectorAs(Actor.Person person, MessageId message) {
    return storage().unitOfWork().run(person, () -> storage().embeddings().of(message, SMALL));
  }

  private long countAs(Actor.Person person) {
    return storage().unitOfWork().run(person, () -> storage().embeddings().count(SMALL));
  }

  private void store(
      EmbeddingModelId model, MessageId message, String words, EmbeddingVector vector) {
    given()
        .inSystem(
            () ->
                storage()
                    .embeddings()
                    .store(
                        model,
                        List.of(embedding(message, words, vector)),
                        storage().clock().instant()));
  }

  private static MessageEmbedding embedding(
      MessageId message, String words, EmbeddingVector vector) {
    return new MessageEmbedding(message, TextDigest.of(words), vector);
  }
}
