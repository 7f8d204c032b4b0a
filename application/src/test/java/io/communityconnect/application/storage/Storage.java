package io.communityconnect.application.storage;

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
import io.communityconnect.application.delivery.port.out.Outbox;
import io.communityconnect.application.delivery.port.out.SentLog;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.knowledge.port.out.PassageVectors;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions;
import io.communityconnect.application.people.port.out.ResidentRoster;
import io.communityconnect.application.people.port.out.Residents;
import io.communityconnect.application.privacy.port.out.ResidentRecords;
import io.communityconnect.application.recall.port.out.EmbeddingQueue;
import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.recall.port.out.History;
import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.application.recall.port.out.PastMessages;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.domain.conversation.DebouncePolicy;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;

/// All ports of one store, composed for a contract.
///
/// A test finds nothing in it but the community [SampleCommunity#NAME] at
/// [SampleCommunity#SENDER], and no test sees what another one left.
public interface Storage {
  /// What the inbox of a store under contract is composed with.
  DebouncePolicy DEBOUNCE = new DebouncePolicy(Duration.ofSeconds(2), Duration.ofSeconds(10));

  /// Runs work as a person.
  PersonUnitOfWork unitOfWork();

  /// Runs work as the server.
  SystemUnitOfWork systemUnitOfWork();

  /// Takes messages in.
  Inbox inbox();

  /// Knows who waits.
  ConversationWork work();

  /// Knows what was said.
  Conversations conversations();

  /// Keeps what conversations were summed up to.
  Summaries summaries();

  /// Knows what residents wish.
  Wishes wishes();

  /// Knows who answers in conversations.
  AttendanceStorage attendance();

  /// Makes answers final.
  Settlements settlements();

  /// Knows what is owed.
  Outbox outbox();

  /// Notes what was sent.
  SentLog sentLog();

  /// Knows what arrived.
  DeliveryStorage deliveries();

  /// Knows the communities.
  Communities communities();

  /// Makes message ids.
  MessageIds messageIds();

  /// The time that contracts pass to the ports; nothing in the store runs by itself.
  TestClock clock();

  /// What is stored, past all ports and all isolation.
  StoredFacts facts();

  /// An admin of the community, registered as far as the store needs it.
  Actor.Admin adminOf(CommunityId community);

  /// A super admin, registered as far as the store needs it.
  Actor.SuperAdmin superAdmin();

  /// Runs work as an admin, and takes down that it did.
  AdminUnitOfWork adminUnitOfWork();

  /// Takes down what the server does.
  AuditLog auditLog();

  /// Knows what was taken down.
  AuditTrail auditTrail();

  /// Deletes what plans keep no longer.
  RetentionStorage retention();

  /// Knows everything of a resident.
  ResidentRecords residentRecords();

  /// Knows what is sold, and counts what is used.
  BillingStorage billing();

  /// Knows what actions are about, and does them.
  ActionStorage actions();

  /// Keeps vectors.
  Embeddings embeddings();

  /// Knows what has yet to be embedded.
  EmbeddingQueue embeddingQueue();

  /// Remembers what was said.
  History history();

  /// Makes what was said findable.
  HistoryIndex historyIndex();

  /// Takes what was said elsewhere.
  PastMessages pastMessages();

  /// Knows who has logged in.
  IdentityStorage identity();

  /// Knows the people, one by one and many at once.
  PeopleStorage people();

  /// Knows the people.
  default Residents residents() {
    return people().residents();
  }

  /// Knows the people, many at once.
  default ResidentRoster roster() {
    return people().roster();
  }

  /// Keeps articles.
  Articles articles();

  /// Leaves an article as an older release did, without passages, past all ports.
  void unsplit(ArticleId article);

  /// Keeps the vectors of passages.
  PassageVectors passageVectors();

  /// Finds passages of articles.
  KnowledgeIndex knowledgeIndex();

  /// Keeps what nobody could answer.
  UnansweredQuestions unansweredQuestions();

  /// Gives a message the vector of its meaning, past all ports.
  void mean(MessageId message, EmbeddingModelId model, EmbeddingVector vector);
}
