package io.communityconnect.adapters.persistence.usage;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.longs;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;
import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.uuids;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.MonthlyAccount;
import io.communityconnect.domain.usage.Spending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a community spends in a month in a currency.
record SpendingRow(CommunityId community, YearMonth month, Currency currency) {
  /// In one order, so that two instances cannot lock each other out.
  private static final String ADD =
      """
      insert into community_spending as s (community_id, month, currency, spent_micros)
      select a.community, a.month::date, a.currency, a.cost
      from unnest(:communities, :months, :currencies, :costs) as a(community, month, currency, cost)
      order by 1, 2, 3
      on conflict (community_id, month, currency) do update
        set spent_micros = s.spent_micros + excluded.spent_micros
      returning s.community_id, s.month::text as month, s.currency, s.spent_micros,
        s.warned_at is not null as warned, s.spent_told_at is not null as spent_told,
        (select b.monthly_micros from community_budgets b where b.community_id = s.community_id)
          as budget,
        (select b.currency from community_budgets b where b.community_id = s.community_id)
          as budget_currency
      """;

  private static SpendingRow of(LedgerLine line) {
    return new SpendingRow(
        line.payer().community(),
        YearMonth.from(line.call().startedAt().atOffset(ZoneOffset.UTC)),
        line.call().currency());
  }

  /// Adds up what lines cost.
  ///
  /// @return those of whose budget little is left and nobody was told yet
  static List<SpendingRow> add(List<LedgerLine> lines) {
    Map<SpendingRow, Long> costs =
        lines.stream()
            .filter(line -> line.call().costMicros() > 0)
            .collect(groupingBy(SpendingRow::of, summingLong(line -> line.call().costMicros())));
    if (costs.isEmpty()) {
      return List.of();
    }
    List<Map.Entry<SpendingRow, Long>> rows = List.copyOf(costs.entrySet());
    return Transactions.closing()
        .createQuery(ADD)
        .bind("communities", uuids(rows, row -> row.getKey().community().value()))
        .bind("months", texts(rows, row -> row.getKey().month().atDay(1).toString()))
        .bind("currencies", texts(rows, row -> row.getKey().currency().getCurrencyCode()))
        .bind("costs", longs(rows, Map.Entry::getValue))
        .map((row, _) -> toWarnAbout(row))
        .stream()
        .flatMap(row -> row)
        .toList();
  }

  private static Stream<SpendingRow> toWarnAbout(ResultSet row) throws SQLException {
    SpendingRow key =
        new SpendingRow(
            new CommunityId(row.getObject("community_id", UUID.class)),
            YearMonth.parse(row.getString("month").substring(0, "2026-01".length())),
            Currency.getInstance(row.getString("currency")));
    boolean told =
        switch (key.state(row)) {
          case OPEN -> true;
          case NEARLY_SPENT -> row.getBoolean("warned");
          case SPENT -> row.getBoolean("spent_told");
        };
    return told ? Stream.empty() : Stream.of(key);
  }

  /// As far as this row alone tells.
  private MonthlyAccount.State state(ResultSet row) throws SQLException {
    long limit = row.getLong("budget");
    Optional<Spending> budget =
        limit > 0
            ? Optional.of(
                new Spending(limit, Currency.getInstance(row.getString("budget_currency"))))
            : Optional.empty();
    Spending spent = new Spending(row.getLong("spent_micros"), currency);
    return new MonthlyAccount(month, budget, List.of(spent), Optional.empty()).state();
  }
}
