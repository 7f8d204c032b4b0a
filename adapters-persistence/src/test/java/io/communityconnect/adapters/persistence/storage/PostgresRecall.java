package io.communityconnect.adapters.persistence.storage;

import io.communityconnect.adapters.persistence.embedding.PostgresEmbeddingQueue;
import io.communityconnect.adapters.persistence.embedding.PostgresEmbeddings;
import io.communityconnect.adapters.persistence.knowledge.PostgresArticles;
import io.communityconnect.adapters.persistence.knowledge.PostgresKnowledgeIndex;
import io.communityconnect.adapters.persistence.knowledge.PostgresPassageVectors;
import io.communityconnect.adapters.persistence.knowledge.PostgresUnansweredQuestions;
import io.communityconnect.adapters.persistence.recall.PostgresHistory;
import io.communityconnect.adapters.persistence.recall.PostgresHistoryIndex;
import io.communityconnect.adapters.persistence.recall.PostgresPastMessages;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.port.out.KnowledgeIndex;
import io.communityconnect.application.knowledge.port.out.PassageVectors;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions;
import io.communityconnect.application.recall.port.out.EmbeddingQueue;
import io.communityconnect.application.recall.port.out.Embeddings;
import io.communityconnect.application.recall.port.out.History;
import io.communityconnect.application.recall.port.out.HistoryIndex;
import io.communityconnect.application.recall.port.out.PastMessages;
import io.communityconnect.application.storage.Storage;

/// The ports of what is remembered and known, which need nothing but a unit of work.
abstract class PostgresRecall implements Storage {
  private KnowledgeIndex knowledgeIndex = new PostgresKnowledgeIndex();

  /// Has another than Postgres find passages.
  void searchIn(KnowledgeIndex index) {
    knowledgeIndex = index;
  }

  @Override
  public Embeddings embeddings() {
    return new PostgresEmbeddings();
  }

  @Override
  public EmbeddingQueue embeddingQueue() {
    return new PostgresEmbeddingQueue();
  }

  @Override
  public History history() {
    return new PostgresHistory();
  }

  @Override
  public HistoryIndex historyIndex() {
    return new PostgresHistoryIndex();
  }

  @Override
  public PastMessages pastMessages() {
    return new PostgresPastMessages();
  }

  @Override
  public Articles articles() {
    return new PostgresArticles();
  }

  @Override
  public PassageVectors passageVectors() {
    return new PostgresPassageVectors();
  }

  @Override
  public KnowledgeIndex knowledgeIndex() {
    return knowledgeIndex;
  }

  @Override
  public UnansweredQuestions unansweredQuestions() {
    return new PostgresUnansweredQuestions();
  }
}
