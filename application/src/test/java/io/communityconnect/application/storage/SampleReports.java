package io.communityconnect.application.storage;

import io.communityconnect.domain.action.Action;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.ServiceRequestId;
import java.util.Optional;

/// What residents report in tests of use cases.
public final class SampleReports {
  private SampleReports() {}

  /// A lift that is stuck, reported by whoever's conversation is leased, which is given back.
  public static ServiceRequestId liftIsStuck(Storage storage, Lease lease) {
    GivenProposals offers = new GivenProposals(storage);
    offers.done(
        lease,
        new Action.ReportIssue(
            Category.LIFT, Priority.URGENT, "The lift is stuck", Optional.empty()));
    return offers.requestsOf(lease).getFirst().id();
  }
}
