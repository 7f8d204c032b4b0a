package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.out.PassageVectors.PassageEmbedding;
import io.communityconnect.application.knowledge.port.out.PassageVectors.PendingPassage;
import io.communityconnect.application.storage.Given;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whoever writes an article locks passages in an order of its own, so one who embeds several and
/// waited for them would be waited for.
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PassagesBeingChangedIT {
  private static final EmbeddingModelId OLD = new EmbeddingModelId("old-words", 2);
  private static final EmbeddingModelId NEW = new EmbeddingModelId("new-words", 2);

  private final TestDatabase database = TestDatabase.empty();
  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);
  private List<PendingPassage> claimed = List.of();

  @BeforeEach
  void claimTwo() {
    CommunityId oaks =
        given
            .system(
                () ->
                    storage
                        .communities()
                        .openUnlessPresent("Oak House", new PhoneNumber("+14155550100")))
            .orElseThrow();
    for (String body : List.of("The gym opens at six.", "The pool opens at ten.")) {
      write(oaks, body);
    }
    storage.clock().advance(Duration.ofDays(10_000));
    adopt(OLD);
    claimed = claim();
    assertThat(claimed).hasSize(2);
  }

  private void write(CommunityId community, String body) {
    ArticleContent content =
        new ArticleContent(
            "About " + body,
            Optional.empty(),
            body,
            EffectivePeriod.from(LocalDate.of(2026, 1, 1)),
            List.of(),
            new ArticleSource.Notice(),
            Optional.of(Language.ENGLISH));
    given.inSystem(
        () ->
            storage
                .articles()
                .add(
                    Article.written(
                        storage.articles().nextId(), community, content, storage.clock().instant()),
                    List.of(new PassageText(Optional.empty(), body))));
  }

  @Test
  void areStoredByTheNextWhoClaimsThem() {
    whileChanging(claimed.getLast(), () -> store(claimed));

    assertThat(embedded(claimed.getFirst())).contains(OLD.name());
    assertThat(embedded(claimed.getLast())).isEmpty();
    storage.clock().advance(Duration.ofMinutes(3));
    assertThat(claim())
        .extracting(PendingPassage::passage)
        .containsExactly(claimed.getLast().passage());
  }

  @Test
  void areSkippedAndPutOffByTheNextWhoClaimsThem() {
    whileChanging(
        claimed.getLast(),
        () -> {
          given.inSystem(() -> storage.passageVectors().postpone(ids(), later()));
          given.inSystem(() -> storage.passageVectors().skip(OLD, ids()));
        });

    assertThat(embedded(claimed.getFirst())).contains(OLD.name());
    assertThat(embedded(claimed.getLast())).isEmpty();
  }

  @Test
  void followAnotherModelAfterwards() {
    store(claimed);
    storage.clock().advance(Duration.ofDays(1));

    whileChanging(claimed.getLast(), () -> adopt(NEW));
    assertThat(claim())
        .extracting(PendingPassage::passage)
        .containsExactly(claimed.getFirst().passage());

    adopt(NEW);
    assertThat(claim())
        .extracting(PendingPassage::passage)
        .containsExactly(claimed.getLast().passage());
  }

  private Instant later() {
    return storage.clock().instant().plusSeconds(60);
  }

  private List<PassageId> ids() {
    return claimed.stream().map(PendingPassage::passage).toList();
  }

  private void adopt(EmbeddingModelId model) {
    given.inSystem(() -> storage.embeddings().adopt(model, storage.clock().instant()));
    given.inSystem(() -> storage.passageVectors().follow(model));
  }

  private List<PendingPassage> claim() {
    return given.system(
        () -> storage.passageVectors().claim(storage.clock().instant(), Duration.ofMinutes(2), 10));
  }

  private void store(List<PendingPassage> passages) {
    List<PassageEmbedding> embeddings =
        passages.stream()
            .map(
                each ->
                    new PassageEmbedding(
                        each.passage(), each.content(), EmbeddingVector.of(new float[] {1, 0})))
            .toList();
    given.inSystem(
        () -> storage.passageVectors().store(OLD, embeddings, storage.clock().instant()));
  }

  /// As one who writes the passage's article does, in a transaction that goes on.
  private void whileChanging(PendingPassage passage, Runnable work) {
    database
        .owner()
        .useTransaction(
            handle -> {
              handle
                  .createUpdate("update knowledge_passages set body = body || '!' where id = :id")
                  .bind("id", passage.passage().value())
                  .execute();
              work.run();
            });
  }

  private Optional<String> embedded(PendingPassage passage) {
    return database
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select embedded_by from knowledge_passages where id = :id")
                    .bind("id", passage.passage().value())
                    .mapTo(String.class)
                    .findOne());
  }
}
