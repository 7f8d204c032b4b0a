package io.communityconnect.application.knowledge.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.in.ListUnansweredQuestionsUseCase;
import io.communityconnect.application.knowledge.port.in.ListUnansweredQuestionsUseCase.Outcome.Listed;
import io.communityconnect.application.knowledge.port.in.ResolveUnansweredQuestionUseCase;
import io.communityconnect.application.knowledge.port.in.ResolveUnansweredQuestionUseCase.Outcome;
import io.communityconnect.application.knowledge.port.in.WriteArticleUseCase;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Listing what nobody could answer, and taking it off the list.
final class UnansweredQuestionsTest {
  private static final ArticleContent SAUNA = Library.content("Sauna", "There is none.");

  private final Library library = new Library();
  private final ListUnansweredQuestionsService listing =
      new ListUnansweredQuestionsService(
          library.storage.adminUnitOfWork(),
          library.storage.unansweredQuestions(),
          library.storage.clock());
  private final ResolveUnansweredQuestionService resolving =
      new ResolveUnansweredQuestionService(
          library.storage.adminUnitOfWork(),
          library.storage.unansweredQuestions(),
          library.storage.articles(),
          library.storage.clock());

  private Listed listed(boolean resolved, Optional<UnansweredQuestionId> after, int limit) {
    return switch (listing.list(
        new ListUnansweredQuestionsUseCase.Command(
            library.admin, library.house, resolved, after, limit))) {
      case Listed listed -> listed;
      case ListUnansweredQuestionsUseCase.Outcome.NotAllowed _ ->
          throw new AssertionError("not allowed");
    };
  }

  private static List<String> words(Listed listed) {
    return listed.questions().stream().map(UnansweredQuestion::question).toList();
  }

  private Outcome resolve(
      Actor.Administrator by, UnansweredQuestionId question, Optional<ArticleId> article) {
    return resolving.resolve(new ResolveUnansweredQuestionUseCase.Command(by, question, article));
  }

  @Test
  void listsTheNewestFirstPartByPart() {
    List.of("One?", "Two?", "Three?").forEach(library::unanswered);

    Listed first = listed(false, Optional.empty(), 2);
    Listed second = listed(false, first.next(), 2);

    assertThat(words(first)).containsExactly("Three?", "Two?");
    assertThat(words(second)).containsExactly("One?");
    assertThat(second.next()).isEmpty();
    assertThat(library.audit(Optional.of(library.house)))
        .containsExactly("question.listed", "question.listed");
  }

  @Test
  void takesAQuestionOffTheListByTheArticleThatAnswersItNow() {
    UnansweredQuestion question = library.unanswered("Is there a sauna?");
    ArticleId sauna = library.written(SAUNA).article().id();

    assertThat(resolve(library.admin, question.id(), Optional.of(sauna)))
        .isInstanceOfSatisfying(
            Outcome.Resolved.class,
            resolved ->
                assertThat(resolved.question().resolution())
                    .contains(
                        new UnansweredQuestion.Resolution(
                            library.storage.clock().instant(), Optional.of(sauna))));
    assertThat(words(listed(false, Optional.empty(), 10))).isEmpty();
    assertThat(words(listed(true, Optional.empty(), 10))).containsExactly("Is there a sauna?");
    assertThat(library.audit(Optional.of(library.house))).contains("question.resolved resolved");
  }

  @Test
  void takesAQuestionOffTheListThatNeedsNoArticle() {
    UnansweredQuestion question = library.unanswered("Who won the match?");

    assertThat(resolve(library.admin, question.id(), Optional.empty()))
        .isInstanceOf(Outcome.Resolved.class);
    assertThat(words(listed(false, Optional.empty(), 10))).isEmpty();
  }

  @Test
  void acceptsNoArticleOfAnotherCommunity() {
    UnansweredQuestion question = library.unanswered("Is there a sauna?");
    ArticleId elsewhere = elsewhere();

    assertThat(resolve(library.superAdmin, question.id(), Optional.of(elsewhere)))
        .isEqualTo(new Outcome.UnknownArticle());
    assertThat(resolve(library.admin, question.id(), Optional.of(Library.NOWHERE)))
        .isEqualTo(new Outcome.UnknownArticle());
    assertThat(words(listed(false, Optional.empty(), 10))).hasSize(1);
    assertThat(library.audit(Optional.of(library.house)))
        .contains("question.resolved unknown-article");
  }

  private ArticleId elsewhere() {
    return switch (new WriteArticleService(library.desk)
        .write(new WriteArticleUseCase.Command(library.neighbour, library.neighbours, SAUNA))) {
      case WriteArticleUseCase.Outcome.Written written -> written.article().article().id();
      case WriteArticleUseCase.Outcome.Flawed _,
          WriteArticleUseCase.Outcome.AlreadyThere _,
          WriteArticleUseCase.Outcome.NotAllowed _ ->
          throw new AssertionError("not written");
    };
  }

  @Test
  void showsAndResolvesNothingOfOthers() {
    UnansweredQuestion question = library.unanswered("Is there a sauna?");

    assertThat(
            listing.list(
                new ListUnansweredQuestionsUseCase.Command(
                    library.neighbour, library.house, false, Optional.empty(), 10)))
        .isEqualTo(new ListUnansweredQuestionsUseCase.Outcome.NotAllowed());
    assertThat(resolve(library.neighbour, question.id(), Optional.empty()))
        .isEqualTo(new Outcome.UnknownQuestion());
    assertThat(resolve(library.admin, new UnansweredQuestionId(new UUID(9, 9)), Optional.empty()))
        .isEqualTo(new Outcome.UnknownQuestion());
    assertThat(words(listed(false, Optional.empty(), 10))).hasSize(1);
    assertThat(library.audit(Optional.of(library.neighbours)))
        .containsExactly("question.resolved unknown-question");
  }
}
