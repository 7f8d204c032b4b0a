package io.communityconnect.application.storage;

import io.communityconnect.application.identity.port.out.Accounts;
import io.communityconnect.application.identity.port.out.PhoneCodes;
import io.communityconnect.application.identity.port.out.Roles;
import io.communityconnect.application.identity.port.out.SendingLogins;
import io.communityconnect.application.identity.port.out.ServiceWindows;
import io.communityconnect.application.identity.port.out.ServiceWindows.Contact;
import io.communityconnect.application.identity.port.out.Sessions;
import io.communityconnect.application.limit.port.out.RateLimits;
import io.communityconnect.application.request.port.out.RequestKeys;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.Comparator;
import java.util.Optional;

final class InMemoryIdentityStorage implements IdentityStorage {
  private final InMemoryDatabase database;

  InMemoryIdentityStorage(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Accounts accounts() {
    return new InMemoryAccounts(database);
  }

  @Override
  public Roles roles() {
    return new InMemoryRoles(database);
  }

  @Override
  public PhoneCodes phoneCodes() {
    return new InMemoryPhoneCodes(database);
  }

  @Override
  public Sessions sessions() {
    return new InMemorySessions(database);
  }

  @Override
  public SendingLogins sendingLogins() {
    return new InMemorySendingLogins(database);
  }

  @Override
  public RateLimits rateLimits() {
    return new InMemoryRateLimits(database);
  }

  @Override
  public RequestKeys requestKeys() {
    return new InMemoryRequestKeys(database);
  }

  @Override
  public ServiceWindows serviceWindows() {
    return this::latestOf;
  }

  private Optional<Contact> latestOf(PhoneNumber phone) {
    Tables tables = database.systemTables();
    return tables.messages.values().stream()
        .filter(row -> row.direction() == Direction.INBOUND)
        .filter(row -> !tables.speakers.containsKey(row.id()))
        .filter(row -> isOf(tables, row, phone))
        .max(Comparator.comparing(MessageRow::at))
        .map(row -> new Contact(houseOf(tables, row), new ServiceWindow(row.at())));
  }

  private static boolean isOf(Tables tables, MessageRow row, PhoneNumber phone) {
    return Optional.ofNullable(tables.conversations.get(row.conversation()))
        .map(conversation -> tables.residents.get(conversation.resident()))
        .filter(resident -> resident.identity().phone().equals(Optional.of(phone)))
        .isPresent();
  }

  private static PhoneNumber houseOf(Tables tables, MessageRow row) {
    return Optional.ofNullable(tables.conversations.get(row.conversation()))
        .map(conversation -> tables.communities.get(conversation.community()))
        .orElseThrow()
        .sender();
  }
}
