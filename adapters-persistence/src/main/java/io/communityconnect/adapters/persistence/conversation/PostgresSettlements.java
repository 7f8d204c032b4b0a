package io.communityconnect.adapters.persistence.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.action.ProposalStatements;
import io.communityconnect.adapters.persistence.audit.PostgresAuditLog;
import io.communityconnect.adapters.persistence.transaction.GroupCommit;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.Settlements;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Settles answers on Postgres. Those that become ready together share a transaction, as messages
/// do that arrive together.
public final class PostgresSettlements implements Settlements, AutoCloseable {
  private static final Actor.SystemTask SETTLE = new Actor.SystemTask("settle");

  private static final int MAX_BATCH = 128;

  private static final Settled LOST = new Settled.LeaseLost();

  private final SystemUnitOfWork unitOfWork;
  private final PostgresAuditLog auditLog = new PostgresAuditLog();
  private final GroupCommit<Settlement, Settled> commits;

  /// @param unitOfWork opens the shared transactions
  public PostgresSettlements(SystemUnitOfWork unitOfWork) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.commits = new GroupCommit<>("settle", this::store, MAX_BATCH);
  }

  @Override
  public Settled settle(Settlement settlement) {
    Transactions.requireNone();
    return settlement.steps().isEmpty() ? commits.submit(settlement) : settleAlone(settlement);
  }

  /// What is done to somebody's data is taken down in their community's chain, and a transaction
  /// writes to one chain only.
  private Settled settleAlone(Settlement settlement) {
    return unitOfWork.run(
        SETTLE,
        () -> {
          Settled settled = storeInUnit(List.of(settlement), Transactions::current).getFirst();
          if (settled instanceof Settled.Stored) {
            new ProposalStatements(settlement, auditLog, SETTLE).take();
          }
          return settled;
        });
  }

  private List<Settled> store(List<Settlement> settlements) {
    return unitOfWork.run(SETTLE, () -> storeInUnit(settlements, Transactions::closing));
  }

  /// The locks come first, in a statement of their own: what the second one reads is then the last
  /// word, also about messages that arrived while it waited.
  private static List<Settled> storeInUnit(
      List<Settlement> settlements, Supplier<Handle> forSecond) {
    Map<UUID, Long> fences = SettlementStatements.lock(settlements);
    List<Settlement> held =
        settlements.stream().filter(settlement -> isHeld(settlement, fences)).toList();
    Map<UUID, Settled> settled =
        held.isEmpty() ? Map.of() : SettlementStatements.store(held, forSecond.get());
    return settlements.stream()
        .map(settlement -> isHeld(settlement, fences) ? outcome(settlement, settled) : LOST)
        .toList();
  }

  private static boolean isHeld(Settlement settlement, Map<UUID, Long> fences) {
    return Optional.ofNullable(fences.get(settlement.lease().conversation().value()))
        .filter(fence -> fence == settlement.lease().fence())
        .isPresent();
  }

  private static Settled outcome(Settlement settlement, Map<UUID, Settled> settled) {
    return requireNonNull(settled.get(settlement.lease().conversation().value()));
  }

  /// Stops settling; what is not yet committed fails, and its leases run out.
  @Override
  public void close() {
    commits.close();
  }
}
