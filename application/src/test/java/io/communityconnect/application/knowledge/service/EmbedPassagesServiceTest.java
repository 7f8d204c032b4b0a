package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.communityconnect.application.knowledge.port.in.EmbedPassagesUseCase.Outcome;
import io.communityconnect.application.knowledge.port.out.ArticleParser;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.ScriptedEmbeddingModel;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.recall.service.EmbeddingPolicy;
import io.communityconnect.application.usage.Accounts;
import io.communityconnect.domain.conversation.RetrySchedule;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.Section;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EmbedPassagesServiceTest {
  private static final EmbeddingPolicy POLICY =
      new EmbeddingPolicy(
          Duration.ofMinutes(2),
          new RetrySchedule(Duration.ofSeconds(2), Duration.ofSeconds(60), 6));

  private final Library library = new Library();
  private final ScriptedEmbeddingModel model = new ScriptedEmbeddingModel(HashedEmbeddingModel.ID);
  private final EmbedPassagesService service = service(model, library.parser);

  private EmbedPassagesService service(ScriptedEmbeddingModel embedding, ArticleParser parser) {
    return new EmbedPassagesService(
        library.storage.systemUnitOfWork(),
        new ArticleSplitting(
            library.storage.systemUnitOfWork(), library.storage.articles(), parser),
        library.storage.passageVectors(),
        embedding,
        POLICY,
        Accounts.of(library.storage),
        library.storage.clock());
  }

  private void adopt(EmbeddingModelId adopted) {
    library.given.inSystem(
        () -> library.storage.embeddings().adopt(adopted, library.storage.clock().instant()));
  }

  private ArticleId written(String title) {
    return library.written(Library.content(title, "About the " + title)).article().id();
  }

  private Optional<EmbeddingModelId> searchable() {
    return library.given.system(() -> library.storage.knowledgeIndex().searchable(library.house));
  }

  private List<FoundPassage> found(String words) {
    Meaning meaning = new Meaning(model.id(), new HashedEmbeddingModel().vector(words));
    return library.given.system(
        () ->
            library
                .storage
                .knowledgeIndex()
                .find(
                    library.house, Library.TODAY, new Query(List.of(), Optional.of(meaning)), 10));
  }

  private Outcome unavailableFor(long seconds) {
    return new Outcome.ModelUnavailable(
        library.storage.clock().instant().plusSeconds(seconds), "down");
  }

  @Test
  void embedsBatchAfterBatch() {
    List.of("gym", "pool", "lift", "yard", "roof").forEach(this::written);
    adopt(model.id());

    assertThat(List.of(service.embedBatch(4), service.embedBatch(4), service.embedBatch(4)))
        .containsExactly(
            new Outcome.Embedded(4), new Outcome.Embedded(1), new Outcome.NothingToDo());
    assertThat(searchable()).contains(model.id());
    assertThat(model.calls().getLast()).containsExactly("roof\nAbout the roof");
  }

  @Test
  void asksTheModelOutsideUnitsOfWork() {
    written("gym");
    adopt(model.id());
    model.beforeAnswering(() -> assertThat(searchable()).isEmpty());

    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.Embedded(1));
  }

  @Test
  void takesNoModelBackThatAnotherTookThePlaceOf() {
    written("gym");
    adopt(model.id());
    service.embedBatch(4);
    ScriptedEmbeddingModel newer =
        new ScriptedEmbeddingModel(new EmbeddingModelId("newer-words", 8));
    adopt(newer.id());
    EmbedPassagesService successor = service(newer, library.parser);

    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());
    assertThat(successor.embedBatch(4)).isEqualTo(new Outcome.Embedded(1));
    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());
    assertThat(successor.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());
    assertThat(searchable()).contains(newer.id());
  }

  @Test
  void losesNoVectorByAModelThatIsDownForLong() {
    List.of("gym", "pool", "lift", "yard", "roof").forEach(this::written);
    adopt(model.id());
    model.setDown(true);
    assertThat(service.embedBatch(4)).isEqualTo(unavailableFor(2));
    for (int i = 0; i < 20; i++) {
      library.storage.clock().advance(Duration.ofMinutes(1));
      assertThat(service.embedBatch(4)).isInstanceOf(Outcome.ModelUnavailable.class);
    }
    model.setDown(false);
    library.storage.clock().advance(Duration.ofMinutes(2));

    assertThat(List.of(service.embedBatch(4), service.embedBatch(4), service.embedBatch(4)))
        .containsExactly(
            new Outcome.Embedded(4), new Outcome.Embedded(1), new Outcome.NothingToDo());
    assertThat(found("About the roof")).allMatch(passage -> passage.likeness() > 0).hasSize(5);
  }

  @Test
  void losesNothingForOnePassageThatTheModelCannotBear() {
    List.of("poison", "gym", "pool").forEach(this::written);
    adopt(model.id());
    model.cannotBear("poison\nAbout the poison");

    for (int i = 0; i < 6; i++) {
      service.embedBatch(4);
      library.storage.clock().advance(Duration.ofMinutes(1));
    }

    assertThat(service.embedBatch(4)).isEqualTo(new Outcome.NothingToDo());
    assertThat(searchable()).contains(model.id());
  }

  @Test
  void splitsOutsideUnitsOfWorkWhatAnOlderReleaseLeft() {
    ArticleId gym = written("gym");
    library.storage.unsplit(gym);
    adopt(model.id());
    assertThat(library.found("gym")).isZero();
    EmbedPassagesService splitting =
        service(
            model,
            markdown -> {
              assertThat(library.stored(gym)).isPresent();
              return library.parser.sections(markdown);
            });

    assertThat(List.of(splitting.embedBatch(4), splitting.embedBatch(4), splitting.embedBatch(4)))
        .containsExactly(new Outcome.Split(1), new Outcome.Embedded(1), new Outcome.NothingToDo());
    assertThat(library.found("gym")).isEqualTo(1);
  }

  @Test
  void embedsThoughAnArticleCannotBeSplit() {
    written("pool");
    library.storage.unsplit(written("gym"));
    adopt(model.id());
    EmbedPassagesService failing = service(model, EmbedPassagesServiceTest::fail);

    assertThatIllegalStateException()
        .isThrownBy(() -> failing.embedBatch(4))
        .withMessage("unreadable");

    assertThat(searchable()).contains(model.id());
  }

  private static List<Section> fail(String markdown) {
    throw new IllegalStateException("unreadable");
  }
}
