package io.communityconnect.adapters.persistence.conversation;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.Photos;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.MessageId;
import java.util.Optional;

/// Photos as they lie with their messages. Policies decide what an actor sees.
public final class PostgresPhotos implements Photos {
  private static final String FIND =
      "select kind, body, details from messages where id = :message and kind = 'media'";

  @Override
  public Optional<Attachment> find(MessageId message) {
    return Transactions.current()
        .createQuery(FIND)
        .bind("message", message.value())
        .map(
            (row, _) ->
                new ContentColumns(
                    row.getString("kind"), row.getString("body"), row.getString("details")))
        .findOne()
        .map(ContentColumns::toContent)
        .flatMap(PostgresPhotos::photo);
  }

  private static Optional<Attachment> photo(Content content) {
    return content instanceof Content.Media media ? media.photo() : Optional.empty();
  }
}
