/// A resident's history: bringing it along and searching it.
@NullMarked
package io.communityconnect.adapters.rest.recall;

import org.jspecify.annotations.NullMarked;
