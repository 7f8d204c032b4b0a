package io.communityconnect.application.storage;

import io.communityconnect.application.recall.port.out.History.Candidate;
import io.communityconnect.application.recall.port.out.History.FoundWords;
import io.communityconnect.application.recall.port.out.History.Remembered;
import io.communityconnect.application.recall.port.out.PastMessages.Destination;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.HistoryQuery;
import io.communityconnect.domain.recall.PastMessage;
import io.communityconnect.domain.recall.WindowRanking;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A resident with a history, for contracts of recall.
///
/// @param storage what is under test
/// @param resident whose history it is
/// @param conversation where it is
record Remembering(Storage storage, Actor.Resident resident, ConversationId conversation) {
  /// Somebody who said hello just now.
  static Remembering of(Storage storage, String phone) {
    var lease = new Given(storage).leaseFor(phone);
    return new Remembering(storage, lease.resident(), lease.conversation());
  }

  private Given given() {
    return new Given(storage);
  }

  /// Brings texts along, an hour between each and the next.
  int bring(Instant first, String speaker, String... texts) {
    List<PastMessage> messages =
        Arrays.stream(texts)
            .map(
                text ->
                    new PastMessage(
                        first.plus(Duration.ofHours(Arrays.asList(texts).indexOf(text))),
                        speaker,
                        text))
            .toList();
    return given().system(() -> storage.pastMessages().add(destination(), messages));
  }

  Destination destination() {
    return storage.pastMessages().open(resident.community(), resident.id()).orElseThrow();
  }

  /// Makes everything findable that was said.
  void index() {
    boolean more = true;
    while (more) {
      more = collect(7) + arrange(3) > 0;
    }
  }

  int collect(int limit) {
    return given().system(() -> storage.historyIndex().collect(storage.clock().instant(), limit));
  }

  int arrange(int limit) {
    return given().system(() -> storage.historyIndex().arrange(limit));
  }

  /// Makes everything findable that was said here, past what waits elsewhere.
  void indexOwn() {
    boolean more = true;
    while (more) {
      more = collectOwn(7) + arrangeOwn(3) > 0;
    }
  }

  int collectOwn(int limit) {
    return given().system(() -> storage.historyIndex().collect(conversation, limit));
  }

  int arrangeOwn(int limit) {
    return given().system(() -> storage.historyIndex().arrange(conversation, limit));
  }

  FoundWords words(String query) {
    return storage
        .unitOfWork()
        .run(resident, () -> storage.history().words(resident, new HistoryQuery(query)));
  }

  /// The texts around which words of a query were said, best first.
  List<String> found(String query, int limit) {
    FoundWords words = words(query);
    List<Integer> turns = WindowRanking.of(words.lengths(), words.words()).best(limit);
    return storage
        .unitOfWork()
        .run(
            resident,
            () -> {
              List<Candidate> candidates = storage.history().candidates(resident, turns);
              return texts(
                  candidates.stream()
                      .sorted(Comparator.comparingInt(each -> turns.indexOf(turnOf(each))))
                      .map(Candidate::message)
                      .toList());
            });
  }

  /// The texts of all turns in the order in which they count.
  List<String> turns() {
    List<Integer> all = allTurns();
    return storage
        .unitOfWork()
        .run(
            resident,
            () ->
                texts(
                    storage.history().candidates(resident, all).stream()
                        .sorted(Comparator.comparingInt(Remembering::turnOf))
                        .map(Candidate::message)
                        .toList()));
  }

  /// How the turns are counted.
  List<Integer> allTurns() {
    FoundWords words = words("anything");
    return java.util.stream.IntStream.range(0, words.lengths().size())
        .mapToObj(words.lengths()::turn)
        .toList();
  }

  /// The message that says this.
  MessageId message(String text) {
    return given().turn(conversation).history().stream()
        .filter(message -> message.content().words().equals(text))
        .findFirst()
        .orElseGet(
            () ->
                given().turn(conversation).unanswered().stream()
                    .filter(message -> message.content().words().equals(text))
                    .findFirst()
                    .orElseThrow())
        .id();
  }

  private List<String> texts(List<MessageId> messages) {
    return storage.history().read(resident, messages).stream().map(Remembered::text).toList();
  }

  private static int turnOf(Candidate candidate) {
    return candidate.turn().orElseThrow();
  }
}
