package io.communityconnect.adapters.rest.audit;

import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An entry of the audit log.
///
/// @param sequence its place in its chain
/// @param action what was done, such as `conversation.read`; null where somebody changed the log
///     past the server
/// @param residentId whom it concerns
/// @param adminId who acted; null for the server itself
/// @param details what else is known: keys, counts, times and names, by name
/// @param hash over this entry and the one before
record Act(
    long sequence,
    @Nullable String id,
    @Nullable Instant at,
    @Nullable String action,
    @Nullable String residentId,
    @Nullable String adminId,
    Map<String, List<String>> details,
    @Nullable String hash) {
  static Act of(Stored stored) {
    return switch (stored) {
      case Stored.Intelligible(AuditRecord record) -> of(record);
      case Stored.Unintelligible(long sequence) ->
          new Act(sequence, null, null, null, null, null, Map.of(), null);
    };
  }

  private static Act of(AuditRecord record) {
    AuditEntry entry = record.entry();
    return new Act(
        record.sequence(),
        entry.id().value().toString(),
        entry.at(),
        entry.action().value(),
        key(entry.about()),
        key(entry.admin()),
        details(entry),
        record.hash().hex());
  }

  private static @Nullable String key(Optional<ResidentId> person) {
    return person.map(it -> it.value().toString()).orElse(null);
  }

  private static Map<String, List<String>> details(AuditEntry entry) {
    Map<String, List<String>> texts = new TreeMap<>();
    entry.details().values().forEach((name, detail) -> texts.put(name, texts(detail)));
    return texts;
  }

  private static List<String> texts(Detail detail) {
    return switch (detail) {
      case Detail.Id id -> List.of(id.value().toString());
      case Detail.Count(long count) -> List.of(Long.toString(count));
      case Detail.Moment(Instant moment) -> List.of(moment.toString());
      case Detail.Code(String code) -> List.of(code);
      case Detail.Codes(List<Detail.Code> codes) -> codes.stream().map(Detail.Code::value).toList();
    };
  }
}
