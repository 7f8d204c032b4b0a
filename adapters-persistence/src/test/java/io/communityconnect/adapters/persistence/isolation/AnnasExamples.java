package io.communityconnect.adapters.persistence.isolation;

import static java.util.Map.entry;

import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.conversation.port.out.PersonalReplies;
import io.communityconnect.application.conversation.port.out.Summaries;
import io.communityconnect.application.conversation.port.out.WebMessages;
import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.DeliveryRecords;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.knowledge.port.out.ArticleFilter;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.knowledge.port.out.PassageVectors;
import io.communityconnect.application.people.port.out.ResidentFilter;
import io.communityconnect.application.privacy.port.out.RetentionSweep;
import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.recall.port.out.MessageEmbedding;
import io.communityconnect.application.recall.port.out.PastMessages;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditHash;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.knowledge.UnansweredQuestionId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.HistoryQuery;
import io.communityconnect.domain.recall.PastMessage;
import io.communityconnect.domain.recall.TextDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/// An argument of each type that repositories take, which concerns Anna.
final class AnnasExamples {
  private static final Instant NOW = Instant.parse("2026-01-02T10:00:00Z");
  private static final ResidentId ANNA = new ResidentId(id("a0000000-0000-7000-8000-000000000001"));
  private static final CommunityId HOUSE =
      new CommunityId(id("c0000000-0000-7000-8000-000000000001"));
  private static final ConversationId CONVERSATION =
      new ConversationId(id("a0000000-0000-7000-8000-000000000002"));
  private static final MessageId QUESTION =
      new MessageId(id("a0000000-0000-7000-8000-000000000003"));
  private static final MessageId REPLY = new MessageId(id("a0000000-0000-7000-8000-000000000004"));
  private static final Lease LEASE = new Lease(CONVERSATION, new Actor.Resident(ANNA, HOUSE), 1, 1);
  private static final ProviderMessageId PROVIDER_ID = new ProviderMessageId("SMcanary2");
  private static final PhoneNumber HOUSE_PHONE = new PhoneNumber("+14155550001");

  private static final AuditChain CHAIN = new AuditChain.OfCommunity(HOUSE);
  private static final EmbeddingModelId MODEL = new EmbeddingModelId("small", 2);
  private static final EmbeddingVector VECTOR = EmbeddingVector.of(1, 0);

  private static final LocalDate TODAY = LocalDate.parse("2026-01-02");
  private static final PassageId PASSAGE =
      new PassageId(id("a0000000-0000-7000-8000-000000000006"));
  private static final UnansweredQuestionId UNANSWERED =
      new UnansweredQuestionId(id("a0000000-0000-7000-8000-000000000011"));
  private static final Article ARTICLE =
      Article.written(
          new ArticleId(id("a0000000-0000-7000-8000-000000000005")),
          HOUSE,
          new ArticleContent(
              "Forged",
              Optional.empty(),
              // As planted: an admin of her house may put it in the place of what is there.
              "A canary is allowed.",
              EffectivePeriod.from(TODAY),
              List.of(),
              new ArticleSource.Handbook(),
              Optional.empty()),
          NOW);

  private static final Map<String, Object> BY_TYPE =
      Map.ofEntries(
          entry("int", 10),
          entry(Consent.class.getName(), Consent.WITHDRAWN),
          entry(Handling.class.getName(), Handling.HUMAN),
          entry(Language.class.getName(), Language.HINDI),
          entry(String.class.getName(), "canary"),
          entry(Instant.class.getName(), NOW),
          entry(Duration.class.getName(), Duration.ofMinutes(1)),
          entry(optional(Instant.class), Optional.of(NOW)),
          entry(ResidentId.class.getName(), ANNA),
          entry(CommunityId.class.getName(), HOUSE),
          entry(ConversationId.class.getName(), CONVERSATION),
          entry(MessageId.class.getName(), REPLY),
          entry(list(MessageId.class), List.of(QUESTION)),
          entry(ProviderMessageId.class.getName(), PROVIDER_ID),
          entry(list(ProviderMessageId.class), List.of(PROVIDER_ID)),
          entry(PhoneNumber.class.getName(), HOUSE_PHONE),
          entry(Lease.class.getName(), LEASE),
          entry(list(Lease.class), List.of(LEASE)),
          entry(
              list(OutboundMessage.class), List.of(forged("b1000000-0000-7000-8000-000000000001"))),
          entry(
              Dispatch.class.getName(),
              new Dispatch(
                  forged(REPLY.value().toString()),
                  1,
                  NOW,
                  true,
                  Optional.empty(),
                  new ServiceWindow(NOW))),
          entry(DeadLetter.class.getName(), new DeadLetter("21610", "stopped")),
          entry(
              DeliveryReport.class.getName(),
              new DeliveryReport(
                  PROVIDER_ID, Optional.of(REPLY), DeliveryStatus.READ, Optional.empty(), NOW)),
          entry("boolean", true),
          entry(LocalDate.class.getName(), TODAY),
          entry(ArticleId.class.getName(), ARTICLE.id()),
          entry(optional(ArticleId.class), Optional.<ArticleId>empty()),
          entry(Article.class.getName(), ARTICLE.changed(ARTICLE.content(), NOW)),
          entry(ArticleFilter.class.getName(), ArticleFilter.ALL),
          entry(list(PassageText.class), List.of(new PassageText(Optional.of("forged"), "forged"))),
          entry(
              KnowledgeIndex.Query.class.getName(),
              new KnowledgeIndex.Query(List.of("canary"), Optional.of(new Meaning(MODEL, VECTOR)))),
          entry(list(PassageId.class), List.of(PASSAGE)),
          entry(
              list(PassageVectors.PassageEmbedding.class),
              List.of(
                  new PassageVectors.PassageEmbedding(PASSAGE, TextDigest.of("forged"), VECTOR))),
          entry(UnansweredQuestionId.class.getName(), UNANSWERED),
          entry(optional(UnansweredQuestionId.class), Optional.<UnansweredQuestionId>empty()),
          entry(
              Actor.Administrator.class.getName(),
              new Actor.Admin(new ResidentId(id("b0000000-0000-7000-8000-000000000002")), HOUSE)),
          entry("long", 0L),
          entry("java.util.Collection<java.lang.Integer>", List.of(0)),
          entry(
              "java.util.Map<java.lang.String, java.time.Instant>",
              Map.of("pro", NOW, "trial", NOW)),
          entry(optional(String.class), Optional.<String>empty()),
          entry(optional(ConversationId.class), Optional.<ConversationId>empty()),
          entry(optional(MessageId.class), Optional.<MessageId>empty()),
          entry(Actor.Resident.class.getName(), new Actor.Resident(ANNA, HOUSE)),
          entry(Actor.SystemTask.class.getName(), new Actor.SystemTask("test")),
          entry(AuditChain.class.getName(), CHAIN),
          entry(OptionalLong.class.getName(), OptionalLong.empty()),
          entry(AuditHash.class.getName(), AuditHash.OF_NOTHING),
          entry(
              AuditNote.class.getName(),
              new AuditNote(
                  CHAIN,
                  Optional.of(ANNA),
                  new ActionType("conversation.read"),
                  AuditDetails.NONE,
                  NOW)),
          entry(RetentionSweep.class.getName(), new RetentionSweep(1, Optional.empty())),
          entry(EmbeddingModelId.class.getName(), MODEL),
          entry(
              list(MessageEmbedding.class),
              List.of(new MessageEmbedding(REPLY, TextDigest.of("forged"), VECTOR))),
          entry(
              list(Embeddings.Words.class),
              List.of(new Embeddings.Words(CONVERSATION, TextDigest.of("canary")))),
          entry(Meaning.class.getName(), new Meaning(MODEL, VECTOR)),
          entry(HistoryQuery.class.getName(), new HistoryQuery("canary")),
          entry(
              PastMessages.Destination.class.getName(),
              new PastMessages.Destination(CONVERSATION, List.of("forged"))),
          entry(DeliveryRecords.Filter.class.getName(), DeliveryRecords.Filter.NONE),
          entry(optional(CommunityId.class), Optional.<CommunityId>empty()),
          entry(LiveConversations.Filter.class.getName(), LiveConversations.Filter.NONE),
          entry(
              "java.util.Optional<" + LiveConversations.Place.class.getTypeName() + ">",
              Optional.<LiveConversations.Place>empty()),
          entry(
              list(PersonalReplies.Text.class),
              List.of(
                  new PersonalReplies.Text(
                      new MessageId(id("b1000000-0000-7000-8000-000000000002")), "forged"))),
          entry(
              WebMessages.WebMessage.class.getName(),
              new WebMessages.WebMessage(
                  new ProviderMessageId("web-forged"),
                  new Actor.Resident(ANNA, HOUSE),
                  "forged",
                  NOW)),
          entry(ResidentFilter.class.getName(), ResidentFilter.NONE),
          entry(
              Summaries.Replacement.class.getName(),
              new Summaries.Replacement(
                  Optional.empty(), new ContextSummary("forged", NOW), List.of(QUESTION))),
          entry(optional(ResidentId.class), Optional.<ResidentId>empty()),
          entry(list(PastMessage.class), List.of(new PastMessage(NOW, "forged", "forged"))));

  private AnnasExamples() {}

  /// The example of a type.
  static Object of(String type) {
    return Stream.of(
            BY_TYPE, BillingExamples.BY_TYPE, IdentityExamples.BY_TYPE, PeopleExamples.BY_TYPE)
        .map(examples -> examples.get(type))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no example of a " + type));
  }

  private static OutboundMessage forged(String id) {
    return new OutboundMessage(
        new MessageId(id(id)),
        CONVERSATION,
        HOUSE_PHONE,
        new WhatsAppIdentity(Optional.of(new PhoneNumber("+14155559999")), Optional.empty()),
        "forged");
  }

  private static UUID id(String text) {
    return UUID.fromString(text);
  }

  private static String optional(Class<?> type) {
    return "java.util.Optional<" + type.getName() + ">";
  }

  private static String list(Class<?> type) {
    return "java.util.List<" + type.getName() + ">";
  }
}
