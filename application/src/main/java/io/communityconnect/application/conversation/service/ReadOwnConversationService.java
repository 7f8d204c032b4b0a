package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.ReadOwnConversationUseCase;
import io.communityconnect.application.conversation.port.out.ConversationPages;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import java.util.List;
import java.util.Optional;

/// Reads as the resident, so that the database shows nothing else.
public final class ReadOwnConversationService implements ReadOwnConversationUseCase {
  private final UnitOfWork unitOfWork;
  private final ConversationPages pages;

  public ReadOwnConversationService(UnitOfWork unitOfWork, ConversationPages pages) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.pages = requireNonNull(pages, "pages is null");
  }

  @Override
  public Outcome read(Command command) {
    return unitOfWork.run(
        command.resident(),
        () ->
            pages
                .pageOf(command.resident(), command.before(), command.limit())
                .map(page -> new Outcome.Read(page.entries(), page.next()))
                .orElseGet(() -> new Outcome.Read(List.of(), Optional.empty())));
  }
}
