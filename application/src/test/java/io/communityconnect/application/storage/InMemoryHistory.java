package io.communityconnect.application.storage;

import static java.util.stream.Collectors.toCollection;

import io.communityconnect.application.recall.port.out.History;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.storage.Tables.ConversationRow;
import io.communityconnect.application.storage.Tables.EmbeddingKey;
import io.communityconnect.application.storage.Tables.EmbeddingRow;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.HistoryQuery;
import io.communityconnect.domain.recall.Speakers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the history anew at every call. Turns are counted from 0 in the order of saying.
final class InMemoryHistory implements History {
  private final InMemoryDatabase database;

  InMemoryHistory(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Set<String> speakers(Actor.Resident resident) {
    Tables tables = database.tables();
    return own(resident)
        .map(row -> Optional.ofNullable(tables.speakers.get(row.id())))
        .flatMap(Optional::stream)
        .collect(toCollection(LinkedHashSet::new));
  }

  @Override
  public FoundWords words(Actor.Resident resident, HistoryQuery query) {
    List<String> said =
        turns(resident).stream()
            .map(row -> speakerOf(row, "") + " " + row.content().words())
            .toList();
    return new SpokenWords(said).find(query.text());
  }

  @Override
  public List<Candidate> candidates(
      Actor.Resident resident, Collection<Integer> turns, Meaning meaning, int nearest) {
    List<MessageRow> arranged = turns(resident);
    Set<MessageId> found = new LinkedHashSet<>(at(turns, arranged));
    own(resident)
        .filter(row -> vectorOf(row.id(), meaning).isPresent())
        .sorted(
            Comparator.comparingDouble((MessageRow row) -> likeness(row.id(), meaning)).reversed())
        .limit(nearest)
        .map(MessageRow::id)
        .forEach(found::add);
    return found.stream()
        .map(id -> new Candidate(id, turnOf(id, arranged), likeness(id, meaning)))
        .toList();
  }

  @Override
  public List<Candidate> candidates(Actor.Resident resident, Collection<Integer> turns) {
    List<MessageRow> arranged = turns(resident);
    return at(turns, arranged).stream()
        .map(id -> new Candidate(id, turnOf(id, arranged), 0))
        .toList();
  }

  @Override
  public List<Remembered> read(Actor.Resident resident, List<MessageId> messages) {
    List<MessageRow> own = own(resident).toList();
    List<Remembered> read = new ArrayList<>();
    for (MessageId message : messages) {
      own.stream()
          .filter(row -> row.id().equals(message))
          .map(
              row ->
                  new Remembered(
                      row.id(), row.content().words(), row.at(), speakerOf(row, Speakers.RESIDENT)))
          .forEach(read::add);
    }
    return read;
  }

  private Stream<MessageRow> own(Actor.Resident resident) {
    Tables tables = database.tables();
    return tables.conversations.values().stream()
        .filter(row -> row.resident().equals(resident.id()))
        .filter(row -> row.community().equals(resident.community()))
        .filter(database::shows)
        .map(ConversationRow::id)
        .flatMap(tables::messagesOf);
  }

  private List<MessageRow> turns(Actor.Resident resident) {
    Tables tables = database.tables();
    return own(resident)
        .filter(row -> tables.remembered.getOrDefault(row.id(), false))
        .sorted(Comparator.comparing(MessageRow::at))
        .toList();
  }

  private static List<MessageId> at(Collection<Integer> turns, List<MessageRow> arranged) {
    return turns.stream()
        .filter(turn -> turn >= 0 && turn < arranged.size())
        .map(arranged::get)
        .map(MessageRow::id)
        .toList();
  }

  private static OptionalInt turnOf(MessageId message, List<MessageRow> arranged) {
    int turn = arranged.stream().map(MessageRow::id).toList().indexOf(message);
    return turn < 0 ? OptionalInt.empty() : OptionalInt.of(turn);
  }

  private double likeness(MessageId message, Meaning meaning) {
    return vectorOf(message, meaning)
        .map(vector -> vector.cosineSimilarity(meaning.vector()))
        .orElse(0.0);
  }

  private Optional<EmbeddingVector> vectorOf(MessageId message, Meaning meaning) {
    return Optional.ofNullable(
            database.tables().embeddings.get(new EmbeddingKey(message, meaning.model().name())))
        .map(EmbeddingRow::vector);
  }

  private String speakerOf(MessageRow row, String nobody) {
    String ours = row.direction() == Direction.OUTBOUND ? Speakers.ASSISTANT : nobody;
    return database.tables().speakers.getOrDefault(row.id(), ours);
  }
}
