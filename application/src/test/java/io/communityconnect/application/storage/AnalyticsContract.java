package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.analytics.port.out.Analytics;
import io.communityconnect.domain.analytics.Asking;
import io.communityconnect.domain.analytics.Counts;
import io.communityconnect.domain.analytics.Figures;
import io.communityconnect.domain.analytics.ModelCosts;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.ResponseTimes;
import io.communityconnect.domain.analytics.ResponseTimes.Waits;
import io.communityconnect.domain.analytics.Topics.ArticleUse;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.Spending;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [Analytics] promises.
public interface AnalyticsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  /// The same.
  Analytics analytics();

  /// The day on which the clock begins, at nine of universal time.
  LocalDate DAY = LocalDate.parse("2026-03-02");

  private Given given() {
    return new Given(storage());
  }

  private GivenQueries queries() {
    return new GivenQueries(storage());
  }

  private static ReportPeriod days(LocalDate from, LocalDate until, String zone) {
    return new ReportPeriod(from, until, ZoneId.of(zone));
  }

  private static ReportPeriod theDay() {
    return days(DAY, DAY, "UTC");
  }

  private <T> T asAdmin(CommunityId community, Supplier<T> work) {
    return new GivenAttendance(storage()).as(storage().adminOf(community), work);
  }

  private Figures figures(CommunityId community, ReportPeriod period) {
    return asAdmin(community, () -> analytics().figures(community, period));
  }

  private static CommunityId homeOf(Lease lease) {
    return lease.resident().community();
  }

  private static String phone(int number) {
    return "+155500001%02d".formatted(number);
  }

  private static Spending dollars(long micros) {
    return new Spending(micros, Currency.getInstance("USD"));
  }

  private ModelCall call(String model, ModelCall.Outcome outcome, long micros, Instant at) {
    return new ModelCall(
        model,
        outcome,
        100,
        10,
        "2026-01-01",
        micros,
        Currency.getInstance("USD"),
        Duration.ofSeconds(1),
        at);
  }

  @Test
  default void tellsWhatBecameOfQueries() {
    queries().answered(phone(1), Duration.ZERO);
    queries().answered(phone(1), Duration.ZERO);
    queries().unanswered(phone(2), "Who tunes pianos?");
    queries().release(queries().asked(phone(3)));
    Lease open = queries().asked(phone(4));
    Instant now = storage().clock().instant();
    given().inSystem(() -> storage().wishes().prefer(open.conversation(), Handling.HUMAN, now));
    storage().billing().called(homeOf(open), call("a", ModelCall.Outcome.WRITTEN, 7, now));
    storage().billing().called(homeOf(open), call("b", ModelCall.Outcome.FAILED, 5, now));

    Figures figures = figures(homeOf(open), theDay());

    assertThat(figures.total()).isEqualTo(new Counts(2, 1, 1, 1, 1, List.of(dollars(12))));
    assertThat(figures.days()).containsExactly(new Figures.Day(DAY, figures.total()));
  }

  @Test
  default void putsEverythingOnTheDaysOfTheCommunity() {
    Lease morning = queries().answered(phone(1), Duration.ZERO);
    storage().clock().advance(Duration.ofHours(10));
    queries().answered(phone(1), Duration.ZERO);
    CommunityId home = homeOf(morning);
    storage()
        .billing()
        .called(home, call("a", ModelCall.Outcome.WRITTEN, 3, storage().clock().instant()));

    Figures figures = figures(home, days(DAY.minusDays(1), DAY.plusDays(1), "Asia/Kolkata"));

    Counts one = new Counts(1, 0, 0, 0, 0, List.of());
    assertThat(figures.days())
        .containsExactly(
            new Figures.Day(DAY.minusDays(1), Counts.NONE),
            new Figures.Day(DAY, one),
            new Figures.Day(DAY.plusDays(1), one.plus(costing(3))));
    assertThat(figures(home, days(DAY, DAY, "Asia/Kolkata")).total()).isEqualTo(one);
  }

  private static Counts costing(long micros) {
    return new Counts(0, 0, 0, 0, 0, List.of(dollars(micros)));
  }

  @Test
  default void measuresHowLongAnswersTookFromTheFirstMessageOn() {
    long before = Storage.DEBOUNCE.max().toSeconds();
    List<Lease> leases =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> queries().answered(phone(1), Duration.ofSeconds(i)))
            .toList();
    queries().asked(phone(2));
    CommunityId home = homeOf(leases.getFirst());

    ResponseTimes times = asAdmin(home, () -> analytics().responseTimes(home, theDay()));

    Waits waits = new Waits(20, Duration.ofSeconds(before + 10), Duration.ofSeconds(before + 19));
    assertThat(times.total()).contains(waits);
    assertThat(times.days()).containsExactly(new ResponseTimes.Day(DAY, Optional.of(waits)));
    assertThat(times.hours().get(9)).isEqualTo(21);
    assertThat(times.hours().stream().mapToLong(each -> each).sum()).isEqualTo(21);
  }

  @Test
  default void knowsTheHourByTheCommunitysClocks() {
    CommunityId home = homeOf(queries().asked(phone(1)));
    storage().clock().advance(Duration.ofMinutes(40));
    queries().asked(phone(2));

    ResponseTimes times =
        asAdmin(home, () -> analytics().responseTimes(home, days(DAY, DAY, "Asia/Kolkata")));

    assertThat(times.total()).isEmpty();
    assertThat(times.days()).containsExactly(new ResponseTimes.Day(DAY, Optional.empty()));
    assertThat(times.hours().get(14)).isEqualTo(1);
    assertThat(times.hours().get(15)).isEqualTo(1);
  }

  @Test
  default void addsUpWhatEachModelCost() {
    CommunityId home = homeOf(queries().asked(phone(1)));
    Instant now = storage().clock().instant();
    Instant tomorrow = now.plus(Duration.ofDays(1));
    storage().billing().called(home, call("small", ModelCall.Outcome.WRITTEN, 2, now));
    storage().billing().called(home, call("small", ModelCall.Outcome.UNUSABLE, 1, now));
    storage().billing().called(home, call("large", ModelCall.Outcome.WRITTEN, 9, now));
    storage().billing().called(home, call("large", ModelCall.Outcome.WRITTEN, 9, tomorrow));

    ModelCosts costs = asAdmin(home, () -> analytics().modelCosts(home, theDay()));

    assertThat(costs.models())
        .containsExactly(
            new ModelCosts.Line("large", 1, 0, 100, 10, dollars(9)),
            new ModelCosts.Line("small", 2, 1, 200, 20, dollars(3)));
  }

  @Test
  default void tellsOfArticlesThatAnsweredThreeResidentsOrMore() {
    queries().answered(phone(1), Duration.ZERO, "Gym", "Pool");
    queries().answered(phone(1), Duration.ZERO, "Gym", "Pool");
    queries().answered(phone(1), Duration.ZERO, "Pool");
    queries().answered(phone(2), Duration.ZERO, "Pool", "Gym");
    Lease last = queries().answered(phone(3), Duration.ZERO, "Gym");
    CommunityId home = homeOf(last);

    List<ArticleUse> articles = asAdmin(home, () -> analytics().articles(home, theDay(), 10));

    assertThat(articles).containsExactly(new ArticleUse("Gym", Optional.empty(), 4, 3));
    assertThat(asAdmin(home, () -> analytics().articles(home, theDay(), 0))).isEmpty();
  }

  @Test
  default void listsWhatNothingAnsweredTheNewestFirst() {
    Lease first = queries().unanswered(phone(1), "Who tunes pianos?");
    Lease second = queries().unanswered(phone(2), "Who sells pianos?");
    CommunityId home = homeOf(first);

    List<Asking> asked = asAdmin(home, () -> analytics().unanswered(home, theDay(), 10));

    assertThat(asked)
        .extracting(Asking::resident)
        .containsExactly(second.resident().id(), first.resident().id());
    assertThat(asked).extracting(Asking::question).endsWith("Who tunes pianos?");
    assertThat(asAdmin(home, () -> analytics().unanswered(home, theDay(), 1))).hasSize(1);
    LocalDate next = DAY.plusDays(1);
    assertThat(asAdmin(home, () -> analytics().unanswered(home, days(next, next, "UTC"), 10)))
        .isEmpty();
  }

  @Test
  default void knowsWhichWordsAreNames() {
    Lease lease = queries().asked(phone(1));
    CommunityId home = homeOf(lease);
    asAdmin(
        home,
        () -> {
          storage()
              .residents()
              .change(lease.resident().id(), Optional.of("Ángela Núñez-Roy"), Optional.empty());
          return home;
        });

    assertThat(
            asAdmin(
                home,
                () -> analytics().names(home, Set.of("angela", "nunez", "roy", "ang", "gym"))))
        .containsExactlyInAnyOrder("angela", "nunez", "roy");
  }

  @Test
  default void outlivesThoseWhoAsked() {
    Lease lease = queries().answered(phone(1), Duration.ZERO, "Gym");
    queries().answered(phone(2), Duration.ZERO, "Gym");
    queries().answered(phone(3), Duration.ZERO, "Gym");
    CommunityId home = homeOf(lease);
    ResidentId gone = lease.resident().id();
    Instant now = storage().clock().instant();
    given()
        .inSystem(
            () -> {
              storage().residentRecords().eraseSomeMessages(gone, 100);
              storage().residentRecords().erase(gone, now);
            });

    assertThat(figures(home, theDay()).total().answered()).isEqualTo(3);
    assertThat(asAdmin(home, () -> analytics().responseTimes(home, theDay())).total())
        .map(Waits::answers)
        .contains(3L);
    assertThat(asAdmin(home, () -> analytics().articles(home, theDay(), 10))).isEmpty();
  }

  @Test
  default void countsNothingForOthers() {
    Lease lease = queries().answered(phone(1), Duration.ZERO, "Gym");
    queries().answered(phone(2), Duration.ZERO, "Gym");
    queries().answered(phone(3), Duration.ZERO, "Gym");
    queries().unanswered(phone(4), "Who tunes pianos?");
    CommunityId home = homeOf(lease);
    Instant now = storage().clock().instant();
    storage().billing().called(home, call("a", ModelCall.Outcome.WRITTEN, 7, now));
    Actor.Admin stranger = new GivenAttendance(storage()).stranger();
    GivenAttendance given = new GivenAttendance(storage());

    assertThat(given.as(stranger, () -> analytics().figures(home, theDay())).total())
        .isEqualTo(Counts.NONE);
    assertThat(given.as(stranger, () -> analytics().responseTimes(home, theDay())).total())
        .isEmpty();
    assertThat(given.as(stranger, () -> analytics().modelCosts(home, theDay())).models()).isEmpty();
    assertThat(given.as(stranger, () -> analytics().articles(home, theDay(), 10))).isEmpty();
    assertThat(given.as(stranger, () -> analytics().unanswered(home, theDay(), 10))).isEmpty();
    assertThat(
            storage()
                .unitOfWork()
                .run(lease.resident(), () -> analytics().figures(home, theDay()))
                .total()
                .queries())
        .isEqualTo(1);
    assertThat(given.as(storage().superAdmin(), () -> analytics().figures(home, theDay())).total())
        .isEqualTo(figures(home, theDay()).total());
  }
}
