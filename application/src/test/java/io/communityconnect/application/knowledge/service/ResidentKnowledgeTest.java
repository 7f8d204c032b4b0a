package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.knowledge.service.ResidentKnowledge.Asked;
import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.ScriptedEmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.service.EmbeddingPolicy;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.application.usage.Accounts;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ResidentKnowledgeTest {
  private static final String PHONE = "+15550000002";

  private final Library library = new Library();
  private final ScriptedEmbeddingModel model = new ScriptedEmbeddingModel(HashedEmbeddingModel.ID);
  private final ResidentKnowledge knowledge =
      new ResidentKnowledge(
          library.storage.unitOfWork(),
          new KnowledgeSearch(
              (_, _) -> Optional.empty(),
              library.storage.knowledgeIndex(),
              1,
              new QueryMeaning(new EmbeddingModels(model, List.of()), Accounts.of(library.storage)),
              library.storage.clock()),
          library.storage.clock());

  private Asked asked(String... lines) {
    for (String line : lines) {
      library.given.text(PHONE, line);
    }
    Lease lease = library.given.leaseFor(PHONE);
    Turn turn = library.given.turn(lease.conversation());
    return knowledge.search(lease, turn.unanswered(), turn.knowledge());
  }

  @Test
  void waitsForAllMeaningsOfAThoughtNoLongerThanForOne() {
    library.written(Library.content("Pool", "The heated pool opens at six."));
    library.given.inSystem(
        () -> library.storage.embeddings().adopt(model.id(), library.storage.clock().instant()));
    new EmbedPassagesService(
            library.storage.systemUnitOfWork(),
            new ArticleSplitting(
                library.storage.systemUnitOfWork(), library.storage.articles(), library.parser),
            library.storage.passageVectors(),
            model,
            EmbeddingPolicy.usual(),
            Accounts.of(library.storage),
            library.storage.clock())
        .embedBatch(64);
    int before = model.calls().size();
    model.beforeAnswering(() -> library.storage.clock().advance(KnowledgeSearch.PATIENCE));

    asked("who collects old newspapers?", "and batteries?", "and furniture?");

    assertThat(model.calls()).hasSize(before + 1);
  }

  /// Without a model nobody says whether it fits.
  @Test
  void quotesOnlyWhatIsLikelyToAnswer() {
    library.written(Library.content("Pool", "The heated pool opens at six."));
    Asked pool = asked("when does the heated pool open?");

    assertThat(pool.likely()).isTrue();
    assertThat(knowledge.excerpt(pool, Language.ENGLISH)).isPresent();
    assertThat(
            knowledge.excerpt(
                new Asked(pool.words(), pool.passages(), false, pool.language()), Language.ENGLISH))
        .isEmpty();
  }
}
