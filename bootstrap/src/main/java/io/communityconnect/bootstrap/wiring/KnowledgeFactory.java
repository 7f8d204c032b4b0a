package io.communityconnect.bootstrap.wiring;

import io.communityconnect.adapters.documents.CommonmarkArticleParser;
import io.communityconnect.adapters.documents.FileDocumentReader;
import io.communityconnect.adapters.persistence.knowledge.PostgresArticles;
import io.communityconnect.adapters.persistence.knowledge.PostgresKnowledgeIndex;
import io.communityconnect.adapters.persistence.knowledge.PostgresKnownCommunities;
import io.communityconnect.adapters.persistence.knowledge.PostgresPassageVectors;
import io.communityconnect.adapters.persistence.knowledge.PostgresUnansweredQuestions;
import io.communityconnect.adapters.persistence.knowledge.held.CaffeineHeldKnowledge;
import io.communityconnect.application.conversation.port.out.ReplyGenerator;
import io.communityconnect.application.knowledge.port.in.ChangeArticleUseCase;
import io.communityconnect.application.knowledge.port.in.EmbedPassagesUseCase;
import io.communityconnect.application.knowledge.port.in.ListArticlesUseCase;
import io.communityconnect.application.knowledge.port.in.ListUnansweredQuestionsUseCase;
import io.communityconnect.application.knowledge.port.in.ReadArticleUseCase;
import io.communityconnect.application.knowledge.port.in.ResolveUnansweredQuestionUseCase;
import io.communityconnect.application.knowledge.port.in.TestKnowledgeUseCase;
import io.communityconnect.application.knowledge.port.in.UploadArticleUseCase;
import io.communityconnect.application.knowledge.port.in.WithdrawArticleUseCase;
import io.communityconnect.application.knowledge.port.in.WriteArticleUseCase;
import io.communityconnect.application.knowledge.port.out.ArticleParser;
import io.communityconnect.application.knowledge.port.out.Articles;
import io.communityconnect.application.knowledge.port.out.HeldKnowledge;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestions;
import io.communityconnect.application.knowledge.service.ArticleDesk;
import io.communityconnect.application.knowledge.service.ArticleSplitting;
import io.communityconnect.application.knowledge.service.ChangeArticleService;
import io.communityconnect.application.knowledge.service.EmbedPassagesService;
import io.communityconnect.application.knowledge.service.KnowledgeSearch;
import io.communityconnect.application.knowledge.service.ListArticlesService;
import io.communityconnect.application.knowledge.service.ListUnansweredQuestionsService;
import io.communityconnect.application.knowledge.service.ReadArticleService;
import io.communityconnect.application.knowledge.service.ResidentKnowledge;
import io.communityconnect.application.knowledge.service.ResolveUnansweredQuestionService;
import io.communityconnect.application.knowledge.service.TestKnowledgeService;
import io.communityconnect.application.knowledge.service.UploadArticleService;
import io.communityconnect.application.knowledge.service.WithdrawArticleService;
import io.communityconnect.application.knowledge.service.WriteArticleService;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.service.EmbeddingPolicy;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.application.transaction.port.out.AdminUnitOfWork;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.transaction.port.out.UnitOfWork;
import io.communityconnect.application.usage.service.BudgetedReplyGenerator;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.bootstrap.configuration.Settings;
import io.communityconnect.bootstrap.work.PassageLoop;
import io.communityconnect.bootstrap.work.WakeUps;
import io.communityconnect.bootstrap.work.WakeUps.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Executors;

/// What a community knows: written by admins, found for residents, embedded in between.
@Factory
final class KnowledgeFactory {
  @Singleton
  ArticleParser articleParser() {
    return new CommonmarkArticleParser();
  }

  @Singleton
  Articles articles() {
    return new PostgresArticles();
  }

  @Singleton
  UnansweredQuestions unansweredQuestions() {
    return new PostgresUnansweredQuestions();
  }

  @Singleton
  ArticleDesk articleDesk(
      AdminUnitOfWork unitOfWork, Articles articles, ArticleParser parser, InstantSource clock) {
    return new ArticleDesk(unitOfWork, articles, parser, clock);
  }

  @Singleton
  WriteArticleUseCase writeArticle(ArticleDesk desk) {
    return new WriteArticleService(desk);
  }

  @Singleton
  ChangeArticleUseCase changeArticle(ArticleDesk desk) {
    return new ChangeArticleService(desk);
  }

  @Singleton
  WithdrawArticleUseCase withdrawArticle(ArticleDesk desk) {
    return new WithdrawArticleService(desk);
  }

  @Singleton
  UploadArticleUseCase uploadArticle(ArticleDesk desk) {
    return new UploadArticleService(desk, new FileDocumentReader());
  }

  @Singleton
  ListArticlesUseCase listArticles(
      AdminUnitOfWork unitOfWork, Articles articles, InstantSource clock) {
    return new ListArticlesService(unitOfWork, articles, clock);
  }

  @Singleton
  ReadArticleUseCase readArticle(
      AdminUnitOfWork unitOfWork, Articles articles, InstantSource clock) {
    return new ReadArticleService(unitOfWork, articles, clock);
  }

  @Singleton
  ListUnansweredQuestionsUseCase listUnansweredQuestions(
      AdminUnitOfWork unitOfWork, UnansweredQuestions questions, InstantSource clock) {
    return new ListUnansweredQuestionsService(unitOfWork, questions, clock);
  }

  @Singleton
  ResolveUnansweredQuestionUseCase resolveUnansweredQuestion(
      AdminUnitOfWork unitOfWork,
      UnansweredQuestions questions,
      Articles articles,
      InstantSource clock) {
    return new ResolveUnansweredQuestionService(unitOfWork, questions, articles, clock);
  }

  @Singleton
  @Bean(preDestroy = "close")
  CaffeineHeldKnowledge heldKnowledge(SystemUnitOfWork unitOfWork, InstantSource clock) {
    return new CaffeineHeldKnowledge(
        unitOfWork,
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("held-knowledge").factory()),
        clock,
        CaffeineHeldKnowledge.USUAL_ROOM);
  }

  @Singleton
  KnowledgeSearch knowledgeSearch(
      Settings settings, HeldKnowledge held, QueryMeaning meanings, InstantSource clock) {
    // Searches of one community leave a connection to the others, where there is more than one.
    int atOnce = Math.max(1, settings.database().residentConnections() - 1);
    return new KnowledgeSearch(held, new PostgresKnowledgeIndex(), atOnce, meanings, clock);
  }

  @Singleton
  ResidentKnowledge residentKnowledge(
      UnitOfWork unitOfWork, KnowledgeSearch search, InstantSource clock) {
    return new ResidentKnowledge(unitOfWork, search, clock);
  }

  @Singleton
  TestKnowledgeUseCase testKnowledge(
      AdminUnitOfWork unitOfWork,
      KnowledgeSearch search,
      ReplyGenerator generator,
      CommunityAccount account,
      Settings settings,
      InstantSource clock) {
    return new TestKnowledgeService(
        unitOfWork,
        new PostgresKnownCommunities(),
        search,
        new BudgetedReplyGenerator(generator, account),
        settings.work().answers().deadline(),
        clock);
  }

  @Singleton
  EmbedPassagesUseCase embedPassages(
      @Named(PersistenceFactory.REPEATABLE) SystemUnitOfWork unitOfWork,
      Articles articles,
      ArticleParser parser,
      EmbeddingModels models,
      CommunityAccount account,
      InstantSource clock) {
    return new EmbedPassagesService(
        unitOfWork,
        new ArticleSplitting(unitOfWork, articles, parser),
        new PostgresPassageVectors(),
        models.current(),
        EmbeddingPolicy.usual(),
        account,
        clock);
  }

  @Context
  @Bean(preDestroy = "close")
  @Requires(property = "community-connect.worker-enabled", value = "true")
  PassageLoop passageLoop(
      EmbedPassagesUseCase useCase, WakeUps wakeUps, MeterRegistry meters, InstantSource clock) {
    PassageLoop loop = new PassageLoop(useCase, meters, clock);
    wakeUps.subscribe(Topic.CONVERSATIONS, _ -> loop.wake());
    wakeUps.subscribe(Topic.OUTBOX, _ -> loop.wake());
    return loop;
  }
}
