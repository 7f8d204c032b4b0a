package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.knowledge.service.KnowledgeSearch.Found;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A community's knowledge around one answer: found before the model is asked, and named after it.
/// Never called inside a unit of work.
public final class ResidentKnowledge {
  /// So many messages of one thought are searched for by themselves.
  private static final int MAX_LINES = 5;

  private final UnitOfWork unitOfWork;
  private final KnowledgeSearch search;
  private final InstantSource clock;

  /// @param clock says what is in force, and how much time is left
  public ResidentKnowledge(UnitOfWork unitOfWork, KnowledgeSearch search, InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.search = requireNonNull(search, "search is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /// A question, and what was found for it.
  ///
  /// @param words of the whole thought
  /// @param passages that the model is to be shown, in this order
  /// @param likely whether they are likely to answer; otherwise they may
  /// @param language in which the question seems to be asked
  public record Asked(
      String words, List<FoundPassage> passages, boolean likely, Optional<Language> language) {
    public Asked {
      requireNonNull(words, "words is null");
      passages = List.copyOf(passages);
      requireNonNull(language, "language is null");
    }

    /// How much was found, and not for what.
    @Override
    public String toString() {
      return "Asked[" + passages.size() + " passages]";
    }
  }

  /// Searches as the resident, who sees what their community knows: for the whole thought, and
  /// where that finds nothing likely, for each of its messages, since a greeting beside a question
  /// waters it down. All meanings together may take as long as one; the rest is found by words.
  ///
  /// @param thought at least one message
  /// @param version read as the resident, with the thought
  public Asked search(Lease lease, List<Message> thought, KnowledgeVersion version) {
    List<String> lines =
        thought.stream()
            .map(message -> message.content().words())
            .filter(words -> !words.isBlank())
            .toList();
    String words = String.join("\n", lines);
    Looking looking =
        new Looking(
            new AsResident(lease.resident()),
            Payer.of(lease.resident().community(), thought.getFirst().id()),
            version,
            clock.instant().plus(KnowledgeSearch.PATIENCE));
    Found found = find(looking, words);
    List<Found> all = new ArrayList<>(List.of(found));
    if (!found.isLikely() && lines.size() > 1) {
      lines.stream().limit(MAX_LINES).map(line -> find(looking, line)).forEach(all::add);
    }
    boolean likely = all.stream().anyMatch(Found::isLikely);
    return new Asked(
        words,
        together(all.stream().filter(each -> each.isLikely() == likely).toList()),
        likely,
        found.language());
  }

  /// How one thought is searched for.
  ///
  /// @param until when meanings are waited for
  private record Looking(
      KnowledgeSearch.Session session, Payer payer, KnowledgeVersion version, Instant until) {}

  private static List<FoundPassage> together(List<Found> all) {
    Map<PassageId, FoundPassage> passages = new LinkedHashMap<>();
    all.stream()
        .flatMap(found -> found.shown().stream())
        .forEach(passage -> passages.putIfAbsent(passage.id(), passage));
    return passages.values().stream().limit(KnowledgeSearch.MAX_SHOWN).toList();
  }

  private Found find(Looking looking, String words) {
    return search.search(
        looking.session(),
        looking.payer(),
        looking.version(),
        words,
        Duration.between(clock.instant(), looking.until()));
  }

  /// The model's words with the line of sources.
  ///
  /// @param hadMore whether the model was shown something else that may hold the answer
  /// @param usual what the resident is spoken to in where the question does not tell
  public GroundedReply reply(Asked asked, Reply.Written written, boolean hadMore, Language usual) {
    return GroundedReply.of(
        written,
        asked.words(),
        asked.passages(),
        hadMore || asked.likely(),
        languageOf(asked, usual));
  }

  /// What the best passage says, word by word, for when no model can be asked; empty where nothing
  /// is likely to answer.
  ///
  /// @param usual what the resident is spoken to in where the question does not tell
  public Optional<GroundedReply> excerpt(Asked asked, Language usual) {
    return asked.likely()
        ? GroundedReply.quoting(asked.passages(), languageOf(asked, usual))
        : Optional.empty();
  }

  private static Language languageOf(Asked asked, Language usual) {
    return asked.language().orElse(usual);
  }

  private final class AsResident implements KnowledgeSearch.Session {
    private final Actor.Resident resident;

    AsResident(Actor.Resident resident) {
      this.resident = resident;
    }

    @Override
    public <T> T run(Supplier<T> work) {
      return unitOfWork.run(resident, work);
    }
  }
}
