package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.storage.Given;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an operator deletes by hand leaves the index of words as well: a trigger sees to it.
final class DeletedBySqlIT {
  private final TestDatabase database = TestDatabase.empty();
  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);

  @BeforeEach
  void index() {
    given.text("+15550000001", "hello");
    given.text("+15550000001", "the plumber comes on tuesday");
    given.text("+15550000001", "the plumber has a key");
    given.inSystem(
        () -> {
          storage.historyIndex().collect(storage.clock().instant(), 10);
          storage.historyIndex().arrange(10);
        });
    assertThat(postings("plumber")).isEqualTo(2);
    assertThat(postings("")).isEqualTo(3);
  }

  @Test
  void takesTheWordsOfOneMessageAlong() {
    execute("delete from messages where body like '%tuesday'");

    assertThat(postings("plumber")).isEqualTo(1);
    assertThat(postings("tuesday")).isZero();
    assertThat(postings("")).isEqualTo(2);
    assertThat(count("select count(*) from history_turns")).isEqualTo(2);
  }

  @Test
  void takesTheWordsOfAllMessagesAlong() {
    execute("delete from conversation_work");
    execute("delete from messages");

    for (String table : List.of("history_turns", "history_terms")) {
      assertThat(count("select count(*) from " + table)).as(table).isZero();
    }
  }

  private int postings(String term) {
    return database
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select coalesce(sum(cardinality(postings)), 0) from history_terms
                        where term = (select coalesce(
                          (tsvector_to_array(to_tsvector('english', :term)))[1], ''))
                        """)
                    .bind("term", term)
                    .mapTo(Integer.class)
                    .one());
  }

  private void execute(String sql) {
    database.owner().useHandle(handle -> handle.execute(sql));
  }

  private int count(String sql) {
    return database
        .owner()
        .withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }
}
