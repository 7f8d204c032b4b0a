package io.communityconnect.adapters.persistence.analytics;

import static io.communityconnect.adapters.persistence.transaction.ArrayArgument.texts;

import io.communityconnect.adapters.persistence.transaction.Transactions;
import io.communityconnect.application.analytics.port.out.Analytics;
import io.communityconnect.domain.analytics.Asking;
import io.communityconnect.domain.analytics.Figures;
import io.communityconnect.domain.analytics.ModelCosts;
import io.communityconnect.domain.analytics.Report;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.ResponseTimes;
import io.communityconnect.domain.analytics.Topics.ArticleUse;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.usage.Spending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Counts rows of the ledger, which outlive what they are about. Policies decide which an actor
/// sees.
public final class PostgresAnalytics implements Analytics {
  private static final String MODELS =
      """
      select model, currency, count(*) as calls,
        count(*) filter (where outcome <> 'WRITTEN') as failed,
        coalesce(sum(tokens_in), 0) as tokens_in, coalesce(sum(tokens_out), 0) as tokens_out,
        sum(cost_micros)::bigint as micros
      from usage_ledger
      where community_id = :community and kind = 'model_call' and currency is not null
        and created_at >= :begins and created_at < :ends
      group by model, currency
      order by micros desc, model, currency
      """;

  /// Counts people first, since counting different ones sorts all rows.
  private static final String ARTICLES =
      """
      select t.title, t.answers, t.residents, (
        select a.id from knowledge_articles a
        where a.community_id = :community and a.title = t.title
        order by a.effective_from desc, a.id desc limit 1) as article
      from (
        select p.title, sum(p.answers)::bigint as answers, count(p.user_id) as residents
        from (
          select s.title, l.user_id, count(*) as answers
          from usage_ledger l cross join lateral unnest(l.sources) as s(title)
          where l.community_id = :community and l.kind = 'query' and l.state = 'settled'
            and l.created_at >= :begins and l.created_at < :ends
          group by s.title, l.user_id) p
        group by p.title
        having count(p.user_id) >= :enough
        order by answers desc, p.title collate "C"
        limit :limit) t
      order by t.answers desc, t.title collate "C"
      """;

  private static final String UNANSWERED =
      """
      select user_id, question, language from unanswered_questions
      where community_id = :community and asked_at >= :begins and asked_at < :ends
      order by id desc limit :limit
      """;

  /// Folds as the forms of knowledge do, and capitals as well: not every collation knows them.
  private static final String NAMES =
      """
      select distinct n.word
      from users u cross join lateral unnest(string_to_array(translate(lower(u.full_name),
        'áàâãäéèêëíìîïóòôõöúùûüñçÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÑÇ-.,''’',
        'aaaaaeeeeiiiiooooouuuuncaaaaaeeeeiiiiooooouuuunc     '), ' ')) as n(word)
      where u.community_id = :community and u.full_name is not null and n.word = any(:words)
      """;

  @Override
  public Figures figures(CommunityId community, ReportPeriod period) {
    return FigureStatements.of(community, period);
  }

  @Override
  public ResponseTimes responseTimes(CommunityId community, ReportPeriod period) {
    return TimeStatements.of(community, period);
  }

  @Override
  public ModelCosts modelCosts(CommunityId community, ReportPeriod period) {
    return new ModelCosts(
        LocalDays.query(MODELS, community, period).map((row, _) -> line(row)).list());
  }

  private static ModelCosts.Line line(ResultSet row) throws SQLException {
    return new ModelCosts.Line(
        row.getString("model"),
        row.getLong("calls"),
        row.getLong("failed"),
        row.getLong("tokens_in"),
        row.getLong("tokens_out"),
        new Spending(row.getLong("micros"), Currency.getInstance(row.getString("currency"))));
  }

  @Override
  public List<ArticleUse> articles(CommunityId community, ReportPeriod period, int limit) {
    return LocalDays.query(ARTICLES, community, period)
        .bind("enough", Report.MIN_RESIDENTS)
        .bind("limit", limit)
        .map((row, _) -> use(row))
        .list();
  }

  private static ArticleUse use(ResultSet row) throws SQLException {
    return new ArticleUse(
        row.getString("title"),
        Optional.ofNullable(row.getObject("article", UUID.class)).map(ArticleId::new),
        row.getLong("answers"),
        row.getLong("residents"));
  }

  @Override
  public List<Asking> unanswered(CommunityId community, ReportPeriod period, int limit) {
    return LocalDays.query(UNANSWERED, community, period)
        .bind("limit", limit)
        .map((row, _) -> asking(row))
        .list();
  }

  private static Asking asking(ResultSet row) throws SQLException {
    return new Asking(
        new ResidentId(row.getObject("user_id", UUID.class)),
        row.getString("question"),
        Optional.ofNullable(row.getString("language")).flatMap(Language::of));
  }

  @Override
  public Set<String> names(CommunityId community, Set<String> words) {
    return Transactions.current()
        .createQuery(NAMES)
        .bind("community", community.value())
        .bind("words", texts(List.copyOf(words), word -> word))
        .mapTo(String.class)
        .collect(Collectors.toUnmodifiableSet());
  }
}
