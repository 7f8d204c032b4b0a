package io.communityconnect.application.storage;

import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.out.ConversationWork.Standing;
import io.communityconnect.application.conversation.port.out.Inbox.Receipt;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.SentLog.Sent;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.conversation.ReplyButtons;
import io.communityconnect.domain.conversation.ReplyButtons.Button;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.OpenQuestion;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Brings a store into the state that a test starts from, through its ports alone.
///
/// @param storage what is under test
public record Given(Storage storage) {
  /// How long leases last that are taken here.
  public static final Duration LEASE = Duration.ofSeconds(30);

  static final ReplyButtons BUTTONS =
      new ReplyButtons(
          Language.HINDI, List.of(new Button("हाँ", "confirm:1"), new Button("नहीं", "\"{no}\"")));

  private static final Actor.SystemTask TEST = new Actor.SystemTask("test");

  /// Runs work as the server.
  public <T> T system(Supplier<T> work) {
    return storage.systemUnitOfWork().run(TEST, work);
  }

  /// Runs work as the server that returns nothing.
  public void inSystem(Runnable work) {
    system(
        () -> {
          work.run();
          return TEST;
        });
  }

  /// What a person gets who tries something that is not theirs to do. Whether a store refuses
  /// aloud, which is empty here, or in silence is its own affair.
  public <T> Optional<T> tried(Actor.Person person, Supplier<T> attempt) {
    try {
      return Optional.of(storage.unitOfWork().run(person, attempt));
    } catch (RuntimeException refusal) {
      return Optional.empty();
    }
  }

  /// A community at a number.
  public void community(String name, PhoneNumber sender) {
    inSystem(() -> storage.communities().openUnlessPresent(name, sender));
  }

  /// A message that is accepted.
  public Receipt.Accepted accepted(InboundMessage message) {
    return switch (storage.inbox().accept(message)) {
      case Receipt.Accepted accepted -> accepted;
      case Receipt.Duplicate _, Receipt.UnknownRecipient _ ->
          throw new AssertionError("the message was not accepted");
    };
  }

  /// A text that is accepted now.
  public Receipt.Accepted text(String phone, String words) {
    return accepted(InboundMessages.text(phone, words, storage.clock().instant()));
  }

  /// Conversations that are due now, claimed.
  public List<Lease> claimed(int limit) {
    return system(() -> storage.work().claim(storage.clock().instant(), LEASE, limit));
  }

  /// The conversation of somebody who wrote and paused, claimed.
  public Lease leaseFor(String phone) {
    ConversationId conversation = text(phone, "hello").conversation();
    storage.clock().advance(Storage.DEBOUNCE.max());
    return claimed(100).stream()
        .filter(lease -> lease.conversation().equals(conversation))
        .findFirst()
        .orElseThrow();
  }

  /// Whether a lease still counts.
  public Standing standing(Lease lease) {
    return system(() -> storage.work().lock(lease));
  }

  /// Gives a lease back.
  public void finish(Lease lease, Optional<Instant> dueAt) {
    inSystem(() -> storage.work().finish(lease, dueAt));
  }

  /// Marks all of a conversation as dealt with, inside a unit of work.
  public void markAllAnswered(ConversationId conversation) {
    List<Message> unanswered =
        storage.conversations().turn(conversation, 0).orElseThrow().unanswered();
    storage
        .conversations()
        .markAnswered(unanswered.stream().map(Message::id).toList(), storage.clock().instant());
  }

  /// Deals with all of a leased conversation without a reply and gives the lease back.
  public void answer(Lease lease) {
    inSystem(
        () -> {
          markAllAnswered(lease.conversation());
          storage.work().finish(lease, Optional.empty());
        });
  }

  /// What the server reads of a conversation.
  public Turn turn(ConversationId conversation) {
    return system(() -> storage.conversations().turn(conversation, 100)).orElseThrow();
  }

  /// The words of what is unanswered in a conversation.
  public List<String> unanswered(ConversationId conversation) {
    return words(turn(conversation).unanswered());
  }

  /// The words of what was dealt with in a conversation.
  public List<String> history(ConversationId conversation) {
    return words(turn(conversation).history());
  }

  /// What was taken down about a resident.
  public List<AuditRecord> recordsAbout(ResidentId resident) {
    return records(system(() -> storage.auditTrail().about(resident, 100)));
  }

  /// Entries of the audit log that nobody has changed.
  public static List<AuditRecord> records(List<Stored> entries) {
    return entries.stream().map(stored -> ((Stored.Intelligible) stored).record()).toList();
  }

  /// An answer to all that is unanswered, in one message.
  public Settlement settlement(Lease lease, ProposalStep... steps) {
    return new Settlement(
        lease,
        turn(lease.conversation()).unanswered().stream().map(Message::id).toList(),
        texts(lease.conversation(), "said"),
        List.of(steps),
        storage.clock().instant(),
        LEASE);
  }

  /// An answer to all that is unanswered, which nobody knows.
  public Settlement leavingOpen(Lease lease, OpenQuestion question) {
    Settlement answer = settlement(lease);
    return new Settlement(
        lease,
        answer.answered(),
        answer.reply(),
        Optional.empty(),
        List.of(),
        Optional.of(question),
        List.of(),
        answer.at(),
        answer.sendingFor());
  }

  /// The words of some messages.
  public static List<String> words(List<Message> messages) {
    return messages.stream().map(Message::content).map(Content::words).toList();
  }

  /// Texts of ours that were written to nobody yet.
  public List<OutboundMessage> texts(ConversationId conversation, String... words) {
    Turn turn = turn(conversation);
    return Arrays.stream(words)
        .map(
            text ->
                new OutboundMessage(
                    storage.messageIds().next(),
                    conversation,
                    turn.community().sender(),
                    turn.resident(),
                    text))
        .toList();
  }

  /// Answers all of a conversation with texts that need not be sent.
  public void reply(ConversationId conversation, String... words) {
    List<OutboundMessage> texts = texts(conversation, words);
    inSystem(
        () -> {
          markAllAnswered(conversation);
          storage.conversations().append(texts, storage.clock().instant());
        });
  }

  /// Texts of ours that are owed now.
  public List<OutboundMessage> owed(ConversationId conversation, String... words) {
    return owed(texts(conversation, words));
  }

  /// A text of ours that is owed now, and may be sent as a template.
  public OutboundMessage owed(ConversationId conversation, ApprovedTemplate template) {
    OutboundMessage text = texts(conversation, "a notice").getFirst();
    return owed(List.of(
            new OutboundMessage(
                text.id(),
                text.conversation(),
                text.from(),
                text.to(),
                text.text(),
                Optional.of(template))))
        .getFirst();
  }

  /// A text of ours with buttons that is owed now.
  public OutboundMessage owed(ConversationId conversation, ReplyButtons buttons) {
    return owed(List.of(texts(conversation, "an offer").getFirst().with(buttons))).getFirst();
  }

  private List<OutboundMessage> owed(List<OutboundMessage> texts) {
    inSystem(
        () -> {
          storage.conversations().append(texts, storage.clock().instant());
          storage.outbox().enqueue(texts, storage.clock().instant());
        });
    return texts;
  }

  /// Messages that are due for sending now, claimed.
  public List<Dispatch> dispatched(int limit) {
    return system(() -> storage.outbox().claim(storage.clock().instant(), LEASE, limit));
  }

  /// The first claim of a message, as its holder passes it back.
  public static Dispatch firstClaimOf(OutboundMessage message) {
    return new Dispatch(
        message, 1, Instant.MAX, true, Optional.empty(), new ServiceWindow(Instant.EPOCH));
  }

  /// Takes a message for sent under a new id of the provider, which is returned.
  public ProviderMessageId sent(MessageId message) {
    ProviderMessageId providerId = InboundMessages.nextProviderId();
    storage.sentLog().note(new Sent(message, providerId));
    return providerId;
  }
}
