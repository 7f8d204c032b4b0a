/// What residents can ask for in a word, without any model: which phrases those are in each
/// language, and how they are told from ordinary sentences. What happens then is the application's.
@NullMarked
package io.communityconnect.domain.command;

import org.jspecify.annotations.NullMarked;
