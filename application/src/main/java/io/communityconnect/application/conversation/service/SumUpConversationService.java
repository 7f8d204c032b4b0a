package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.Summaries;
import io.communityconnect.application.conversation.port.out.Summaries.Replacement;
import io.communityconnect.application.conversation.port.out.Summaries.Stored;
import io.communityconnect.application.conversation.port.out.Summarizer;
import io.communityconnect.application.conversation.port.out.Summarizer.Draft;
import io.communityconnect.application.conversation.port.out.Summarizer.Summarized;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.identity.Actor;
import java.time.Duration;
import java.util.Optional;

/// Reads as the resident, asks between two transactions, and stores only what still fits.
public final class SumUpConversationService implements SumUpConversationUseCase {
  private static final Actor.SystemTask SUM_UP = new Actor.SystemTask("sum-up-conversation");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final UnitOfWork unitOfWork;
  private final SystemUnitOfWork systemUnitOfWork;
  private final Conversations conversations;
  private final SummaryWindow window;
  private final Summaries summaries;
  private final Summarizer summarizer;
  private final CommunityAccount account;

  /// @param window says what is to be summed up
  /// @param account pays for each summary, whatever becomes of it
  public SumUpConversationService(
      UnitOfWork unitOfWork,
      SystemUnitOfWork systemUnitOfWork,
      Conversations conversations,
      SummaryWindow window,
      Summaries summaries,
      Summarizer summarizer,
      CommunityAccount account) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.systemUnitOfWork = requireNonNull(systemUnitOfWork, "systemUnitOfWork is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.window = requireNonNull(window, "window is null");
    this.summaries = requireNonNull(summaries, "summaries is null");
    this.summarizer = requireNonNull(summarizer, "summarizer is null");
    this.account = requireNonNull(account, "account is null");
  }

  @Override
  public Outcome sumUp(Command command) {
    return unitOfWork
        .run(command.resident(), () -> draftOf(command))
        .map(
            draft ->
                account.isOpen(command.resident().community())
                    ? sumUp(command, draft)
                    : Outcome.BUDGET_SPENT)
        .orElse(Outcome.NOT_DUE);
  }

  private Optional<Draft> draftOf(Command command) {
    return conversations.turn(command.conversation(), window.reach()).flatMap(window::draftOf);
  }

  private Outcome sumUp(Command command, Draft draft) {
    Summarized summarized = summarizer.summarize(ShownWords.of(draft), PATIENCE);
    Message last = draft.messages().getLast();
    if (!summarized.calls().isEmpty()) {
      account.note(Payer.of(command.resident().community(), last.id()), summarized.calls());
    }
    return summarized
        .text()
        .map(text -> store(command, draft, new ContextSummary(cut(text), last.at())))
        .orElse(Outcome.NO_MODEL);
  }

  private Outcome store(Command command, Draft draft, ContextSummary next) {
    Replacement replacement =
        new Replacement(draft.former(), next, draft.messages().stream().map(Message::id).toList());
    Stored stored =
        systemUnitOfWork.run(SUM_UP, () -> summaries.replace(command.conversation(), replacement));
    return switch (stored) {
      case REPLACED -> Outcome.SUMMED_UP;
      case OUTDATED -> Outcome.OUTDATED;
    };
  }

  /// Between characters, also where one takes two places.
  private static String cut(String text) {
    if (text.length() <= ContextSummary.MAX_LENGTH) {
      return text;
    }
    int end = ContextSummary.MAX_LENGTH;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
