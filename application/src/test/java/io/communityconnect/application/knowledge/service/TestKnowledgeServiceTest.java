package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.ScriptedReplyGenerator;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Basis;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Command;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Outcome;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Outcome.Tried;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Source;
import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.application.usage.Accounts;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.Community;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TestKnowledgeServiceTest {
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final String QUESTION = "When does the heated pool open?";

  private final Library library = new Library();
  private final ScriptedReplyGenerator model = new ScriptedReplyGenerator();
  private final TestKnowledgeService service =
      new TestKnowledgeService(
          library.storage.adminUnitOfWork(),
          community ->
              Optional.of(community)
                  .filter(library.house::equals)
                  .map(id -> new Community(id, SampleCommunity.NAME, SampleCommunity.SENDER)),
          new KnowledgeSearch(
              (_, _) -> Optional.empty(),
              library.storage.knowledgeIndex(),
              1,
              new QueryMeaning(
                  new EmbeddingModels(new HashedEmbeddingModel(), List.of()),
                  Accounts.of(library.storage)),
              library.storage.clock()),
          model,
          DEADLINE,
          library.storage.clock());

  private Tried tried(String question) {
    return switch (test(library.admin, question)) {
      case Tried tried -> tried;
      case Outcome.NotAllowed _ -> throw new AssertionError("not allowed");
    };
  }

  private Outcome test(Actor.Administrator by, String question) {
    return service.test(new Command(by, library.house, question));
  }

  @Test
  void showsWhatAResidentWouldReadAndWhatItRestsOn() {
    library.written(Library.content("Pool", "The heated pool opens at six."));
    library.written(Library.content("Bakery", "The bakery next door opens at seven."));
    model.thenAnswers(_ -> new Reply.Written("At six.", List.of(1), true, Optional.empty()));

    Tried tried = tried(QUESTION);

    assertThat(tried.reply()).isEqualTo("At six.\nSource: Pool, 1 January 2026");
    assertThat(tried.known()).isTrue();
    assertThat(tried.basis()).isEqualTo(Basis.WORDS_ALONE);
    assertThat(tried.found()).extracting(Source::title).containsExactly("Pool", "Bakery");
    assertThat(tried.found()).extracting(Source::shown).containsExactly(true, false);
    assertThat(tried.found()).extracting(Source::used).containsExactly(true, false);
    assertThat(model.prompts()).hasSize(1);
    Prompt prompt = model.prompts().getFirst();
    assertThat(prompt.communityName()).isEqualTo(SampleCommunity.NAME);
    assertThat(prompt.knowledge())
        .extracting(Passage::text)
        .containsExactly("The heated pool opens at six.");
    assertThat(model.budgets()).containsExactly(DEADLINE);
  }

  @Test
  void saysThatNothingIsKnownAndKeepsNoQuestion() {
    model.thenWrites("I don't know.");

    Tried tried = tried("Is there a sauna?");

    assertThat(tried.known()).isFalse();
    assertThat(tried.found()).isEmpty();
    assertThat(
            library.given.system(
                () ->
                    library
                        .storage
                        .unansweredQuestions()
                        .list(library.house, false, Optional.empty(), 10)))
        .isEmpty();
  }

  @Test
  void quotesWithTheSourceWhereNoModelCanBeAsked() {
    library.written(Library.content("Pool", "The heated pool opens at six."));
    model.thenFails(Reply.Cause.FAILED);

    Tried tried = tried(QUESTION);

    assertThat(tried.reply())
        .contains("This is what I found")
        .endsWith("The heated pool opens at six.\nSource: Pool, 1 January 2026");
    assertThat(tried.found()).extracting(Source::used).containsExactly(true);
  }

  @Test
  void writesDownThatItWasTriedAndNotWhat() {
    model.thenWrites("I don't know.");

    tried("Is there a sauna?");

    assertThat(library.audit(Optional.of(library.house)))
        .containsExactly("knowledge.tried", "knowledge.tried", "knowledge.tried");
  }

  @Test
  void letsAdminsTryAtHomeAndSuperAdminsAnywhere() {
    assertThat(test(library.neighbour, QUESTION)).isEqualTo(new Outcome.NotAllowed());
    model.thenWrites("I don't know.");
    assertThat(test(library.superAdmin, QUESTION)).isInstanceOf(Tried.class);
    assertThat(service.test(new Command(library.superAdmin, library.neighbours, QUESTION)))
        .isEqualTo(new Outcome.NotAllowed());
  }
}
