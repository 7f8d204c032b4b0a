package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.action.service.ProposalDecision;
import io.communityconnect.application.action.service.ProposalDesk;
import io.communityconnect.application.action.service.WhoIsMeant;
import io.communityconnect.application.billing.port.in.OpenPortalUseCase;
import io.communityconnect.application.billing.port.in.StartCheckoutUseCase;
import io.communityconnect.application.billing.service.ListPlansService;
import io.communityconnect.application.billing.service.PlanDesk;
import io.communityconnect.application.billing.service.QueryBudget;
import io.communityconnect.application.billing.service.ReadUsageService;
import io.communityconnect.application.billing.service.UpgradeLinks;
import io.communityconnect.application.conversation.BytewiseTokenCounter;
import io.communityconnect.application.conversation.RecordingWorkSignal;
import io.communityconnect.application.conversation.ScriptedReplyGenerator;
import io.communityconnect.application.conversation.ScriptedSummarizer;
import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase;
import io.communityconnect.application.conversation.port.in.AnswerResidentUseCase.Outcome;
import io.communityconnect.application.conversation.port.in.SumUpConversationUseCase;
import io.communityconnect.application.conversation.port.out.WorkSignal;
import io.communityconnect.application.delivery.RecordingMessageSender;
import io.communityconnect.application.delivery.RecordingOutboxSignal;
import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.delivery.port.out.OutboxSignal;
import io.communityconnect.application.knowledge.port.out.UnansweredQuestion;
import io.communityconnect.application.knowledge.service.KnowledgeSearch;
import io.communityconnect.application.knowledge.service.ResidentKnowledge;
import io.communityconnect.application.privacy.PlainExportLinks;
import io.communityconnect.application.privacy.service.EraseResidentService;
import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.service.QueryMeaning;
import io.communityconnect.application.recall.service.SearchHistoryService;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.usage.Accounts;
import io.communityconnect.application.usage.RecordingCostLedger;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleSource;
import io.communityconnect.domain.knowledge.EffectivePeriod;
import io.communityconnect.domain.knowledge.PassageText;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The answering use case with everything around it in memory.
final class Answering {
  static final ArticleContent POOL =
      new ArticleContent(
          "House rules",
          Optional.empty(),
          "The pool opens at six.",
          EffectivePeriod.from(LocalDate.of(2026, 1, 1)),
          List.of(),
          new ArticleSource.Handbook(),
          Optional.of(Language.ENGLISH));
  final Storage storage;
  final Given given;
  final ScriptedReplyGenerator model = new ScriptedReplyGenerator();
  final ScriptedSummarizer summarizer = new ScriptedSummarizer();
  final RecordingCostLedger ledger = new RecordingCostLedger();
  final List<SumUpConversationUseCase.Command> toSumUp = new ArrayList<>();
  private final EmbeddingModels models = new EmbeddingModels(new HashedEmbeddingModel(), List.of());
  final ResidentKnowledge knowledge;
  final RecordingWorkSignal workSignal = new RecordingWorkSignal();
  final RecordingOutboxSignal outboxSignal = new RecordingOutboxSignal();

  /// How long it takes to look for what is known.
  Duration searching = Duration.ZERO;

  AnswerPolicy policy = SamplePolicies.ANSWERS;

  /// Whether somebody has bought a plan before.
  boolean subscribed;

  private final UpgradeLinks upgrades =
      new UpgradeLinks(
          _ ->
              subscribed
                  ? new StartCheckoutUseCase.Outcome.AlreadySubscribed()
                  : new StartCheckoutUseCase.Outcome.Opened(URI.create("https://pay.example/new")),
          _ -> new OpenPortalUseCase.Outcome.Opened(URI.create("https://pay.example/change")));
  final RecordingLogins logins = new RecordingLogins();
  private final SummaryWindow window = new SummaryWindow(new BytewiseTokenCounter());
  final PromptBudget budget = new PromptBudget(new BytewiseTokenCounter());
  final RecordingMessageSender direct = new RecordingMessageSender();
  final List<Dispatch> handedOver = new ArrayList<>();

  Answering() {
    this(new InMemoryStorage());
  }

  /// @param storage where everything is kept
  Answering(Storage storage) {
    this.storage = storage;
    this.given = new Given(storage);
    this.knowledge =
        new ResidentKnowledge(
            storage.unitOfWork(),
            new KnowledgeSearch(
                (_, _) -> {
                  advance(searching);
                  return Optional.empty();
                },
                storage.knowledgeIndex(),
                1,
                new QueryMeaning(models, Accounts.of(storage)),
                storage.clock()),
            storage.clock());
  }

  /// Gives the lease's community an article.
  void knows(Lease lease, ArticleContent content) {
    given.inSystem(
        () ->
            storage
                .articles()
                .add(
                    Article.written(
                        storage.articles().nextId(), lease.resident().community(), content, now()),
                    List.of(new PassageText(Optional.empty(), content.body()))));
  }

  /// The questions that are kept as unanswered.
  List<String> kept() {
    CommunityId community = given.leaseFor("+15550000099").resident().community();
    return given
        .system(() -> storage.unansweredQuestions().list(community, false, Optional.empty(), 100))
        .stream()
        .map(UnansweredQuestion::question)
        .toList();
  }

  Outcome answer(Lease lease) {
    Outcome outcome =
        service(workSignal, outboxSignal).answer(new AnswerResidentUseCase.Command(lease));
    if (outcome instanceof Outcome.Answered answered) {
      answered.firstPart().ifPresent(handedOver::add);
    }
    return outcome;
  }

  AnswerResidentUseCase service(WorkSignal wakeWorkers, OutboxSignal wakeSenders) {
    return new AnswerResidentService(
        new ConversationReader(storage.unitOfWork(), storage.conversations(), policy),
        new ReplyWriter(
            commands(),
            new ModelStage(
                model,
                knowledge,
                new PromptWriter(budget, memory()),
                desk(),
                new ProposalDecision(storage.actions().keys()),
                new ModelStage.Limits(queries(), policy.deadline()),
                storage.clock())),
        new AnswerSettlement(
            storage.settlements(),
            storage.messageIds(),
            SamplePolicies.DELIVERIES,
            wakeWorkers,
            wakeSenders,
            storage.clock()),
        new ConversationRelease(
            storage.systemUnitOfWork(),
            storage.work(),
            storage.conversations(),
            policy.debounce(),
            wakeWorkers,
            storage.clock()),
        window,
        toSumUp::add,
        storage.clock());
  }

  PersonalWords words() {
    return new PersonalWords(storage.attendance().replies(), storage.messageIds(), outboxSignal);
  }

  ResidentMemory memory() {
    return new ResidentMemory(
        new SearchHistoryService(
            storage.unitOfWork(),
            storage.history(),
            storage.embeddings(),
            new QueryMeaning(models, Accounts.of(storage))),
        Duration.ofSeconds(10));
  }

  /// Sums up what answers asked for.
  List<SumUpConversationUseCase.Outcome> sumUp() {
    SumUpConversationUseCase useCase =
        new SumUpConversationService(
            storage.unitOfWork(),
            storage.systemUnitOfWork(),
            storage.conversations(),
            window,
            storage.summaries(),
            summarizer,
            Accounts.of(storage, ledger));
    List<SumUpConversationUseCase.Outcome> outcomes = toSumUp.stream().map(useCase::sumUp).toList();
    toSumUp.clear();
    return outcomes;
  }

  private CommandDesk commands() {
    return new CommandDesk(
        new ResidentWishes(storage.systemUnitOfWork(), storage.wishes(), storage.clock()),
        logins.messages(),
        new OwnDataDesk(
            new PlainExportLinks(),
            new EraseResidentService(
                storage.systemUnitOfWork(),
                storage.residentRecords(),
                storage.auditLog(),
                storage.clock()),
            storage.messageIds(),
            direct,
            storage.clock()),
        plans());
  }

  private PlanDesk plans() {
    return new PlanDesk(
        new ReadUsageService(storage.unitOfWork(), storage.billing().accounts(), storage.clock()),
        new ListPlansService(storage.unitOfWork(), storage.billing().plans()),
        Optional.of(upgrades));
  }

  private ProposalDesk desk() {
    return new ProposalDesk(
        storage.unitOfWork(),
        storage.actions().requests(),
        storage.actions().directory(),
        new WhoIsMeant(storage.adminUnitOfWork(), storage.actions().residents()),
        plans(),
        storage.actions().keys());
  }

  private QueryBudget queries() {
    return new QueryBudget(storage.billing().meter(), Optional.of(upgrades), storage.clock());
  }

  /// Holds for an answer to that many messages in that many parts.
  static Consumer<Outcome> answered(int messages, int parts) {
    return outcome -> {
      assertThat(outcome).isInstanceOf(Outcome.Answered.class);
      Outcome.Answered answered = (Outcome.Answered) outcome;
      assertThat(answered.messages()).isEqualTo(messages);
      assertThat(answered.parts()).isEqualTo(parts);
    };
  }

  Instant now() {
    return storage.clock().instant();
  }

  Instant advance(Duration step) {
    return storage.clock().advance(step);
  }

  /// Claims the one conversation that is due.
  Lease claimed() {
    return given.claimed(1).getFirst();
  }

  /// Sends everything that is owed and returns the texts in the order of sending.
  List<String> sent() {
    return sentMessages().stream().map(OutboundMessage::text).toList();
  }

  List<OutboundMessage> sentMessages() {
    List<OutboundMessage> messages = new ArrayList<>();
    handedOver.forEach(dispatch -> send(dispatch, messages));
    handedOver.clear();
    for (List<Dispatch> due = given.dispatched(10); !due.isEmpty(); due = given.dispatched(10)) {
      due.forEach(dispatch -> send(dispatch, messages));
    }
    return messages;
  }

  private void send(Dispatch dispatch, List<OutboundMessage> messages) {
    messages.add(dispatch.message());
    given.sent(dispatch.message().id());
  }
}
