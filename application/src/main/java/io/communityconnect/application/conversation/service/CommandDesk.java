package io.communityconnect.application.conversation.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.service.PlanDesk;
import io.communityconnect.application.conversation.port.out.Standing;
import io.communityconnect.application.conversation.service.ConversationReader.Reading;
import io.communityconnect.application.conversation.service.OwnDataDesk.Confirmed;
import io.communityconnect.application.wording.CommandWords;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.command.Command;
import io.communityconnect.domain.command.Command.ChooseLanguage;
import io.communityconnect.domain.command.Command.ConfirmLogin;
import io.communityconnect.domain.command.RecognisedCommand;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Channel;
import io.communityconnect.domain.conversation.Handling;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.identity.SendingCode;
import io.communityconnect.domain.people.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Does what residents ask for in fixed words, before any model is asked: it costs no query. A
/// thought that is answered twice does the same twice, which is why doing it twice changes nothing;
/// one that failed too often is given up, but for STOP.
public final class CommandDesk {
  private final ResidentWishes wishes;
  private final LoginMessages logins;
  private final OwnDataDesk ownData;
  private final PlanDesk plans;

  /// @param wishes knows what they wished before
  /// @param logins does what is about logging in
  /// @param ownData does what is about their data
  /// @param plans tells what is about their plan
  public CommandDesk(
      ResidentWishes wishes, LoginMessages logins, OwnDataDesk ownData, PlanDesk plans) {
    this.wishes = requireNonNull(wishes, "wishes is null");
    this.logins = requireNonNull(logins, "logins is null");
    this.ownData = requireNonNull(ownData, "ownData is null");
    this.plans = requireNonNull(plans, "plans is null");
  }

  /// A thought whose commands are dealt with.
  ///
  /// @param replies one for each command
  /// @param rest the other messages that are to be answered, in order
  /// @param language what they are to be answered in
  record Dealt(List<String> replies, List<Message> rest, Language language) {}

  Dealt dealWith(Reading.Ready ready, Lease lease) {
    Standing standing = ready.turn().standing();
    Language usual = wishes.languageOf(standing, ready.thought(), lease.conversation());
    Dealing dealing = new Dealing(ready, lease, usual);
    ready.thought().forEach(dealing::take);
    return new Dealt(dealing.replies, dealing.rest, dealing.language);
  }

  /// One thought, message by message.
  private final class Dealing {
    private final Reading.Ready ready;
    private final Lease lease;
    private final List<String> replies = new ArrayList<>();
    private final List<Message> rest = new ArrayList<>();
    private Language language;
    private Consent consent;
    private Handling handling;
    private boolean erased;

    Dealing(Reading.Ready ready, Lease lease, Language usual) {
      this.ready = ready;
      this.lease = lease;
      this.language = usual;
      this.consent = ready.turn().standing().consent();
      this.handling = ready.turn().standing().handling();
    }

    /// Whoever said STOP, or speaks with a person, is answered nothing but what they need all the
    /// same; and nothing is done any more for whom nothing is kept of. STOP is about messages on
    /// the phone: whoever asks on the web gets the answer there.
    void take(Message message) {
      Optional<RecognisedCommand> command =
          CommandWords.recogniser()
              .recognise(message.content().words())
              .filter(found -> ownData.means(found.command(), ready.turn().history()));
      if (isHeard(command.map(RecognisedCommand::command), message.channel())) {
        command.ifPresentOrElse(
            found -> replies.add(reply(found, message)), () -> rest.add(message));
      }
    }

    private boolean isHeard(Optional<Command> command, Channel channel) {
      boolean pastStop =
          consent == Consent.GIVEN
              || channel == Channel.WEB
              || command.filter(Command::isForTheStopped).isPresent()
              || isSaidAgain(command, Command.Plain.STOP);
      boolean besideHuman =
          handling == Handling.ASSISTANT
              || command.filter(Command::isBesideAHuman).isPresent()
              || isSaidAgain(command, Command.Plain.HUMAN);
      return pastStop && besideHuman && !erased;
    }

    /// Where an earlier try ended after the wish was stored and before the answer was, the wish
    /// itself would silence its confirmation.
    private boolean isSaidAgain(Optional<Command> command, Command wish) {
      return lease.attempt() > 1 && command.equals(Optional.of(wish));
    }

    private String reply(RecognisedCommand found, Message message) {
      Language spoken = found.answeredIn(language);
      if (lease.attempt() > AnswerPolicy.MAX_ATTEMPTS && found.command() != Command.Plain.STOP) {
        return FixedText.NO_ANSWER_NOW.in(spoken);
      }
      return switch (found.command()) {
        case ChooseLanguage(Language chosen) -> chosen(chosen);
        case ConfirmLogin(SendingCode code) ->
            logins.confirmed(code, message.at(), lease.resident(), spoken);
        case Command.Plain plain -> reply(plain, message, spoken);
      };
    }

    private String reply(Command.Plain command, Message message, Language spoken) {
      return switch (command) {
        case HELP -> FixedText.HELP.in(spoken);
        case STOP -> stopped(spoken);
        case START -> started(spoken);
        case HUMAN -> handedOver(spoken);
        case ASSISTANT -> takenBack(spoken);
        case PLAN -> plans.plan(lease.resident(), spoken);
        case USAGE -> plans.usage(lease.resident(), spoken);
        case UPGRADE -> plans.upgrade(lease.resident(), spoken);
        case LANGUAGES -> FixedText.LANGUAGES.in(spoken);
        case LOGOUT -> logins.loggedOut(lease.resident(), spoken);
        case EXPORT_DATA -> ownData.exported(lease.resident(), spoken);
        case DELETE_DATA -> FixedText.ERASE_ASKED.in(spoken);
        case DELETE_EVERYTHING -> confirmed(message, spoken);
        case KEEP_DATA -> FixedText.ERASE_DROPPED.in(spoken);
      };
    }

    /// Where everything is gone, so is what was said before in one breath.
    private String confirmed(Message message, Language spoken) {
      return switch (ownData.confirmed(lease, ready.turn(), message, spoken)) {
        case Confirmed.Kept(String reply) -> reply;
        case Confirmed.Gone(String goodbye) -> {
          erased = true;
          rest.clear();
          yield goodbye;
        }
      };
    }

    private String chosen(Language wanted) {
      wishes.choose(wanted, lease.conversation());
      language = wanted;
      return FixedText.LANGUAGE_CHOSEN.in(wanted);
    }

    /// What was said before in one breath goes to the person as well.
    private String handedOver(Language spoken) {
      wishes.prefer(Handling.HUMAN, lease.conversation());
      handling = Handling.HUMAN;
      rest.clear();
      return FixedText.HUMAN_ASKED.in(spoken);
    }

    private String takenBack(Language spoken) {
      wishes.prefer(Handling.ASSISTANT, lease.conversation());
      handling = Handling.ASSISTANT;
      return FixedText.ASSISTANT_BACK.in(spoken);
    }

    /// Outweighs what was said before it in one breath.
    private String stopped(Language spoken) {
      wishes.decide(Consent.WITHDRAWN, lease.conversation());
      consent = Consent.WITHDRAWN;
      replies.clear();
      rest.clear();
      return FixedText.STOPPED.in(spoken);
    }

    /// Many begin a chat with "start"; who never stopped is told what there is.
    private String started(Language spoken) {
      if (consent == Consent.GIVEN) {
        return FixedText.HELP.in(spoken);
      }
      wishes.decide(Consent.GIVEN, lease.conversation());
      consent = Consent.GIVEN;
      return FixedText.STARTED.in(spoken);
    }
  }
}
