package io.communityconnect.adapters.persistence.delivery;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.delivery.port.out.Deliveries;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.DeliveryStatus;
import java.util.Optional;
import java.util.UUID;

/// Delivery reports on Postgres: each is kept with its time, the message follows the highest.
public final class PostgresDeliveries implements Deliveries {
  private static final String FIND =
      """
      select id, delivery_status from messages
      where direction = 'outbound' and (provider_sid = :sid or (id = cast(:message as uuid) and provider_sid is null))
      for no key update
      """;

  private static final String KEEP =
      """
      insert into delivery_reports (message_id, status, provider_sid, error_code, received_at)
      values (:message, :status, :sid, :error, :at)
      on conflict (message_id, status) do nothing
      """;

  private static final String ADVANCE =
      """
      update messages set delivery_status = :status, delivery_error = :error, provider_sid = :sid
      where id = :message
      """;

  /// A report is proof that the provider has the message: whoever still waits to send it must not.
  private static final String CONFIRM =
      "delete from outbox where message_id = :message and state <> 'dead'";

  private record Known(UUID message, DeliveryStatus status) {}

  @Override
  public Recorded record(DeliveryReport report) {
    return find(report).map(known -> follow(known, report)).orElse(Recorded.UNKNOWN_MESSAGE);
  }

  private static Optional<Known> find(DeliveryReport report) {
    return Transactions.current()
        .createQuery(FIND)
        .bind("sid", report.providerId().value())
        .bind("message", report.message().map(id -> id.value().toString()).orElse(null))
        .map(
            (row, _) ->
                new Known(
                    row.getObject("id", UUID.class),
                    DeliveryStatus.valueOf(row.getString("delivery_status"))))
        .findFirst();
  }

  private static Recorded follow(Known known, DeliveryReport report) {
    keep(known, report);
    int confirmed =
        Transactions.current().createUpdate(CONFIRM).bind("message", known.message()).execute();
    if (!report.status().supersedes(known.status())) {
      return Recorded.UNCHANGED;
    }
    Transactions.current()
        .createUpdate(ADVANCE)
        .bind("status", report.status())
        .bind("error", report.errorCode().orElse(null))
        .bind("sid", report.providerId().value())
        .bind("message", known.message())
        .execute();
    return confirmed > 0 ? Recorded.CONFIRMED : Recorded.ADVANCED;
  }

  private static void keep(Known known, DeliveryReport report) {
    Transactions.current()
        .createUpdate(KEEP)
        .bind("message", known.message())
        .bind("status", report.status())
        .bind("sid", report.providerId().value())
        .bind("error", report.errorCode().orElse(null))
        .bind("at", report.at())
        .execute();
  }
}
