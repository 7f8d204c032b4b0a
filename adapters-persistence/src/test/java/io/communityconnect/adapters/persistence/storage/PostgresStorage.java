package io.communityconnect.adapters.persistence.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.communityconnect.adapters.persistence.audit.PostgresAuditLog;
import io.communityconnect.adapters.persistence.community.PostgresCommunities;
import io.communityconnect.adapters.persistence.conversation.PostgresConversationPages;
import io.communityconnect.adapters.persistence.conversation.PostgresConversationWork;
import io.communityconnect.adapters.persistence.conversation.PostgresConversations;
import io.communityconnect.adapters.persistence.conversation.PostgresHandovers;
import io.communityconnect.adapters.persistence.conversation.PostgresInbox;
import io.communityconnect.adapters.persistence.conversation.PostgresLiveConversations;
import io.communityconnect.adapters.persistence.conversation.PostgresPersonalReplies;
import io.communityconnect.adapters.persistence.conversation.PostgresPhotos;
import io.communityconnect.adapters.persistence.conversation.PostgresSettlements;
import io.communityconnect.adapters.persistence.conversation.PostgresSummaries;
import io.communityconnect.adapters.persistence.conversation.PostgresWebMessages;
import io.communityconnect.adapters.persistence.conversation.PostgresWishes;
import io.communityconnect.adapters.persistence.conversation.TimeOrderedMessageIds;
import io.communityconnect.adapters.persistence.delivery.PostgresDeadLetters;
import io.communityconnect.adapters.persistence.delivery.PostgresDeliveries;
import io.communityconnect.adapters.persistence.delivery.PostgresDeliveryRecords;
import io.communityconnect.adapters.persistence.delivery.PostgresOutbox;
import io.communityconnect.adapters.persistence.delivery.PostgresSentLog;
import io.communityconnect.adapters.persistence.privacy.PostgresExpiredMessages;
import io.communityconnect.adapters.persistence.privacy.PostgresResidentRecords;
import io.communityconnect.adapters.persistence.privacy.PostgresRetentionSweeps;
import io.communityconnect.adapters.persistence.transaction.PostgresAdminUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.PostgresPersonUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.TestClock;
import io.communityconnect.application.audit.port.out.AuditLog;
import io.communityconnect.application.audit.port.out.AuditTrail;
import io.communityconnect.application.community.port.out.Communities;
import io.communityconnect.application.conversation.port.out.ConversationWork;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.Inbox;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.Settlements;
import io.communityconnect.application.conversation.port.out.Summaries;
import io.communityconnect.application.conversation.port.out.Wishes;
import io.communityconnect.application.delivery.port.out.Deliveries;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.delivery.port.out.SentLog;
import io.communityconnect.application.privacy.port.out.ResidentRecords;
import io.communityconnect.application.storage.ActionStorage;
import io.communityconnect.application.storage.AttendanceStorage;
import io.communityconnect.application.storage.BillingStorage;
import io.communityconnect.application.storage.DeliveryStorage;
import io.communityconnect.application.storage.IdentityStorage;
import io.communityconnect.application.storage.PeopleStorage;
import io.communityconnect.application.storage.PersonUnitOfWork;
import io.communityconnect.application.storage.RetentionStorage;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.application.storage.StoredFacts;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.util.function.UnaryOperator;

/// Postgres behind all ports, as the server composes it.
public final class PostgresStorage extends PostgresRecall {
  private final TestDatabase database = TestDatabase.empty();
  private final Transactions ofPersons;
  private final PersonUnitOfWork unitOfWork;
  private final SystemUnitOfWork systemUnitOfWork;
  private final Inbox inbox;
  private final Settlements settlements;
  private final SentLog sentLog;
  private final Deliveries deliveries;
  private final TestClock clock = new TestClock();
  private final BillingStorage billing;

  /// Empties the database but for the sample community.
  public PostgresStorage() {
    this(UnaryOperator.identity());
  }

  /// The same over connections that somebody looks at.
  ///
  /// @param watched what to use in the place of each pool
  PostgresStorage(UnaryOperator<HikariDataSource> watched) {
    ofPersons = new Transactions(watched.apply(database.residents()));
    unitOfWork = new PostgresPersonUnitOfWork(ofPersons);
    systemUnitOfWork =
        new PostgresSystemUnitOfWork(new Transactions(watched.apply(database.system())));
    inbox = new PostgresInbox(systemUnitOfWork, DEBOUNCE);
    settlements = new PostgresSettlements(systemUnitOfWork);
    sentLog = new PostgresSentLog(systemUnitOfWork);
    deliveries = new PostgresDeliveries(systemUnitOfWork);
    billing = new PostgresBillingStorage(systemUnitOfWork, database.owner(), clock);
    systemUnitOfWork.run(
        new Actor.SystemTask("test"),
        () -> {
          communities().openUnlessPresent(SampleCommunity.NAME, SampleCommunity.SENDER);
          return database;
        });
  }

  @Override
  public PersonUnitOfWork unitOfWork() {
    return unitOfWork;
  }

  @Override
  public SystemUnitOfWork systemUnitOfWork() {
    return systemUnitOfWork;
  }

  @Override
  public Inbox inbox() {
    return inbox;
  }

  @Override
  public ConversationWork work() {
    return new PostgresConversationWork();
  }

  @Override
  public Conversations conversations() {
    return new PostgresConversations();
  }

  @Override
  public Summaries summaries() {
    return new PostgresSummaries();
  }

  @Override
  public Wishes wishes() {
    return new PostgresWishes();
  }

  @Override
  public AttendanceStorage attendance() {
    return new AttendanceStorage(
        new PostgresHandovers(),
        new PostgresLiveConversations(),
        new PostgresPersonalReplies(),
        new PostgresConversationPages(),
        new PostgresPhotos(),
        new PostgresWebMessages());
  }

  @Override
  public Settlements settlements() {
    return settlements;
  }

  @Override
  public Outbox outbox() {
    return new PostgresOutbox();
  }

  @Override
  public SentLog sentLog() {
    return sentLog;
  }

  @Override
  public DeliveryStorage deliveries() {
    return new DeliveryStorage(
        deliveries, new PostgresDeliveryRecords(), new PostgresDeadLetters());
  }

  @Override
  public Communities communities() {
    return new PostgresCommunities();
  }

  @Override
  public MessageIds messageIds() {
    return new TimeOrderedMessageIds();
  }

  @Override
  public TestClock clock() {
    return clock;
  }

  @Override
  public StoredFacts facts() {
    return new PostgresFacts(database.owner());
  }

  @Override
  public Actor.Admin adminOf(CommunityId community) {
    return new Actor.Admin(plants().register("admin", community.value()), community);
  }

  @Override
  public Actor.SuperAdmin superAdmin() {
    return new Actor.SuperAdmin(plants().register("super_admin", null));
  }

  @Override
  public AdminUnitOfWork adminUnitOfWork() {
    return new PostgresAdminUnitOfWork(ofPersons, new PostgresAuditLog()::append);
  }

  @Override
  public PeopleStorage people() {
    return new PostgresPeopleStorage();
  }

  @Override
  public AuditLog auditLog() {
    return new PostgresAuditLog();
  }

  @Override
  public AuditTrail auditTrail() {
    return new PostgresAuditLog();
  }

  @Override
  public RetentionStorage retention() {
    return new RetentionStorage(new PostgresExpiredMessages(), new PostgresRetentionSweeps());
  }

  @Override
  public ResidentRecords residentRecords() {
    return new PostgresResidentRecords();
  }

  @Override
  public BillingStorage billing() {
    return billing;
  }

  @Override
  public ActionStorage actions() {
    return new PostgresActionStorage(database.owner());
  }

  @Override
  public IdentityStorage identity() {
    return new PostgresIdentityStorage();
  }

  @Override
  public void unsplit(ArticleId article) {
    plants().unsplit(article);
  }

  @Override
  public void mean(MessageId message, EmbeddingModelId model, EmbeddingVector vector) {
    plants().mean(message, model, vector);
  }

  private PlantedRows plants() {
    return new PlantedRows(database.owner());
  }
}
