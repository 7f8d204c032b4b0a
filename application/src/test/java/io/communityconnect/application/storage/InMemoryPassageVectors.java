package io.communityconnect.application.storage;

import io.communityconnect.application.knowledge.port.out.PassageVectors;
import io.communityconnect.application.storage.Tables.ArticleRow;
import io.communityconnect.application.storage.Tables.EmbeddingModelRow;
import io.communityconnect.application.storage.Tables.PassageVectorKey;
import io.communityconnect.application.storage.Tables.PassageWorkRow;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.PassageId;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.TextDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryPassageVectors implements PassageVectors {
  private final InMemoryDatabase database;

  InMemoryPassageVectors(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public boolean follow(EmbeddingModelId model) {
    Tables tables = database.systemTables();
    boolean isLast =
        tables.embeddingModels.values().stream()
            .max(Comparator.comparingLong(EmbeddingModelRow::adoption))
            .filter(row -> row.id().equals(model))
            .isPresent();
    if (isLast) {
      tables.passageWork.replaceAll(
          (passage, row) ->
              row.embeddedBy().filter(name -> !name.equals(model.name())).isPresent()
                  ? anew(tables, passage, model)
                  : row);
    }
    return isLast;
  }

  private static PassageWorkRow anew(Tables tables, PassageId passage, EmbeddingModelId model) {
    boolean isThere =
        tables.passageVectors.containsKey(new PassageVectorKey(passage, model.name()));
    return isThere ? PassageWorkRow.NEW.embeddedBy(model.name()) : PassageWorkRow.NEW;
  }

  @Override
  public List<PendingPassage> claim(Instant now, Duration leaseFor, int limit) {
    Tables tables = database.systemTables();
    List<PendingPassage> due =
        tables.articles.values().stream()
            .flatMap(row -> pending(tables, row))
            .filter(each -> isDue(tables.work(each.passage()), now))
            .sorted(Comparator.comparing(each -> tables.work(each.passage()).dueAt()))
            .limit(limit)
            .toList();
    due.forEach(
        each ->
            tables.passageWork.put(
                each.passage(),
                new PassageWorkRow(Optional.empty(), now.plus(leaseFor), each.attempt())));
    return due;
  }

  private static boolean isDue(PassageWorkRow row, Instant now) {
    return row.embeddedBy().isEmpty() && !row.dueAt().isAfter(now);
  }

  private static Stream<PendingPassage> pending(Tables tables, ArticleRow row) {
    return row.passages().entrySet().stream()
        .map(
            each -> {
              String text = text(row.article(), each);
              return new PendingPassage(
                  each.getKey(),
                  row.article().community(),
                  text,
                  TextDigest.of(text),
                  tables.work(each.getKey()).attempts() + 1);
            });
  }

  private static String text(Article article, Map.Entry<PassageId, PassageText> passage) {
    return article.content().title()
        + "\n"
        + passage.getValue().heading().map(heading -> heading + "\n").orElse("")
        + passage.getValue().body();
  }

  @Override
  public void store(EmbeddingModelId model, List<PassageEmbedding> embeddings, Instant at) {
    Tables tables = database.systemTables();
    for (PassageEmbedding embedding : embeddings) {
      if (!model.fits(embedding.vector())) {
        throw new IllegalArgumentException("a vector is not one of the model's");
      }
      if (tables.hasPassage(embedding.passage())) {
        tables.passageVectors.putIfAbsent(
            new PassageVectorKey(embedding.passage(), model.name()), embedding.vector());
        setEmbedded(tables, model, embedding.passage());
      }
    }
  }

  @Override
  public void skip(EmbeddingModelId model, List<PassageId> passages) {
    Tables tables = database.systemTables();
    passages.forEach(passage -> setEmbedded(tables, model, passage));
  }

  private static void setEmbedded(Tables tables, EmbeddingModelId model, PassageId passage) {
    tables.passageWork.put(passage, tables.work(passage).embeddedBy(model.name()));
  }

  @Override
  public void postpone(List<PassageId> passages, Instant dueAt) {
    setDue(passages, dueAt, 0);
  }

  @Override
  public void defer(List<PassageId> passages, Instant dueAt) {
    setDue(passages, dueAt, 1);
  }

  private void setDue(List<PassageId> passages, Instant dueAt, int forgiven) {
    Tables tables = database.systemTables();
    passages.forEach(
        passage ->
            tables.passageWork.put(
                passage,
                new PassageWorkRow(
                    tables.work(passage).embeddedBy(),
                    dueAt,
                    tables.work(passage).attempts() - forgiven)));
  }
}
