/// Fakes and contracts of what answering costs.
@NullMarked
package io.communityconnect.application.usage;

import org.jspecify.annotations.NullMarked;
