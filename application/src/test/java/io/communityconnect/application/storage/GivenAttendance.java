package io.communityconnect.application.storage;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.out.Handovers.Taking;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations.Filter;
import io.communityconnect.application.conversation.port.out.PersonalReplies.Text;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What admins do with the conversations of a store under contract.
///
/// @param storage what is under test
public record GivenAttendance(Storage storage) {
  /// Does something as an admin, and takes down that it was done.
  public <T> T as(Actor.Administrator admin, Supplier<T> work) {
    return storage
        .adminUnitOfWork()
        .run(
            admin,
            Permission.TAKE_OVER_CONVERSATIONS,
            () ->
                Audited.of(
                    work.get(),
                    new AuditNote(
                        AuditChain.of(admin.administered()),
                        Optional.empty(),
                        new ActionType("test.done"),
                        AuditDetails.NONE,
                        storage.clock().instant())));
  }

  Actor.Admin adminOf(Lease lease) {
    return storage.adminOf(lease.resident().community());
  }

  /// An admin of another community.
  public Actor.Admin stranger() {
    Given given = new Given(storage);
    PhoneNumber number = new PhoneNumber("+14155550100");
    given.community("Elsewhere", number);
    CommunityId elsewhere =
        given
            .turn(
                given
                    .accepted(
                        InboundMessages.writtenTo(
                            InboundMessages.text(
                                "+15550000009", "hello", storage.clock().instant()),
                            number))
                    .conversation())
            .community()
            .id();
    return storage.adminOf(elsewhere);
  }

  Taking take(Actor.Administrator admin, ConversationId conversation) {
    Instant now = storage.clock().advance(Duration.ofSeconds(1));
    return as(admin, () -> storage.attendance().handovers().take(conversation, admin.id(), now));
  }

  void end(Actor.Administrator admin, ConversationId conversation) {
    Instant now = storage.clock().advance(Duration.ofSeconds(1));
    as(admin, () -> storage.attendance().handovers().end(conversation, admin.id(), now));
  }

  MessageId write(Actor.Administrator admin, ConversationId conversation, String words) {
    MessageId id = storage.messageIds().next();
    Instant now = storage.clock().instant();
    return as(
        admin,
        () -> {
          storage
              .attendance()
              .replies()
              .write(conversation, admin.id(), List.of(new Text(id, words)), now);
          return id;
        });
  }

  Optional<LiveConversation> find(Actor.Administrator admin, Lease lease) {
    return as(admin, () -> storage.attendance().conversations().find(lease.conversation()));
  }

  List<ConversationId> listed(Actor.Administrator admin, Filter filter) {
    return as(admin, () -> storage.attendance().conversations().list(filter, Optional.empty(), 10))
        .stream()
        .map(LiveConversation::id)
        .toList();
  }
}
