package io.communityconnect.application.storage;

import io.communityconnect.application.billing.port.out.Customers;
import io.communityconnect.application.privacy.port.out.ResidentRecords;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.domain.billing.PaymentEvent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.privacy.ExportedRecord;
import io.communityconnect.domain.privacy.ExportedValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class InMemoryResidentRecords implements ResidentRecords {
  private final InMemoryDatabase database;

  InMemoryResidentRecords(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public boolean knows(ResidentId resident) {
    return database.systemTables().residents.containsKey(resident);
  }

  @Override
  public Resignation resign(ResidentId resident) {
    Tables tables = database.systemTables();
    List<ResidentId> superAdmins =
        tables.residents.keySet().stream()
            .filter(id -> tables.identity.roleOf(id) == Role.SUPER_ADMIN)
            .toList();
    if (superAdmins.equals(List.of(resident))) {
      return Resignation.LAST;
    }
    if (superAdmins.contains(resident)) {
      tables.identity.roles.put(resident, Role.USER);
    }
    return Resignation.RESIGNED;
  }

  @Override
  public Part part(ResidentId resident, Optional<String> after, int limit) {
    List<ExportedRecord> all =
        Stream.concat(profile(resident), messages(resident).map(InMemoryResidentRecords::record))
            .toList();
    int start = after.map(Integer::parseInt).orElse(0);
    int end = Math.min(all.size(), start + limit);
    return new Part(
        all.subList(start, end),
        end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
  }

  @Override
  public int eraseSomeMessages(ResidentId resident, int limit) {
    List<MessageRow> some = messages(resident).limit(limit).toList();
    Tables tables = database.systemTables();
    conversations(resident).forEach(tables.work::remove);
    for (MessageRow message : some) {
      tables.messages.remove(message.id());
      tables.outbox.remove(message.id());
      tables.dead.letters.remove(message.id());
    }
    return some.size();
  }

  @Override
  public void erase(ResidentId resident, Instant at) {
    eraseSomeMessages(resident, Integer.MAX_VALUE);
    Tables tables = database.systemTables();
    conversations(resident).forEach(tables.summaries::remove);
    conversations(resident).forEach(tables.proposals::remove);
    conversations(resident).forEach(tables.attendance.handovers::remove);
    conversations(resident).forEach(tables.consents::remove);
    conversations(resident).forEach(tables.conversations::remove);
    tables.billing.customers.values().stream()
        .filter(customer -> customer.resident().id().equals(resident))
        .forEach(customer -> new InMemoryPaymentEvents(database).add(erased(customer), at));
    tables.identity.forget(resident);
    tables.bulk.forget(resident);
    tables.billing.dunnings.remove(resident);
    tables.billing.notices.keySet().removeIf(key -> key.resident().equals(resident));
    tables.billing.drifts.removeIf(row -> row.drift().resident().equals(resident));
    tables.residents.remove(resident);
    tables.profiles.remove(resident);
    tables.languages.remove(resident);
    tables.requests.values().removeIf(row -> row.request().resident().equals(resident));
    tables.directory.keySet().removeIf(key -> key.resident().equals(resident));
  }

  private static PaymentEvent erased(Customers.Customer customer) {
    return new PaymentEvent(
        "evt_erased_" + customer.reference().value(),
        PaymentEvent.ERASED,
        Optional.empty(),
        Optional.of(customer.reference()),
        Instant.EPOCH);
  }

  private Stream<ExportedRecord> profile(ResidentId resident) {
    return database.systemTables().residents.values().stream()
        .filter(row -> row.id().equals(resident))
        .flatMap(row -> row.identity().phone().stream())
        .map(phone -> record("users", "phone_number", phone.value()));
  }

  private static ExportedRecord record(MessageRow message) {
    return record("messages", "body", message.content().words());
  }

  private static ExportedRecord record(String subject, String field, String text) {
    return new ExportedRecord(
        subject,
        new ExportedValue.Structure(new TreeMap<>(Map.of(field, new ExportedValue.Text(text)))));
  }

  private Stream<MessageRow> messages(ResidentId resident) {
    Set<ConversationId> conversations = conversations(resident);
    return database.systemTables().messages.values().stream()
        .filter(message -> conversations.contains(message.conversation()));
  }

  private Set<ConversationId> conversations(ResidentId resident) {
    return database.systemTables().conversations.values().stream()
        .filter(row -> row.resident().equals(resident))
        .map(ConversationRow::id)
        .collect(Collectors.toSet());
  }
}
