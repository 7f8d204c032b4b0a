package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Resident;
import io.communityconnect.bootstrap.e2e.Subscriber.Deed;
import io.communityconnect.bootstrap.e2e.Subscriber.Habit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// A year of a hundred subscribers, through the chat and Stripe's pages alone: bought on the 31st
/// and on a leap day, renewed, not paid for, paid late, changed, cancelled and bought again, with
/// events late, twice, reversed, in the old shape and lost.
class SubscriberYearIT {
  private static final Instant START = Instant.parse("2027-08-31T10:00:00Z");
  private static final int MONTHS = 12;
  private static final int SUBSCRIBERS = 100;

  /// The months in which people join: on the 31st of August, October and December, and on the 29th
  /// of February.
  private static final List<Integer> JOINING = List.of(0, 0, 2, 4, 6);

  private static final List<Habit> HABITS = List.copyOf(EnumSet.allOf(Habit.class));

  private static final Pattern LINK = Pattern.compile("http://\\S+/simulator/(pay|portal)/\\w+");
  private static final Pattern SUBSCRIPTION = Pattern.compile("value=\"(sub_\\w+)\"");

  private static final String QUERIES =
      """
      select concat_ws('|', u.phone_number, extract(epoch from l.period_start)::bigint, count(*))
      from usage_ledger l join users u on u.id = l.user_id
      where l.kind = 'query' and l.state = 'settled'
      group by u.phone_number, l.period_start
      """;

  private static final MovableClock clock = new MovableClock(START);
  private static final Town town = Town.withServer(Map.of("TRIAL_QUERIES", "100"), clock);
  private static final PaymentCalls calls = new PaymentCalls(town);
  private static final StripeAccount stripe = new StripeAccount(town);

  private final List<Subscriber> people = new ArrayList<>();

  /// How many questions each asked, by phone and the month that Stripe had them in.
  private final Map<String, Integer> asked = new HashMap<>();

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void endsWithLedgerAccessAndStripeInAgreement() {
    for (int i = 0; i < SUBSCRIBERS; i++) {
      people.add(
          new Subscriber(
              town.phones().moveIn("Resident " + i),
              HABITS.get(i % HABITS.size()),
              JOINING.get(i % JOINING.size())));
    }
    for (int month = 0; month <= MONTHS; month++) {
      moveTo(renewal(month).plus(Duration.ofHours(2L + month)), deliveryIn(month));
      act(month);
      askAll(month);
      moveTo(renewal(month).plus(Duration.ofDays(9)), "{}");
      askAll(month + 1);
    }
    assertThat(stripe.bought())
        .hasSizeGreaterThan(SUBSCRIBERS)
        .extracting(StripeRecord::status)
        .contains("active", "canceled");
    assertEverybodyIsToldTheirPlan();
  }

  /// On the 31st, or the last day of a shorter month.
  private static Instant renewal(int month) {
    return START.atZone(ZoneOffset.UTC).plusMonths(month).toInstant();
  }

  private static String deliveryIn(int month) {
    return switch (month) {
      case 3 -> "{\"copies\":2,\"reversed\":true}";
      case 5 -> "{\"lost\":true}";
      case 7 -> "{\"old\":true,\"reversed\":true}";
      case 9 -> "{\"copies\":3,\"old\":true}";
      default -> "{}";
    };
  }

  private void moveTo(Instant time, String delivery) {
    calls.events(delivery);
    clock.moveTo(time);
    calls.moveClock(0);
    stripe.awaitAgreement();
    calls.events("{}");
  }

  private void act(int month) {
    List<Subscriber> acting =
        people.stream().filter(each -> each.deedOf(month) != Deed.NOTHING).toList();
    acting.forEach(each -> each.resident().write("upgrade"));
    town.awaitSettled();
    acting.forEach(each -> act(each, each.deedOf(month)));
    stripe.awaitAgreement();
  }

  private void act(Subscriber each, Deed deed) {
    URI page = newestLink(each.resident());
    if (deed == Deed.BUY) {
      assertThat(calls.form(page, each.card()).status()).isEqualTo(303);
      return;
    }
    Matcher subscription = SUBSCRIPTION.matcher(Web.get(page.toString()).body());
    assertThat(subscription.find()).isTrue();
    calls.form(page, "subscription=" + subscription.group(1) + "&" + changeOf(deed));
  }

  /// A notice that the renewal could not be paid may have come after it.
  private static URI newestLink(Resident resident) {
    return resident.answers().reversed().stream()
        .map(answer -> LINK.matcher(answer.text()))
        .filter(Matcher::find)
        .map(link -> URI.create(link.group()))
        .findFirst()
        .orElseThrow();
  }

  private static String changeOf(Deed deed) {
    return switch (deed) {
      case CANCEL -> "do=cancel";
      case PAY -> "do=pay";
      case TAKE_PRO -> "do=price&price=" + stripe.priceOf("pro");
      case TAKE_BASIC -> "do=price&price=" + stripe.priceOf("basic");
      case BUY, NOTHING -> throw new IllegalArgumentException("no change: " + deed);
    };
  }

  /// One in four asks, another one each time; a query is counted in the month that Stripe has.
  private void askAll(int turn) {
    Instant now = clock.instant();
    Map<String, StripeRecord> open = new HashMap<>();
    stripe.bought().stream()
        .filter(each -> each.isOpenAt(now))
        .forEach(each -> open.put(each.customer(), each));
    Map<String, String> customers = customers();
    for (int i = turn % 4; i < people.size(); i += 4) {
      String phone = people.get(i).resident().address().replace("whatsapp:", "");
      people.get(i).resident().write("When does the gym open?");
      String month =
          Optional.ofNullable(open.get(customers.getOrDefault(phone, "")))
              .map(each -> Long.toString(each.periodStart().getEpochSecond()))
              .orElse("trial");
      asked.merge(phone + "|" + month, 1, Integer::sum);
    }
    town.awaitSettled();
    assertThat(counted()).containsExactlyInAnyOrderElementsOf(expected());
  }

  private List<String> expected() {
    return asked.entrySet().stream().map(each -> each.getKey() + "|" + each.getValue()).toList();
  }

  /// What the ledger has; the free queries are those counted since their owner came.
  private static List<String> counted() {
    List<String> came =
        town.database()
            .texts(
                "select concat_ws('|', phone_number, extract(epoch from created_at)::bigint) from users");
    return town.database().texts(QUERIES).stream()
        .map(
            line -> {
              int count = line.lastIndexOf('|');
              String period = line.substring(0, count);
              return came.contains(period)
                  ? period.replaceFirst("\\|.*", "|trial") + line.substring(count)
                  : line;
            })
        .toList();
  }

  private static Map<String, String> customers() {
    Map<String, String> customers = new HashMap<>();
    town.database()
        .texts(
            """
            select concat_ws('|', u.phone_number, c.customer_ref)
            from billing_customers c join users u on u.id = c.user_id
            """)
        .forEach(
            line -> {
              int bar = line.indexOf('|');
              customers.put(line.substring(0, bar), line.substring(bar + 1));
            });
    return customers;
  }

  private void assertEverybodyIsToldTheirPlan() {
    // Else it might come after the question, and tell those who ask what they could not be told.
    stripe.awaitDailyRound(clock.instant());
    people.forEach(each -> each.resident().write("plan"));
    town.awaitSettled();
    Map<String, String> customers = customers();
    EnumSet<Habit> habits = EnumSet.noneOf(Habit.class);
    for (Subscriber each : people) {
      String phone = each.resident().address().replace("whatsapp:", "");
      String plan =
          stripe.bought().stream()
              .filter(record -> record.customer().equals(customers.get(phone)))
              .filter(record -> record.isOpenAt(clock.instant()))
              .map(StripeRecord::plan)
              .findFirst()
              .orElse("trial");
      assertThat(each.resident().answers().getLast().text())
          .as("%s since month %s", each.habit(), each.joins())
          .containsIgnoringCase("plan is " + plan);
      habits.add(each.habit());
    }
    assertThat(habits).containsExactlyElementsOf(HABITS);
  }
}
