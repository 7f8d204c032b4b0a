package io.communityconnect.adapters.persistence.recall;

import io.communityconnect.adapters.persistence.transaction.ArrayArgument;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.History.FoundWords;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.HistoryQuery;
import io.communityconnect.domain.recall.Postings;
import io.communityconnect.domain.recall.SoughtWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The words of one resident's history.
///
/// @param resident whose it is
record InvertedIndex(Actor.Resident resident) {
  /// Under which the lengths of all turns are kept.
  private static final String ALL_TURNS = "";

  /// What marks a word that says little, such as "the".
  private static final String LITTLE = "=";

  private static final int MAX_WORDS = 48;
  private static final int MAX_GUESSED_WORDS = 8;

  private static final String PARSE = "select w.lexeme from unnest(history_words(:text)) w";

  private static final String POSTINGS =
      """
      select term, block, postings
      from history_terms
      where user_id = :user and community_id = :community
        and conversation_id = (
          select id from conversations where user_id = :user and community_id = :community)
        and term = any(:terms)
      order by term, block
      """;

  /// Of those that begin alike: most who mistype a word get its first letter right, and the others
  /// need not be read then.
  private static final String SPELT_ALIKE =
      """
      select s.term as sought, t.term, t.likeness
      from unnest(:terms) as s(term)
      cross join lateral (
        select h.term, similarity(h.term, s.term) as likeness
        from history_terms h
        where h.user_id = :user and h.community_id = :community
          and h.conversation_id = (
            select id from conversations where user_id = :user and community_id = :community)
          and h.term >= left(s.term, 1) and h.term < left(s.term, 1) || chr(1114111)
          and similarity(h.term, s.term) >= 0.4
        group by h.term order by 2 desc, 1 limit 3) t
      """;

  private record Block(String term, int number, List<Integer> postings) {}

  FoundWords find(HistoryQuery query) {
    List<String> sought = parse(query);
    Map<String, Postings> found = postings(sought);
    List<SoughtWord> words = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String term : sought) {
      Postings postings = found.get(term);
      if (postings == null) {
        unknown.add(term);
      } else {
        words.add(new SoughtWord(postings, 1));
      }
    }
    words.addAll(speltAlike(unknown));
    return new FoundWords(
        found.getOrDefault(ALL_TURNS, Postings.of(new int[0], new int[0])), words);
  }

  private static List<String> parse(HistoryQuery query) {
    List<String> all =
        Transactions.current()
            .createQuery(PARSE)
            .bind("text", query.text())
            .mapTo(String.class)
            .list();
    List<String> telling = all.stream().filter(term -> !term.startsWith(LITTLE)).toList();
    return (telling.isEmpty() ? all : telling).stream().limit(MAX_WORDS).toList();
  }

  private List<SoughtWord> speltAlike(List<String> unknown) {
    List<String> guessed =
        unknown.stream()
            .filter(term -> !term.startsWith(LITTLE) && term.length() > 2)
            .limit(MAX_GUESSED_WORDS)
            .toList();
    if (guessed.isEmpty()) {
      return List.of();
    }
    Map<String, Double> likeness = new HashMap<>();
    PostgresHistory.of(resident, Transactions.current().createQuery(SPELT_ALIKE))
        .bind("terms", ArrayArgument.texts(guessed, term -> term))
        .map((row, _) -> Map.entry(row.getString("term"), row.getDouble("likeness")))
        .forEach(alike -> likeness.merge(alike.getKey(), alike.getValue(), Math::max));
    return postings(likeness.keySet()).entrySet().stream()
        .filter(entry -> likeness.containsKey(entry.getKey()))
        .map(
            entry ->
                new SoughtWord(
                    entry.getValue(), Math.min(1, likeness.getOrDefault(entry.getKey(), 1.0))))
        .toList();
  }

  private Map<String, Postings> postings(Iterable<String> terms) {
    Set<String> wanted = new TreeSet<>();
    terms.forEach(wanted::add);
    wanted.add(ALL_TURNS);
    Map<String, PackedPostings> packed = new HashMap<>();
    PostgresHistory.of(resident, Transactions.current().createQuery(POSTINGS))
        .bind("terms", ArrayArgument.texts(List.copyOf(wanted), term -> term))
        .map(
            (row, _) ->
                new Block(
                    row.getString("term"),
                    row.getInt("block"),
                    Arrays.asList((Integer[]) row.getArray("postings").getArray())))
        .forEach(
            block ->
                packed
                    .computeIfAbsent(block.term(), _ -> new PackedPostings())
                    .add(block.number(), block.postings()));
    Map<String, Postings> postings = new HashMap<>();
    packed.forEach((term, blocks) -> postings.put(term, blocks.unpack()));
    return postings;
  }
}
