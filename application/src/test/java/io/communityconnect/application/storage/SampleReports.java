package io.communityconnect.application.storage;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.domain.action.Action;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.ServiceRequestId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What residents report in tests of use cases.
public final class SampleReports {
  /// Where the provider keeps the picture of the lift.
  public static final Attachment PICTURE =
      new Attachment(URI.create("https://api.example.com/ME1"), "image/jpeg");

  private static final Content PHOTO =
      new Content.Media(Content.Media.Kind.PHOTO, "The lift is stuck", List.of(PICTURE));

  private SampleReports() {}

  /// A lift that is stuck, reported by whoever's conversation is leased, which is given back.
  public static ServiceRequestId liftIsStuck(Storage storage, Lease lease) {
    return liftIsStuck(storage, lease, Optional.empty());
  }

  /// The same.
  ///
  /// @param photo the message with the picture that goes along
  public static ServiceRequestId liftIsStuck(
      Storage storage, Lease lease, Optional<MessageId> photo) {
    GivenProposals offers = new GivenProposals(storage);
    offers.done(
        lease,
        new Action.ReportIssue(
            Category.LIFT, Priority.URGENT, "The lift is stuck", Optional.empty()),
        photo);
    return offers.requestsOf(lease).getFirst().id();
  }

  /// A photo that somebody sent now, and its message.
  public static MessageId photoFrom(Storage storage, String phone) {
    Given given = new Given(storage);
    ConversationId conversation =
        given
            .accepted(InboundMessages.content(phone, PHOTO, storage.clock().instant()))
            .conversation();
    return given.turn(conversation).unanswered().getLast().id();
  }
}
