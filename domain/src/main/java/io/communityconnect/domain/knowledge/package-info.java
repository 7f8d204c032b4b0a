/// What a community knows about itself, as the assistant may quote it. How passages are found and
/// stored is not told here.
@NullMarked
package io.communityconnect.domain.knowledge;

import org.jspecify.annotations.NullMarked;
