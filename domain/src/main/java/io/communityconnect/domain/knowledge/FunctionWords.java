package io.communityconnect.domain.knowledge;

import io.communityconnect.domain.people.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of a language that every sentence has, whatever it is about: they tell in which
/// language somebody writes, and nothing else.
final class FunctionWords {
  private static final Map<Language, Set<String>> BY_LANGUAGE = new EnumMap<>(Language.class);

  static {
    BY_LANGUAGE.put(
        Language.ENGLISH,
        folded(
            """
            a about after all also am an and any anyone are as at be been before but by can could
            did do does don't during each else for from get give had has have he hello hi how i i'd
            i'm if in into is isn't it it's its just kind know let like may me might more must my
            need near nearby no not of off on one ones or our out over please recommend she should so some somebody
            someone something such tell than that the their them then there these they this those
            to too until up us was way we were what what's when where which while who whom whose
            why will with would yes you your
            """));
    BY_LANGUAGE.put(
        Language.SPANISH,
        folded(
            """
            a al algo alguien alguna alguno algun ante antes aqui asi aun cada cerca cercana cercano como conoce conoces con contra cual
            cuales cuando cuanta cuanto cuantos cuantas cuesta de del desde donde durante e el ella
            ellos en entre era es esa ese eso esta estan este esto estos favor fue ha haber hace
            hacen hacer hacia hago han hasta hay hola la las le les lo los mas me mi mis mucho muy
            nada ni no nos nosotros o otra otro para pero poco por porque puede pueden puedo que
            quien quienes quiero recomienda recomiendas se sea ser si sin sobre son su sus tambien tan te tener tengo ti
            tiene tienen todo todos tu tus un una unas uno unos usted y ya yo debo debe
            """));
    BY_LANGUAGE.put(
        Language.PORTUGUESE,
        folded(
            """
            a algo alguem alguma algum antes ao aos aqui as ate cada com como conhece conhecem contra custa da das de
            dela dele deles desde devo deve do dos durante e ela eles ele em entre era essa esse
            esta estao estar este eu faco fazer fica foi ha isso isto ja lhe mais mas me meu meus
            minha minhas muito na nada nao nas nem no nos nossa nosso num numa o oi ola onde os ou
            para pela pelo perto pode podem por porque posso pra qual quais quando quanta quanto quantos
            quantas que quem quero recomenda se sem ser seu seus sob sobre sua suas tambem tem tenho ter teu
            tu tudo um uma umas uns voce voces favor
            """));
    BY_LANGUAGE.put(
        Language.HINDI,
        folded(
            """
            अगर अब अभी आप आपका आपके इस इसका इसके इसमें उन उनका उस उसका उसके एक ऐसा ऐसे और कब कर करता करते करना
            करनी करने करें करूँ का कि कितना कितनी कितने किस किसका किसको किससे किसी की कुछ के को कोई कौन कौनसा
            क्या क्यों कैसे कहाँ कहां गया गई गए चाहिए जब जहाँ जा जाता जाती जाना जानता जानते जाने जो तक तो था थी थे दे देना दें
            दो न नहीं ने पर पास फिर बताइए बताएं बताओ बता भी मुझे में मेरा मेरी मेरे मैं यदि यह यहाँ या ये रहा रही रहे
            लिए ले वह वहाँ वाला वाली वाले वे सकता सकती सकते साथ से हम हमारा हमारे हमें है हैं हो होगा होगी होता
            होती होते होना हूँ हूं कृपया नमस्ते जी
            """));
  }

  private FunctionWords() {}

  /// The words of a list between blanks, as a text's are folded.
  static Set<String> folded(String words) {
    return Arrays.stream(words.split("\\s+"))
        .filter(word -> !word.isBlank())
        .flatMap(word -> Wording.foldedWords(word).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether the folded word is one of the language's.
  static boolean isOne(String folded, Language language) {
    return BY_LANGUAGE.getOrDefault(language, Set.of()).contains(folded);
  }
}
