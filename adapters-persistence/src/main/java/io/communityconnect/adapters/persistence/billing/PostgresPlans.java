package io.communityconnect.adapters.persistence.billing;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.billing.port.out.Plans;
import io.communityconnect.domain.billing.Allowance;
import io.communityconnect.domain.billing.Money;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Support;
import io.communityconnect.domain.privacy.RetentionPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The rows of `plans`.
public final class PostgresPlans implements Plans {
  private static final String ALL =
      """
      select id, name, price_minor, currency, queries_per_period, history_days, support,
        advanced_analytics
      from plans order by price_minor nulls last, id
      """;

  /// A plan without a price leaves the currency as it is: it has none of its own.
  private static final String OFFER =
      """
      insert into plans as p
      values (:id, :name, :price, coalesce(:currency, 'XXX'), :queries, :days, :support, :analytics)
      on conflict (id) do update set name = excluded.name, price_minor = excluded.price_minor,
        currency = coalesce(:currency, p.currency),
        queries_per_period = excluded.queries_per_period, history_days = excluded.history_days,
        support = excluded.support, advanced_analytics = excluded.advanced_analytics
      """;

  @Override
  public List<Plan> all() {
    return Transactions.current().createQuery(ALL).map((row, _) -> planOf(row)).list();
  }

  @Override
  public void offer(List<Plan> plans) {
    PreparedBatch batch = Transactions.current().prepareBatch(OFFER);
    for (Plan plan : plans) {
      batch
          .bind("id", plan.id().value())
          .bind("name", plan.name())
          .bind("price", plan.price().map(Money::minorUnits).orElse(null))
          .bind(
              "currency",
              plan.price().map(price -> price.currency().getCurrencyCode()).orElse(null))
          .bind("queries", queriesOf(plan.allowance()))
          .bind("days", daysOf(plan.history()))
          .bind("support", plan.support().name().toLowerCase(Locale.ROOT))
          .bind("analytics", plan.advancedAnalytics())
          .add();
    }
    batch.execute();
  }

  private static Plan planOf(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Plan(
        new PlanId(row.getString("id")),
        row.getString("name"),
        Optional.ofNullable(row.getObject("price_minor", Long.class))
            .map(minorUnits -> new Money(minorUnits, currency)),
        allowanceOf(row.getObject("queries_per_period", Integer.class)),
        historyOf(row.getObject("history_days", Integer.class)),
        Support.valueOf(row.getString("support").toUpperCase(Locale.ROOT)),
        row.getBoolean("advanced_analytics"));
  }

  /// @param queries NULL for no limit
  static Allowance allowanceOf(@Nullable Integer queries) {
    return queries == null ? new Allowance.Unlimited() : new Allowance.Limited(queries);
  }

  private static RetentionPolicy historyOf(@Nullable Integer days) {
    return days == null ? new RetentionPolicy.Unlimited() : new RetentionPolicy.Days(days);
  }

  static @Nullable Integer queriesOf(Allowance allowance) {
    return switch (allowance) {
      case Allowance.Limited(int queries) -> queries;
      case Allowance.Unlimited() -> null;
    };
  }

  private static @Nullable Integer daysOf(RetentionPolicy history) {
    return switch (history) {
      case RetentionPolicy.Days(int days) -> days;
      case RetentionPolicy.Unlimited() -> null;
    };
  }
}
