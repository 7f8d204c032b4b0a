package io.communityconnect.adapters.rest.knowledge;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.knowledge.port.in.ChangeArticleUseCase;
import io.communityconnect.application.knowledge.port.in.ListArticlesUseCase;
import io.communityconnect.application.knowledge.port.in.ListUnansweredQuestionsUseCase;
import io.communityconnect.application.knowledge.port.in.ReadArticleUseCase;
import io.communityconnect.application.knowledge.port.in.ResolveUnansweredQuestionUseCase;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase;
import io.communityconnect.application.knowledge.port.in.WithdrawArticleUseCase;
import io.communityconnect.application.knowledge.port.in.WriteArticleUseCase;
import java.util.HashMap;
import java.util.Map;

/// Ends as it is told to, and remembers what it was asked.
final class ScriptedKnowledge
    implements WriteArticleUseCase,
        ChangeArticleUseCase,
        WithdrawArticleUseCase,
        UploadArticleUseCase,
        ListArticlesUseCase,
        ReadArticleUseCase,
        TestKnowledgeUseCase,
        ListUnansweredQuestionsUseCase,
        ResolveUnansweredQuestionUseCase {
  private final Map<Class<?>, Object> outcomes = new HashMap<>();
  private final Map<Class<?>, Object> commands = new HashMap<>();

  /// @param outcome of the use case of which it is one
  synchronized void then(Object outcome) {
    Class<?> sealed = outcome.getClass().getInterfaces()[0];
    outcomes.put(sealed, outcome);
  }

  /// What the use case was asked last.
  synchronized <C> C asked(Class<C> command) {
    return command.cast(requireNonNull(commands.get(command), "nothing was asked"));
  }

  synchronized void forget() {
    outcomes.clear();
    commands.clear();
  }

  private synchronized <O> O end(Object command, Class<O> outcome) {
    commands.put(command.getClass(), command);
    return outcome.cast(requireNonNull(outcomes.get(outcome), "it was not told how to end"));
  }

  @Override
  public WriteArticleUseCase.Outcome write(WriteArticleUseCase.Command command) {
    return end(command, WriteArticleUseCase.Outcome.class);
  }

  @Override
  public ChangeArticleUseCase.Outcome change(ChangeArticleUseCase.Command command) {
    return end(command, ChangeArticleUseCase.Outcome.class);
  }

  @Override
  public WithdrawArticleUseCase.Outcome withdraw(WithdrawArticleUseCase.Command command) {
    return end(command, WithdrawArticleUseCase.Outcome.class);
  }

  @Override
  public UploadArticleUseCase.Outcome upload(UploadArticleUseCase.Command command) {
    return end(command, UploadArticleUseCase.Outcome.class);
  }

  @Override
  public ListArticlesUseCase.Outcome list(ListArticlesUseCase.Command command) {
    return end(command, ListArticlesUseCase.Outcome.class);
  }

  @Override
  public ReadArticleUseCase.Outcome read(ReadArticleUseCase.Command command) {
    return end(command, ReadArticleUseCase.Outcome.class);
  }

  @Override
  public TestKnowledgeUseCase.Outcome test(TestKnowledgeUseCase.Command command) {
    return end(command, TestKnowledgeUseCase.Outcome.class);
  }

  @Override
  public ListUnansweredQuestionsUseCase.Outcome list(
      ListUnansweredQuestionsUseCase.Command command) {
    return end(command, ListUnansweredQuestionsUseCase.Outcome.class);
  }

  @Override
  public ResolveUnansweredQuestionUseCase.Outcome resolve(
      ResolveUnansweredQuestionUseCase.Command command) {
    return end(command, ResolveUnansweredQuestionUseCase.Outcome.class);
  }
}
