package io.communityconnect.application.storage;

import static io.communityconnect.application.storage.GivenArticles.content;
import static io.communityconnect.application.storage.GivenArticles.effectiveFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.application.knowledge.port.out.PassageVectors.PassageEmbedding;
import io.communityconnect.application.knowledge.port.out.PassageVectors.PendingPassage;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.knowledge.port.out.PassageVectors] promise, beside the
/// models that messages are embedded with.
public interface PassageVectorsContract {
  /// The model that is there first.
  EmbeddingModelId OLD = new EmbeddingModelId("old-model", 2);

  /// The one that takes its place.
  EmbeddingModelId NEW = new EmbeddingModelId("new-model", 3);

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private Embedding embedding() {
    return new Embedding(storage());
  }

  /// Articles of a community where nothing was said, before any store's own time.
  private Article written(String... bodies) {
    CommunityId community =
        given()
            .system(
                () ->
                    storage()
                        .communities()
                        .openUnlessPresent("Oak House", new PhoneNumber("+14155550100")))
            .orElseThrow();
    List<Article> articles =
        Arrays.stream(bodies)
            .map(
                body ->
                    new GivenArticles(storage())
                        .added(
                            community, content("About " + body, body, effectiveFrom("2026-01-01"))))
            .toList();
    storage().clock().advance(Duration.ofDays(10_000));
    return articles.getLast();
  }

  private List<PendingPassage> claimed() {
    return given()
        .system(
            () ->
                storage()
                    .passageVectors()
                    .claim(storage().clock().instant(), Duration.ofMinutes(2), 10));
  }

  private boolean follow(EmbeddingModelId model) {
    return given().system(() -> storage().passageVectors().follow(model));
  }

  private void store(EmbeddingModelId model, List<PendingPassage> passages) {
    float[] values = new float[model.dimensions()];
    values[0] = 1;
    List<PassageEmbedding> embeddings =
        passages.stream()
            .map(
                passage ->
                    new PassageEmbedding(
                        passage.passage(), passage.content(), EmbeddingVector.of(values)))
            .toList();
    given()
        .inSystem(
            () -> storage().passageVectors().store(model, embeddings, storage().clock().instant()));
  }

  private void embedAll(EmbeddingModelId model) {
    embedding().adopt(model);
    follow(model);
    store(model, claimed());
  }

  @Test
  default void leasesEachPassageAndGivesItOutAgainLater() {
    written("gym", "pool");
    embedding().adopt(OLD);

    assertThat(follow(OLD)).isTrue();
    assertThat(claimed())
        .extracting(PendingPassage::text)
        .containsExactlyInAnyOrder("About gym\ngym", "About pool\npool");
    assertThat(claimed()).isEmpty();
    storage().clock().advance(Duration.ofMinutes(2));
    assertThat(claimed()).extracting(PendingPassage::attempt).containsExactly(2, 2);
  }

  @Test
  default void asksNoMoreForWhatHasItsVectorOrCanHaveNone() {
    written("gym", "pool", "sauna");
    embedding().adopt(OLD);
    List<PendingPassage> claimed = claimed();
    store(OLD, claimed.subList(0, 1));
    given()
        .inSystem(
            () -> {
              storage().passageVectors().skip(OLD, List.of(claimed.get(1).passage()));
              storage()
                  .passageVectors()
                  .postpone(
                      List.of(claimed.get(2).passage()),
                      storage().clock().instant().plusSeconds(30));
            });

    assertThat(claimed()).isEmpty();
    storage().clock().advance(Duration.ofSeconds(30));
    assertThat(claimed())
        .extracting(PendingPassage::passage)
        .containsExactly(claimed.get(2).passage());
  }

  @Test
  default void defersWithoutCountingTheClaim() {
    written("gym");
    embedding().adopt(OLD);
    List<PendingPassage> claimed = claimed();
    Instant due = storage().clock().instant().plus(Duration.ofHours(1));

    given()
        .inSystem(
            () -> storage().passageVectors().defer(List.of(claimed.getFirst().passage()), due));

    storage().clock().advance(Duration.ofMinutes(59));
    assertThat(claimed()).isEmpty();
    storage().clock().advance(Duration.ofMinutes(1));
    assertThat(claimed()).isEqualTo(claimed);
  }

  @Test
  default void refusesVectorsOfAnotherModel() {
    written("gym");
    embedding().adopt(OLD);
    List<PendingPassage> claimed = claimed();
    PassageEmbedding tooLong =
        new PassageEmbedding(
            claimed.getFirst().passage(),
            claimed.getFirst().content(),
            EmbeddingVector.of(1, 0, 0));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                given()
                    .inSystem(
                        () ->
                            storage()
                                .passageVectors()
                                .store(OLD, List.of(tooLong), storage().clock().instant())));
  }

  @Test
  default void followsOnlyTheModelThatWasAdoptedLast() {
    written("gym");
    assertThat(follow(OLD)).isFalse();
    embedAll(OLD);
    embedding().adopt(NEW);

    assertThat(follow(OLD)).isFalse();
    assertThat(claimed()).isEmpty();
    assertThat(follow(NEW)).isTrue();
    assertThat(claimed()).hasSize(1);
  }

  @Test
  default void keepsAVectorThatIsStillThereWhenAModelIsTakenBack() {
    written("gym");
    embedAll(OLD);
    embedAll(NEW);
    embedding().adopt(OLD);

    assertThat(follow(OLD)).isTrue();
    assertThat(claimed()).isEmpty();
    embedding().discover(OLD);
    assertThat(embedding().searchable()).contains(OLD);
  }

  @Test
  default void keepsTheFormerModelUntilTheNewOneHasEmbeddedThePassages() {
    written("gym", "pool");
    embedAll(OLD);
    embedding().discover(OLD);
    assertThat(embedding().searchable()).contains(OLD);
    embedding().adopt(NEW);
    embedding().discover(NEW);
    follow(NEW);
    List<PendingPassage> claimed = claimed();
    store(NEW, claimed.subList(0, 1));
    embedding().discover(NEW);

    assertThat(embedding().searchable()).contains(OLD);
    assertThat(embedding().removeSuperseded(10)).isZero();

    given().inSystem(() -> storage().passageVectors().skip(NEW, List.of(claimed.get(1).passage())));
    embedding().discover(NEW);
    assertThat(embedding().searchable()).contains(NEW);
    assertThat(embedding().removeSuperseded(10)).isEqualTo(2);
  }

  @Test
  default void storesNothingForWhatIsGone() {
    Article gym = written("gym");
    embedding().adopt(OLD);
    List<PendingPassage> claimed = claimed();
    given()
        .inSystem(
            () ->
                storage()
                    .articles()
                    .replace(gym.withdrawn(storage().clock().instant()), List.of()));

    store(OLD, claimed);

    assertThat(claimed()).isEmpty();
    embedding().discover(OLD);
    assertThat(embedding().searchable()).contains(OLD);
  }
}
