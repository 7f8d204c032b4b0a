package io.communityconnect.application.storage;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.analytics.port.out.Analytics;
import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.audit.port.out.AuditTrail;
import io.communityconnect.application.community.port.out.Communities;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.conversation.port.out.ConversationWork;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.Inbox;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.Settlements;
import io.communityconnect.application.conversation.port.out.Summaries;
import io.communityconnect.application.conversation.port.out.Wishes;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.delivery.port.out.SentLog;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.knowledge.port.out.PassageVectors;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions;
import io.communityconnect.application.privacy.port.out.ResidentRecords;
import io.communityconnect.application.recall.port.out.EmbeddingQueue;
import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.recall.port.out.History;
import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.application.recall.port.out.MessageEmbedding;
import io.communityconnect.application.recall.port.out.PastMessages;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.util.List;
import java.util.Map;

/// A store in memory that keeps the ports' promises, isolation included. Safe for several threads.
public final class InMemoryStorage implements Storage {
  private final InMemoryDatabase database = new InMemoryDatabase();
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork(database);
  private final TestClock clock = new TestClock();
  private final Inbox inbox;

  /// A store as contracts expect it.
  public InMemoryStorage() {
    this(DEBOUNCE);
  }

  /// @param debounce says when what arrives is due
  public InMemoryStorage(DebouncePolicy debounce) {
    this.inbox = new InMemoryInbox(database, debounce);
    new Given(this).community(SampleCommunity.NAME, SampleCommunity.SENDER);
  }

  @Override
  public PersonUnitOfWork unitOfWork() {
    return unitOfWork;
  }

  @Override
  public SystemUnitOfWork systemUnitOfWork() {
    return unitOfWork;
  }

  @Override
  public Inbox inbox() {
    return inbox;
  }

  @Override
  public ConversationWork work() {
    return new InMemoryConversationWork(database);
  }

  @Override
  public Conversations conversations() {
    return new InMemoryConversations(database);
  }

  @Override
  public Summaries summaries() {
    return new InMemorySummaries(database);
  }

  @Override
  public Wishes wishes() {
    return new InMemoryWishes(database);
  }

  @Override
  public AttendanceStorage attendance() {
    return new AttendanceStorage(
        new InMemoryHandovers(database),
        new InMemoryLiveConversations(database),
        new InMemoryPersonalReplies(database),
        new InMemoryConversationPages(database),
        new InMemoryPhotos(database),
        new InMemoryWebMessages(database));
  }

  @Override
  public Settlements settlements() {
    return new InMemorySettlements(database);
  }

  @Override
  public Outbox outbox() {
    return new InMemoryOutbox(database);
  }

  @Override
  public SentLog sentLog() {
    return new InMemorySentLog(database);
  }

  @Override
  public DeliveryStorage deliveries() {
    return new DeliveryStorage(
        new InMemoryDeliveries(database),
        new InMemoryDeliveryRecords(database),
        new InMemoryDeadLetters(database));
  }

  /// Shows and manages the communities.
  public CommunityDirectory communityDirectory() {
    return new InMemoryCommunityDirectory(database);
  }

  /// Counts what happened.
  public Analytics analytics() {
    return new InMemoryAnalytics(database);
  }

  @Override
  public Communities communities() {
    return new InMemoryCommunities(database);
  }

  @Override
  public MessageIds messageIds() {
    return () -> new MessageId(database.nextId());
  }

  @Override
  public TestClock clock() {
    return clock;
  }

  @Override
  public StoredFacts facts() {
    return new InMemoryFacts(database);
  }

  @Override
  public Actor.Admin adminOf(CommunityId community) {
    return new Actor.Admin(new ResidentId(database.nextId()), community);
  }

  @Override
  public Actor.SuperAdmin superAdmin() {
    return new Actor.SuperAdmin(new ResidentId(database.nextId()));
  }

  @Override
  public AdminUnitOfWork adminUnitOfWork() {
    return new InMemoryAdminUnitOfWork(database);
  }

  @Override
  public PeopleStorage people() {
    return new InMemoryPeopleStorage(database);
  }

  @Override
  public AuditLog auditLog() {
    return new InMemoryAuditLog(database);
  }

  @Override
  public AuditTrail auditTrail() {
    return new InMemoryAuditLog(database);
  }

  @Override
  public RetentionStorage retention() {
    return new RetentionStorage(
        new InMemoryExpiredMessages(database), new InMemoryRetentionSweeps(database));
  }

  @Override
  public ResidentRecords residentRecords() {
    return new InMemoryResidentRecords(database);
  }

  @Override
  public BillingStorage billing() {
    return new InMemoryBillingStorage(database, clock);
  }

  @Override
  public ActionStorage actions() {
    return new InMemoryActionStorage(database);
  }

  @Override
  public Embeddings embeddings() {
    return new InMemoryEmbeddings(database);
  }

  @Override
  public EmbeddingQueue embeddingQueue() {
    return new InMemoryEmbeddingQueue(database);
  }

  @Override
  public History history() {
    return new InMemoryHistory(database);
  }

  @Override
  public HistoryIndex historyIndex() {
    return new InMemoryHistoryIndex(database);
  }

  @Override
  public PastMessages pastMessages() {
    return new InMemoryPastMessages(database);
  }

  @Override
  public IdentityStorage identity() {
    return new InMemoryIdentityStorage(database);
  }

  @Override
  public Articles articles() {
    return new InMemoryArticles(database);
  }

  @Override
  public void unsplit(ArticleId article) {
    new Given(this)
        .inSystem(
            () ->
                database
                    .tables()
                    .articles
                    .computeIfPresent(
                        article,
                        (_, row) -> new Tables.ArticleRow(row.article(), Map.of(), false)));
  }

  @Override
  public PassageVectors passageVectors() {
    return new InMemoryPassageVectors(database);
  }

  @Override
  public KnowledgeIndex knowledgeIndex() {
    return new InMemoryKnowledgeIndex(database);
  }

  @Override
  public UnansweredQuestions unansweredQuestions() {
    return new InMemoryUnansweredQuestions(database);
  }

  @Override
  public void mean(MessageId message, EmbeddingModelId model, EmbeddingVector vector) {
    new Given(this)
        .inSystem(
            () ->
                embeddings()
                    .store(
                        model,
                        List.of(
                            new MessageEmbedding(
                                message, TextDigest.of(message.value().toString()), vector)),
                        clock.instant()));
  }
}
