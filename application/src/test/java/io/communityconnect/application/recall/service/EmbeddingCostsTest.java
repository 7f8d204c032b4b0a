package io.communityconnect.application.recall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.conversation.port.out.Inbox.Receipt;
import io.communityconnect.application.recall.HashedEmbeddingModel;
import io.communityconnect.application.recall.ScriptedEmbeddingModel;
import io.communityconnect.application.recall.port.in.EmbedMessagesUseCase.Outcome;
import io.communityconnect.application.recall.port.out.EmbeddingModels;
import io.communityconnect.application.recall.port.out.PendingText;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.transaction.port.out.SystemUnitOfWork;
import io.communityconnect.application.usage.Accounts;
import io.communityconnect.application.usage.CostLedgerContract;
import io.communityconnect.application.usage.RecordingCostLedger;
import io.communityconnect.application.usage.RecordingCostLedger.Line;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.application.usage.service.CommunityAccount;
import io.communityconnect.domain.conversation.InboundMessage;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.Spending;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who pays for vectors, and that nobody does whose budget is spent.
final class EmbeddingCostsTest {
  private static final String ADA = "+15550000001";
  private static final PhoneNumber MAPLE_COURT = new PhoneNumber("+14155238801");
  private static final PhoneNumber ELM_COURT = new PhoneNumber("+14155238802");
  private static final ModelCall CALL =
      CostLedgerContract.call("ada", ModelCall.Outcome.WRITTEN, 90, 0, 9);

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final CommunityId house = opened("Maple Court", MAPLE_COURT);
  private final RecordingCostLedger ledger = new RecordingCostLedger();
  private final ScriptedEmbeddingModel model = new ScriptedEmbeddingModel(HashedEmbeddingModel.ID);
  private final EmbedMessagesService service =
      new EmbedMessagesService(
          storage.systemUnitOfWork(),
          storage.embeddingQueue(),
          storage.embeddings(),
          model,
          EmbeddingPolicy.usual(),
          Accounts.of(storage, ledger),
          storage.clock());
  private final QueryMeaning meanings =
      new QueryMeaning(new EmbeddingModels(model, List.of()), Accounts.of(storage, ledger));

  @BeforeEach
  void asksForMoney() {
    model.costs(CALL);
  }

  private CommunityId opened(String name, PhoneNumber sender) {
    return given.system(() -> storage.communities().openUnlessPresent(name, sender)).orElseThrow();
  }

  private MessageId said(String words) {
    return said(MAPLE_COURT, words);
  }

  private MessageId said(PhoneNumber to, String words) {
    InboundMessage message = InboundMessages.text(ADA, words, storage.clock().instant());
    Receipt.Accepted accepted = given.accepted(InboundMessages.writtenTo(message, to));
    return given.turn(accepted.conversation()).unanswered().getLast().id();
  }

  private void limit(long micros) {
    Spending budget = new Spending(micros, CALL.currency());
    given.inSystem(() -> storage.billing().budgets().set(house, Optional.of(budget)));
  }

  private void spendAll() {
    limit(10);
    storage
        .billing()
        .spent(
            house,
            YearMonth.from(storage.clock().instant().atOffset(ZoneOffset.UTC)),
            new Spending(10, CALL.currency()));
  }

  private Optional<?> meaning() {
    return meanings.inTime("gym", model.id(), Duration.ofSeconds(2), Payer.of(house));
  }

  @Test
  void notesTheCostOfOneMessageAboutIt() {
    MessageId gym = said("gym");

    service.embedBatch(64);

    assertThat(ledger.lines()).containsExactly(new Line(Payer.of(house, gym), CALL));
  }

  @Test
  void notesTheCostOfSeveralForTheirCommunity() {
    said("gym");
    said("pool");

    service.embedBatch(64);

    assertThat(ledger.lines()).containsExactly(new Line(Payer.of(house), CALL));
  }

  @Test
  void dividesACallAmongTheCommunitiesThatShareIt() {
    CommunityId neighbours = opened("Elm Court", ELM_COURT);
    MessageId here = said("gym");
    MessageId there = said(ELM_COURT, "the pool");

    service.embedBatch(64);

    Map<Payer, Integer> tokens =
        ledger.lines().stream()
            .collect(Collectors.toMap(Line::payer, line -> line.call().tokensIn()));
    assertThat(tokens)
        .containsOnlyKeys(Payer.of(house, here), Payer.of(neighbours, there))
        .hasEntrySatisfying(Payer.of(house, here), some -> assertThat(some).isBetween(24, 25))
        .hasEntrySatisfying(
            Payer.of(neighbours, there), most -> assertThat(most).isBetween(65, 66));
  }

  @Test
  void notesWhatFailed() {
    MessageId gym = said("gym");
    model.setDown(true);

    service.embedBatch(64);

    assertThat(ledger.lines()).containsExactly(new Line(Payer.of(house, gym), CALL));
  }

  @Test
  void asksNothingOnceTheBudgetIsSpentAndGoesOnWhenThereIsMore() {
    said("gym");
    spendAll();

    assertThat(service.embedBatch(64)).isEqualTo(new Outcome.Embedded(1));
    assertThat(service.embedBatch(64)).isEqualTo(new Outcome.NothingToDo());
    assertThat(model.calls()).isEmpty();

    limit(11);
    assertThat(service.embedBatch(64)).isEqualTo(new Outcome.NothingToDo());
    storage.clock().advance(Duration.ofHours(1));
    assertThat(attempts()).containsExactly(1);
    storage.clock().advance(Duration.ofMinutes(2));
    assertThat(service.embedBatch(64)).isEqualTo(new Outcome.Embedded(1));
    assertThat(model.calls()).containsExactly(List.of("gym"));
  }

  private List<Integer> attempts() {
    return given
        .system(
            () ->
                storage
                    .embeddingQueue()
                    .claim(model.id(), storage.clock().instant(), Duration.ofMinutes(2), 10))
        .stream()
        .map(PendingText::attempt)
        .toList();
  }

  @Test
  void doesNotLookAtTheBudgetAgainForWhatBelongsToAnAnswer() {
    MessageId gym = said("gym");
    spendAll();

    assertThat(meanings.inTime("gym", model.id(), Duration.ofSeconds(2), Payer.of(house, gym)))
        .isPresent();
    assertThat(ledger.lines()).containsExactly(new Line(Payer.of(house, gym), CALL));
  }

  @Test
  void notesTheCostOfAQuestion() {
    assertThat(meaning()).isPresent();

    assertThat(ledger.lines()).containsExactly(new Line(Payer.of(house), CALL));
  }

  @Test
  void saysWhatFailedWhereNobodyCanLookAtTheBudget() {
    InfrastructureException away =
        new InfrastructureException("look", true, new IllegalStateException("away"));
    QueryMeaning unlucky =
        new QueryMeaning(
            new EmbeddingModels(model, List.of()),
            new CommunityAccount(
                new SystemUnitOfWork() {
                  @Override
                  public <T> T run(Actor.SystemTask actor, Supplier<T> work) {
                    throw away;
                  }
                },
                storage.billing().budgets(),
                ledger,
                storage.clock()));

    assertThatThrownBy(
            () -> unlucky.inTime("gym", model.id(), Duration.ofSeconds(2), Payer.of(house)))
        .isSameAs(away);
    assertThat(model.calls()).isEmpty();
  }

  @Test
  void asksForNoMeaningOnceTheBudgetIsSpent() {
    spendAll();

    assertThat(meaning()).isEmpty();
    assertThat(model.calls()).isEmpty();
    assertThat(ledger.lines()).isEmpty();
  }
}
