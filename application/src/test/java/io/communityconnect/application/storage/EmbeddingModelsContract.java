package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.recall.port.out.EmbeddingQueue.Discovery;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What models promise that take each other's place: which one is searched with, and what is left
/// of the others.
public interface EmbeddingModelsContract {
  /// The model that is there first.
  EmbeddingModelId OLD = new EmbeddingModelId("old-model", 2);

  /// The one that takes its place.
  EmbeddingModelId NEW = new EmbeddingModelId("new-model", 3);

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
  default void hasCaughtUpOnlyWhenEverythingHasItsVector() {
    given().text("+15550000001", "gym");
    embedding().adopt(OLD);
    embedding().discover(OLD);
    assertThat(embedding().searchable()).isEmpty();
    List<PendingText> claimed = embedding().claim(OLD, 10);
    embedding().discover(OLD);
    assertThat(embedding().searchable()).isEmpty();

    embedding().finish(OLD, claimed);
    embedding().discover(OLD);

    assertThat(embedding().searchable()).contains(OLD);
  }

  @Test
  default void hasCaughtUpAtOnceWhereNothingWasSaid() {
    embedding().adopt(OLD);
    embedding().discover(OLD);

    assertThat(embedding().searchable()).contains(OLD);
  }

  @Test
  default void staysCaughtUpWhileNewMessagesWait() {
    embedding().adopt(OLD);
    embedding().discover(OLD);
    given().text("+15550000001", "gym");
    embedding().discover(OLD);

    assertThat(embedding().searchable()).contains(OLD);
  }

  @Test
  default void searchesWithTheOldModelUntilTheNewOneHasCaughtUp() {
    given().text("+15550000001", "gym");
    embedding().adopt(OLD);
    embedding().embedAll(OLD);

    embedding().adopt(NEW);
    embedding().discover(NEW);
    assertThat(embedding().searchable()).contains(OLD);
    assertThat(embedding().removeSuperseded(10)).isZero();

    embedding().embedAll(NEW);
    assertThat(embedding().searchable()).contains(NEW);
  }

  @Test
  default void removesTheOldVectorsInBatches() {
    for (int i = 0; i < 5; i++) {
      given().text("+15550000001", "words " + i);
    }
    embedding().adopt(OLD);
    embedding().embedAll(OLD);
    embedding().adopt(NEW);
    embedding().embedAll(NEW);

    assertThat(embedding().removeSuperseded(3)).isEqualTo(3);
    assertThat(embedding().removeSuperseded(3)).isEqualTo(2);
    assertThat(embedding().removeSuperseded(3)).isZero();

    assertThat(given().system(() -> storage().embeddings().count(OLD))).isZero();
    assertThat(given().system(() -> storage().embeddings().count(NEW))).isEqualTo(5);
    assertThat(embedding().searchable()).contains(NEW);
  }

  @Test
  default void tellsAnInstanceThatItsModelWasSuperseded() {
    given().text("+15550000001", "gym");
    embedding().adopt(OLD);
    embedding().embedAll(OLD);
    given().text("+15550000001", "pool");
    embedding().discover(OLD);
    embedding().adopt(NEW);
    embedding().embedAll(NEW);

    assertThat(embedding().discover(OLD)).isEqualTo(Discovery.SUPERSEDED);
    assertThat(embedding().claim(OLD, 10)).isEmpty();
    embedding().removeSuperseded(10);
    embedding().removeSuperseded(10);
    assertThat(embedding().discover(OLD)).isEqualTo(Discovery.SUPERSEDED);
  }

  @Test
  default void takesAModelBackAgain() {
    given().text("+15550000001", "gym");
    embedding().adopt(OLD);
    embedding().embedAll(OLD);
    embedding().adopt(NEW);
    embedding().embedAll(NEW);
    embedding().removeSuperseded(1);

    embedding().adopt(OLD);
    assertThat(embedding().searchable()).contains(NEW);
    embedding().embedAll(OLD);

    assertThat(embedding().searchable()).contains(OLD);
    assertThat(given().system(() -> storage().embeddings().count(OLD))).isEqualTo(1);
  }
}
