package io.communityconnect.application.conversation.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Attendance;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.Optional;

/// How a conversation stands, and nothing that was said in it.
///
/// @param name the resident's, empty where none is known or the actor may not know it
/// @param attendance who answers in it
/// @param window as of the resident's last message on WhatsApp, long closed where there is none
/// @param consent whether the resident wants messages
/// @param language what the resident is spoken to in, empty where nobody knows yet
/// @param changedAt when it was last dealt with
public record LiveConversation(
    ConversationId id,
    CommunityId community,
    ResidentId resident,
    Optional<String> name,
    Attendance attendance,
    ServiceWindow window,
    Consent consent,
    Optional<Language> language,
    Instant changedAt) {
  public LiveConversation {
    requireNonNull(id, "id is null");
    requireNonNull(community, "community is null");
    requireNonNull(resident, "resident is null");
    requireNonNull(name, "name is null");
    requireNonNull(attendance, "attendance is null");
    requireNonNull(window, "window is null");
    requireNonNull(consent, "consent is null");
    requireNonNull(language, "language is null");
    requireNonNull(changedAt, "changedAt is null");
  }

  /// Where it stands among others.
  public LiveConversations.Place place() {
    return new LiveConversations.Place(changedAt, id);
  }

  /// Which conversation, and not whose.
  @Override
  public String toString() {
    return "LiveConversation[" + id.value() + ", " + attendance.kind() + "]";
  }
}
