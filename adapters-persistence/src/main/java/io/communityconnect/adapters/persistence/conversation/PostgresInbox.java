package io.communityconnect.adapters.persistence.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.transaction.GroupCommit;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.Inbox;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.identity.Actor;
import java.util.List;

/// The inbox on Postgres. Messages that arrive together share a transaction: the disk is the limit
/// of accepting, and it flushes thirty messages as fast as one.
public final class PostgresInbox implements Inbox, AutoCloseable {
  private static final Actor.SystemTask RECEIVE = new Actor.SystemTask("receive");

  private static final int MAX_BATCH = 256;

  private final SystemUnitOfWork unitOfWork;
  private final InboxStatements statements;
  private final GroupCommit<InboundMessage, Receipt> commits;

  /// @param debounce says when a conversation is due after its newest message
  public PostgresInbox(SystemUnitOfWork unitOfWork, DebouncePolicy debounce) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.statements = new InboxStatements(debounce);
    this.commits = new GroupCommit<>("inbox", this::store, MAX_BATCH);
  }

  @Override
  public Receipt accept(InboundMessage message) {
    Transactions.requireNone();
    return commits.submit(message, GroupCommit.WHILE_A_WEBHOOK_WAITS);
  }

  private List<Receipt> store(List<InboundMessage> messages) {
    return unitOfWork.run(RECEIVE, () -> new InboxBatch(statements, messages).store());
  }

  /// Stops taking messages; those not yet committed fail.
  @Override
  public void close() {
    commits.close();
  }
}
