package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.out.HeldKnowledge;
import io.communityconnect.application.knowledge.port.out.HeldKnowledge.Knowledge;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex.Query;
import io.communityconnect.application.knowledge.service.KnowledgeSearch.Found;
import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.application.usage.Accounts;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.LikenessScale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

final class KnowledgeSearchTest {
  private static final String QUESTION = "When does the heated pool open?";

  private final Library library = new Library();
  private final ConversationId conversation = library.given.leaseFor("+15550000077").conversation();
  private volatile boolean nowHeld;
  private Runnable whileWaiting = () -> {};
  private final List<Query> askedOfHeld = new ArrayList<>();
  private final List<FoundPassage> found = new ArrayList<>();
  private int transactions;

  @Test
  void searchesWhatIsHeldWithoutATransaction() {
    library.written(Library.content("Pool", "The heated pool opens at six."));

    Found result = search(holding(version()));

    assertThat(result.ranked()).isEmpty();
    assertThat(result.byMeaning()).isTrue();
    assertThat(askedOfHeld).hasSize(1);
    assertThat(transactions).isZero();
  }

  @Test
  void asksTheIndexForAnotherStateThanIsHeld() {
    KnowledgeVersion before = version();
    library.written(Library.content("Pool", "The heated pool opens at six."));

    Found result = search(holding(before));

    assertThat(result.ranked()).hasSize(1);
    assertThat(askedOfHeld).isEmpty();
    assertThat(transactions).isEqualTo(2);
  }

  @Test
  void needsNoTransactionOnceItIsHeld() {
    library.written(Library.content("Pool", "The heated pool opens at six."));
    HeldKnowledge holding = holding(version());
    whileWaiting = () -> nowHeld = true;

    Found result =
        search((community, asked) -> nowHeld ? holding.of(community, asked) : Optional.empty());

    assertThat(result.ranked()).isEmpty();
    assertThat(askedOfHeld).hasSize(1);
    assertThat(transactions).isEqualTo(1);
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void looksForWhatIsHeldWhenItsTurnComes() throws InterruptedException {
    library.written(Library.content("Pool", "The heated pool opens at six."));
    HeldKnowledge holding = holding(version());
    KnowledgeSearch search =
        searching(
            (community, asked) -> nowHeld ? holding.of(community, asked) : Optional.empty(),
            new HashedEmbeddingModel());
    ask(search);
    CountDownLatch inTransaction = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    whileWaiting =
        () -> {
          inTransaction.countDown();
          awaited(held);
        };
    Thread first = Thread.ofPlatform().start(() -> ask(search));
    awaited(inTransaction);
    Thread second = Thread.ofPlatform().start(() -> ask(search));
    while (second.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    nowHeld = true;
    held.countDown();
    first.join();
    second.join();

    assertThat(askedOfHeld).hasSize(1);
    assertThat(transactions).isEqualTo(3);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException unwanted) {
      throw new IllegalStateException(unwanted);
    }
  }

  @Test
  void asksNobodyWhereNothingIsKnown() {
    assertThat(search((_, _) -> Optional.empty()).ranked()).isEmpty();

    assertThat(transactions).isZero();
  }

  @Test
  void readsCosinesAsTheirModelMeansThem() {
    library.written(Library.content("Pool", "The heated pool opens at six."));
    found.add(passage("Somewhat alike, as everything is.", 0.78));
    found.add(passage("Much alike.", 0.9));

    Found byNarrow =
        search(
            holding(version()),
            new HashedEmbeddingModel(HashedEmbeddingModel.ID, new LikenessScale(0.7)));

    assertThat(byNarrow.shown())
        .extracting(source -> source.text().body())
        .containsExactly("Much alike.");
    assertThat(search(holding(version())).shown()).hasSize(2);
  }

  @Test
  void showsAFewThatMayAnswerWhereNoneIsLikelyTo() {
    library.written(Library.content("Pool", "The heated pool opens at six."));
    found.addAll(
        List.of(
            passage("Hardly alike.", 0.45),
            passage("First guess.", 0.54),
            passage("Fourth guess.", 0.51),
            passage("Second guess.", 0.53),
            passage("Third guess.", 0.52)));

    Found guesses = search(holding(version()));

    assertThat(guesses.isLikely()).isFalse();
    assertThat(bodies(guesses)).containsExactly("First guess.", "Second guess.", "Third guess.");

    found.add(passage("Much alike.", 0.9));
    assertThat(bodies(search(holding(version())))).containsExactly("Much alike.");
  }

  private static List<String> bodies(Found found) {
    return found.shown().stream().map(each -> each.text().body()).toList();
  }

  private static FoundPassage passage(String body, double cosine) {
    return new FoundPassage(
        new PassageId(UUID.randomUUID()),
        new ArticleId(UUID.randomUUID()),
        "Any",
        new PassageText(Optional.empty(), body),
        LocalDate.of(2026, 11, 1),
        Optional.empty(),
        0,
        0,
        cosine);
  }

  private Found search(HeldKnowledge held) {
    return search(held, new HashedEmbeddingModel());
  }

  private Found search(HeldKnowledge held, EmbeddingModel model) {
    return ask(searching(held, model));
  }

  /// One question of a community at once is searched for in the index.
  private KnowledgeSearch searching(HeldKnowledge held, EmbeddingModel model) {
    return new KnowledgeSearch(
        held,
        library.storage.knowledgeIndex(),
        1,
        new QueryMeaning(new EmbeddingModels(model, List.of()), Accounts.of(library.storage)),
        library.storage.clock());
  }

  private Found ask(KnowledgeSearch search) {
    return search.search(
        new AsResident(), Payer.of(library.house), version(), QUESTION, KnowledgeSearch.PATIENCE);
  }

  private KnowledgeVersion version() {
    return library.given.turn(conversation).knowledge();
  }

  private HeldKnowledge holding(KnowledgeVersion version) {
    return (community, asked) ->
        Optional.<Knowledge>of(new Fixed())
            .filter(_ -> community.equals(library.house) && asked.equals(version));
  }

  /// Finds the same whatever is asked, nothing at first.
  private final class Fixed implements Knowledge {
    @Override
    public Optional<EmbeddingModelId> searchable() {
      return Optional.of(HashedEmbeddingModel.ID);
    }

    @Override
    public List<FoundPassage> find(LocalDate day, Query query, int limit) {
      askedOfHeld.add(query);
      return found;
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
