package io.communityconnect.adapters.persistence.isolation;

import static java.util.Map.entry;

import io.communityconnect.application.delivery.port.out.DeadLetter;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.DeliveryReport;
import io.communityconnect.domain.conversation.DeliveryStatus;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.conversation.ProviderMessageId;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
  private static final ProviderMessageId PROVIDER_ID = new ProviderMessageId("SMcanary2");
  private static final PhoneNumber HOUSE_PHONE = new PhoneNumber("+14155550001");

  private static final Map<String, Object> BY_TYPE =
      Map.ofEntries(
          entry("int", 10),
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
          entry(
              Lease.class.getName(),
              new Lease(CONVERSATION, new Actor.Resident(ANNA, HOUSE), 1, 1)),
          entry(
              list(OutboundMessage.class), List.of(forged("b1000000-0000-7000-8000-000000000001"))),
          entry(
              Dispatch.class.getName(),
              new Dispatch(
                  forged(REPLY.value().toString()), 1, Optional.empty(), new ServiceWindow(NOW))),
          entry(DeadLetter.class.getName(), new DeadLetter("21610", "stopped")),
          entry(
              DeliveryReport.class.getName(),
              new DeliveryReport(
                  PROVIDER_ID, Optional.of(REPLY), DeliveryStatus.READ, Optional.empty(), NOW)),
          entry(
              list(Passage.class),
              List.of(new Passage("Forged", "forged", LocalDate.parse("2026-01-01")))));

  private AnnasExamples() {}

  /// The example of a type.
  static Object of(String type) {
    Object example = BY_TYPE.get(type);
    if (example == null) {
      throw new AssertionError("there is no example of a " + type);
    }
    return example;
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
