/// Stand-ins for what conversations need from outside the store, and messages to start from. Only
/// tests use them; what is stored is in `storage`.
@NullMarked
package io.communityconnect.application.conversation;

import org.jspecify.annotations.NullMarked;
