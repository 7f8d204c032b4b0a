/// The loops that find work and hand it to use cases, each piece on a virtual thread of its own.
/// They know nothing of what the work is.
@NullMarked
package io.communityconnect.bootstrap.work;

import org.jspecify.annotations.NullMarked;
