package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Handovers;
import io.communityconnect.application.storage.AttendanceTables.HandoverRow;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.domain.conversation.Attendance;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryHandovers implements Handovers {
  private final InMemoryDatabase database;

  InMemoryHandovers(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Handover> waiting(int limit) {
    return visible()
        .filter(handover -> row(handover.conversation()).taking().isEmpty())
        .sorted(Comparator.comparing(Handover::since))
        .limit(limit)
        .toList();
  }

  @Override
  public Taking take(ConversationId conversation, ResidentId by, Instant at) {
    Tables tables = database.tables();
    if (!(database.actor() instanceof Actor.Administrator)
        || !database.shows(tables.conversations.get(conversation))) {
      return Taking.UNKNOWN;
    }
    return switch (tables.attendance.of(conversation)) {
      case Attendance.Attended(ResidentId holder, _) ->
          holder.equals(by) ? Taking.KEPT : Taking.HELD_BY_ANOTHER;
      case Attendance.Waiting(Instant since) -> take(conversation, by, since, at);
      case Attendance.Assistant() -> take(conversation, by, at, at);
    };
  }

  private Taking take(ConversationId conversation, ResidentId by, Instant askedAt, Instant at) {
    Tables tables = database.tables();
    Instant takenAt = askedAt.isAfter(at) ? askedAt : at;
    tables.attendance.open(
        conversation, new HandoverRow(askedAt, Optional.of(new Attendance.Attended(by, takenAt))));
    tables.work.computeIfPresent(conversation, (_, work) -> work.takenAway(takenAt));
    tables.billing.release(
        tables
            .messagesOf(conversation)
            .filter(MessageRow::isUnanswered)
            .map(MessageRow::id)
            .toList());
    return Taking.TAKEN;
  }

  @Override
  public Optional<Handover> end(ConversationId conversation, ResidentId by, Instant at) {
    Optional<Handover> ended =
        visible()
            .filter(_ -> database.actor() instanceof Actor.Administrator)
            .filter(handover -> handover.conversation().equals(conversation))
            .findFirst();
    ended.ifPresent(handover -> end(handover.conversation(), at));
    return ended;
  }

  private void end(ConversationId conversation, Instant at) {
    Tables tables = database.tables();
    tables.attendance.handovers.remove(conversation);
    tables
        .messagesOf(conversation)
        .filter(MessageRow::isUnanswered)
        .toList()
        .forEach(row -> tables.messages.put(row.id(), row.answered(at)));
  }

  private HandoverRow row(ConversationId conversation) {
    return requireNonNull(database.tables().attendance.handovers.get(conversation));
  }

  private Stream<Handover> visible() {
    Tables tables = database.tables();
    return tables.attendance.handovers.entrySet().stream()
        .map(
            entry -> {
              ConversationRow row = requireNonNull(tables.conversations.get(entry.getKey()));
              return new Handover(
                  row.id(), row.community(), row.resident(), entry.getValue().askedAt());
            })
        .filter(handover -> database.shows(tables.conversations.get(handover.conversation())));
  }
}
