package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.ListConversationsUseCase;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.conversation.port.out.LiveConversations.Place;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Lists in one transaction with its audit entry, which says how many there were.
public final class ListConversationsService implements ListConversationsUseCase {
  /// What the audit log calls it.
  public static final ActionType LISTED = new ActionType("conversations.listed");

  private final AdminUnitOfWork unitOfWork;
  private final LiveConversations conversations;
  private final InstantSource clock;

  /// @param clock says when they were listed
  public ListConversationsService(
      AdminUnitOfWork unitOfWork, LiveConversations conversations, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Listed list(Command command) {
    return unitOfWork.run(
        command.admin(),
        Permission.READ_CONVERSATIONS,
        () -> {
          Listed listed = read(command);
          return Audited.of(listed, note(command, listed));
        });
  }

  /// Reads one more than asked for, which tells whether there is more.
  private Listed read(Command command) {
    List<LiveConversation> read =
        conversations.list(command.filter(), command.after(), command.limit() + 1);
    List<LiveConversation> shown = read.subList(0, Math.min(command.limit(), read.size()));
    Optional<Place> next =
        read.size() > command.limit() ? Optional.of(shown.getLast().place()) : Optional.empty();
    return new Listed(shown, next);
  }

  private AuditNote note(Command command, Listed listed) {
    return new AuditNote(
        AuditChain.of(command.admin().administered()),
        command.filter().resident().filter(_ -> !listed.conversations().isEmpty()),
        LISTED,
        AuditDetails.of("listed", new Detail.Count(listed.conversations().size())),
        clock.instant());
  }
}
