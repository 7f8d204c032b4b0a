package io.communityconnect.adapters.rest.budget;

import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.rest.fields.Fields;
import io.communityconnect.adapters.rest.fields.NamedCommunity;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.application.usage.port.in.ReadBudgetUseCase;
import io.communityconnect.application.usage.port.in.SetBudgetUseCase;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.Spending;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a community may spend on models in each month.
@Requires(beans = {ReadBudgetUseCase.class, SetBudgetUseCase.class})
@Controller("/api/v1/admin/budget")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BudgetController {
  /// Twelve digits fit into millionths; so do no amounts of nothing.
  private static final Pattern AMOUNT = Pattern.compile("(?=.*[1-9])[0-9]{1,12}(\\.[0-9]{1,6})?");

  private final ReadBudgetUseCase readBudget;
  private final SetBudgetUseCase setBudget;

  BudgetController(ReadBudgetUseCase readBudget, SetBudgetUseCase setBudget) {
    this.readBudget = requireNonNull(readBudget, "readBudget is null");
    this.setBudget = requireNonNull(setBudget, "setBudget is null");
  }

  /// Tells what may be spent in this month, and what is.
  @Get
  BudgetView read(Actor.Administrator admin, @QueryValue @Nullable String communityId) {
    Fields fields = new Fields();
    Optional<CommunityId> community = NamedCommunity.of(fields, admin, communityId);
    fields.refuseFaulty();
    return switch (readBudget.read(new ReadBudgetUseCase.Command(admin, community.orElseThrow()))) {
      case ReadBudgetUseCase.Outcome.Found found -> BudgetView.of(found.account());
      case ReadBudgetUseCase.Outcome.NotAllowed _ -> throw notTheirs();
    };
  }

  /// @param communityId whose budget
  /// @param amount of a month in whole units, such as `25.00`; left out for no limit
  /// @param currency a code such as `USD`, that of the models' prices; left out where the amount is
  record BudgetWanted(
      @Nullable String communityId, @Nullable String amount, @Nullable String currency) {}

  /// Sets what may be spent in each month, this one included. For super admins: whoever runs the
  /// installation pays for the models.
  @Put
  BudgetView set(Actor.Administrator admin, @Body BudgetWanted wanted) {
    Fields fields = new Fields();
    Optional<CommunityId> community = NamedCommunity.of(fields, admin, wanted.communityId());
    Optional<Spending> budget = budget(fields, wanted);
    fields.refuseFaulty();
    return switch (setBudget.set(
        new SetBudgetUseCase.Command(admin, community.orElseThrow(), budget))) {
      case SetBudgetUseCase.Outcome.Set set -> BudgetView.of(set.account());
    };
  }

  private static Optional<Spending> budget(Fields fields, BudgetWanted wanted) {
    if (wanted.amount() == null && wanted.currency() == null) {
      return Optional.empty();
    }
    Optional<Long> micros =
        fields.required(
            "amount",
            wanted.amount(),
            text -> AMOUNT.matcher(text).matches(),
            BudgetView::microsOf,
            "an amount above nothing such as 25.00");
    Optional<Currency> currency =
        fields.required(
            "currency",
            wanted.currency(),
            BudgetController::isCurrency,
            Currency::getInstance,
            "a currency's code such as USD");
    return micros.flatMap(amount -> currency.map(code -> new Spending(amount, code)));
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  private static RequestRefused notTheirs() {
    return RequestRefused.of(
        NamedCommunity.FIELD, "is not a community whose budget is yours to see");
  }
}
