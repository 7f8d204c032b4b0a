package io.communityconnect.application.storage;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import io.communityconnect.application.delivery.port.out.DeadLetters;
import io.communityconnect.application.storage.DeadRows.DeadRow;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryDeadLetters implements DeadLetters {
  private final InMemoryDatabase database;

  InMemoryDeadLetters(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Letter> list(Optional<CommunityId> community, Optional<MessageId> before, int limit) {
    return visible()
        .filter(row -> database.tables().dead.letters.containsKey(row.id()))
        .map(this::letter)
        .filter(letter -> community.filter(each -> !each.equals(letter.community())).isEmpty())
        .filter(
            letter ->
                before
                    .filter(each -> letter.message().value().compareTo(each.value()) >= 0)
                    .isEmpty())
        .sorted(comparing((Letter letter) -> letter.message().value()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Letter> find(MessageId message) {
    DeadRows dead = database.tables().dead;
    return visible()
        .filter(row -> row.id().equals(message))
        .filter(row -> dead.letters.containsKey(message) || dead.replayed.contains(message))
        .map(this::letter)
        .findFirst();
  }

  @Override
  public void replay(MessageId message, ResidentId by, Instant at) {
    Tables tables = database.tables();
    find(message)
        .filter(letter -> letter.state() == State.DEAD)
        .ifPresent(
            _ -> {
              DeadRow dead = requireNonNull(tables.dead.letters.remove(message));
              tables.dead.replayed.add(message);
              tables.messages.computeIfPresent(
                  message,
                  (_, row) ->
                      row.delivered(row.providerId(), DeliveryStatus.PENDING, Optional.empty()));
              tables.outbox.put(message, dead.owed().replayed(at));
            });
  }

  private Stream<MessageRow> visible() {
    Tables tables = database.tables();
    return tables.messages.values().stream()
        .filter(_ -> database.actor() instanceof Actor.Administrator)
        .filter(row -> database.shows(tables.conversations.get(row.conversation())));
  }

  private Letter letter(MessageRow row) {
    Tables tables = database.tables();
    ConversationRow conversation = requireNonNull(tables.conversations.get(row.conversation()));
    Optional<DeadRow> dead = Optional.ofNullable(tables.dead.letters.get(row.id()));
    return new Letter(
        row.id(),
        row.conversation(),
        conversation.community(),
        conversation.resident(),
        dead.map(each -> new GivenUp(each.reason(), each.at())),
        dead.map(each -> each.owed().attempts()).orElse(0),
        row.at(),
        state(row),
        dead.filter(each -> each.owed().message().template().isPresent()).isPresent());
  }

  private State state(MessageRow row) {
    if (database.tables().dead.replayed.contains(row.id())) {
      return State.REPLAYED;
    }
    return row.providerId().isPresent() ? State.SENT : State.DEAD;
  }
}
