package io.communityconnect.adapters.rest.conversation;

import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.application.conversation.port.out.ConversationPage;
import io.communityconnect.application.conversation.port.out.LiveConversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a conversation.
///
/// @param residentId whose it is
/// @param conversation how it stands
/// @param items newest first
/// @param nextCursor for what was said before, null where this is the beginning
record ConversationPart(
    String residentId,
    String communityId,
    ConversationView conversation,
    List<Line> items,
    @Nullable String nextCursor) {
  static ConversationPart of(LiveConversation conversation, ConversationPage page) {
    return new ConversationPart(
        page.resident().value().toString(),
        page.community().value().toString(),
        ConversationView.of(conversation),
        page.entries().stream().map(Line::of).toList(),
        page.next().map(next -> Cursor.of(next.value().toString())).orElse(null));
  }
}
