package io.communityconnect.domain.action;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.communityconnect.domain.conversation.Content;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody says to an offer.
public enum Decision {
  YES,
  NO;

  private static final String CONFIRM = "confirm:";
  private static final String DECLINE = "decline:";

  /// Whole messages in English, Spanish, Hindi (also in Latin letters) and Portuguese, without
  /// marks and accents, in lower case.
  private static final Set<String> YES_WORDS =
      Set.of(
          "y",
          "yes",
          "yes please",
          "yep",
          "yeah",
          "yup",
          "sure",
          "ok",
          "okay",
          "confirm",
          "confirmed",
          "go ahead",
          "please do",
          "do it",
          "yes do it",
          "yes go ahead",
          "correct",
          "👍",
          "si",
          "si por favor",
          "claro",
          "claro que si",
          "vale",
          "de acuerdo",
          "confirmo",
          "confirmar",
          "adelante",
          "hazlo",
          "sim",
          "sim por favor",
          "claro que sim",
          "pode",
          "pode sim",
          "pode fazer",
          "confirma",
          "ta bom",
          "हां",
          "हाँ",
          "हा",
          "हां जी",
          "हाँ जी",
          "जी",
          "जी हां",
          "जी हाँ",
          "ठीक है",
          "ठीक",
          "कर दो",
          "कर दीजिए",
          "हां कर दो",
          "हाँ कर दो",
          "haan",
          "han",
          "haan ji",
          "ji",
          "ji haan",
          "theek hai",
          "thik hai",
          "kar do");

  private static final Set<String> NO_WORDS =
      Set.of(
          "n",
          "no",
          "no thanks",
          "no thank you",
          "nope",
          "nah",
          "cancel",
          "stop it",
          "dont",
          "do not",
          "please dont",
          "never mind",
          "nevermind",
          "not now",
          "👎",
          "no gracias",
          "cancelar",
          "cancela",
          "mejor no",
          "dejalo",
          "nao",
          "nao obrigado",
          "nao obrigada",
          "melhor nao",
          "deixa",
          "deixa pra la",
          "नहीं",
          "नही",
          "नहीं जी",
          "जी नहीं",
          "मत करो",
          "मत कीजिए",
          "रहने दो",
          "रद्द करो",
          "nahi",
          "nahin",
          "ji nahi",
          "rehne do",
          "mat karo");

  /// The payload of the button that says this to an offer.
  public String payload(ProposalId proposal) {
    return switch (this) {
      case YES -> CONFIRM + proposal.value();
      case NO -> DECLINE + proposal.value();
    };
  }

  /// What several messages say to the offer, if they say nothing else: all the same, or "yes" and
  /// "please" together.
  public static Optional<Decision> in(List<Content> thought, ProposalId proposal) {
    Set<Optional<Decision>> each =
        thought.stream().map(content -> in(content, proposal)).collect(toSet());
    if (each.size() == 1 && !each.contains(Optional.<Decision>empty())) {
      return each.iterator().next();
    }
    return thought.stream().allMatch(content -> isOnlyWords(content, proposal))
        ? in(thought.stream().map(Content::words).collect(joining(" ")))
        : Optional.empty();
  }

  private static boolean isOnlyWords(Content content, ProposalId proposal) {
    return switch (content) {
      case Content.ButtonReply button when isOfAnOffer(button) ->
          ofButton(button, proposal).isPresent();
      case Content.Text _, Content.ButtonReply _ -> true;
      case Content.Media _, Content.Location _, Content.Unknown _ -> false;
    };
  }

  /// What a message says to the offer, if it says nothing else. A button of another offer says
  /// nothing to this one, whatever is written on it; "yes, but block C" is no plain yes.
  public static Optional<Decision> in(Content content, ProposalId proposal) {
    return switch (content) {
      case Content.ButtonReply button when isOfAnOffer(button) -> ofButton(button, proposal);
      case Content.Text _, Content.ButtonReply _ -> in(content.words());
      case Content.Media _, Content.Location _, Content.Unknown _ -> Optional.empty();
    };
  }

  /// What words say that say nothing else.
  public static Optional<Decision> in(String words) {
    String plain = plain(requireNonNull(words, "words is null"));
    if (YES_WORDS.contains(plain)) {
      return Optional.of(YES);
    }
    return NO_WORDS.contains(plain) ? Optional.of(NO) : Optional.empty();
  }

  private static boolean isOfAnOffer(Content.ButtonReply button) {
    return button.payload().startsWith(CONFIRM) || button.payload().startsWith(DECLINE);
  }

  private static Optional<Decision> ofButton(Content.ButtonReply button, ProposalId proposal) {
    if (button.payload().equals(YES.payload(proposal))) {
      return Optional.of(YES);
    }
    return button.payload().equals(NO.payload(proposal)) ? Optional.of(NO) : Optional.empty();
  }

  /// Accents of Latin letters and marks go; the signs of Devanagari are part of its words.
  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\u0300-\\u036f\\uFE0F\\u200d]", "")
        .replaceAll("\\p{IsPunctuation}+", " ")
        .replaceAll("[\\x{1F3FB}-\\x{1F3FF}]", "")
        .replaceAll("(?<=don) t\\b", "t")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
