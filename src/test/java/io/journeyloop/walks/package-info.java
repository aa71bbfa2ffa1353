/** Walks through the packaged product, as people take them: a real server, a real browser. Run by {@code mvn verify}. */
package io.journeyloop.walks;
