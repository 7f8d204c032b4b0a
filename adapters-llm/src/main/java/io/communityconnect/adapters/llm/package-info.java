/// Language models as writers of replies: the prompt, the wire format of OpenAI-compatible chat
/// completions, and the patience towards a provider that is slow, busy or down, one class per
/// vendor on top. What to ask, what to do with a reply, and which model comes next are the
/// application's; no framework, no database and no messaging provider is known here. Nothing in
/// this package logs what a resident wrote or a model answered.
@NullMarked
package io.communityconnect.adapters.llm;

import org.jspecify.annotations.NullMarked;
