package io.communityconnect.application.storage;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.communityconnect.application.analytics.port.out.Analytics;
import io.communityconnect.application.storage.BillingTables.CallRow;
import io.communityconnect.application.storage.BillingTables.QueryRow;
import io.communityconnect.application.storage.BillingTables.Settling;
import io.communityconnect.domain.analytics.Asking;
import io.communityconnect.domain.analytics.Counts;
import io.communityconnect.domain.analytics.Figures;
import io.communityconnect.domain.analytics.ModelCosts;
import io.communityconnect.domain.analytics.Report;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.ResponseTimes;
import io.communityconnect.domain.analytics.ResponseTimes.Waits;
import io.communityconnect.domain.analytics.Topics.ArticleUse;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.knowledge.Article;
import io.communityconnect.domain.knowledge.ArticleId;
import io.communityconnect.domain.knowledge.Wording;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.Spending;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

record InMemoryAnalytics(InMemoryDatabase database) implements Analytics {
  @Override
  public Figures figures(CommunityId community, ReportPeriod period) {
    Map<LocalDate, Counts> days = new HashMap<>();
    queries(community, period)
        .forEach(query -> days.merge(day(query.at(), period), counts(query), Counts::plus));
    handovers(community)
        .filter(at -> isIn(period, at))
        .forEach(
            at -> days.merge(day(at, period), new Counts(0, 0, 0, 0, 1, List.of()), Counts::plus));
    calls(community, period)
        .filter(call -> call.costMicros() > 0)
        .forEach(
            call ->
                days.merge(
                    day(call.startedAt(), period),
                    new Counts(0, 0, 0, 0, 0, List.of(cost(call))),
                    Counts::plus));
    return Figures.of(period, days);
  }

  private Counts counts(QueryRow query) {
    boolean isReleased = database.tables().billing.released.contains(query);
    boolean isUnanswered = query.settled() && query.unanswered();
    return new Counts(
        query.settled() && !query.unanswered() ? 1 : 0,
        isUnanswered ? 1 : 0,
        isReleased ? 1 : 0,
        query.settled() || isReleased ? 0 : 1,
        0,
        List.of());
  }

  @Override
  public ResponseTimes responseTimes(CommunityId community, ReportPeriod period) {
    Map<LocalDate, List<Duration>> days = new HashMap<>();
    List<Long> hours = new ArrayList<>(Collections.nCopies(24, 0L));
    queries(community, period)
        .forEach(
            query -> {
              int hour = query.at().atZone(period.zone()).getHour();
              hours.set(hour, hours.get(hour) + 1);
              query
                  .settling()
                  .ifPresent(
                      end ->
                          days.computeIfAbsent(day(query.at(), period), _ -> new ArrayList<>())
                              .add(end.waited()));
            });
    Map<LocalDate, Waits> waits = new HashMap<>();
    days.forEach((day, all) -> waits.put(day, waits(all)));
    List<Duration> all = days.values().stream().flatMap(List::stream).toList();
    return ResponseTimes.of(
        period, all.isEmpty() ? Optional.empty() : Optional.of(waits(all)), waits, hours);
  }

  private static Waits waits(List<Duration> all) {
    List<Duration> sorted = all.stream().sorted().toList();
    return new Waits(sorted.size(), share(sorted, 50), share(sorted, 95));
  }

  private static Duration share(List<Duration> sorted, int percent) {
    return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
  }

  @Override
  public ModelCosts modelCosts(CommunityId community, ReportPeriod period) {
    record Key(String model, Currency currency) {}
    return new ModelCosts(
        calls(community, period)
            .collect(groupingBy(call -> new Key(call.model(), call.currency())))
            .values()
            .stream()
            .map(InMemoryAnalytics::line)
            .sorted(
                Comparator.comparing(
                        (ModelCosts.Line line) -> line.cost().micros(), Comparator.reverseOrder())
                    .thenComparing(ModelCosts.Line::model))
            .toList());
  }

  private static ModelCosts.Line line(List<ModelCall> calls) {
    return new ModelCosts.Line(
        calls.getFirst().model(),
        calls.size(),
        calls.stream().filter(call -> call.outcome() != ModelCall.Outcome.WRITTEN).count(),
        calls.stream().mapToLong(ModelCall::tokensIn).sum(),
        calls.stream().mapToLong(ModelCall::tokensOut).sum(),
        new Spending(
            calls.stream().mapToLong(ModelCall::costMicros).sum(), calls.getFirst().currency()));
  }

  @Override
  public List<ArticleUse> articles(CommunityId community, ReportPeriod period, int limit) {
    record Answered(String title, ResidentId resident) {}
    Map<String, List<ResidentId>> titles =
        queries(community, period)
            .flatMap(
                query ->
                    query.settling().map(Settling::titles).orElse(Set.of()).stream()
                        .map(title -> new Answered(title, query.resident())))
            .collect(groupingBy(Answered::title, mapping(Answered::resident, toList())));
    return titles.entrySet().stream()
        .map(each -> use(community, each.getKey(), each.getValue()))
        .filter(use -> use.residents() >= Report.MIN_RESIDENTS)
        .sorted(
            Comparator.comparing(ArticleUse::answers, Comparator.reverseOrder())
                .thenComparing(ArticleUse::title))
        .limit(limit)
        .toList();
  }

  private ArticleUse use(CommunityId community, String title, List<ResidentId> residents) {
    Optional<ArticleId> newest =
        database.tables().articles.values().stream()
            .map(Tables.ArticleRow::article)
            .filter(article -> article.community().equals(community))
            .filter(article -> article.content().title().equals(title))
            .max(Comparator.comparing(article -> article.content().period().from()))
            .map(Article::id);
    return new ArticleUse(
        title,
        newest,
        residents.size(),
        residents.stream().filter(database.tables().residents::containsKey).distinct().count());
  }

  @Override
  public List<Asking> unanswered(CommunityId community, ReportPeriod period, int limit) {
    Tables tables = database.tables();
    return tables.questions.values().stream()
        .filter(row -> tables.messages.containsKey(row.message()))
        .filter(row -> row.question().community().equals(community))
        .filter(row -> database.shows(row.resident(), community))
        .filter(row -> isIn(period, row.question().askedAt()))
        .sorted(
            Comparator.comparing((Tables.QuestionRow row) -> row.question().id().value())
                .reversed())
        .limit(limit)
        .map(
            row -> new Asking(row.resident(), row.question().question(), row.question().language()))
        .toList();
  }

  @Override
  public Set<String> names(CommunityId community, Set<String> words) {
    Tables tables = database.tables();
    return tables.residents.values().stream()
        .filter(row -> row.community().equals(community))
        .filter(row -> database.shows(row.id(), community))
        .flatMap(row -> tables.profile(row.id()).name().stream())
        .flatMap(name -> Wording.of(name).words().stream())
        .map(Wording::fold)
        .filter(words::contains)
        .collect(collectingAndThen(toSet(), Set::copyOf));
  }

  private Stream<QueryRow> queries(CommunityId community, ReportPeriod period) {
    BillingTables billing = database.tables().billing;
    return Stream.concat(billing.queries.values().stream(), billing.released.stream())
        .filter(query -> query.community().equals(community))
        .filter(query -> database.shows(community, query.resident()))
        .filter(query -> isIn(period, query.at()));
  }

  private Stream<ModelCall> calls(CommunityId community, ReportPeriod period) {
    boolean seen = !(database.actor() instanceof Actor.Resident) && database.shows(community);
    return database.tables().billing.calls.stream()
        .filter(row -> seen && row.community().equals(community))
        .map(CallRow::call)
        .filter(call -> isIn(period, call.startedAt()));
  }

  private Stream<Instant> handovers(CommunityId community) {
    Tables tables = database.tables();
    return tables.attendance.asked.stream()
        .filter(
            asked ->
                Optional.ofNullable(tables.conversations.get(asked.conversation()))
                    .filter(row -> row.community().equals(community))
                    .filter(database::shows)
                    .isPresent())
        .map(AttendanceTables.Asked::at);
  }

  private static Spending cost(ModelCall call) {
    return new Spending(call.costMicros(), call.currency());
  }

  private static boolean isIn(ReportPeriod period, Instant at) {
    return !at.isBefore(period.begins()) && at.isBefore(period.ends());
  }

  private static LocalDate day(Instant at, ReportPeriod period) {
    return LocalDate.ofInstant(at, period.zone());
  }
}
