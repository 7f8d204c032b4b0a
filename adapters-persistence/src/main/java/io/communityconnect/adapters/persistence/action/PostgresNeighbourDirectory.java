package io.communityconnect.adapters.persistence.action;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.action.port.out.NeighbourDirectory;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The neighbour directory. A community's is small and is read whole: under row level security no
/// index could look into the words anyway.
public final class PostgresNeighbourDirectory implements NeighbourDirectory {
  /// Any word will do: people ask "who teaches the piano?" and list "piano teacher".
  private static final String SEARCH =
      """
      with sought as (
        select cast(replace(cast(plainto_tsquery('english', :question) as text), '&', '|')
          as tsquery) as words)
      select e.user_id, e.shown_name, e.skill, e.shown_contact, e.listed_at
      from directory_entries e, sought s
      where e.community_id = :community and to_tsvector('english', e.skill) @@ s.words
      order by ts_rank(to_tsvector('english', e.skill), s.words) desc, e.listed_at, e.id
      limit :limit
      """;

  @Override
  public List<Entry> search(CommunityId community, String question, int limit) {
    return Transactions.current()
        .createQuery(SEARCH)
        .bind("question", question)
        .bind("community", community.value())
        .bind("limit", limit)
        .map(
            (row, _) ->
                new Entry(
                    new ResidentId(row.getObject("user_id", UUID.class)),
                    row.getString("shown_name"),
                    row.getString("skill"),
                    Optional.ofNullable(row.getString("shown_contact")),
                    row.getTimestamp("listed_at").toInstant()))
        .list();
  }
}
