package io.communityconnect.application.recall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.ScriptedEmbeddingModel;
import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Basis;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Command;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Hit;
import io.communityconnect.application.recall.port.in.SearchHistoryUseCase.Outcome;
import io.communityconnect.application.recall.port.out.EmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.port.out.PastMessages.Destination;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.usage.Accounts;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.LikenessScale;
import io.communityconnect.domain.recall.PastMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchHistoryServiceTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final Lease ada = given.leaseFor("+15550000001");
  private final HashedEmbeddingModel model = new HashedEmbeddingModel();

  @Test
  void findsWhatWasSaidByWordsAndMeaning() {
    bring("Melanie", "when does the plumber come", "on tuesday at nine", "fine", "a", "b", "c");

    Outcome.Found found = found(search(model, "plumber", 3));

    assertThat(found.basis()).isEqualTo(Basis.WORDS_AND_MEANING);
    assertThat(found.hits()).hasSize(3);
    Hit best = found.hits().getFirst();
    assertThat(best.text()).isEqualTo("when does the plumber come");
    assertThat(best.speaker()).isEqualTo("Melanie");
    assertThat(best.score()).isGreaterThan(found.hits().getLast().score());
    assertThat(found.hits()).extracting(Hit::text).contains("on tuesday at nine");
  }

  @Test
  void readsCosinesAsTheirModelMeansThem() {
    bring("Melanie", "the plumber comes", "the gardener comes");

    Outcome.Found found =
        found(
            search(
                new HashedEmbeddingModel(model.id(), new LikenessScale(0.99)),
                "the gardener comes today",
                2));

    assertThat(found.basis()).isEqualTo(Basis.WORDS_AND_MEANING);
    assertThat(found.hits()).extracting(Hit::score).allMatch(score -> score <= 0.5);
    assertThat(found(search(model, "the gardener comes today", 2)).hits().getFirst().score())
        .isGreaterThan(0.5);
  }

  @Test
  void goesByWordsAloneWhileTheModelIsAway() {
    bring("Melanie", "the plumber");

    Outcome.Found found = found(search(away(), "plumber", 10));

    assertThat(found.basis()).isEqualTo(Basis.WORDS_ALONE);
    assertThat(found.hits()).extracting(Hit::text).contains("the plumber");
  }

  @Test
  void embedsTheQueryWithoutTheNamesOfThoseWhoSpeak() {
    bring("Melanie", "the plumber");
    List<String> embedded = new ArrayList<>();

    search(recording(embedded), "What did Melanie's plumber say, melanie?", 10);

    assertThat(embedded).containsExactly("What did plumber say, ?");
  }

  @Test
  void asksTheModelWhoseVectorsAreComplete() {
    bring("Melanie", "the plumber");
    adoptAndCatchUp(model.id());
    ScriptedEmbeddingModel newer = new ScriptedEmbeddingModel(new EmbeddingModelId("newer", 32));
    given.inSystem(() -> storage.embeddings().adopt(newer.id(), storage.clock().instant()));

    assertThat(found(search(newer, "plumber", 10)).basis()).isEqualTo(Basis.WORDS_AND_MEANING);
    assertThat(newer.calls()).isEmpty();
  }

  @Test
  void goesByWordsWhereItCannotAskTheModelWhoseVectorsAreComplete() {
    bring("Melanie", "the plumber");
    adoptAndCatchUp(new EmbeddingModelId("elsewhere", 32));

    Outcome.Found found = found(search(model, "plumber", 10));

    assertThat(found.basis()).isEqualTo(Basis.WORDS_ALONE);
    assertThat(found.hits()).extracting(Hit::text).contains("the plumber");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "?!…", "\0"})
  void hasNothingToSearchFor(String query) {
    assertThat(search(model, query, 10)).isEqualTo(new Outcome.NothingToSearchFor());
  }

  @Test
  void copesWithAQueryOfAnyLength() {
    bring("Melanie", "the plumber");

    assertThat(found(search(model, "plumber\0 ".repeat(12_000), 10)).hits()).isNotEmpty();
  }

  @Test
  void refusesALimitThatIsNone() {
    assertThatThrownBy(() -> new Command(ada.resident(), "lift", 0, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Command(ada.resident(), "lift", 101, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Outcome search(EmbeddingModel with, String query, int limit) {
    SearchHistoryUseCase searching =
        new SearchHistoryService(
            storage.unitOfWork(),
            storage.history(),
            storage.embeddings(),
            new QueryMeaning(new EmbeddingModels(with, List.of(model)), Accounts.of(storage)));
    return searching.search(new Command(ada.resident(), query, limit, Optional.empty()));
  }

  private void adoptAndCatchUp(EmbeddingModelId id) {
    given.inSystem(() -> storage.embeddings().adopt(id, storage.clock().instant()));
    EmbeddingModel catchingUp = new HashedEmbeddingModel(id);
    EmbedMessagesService embedding =
        new EmbedMessagesService(
            storage.systemUnitOfWork(),
            storage.embeddingQueue(),
            storage.embeddings(),
            catchingUp,
            EmbeddingPolicy.usual(),
            Accounts.of(storage),
            storage.clock());
    while (!(embedding.embedBatch(64) instanceof EmbedMessagesUseCase.Outcome.NothingToDo)) {
      // One batch after the other.
    }
    given.inSystem(() -> assertThat(storage.embeddings().searchable()).contains(id));
  }

  private static Outcome.Found found(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Found found -> found;
      case Outcome.NothingToSearchFor _ -> throw new AssertionError("nothing was searched for");
    };
  }

  private void bring(String speaker, String... texts) {
    List<PastMessage> messages = new ArrayList<>();
    for (String text : texts) {
      messages.add(
          new PastMessage(
              TestClock.START.minus(Duration.ofDays(100 - messages.size())), speaker, text));
    }
    given.inSystem(
        () -> {
          Destination destination =
              storage
                  .pastMessages()
                  .open(ada.resident().community(), ada.resident().id())
                  .orElseThrow();
          storage.pastMessages().add(destination, messages);
        });
    IndexHistoryService indexing =
        new IndexHistoryService(
            storage.systemUnitOfWork(), storage.historyIndex(), storage.clock());
    assertThat(indexing.index(100).collected()).isEqualTo(texts.length + 1);
    assertThat(indexing.index(100).isIdle()).isTrue();
    given
        .turn(ada.conversation())
        .history()
        .forEach(
            message ->
                storage.mean(message.id(), model.id(), model.vector(message.content().words())));
  }

  private EmbeddingModel recording(List<String> embedded) {
    return new EmbeddingModel() {
      @Override
      public EmbeddingModelId id() {
        return model.id();
      }

      @Override
      public LikenessScale scale() {
        return model.scale();
      }

      @Override
      public boolean isBilled() {
        return false;
      }

      @Override
      public Embedded embed(List<String> texts) {
        embedded.addAll(texts);
        return model.embed(texts);
      }
    };
  }

  private EmbeddingModel away() {
    return new EmbeddingModel() {
      @Override
      public EmbeddingModelId id() {
        return model.id();
      }

      @Override
      public LikenessScale scale() {
        return model.scale();
      }

      @Override
      public boolean isBilled() {
        return false;
      }

      @Override
      public Embedded embed(List<String> texts) {
        return new Embedded.Unavailable("503", List.of());
      }
    };
  }
}
