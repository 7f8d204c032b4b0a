package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Outcome.Tried;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase.Source;
import io.communityconnect.bootstrap.Server;
import io.communityconnect.bootstrap.TestBench;
import io.communityconnect.bootstrap.e2e.Phones.Answer;
import io.communityconnect.bootstrap.e2e.Phones.Resident;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A town whose handbook is asked the golden set.
final class GoldenTown implements AutoCloseable {
  private static final String ADMIN = "a0000000-0000-7000-8000-0000000000aa";
  private static final int HIT_AT = 3;
  private static final int AT_ONCE = 20;

  private final Town town;
  private final TestBench bench;

  private GoldenTown(Town town, TestBench bench) {
    this.town = town;
    this.bench = bench;
  }

  /// A question and what came of it.
  record Asked(GoldenQuestion question, Tried tried) {
    /// Whether the article that holds the answer was among the first three.
    boolean isHit() {
      return tried.found().stream()
          .filter(Source::shown)
          .limit(HIT_AT)
          .anyMatch(
              source ->
                  source.title().equals(question.article())
                      && source.text().contains(question.says()));
    }

    /// Whether the reply says what the article says, word by word: figures and names.
    boolean isRight() {
      return tried.reply().contains(question.says())
          && tried.found().stream()
              .anyMatch(source -> source.used() && source.title().equals(question.article()));
    }

    /// Whether it names articles, and not the one that answers.
    boolean isMisled() {
      List<String> named = tried.found().stream().filter(Source::used).map(Source::title).toList();
      return !named.isEmpty() && !named.contains(question.article());
    }

    boolean isUnanswerable() {
      return question.isUnanswerable();
    }

    boolean admits() {
      return !tried.known() || tried.reply().startsWith("I could not find anything");
    }

    boolean restsOnWhatHasEnded() {
      return !question.never().isEmpty() && tried.reply().contains(question.never());
    }

    /// For whoever has to find out why.
    String told() {
      return question.text()
          + " -> "
          + tried.reply()
          + tried.found().stream()
              .limit(HIT_AT)
              .map(each -> " %s %.2f".formatted(each.title(), each.score()))
              .toList();
    }
  }

  /// A question and what came back on the phone.
  record Chatted(GoldenQuestion question, String reply) {
    /// For whoever has to find out why.
    String told() {
      return question.text() + " -> " + reply;
    }
  }

  /// A town with one server, whose handbook has all its vectors.
  static GoldenTown with(Map<String, String> changes) {
    int port = Web.freePort();
    Town town = Town.at(port);
    Server server = town.startServer(port, changes);
    Town.await(
        "all passages have vectors",
        () ->
            town.database()
                    .number("select count(*) from knowledge_passages where embedded_by is null")
                == 0);
    UUID community =
        UUID.fromString(town.database().texts("select id from communities").getFirst());
    town.database()
        .texts(
            """
            insert into users (id, phone_number, user_role, community_id)
            values (?::uuid, '+15550108888', 'admin', ?) returning id
            """,
            ADMIN,
            community);
    return new GoldenTown(
        town,
        new TestBench(
            server,
            new Actor.Admin(new ResidentId(UUID.fromString(ADMIN)), new CommunityId(community))));
  }

  private static List<GoldenQuestion> questions() {
    return Stream.concat(GoldenQuestion.seen().stream(), GoldenQuestion.heldOut().stream())
        .toList();
  }

  /// Asks everything, those first that weights were chosen by.
  List<Asked> askAll() {
    return questions().stream()
        .map(question -> new Asked(question, bench.ask(question.text())))
        .toList();
  }

  /// Asks everything on WhatsApp, each question by somebody who never wrote before.
  List<Chatted> chatAll() {
    List<Resident> askers = new ArrayList<>();
    List<GoldenQuestion> questions = questions();
    for (GoldenQuestion question : questions) {
      askers.add(town.phones().moveIn("Asker " + askers.size()));
      askers.getLast().write(question.text());
      if (askers.size() % AT_ONCE == 0) {
        town.awaitSettled();
      }
    }
    town.awaitSettled();
    return IntStream.range(0, questions.size())
        .mapToObj(each -> new Chatted(questions.get(each), saidTo(askers.get(each))))
        .toList();
  }

  private static String saidTo(Resident resident) {
    return resident.answers().stream().map(Answer::text).collect(Collectors.joining("\n"));
  }

  /// What is kept for the admins because nobody could answer it.
  List<String> keptQuestions() {
    return town.database().texts("select question from unanswered_questions");
  }

  /// Those of what was asked that are among the questions.
  static List<Asked> those(List<GoldenQuestion> questions, List<Asked> asked) {
    return asked.stream().filter(each -> questions.contains(each.question())).toList();
  }

  /// Demands that the article was found for so many of those that have an answer.
  static void assertHits(List<Asked> asked, double share) {
    List<Asked> answerable = asked.stream().filter(each -> each.question().isAnswerable()).toList();
    List<Asked> missed = answerable.stream().filter(each -> !each.isHit()).toList();

    assertThat(answerable.size() - missed.size())
        .as(() -> missed.stream().map(Asked::told).collect(Collectors.joining("\n")))
        .isGreaterThanOrEqualTo((int) Math.ceil(share * answerable.size()));
  }

  /// One text of the database, as soon as the ledger has all lines.
  String figures(String query) {
    long[] before = {-1};
    Town.await(
        "the ledger has all lines",
        () -> {
          long lines = town.database().number("select count(*) from usage_ledger");
          boolean still = lines == before[0];
          before[0] = lines;
          return still;
        });
    return town.database().texts(query).getFirst();
  }

  @Override
  public void close() {
    town.close();
  }
}
