package io.communityconnect.adapters.persistence.community;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.community.port.out.Communities;
import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.PhoneNumber;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Communities on Postgres.
public final class PostgresCommunities implements Communities {
  private static final String OPEN =
      """
      insert into communities (id, name, whatsapp_sender) values (:id, :name, :sender)
      on conflict (whatsapp_sender) do nothing
      """;

  private static final String ADD_ARTICLE =
      """
      insert into knowledge_articles (id, community_id, title, body, effective_from)
      values (:id, :community, :title, :body, :effectiveFrom)
      on conflict (community_id, title, effective_from) do nothing
      """;

  @Override
  public void openUnlessPresent(String name, PhoneNumber sender, List<Passage> handbook) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    int opened =
        Transactions.current()
            .createUpdate(OPEN)
            .bind("id", id)
            .bind("name", name)
            .bind("sender", sender.value())
            .execute();
    if (opened > 0 && !handbook.isEmpty()) {
      add(id, handbook);
    }
  }

  private static void add(UUID community, List<Passage> handbook) {
    PreparedBatch articles = Transactions.current().prepareBatch(ADD_ARTICLE);
    for (Passage article : handbook) {
      articles
          .bind("id", UuidCreator.getTimeOrderedEpoch())
          .bind("community", community)
          .bind("title", article.title())
          .bind("body", article.text())
          .bind("effectiveFrom", article.asOf())
          .add();
    }
    articles.execute();
  }
}
