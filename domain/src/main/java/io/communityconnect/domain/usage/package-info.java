/// What answering costs: calls of models, their tokens and prices. What a resident's plan allows is
/// not told here.
@NullMarked
package io.communityconnect.domain.usage;

import org.jspecify.annotations.NullMarked;
