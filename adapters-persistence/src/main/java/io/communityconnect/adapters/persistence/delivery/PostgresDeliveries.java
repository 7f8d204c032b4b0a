package io.communityconnect.adapters.persistence.delivery;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.transaction.GroupCommit;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.delivery.port.out.Deliveries;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.identity.Actor;
import java.util.List;

/// Delivery reports on Postgres: each is kept with its time, the message follows the highest. Those
/// that arrive together share a transaction, for there are three to each message of ours.
public final class PostgresDeliveries implements Deliveries, AutoCloseable {
  private static final Actor.SystemTask RECORD = new Actor.SystemTask("record-delivery");

  private static final int MAX_BATCH = 128;

  private final SystemUnitOfWork unitOfWork;
  private final GroupCommit<DeliveryReport, Recorded> commits;

  /// @param unitOfWork opens the shared transactions
  public PostgresDeliveries(SystemUnitOfWork unitOfWork) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.commits = new GroupCommit<>("deliveries", this::store, MAX_BATCH);
  }

  @Override
  public Recorded record(DeliveryReport report) {
    Transactions.requireNone();
    return commits.submit(report, GroupCommit.WHILE_A_WEBHOOK_WAITS);
  }

  private List<Recorded> store(List<DeliveryReport> batch) {
    return unitOfWork.run(RECORD, () -> new ReportBatch(batch).store());
  }

  /// Stops recording; what is not yet committed fails.
  @Override
  public void close() {
    commits.close();
  }
}
