package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.in.ReadConversationUseCase;
import io.communityconnect.application.conversation.port.out.ConversationPage;
import io.communityconnect.application.conversation.port.out.ConversationPages;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.InstantSource;
import java.util.Optional;

/// Reads conversations as the admin, whom the database shows those of their community.
public final class ReadConversationService implements ReadConversationUseCase {
  /// What the audit log calls it.
  public static final ActionType READ = new ActionType("conversation.read");

  private final AdminUnitOfWork unitOfWork;
  private final ConversationPages pages;
  private final LiveConversations conversations;
  private final InstantSource clock;

  /// @param clock says when it was read
  public ReadConversationService(
      AdminUnitOfWork unitOfWork,
      ConversationPages pages,
      LiveConversations conversations,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.pages = requireNonNull(pages, "pages is null");
    this.conversations = requireNonNull(conversations, "conversations is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome read(Command command) {
    return unitOfWork.run(
        command.admin(),
        Permission.READ_CONVERSATIONS,
        () ->
            conversations
                .find(command.conversation())
                .flatMap(conversation -> found(command, conversation))
                .orElseGet(() -> unknown(command)));
  }

  private Optional<Audited<Outcome>> found(Command command, LiveConversation conversation) {
    return pages
        .page(command.conversation(), command.before(), command.limit())
        .map(page -> found(command, conversation, page));
  }

  private Audited<Outcome> found(
      Command command, LiveConversation conversation, ConversationPage page) {
    AuditDetails details =
        detailsOf(command).with("messages", new Detail.Count(page.messages().size()));
    return Audited.of(
        new Outcome.Found(conversation, page),
        note(Optional.of(page.community()), Optional.of(page.resident()), details));
  }

  private Audited<Outcome> unknown(Command command) {
    AuditDetails details = detailsOf(command).with("outcome", new Detail.Code("unknown"));
    return Audited.of(
        new Outcome.Unknown(), note(command.admin().administered(), Optional.empty(), details));
  }

  private static AuditDetails detailsOf(Command command) {
    AuditDetails details =
        AuditDetails.of("conversation", new Detail.Id(command.conversation().value()));
    return command
        .before()
        .map(before -> details.with("before", new Detail.Id(before.value())))
        .orElse(details);
  }

  private AuditNote note(
      Optional<CommunityId> community, Optional<ResidentId> about, AuditDetails details) {
    return new AuditNote(AuditChain.of(community), about, READ, details, clock.instant());
  }
}
