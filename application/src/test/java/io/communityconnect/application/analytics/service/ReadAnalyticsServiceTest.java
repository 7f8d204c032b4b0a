package io.communityconnect.application.analytics.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase.Command;
import io.communityconnect.application.analytics.port.in.ReadAnalyticsUseCase.Outcome;
import io.communityconnect.application.community.port.in.ChangeCommunityUseCase;
import io.communityconnect.application.community.service.ChangeCommunityService;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.GivenQueries;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.analytics.Figures;
import io.communityconnect.domain.analytics.ModelCosts;
import io.communityconnect.domain.analytics.Report;
import io.communityconnect.domain.analytics.ReportPeriod;
import io.communityconnect.domain.analytics.ResponseTimes;
import io.communityconnect.domain.analytics.Topics;
import io.communityconnect.domain.analytics.Topics.WordUse;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ReadAnalyticsServiceTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final CommunityId NOWHERE = new CommunityId(new UUID(9, 9));

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final GivenQueries queries = new GivenQueries(storage);
  private final ReadAnalyticsService service =
      new ReadAnalyticsService(
          storage.adminUnitOfWork(),
          storage.communityDirectory(),
          new ReportDesk(storage.analytics()),
          new AdvancedRights(storage.billing().accounts(), storage.billing().plans()),
          storage.clock());

  private final Lease lease = queries.answered("+15550000001", Duration.ofSeconds(1));
  private final CommunityId home = lease.resident().community();

  /// An admin is a resident, too, and has a plan as such.
  private final Actor.Admin admin = new Actor.Admin(lease.resident().id(), home);

  private <R extends Report> Outcome<R> read(Actor.Administrator by, Class<R> wanted) {
    return service.read(new Command<>(by, home, Optional.of(DAY), Optional.of(DAY), wanted));
  }

  private <R extends Report> R found(Outcome<R> outcome) {
    return switch (outcome) {
      case Outcome.Found<R>(_, R report) -> report;
      case Outcome.NotAllowed<R> _,
          Outcome.PlanNeeded<R> _,
          Outcome.EndsBeforeItBegins<R> _,
          Outcome.TooLong<R> _ ->
          throw new AssertionError(outcome.toString());
    };
  }

  private AuditRecord lastNote(Optional<CommunityId> community) {
    return Given.records(
            given.system(
                () ->
                    storage.auditTrail().latest(AuditChain.of(community), OptionalLong.empty(), 1)))
        .getFirst();
  }

  @Test
  void countsForEveryAdmin() {
    assertThat(found(read(admin, Figures.class)).total().answered()).isEqualTo(1);
    assertThat(lastNote(Optional.of(home)).entry().action()).isEqualTo(ReadAnalyticsService.READ);
    assertThat(lastNote(Optional.of(home)).entry().details().toString())
        .contains("figures")
        .contains("read");
  }

  @Test
  void tellsTheRestToThoseWhoseOwnPlanHasIt() {
    for (Class<? extends Report> advanced :
        List.of(ResponseTimes.class, ModelCosts.class, Topics.class)) {
      assertThat(read(admin, advanced)).isInstanceOf(Outcome.PlanNeeded.class);
    }
    storage.billing().subscribe(lease.resident(), "basic");
    assertThat(read(admin, Topics.class)).isInstanceOf(Outcome.PlanNeeded.class);

    storage.billing().subscribe(lease.resident(), "pro");

    assertThat(found(read(admin, ResponseTimes.class)).total()).isPresent();
    assertThat(found(read(admin, ModelCosts.class)).models()).isEmpty();
    assertThat(found(read(admin, Topics.class)).articles()).isEmpty();
  }

  @Test
  void doesNotTakeANeighboursPlanForTheAdmins() {
    storage.billing().subscribe(queries.asked("+15550000002").resident(), "pro");

    assertThat(read(admin, Topics.class)).isInstanceOf(Outcome.PlanNeeded.class);
  }

  @Test
  void asksNoSuperAdminForAPlan() {
    assertThat(found(read(storage.superAdmin(), ResponseTimes.class)).total()).isPresent();
  }

  @Test
  void tellsNobodyOfOtherCommunities() {
    Command<Figures> elsewhere =
        new Command<>(admin, NOWHERE, Optional.empty(), Optional.empty(), Figures.class);
    Command<Figures> nowhere =
        new Command<>(
            storage.superAdmin(), NOWHERE, Optional.empty(), Optional.empty(), Figures.class);

    assertThat(service.read(elsewhere)).isInstanceOf(Outcome.NotAllowed.class);
    assertThat(service.read(nowhere)).isInstanceOf(Outcome.NotAllowed.class);
    assertThat(lastNote(Optional.empty()).entry().details().toString()).contains("unknown");
  }

  @Test
  void goesByTheCommunitysClocks() {
    Actor.SuperAdmin superAdmin = storage.superAdmin();
    new ChangeCommunityService(
            storage.adminUnitOfWork(), storage.communityDirectory(), storage.clock())
        .change(
            new ChangeCommunityUseCase.Command(
                superAdmin,
                home,
                _ -> true,
                Optional.empty(),
                Optional.of(ZoneId.of("Pacific/Honolulu"))));

    Outcome<Figures> outcome =
        service.read(new Command<>(admin, home, Optional.empty(), Optional.empty(), Figures.class));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Found.class,
            found ->
                assertThat(found.period())
                    .isEqualTo(
                        new ReportPeriod(
                            DAY.minusDays(30), DAY.minusDays(1), ZoneId.of("Pacific/Honolulu"))));
  }

  @Test
  void refusesWhatIsNoPeriod() {
    Optional<LocalDate> day = Optional.of(DAY);
    assertThat(
            service.read(
                new Command<>(admin, home, day, Optional.of(DAY.minusDays(1)), Figures.class)))
        .isInstanceOf(Outcome.EndsBeforeItBegins.class);
    assertThat(
            service.read(
                new Command<>(admin, home, day, Optional.of(DAY.plusDays(366)), Figures.class)))
        .isInstanceOf(Outcome.TooLong.class);
  }

  @Test
  void tellsTheWordsOfThreeAndNobodysName() {
    storage.billing().subscribe(lease.resident(), "pro");
    for (int i = 1; i <= 3; i++) {
      queries.unanswered("+1555000000" + i, "Does Asha tune pianos?");
    }
    queries.unanswered("+15550000004", "A harp?");
    assertThat(found(read(admin, Topics.class)).words())
        .containsExactly(
            new WordUse("asha", 3, 3), new WordUse("pianos", 3, 3), new WordUse("tune", 3, 3));

    storage
        .unitOfWork()
        .run(
            lease.resident(),
            () -> {
              storage
                  .residents()
                  .change(lease.resident().id(), Optional.of("Asha Rao"), Optional.empty());
              return home;
            });

    assertThat(found(read(admin, Topics.class)).words())
        .containsExactly(new WordUse("pianos", 3, 3), new WordUse("tune", 3, 3));
  }
}
