package io.communityconnect.adapters.persistence.conversation;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.flags;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.times;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import io.communityconnect.adapters.persistence.delivery.ButtonsColumn;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.conversation.port.out.WebMessages.WebReply;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppUserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// The messages of replies as columns of arrays.
final class ReplyRows {
  private final List<Row> rows = new ArrayList<>();

  /// @param sender null on the web, where nobody is sent anything
  /// @param leading whether it is the first of its reply
  private record Row(
      Settlement settlement,
      UUID id,
      Channel channel,
      String body,
      @Nullable String sender,
      @Nullable String phone,
      @Nullable String userId,
      @Nullable UUID question,
      @Nullable String details,
      @Nullable String buttons,
      boolean leading) {
    UUID conversation() {
      ConversationId conversation = settlement.lease().conversation();
      return conversation.value();
    }

    Instant at() {
      return settlement.at();
    }
  }

  static ReplyRows of(List<Settlement> settlements) {
    ReplyRows all = new ReplyRows();
    for (Settlement settlement : settlements) {
      boolean leading = true;
      for (OutboundMessage part : settlement.reply()) {
        all.rows.add(onWhatsApp(settlement, part, leading));
        leading = false;
      }
      settlement.webReply().ifPresent(reply -> all.rows.add(onWeb(settlement, reply)));
    }
    return all;
  }

  private static Row onWhatsApp(Settlement settlement, OutboundMessage part, boolean leading) {
    return new Row(
        settlement,
        part.id().value(),
        Channel.WHATSAPP,
        part.text(),
        part.from().value(),
        part.to().phone().map(PhoneNumber::value).orElse(null),
        part.to().userId().map(WhatsAppUserId::value).orElse(null),
        null,
        null,
        ButtonsColumn.write(part),
        leading);
  }

  private static Row onWeb(Settlement settlement, WebReply reply) {
    return new Row(
        settlement,
        reply.id().value(),
        Channel.WEB,
        reply.text(),
        null,
        null,
        null,
        reply.question().value(),
        SourceColumns.of(reply.sources()),
        null,
        true);
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement
        .bind("parts", uuids(rows, Row::id))
        .bind("owners", uuids(rows, Row::conversation))
        .bind("bodies", texts(rows, Row::body))
        .bind("senders", texts(rows, Row::sender))
        .bind("phones", texts(rows, Row::phone))
        .bind("userIds", texts(rows, Row::userId))
        .bind("leading", flags(rows, Row::leading))
        .bind("leaseEnds", times(rows, row -> row.settlement().heldUntil()))
        .bind("times", times(rows, Row::at))
        .bind("channels", texts(rows, row -> ChannelColumn.of(row.channel())))
        .bind("questions", uuids(rows, Row::question))
        .bind("details", texts(rows, Row::details))
        .bind("buttons", texts(rows, Row::buttons));
  }
}
