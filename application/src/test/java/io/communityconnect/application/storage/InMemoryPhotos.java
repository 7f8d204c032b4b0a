package io.communityconnect.application.storage;

import io.communityconnect.application.conversation.port.out.Photos;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.MessageId;
import java.util.Optional;

final class InMemoryPhotos implements Photos {
  private final InMemoryDatabase database;

  InMemoryPhotos(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Attachment> find(MessageId message) {
    Tables tables = database.tables();
    return Optional.ofNullable(tables.messages.get(message))
        .filter(row -> database.shows(tables.conversations.get(row.conversation())))
        .flatMap(row -> photo(row.content()));
  }

  private static Optional<Attachment> photo(Content content) {
    return content instanceof Content.Media media ? media.photo() : Optional.empty();
  }
}
