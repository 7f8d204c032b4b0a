package io.communityconnect.adapters.persistence.conversation;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.conversation.port.out.CommunityKnowledge;
import io.communityconnect.domain.knowledge.Passage;
import io.communityconnect.domain.people.CommunityId;
import java.time.LocalDate;
import java.util.List;

/// Knowledge articles, found by full text: any word of the question may fit, and the more the
/// better. Of several articles with one title the newest that is in force counts.
public final class PostgresCommunityKnowledge implements CommunityKnowledge {
  private static final String SEARCH =
      """
      with question as (
        select nullif(array_to_string(tsvector_to_array(to_tsvector('english', :question)), ' | '), '')
          ::tsquery as words),
      current as (
        select distinct on (title) title, body, effective_from, search from knowledge_articles
        where community_id = :community and effective_from <= current_date
        order by title, effective_from desc)
      select title, body, effective_from from current, question
      where search @@ words
      order by ts_rank_cd(search, words) desc, effective_from desc
      limit :limit
      """;

  @Override
  public List<Passage> passagesFor(CommunityId community, String question, int limit) {
    return Transactions.current()
        .createQuery(SEARCH)
        .bind("question", question)
        .bind("community", community.value())
        .bind("limit", limit)
        .map(
            (row, _) ->
                new Passage(
                    row.getString("title"),
                    row.getString("body"),
                    row.getObject("effective_from", LocalDate.class)))
        .list();
  }
}
