package io.communityconnect.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.audit.ChainBreak.Kind;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// Whatever is done to a chain, the walk finds it.
final class ChainWalkLawsTest {
  private static final AuditChain CHAIN = new AuditChain.OfCommunity(new CommunityId(id(1)));

  @Property
  void aChainAsWrittenHolds(@ForAll("chains") List<AuditRecord> chain) {
    assertThat(breakOf(chain, headOf(chain))).isEmpty();
  }

  @Property
  void aChangedEntryIsFound(
      @ForAll("chains") List<AuditRecord> chain,
      @ForAll @IntRange(max = 19) int place,
      @ForAll("entries") AuditEntry other) {
    AuditRecord honest = at(chain, place);
    Assume.that(!honest.entry().equals(other));
    List<AuditRecord> changed = new ArrayList<>(chain);
    changed.set(
        chain.indexOf(honest),
        new AuditRecord(other, honest.sequence(), honest.previous(), honest.hash()));

    assertThat(breakOf(changed, headOf(chain)))
        .contains(new ChainBreak(honest.sequence(), Kind.TAMPERED));
  }

  @Property
  void aReplacedEntryIsFoundThoughItsHashFits(
      @ForAll("chains") List<AuditRecord> chain,
      @ForAll @IntRange(max = 19) int place,
      @ForAll("entries") AuditEntry other) {
    AuditRecord honest = at(chain, place);
    Assume.that(!honest.entry().equals(other));
    List<AuditRecord> changed = new ArrayList<>(chain);
    changed.set(
        chain.indexOf(honest),
        new AuditHead(honest.sequence() - 1, honest.previous()).append(other));

    assertThat(breakOf(changed, headOf(chain))).isPresent();
  }

  @Property
  void aRemovedEntryIsFound(
      @ForAll("chains") List<AuditRecord> chain, @ForAll @IntRange(max = 19) int place) {
    AuditRecord removed = at(chain, place);
    List<AuditRecord> rest = new ArrayList<>(chain);
    rest.remove(removed);

    assertThat(breakOf(rest, headOf(chain)))
        .contains(new ChainBreak(removed.sequence(), Kind.MISSING));
  }

  @Property
  void aRemovedEntryIsFoundThoughTheRestIsRenumbered(
      @ForAll("chains") List<AuditRecord> chain, @ForAll @IntRange(max = 19) int place) {
    AuditRecord removed = at(chain, place);
    List<AuditRecord> rest = new ArrayList<>(chain);
    rest.remove(removed);

    assertThat(breakOf(renumbered(rest), headOf(chain)))
        .contains(new ChainBreak(removed.sequence(), Kind.MISSING));
  }

  @Property
  void aSwapIsFound(
      @ForAll("chains") List<AuditRecord> chain,
      @ForAll @IntRange(max = 19) int first,
      @ForAll @IntRange(max = 19) int second) {
    int a = first % chain.size();
    int b = second % chain.size();
    Assume.that(a != b);
    List<AuditRecord> swapped = new ArrayList<>(chain);
    Collections.swap(swapped, a, b);

    assertThat(breakOf(renumbered(swapped), headOf(chain)))
        .contains(new ChainBreak(Math.min(a, b) + 1L, Kind.REORDERED));
  }

  @Property
  void anEntryWithAnotherNumberIsFound(
      @ForAll("chains") List<AuditRecord> chain, @ForAll @LongRange(min = 1, max = 9) long shift) {
    AuditRecord last = chain.getLast();
    List<AuditRecord> shifted = new ArrayList<>(chain.subList(0, chain.size() - 1));
    shifted.add(
        new AuditRecord(last.entry(), last.sequence() + shift, last.previous(), last.hash()));

    assertThat(breakOf(shifted, headOf(chain)))
        .contains(new ChainBreak(last.sequence(), Kind.REORDERED));
  }

  @Property
  void aChainOfAnotherCommunityDoesNotPass(@ForAll("chains") List<AuditRecord> chain) {
    AuditRecord first = chain.getFirst();
    AuditEntry entry = first.entry();
    AuditEntry moved =
        new AuditEntry(
            entry.id(),
            new AuditChain.OfInstallation(),
            entry.about(),
            entry.admin(),
            entry.action(),
            entry.details(),
            entry.at());
    List<AuditRecord> changed = new ArrayList<>(chain);
    changed.set(0, new AuditRecord(moved, 1, first.previous(), first.hash()));

    assertThat(breakOf(changed, headOf(chain))).contains(new ChainBreak(1, Kind.TAMPERED));
  }

  @Property
  void nothingMovesBetweenNeighbouringDetails(@ForAll @IntRange(min = 1, max = 7) int cut) {
    String letters = "abcdefgh";
    AuditEntry one = entry(AuditDetails.of(letters.substring(0, cut), code(letters)));
    AuditEntry other = entry(AuditDetails.of(letters, code(letters.substring(0, cut))));

    assertThat(AuditHead.OF_NOTHING.append(one).hash())
        .isNotEqualTo(AuditHead.OF_NOTHING.append(other).hash());
  }

  /// Walks as the verifier does.
  private static Optional<ChainBreak> breakOf(List<AuditRecord> chain, AuditHead head) {
    ChainWalk walk = ChainWalk.START;
    for (AuditRecord record : chain) {
      switch (walk.step(
          record, hash -> chain.stream().anyMatch(other -> other.hash().equals(hash)))) {
        case ChainWalk.Step.Onward(ChainWalk next) -> walk = next;
        case ChainWalk.Step.Stopped(ChainBreak at) -> {
          return Optional.of(at);
        }
      }
    }
    return walk.endAt(head);
  }

  private static AuditHead headOf(List<AuditRecord> chain) {
    return chain.getLast().head();
  }

  private static AuditRecord at(List<AuditRecord> chain, int place) {
    return chain.get(place % chain.size());
  }

  private static List<AuditRecord> renumbered(List<AuditRecord> records) {
    List<AuditRecord> numbered = new ArrayList<>();
    for (AuditRecord record : records) {
      numbered.add(
          new AuditRecord(record.entry(), numbered.size() + 1L, record.previous(), record.hash()));
    }
    return numbered;
  }

  @Provide
  Arbitrary<List<AuditRecord>> chains() {
    return entries()
        .list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(
            entries -> {
              List<AuditRecord> chain = new ArrayList<>();
              AuditHead head = AuditHead.OF_NOTHING;
              for (AuditEntry entry : entries) {
                chain.add(head.append(entry));
                head = chain.getLast().head();
              }
              return chain;
            });
  }

  @Provide
  Arbitrary<AuditEntry> entries() {
    Arbitrary<UUID> ids = Arbitraries.longs().map(ChainWalkLawsTest::id);
    Arbitrary<Optional<ResidentId>> people = ids.map(ResidentId::new).optional();
    Arbitrary<Detail> details =
        Arbitraries.oneOf(
            ids.map(Detail.Id::new),
            Arbitraries.longs().between(0, Detail.Count.MAX).map(Detail.Count::new),
            Arbitraries.of("user", "admin").map(Detail.Code::new));
    return Combinators.combine(
            ids, people, people, Arbitraries.of("conversation.read", "resident.erased"), details)
        .as(
            (id, about, admin, action, detail) ->
                new AuditEntry(
                    new AuditEntryId(id),
                    CHAIN,
                    about,
                    admin,
                    new ActionType(action),
                    AuditDetails.of("what", detail),
                    Instant.EPOCH.plusSeconds(Math.abs(id.getLeastSignificantBits() % 1000))));
  }

  private static AuditEntry entry(AuditDetails details) {
    return new AuditEntry(
        new AuditEntryId(id(1)),
        CHAIN,
        Optional.empty(),
        Optional.empty(),
        new ActionType("conversation.read"),
        details,
        Instant.EPOCH);
  }

  private static Detail.Code code(String text) {
    return new Detail.Code(text);
  }

  private static UUID id(long number) {
    return new UUID(number, number);
  }
}
