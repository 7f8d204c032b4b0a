package io.communityconnect.application.conversation.service;

import io.communityconnect.application.delivery.service.DeliveryPolicy;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.AnswerPace;
import io.communityconnect.domain.conversation.RetrySchedule;
import java.time.Duration;

/// How answers are made and sent in tests.
final class SamplePolicies {
  static final AnswerPolicy ANSWERS =
      new AnswerPolicy(Duration.ofSeconds(20), Storage.DEBOUNCE, AnswerPace.FREE);
  static final AnswerPolicy AT_A_PACE =
      new AnswerPolicy(
          ANSWERS.deadline(), ANSWERS.debounce(), new AnswerPace(Duration.ofMinutes(1)));
  static final DeliveryPolicy DELIVERIES =
      new DeliveryPolicy(
          Given.LEASE, new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(1), 5));

  private SamplePolicies() {}
}
