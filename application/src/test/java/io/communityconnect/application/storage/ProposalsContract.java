package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.communityconnect.application.action.port.out.KnownResidents.Known;
import io.communityconnect.application.action.port.out.NeighbourDirectory.Entry;
import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.application.conversation.port.out.Asker;
import io.communityconnect.application.conversation.port.out.Settlements.Settled;
import io.communityconnect.application.conversation.port.out.Settlements.Settlement;
import io.communityconnect.application.conversation.port.out.Standing;
import io.communityconnect.application.conversation.port.out.Turn;
import io.communityconnect.domain.action.Action;
import io.communityconnect.domain.action.Action.DirectoryContact;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.action.ProposalStep;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.Settlements] promises about offers,
/// seen through what reads what came of them.
public interface ProposalsContract {
  /// What is offered throughout.
  Action.ReportIssue LIFT =
      new Action.ReportIssue(
          Category.LIFT, Priority.URGENT, "The lift is stuck", Optional.of("Block B"));

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private GivenProposals offers() {
    return new GivenProposals(storage());
  }

  @Test
  default void keepsAnOfferUntilItIsDecided() {
    Lease lease = given().leaseFor("+15550000001");
    Proposal proposal = offers().proposal(lease, LIFT);

    offers().settle(lease, new ProposalStep.Propose(proposal));

    assertThat(given().turn(lease.conversation()).proposal()).contains(proposal);
    offers().settle(offers().again(lease), new ProposalStep.Decline(proposal.id()));
    assertThat(given().turn(lease.conversation()).proposal()).isEmpty();
    assertThat(offers().requestsOf(lease)).isEmpty();
  }

  @Test
  default void endsTheFormerOfferWithANewOne() {
    Lease lease = given().leaseFor("+15550000001");
    Proposal former = offers().proposal(lease, LIFT);
    Proposal newer = offers().proposal(lease, new Action.LeaveDirectory());
    offers().settle(lease, new ProposalStep.Propose(former));

    offers().settle(offers().again(lease), new ProposalStep.Propose(newer));

    assertThat(given().turn(lease.conversation()).proposal()).contains(newer);
    Lease third = offers().again(lease);
    assertThatThrownBy(() -> offers().settle(third, offers().execute(former)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(offers().requestsOf(lease)).isEmpty();
  }

  @Test
  default void doesWhatWasConfirmedOnce() {
    Lease lease = given().leaseFor("+15550000001");
    Proposal proposal = offers().proposal(lease, LIFT);
    offers().settle(lease, new ProposalStep.Propose(proposal));
    ProposalStep.Execute execute = offers().execute(proposal);

    offers().settle(offers().again(lease), execute);

    assertThat(offers().requestsOf(lease))
        .containsExactly(
            new ServiceRequest(
                execute.request(),
                lease.resident().id(),
                Category.LIFT,
                Priority.URGENT,
                RequestStatus.OPEN,
                "The lift is stuck",
                "The lift is stuck",
                Optional.of("Block B"),
                Optional.empty(),
                storage().clock().instant(),
                storage().clock().instant()));
    Lease third = offers().again(lease);
    assertThatThrownBy(() -> offers().settle(third, offers().execute(proposal)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(offers().requestsOf(lease)).hasSize(1);
    assertThat(actionsAbout(lease.resident())).containsExactly("action.report_issue");
    assertThat(given().history(lease.conversation())).endsWith("again", "said");
    assertThat(given().unanswered(lease.conversation())).containsExactly("again");
  }

  @Test
  default void doesNothingForALostLease() {
    Lease lease = given().leaseFor("+15550000001");
    Proposal proposal = offers().proposal(lease, LIFT);
    offers().settle(lease, new ProposalStep.Propose(proposal));
    Lease slow = offers().again(lease);
    Settlement late = given().settlement(slow, offers().execute(proposal));
    storage().clock().advance(Given.LEASE);
    Lease fast = given().claimed(1).getFirst();

    assertThat(storage().settlements().settle(late)).isEqualTo(new Settled.LeaseLost());

    assertThat(offers().requestsOf(lease)).isEmpty();
    assertThat(given().turn(lease.conversation()).proposal()).contains(proposal);
    offers().settle(fast, offers().execute(proposal));
    assertThat(offers().requestsOf(lease)).hasSize(1);
  }

  @Test
  default void changesAProfile() {
    Lease lease = given().leaseFor("+15550000001");

    offers().done(lease, profile("Asha Rao", "B-1204", Language.HINDI));
    offers()
        .done(
            offers().again(lease),
            new Action.UpdateProfile(Optional.empty(), Optional.of("B-9"), none()));

    assertThat(given().turn(lease.conversation()).asker())
        .isEqualTo(new Asker(Role.USER, Optional.of("Asha Rao"), Optional.of("B-9")));
    assertThat(given().turn(lease.conversation()).standing())
        .isEqualTo(
            new Standing(Optional.of(Language.HINDI), true, Consent.GIVEN, Handling.ASSISTANT));
    assertThat(given().tried(lease.resident(), () -> turnAs(lease).asker().name()))
        .contains(Optional.of("Asha Rao"));
  }

  @Test
  default void keepsRequestsToTheirResident() {
    Lease lease = given().leaseFor("+15550000001");
    Lease neighbour = given().leaseFor("+15550000002");
    offers().done(lease, LIFT);

    List<ServiceRequest> seen =
        storage()
            .unitOfWork()
            .run(
                neighbour.resident(),
                () -> storage().actions().requests().latestOf(lease.resident().id(), 10));

    assertThat(seen).isEmpty();
  }

  @Test
  default void listsWhoWantsToBeFound() {
    Lease asha = given().leaseFor("+15550000001");
    Lease ben = given().leaseFor("+15550000002");
    offers().done(asha, profile("Asha Rao", "B-1204", Language.ENGLISH));
    assertThat(search(ben.resident(), "who teaches piano?")).isEmpty();

    offers()
        .done(
            offers().again(asha), new Action.JoinDirectory("piano teacher", DirectoryContact.FLAT));

    assertThat(search(ben.resident(), "who teaches piano?"))
        .extracting(Entry::name, Entry::skill, Entry::contact)
        .containsExactly(tuple("Asha Rao", "piano teacher", Optional.of("B-1204")));
    assertThat(search(ben.resident(), "when does the pool open?")).isEmpty();
    offers()
        .done(
            offers().again(asha), new Action.UpdateProfile(Optional.of("Asha R."), none(), none()));
    offers()
        .done(
            offers().again(asha),
            new Action.JoinDirectory("Piano Teacher", DirectoryContact.PHONE));
    assertThat(search(ben.resident(), "a piano lesson"))
        .extracting(Entry::name, Entry::contact)
        .containsExactly(tuple("Asha R.", Optional.of("+15550000001")));
    offers().done(offers().again(asha), new Action.LeaveDirectory());
    assertThat(search(ben.resident(), "who teaches piano?")).isEmpty();
  }

  @Test
  default void handsOver() {
    Lease asha = given().leaseFor("+15550000001");

    offers().done(asha, new Action.HandOver());

    assertThat(given().turn(asha.conversation()).standing().handling()).isEqualTo(Handling.HUMAN);
  }

  @Test
  default void doesNothingForSomebodyOfAnotherCommunity() {
    Lease lease = given().leaseFor("+15550000001");
    Actor.Resident admin = lease.resident();
    storage().actions().appoint(admin, Role.ADMIN);
    Proposal proposal =
        Proposal.of(
            storage().actions().keys().nextProposal(),
            LIFT,
            storage().superAdmin().id(),
            Optional.empty(),
            storage().clock().instant());
    offers().settle(lease, new ProposalStep.Propose(proposal));
    Lease second = offers().again(lease);

    assertThatThrownBy(() -> offers().settle(second, offers().execute(proposal)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(given().turn(lease.conversation()).proposal()).contains(proposal);
  }

  @Test
  default void findsResidentsByNameAndFlatForAdminsOnly() {
    Lease asha = given().leaseFor("+15550000001");
    Lease ben = given().leaseFor("+15550000002");
    offers().done(asha, profile("Asha Rao", "B-1204", Language.ENGLISH));
    Actor.Admin admin = storage().adminOf(asha.resident().community());

    assertThat(called(admin, " asha rao ")).containsExactly(asha.resident().id());
    assertThat(called(admin, "b-1204")).containsExactly(asha.resident().id());
    assertThat(called(admin, "Asha")).isEmpty();
    assertThat(called(ben.resident(), "Asha Rao")).isEmpty();
  }

  private List<ResidentId> called(Actor.Person person, String name) {
    return storage()
        .unitOfWork()
        .run(
            person,
            () ->
                storage().actions().residents().called(communityOf(person), name, 10).stream()
                    .map(Known::id)
                    .toList());
  }

  private static CommunityId communityOf(Actor.Person person) {
    return switch (person) {
      case Actor.Resident resident -> resident.community();
      case Actor.Admin admin -> admin.community();
      case Actor.SuperAdmin _ -> throw new AssertionError("of none");
    };
  }

  private List<Entry> search(Actor.Resident resident, String question) {
    return storage()
        .unitOfWork()
        .run(
            resident,
            () -> storage().actions().directory().search(resident.community(), question, 10));
  }

  private Turn turnAs(Lease lease) {
    return storage().conversations().turn(lease.conversation(), 1).orElseThrow();
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static Action.UpdateProfile profile(String name, String flat, Language language) {
    return new Action.UpdateProfile(Optional.of(name), Optional.of(flat), Optional.of(language));
  }

  private List<String> actionsAbout(Actor.Resident resident) {
    List<Stored> entries =
        storage().unitOfWork().run(resident, () -> storage().auditTrail().about(resident.id(), 10));
    return Given.records(entries).stream().map(record -> record.entry().action().value()).toList();
  }
}
