package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.storage.ArticleExamples;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever changes what a search can find raises the version, whoever does it; and what was held
/// before is held no more.
final class KnowledgeVersionIT {
  private final TestDatabase database = TestDatabase.empty();
  private final PostgresStorage storage = new PostgresStorage();
  private final ArticleExamples articles = new ArticleExamples(storage);
  private final HeldIndex held = new HeldIndex(storage.systemUnitOfWork());
  private final Actor.Resident resident = articles.resident();

  @BeforeEach
  void write() {
    articles.added(resident.community(), "Gym", "The gym opens at six.");
    articles.added(resident.community(), "Pool", "The pool opens at seven.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from knowledge_articles where title = 'Gym'",
        "delete from knowledge_passages where body like '%gym%'",
        "update knowledge_articles set title = 'Fitness' where title = 'Gym'",
        "update knowledge_articles set language = 'es' where title = 'Gym'",
        "update knowledge_articles set effective_from = '2026-01-02' where title = 'Gym'",
        "update knowledge_passages set current_on = '{}'",
        "update knowledge_passages set heading = 'Hours'",
        "update knowledge_passages set body = 'Closed.' where body like '%gym%'",
        "update knowledge_terms set weight = 2 where term = 'gym'",
        "delete from knowledge_terms where term = 'gym'",
        "delete from knowledge_vocabulary where term = 'gym'",
        "insert into knowledge_vocabulary (community_id, term) select id, 'sauna' from communities"
      })
  void risesWithAChangeBySql(String change) {
    KnowledgeVersion before = version();
    assertThat(held.asked(resident.community(), before)).isPresent();

    execute(change);

    assertThat(version().number()).isGreaterThan(before.number());
    assertThat(held.now(resident.community(), version())).isEmpty();
    assertThat(held.asked(resident.community(), version())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update knowledge_passages set embedded_by = 'compass', embed_attempts = 1",
        "update knowledge_articles set split_version = 0",
        "update knowledge_articles set title = title, language = language"
      })
  void staysWithWhatNoSearchFinds(String change) {
    KnowledgeVersion before = version();

    execute(change);

    assertThat(version()).isEqualTo(before);
  }

  @Test
  void isSeenByThoseWhoSeeTheKnowledge() {
    assertThat(version().isOfNothing()).isFalse();
    assertThat(
            storage
                .unitOfWork()
                .run(articles.stranger(), () -> HeldIndex.version(resident.community()))
                .isOfNothing())
        .isTrue();
  }

  @Test
  void holdsNothingWhileAPassageWaitsForTheNewestModel() {
    execute(
        """
        insert into embedding_models (name, dimensions, adopted_at, catch_up_to, settled_at)
        values ('compass', 2, now(), gen_random_uuid(), now())
        """);
    assertThat(held.asked(resident.community(), version())).isEmpty();

    execute("update knowledge_passages set embedded_by = 'compass'");

    assertThat(held.asked(resident.community(), version())).isPresent();
  }

  @Test
  void holdsNothingThatThereIsNoRoomFor() {
    int fewKilobytes = 16 * 1024;
    HeldIndex narrow = new HeldIndex(storage.systemUnitOfWork(), fewKilobytes);

    assertThat(narrow.asked(resident.community(), version())).isPresent();
    articles.added(resident.community(), "Rules", "No noise after ten. ".repeat(1_000));
    assertThat(narrow.asked(resident.community(), version())).isEmpty();
    assertThat(narrow.asked(resident.community(), version())).isEmpty();
  }

  private KnowledgeVersion version() {
    return storage.unitOfWork().run(resident, () -> HeldIndex.version(resident.community()));
  }

  private void execute(String sql) {
    database.owner().useHandle(handle -> handle.execute(sql));
  }
}
