package io.communityconnect.application.storage;

import io.communityconnect.application.conversation.port.out.Asker;
import io.communityconnect.application.conversation.port.out.WebMessages.WebReply;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.domain.action.Action.DirectoryContact;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.audit.AuditEntryId;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.KnowledgeVersion;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.TextDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Rows by key, in the order in which they were inserted. Rows are immutable, so a copy of the maps
/// is a snapshot.
final class Tables {
  final Map<CommunityId, Community> communities = new LinkedHashMap<>();
  final Map<ResidentId, ResidentRow> residents = new LinkedHashMap<>();
  final Map<ResidentId, ProfileRow> profiles = new LinkedHashMap<>();
  final Map<ResidentId, LanguageRow> languages = new LinkedHashMap<>();
  final Map<ConversationId, ConsentRow> consents = new LinkedHashMap<>();
  final Map<ConversationId, ConversationRow> conversations = new LinkedHashMap<>();
  final Map<MessageId, MessageRow> messages = new LinkedHashMap<>();
  final Map<ConversationId, WorkRow> work = new LinkedHashMap<>();
  final Map<MessageId, OutboxRow> outbox = new LinkedHashMap<>();
  final DeadRows dead = new DeadRows();
  final Map<AuditEntryId, AuditRecord> audit = new LinkedHashMap<>();

  /// What is sold, to whom, and how much of it is used.
  final BillingTables billing = new BillingTables();

  /// What was answered on the web, by its question.
  final Map<MessageId, WebReply> webReplies = new LinkedHashMap<>();

  /// Who answers in conversations.
  final AttendanceTables attendance = new AttendanceTables();

  /// Who has logged in, and what they are.
  final IdentityTables identity = new IdentityTables();
  final BulkTables bulk = new BulkTables();

  SweepRow sweep = new SweepRow(Instant.EPOCH, 0, Optional.empty());

  /// @param dueAt when it is due, or when its lease runs out
  record SweepRow(Instant dueAt, long fence, Optional<ConversationId> after) {}

  final Map<String, EmbeddingModelRow> embeddingModels = new LinkedHashMap<>();
  final Map<EmbeddingKey, EmbeddingRow> embeddings = new LinkedHashMap<>();
  final Map<EmbeddingKey, EmbeddingWorkRow> embeddingWork = new LinkedHashMap<>();

  /// Who said what was brought along.
  final Map<MessageId, String> speakers = new LinkedHashMap<>();

  /// What recall has seen, and whether its words can find it.
  final Map<MessageId, Boolean> remembered = new LinkedHashMap<>();

  final Map<ArticleId, ArticleRow> articles = new LinkedHashMap<>();
  /// How often what communities know has changed.
  final Map<CommunityId, Long> knowledgeVersions = new LinkedHashMap<>();

  final Map<UnansweredQuestionId, QuestionRow> questions = new LinkedHashMap<>();
  final Map<PassageId, PassageWorkRow> passageWork = new LinkedHashMap<>();
  final Map<PassageVectorKey, EmbeddingVector> passageVectors = new LinkedHashMap<>();

  /// @param split whether its passages are those that it should have
  record ArticleRow(Article article, Map<PassageId, PassageText> passages, boolean split) {}

  record PassageVectorKey(PassageId passage, String model) {}

  /// @param embeddedBy the model that has embedded it, or could not
  record PassageWorkRow(Optional<String> embeddedBy, Instant dueAt, int attempts) {
    static final PassageWorkRow NEW = new PassageWorkRow(Optional.empty(), Instant.EPOCH, 0);

    PassageWorkRow embeddedBy(String model) {
      return new PassageWorkRow(Optional.of(model), dueAt, attempts);
    }
  }

  void put(ArticleRow row) {
    articles.put(row.article().id(), row);
    knowledgeVersions.merge(row.article().community(), 1L, Long::sum);
  }

  KnowledgeVersion knowledgeVersion(CommunityId community) {
    return new KnowledgeVersion(
        knowledgeVersions.getOrDefault(community, 0L),
        embeddingModels.values().stream()
            .max(Comparator.comparingLong(EmbeddingModelRow::adoption))
            .map(row -> row.id().name()));
  }

  PassageWorkRow work(PassageId passage) {
    return passageWork.getOrDefault(passage, PassageWorkRow.NEW);
  }

  Stream<PassageId> passages() {
    return articles.values().stream().flatMap(row -> row.passages().keySet().stream());
  }

  boolean hasPassage(PassageId passage) {
    return passages().anyMatch(passage::equals);
  }

  record QuestionRow(MessageId message, ResidentId resident, UnansweredQuestion question) {}

  final Map<ConversationId, ContextSummary> summaries = new LinkedHashMap<>();
  /// Offers that are open.
  final Map<ConversationId, Proposal> proposals = new LinkedHashMap<>();

  final Map<ServiceRequestId, RequestRow> requests = new LinkedHashMap<>();
  final Map<DirectoryKey, DirectoryRow> directory = new LinkedHashMap<>();

  record RequestRow(CommunityId community, ServiceRequest request) {}

  /// @param skill in lower case
  record DirectoryKey(ResidentId resident, CommunityId community, String skill) {}

  record DirectoryRow(String skill, DirectoryContact contact, Instant listedAt) {}

  record ResidentRow(ResidentId id, CommunityId community, WhatsAppIdentity identity) {
    boolean is(WhatsAppIdentity other) {
      return (identity.phone().isPresent() && identity.phone().equals(other.phone()))
          || (identity.userId().isPresent() && identity.userId().equals(other.userId()));
    }

    /// Learns what the other name of the same person adds.
    ResidentRow alsoKnownAs(WhatsAppIdentity other) {
      return new ResidentRow(
          id,
          community,
          new WhatsAppIdentity(
              identity.phone().or(other::phone), identity.userId().or(other::userId)));
    }
  }

  /// What somebody is called and where they live.
  record ProfileRow(Optional<String> name, Optional<String> apartment) {
    static final ProfileRow BLANK = new ProfileRow(Optional.empty(), Optional.empty());
  }

  record LanguageRow(Language language, boolean chosen) {}

  /// The newest decision.
  record ConsentRow(Consent decision, Instant at) {
    boolean forbids(MessageRow message) {
      return decision == Consent.WITHDRAWN && at.isAfter(message.at());
    }
  }

  record ConversationRow(ConversationId id, ResidentId resident, CommunityId community) {}

  /// @param dueAt when it is due, or when its lease runs out; empty when nothing is unanswered
  record WorkRow(
      ConversationId conversation,
      Optional<Instant> dueAt,
      boolean leased,
      long fence,
      int attempt) {
    static WorkRow idle(ConversationId conversation) {
      return new WorkRow(conversation, Optional.empty(), false, 0, 0);
    }

    boolean isDueAt(Instant now) {
      return dueAt.filter(due -> !due.isAfter(now)).isPresent();
    }

    WorkRow claimedUntil(Instant leaseEnd) {
      return new WorkRow(conversation, Optional.of(leaseEnd), true, fence + 1, attempt + 1);
    }

    WorkRow renewedUntil(Instant leaseEnd) {
      return due(dueAt.filter(leaseEnd::isBefore).orElse(leaseEnd));
    }

    WorkRow finished(Optional<Instant> next) {
      return new WorkRow(conversation, next, false, fence, 0);
    }

    /// Whoever held it holds it no more; what it was held for is due at once.
    WorkRow takenAway(Instant at) {
      return new WorkRow(conversation, leased ? Optional.of(at) : dueAt, false, fence + 1, 0);
    }

    WorkRow due(Instant time) {
      return new WorkRow(conversation, Optional.of(time), leased, fence, attempt);
    }
  }

  /// @param catchUp what there was when it was adopted and still is to be embedded
  /// @param adoption counts adoptions; the highest is the current one
  record EmbeddingModelRow(
      EmbeddingModelId id,
      long adoption,
      Set<MessageId> catchUp,
      Set<PassageId> catchUpPassages,
      boolean complete,
      boolean superseded) {}

  record EmbeddingKey(MessageId message, String model) {}

  record EmbeddingRow(ConversationId conversation, TextDigest content, EmbeddingVector vector) {}

  /// @param dueAt empty for what has no vector
  record EmbeddingWorkRow(Optional<Instant> dueAt, int attempts) {}

  Stream<MessageRow> messagesOf(ConversationId conversation) {
    return messages.values().stream().filter(row -> row.conversation().equals(conversation));
  }

  /// The first message of each conversation that is owed: no other may be sent before it.
  Stream<OutboxRow> headsOfOutbox() {
    Map<ConversationId, OutboxRow> heads = new LinkedHashMap<>();
    outbox.values().forEach(row -> heads.putIfAbsent(row.message().conversation(), row));
    return heads.values().stream();
  }

  /// What is known of somebody.
  Asker profile(ResidentId resident) {
    ProfileRow row = profiles.getOrDefault(resident, ProfileRow.BLANK);
    return new Asker(identity.roleOf(resident), row.name(), row.apartment());
  }

  Tables copy() {
    Tables copy = new Tables();
    copy.communities.putAll(communities);
    copy.residents.putAll(residents);
    copy.profiles.putAll(profiles);
    copy.languages.putAll(languages);
    copy.attendance.putAll(attendance);
    copy.webReplies.putAll(webReplies);
    copy.consents.putAll(consents);
    copy.conversations.putAll(conversations);
    copy.messages.putAll(messages);
    copy.work.putAll(work);
    copy.outbox.putAll(outbox);
    copy.dead.putAll(dead);
    copy.audit.putAll(audit);
    copy.billing.putAll(billing);
    copy.identity.putAll(identity);
    copy.bulk.putAll(bulk);
    copy.sweep = sweep;
    copy.embeddingModels.putAll(embeddingModels);
    copy.embeddings.putAll(embeddings);
    copy.embeddingWork.putAll(embeddingWork);
    copy.speakers.putAll(speakers);
    copy.remembered.putAll(remembered);
    copy.articles.putAll(articles);
    copy.knowledgeVersions.putAll(knowledgeVersions);
    copy.passageWork.putAll(passageWork);
    copy.passageVectors.putAll(passageVectors);
    copy.questions.putAll(questions);
    copy.summaries.putAll(summaries);
    copy.proposals.putAll(proposals);
    copy.requests.putAll(requests);
    copy.directory.putAll(directory);
    return copy;
  }
}
