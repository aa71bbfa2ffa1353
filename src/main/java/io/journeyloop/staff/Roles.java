package io.journeyloop.staff;

/**
 * Role names for {@code @RolesAllowed} and expressions for {@code @PreAuthorize}, so that a screen's route and the
 * service behind it are guarded by the same constant.
 */
public final class Roles {

    public static final String TELLER = "TELLER";
    public static final String LOBBY_MANAGER = "LOBBY_MANAGER";
    public static final String RELATIONSHIP_MANAGER = "RELATIONSHIP_MANAGER";
    public static final String BRANCH_MANAGER = "BRANCH_MANAGER";
    public static final String REMOTE_AGENT = "REMOTE_AGENT";
    public static final String CX_MANAGER = "CX_MANAGER";
    public static final String PROCESS_OWNER = "PROCESS_OWNER";
    public static final String ADMIN = "ADMIN";

    /** Any signed-in member of staff. */
    public static final String IS_STAFF = "isAuthenticated() and !isAnonymous()";
    /** Accounts, branches. */
    public static final String IS_ADMIN = "hasRole('ADMIN')";
    /** Reading the audit; a branch manager's view is narrowed to the branch. */
    public static final String MAY_AUDIT = "hasAnyRole('CX_MANAGER','ADMIN','BRANCH_MANAGER')";
    /** Handing other people's tasks on. */
    public static final String MAY_ASSIGN = "hasAnyRole('BRANCH_MANAGER','CX_MANAGER')";
    /** Bringing in customers, events, complaints and logs of other systems. */
    public static final String MAY_IMPORT = "hasAnyRole('CX_MANAGER','PROCESS_OWNER','ADMIN')";
    /** Saying what a fact of a file is and whether everybody may see it. */
    public static final String MAY_DEFINE_FACTS = "hasAnyRole('CX_MANAGER','ADMIN')";
    /** Receiving customers in a branch's hall and going on with them. */
    public static final String MAY_RECEIVE =
            "hasAnyRole('TELLER','LOBBY_MANAGER','RELATIONSHIP_MANAGER','BRANCH_MANAGER')";
    /** Noting what a customer said about being contacted: whoever speaks to customers. */
    public static final String MAY_TELL_CONSENTS =
            "hasAnyRole('TELLER','LOBBY_MANAGER','RELATIONSHIP_MANAGER','BRANCH_MANAGER','REMOTE_AGENT','CX_MANAGER')";
    /** Letting many customers enter a journey. */
    public static final String MAY_LAUNCH = "hasAnyRole('CX_MANAGER','PROCESS_OWNER','ADMIN')";
    /** Figures of journeys and waves; a branch manager's are narrowed to the branch. */
    public static final String MAY_SEE_FIGURES = "hasAnyRole('CX_MANAGER','PROCESS_OWNER','BRANCH_MANAGER','ADMIN')";
    /** Changing the models. */
    public static final String MAY_DEPLOY = "hasAnyRole('PROCESS_OWNER','ADMIN')";

    private Roles() {}
}
