package io.communityconnect.adapters.rest.conversation;

import io.communityconnect.adapters.rest.fields.Cursor;
import io.communityconnect.application.conversation.port.out.ConversationPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a conversation.
///
/// @param residentId whose it is
/// @param items newest first
/// @param nextCursor for what was said before, null where this is the beginning
record ConversationPart(
    String residentId, String communityId, List<Said> items, @Nullable String nextCursor) {
  static ConversationPart of(ConversationPage page) {
    return new ConversationPart(
        page.resident().value().toString(),
        page.community().value().toString(),
        page.messages().stream().map(Said::of).toList(),
        page.next().map(next -> Cursor.of(next.value().toString())).orElse(null));
  }
}
