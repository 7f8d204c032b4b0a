package io.communityconnect.application.storage;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.ConversationPages;
import io.communityconnect.application.conversation.port.out.Handovers;
import io.communityconnect.application.conversation.port.out.LiveConversations;
import io.communityconnect.application.conversation.port.out.PersonalReplies;
import io.communityconnect.application.conversation.port.out.Photos;
import io.communityconnect.application.conversation.port.out.WebMessages;

/// What a store knows of conversations beside what the assistant says on WhatsApp.
///
/// @param handovers who asked for a person, and who took their conversations
/// @param conversations how conversations stand
/// @param replies what people write
/// @param pages what was said, page by page
/// @param photos what residents sent pictures of
/// @param web what residents write past WhatsApp
public record AttendanceStorage(
    Handovers handovers,
    LiveConversations conversations,
    PersonalReplies replies,
    ConversationPages pages,
    Photos photos,
    WebMessages web) {
  public AttendanceStorage {
    requireNonNull(handovers, "handovers is null");
    requireNonNull(conversations, "conversations is null");
    requireNonNull(replies, "replies is null");
    requireNonNull(pages, "pages is null");
    requireNonNull(photos, "photos is null");
    requireNonNull(web, "web is null");
  }
}
