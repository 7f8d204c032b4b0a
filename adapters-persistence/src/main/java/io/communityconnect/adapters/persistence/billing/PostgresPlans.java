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

  private static final String OFFER =
      """
      insert into plans (id, name, price_minor, currency, queries_per_period, history_days,
        support, advanced_analytics)
      values (:id, :name, :price, :currency, :queries, :days, :support, :analytics)
      on conflict (id) do update set name = excluded.name, price_minor = excluded.price_minor,
        currency = excluded.currency,
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
          .bind("queries", plan.allowance().limit().orElse(null))
          .bind("days", plan.history().limit().orElse(null))
          .bind("support", plan.support().name().toLowerCase(Locale.ROOT))
          .bind("analytics", plan.advancedAnalytics())
          .add();
    }
    batch.execute();
  }

  private static Plan planOf(ResultSet row) throws SQLException {
    return new Plan(
        new PlanId(row.getString("id")),
        row.getString("name"),
        priceOf(row),
        allowanceOf(row.getObject("queries_per_period", Integer.class)),
        historyOf(row.getObject("history_days", Integer.class)),
        Support.valueOf(row.getString("support").toUpperCase(Locale.ROOT)),
        row.getBoolean("advanced_analytics"));
  }

  private static Optional<Money> priceOf(ResultSet row) throws SQLException {
    @Nullable Long minorUnits = row.getObject("price_minor", Long.class);
    return minorUnits == null
        ? Optional.empty()
        : Optional.of(new Money(minorUnits, Currency.getInstance(row.getString("currency"))));
  }

  /// @param queries NULL for no limit
  static Allowance allowanceOf(@Nullable Integer queries) {
    return queries == null ? new Allowance.Unlimited() : new Allowance.Limited(queries);
  }

  private static RetentionPolicy historyOf(@Nullable Integer days) {
    return days == null ? new RetentionPolicy.Unlimited() : new RetentionPolicy.Days(days);
  }
}
