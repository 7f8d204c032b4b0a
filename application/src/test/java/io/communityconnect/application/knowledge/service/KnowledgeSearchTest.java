package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.out.HeldKnowledge;
import io.communityconnect.application.knowledge.port.out.HeldKnowledge.Knowledge;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.knowledge.service.KnowledgeSearch.Found;
import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.recall.EmbeddingModelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class KnowledgeSearchTest {
  private static final String QUESTION = "When does the heated pool open?";

  private final Library library = new Library();
  private final ConversationId conversation = library.given.leaseFor("+15550000077").conversation();
  private boolean nowHeld;
  private Runnable whileWaiting = () -> {};
  private final List<Query> askedOfHeld = new ArrayList<>();
  private int transactions;

  @Test
  void searchesWhatIsHeldWithoutATransaction() {
    library.written(Library.content("Pool", "The heated pool opens at six."));

    Found found = search(holding(version()));

    assertThat(found.ranked()).isEmpty();
    assertThat(found.byMeaning()).isTrue();
    assertThat(askedOfHeld).hasSize(1);
    assertThat(transactions).isZero();
  }

  @Test
  void asksTheIndexForAnotherStateThanIsHeld() {
    KnowledgeVersion before = version();
    library.written(Library.content("Pool", "The heated pool opens at six."));

    Found found = search(holding(before));

    assertThat(found.ranked()).hasSize(1);
    assertThat(askedOfHeld).isEmpty();
    assertThat(transactions).isEqualTo(2);
  }

  @Test
  void needsNoTransactionOnceItIsHeld() {
    library.written(Library.content("Pool", "The heated pool opens at six."));
    HeldKnowledge holding = holding(version());
    whileWaiting = () -> nowHeld = true;

    Found found =
        search((community, asked) -> nowHeld ? holding.of(community, asked) : Optional.empty());

    assertThat(found.ranked()).isEmpty();
    assertThat(askedOfHeld).hasSize(1);
    assertThat(transactions).isEqualTo(1);
  }

  @Test
  void asksNobodyWhereNothingIsKnown() {
    assertThat(search((_, _) -> Optional.empty()).ranked()).isEmpty();

    assertThat(transactions).isZero();
  }

  private Found search(HeldKnowledge held) {
    return new KnowledgeSearch(
            held,
            library.storage.knowledgeIndex(),
            1,
            new QueryMeaning(new EmbeddingModels(new HashedEmbeddingModel(), List.of())),
            library.storage.clock())
        .search(new AsResident(), library.house, version(), QUESTION, KnowledgeSearch.PATIENCE);
  }

  private KnowledgeVersion version() {
    return library.given.turn(conversation).knowledge();
  }

  private HeldKnowledge holding(KnowledgeVersion version) {
    return (community, asked) ->
        Optional.<Knowledge>of(new Blank())
            .filter(_ -> community.equals(library.house) && asked.equals(version));
  }

  /// Finds nothing, but by meaning.
  private final class Blank implements Knowledge {
    @Override
    public Optional<EmbeddingModelId> searchable() {
      return Optional.of(HashedEmbeddingModel.ID);
    }

    @Override
    public List<FoundPassage> find(LocalDate day, Query query, int limit) {
      askedOfHeld.add(query);
      return List.of();
    }
  }

  private final class AsResident implements KnowledgeSearch.Session {
    @Override
    public <T> T run(Supplier<T> work) {
      transactions++;
      whileWaiting.run();
      return library.storage.unitOfWork().run(library.resident, work);
    }
  }
}
