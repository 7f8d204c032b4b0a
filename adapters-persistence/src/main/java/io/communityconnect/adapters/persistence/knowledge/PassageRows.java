package io.communityconnect.adapters.persistence.knowledge;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;

import com.github.f4b6a3.uuid.UuidCreator;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.knowledge.Wording;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.recall.TextDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The passages of one article, and the words by which they are found.
///
/// A passage that says the same as before, under the same heading and title, keeps its row and all
/// that hangs on it.
final class PassageRows {
  /// Raised when articles are to be split in another way, or their words taken otherwise.
  static final int SPLIT_VERSION = 1;

  /// What a word in the title or heading counts for, in words of the body.
  private static final int HEADING_COUNTS = 2;

  private static final String THERE =
      "select id, content_hash from knowledge_passages where article_id = :article order by position";

  private static final String MOVE =
      "update knowledge_passages set position = :position where id = :id and position <> :position";

  private static final String REMOVE_WORDS =
      """
      with gone as (
        delete from knowledge_terms where passage_id = any(:passages) returning term)
      delete from knowledge_vocabulary v
      where v.community_id = :community and v.term in (select term from gone)
        and (select true from knowledge_terms t
          where t.community_id = :community and t.term = v.term
            and t.passage_id <> all(:passages) limit 1) is null
      """;

  private static final String REMOVE = "delete from knowledge_passages where id = any(:passages)";

  private static final String ADD =
      """
      insert into knowledge_passages
        (id, article_id, community_id, position, heading, body, content_hash, current_on)
      select :id, a.id, a.community_id, :position, :heading, :body, :content, a.current_on
      from knowledge_articles a where a.id = :article
      """;

  /// What a word weighs is its share of a BM25 score, with a usual length instead of the average,
  /// which would change with every passage.
  private static final String ADD_WORDS =
      """
      with said as materialized (
        select w.passage::uuid as passage, f.term, sum(w.times) as times, max(w.length) as length
        from unnest(:passages, :words, :folded, cast(:times as int[]), cast(:lengths as int[]))
          as w(passage, word, folded, times, length)
        cross join lateral knowledge_forms(w.word, w.folded, cast(:languages as text[])) f(term)
        group by 1, 2),
      known as (
        insert into knowledge_vocabulary (community_id, term)
        select distinct cast(:community as uuid), term from said
        order by term
        on conflict do nothing)
      insert into knowledge_terms (community_id, term, passage_id, weight)
      select :community, term, passage, times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length / 120.0))
      from said
      """;

  private final Article article;

  PassageRows(Article article) {
    this.article = article;
  }

  private record Row(UUID id, String content) {}

  private record New(UUID id, int position, PassageText text) {}

  void replaceBy(List<PassageText> passages) {
    Map<String, Deque<UUID>> there = new HashMap<>();
    for (Row row : existing()) {
      there.computeIfAbsent(row.content(), _ -> new ArrayDeque<>()).add(row.id());
    }
    List<New> added = new ArrayList<>();
    PreparedBatch moves = Transactions.current().prepareBatch(MOVE);
    for (int position = 0; position < passages.size(); position++) {
      Deque<UUID> same = there.get(contentOf(passages.get(position)).value());
      if (same == null || same.isEmpty()) {
        added.add(new New(UuidCreator.getTimeOrderedEpoch(), position, passages.get(position)));
      } else {
        moves.bind("id", same.removeFirst()).bind("position", position).add();
      }
    }
    remove(there.values().stream().flatMap(Deque::stream).toList());
    if (moves.size() > 0) {
      moves.execute();
    }
    add(added);
  }

  private List<Row> existing() {
    return Transactions.current()
        .createQuery(THERE)
        .bind("article", article.id().value())
        .map((row, _) -> new Row(row.getObject("id", UUID.class), row.getString("content_hash")))
        .list();
  }

  /// Of all that a vector is made of, and of the languages that its words are taken in.
  private TextDigest contentOf(PassageText passage) {
    return TextDigest.of(
        embeddable(article.content().title(), passage.heading(), passage.body())
            + "\n"
            + languages());
  }

  /// What a passage's vector is made of.
  static String embeddable(String title, Optional<String> heading, String body) {
    return title + "\n" + heading.map(words -> words + "\n").orElse("") + body;
  }

  private List<String> languages() {
    return article.content().language().map(Language::code).map(List::of).orElse(List.of("en"));
  }

  private void remove(List<UUID> passages) {
    if (passages.isEmpty()) {
      return;
    }
    Transactions.current()
        .createUpdate(REMOVE_WORDS)
        .bind("passages", uuids(passages, id -> id))
        .bind("community", article.community().value())
        .execute();
    Transactions.current()
        .createUpdate(REMOVE)
        .bind("passages", uuids(passages, id -> id))
        .execute();
  }

  private void add(List<New> passages) {
    if (passages.isEmpty()) {
      return;
    }
    PreparedBatch batch = Transactions.current().prepareBatch(ADD);
    for (New passage : passages) {
      batch
          .bind("id", passage.id())
          .bind("article", article.id().value())
          .bind("position", passage.position())
          .bind("heading", passage.text().heading().orElse(null))
          .bind("body", passage.text().body())
          .bind("content", contentOf(passage.text()).value())
          .add();
    }
    batch.execute();
    addWords(passages);
  }

  private void addWords(List<New> passages) {
    List<Said> said = passages.stream().flatMap(each -> wordsOf(each).stream()).toList();
    if (said.isEmpty()) {
      return;
    }
    Transactions.current()
        .createUpdate(ADD_WORDS)
        .bind("community", article.community().value())
        .bind("passages", texts(said, each -> each.passage().toString()))
        .bind("words", texts(said, Said::word))
        .bind("folded", texts(said, each -> Wording.fold(each.word())))
        .bind("times", texts(said, each -> Integer.toString(each.times())))
        .bind("lengths", texts(said, each -> Integer.toString(each.length())))
        .bind("languages", texts(languages(), code -> code))
        .execute();
  }

  private record Said(UUID passage, String word, int times, int length) {}

  private List<Said> wordsOf(New passage) {
    List<String> body = Wording.of(passage.text().body()).words();
    Map<String, Integer> times = new HashMap<>();
    body.forEach(word -> times.merge(word, 1, Integer::sum));
    String above =
        article.content().title()
            + " "
            + passage.text().heading().orElse("")
            + " "
            + String.join(" ", article.content().tags());
    Wording.of(above).words().stream()
        .distinct()
        .forEach(word -> times.merge(word, HEADING_COUNTS, Integer::sum));
    List<Said> said = new ArrayList<>();
    times.forEach((word, count) -> said.add(new Said(passage.id(), word, count, body.size())));
    return said;
  }
}
