package io.journeyloop.journey;

import java.util.List;

/** What came of a wish to deploy a model. */
public sealed interface DeployResult {

    /** Errors first; a deployed model has warnings alone. */
    List<Finding> findings();

    /**
     * The model runs: whoever enters now follows it.
     *
     * @param key the process id
     * @param changed false where this very model was the newest version already, so that nothing was deployed
     */
    record Deployed(String key, int version, boolean changed, List<Finding> findings) implements DeployResult {
        public Deployed {
            findings = List.copyOf(findings);
        }
    }

    /** At least one finding is an error; nothing has changed. */
    record Refused(List<Finding> findings) implements DeployResult {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Models that come past the studio wait for another owner here; nothing has changed yet.
     *
     * @param drafts the ids of the drafts that hold them
     */
    record Held(List<Long> drafts, List<Finding> findings) implements DeployResult {
        public Held {
            drafts = List.copyOf(drafts);
            findings = List.copyOf(findings);
        }
    }
}
