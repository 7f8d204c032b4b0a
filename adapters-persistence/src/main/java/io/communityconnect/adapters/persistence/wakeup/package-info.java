/// Wake-ups between instances by `NOTIFY`, sent after the commit and never inside it: inside, each
/// would take a lock over the whole database at commit and bring accepting to a crawl.
@NullMarked
package io.communityconnect.adapters.persistence.wakeup;

import org.jspecify.annotations.NullMarked;
