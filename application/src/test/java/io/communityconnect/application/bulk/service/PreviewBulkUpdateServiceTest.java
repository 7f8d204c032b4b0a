package io.communityconnect.application.bulk.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.bulk.port.in.PreviewBulkUpdateUseCase.Command;
import io.communityconnect.application.bulk.port.in.PreviewBulkUpdateUseCase.Outcome;
import io.communityconnect.application.people.port.out.Newcomer;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.domain.bulk.BulkChange;
import io.communityconnect.domain.bulk.BulkChange.FlatPrefix;
import io.communityconnect.domain.bulk.BulkFilter;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PreviewBulkUpdateServiceTest {
  private static final BulkFilter BLOCK_A =
      new BulkFilter(Optional.empty(), Optional.of("a-"), Optional.empty());
  private static final BulkChange RENAMED =
      new BulkChange(Optional.empty(), Optional.of(new FlatPrefix("A-", "B-")));

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final CommunityId house = given.leaseFor("+15550000001").resident().community();
  private final PreviewBulkUpdateService previewing =
      new PreviewBulkUpdateService(storage.adminUnitOfWork(), storage.residents(), storage.clock());

  private List<ResidentId> registered(int count) {
    List<Newcomer> newcomers =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Newcomer(
                        new PhoneNumber("+1666%07d".formatted(i)),
                        Optional.empty(),
                        Optional.of("A-" + i),
                        Optional.empty()))
            .toList();
    return given.system(() -> storage.roster().register(house, newcomers));
  }

  @Test
  void countsAndShowsTheFirstAndChangesNobody() {
    List<ResidentId> people = registered(7);
    storage.actions().appoint(new Actor.Resident(people.getFirst(), house), Role.SUPER_ADMIN);

    assertThat(previewing.preview(new Command(storage.adminOf(house), house, BLOCK_A, RENAMED)))
        .isInstanceOfSatisfying(
            Outcome.Previewed.class,
            previewed -> {
              assertThat(previewed.matched()).isEqualTo(6);
              assertThat(previewed.changed()).isEqualTo(6);
              assertThat(previewed.samples()).hasSize(5);
              assertThat(previewed.samples().getFirst().flat()).contains("B-1");
            });
    assertThat(given.system(() -> storage.roster().lockAll(Set.copyOf(people))))
        .allSatisfy(
            person -> assertThat(person.account().apartment().orElseThrow()).startsWith("A-"));
  }

  @Test
  void tellsNothingOfOtherCommunities() {
    registered(1);
    Actor.Admin foreigner = storage.adminOf(new CommunityId(new UUID(9, 9)));

    assertThat(previewing.preview(new Command(foreigner, house, BLOCK_A, RENAMED)))
        .isEqualTo(new Outcome.UnknownCommunity());
  }
}
