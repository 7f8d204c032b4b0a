package io.communityconnect.domain.knowledge;

import java.util.List;
import java.util.Set;

/// What people say out of kindness, which asks for no knowledge: greetings, thanks, goodbyes and
/// nods, alone or together.
public final class SmallTalk {
  private static final Set<String> WORDS =
      FunctionWords.folded(
          """
          hi hello hey hiya dear good morning afternoon evening night day greetings thanks thank you
          thx ty cheers so very much a lot for the your help ok okay fine great super perfect nice
          wonderful understood got it alright all right sure yes no bye goodbye see later have welcome
          too and there team everyone how are doing well am i m im sorry never mind lol haha please
          happy diwali holi christmas new year merry weekend again my friend sir madam
          hola buenos buenas dias tardes noches gracias muchas mil muy amable de nada vale perfecto
          bien adios hasta luego pronto manana entendido listo que tal como esta estas saludos por
          su tu ayuda feliz navidad ano nuevo claro si la genial
          ola oi bom boa dia tarde noite obrigado obrigada muito valeu tchau ate logo mais entendi
          tudo bem certo beleza otimo pela ajuda sim nao feliz natal um abraco e
          नमस्ते नमस्कार धन्यवाद शुक्रिया बहुत आपका आपको ठीक है अच्छा हाँ हां जी नहीं अलविदा शुभ प्रभात रात्रि
          संध्या दिन फिर मिलेंगे कैसे हैं आप हो सुप्रभात राम और के लिए मदद दिवाली होली की मुबारक शुभकामनाएं
          namaste namaskar dhanyavad shukriya ji
          """);

  private SmallTalk() {}

  /// Whether a text is nothing else. A text without words, such as a thumb, is.
  public static boolean isAllOf(String text) {
    List<String> words = Wording.foldedWords(text);
    return words.isEmpty() || (WORDS.containsAll(words) && text.indexOf('?') < 0);
  }
}
