package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.InboundMessages;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.action.Proposal;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.people.Language;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Offer, yes or no, done once: through the whole use case, with a model that is told what to say.
final class ActionsInChatTest {
  private static final String ASHA = "+15550000001";
  private static final String BEN = "+15550000002";

  private final Chatting chat = new Chatting();

  @Test
  void reportsWhatIsBrokenAfterAYes() {
    chat.modelProposes("report_issue", Chatting.lift());
    assertThat(chat.says(ASHA, "the lift in block B is stuck"))
        .contains("“The lift is stuck”", "Where: Block B", "What: lift, urgent")
        .endsWith("Reply *yes* or *no*.");
    assertThat(chat.requests(ASHA)).isEmpty();

    String done = chat.says(ASHA, "yes");

    ServiceRequest request = chat.requests(ASHA).getFirst();
    assertThat(done).contains(ServiceRequest.reference(request.id()));
    assertThat(request.priority()).isEqualTo(Priority.URGENT);
    assertThat(request.location()).contains("Block B");
    assertThat(chat.audited(ASHA)).containsExactly("action.report_issue");
    assertThat(chat.answering.model.prompts()).hasSize(1);
  }

  @Test
  void doesItOnceThoughYesIsSaidTwice() {
    chat.modelProposes("report_issue", Chatting.lift());
    chat.says(ASHA, "the lift in block B is stuck");
    chat.says(ASHA, "yes");
    chat.answering.model.thenWrites("You are welcome.");

    assertThat(chat.says(ASHA, "yes")).isEqualTo("You are welcome.");

    assertThat(chat.requests(ASHA)).hasSize(1);
    assertThat(chat.audited(ASHA)).hasSize(1);
  }

  @Test
  void leavesItAtANo() {
    chat.modelProposes("report_issue", Chatting.lift());
    chat.says(ASHA, "the lift in block B is stuck");

    assertThat(chat.says(ASHA, "No, thanks")).isEqualTo("All right, I have not done anything.");

    assertThat(chat.requests(ASHA)).isEmpty();
    assertThat(chat.open(ASHA)).isEmpty();
  }

  @Test
  void saysThatAnOfferHasExpired() {
    chat.modelProposes("report_issue", Chatting.lift());
    chat.says(ASHA, "the lift in block B is stuck");
    chat.answering.advance(Proposal.LIFETIME);

    assertThat(chat.says(ASHA, "yes")).startsWith("That offer has expired");

    assertThat(chat.requests(ASHA)).isEmpty();
    assertThat(chat.open(ASHA)).isEmpty();
  }

  @Test
  void givesUpAYesThatCouldNotBeCarriedOutThreeTimes() {
    chat.modelProposes("report_issue", Chatting.lift());
    chat.says(ASHA, "the lift in block B is stuck");
    chat.given.text(ASHA, "yes");
    chat.answering.advance(Storage.DEBOUNCE.max());
    for (int attempt = 1; attempt <= AnswerPolicy.MAX_ATTEMPTS; attempt++) {
      chat.answering.claimed();
      chat.answering.advance(Given.LEASE);
    }

    assertThat(chat.answer(ASHA)).isEqualTo(FixedText.NO_ANSWER_NOW.in(Language.ENGLISH));

    assertThat(chat.requests(ASHA)).isEmpty();
    assertThat(chat.open(ASHA)).isEmpty();
  }

  @Test
  void takesYesButForNoPlainYes() {
    chat.modelProposes("report_issue", Chatting.lift());
    chat.says(ASHA, "the lift in block B is stuck");
    Map<String, String> corrected = new HashMap<>(Chatting.lift());
    corrected.put("location", "Block C");
    chat.modelProposes("report_issue", corrected);

    assertThat(chat.says(ASHA, "yes, but block C")).contains("Where: Block C");

    assertThat(chat.requests(ASHA)).isEmpty();
    assertThat(Given.words(chat.answering.model.prompts().getLast().messages()))
        .anySatisfy(words -> assertThat(words).contains("Where: Block B"));
    chat.says(ASHA, "yes");
    assertThat(chat.requests(ASHA))
        .extracting(ServiceRequest::location)
        .containsExactly(Optional.of("Block C"));
  }

  @Test
  void meansTheLastThingSaidByYes() {
    chat.modelProposes("report_issue", Chatting.lift());
    chat.says(ASHA, "the lift in block B is stuck");
    chat.answering.model.thenWrites("At six. Shall I tell you more?").thenWrites("It is heated.");
    chat.says(ASHA, "when does the pool open?");

    assertThat(chat.says(ASHA, "yes")).isEqualTo("It is heated.");

    assertThat(chat.requests(ASHA)).isEmpty();
  }

  @Test
  void sendsThePictureOfTheThoughtAlong() {
    chat.modelProposes("report_issue", Chatting.lift());
    Content photo =
        new Content.Media(
            Content.Media.Kind.PHOTO,
            "the lift in block B is stuck",
            List.of(new Attachment(URI.create("https://api.example.com/ME1"), "image/jpeg")));
    chat.given.accepted(InboundMessages.content(ASHA, photo, chat.answering.now()));

    assertThat(chat.answer(ASHA)).contains("Your picture goes along.");

    Message picture = chat.given.turn(chat.conversation(ASHA)).history().getFirst();
    assertThat(chat.open(ASHA).flatMap(Proposal::photo)).contains(picture.id());
  }

  @Test
  void offersNobodyWhatTheModelMadeUp() {
    chat.modelProposes("open_gate", Map.of());

    assertThat(chat.says(ASHA, "open the gate")).isEqualTo("words of the model");

    assertThat(chat.open(ASHA)).isEmpty();
  }

  @Test
  void isTakenAtItsWordsWhenItsActionDoesNotFit() {
    chat.modelProposes("report_issue", Map.of("category", "lift"));

    assertThat(chat.says(ASHA, "the lift")).isEqualTo("words of the model");

    assertThat(chat.open(ASHA)).isEmpty();
  }

  @Test
  void tellsHowARequestIsComingAlongWithoutAsking() {
    chat.modelProposes("report_issue", Chatting.lift());
    chat.says(ASHA, "the lift in block B is stuck");
    chat.says(ASHA, "yes");
    chat.modelProposes("request_status", Map.of());

    assertThat(chat.says(ASHA, "what about the lift?")).contains("The lift is stuck (open)");

    chat.modelProposes("request_status", Map.of());
    assertThat(chat.says(BEN, "what about the lift?")).contains("nothing reported");
  }

  @Test
  void letsAUserDoNothingForOthers() {
    chat.named(BEN, "Ben Okri", "C-7");

    chat.modelProposes("update_profile", Map.of("flat", "A-1", "resident", "Ben Okri"));
    assertThat(chat.says(ASHA, "move Ben Okri to A-1")).startsWith("I may not do that");

    assertThat(chat.open(ASHA)).isEmpty();
  }

  @Test
  void letsAnAdminActForAResident() {
    chat.named(BEN, "Ben Okri", "C-7");
    chat.says(ASHA, "hello", "Hello.");
    chat.storage().actions().appoint(chat.resident(ASHA), Role.ADMIN);
    chat.modelProposes("update_profile", Map.of("flat", "A-1", "resident", "ben okri"));

    assertThat(chat.says(ASHA, "move Ben Okri to A-1")).contains("For: Ben Okri, C-7");
    chat.says(ASHA, "yes");

    assertThat(chat.given.turn(chat.conversation(BEN)).asker().flat()).contains("A-1");
    assertThat(chat.given.turn(chat.conversation(ASHA)).asker().flat()).isEmpty();
    assertThat(chat.audited(BEN)).contains("action.update_profile", "resident.look_up");
  }

  @Test
  void asksAnAdminBackWhoIsMeant() {
    chat.named(BEN, "Ben Okri", "C-7");
    chat.named("+15550000003", "Ben Okri", "C-8");
    chat.says(ASHA, "hello", "Hello.");
    chat.storage().actions().appoint(chat.resident(ASHA), Role.ADMIN);

    chat.modelProposes("update_profile", Map.of("flat", "A-1", "resident", "Ben Okri"));
    assertThat(chat.says(ASHA, "move Ben Okri")).contains("Ben Okri, C-7; Ben Okri, C-8");
    chat.modelProposes("update_profile", Map.of("flat", "A-1", "resident", "Zoe"));
    assertThat(chat.says(ASHA, "move Zoe")).contains("nobody here by “Zoe”");
    assertThat(Given.words(chat.answering.model.prompts().getLast().history()))
        .contains("move Ben Okri", "[names of residents]")
        .noneMatch(text -> text.contains("C-8"));

    assertThat(chat.open(ASHA)).isEmpty();
  }

  @Test
  void asksAgainForTheRoleWhenYesIsSaid() {
    chat.named(BEN, "Ben Okri", "C-7");
    chat.says(ASHA, "hello", "Hello.");
    chat.storage().actions().appoint(chat.resident(ASHA), Role.ADMIN);
    chat.modelProposes("update_profile", Map.of("flat", "A-1", "resident", "Ben Okri"));
    chat.says(ASHA, "move Ben Okri to A-1");
    chat.storage().actions().appoint(chat.resident(ASHA), Role.USER);

    assertThat(chat.says(ASHA, "yes")).startsWith("I may not do that");

    assertThat(chat.given.turn(chat.conversation(BEN)).asker().flat()).contains("C-7");
  }

  @Test
  void listsNobodyWithoutAName() {
    chat.modelProposes("join_directory", Map.of("skill", "piano teacher", "contact", "flat"));

    assertThat(chat.says(ASHA, "list me as a piano teacher")).contains("full name first");

    assertThat(chat.open(ASHA)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "es, Sí, 'Hecho, queda'",
    "pt, sim, 'Pronto, está'",
    "hi, हाँ, 'हो गया, शिकायत'",
    "en, yes, 'Done, it is'"
  })
  void speaksTheResidentsLanguage(String language, String yes, String done) {
    chat.modelProposes("update_profile", Map.of("language", language));
    chat.says(ASHA, "please speak it");
    chat.says(ASHA, "yes");
    chat.modelProposes("report_issue", Chatting.lift());

    assertThat(chat.says(ASHA, "the lift is stuck")).contains("The lift is stuck");

    assertThat(chat.says(ASHA, yes)).startsWith(done);
  }
}
