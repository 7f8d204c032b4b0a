/// What the assistant says of its own, and the words by which residents ask for something without
/// a model, in every language. The words themselves are in resource bundles, for translators.
@NullMarked
package io.communityconnect.application.wording;

import org.jspecify.annotations.NullMarked;
