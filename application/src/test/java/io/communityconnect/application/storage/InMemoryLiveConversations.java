package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;

import io.communityconnect.application.conversation.port.out.LiveConversation;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.storage.Tables.ConsentRow;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.application.storage.Tables.LanguageRow;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class InMemoryLiveConversations implements LiveConversations {
  private static final Comparator<Place> NEWEST_FIRST =
      comparing(Place::changedAt).thenComparing(place -> place.id().value()).reversed();

  private final InMemoryDatabase database;

  InMemoryLiveConversations(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<LiveConversation> find(ConversationId conversation) {
    return Optional.ofNullable(database.tables().conversations.get(conversation))
        .filter(database::shows)
        .map(this::live);
  }

  @Override
  public List<LiveConversation> list(Filter filter, Optional<Place> after, int limit) {
    return database.tables().conversations.values().stream()
        .filter(database::shows)
        .map(this::live)
        .filter(live -> isAsked(filter, live))
        .sorted(comparing(LiveConversation::place, NEWEST_FIRST))
        .filter(
            live -> after.filter(place -> NEWEST_FIRST.compare(place, live.place()) >= 0).isEmpty())
        .limit(limit)
        .toList();
  }

  private static boolean isAsked(Filter filter, LiveConversation live) {
    return filter.community().filter(each -> !each.equals(live.community())).isEmpty()
        && filter.resident().filter(each -> !each.equals(live.resident())).isEmpty()
        && filter.attendance().filter(each -> each != live.attendance().kind()).isEmpty();
  }

  private LiveConversation live(ConversationRow row) {
    Tables tables = database.tables();
    return new LiveConversation(
        row.id(),
        row.community(),
        row.resident(),
        tables.profile(row.resident()).name(),
        tables.attendance.of(row.id()),
        InMemoryOutbox.window(row.id(), tables),
        Optional.ofNullable(tables.consents.get(row.id()))
            .map(ConsentRow::decision)
            .orElse(Consent.GIVEN),
        Optional.ofNullable(tables.languages.get(row.resident())).map(LanguageRow::language),
        tables.attendance.changes.getOrDefault(row.id(), Instant.EPOCH));
  }
}
