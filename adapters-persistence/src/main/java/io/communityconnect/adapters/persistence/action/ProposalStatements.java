package io.communityconnect.adapters.persistence.action;

import io.communityconnect.adapters.persistence.audit.PostgresAuditLog;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.action.ProposalId;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import java.time.Instant;

/// What becomes of offers, inside a settlement whose conversation is locked. The audit entry comes
/// last, since others who write into the same chain wait for the end of the transaction.
public final class ProposalStatements {
  private static final String SUPERSEDE =
      """
      update action_proposals set state = 'expired', finished_at = :at
      where conversation_id = :conversation and state = 'proposed'
      """;

  private static final String PROPOSE =
      """
      insert into action_proposals (id, conversation_id, user_id, community_id, subject_id,
        action_type, arguments, photo_message_id, created_at, expires_at)
      values (:id, :conversation, :resident, :community, :subject, :action,
        cast(:arguments as jsonb), cast(:photo as uuid), :created, :expires)
      """;

  /// Only what is open ends, and only once: whoever comes second changes no row.
  private static final String DECIDE =
      """
      update action_proposals set state = :state, decided_at = :at, finished_at = :at
      where id = :id and conversation_id = :conversation and state = 'proposed'
      """;

  private static final String EXPIRE =
      """
      update action_proposals set state = 'expired', finished_at = :at
      where id = :id and conversation_id = :conversation and state = 'proposed'
      """;

  private final Settlement settlement;
  private final PostgresAuditLog auditLog;
  private final Actor.SystemTask task;

  /// @param task as whom the settlement runs
  public ProposalStatements(
      Settlement settlement, PostgresAuditLog auditLog, Actor.SystemTask task) {
    this.settlement = settlement;
    this.auditLog = auditLog;
    this.task = task;
  }

  /// Takes all steps of the settlement, in order.
  public void take() {
    settlement.steps().forEach(this::take);
  }

  private void take(ProposalStep step) {
    switch (step) {
      case ProposalStep.Propose(Proposal proposal) -> propose(proposal);
      case ProposalStep.Decline(ProposalId proposal) -> decide(proposal, "declined");
      case ProposalStep.Expire(ProposalId proposal) -> expire(proposal);
      case ProposalStep.Execute execute -> execute(execute);
    }
  }

  private void propose(Proposal proposal) {
    Transactions.current()
        .createUpdate(SUPERSEDE)
        .bind("at", settlement.at())
        .bind("conversation", settlement.lease().conversation().value())
        .execute();
    Transactions.current()
        .createUpdate(PROPOSE)
        .bind("id", proposal.id().value())
        .bind("conversation", settlement.lease().conversation().value())
        .bind("resident", settlement.lease().resident().id().value())
        .bind("community", settlement.lease().resident().community().value())
        .bind("subject", proposal.subject().value())
        .bind("action", proposal.action().kind().code())
        .bind("arguments", ProposalColumns.arguments(proposal.action()))
        .bind("photo", proposal.photo().map(MessageId::value).orElse(null))
        .bind("created", proposal.createdAt())
        .bind("expires", proposal.expiresAt())
        .execute();
  }

  private void decide(ProposalId proposal, String state) {
    requireOpen(
        Transactions.current()
            .createUpdate(DECIDE)
            .bind("state", state)
            .bind("at", settlement.at())
            .bind("id", proposal.value())
            .bind("conversation", settlement.lease().conversation().value())
            .execute());
  }

  private void expire(ProposalId proposal) {
    requireOpen(
        Transactions.current()
            .createUpdate(EXPIRE)
            .bind("at", settlement.at())
            .bind("id", proposal.value())
            .bind("conversation", settlement.lease().conversation().value())
            .execute());
  }

  private static void requireOpen(int changed) {
    if (changed != 1) {
      throw new IllegalStateException("the offer is not open");
    }
  }

  private void execute(ProposalStep.Execute execute) {
    Instant at = settlement.at();
    Actor.Resident by = settlement.lease().resident();
    decide(execute.proposal().id(), "executed");
    new ActionStatements(execute, settlement).run();
    auditLog.append(task, execute.note(by.community(), by.id(), at));
  }
}
