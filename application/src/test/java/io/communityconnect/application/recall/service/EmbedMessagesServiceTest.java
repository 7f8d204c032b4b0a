package io.communityconnect.application.recall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.ScriptedEmbeddingModel;
import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase.Outcome;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.usage.Accounts;
import io.communityconnect.application.usage.RecordingCostLedger;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.RetrySchedule;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EmbedMessagesServiceTest {
  private static final EmbeddingPolicy POLICY =
      new EmbeddingPolicy(
          Duration.ofMinutes(2),
          new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(60), 6));

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final ScriptedEmbeddingModel model = new ScriptedEmbeddingModel(HashedEmbeddingModel.ID);
  private final RecordingCostLedger ledger = new RecordingCostLedger();
  private final EmbedMessagesService service = service(model);

  @Test
  void takesNoMoreThanTheCallerWants() {
    said("gym");
    said("pool");

    assertThat(service.embedBatch(1)).isEqualTo(new Outcome.Embedded(1));
    assertThat(service.embedBatch(1)).isEqualTo(new Outcome.Embedded(1));
    assertThat(service.embedBatch(1)).isEqualTo(new Outcome.NothingToDo());
    assertThatIllegalArgumentException().isThrownBy(() -> service.embedBatch(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> service.embedBatch(EmbeddingModel.MAX_TEXTS + 1));
  }

  @Test
  void embedsWhatWasSaid() {
    MessageId gym = said("gym");

    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.Embedded(1));
    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());

    assertThat(vectorOf(gym)).contains(new HashedEmbeddingModel().vector("gym"));
    assertThat(searchable()).contains(model.id());
  }

  @Test
  void goesOnBatchAfterBatch() {
    for (int i = 0; i < 10; i++) {
      said("words " + i);
    }

    assertThat(List.of(service.embedBatch(4), service.embedBatch(4), service.embedBatch(4)))
        .containsExactly(new Outcome.Embedded(4), new Outcome.Embedded(4), new Outcome.Embedded(2));
    assertThat(count()).isEqualTo(10);
    assertThat(model.calls()).hasSize(3);
  }

  @Test
  void asksOnceForEqualWords() {
    said("gym");
    said("gym ");
    said("pool");

    service.embedBatch(4);

    assertThat(model.calls()).containsExactly(List.of("gym", "pool"));
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void takesAKnownVectorInTheSameConversation() {
    said("gym");
    service.embedBatch(4);
    MessageId again = said("gym");

    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.Embedded(1));

    assertThat(model.calls()).hasSize(1);
    assertThat(vectorOf(again)).isPresent();
  }

  @Test
  void storesNoZero() {
    MessageId nothing = said("?!");
    MessageId gym = said("gym");

    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.Embedded(2));
    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());

    assertThat(vectorOf(nothing)).isEmpty();
    assertThat(vectorOf(gym)).isPresent();
    assertThat(model.calls()).hasSize(1);
    assertThat(searchable()).contains(model.id());
  }

  @Test
  void waitsLongerEachTimeWhileTheModelIsDown() {
    MessageId gym = said("gym");
    model.setDown(true);

    assertThat(service.embedBatch(4)).isEqualTo(unavailableFor(2));
    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());
    storage.clock().advance(Duration.ofSeconds(2));
    assertThat(service.embedBatch(4)).isEqualTo(unavailableFor(4));
    model.setDown(false);
    storage.clock().advance(Duration.ofSeconds(4));

    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.Embedded(1));
    assertThat(vectorOf(gym)).isPresent();
  }

  @Test
  void neverGivesUpOnAModelThatIsDown() {
    MessageId gym = said("gym");
    model.setDown(true);
    for (int i = 0; i < 20; i++) {
      assertThat(service.embedBatch(4)).isInstanceOf(Outcome.ModelUnavailable.class);
      storage.clock().advance(Duration.ofMinutes(1));
    }
    model.setDown(false);

    service.embedBatch(4);

    assertThat(vectorOf(gym)).isPresent();
  }

  @Test
  void losesNothingForOneTextThatTheModelCannotBear() {
    said("poison");
    MessageId gym = said("gym");
    MessageId pool = said("pool");
    model.cannotBear("poison");

    for (int i = 0; i < 6; i++) {
      service.embedBatch(4);
      storage.clock().advance(Duration.ofMinutes(1));
    }

    assertThat(vectorOf(gym)).isPresent();
    assertThat(vectorOf(pool)).isPresent();
    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());
    assertThat(searchable()).contains(model.id());
  }

  @Test
  void beginsAgainAfterACrashInTheMiddle() {
    MessageId gym = said("gym");
    model.beforeAnswering(
        () -> {
          throw new IllegalStateException("killed");
        });
    assertThatIllegalStateException().isThrownBy(() -> service.embedBatch(4)).withMessage("killed");
    model.beforeAnswering(() -> {});
    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());
    storage.clock().advance(POLICY.lease());

    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.Embedded(1));
    assertThat(vectorOf(gym)).isPresent();
  }

  @Test
  void asksTheModelOutsideUnitsOfWork() {
    said("gym");
    model.beforeAnswering(() -> assertThat(count()).isZero());

    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.Embedded(1));
  }

  @Test
  void changesTheModelWhileSearchesGoOn() {
    MessageId gym = said("gym");
    service.embedBatch(4);
    service.embedBatch(4);
    ScriptedEmbeddingModel newer =
        new ScriptedEmbeddingModel(new EmbeddingModelId("newer-words", 8));
    EmbedMessagesService successor = service(newer);

    assertThat(successor.embedBatch(4)).isEqualTo(new Outcome.Embedded(1));
    assertThat(searchable()).contains(model.id());
    assertThat(successor.embedBatch(4)).isEqualTo(new Outcome.Tidied(1));
    assertThat(searchable()).contains(newer.id());
    assertThat(successor.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());

    assertThat(vectorOf(gym)).isEmpty();
    said("pool");
    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());
  }

  private EmbedMessagesService service(ScriptedEmbeddingModel embedding) {
    return new EmbedMessagesService(
        storage.systemUnitOfWork(),
        storage.embeddingQueue(),
        storage.embeddings(),
        embedding,
        POLICY,
        Accounts.of(storage, ledger),
        storage.clock());
  }

  private Outcome unavailableFor(long seconds) {
    return new Outcome.ModelUnavailable(storage.clock().instant().plusSeconds(seconds), "down");
  }

  private MessageId said(String words) {
    ConversationId conversation = given.text("+15550000001", words).conversation();
    return given.turn(conversation).unanswered().getLast().id();
  }

  private Optional<EmbeddingVector> vectorOf(MessageId message) {
    return given.system(() -> storage.embeddings().of(message, model.id()));
  }

  private Optional<EmbeddingModelId> searchable() {
    return given.system(() -> storage.embeddings().searchable());
  }

  private long count() {
    return given.system(() -> storage.embeddings().count(model.id()));
  }
}
