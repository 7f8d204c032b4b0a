package io.communityconnect.adapters.persistence.conversation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.Wishes;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.people.Language;
import java.time.Instant;
import org.jdbi.v3.core.statement.Update;

/// What residents wish, in `users` and in the ledger of `consents`.
public final class PostgresWishes implements Wishes {
  private static final String SPEAK =
      """
      update users set language = :language, language_chosen = :chosen
      where id = (select c.user_id from conversations c where c.id = :conversation)
        and (:chosen or not language_chosen)
      """;

  private static final String DECIDE =
      """
      insert into consents (id, user_id, community_id, purpose, decision, source, decided_at)
      select :id, c.user_id, c.community_id, 'messages', :decision, 'chat', :at
      from conversations c where c.id = :conversation
      on conflict (user_id, community_id, purpose, decided_at)
        do update set decision = excluded.decision
      """;

  private static final String ASK =
      """
      insert into handovers (id, conversation_id, user_id, community_id, asked_at)
      select :id, c.id, c.user_id, c.community_id, :at
      from conversations c where c.id = :conversation
      on conflict (conversation_id) where ended_at is null do nothing
      """;

  private static final String TAKE_BACK =
      """
      update handovers set ended_at = greatest(asked_at, taken_at, :at)
      where conversation_id = :conversation and ended_at is null
      """;

  @Override
  public void speak(ConversationId conversation, Language language, boolean chosen) {
    Transactions.current()
        .createUpdate(SPEAK)
        .bind("conversation", conversation.value())
        .bind("language", language.code())
        .bind("chosen", chosen)
        .execute();
  }

  @Override
  public void decide(ConversationId conversation, Consent decision, Instant at) {
    Transactions.current()
        .createUpdate(DECIDE)
        .bind("id", UuidCreator.getTimeOrderedEpoch())
        .bind("conversation", conversation.value())
        .bind("decision", ConsentColumn.of(decision))
        .bind("at", at)
        .execute();
  }

  @Override
  public void prefer(ConversationId conversation, Handling handling, Instant at) {
    Update update =
        switch (handling) {
          case HUMAN ->
              Transactions.current()
                  .createUpdate(ASK)
                  .bind("id", UuidCreator.getTimeOrderedEpoch());
          case ASSISTANT -> Transactions.current().createUpdate(TAKE_BACK);
        };
    update.bind("conversation", conversation.value()).bind("at", at).execute();
  }
}
