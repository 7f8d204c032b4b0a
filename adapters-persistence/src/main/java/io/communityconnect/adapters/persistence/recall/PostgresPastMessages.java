package io.communityconnect.adapters.persistence.recall;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.ArrayArgument;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.PastMessages;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.recall.PastMessage;
import io.communityconnect.domain.recall.Speakers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Past messages in `messages`: answered when they were said, or delivered, so that no worker ever
/// takes them up.
public final class PostgresPastMessages implements PastMessages {
  private static final String HOME =
      """
      select community_id from users
      where id = :user and community_id is not null and erased_at is null
      """;

  private static final String OPEN =
      """
      insert into conversations (id, user_id, community_id)
      select :id, u.id, u.community_id from users u
      where u.id = :user and u.community_id = :community
      on conflict (user_id, community_id) do nothing
      """;

  private static final String FIND =
      """
      select v.id, (select c.name from communities c where c.id = v.community_id) as name
      from conversations v where v.user_id = :user and v.community_id = :community
      """;

  private static final String ADD =
      """
      insert into messages
        (id, conversation_id, direction, kind, body, provider_sid, created_at, answered_at,
         delivery_status, speaker)
      select i.id, :conversation, i.direction, 'text', i.body, i.sid, i.at,
        case i.direction when 'inbound' then i.at end,
        case i.direction when 'outbound' then 'DELIVERED' end, i.speaker
      from unnest(:ids, :directions, :bodies, :sids, :times, :speakers) with ordinality
        as i(id, direction, body, sid, at, speaker, ordinal)
      order by i.ordinal
      on conflict (provider_sid) where provider_sid is not null do nothing
      """;

  @Override
  public Optional<CommunityId> home(ResidentId resident) {
    return Transactions.current()
        .createQuery(HOME)
        .bind("user", resident.value())
        .map((row, _) -> new CommunityId(row.getObject(1, UUID.class)))
        .findOne();
  }

  @Override
  public Optional<Destination> open(CommunityId community, ResidentId resident) {
    Transactions.current()
        .createUpdate(OPEN)
        .bind("id", UuidCreator.getTimeOrderedEpoch())
        .bind("user", resident.value())
        .bind("community", community.value())
        .execute();
    return Transactions.current()
        .createQuery(FIND)
        .bind("user", resident.value())
        .bind("community", community.value())
        .map(
            (row, _) ->
                new Destination(
                    new ConversationId(row.getObject("id", UUID.class)),
                    List.of(Speakers.ASSISTANT, row.getString("name"))))
        .findOne();
  }

  @Override
  public int add(Destination destination, List<PastMessage> messages) {
    return Transactions.current()
        .createUpdate(ADD)
        .bind("conversation", destination.conversation().value())
        .bind("ids", ArrayArgument.uuids(messages, _ -> UuidCreator.getTimeOrderedEpoch()))
        .bind(
            "directions",
            ArrayArgument.texts(
                messages,
                message ->
                    message.direction(destination.ourNames()).name().toLowerCase(Locale.ROOT)))
        .bind("bodies", ArrayArgument.texts(messages, PastMessage::text))
        .bind(
            "sids",
            ArrayArgument.texts(
                messages, message -> message.reference(destination.conversation()).value()))
        .bind("times", ArrayArgument.times(messages, PastMessage::at))
        .bind("speakers", ArrayArgument.texts(messages, PastMessage::speaker))
        .execute();
  }
}
