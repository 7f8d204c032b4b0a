package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions;
import io.communityconnect.application.knowledge.service.ResidentKnowledge.Asked;
import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.ScriptedEmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.service.EmbeddingPolicy;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResidentKnowledgeTest {
  private static final String PHONE = "+15550000002";

  private final Library library = new Library();
  private final ScriptedEmbeddingModel model = new ScriptedEmbeddingModel(HashedEmbeddingModel.ID);
  private final ResidentKnowledge knowledge =
      new ResidentKnowledge(
          library.storage.unitOfWork(),
          new KnowledgeSearch(
              library.storage.knowledgeIndex(),
              new QueryMeaning(new EmbeddingModels(model, List.of())),
              library.storage.clock()),
          new QuestionKeeper(
              library.storage.systemUnitOfWork(), library.storage.unansweredQuestions()),
          library.storage.clock());

  private Asked asked(String... lines) {
    for (String line : lines) {
      library.given.text(PHONE, line);
    }
    Lease lease = library.given.leaseFor(PHONE);
    return knowledge.search(lease, library.given.turn(lease.conversation()).unanswered());
  }

  private String kept(String question) {
    knowledge.reply(
        asked(question),
        new Reply.Written("I don't know.", List.of(), false, Optional.empty()),
        false,
        Language.ENGLISH);
    return library
        .given
        .system(
            () ->
                library
                    .storage
                    .unansweredQuestions()
                    .list(library.house, false, Optional.empty(), 1))
        .stream()
        .map(UnansweredQuestion::question)
        .findFirst()
        .orElseThrow();
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
            library.storage.clock())
        .embedBatch();
    int before = model.calls().size();
    model.beforeAnswering(() -> library.storage.clock().advance(KnowledgeSearch.PATIENCE));

    asked("who collects old newspapers?", "and batteries?", "and furniture?");

    assertThat(model.calls()).hasSize(before + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Call 1234-56-7890 today?  | Call … today?
          Is 555-12-3456 the pump?  | Is … the pump?
          Who has 0171-23-4567?     | Who has …?
          Who has 5512-34-56?       | Who has …?
          Who has 55-12-3456?       | Who has …?
          What of 2026-11-26?       | What of 2026-11-26?
          Closed on 26.11.2026?     | Closed on 26.11.2026?
          Closed on 1/2/2026?       | Closed on 1/2/2026?
          """)
  void keepsDatesAndNoPhoneNumbers(String question, String kept) {
    assertThat(kept(question)).startsWith(kept);
  }

  @Test
  void cutsALongQuestionWithoutPartingACharacter() {
    assertThat(kept("x" + "🏠".repeat(UnansweredQuestions.Asked.MAX_LENGTH)))
        .isEqualTo("x" + "🏠".repeat(UnansweredQuestions.Asked.MAX_LENGTH / 2 - 1));
  }
}
