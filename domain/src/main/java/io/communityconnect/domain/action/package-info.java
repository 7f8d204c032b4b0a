/// What the assistant may offer to do for a resident, and what became of an offer. How a model is
/// asked and how an action is carried out is not told here.
@NullMarked
package io.communityconnect.domain.action;

import org.jspecify.annotations.NullMarked;
