/// What an operator may set, as records read from the environment. A wrong value stops the start
/// with a line that names it.
@NullMarked
package io.communityconnect.bootstrap.configuration;

import org.jspecify.annotations.NullMarked;
