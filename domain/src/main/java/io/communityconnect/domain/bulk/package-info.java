/// Changing many people at once, and putting it back. Where they are kept is not told here.
@NullMarked
package io.communityconnect.domain.bulk;

import org.jspecify.annotations.NullMarked;
