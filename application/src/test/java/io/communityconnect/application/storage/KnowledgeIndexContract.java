package io.communityconnect.application.storage;

import static io.communityconnect.application.storage.GivenArticles.between;
import static io.communityconnect.application.storage.GivenArticles.content;
import static io.communityconnect.application.storage.GivenArticles.effectiveFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.out.Articles.Stored;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.knowledge.port.out.PassageVectors.PassageEmbedding;
import io.communityconnect.application.knowledge.port.out.PassageVectors.PendingPassage;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.Standing;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.knowledge.port.out.KnowledgeIndex] promises.
public interface KnowledgeIndexContract {
  /// The model of all vectors.
  EmbeddingModelId MODEL = new EmbeddingModelId("compass", 2);

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private GivenArticles articles() {
    return new GivenArticles(storage());
  }

  @Test
  default void findsAPassageByItsWordsInAnyForm() {
    Actor.Resident resident = articles().resident();
    articles().added(resident, "Gym", "The gymnasium opens at six.");

    assertThat(articles().found(resident, resident.community(), "opening"))
        .containsExactly("The gymnasium opens at six.");
    assertThat(articles().found(resident, resident.community(), "sauna")).isEmpty();
  }

  @Test
  default void findsNothingThatIsOverOrYetToBegin() {
    Actor.Resident resident = articles().resident();
    Article over =
        articles()
            .added(
                resident.community(),
                content("Gym", "The gym is closed.", between("2026-01-01", "2026-03-01")));
    Article upcoming =
        articles()
            .added(
                resident.community(),
                content("Sauna", "The gym gets a sauna.", effectiveFrom("2026-03-03")));

    assertThat(articles().found(resident, resident.community(), "gym")).isEmpty();
    assertThat(articles().read(over.id()).standing()).isEqualTo(Standing.EXPIRED);
    assertThat(articles().read(upcoming.id()).standing()).isEqualTo(Standing.UPCOMING);
  }

  @Test
  default void letsTheNewestInForceOfASubjectCount() {
    Actor.Resident resident = articles().resident();
    Article old =
        articles()
            .added(
                resident.community(),
                content("Pool", "The pool costs 5.", effectiveFrom("2025-01-01")));
    articles().added(resident, "POOL ", "The pool costs 7.");
    articles()
        .added(
            resident.community(),
            content("Pool", "The pool costs 9.", effectiveFrom("2026-06-01")));

    assertThat(articles().found(resident, resident.community(), "pool"))
        .containsExactly("The pool costs 7.");
    assertThat(articles().read(old.id()).standing()).isEqualTo(Standing.SUPERSEDED);
  }

  @Test
  default void letsTheOlderCountAgainOnceTheNewerIsOver() {
    Actor.Resident resident = articles().resident();
    articles()
        .added(
            resident.community(),
            content("Pool", "The pool costs 5.", effectiveFrom("2025-01-01")));
    articles()
        .added(
            resident.community(),
            content("Pool", "The pool is closed.", between("2026-02-01", "2026-02-20")));

    assertThat(articles().found(resident, resident.community(), "pool"))
        .containsExactly("The pool costs 5.");
  }

  @Test
  default void findsWhatAChangeSaysAndNoMoreWhatItSaidBefore() {
    Actor.Resident resident = articles().resident();
    Article before = articles().added(resident, "Gym", "Open at six.");
    ArticleContent later = content("Gym", "Closed for repairs.", effectiveFrom("2026-01-01"));

    Stored stored = articles().replaced(before.changed(later, storage().clock().instant()));

    assertThat(stored).isEqualTo(new Stored.Done());
    assertThat(articles().found(resident, resident.community(), "open")).isEmpty();
    assertThat(articles().found(resident, resident.community(), "repairs"))
        .containsExactly("Closed for repairs.");
    assertThat(articles().read(before.id()).article().version()).isEqualTo(2);
  }

  @Test
  default void findsNothingOfWhatWasWithdrawn() {
    Actor.Resident resident = articles().resident();
    Article article = articles().added(resident, "Gym", "Open at six.");

    given()
        .inSystem(
            () ->
                storage()
                    .articles()
                    .replace(article.withdrawn(storage().clock().instant()), List.of()));

    assertThat(articles().found(resident, resident.community(), "open")).isEmpty();
    assertThat(articles().read(article.id()).standing()).isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  default void findsByMeaningWhatItsWordsDoNot() {
    Actor.Resident resident = articles().resident();
    articles().added(resident, "Gym", "Open at six.");
    articles().added(resident, "Pool", "Heated in winter.");
    articles()
        .added(
            resident.community(), content("Sauna", "Over.", between("2025-01-01", "2025-02-01")));
    assertThat(searchable(resident)).isEmpty();
    embedAll(EmbeddingVector.of(1, 0), EmbeddingVector.of(1, 1), EmbeddingVector.of(1, 0));

    assertThat(searchable(resident)).contains(MODEL);
    assertThat(meant(resident, EmbeddingVector.of(1, 0), "winter"))
        .anySatisfy(gym -> assertFit(gym, "Open at six.", 0, 1))
        .anySatisfy(pool -> assertFit(pool, "Heated in winter.", 1, Math.sqrt(0.5)))
        .hasSize(2);
  }

  @Test
  default void findsNothingOfOthersByMeaning() {
    Actor.Resident resident = articles().resident();
    articles().added(resident, "Gym", "Open at six.");
    embedAll(EmbeddingVector.of(1, 0));
    Actor.Admin stranger = articles().stranger();
    Query query = new Query(List.of(), Optional.of(new Meaning(MODEL, EmbeddingVector.of(1, 0))));

    assertThat(articles().found(stranger, resident.community(), query)).isEmpty();
    assertThat(articles().found(resident, resident.community(), query)).hasSize(1);
  }

  private static void assertFit(FoundPassage found, String body, double words, double likeness) {
    assertThat(found.text().body()).isEqualTo(body);
    assertThat(found.words()).isCloseTo(words, Offset.offset(1e-6));
    assertThat(found.likeness()).isCloseTo(likeness, Offset.offset(1e-6));
  }

  private List<FoundPassage> meant(Actor.Resident who, EmbeddingVector vector, String word) {
    return articles()
        .found(
            who,
            who.community(),
            new Query(List.of(word), Optional.of(new Meaning(MODEL, vector))));
  }

  private Optional<EmbeddingModelId> searchable(Actor.Resident who) {
    return storage()
        .unitOfWork()
        .run(who, () -> storage().knowledgeIndex().searchable(who.community()));
  }

  /// Gives all passages a vector, in the order of their articles, long after any store's own time.
  private void embedAll(EmbeddingVector... vectors) {
    storage().clock().advance(Duration.ofDays(10_000));
    new Embedding(storage()).adopt(MODEL);
    given()
        .inSystem(
            () -> {
              storage().passageVectors().follow(MODEL);
              for (EmbeddingVector vector : vectors) {
                PendingPassage passage =
                    storage()
                        .passageVectors()
                        .claim(storage().clock().instant(), Duration.ofMinutes(1), 1)
                        .getFirst();
                storage()
                    .passageVectors()
                    .store(
                        MODEL,
                        List.of(new PassageEmbedding(passage.passage(), passage.content(), vector)),
                        storage().clock().instant());
              }
            });
  }
}
