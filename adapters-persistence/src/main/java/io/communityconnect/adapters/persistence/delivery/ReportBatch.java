package io.communityconnect.adapters.persistence.delivery;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.times;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;
import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.delivery.port.out.Deliveries.Recorded;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Delivery reports that share a transaction, followed as if one had come after the other.
final class ReportBatch {
  /// In one order, so that two instances cannot lock each other out.
  private static final String LOCK =
      """
      with report as (
        select * from unnest(:sids, :messages) with ordinality as r(sid, message, ordinal)),
      named as (
        select r.ordinal, r.sid, m.id from report r join messages m on m.provider_sid = r.sid
        union
        select r.ordinal, r.sid, m.id from report r join messages m on m.id = r.message)
      select n.ordinal, m.id, m.delivery_status
      from named n join messages m on m.id = n.id
      where m.direction = 'outbound' and (m.provider_sid = n.sid or m.provider_sid is null)
      order by m.id
      for no key update of m
      """;

  /// A report is proof that the provider has the message: whoever still waits to send it must not.
  private static final String STORE =
      """
      with kept as (
        insert into delivery_reports (message_id, status, provider_sid, error_code, received_at)
        select * from unnest(:messages, :statuses, :sids, :errors, :times)
        on conflict (message_id, status) do nothing),
      advanced as (
        update messages m
        set delivery_status = a.status, delivery_error = a.error, provider_sid = a.sid
        from unnest(:advanced, :newStatuses, :newErrors, :newSids) as a(id, status, error, sid)
        where m.id = a.id),
      confirmed as (
        delete from outbox
        where message_id = any(array(select unnest(:messages))) and state <> 'dead'
        returning message_id)
      select message_id from confirmed
      """;

  private final List<DeliveryReport> reports;

  /// @param reports in the order in which they came
  ReportBatch(List<DeliveryReport> reports) {
    this.reports = reports;
  }

  /// A report about a message of ours.
  ///
  /// @param advances whether the message's status follows it
  private record Known(UUID message, DeliveryReport report, boolean advances) {}

  /// @return what each report changed, in their order
  List<Recorded> store() {
    List<Optional<Known>> known = known(locked());
    List<Known> ours = known.stream().flatMap(Optional::stream).toList();
    Set<UUID> confirmed = ours.isEmpty() ? Set.of() : store(ours);
    Set<UUID> told = new HashSet<>();
    List<Recorded> recorded = new ArrayList<>(known.size());
    for (Optional<Known> each : known) {
      recorded.add(
          each.map(
                  one ->
                      recorded(one, confirmed.contains(one.message()) && told.add(one.message())))
              .orElse(Recorded.UNKNOWN_MESSAGE));
    }
    return recorded;
  }

  /// @param isNews that the provider has the message, which the first report of it alone is
  private static Recorded recorded(Known known, boolean isNews) {
    if (!known.advances()) {
      return Recorded.UNCHANGED;
    }
    return isNews ? Recorded.CONFIRMED : Recorded.ADVANCED;
  }

  /// A message as it was before.
  private record Locked(UUID message, DeliveryStatus status) {}

  /// @return the messages that reports are about, by the place of the report, from 1
  private Map<Integer, Locked> locked() {
    Map<Integer, Locked> locked = new HashMap<>();
    Transactions.current()
        .createQuery(LOCK)
        .bind("sids", texts(reports, report -> report.providerId().value()))
        .bind("messages", uuids(reports, ReportBatch::ownId))
        .map(
            (row, _) ->
                Map.entry(
                    row.getInt("ordinal"),
                    new Locked(
                        row.getObject("id", UUID.class),
                        DeliveryStatus.valueOf(row.getString("delivery_status")))))
        .forEach(entry -> locked.putIfAbsent(entry.getKey(), entry.getValue()));
    return locked;
  }

  private static @Nullable UUID ownId(DeliveryReport report) {
    return report.message().map(MessageId::value).orElse(null);
  }

  private List<Optional<Known>> known(Map<Integer, Locked> locked) {
    Map<UUID, DeliveryStatus> statuses = new HashMap<>();
    locked.values().forEach(each -> statuses.put(each.message(), each.status()));
    List<Optional<Known>> known = new ArrayList<>(reports.size());
    for (int place = 0; place < reports.size(); place++) {
      DeliveryReport report = reports.get(place);
      known.add(
          Optional.ofNullable(locked.get(place + 1))
              .map(each -> followed(each.message(), report, statuses)));
    }
    return known;
  }

  private static Known followed(
      UUID message, DeliveryReport report, Map<UUID, DeliveryStatus> statuses) {
    boolean advances = report.status().supersedes(requireNonNull(statuses.get(message)));
    if (advances) {
      statuses.put(message, report.status());
    }
    return new Known(message, report, advances);
  }

  /// @return the messages that somebody still waited to send
  private static Set<UUID> store(List<Known> ours) {
    Map<UUID, Known> last = new HashMap<>();
    ours.stream().filter(Known::advances).forEach(each -> last.put(each.message(), each));
    List<Known> advanced = List.copyOf(last.values());
    return Set.copyOf(
        Transactions.closing()
            .createQuery(STORE)
            .bind("messages", uuids(ours, Known::message))
            .bind("statuses", texts(ours, ReportBatch::statusOf))
            .bind("sids", texts(ours, ReportBatch::sidOf))
            .bind("errors", texts(ours, ReportBatch::errorOf))
            .bind("times", times(ours, each -> each.report().at()))
            .bind("advanced", uuids(advanced, Known::message))
            .bind("newStatuses", texts(advanced, ReportBatch::statusOf))
            .bind("newErrors", texts(advanced, ReportBatch::errorOf))
            .bind("newSids", texts(advanced, ReportBatch::sidOf))
            .mapTo(UUID.class)
            .list());
  }

  private static String statusOf(Known known) {
    return known.report().status().name();
  }

  private static String sidOf(Known known) {
    return known.report().providerId().value();
  }

  private static @Nullable String errorOf(Known known) {
    return known.report().errorCode().orElse(null);
  }
}
