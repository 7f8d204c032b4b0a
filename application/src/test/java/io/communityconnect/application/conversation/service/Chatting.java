package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.action.ActionDraft;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.ServiceRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Residents who talk with the assistant, one message at a time, and a model that is told what to
/// say.
final class Chatting {
  final Answering answering = new Answering();
  final Given given = answering.given;

  private final Map<String, Lease> leases = new HashMap<>();

  void named(String phone, String name, String flat) {
    modelProposes("update_profile", Map.of("name", name, "flat", flat));
    says(phone, "I am " + name);
    says(phone, "yes");
  }

  static Map<String, String> lift() {
    return Map.of(
        "category",
        "lift",
        "urgency",
        "urgent",
        "description",
        "The lift is stuck",
        "location",
        "Block B");
  }

  void modelProposes(String action, Map<String, String> arguments) {
    answering.model.thenAnswers(
        _ ->
            new Reply.Written(
                "words of the model",
                List.of(),
                true,
                Optional.of(new ActionDraft(action, arguments))));
  }

  void says(String phone, String words, String reply) {
    answering.model.thenWrites(reply);
    assertThat(says(phone, words)).isEqualTo(reply);
  }

  String says(String phone, String words) {
    given.text(phone, words);
    return answer(phone);
  }

  String answer(String phone) {
    return answerMessage(phone).text();
  }

  OutboundMessage answerMessage(String phone) {
    answering.advance(Storage.DEBOUNCE.max());
    Lease lease = answering.claimed();
    leases.put(phone, lease);
    answering.answer(lease);
    List<OutboundMessage> sent = answering.sentMessages();
    assertThat(sent).hasSize(1);
    return sent.getFirst();
  }

  Storage storage() {
    return answering.storage;
  }

  ConversationId conversation(String phone) {
    return requireNonNull(leases.get(phone)).conversation();
  }

  Actor.Resident resident(String phone) {
    return requireNonNull(leases.get(phone)).resident();
  }

  Optional<Proposal> open(String phone) {
    return given.turn(conversation(phone)).proposal();
  }

  List<ServiceRequest> requests(String phone) {
    Actor.Resident resident = resident(phone);
    return storage()
        .unitOfWork()
        .run(resident, () -> storage().actions().requests().latestOf(resident.id(), 10));
  }

  List<String> audited(String phone) {
    Actor.Resident resident = resident(phone);
    List<Stored> entries =
        storage().unitOfWork().run(resident, () -> storage().auditTrail().about(resident.id(), 10));
    return Given.records(entries).stream().map(record -> record.entry().action().value()).toList();
  }
}
