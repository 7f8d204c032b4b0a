package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.persistence.audit.PostgresAuditLog;
import io.communityconnect.adapters.persistence.community.PostgresCommunities;
import io.communityconnect.adapters.persistence.conversation.PostgresConversationPages;
import io.communityconnect.adapters.persistence.conversation.PostgresConversationWork;
import io.communityconnect.adapters.persistence.conversation.PostgresConversations;
import io.communityconnect.adapters.persistence.conversation.PostgresHandovers;
import io.communityconnect.adapters.persistence.conversation.PostgresInbox;
import io.communityconnect.adapters.persistence.conversation.PostgresLiveConversations;
import io.communityconnect.adapters.persistence.conversation.PostgresPersonalReplies;
import io.communityconnect.adapters.persistence.conversation.PostgresSettlements;
import io.communityconnect.adapters.persistence.conversation.PostgresWishes;
import io.communityconnect.adapters.persistence.conversation.TimeOrderedMessageIds;
import io.communityconnect.adapters.persistence.delivery.PostgresDeliveries;
import io.communityconnect.adapters.persistence.delivery.PostgresOutbox;
import io.communityconnect.adapters.persistence.delivery.PostgresSentLog;
import io.communityconnect.adapters.persistence.privacy.PostgresExpiredMessages;
import io.communityconnect.adapters.persistence.privacy.PostgresRetentionSweeps;
import io.communityconnect.adapters.persistence.transaction.Durability;
import io.communityconnect.adapters.persistence.transaction.PostgresAdminUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.PostgresSystemUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.PostgresUnitOfWork;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.adapters.persistence.usage.PostgresCostLedger;
import io.communityconnect.application.community.port.out.Communities;
import io.communityconnect.application.conversation.port.out.ConversationPages;
import io.communityconnect.application.conversation.port.out.ConversationWork;
import io.communityconnect.application.conversation.port.out.Conversations;
import io.communityconnect.application.conversation.port.out.Handovers;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.conversation.port.out.MessageIds;
import io.communityconnect.application.conversation.port.out.PersonalReplies;
import io.communityconnect.application.conversation.port.out.Wishes;
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.privacy.port.out.ExpiredMessages;
import io.communityconnect.application.privacy.port.out.RetentionSweeps;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.application.usage.port.out.BudgetSignal;
import io.communityconnect.bootstrap.Database;
import io.communityconnect.bootstrap.configuration.Settings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/// Puts Postgres behind the ports.
@Factory
final class PersistenceFactory {
  /// For work that finds by itself what was lost in a crash of the database, and does it again.
  static final String REPEATABLE = "repeatable";

  private static final String SYSTEM = "system";

  @Singleton
  @Primary
  Transactions transactionsOfPersons(Database database) {
    return new Transactions(database.residentPool());
  }

  @Singleton
  UnitOfWork unitOfWork(Transactions ofPersons) {
    return new PostgresUnitOfWork(ofPersons);
  }

  @Singleton
  AdminUnitOfWork adminUnitOfWork(Transactions ofPersons, PostgresAuditLog log) {
    return new PostgresAdminUnitOfWork(ofPersons, log::append);
  }

  @Singleton
  @Named(SYSTEM)
  Transactions transactionsOfServer(Database database) {
    return new Transactions(database.systemPool());
  }

  @Singleton
  @Primary
  SystemUnitOfWork systemUnitOfWork(@Named(SYSTEM) Transactions ofServer) {
    return new PostgresSystemUnitOfWork(ofServer);
  }

  @Singleton
  @Named(REPEATABLE)
  SystemUnitOfWork repeatableUnitOfWork(@Named(SYSTEM) Transactions ofServer) {
    return new PostgresSystemUnitOfWork(ofServer, Durability.REPEATABLE);
  }

  @Singleton
  @Bean(preDestroy = "close")
  PostgresInbox inbox(SystemUnitOfWork unitOfWork, Settings settings) {
    return new PostgresInbox(unitOfWork, settings.work().answers().debounce());
  }

  @Singleton
  @Bean(preDestroy = "close")
  PostgresSettlements settlements(SystemUnitOfWork unitOfWork) {
    return new PostgresSettlements(unitOfWork);
  }

  @Singleton
  ConversationWork conversationWork() {
    return new PostgresConversationWork();
  }

  @Singleton
  Conversations conversations() {
    return new PostgresConversations();
  }

  @Singleton
  Handovers handovers() {
    return new PostgresHandovers();
  }

  @Singleton
  LiveConversations liveConversations() {
    return new PostgresLiveConversations();
  }

  @Singleton
  PersonalReplies personalReplies() {
    return new PostgresPersonalReplies();
  }

  @Singleton
  Wishes wishes() {
    return new PostgresWishes();
  }

  @Singleton
  MessageIds messageIds() {
    return new TimeOrderedMessageIds();
  }

  @Singleton
  Outbox outbox() {
    return new PostgresOutbox();
  }

  @Singleton
  @Bean(preDestroy = "close")
  PostgresSentLog sentLog(SystemUnitOfWork unitOfWork) {
    return new PostgresSentLog(unitOfWork);
  }

  @Singleton
  @Bean(preDestroy = "close")
  PostgresCostLedger costLedger(SystemUnitOfWork unitOfWork, BudgetSignal signal) {
    return new PostgresCostLedger(unitOfWork, signal);
  }

  @Singleton
  @Bean(preDestroy = "close")
  PostgresDeliveries deliveries(SystemUnitOfWork unitOfWork) {
    return new PostgresDeliveries(unitOfWork);
  }

  @Singleton
  PostgresAuditLog auditLog() {
    return new PostgresAuditLog();
  }

  @Singleton
  ConversationPages conversationPages() {
    return new PostgresConversationPages();
  }

  @Singleton
  ExpiredMessages expiredMessages() {
    return new PostgresExpiredMessages();
  }

  @Singleton
  RetentionSweeps retentionSweeps() {
    return new PostgresRetentionSweeps();
  }

  @Singleton
  Communities communities() {
    return new PostgresCommunities();
  }
}
