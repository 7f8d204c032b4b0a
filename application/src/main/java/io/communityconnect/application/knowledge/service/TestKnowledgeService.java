package io.communityconnect.application.knowledge.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase;
import io.communityconnect.application.knowledge.port.out.KnownCommunities;
import io.communityconnect.application.knowledge.service.KnowledgeSearch.Found;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.action.ActionCatalogue;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.knowledge.FoundPassage;
import io.communityconnect.domain.knowledge.KnowledgeRanking.Ranked;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Tries a question as if a resident had asked it: the same search, the same model, the same line
/// of sources.
public final class TestKnowledgeService implements TestKnowledgeUseCase {
  /// What the audit log calls it.
  public static final ActionType TRY = new ActionType("knowledge.tried");

  /// What is asked here is nobody's message.
  private static final MessageId NOBODYS = new MessageId(new UUID(0, 0));

  private final AdminUnitOfWork unitOfWork;
  private final KnownCommunities communities;
  private final KnowledgeSearch search;
  private final ReplyGenerator generator;
  private final Duration deadline;
  private final InstantSource clock;

  /// @param deadline of one answer
  public TestKnowledgeService(
      AdminUnitOfWork unitOfWork,
      KnownCommunities communities,
      KnowledgeSearch search,
      ReplyGenerator generator,
      Duration deadline,
      InstantSource clock) {
    this.unitOfWork = requireNonNull(unitOfWork, "unitOfWork is null");
    this.communities = requireNonNull(communities, "communities is null");
    this.search = requireNonNull(search, "search is null");
    this.generator = requireNonNull(generator, "generator is null");
    this.deadline = requireNonNull(deadline, "deadline is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  @Override
  public Outcome test(Command command) {
    if (!command.admin().administers(command.community())) {
      return new Outcome.NotAllowed();
    }
    KnowledgeSearch.Session session = new AsAdmin(command.admin(), command.community());
    return session
        .run(() -> communities.find(command.community()))
        .<Outcome>map(community -> tried(session, community, command.question()))
        .orElseGet(Outcome.NotAllowed::new);
  }

  private Outcome tried(KnowledgeSearch.Session session, Community community, String question) {
    Found found =
        search.search(session, Payer.of(community.id()), question, KnowledgeSearch.PATIENCE);
    List<FoundPassage> shown = found.shown();
    GroundedReply reply = reply(community, question, found);
    List<Source> sources =
        found.ranked().stream().map(each -> sourceOf(each, shown, reply.used())).toList();
    Basis basis = found.byMeaning() ? Basis.WORDS_AND_MEANING : Basis.WORDS_ALONE;
    return new Outcome.Tried(reply.text(), !reply.isUnanswered(), basis, sources);
  }

  private GroundedReply reply(Community community, String question, Found found) {
    List<FoundPassage> shown = found.shown();
    Message asked =
        new Message(NOBODYS, Direction.INBOUND, new Content.Text(question), clock.instant());
    Prompt prompt =
        new Prompt(
            community.id(),
            community.name(),
            Optional.empty(),
            shown.stream().map(FoundPassage::passage).toList(),
            List.of(),
            List.of(),
            List.of(asked),
            ActionCatalogue.offersFor(Role.USER));
    Language spoken = found.language().orElse(Language.ENGLISH);
    return switch (generator.generate(prompt, deadline).reply()) {
      case Reply.Written written ->
          GroundedReply.of(written, question, shown, found.isLikely(), spoken);
      case Reply.Unavailable _ ->
          GroundedReply.quoting(found.isLikely() ? shown : List.of(), spoken)
              .orElseGet(() -> new GroundedReply("", List.of(), true));
    };
  }

  private static Source sourceOf(Ranked ranked, List<FoundPassage> shown, List<FoundPassage> used) {
    FoundPassage passage = ranked.passage();
    return new Source(
        passage.article(),
        passage.id(),
        passage.title(),
        passage.passage().text(),
        passage.asOf(),
        ranked.score(),
        passage.words(),
        Math.max(0, passage.likeness()),
        shown.contains(passage),
        used.contains(passage));
  }

  /// Each look at the community's knowledge is written down, as everything an admin does.
  private final class AsAdmin implements KnowledgeSearch.Session {
    private final Actor.Administrator admin;
    private final CommunityId community;

    AsAdmin(Actor.Administrator admin, CommunityId community) {
      this.admin = admin;
      this.community = community;
    }

    @Override
    public <T> T run(Supplier<T> work) {
      return unitOfWork.run(
          admin,
          Permission.MANAGE_KNOWLEDGE,
          () ->
              Audited.of(
                  work.get(),
                  KnowledgeNotes.note(
                      Optional.of(community), TRY, AuditDetails.NONE, clock.instant())));
    }
  }
}
