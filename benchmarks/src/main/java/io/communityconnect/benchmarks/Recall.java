package io.communityconnect.benchmarks;

import io.communityconnect.adapters.persistence.recall.PostgresHistory;
import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.recall.port.out.History;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How many of the ten nearest the approximate index finds.
final class Recall {
  private static final int QUERIES = 100;
  private static final int NEAREST = 10;

  private Recall() {}

  static void measure(UnitOfWork work, Actor.Resident resident, Sayings sayings) {
    History history = new PostgresHistory();
    long[] times = new long[QUERIES];
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      EmbeddingVector query = EmbeddingVector.of(sayings.meaning());
      Meaning meaning = new Meaning(new SyntheticModel(sayings).id(), query);
      long start = System.nanoTime();
      List<UUID> approximate =
          work.run(resident, () -> history.candidates(resident, List.of(), meaning, 200)).stream()
              .sorted(Comparator.comparingDouble(History.Candidate::likeness).reversed())
              .limit(NEAREST)
              .map(History.Candidate::message)
              .map(MessageId::value)
              .toList();
      times[i] = System.nanoTime() - start;
      Set<UUID> exact = work.run(resident, () -> exact(resident, query));
      exact.retainAll(approximate);
      found += exact.size();
    }
    System.out.println("nearest 200 alone      " + Percentiles.of(times));
    System.out.printf("recall@10 of exact     %.3f%n", found / (double) (QUERIES * NEAREST));
  }

  private static Set<UUID> exact(Actor.Resident resident, EmbeddingVector query) {
    try (PreparedStatement statement =
        Transactions.current()
            .getConnection()
            .prepareStatement(
                """
                select message_id from embeddings
                where user_id = ? and model = ?
                order by vector <=> cast(? as real[])::vector limit ?
                """)) {
      statement.setObject(1, resident.id().value());
      statement.setString(2, CrowdedTown.MODEL);
      statement.setObject(3, query.toArray());
      statement.setInt(4, NEAREST);
      Set<UUID> nearest = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          nearest.add(rows.getObject(1, UUID.class));
        }
      }
      return nearest;
    } catch (SQLException e) {
      throw new IllegalStateException("no exact answer", e);
    }
  }
}
