// Generated from services/catalog/openapi.json by `npm run api`. Do not edit.
export interface paths {
    "/api/catalog/v1/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Catalog Acts
         * @description Changes, newest first; of one thing when its kind and id are given.
         */
        get: operations["list_catalog_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agencies
         * @description Agencies of all eras, or those in force on a day. Public.
         */
        get: operations["list_agencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/agencies/{agency_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Agency
         * @description One agency. Public.
         */
        get: operations["get_agency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/calendar-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calendar Versions
         * @description Drafts and published versions, newest first.
         */
        get: operations["list_calendar_versions"];
        put?: never;
        /**
         * Draft Calendar Version
         * @description The next version of the district's calendar, or of an agency's own, as a draft.
         */
        post: operations["draft_calendar_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/calendar-versions/{version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Calendar Version
         * @description One version.
         */
        get: operations["get_calendar_version"];
        /**
         * Change Calendar Draft
         * @description Write a draft anew. A published version answers 409.
         */
        put: operations["change_calendar_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/calendar-versions/{version_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calendar Changes
         * @description The days that the version changes against what its agency follows until then.
         */
        get: operations["list_calendar_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/calendar-versions/{version_id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Calendar Version
         * @description Publish a draft; it holds for what is counted from its first day on.
         */
        post: operations["publish_calendar_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calendars
         * @description The district's calendar, then those of agencies that have their own.
         */
        get: operations["list_calendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/calendars/agencies/{agency_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Agency Calendar
         * @description The calendar an agency works by: its own, for a division its parent's, else the district's.
         */
        get: operations["get_agency_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/calendars/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Default Calendar
         * @description Working hours, days off and make-up working days of the district.
         */
        get: operations["get_default_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Catalog Clock */
        get: operations["read_catalog_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Fields
         * @description All fields of procedures, by name. Public.
         */
        get: operations["list_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Signing Keys
         * @description The public keys that tokens are verified with. Public.
         */
        get: operations["read_signing_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/leaves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Leaves
         * @description Who is or will be away, the first to come back first.
         */
        get: operations["list_leaves"];
        put?: never;
        /**
         * Enter Leave
         * @description Enter a leave: by the person herself, a leader of her agency or an administrator.
         */
        post: operations["enter_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/leaves/{leave_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Leave
         * @description One leave.
         */
        get: operations["get_leave"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/leaves/{leave_id}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Leave
         * @description The person is back today, or does not go. Repeating changes nothing. Tokens follow within 10 minutes.
         */
        post: operations["end_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Client Token
         * @description OAuth 2 client credentials; id and secret in the form or as HTTP Basic.
         */
        post: operations["issue_client_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/on-the-spot-officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List On The Spot Officers
         * @description Designations in force on a day. Public.
         */
        get: operations["list_on_the_spot_officers"];
        put?: never;
        /**
         * Designate On The Spot Officer
         * @description Designate a person for a desk.
         */
        post: operations["designate_on_the_spot_officer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/on-the-spot-officers/{officer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get On The Spot Officer
         * @description One designation. Public.
         */
        get: operations["get_on_the_spot_officer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/on-the-spot-officers/{officer_id}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End On The Spot Officer
         * @description The designation ends. Repeating changes nothing.
         */
        post: operations["end_on_the_spot_officer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/procedure-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Procedure Drafts
         * @description Versions still being written, newest first.
         */
        get: operations["list_procedure_drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/procedure-drafts/{version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Procedure Draft
         * @description One draft, with its revision as ETag.
         */
        get: operations["get_procedure_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/procedure-versions/{version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Procedure Version
         * @description A published version. It never changes: keep it for ever. Public.
         */
        get: operations["get_procedure_version"];
        /**
         * Change Procedure Draft
         * @description Write a draft anew. A published version answers 409.
         */
        put: operations["change_procedure_draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/procedure-versions/{version_id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Procedure Version
         * @description Publish a draft: from its first day it is in force, and the version before it ends.
         */
        post: operations["publish_procedure_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Procedures
         * @description Procedures in force on a day, best hits first. Public.
         */
        get: operations["list_procedures"];
        put?: never;
        /**
         * Draft Procedure
         * @description A new procedure, as a draft.
         */
        post: operations["draft_procedure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/procedures/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Procedure
         * @description The version of a procedure in force on a day, whole. Public.
         */
        get: operations["get_procedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/procedures/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Procedure Versions
         * @description Published versions of a procedure, newest first. Public.
         */
        get: operations["list_procedure_versions"];
        put?: never;
        /**
         * Draft Procedure Version
         * @description The next version of a procedure, as a draft.
         */
        post: operations["draft_procedure_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In
         * @description Sign in with user name and password. Five wrong tries close the name for 15 minutes (429).
         */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Current Session
         * @description Who is signed in, and for whom she stands in today.
         */
        get: operations["read_current_session"];
        put?: never;
        post?: never;
        /**
         * Sign Out
         * @description End the session of the cookie. Without one there is nothing to end, and that is no error.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/sessions/current/password-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Own Password
         * @description A new password of one's own. All sessions end: sign in again.
         */
        post: operations["change_own_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Session
         * @description A new access token for the cookie's refresh token, which is replaced.
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Staff
         * @description Colleagues by name: those of an agency, those with a role.
         */
        get: operations["list_staff"];
        put?: never;
        /**
         * Create Staff Member
         * @description A new account, still without a password.
         */
        post: operations["create_staff_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/staff/{staff_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Staff Member
         * @description One account.
         */
        get: operations["get_staff_member"];
        /**
         * Change Staff Member
         * @description A new post for a person. Tokens already given out keep the old rights until they end (10 minutes).
         */
        put: operations["change_staff_member"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/staff/{staff_id}/disablings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable Staff Member
         * @description The person can no longer sign in; sessions end. Repeating changes nothing.
         */
        post: operations["disable_staff_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/staff/{staff_id}/enablings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable Staff Member
         * @description The person can sign in again. Repeating changes nothing.
         */
        post: operations["enable_staff_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/v1/staff/{staff_id}/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset Staff Password
         * @description Give a new password; all sessions of the person end and a lockout is lifted.
         */
        post: operations["reset_staff_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AgencyKind
         * @description A tier's people's committee, or a division below one.
         * @enum {string}
         */
        AgencyKind: "province" | "district" | "commune" | "division";
        /**
         * AgencyOut
         * @description An agency; in force from `valid_from`, until the day before `valid_to`.
         */
        AgencyOut: {
            /** Code */
            code: string;
            /** Id */
            id: number;
            /** Identifier */
            identifier: string | null;
            /** Identifier Status */
            identifier_status: string;
            kind: components["schemas"]["AgencyKind"];
            level: components["schemas"]["Level"];
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: number | null;
            /** Short Name */
            short_name: string;
            /** Source */
            source: string;
            /** Successor Ids */
            successor_ids: number[];
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
        };
        /**
         * AgencyRef
         * @description Just enough of an agency to name it.
         */
        AgencyRef: {
            /** Code */
            code: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * Away
         * @description On leave today: until the end of `last_day`, with the person who stands in.
         */
        Away: {
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            stand_in: components["schemas"]["PersonRef"];
        };
        /** Body_issue_client_token */
        Body_issue_client_token: {
            /**
             * Client Id
             * @default
             */
            client_id: string;
            /**
             * Client Secret
             * @default
             */
            client_secret: string;
            /** Grant Type */
            grant_type: string;
            /**
             * Scope
             * @default
             */
            scope: string;
        };
        /**
         * CalendarContent
         * @description A version of a calendar, in force for what is counted from `valid_from` on.
         */
        CalendarContent: {
            /**
             * Basis
             * @default
             */
            basis: string;
            /**
             * Cutoff
             * @default 15:00
             */
            cutoff: string | null;
            /**
             * Overrides
             * @default []
             */
            overrides: components["schemas"]["Override"][];
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Version */
            version: number | string;
            /** Weekly */
            weekly: {
                [key: string]: [
                    string,
                    string
                ][];
            };
        };
        /**
         * CalendarCreate
         * @description A draft; without an agency it is the district's.
         */
        CalendarCreate: {
            /** Agency Id */
            agency_id?: number | null;
            /**
             * Basis
             * @default
             */
            basis: string;
            /**
             * Cutoff
             * @default 15:00
             */
            cutoff: string | null;
            /**
             * Overrides
             * @default []
             */
            overrides: components["schemas"]["Override"][];
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Version */
            version: number | string;
            /** Weekly */
            weekly: {
                [key: string]: [
                    string,
                    string
                ][];
            };
        };
        /**
         * CalendarOut
         * @description A calendar in force, with the public holidays of the years asked for.
         *
         *     `version` names the decision and what the years hold: other days, other version. Without an `agency_id` it is
         *     the district's. In force for what is counted from `valid_from` on; a date once promised does not move.
         */
        CalendarOut: {
            /** Agency Id */
            agency_id: number | null;
            /** Cutoff */
            cutoff: string | null;
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Overrides */
            overrides: components["schemas"]["Override"][];
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Version */
            version: string;
            /** Version Id */
            version_id: number;
            /** Weekly */
            weekly: {
                [key: string]: [
                    string,
                    string
                ][];
            };
            /** Years */
            years: {
                [key: string]: components["schemas"]["YearOut"];
            };
        };
        /**
         * CalendarVersionOut
         * @description A version. `revision` is its ETag while it is a draft.
         */
        CalendarVersionOut: {
            /** Agency Id */
            agency_id: number | null;
            /**
             * Basis
             * @default
             */
            basis: string;
            /**
             * Cutoff
             * @default 15:00
             */
            cutoff: string | null;
            /** Id */
            id: number;
            /** Number */
            number: number;
            /**
             * Overrides
             * @default []
             */
            overrides: components["schemas"]["Override"][];
            /** Published At */
            published_at: string | null;
            /** Revision */
            revision: number;
            state: components["schemas"]["VersionState"];
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Version */
            version: number | string;
            /** Weekly */
            weekly: {
                [key: string]: [
                    string,
                    string
                ][];
            };
        };
        /**
         * CatalogActOut
         * @description One change: what, to which thing, by whom, when it happened and when it was recorded.
         */
        CatalogActOut: {
            /** Act */
            act: string;
            /** Actor Id */
            actor_id: string;
            /** Actor Name */
            actor_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /** Hash */
            hash: string;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Sequence */
            sequence: number;
            /** Subject Id */
            subject_id: string;
            /** Subject Kind */
            subject_kind: string;
        };
        /**
         * ChangedDayOut
         * @description A day that is worked otherwise; no hours mean that the office is closed.
         */
        ChangedDayOut: {
            /** After */
            after: [
                string,
                string
            ][];
            /** Before */
            before: [
                string,
                string
            ][];
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Name */
            name: string | null;
        };
        /**
         * ChangesOut
         * @description What a version changes against the calendar that its agency follows until then.
         *
         *     Dates already promised do not move by it: they are stored, and moved by a recorded act only.
         */
        ChangesOut: {
            /** Against Version Id */
            against_version_id: number | null;
            /** Cutoff After */
            cutoff_after: string | null;
            /** Cutoff Before */
            cutoff_before: string | null;
            /** Days */
            days: components["schemas"]["ChangedDayOut"][];
            /**
             * First
             * Format: date
             */
            first: string;
            /**
             * Last
             * Format: date
             */
            last: string;
            /** Version Id */
            version_id: number;
        };
        /**
         * Channel
         * @description How a dossier is handed in: at the counter, online, by public post.
         * @enum {string}
         */
        Channel: "counter" | "online" | "postal";
        /**
         * ClientTokenOut
         * @description An access token for a machine.
         */
        ClientTokenOut: {
            /** Access Token */
            access_token: string;
            /** Expires In */
            expires_in: number;
            /** Scope */
            scope: string;
            /**
             * Token Type
             * @constant
             */
            token_type: "Bearer";
        };
        /**
         * ClockOut
         * @description Business time of this service; `offset_seconds` is what a demo adds to real time.
         */
        ClockOut: {
            /**
             * Environment
             * @enum {string}
             */
            environment: "demo" | "production" | "test";
            /**
             * Now
             * Format: date-time
             */
            now: string;
            /** Offset Seconds */
            offset_seconds: number;
        };
        /**
         * ColleagueOut
         * @description A person of the district's offices, as colleagues see them; `away` while on leave, `email` masked.
         */
        ColleagueOut: {
            /** Active */
            active: boolean;
            /** Agency Id */
            agency_id: number;
            /** Agency Name */
            agency_name: string;
            away: components["schemas"]["Away"] | null;
            /** Desk Id */
            desk_id: number | null;
            /** Email */
            email: string | null;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Roles */
            roles: components["schemas"]["Role"][];
            /** Title */
            title: string;
        };
        /**
         * Credentials
         * @description User name and password, as typed.
         */
        Credentials: {
            /**
             * Password
             * Format: password
             */
            password: string;
            /** Username */
            username: string;
        };
        /**
         * DayOff
         * @description A public holiday, or a day given in its place.
         */
        DayOff: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Name */
            name: string;
        };
        /**
         * DeskFunction
         * @description What an officer may do at the desk, where a dossier is received, appraised, decided and returned at once.
         * @enum {string}
         */
        DeskFunction: "appraise" | "decide";
        /**
         * DraftOut
         * @description A version still being written. `revision` is its ETag.
         */
        DraftOut: {
            /** Code */
            code: string;
            /**
             * Conditions Text
             * @default
             */
            conditions_text: string;
            /**
             * Decision
             * @default
             */
            decision: string;
            /**
             * Divisions By Level
             * @default {}
             */
            divisions_by_level: {
                [key: string]: number;
            };
            duration: components["schemas"]["Duration"] | null;
            /**
             * Duration By Level
             * @default {}
             */
            duration_by_level: {
                [key: string]: components["schemas"]["Duration"];
            };
            /** Fee Amount */
            fee_amount: number | null;
            /**
             * Fee By Channel
             * @default {}
             */
            fee_by_channel: {
                [key: string]: number;
            };
            /**
             * Fee Text
             * @default
             */
            fee_text: string;
            /** Field Id */
            field_id: number;
            /**
             * Legal Basis
             * @default []
             */
            legal_basis: string[];
            /** Levels */
            levels: components["schemas"]["Level"][];
            /**
             * Linked
             * @default []
             */
            linked: components["schemas"]["LinkedAgency"][];
            /** Local Code */
            local_code: string | null;
            /** @default one_stop */
            mechanism: components["schemas"]["Mechanism"];
            /** Name */
            name: string;
            /**
             * On The Spot
             * @default false
             */
            on_the_spot: boolean;
            /** Online Level */
            online_level: number | null;
            /**
             * Papers
             * @default []
             */
            papers: components["schemas"]["PaperIn"][];
            /**
             * Postal
             * @default false
             */
            postal: boolean;
            /**
             * Result Name
             * @default
             */
            result_name: string;
            /** Revision */
            revision: number;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Steps
             * @default []
             */
            steps: components["schemas"]["Step-Output"][];
            /**
             * Steps Source
             * @default
             */
            steps_source: string;
            /**
             * Steps Text
             * @default
             */
            steps_text: string;
            /** Time Text */
            time_text: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
            /** Version */
            version: number;
            /** Version Id */
            version_id: number;
        };
        /**
         * Duration
         * @description A time as counted: `amount` of `unit`; for `same_day` the amount says nothing.
         */
        Duration: {
            /** Amount */
            amount: number;
            unit: components["schemas"]["DurationUnit"];
        };
        /**
         * DurationUnit
         * @description How the time for a procedure is counted: Civil Code 2015, articles 147 and 148.
         * @enum {string}
         */
        DurationUnit: "working_day" | "day" | "half_day" | "working_hour" | "same_day";
        /**
         * Ending
         * @description The first day on which the designation is no longer in force.
         */
        Ending: {
            /**
             * Valid To
             * Format: date
             */
            valid_to: string;
        };
        /**
         * FieldError
         * @description One thing wrong with the input; `pointer` is a JSON pointer into body, or `/query/name`.
         */
        FieldError: {
            /**
             * Code
             * @default
             */
            code: string;
            /** Detail */
            detail: string;
            /** Pointer */
            pointer: string;
        };
        /**
         * FieldOfLaw
         * @description A field (lĩnh vực).
         */
        FieldOut: {
            /** Code */
            code: string;
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /**
         * LeaveIn
         * @description A person is away from `first_day` to `last_day`, both included; `ground` is the decision or the reason.
         */
        LeaveIn: {
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /** Ground */
            ground: string;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Staff Id */
            staff_id: number;
            /** Stand In Id */
            stand_in_id: number;
        };
        /**
         * LeaveOut
         * @description A leave. `ended_on` is the first day on which it no longer holds, when it was ended early.
         *
         *     `ground` is told to the person, her stand-in, her leaders and administrators only.
         */
        LeaveOut: {
            /** Agency Id */
            agency_id: number;
            /** Ended On */
            ended_on: string | null;
            /**
             * Entered At
             * Format: date-time
             */
            entered_at: string;
            /** Entered Name */
            entered_name: string;
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /** Ground */
            ground: string | null;
            /** Holds Today */
            holds_today: boolean;
            /** Id */
            id: number;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            staff: components["schemas"]["PersonRef"];
            stand_in: components["schemas"]["PersonRef"];
        };
        /**
         * Level
         * @description Tier of government; the district tier ended on 30/06/2025.
         * @enum {string}
         */
        Level: "province" | "district" | "commune";
        /**
         * LinkedAgency
         * @description An agency that takes part with a limit of its own (liên thông).
         */
        LinkedAgency: {
            /** Agency Id */
            agency_id: number;
            /** Amount */
            amount: number;
            /** Purpose */
            purpose: string;
            /**
             * Unit
             * @enum {string}
             */
            unit: "working_day" | "day" | "half_day" | "working_hour";
        };
        /**
         * MadeUpDay
         * @description A day worked against the weekly rule.
         */
        MadeUpDay: {
            /** Basis */
            basis: string;
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Name */
            name: string;
        };
        /**
         * Me
         * @description Who is signed in, what for, and for whom she stands in today.
         */
        Me: {
            /** Act */
            act: number[];
            agency: components["schemas"]["AgencyRef"];
            desk: components["schemas"]["AgencyRef"] | null;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Read */
            read: number[] | [
                "*"
            ];
            /** Roles */
            roles: components["schemas"]["Role"][];
            /**
             * Scopes
             * @default []
             */
            scopes: string[];
            /**
             * Stands For
             * @default []
             */
            stands_for: components["schemas"]["PersonRef"][];
            /** Title */
            title: string;
            /** Username */
            username: string;
        };
        /**
         * Mechanism
         * @description How a procedure is handled: Decree 61/2018/NĐ-CP, article 1.
         * @enum {string}
         */
        Mechanism: "one_stop" | "one_stop_linked" | "on_the_spot";
        /**
         * OfficerIn
         * @description A designation of one person.
         */
        OfficerIn: {
            /** Agency Id */
            agency_id: number;
            /** Decision */
            decision: string;
            /** Field Id */
            field_id?: number | null;
            function: components["schemas"]["DeskFunction"];
            /** Procedure Code */
            procedure_code?: string | null;
            /**
             * Source
             * @default
             */
            source: string;
            /** Staff Id */
            staff_id: number;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to?: string | null;
        };
        /**
         * OfficerOut
         * @description A designation as stored; in force from `valid_from`, until the day before `valid_to`.
         */
        OfficerOut: {
            /** Agency Id */
            agency_id: number;
            /** Decision */
            decision: string;
            /** Field Id */
            field_id: number | null;
            function: components["schemas"]["DeskFunction"];
            /** Id */
            id: number;
            /** Procedure Code */
            procedure_code: string | null;
            /** Source */
            source: string;
            /** Staff Id */
            staff_id: number;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
        };
        /**
         * Override
         * @description A day that is off, or worked, against the general rule; `basis` is the decision that says so.
         */
        Override: {
            /**
             * Basis
             * @default
             */
            basis: string;
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Name */
            name: string;
            /** Working */
            working: boolean;
        };
        /** Page[AgencyOut] */
        Page_AgencyOut_: {
            /** Items */
            items: components["schemas"]["AgencyOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[CalendarOut] */
        Page_CalendarOut_: {
            /** Items */
            items: components["schemas"]["CalendarOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[CalendarVersionOut] */
        Page_CalendarVersionOut_: {
            /** Items */
            items: components["schemas"]["CalendarVersionOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[CatalogActOut] */
        Page_CatalogActOut_: {
            /** Items */
            items: components["schemas"]["CatalogActOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[ColleagueOut] */
        Page_ColleagueOut_: {
            /** Items */
            items: components["schemas"]["ColleagueOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[DraftOut] */
        Page_DraftOut_: {
            /** Items */
            items: components["schemas"]["DraftOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[FieldOut] */
        Page_FieldOut_: {
            /** Items */
            items: components["schemas"]["FieldOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[LeaveOut] */
        Page_LeaveOut_: {
            /** Items */
            items: components["schemas"]["LeaveOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[OfficerOut] */
        Page_OfficerOut_: {
            /** Items */
            items: components["schemas"]["OfficerOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[ProcedureItem] */
        Page_ProcedureItem_: {
            /** Items */
            items: components["schemas"]["ProcedureItem"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[VersionSummary] */
        Page_VersionSummary_: {
            /** Items */
            items: components["schemas"]["VersionSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PaperIn
         * @description One paper of the dossier.
         */
        PaperIn: {
            /**
             * Copies
             * @default 0
             */
            copies: number;
            /** Form Code */
            form_code?: string | null;
            /** Name */
            name: string;
            /**
             * Originals
             * @default 1
             */
            originals: number;
            /**
             * Required
             * @default true
             */
            required: boolean;
        };
        /**
         * PaperOut
         * @description One paper of the dossier, with its place in the list.
         */
        PaperOut: {
            /** Copies */
            copies: number;
            /** Form Code */
            form_code: string | null;
            /** Name */
            name: string;
            /** Originals */
            originals: number;
            /** Position */
            position: number;
            /** Required */
            required: boolean;
        };
        /**
         * PasswordChange
         * @description A person's own new password.
         */
        PasswordChange: {
            /**
             * New Password
             * Format: password
             */
            new_password: string;
            /**
             * Old Password
             * Format: password
             */
            old_password: string;
        };
        /**
         * PasswordReset
         * @description A new password, given by an administrator.
         */
        PasswordReset: {
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * PersonRef
         * @description Just enough of a colleague to name her.
         */
        PersonRef: {
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Title */
            title: string;
        };
        /**
         * Problem
         * @description RFC 9457 problem details.
         */
        Problem: {
            /** Code */
            code: string;
            /**
             * Detail
             * @default
             */
            detail: string;
            /**
             * Errors
             * @default []
             */
            errors: components["schemas"]["FieldError"][];
            /**
             * Request Id
             * @default
             */
            request_id: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        };
        /**
         * ProcedureCreate
         * @description A procedure with its first draft.
         */
        ProcedureCreate: {
            /** Code */
            code: string;
            /**
             * Conditions Text
             * @default
             */
            conditions_text: string;
            /**
             * Decision
             * @default
             */
            decision: string;
            /**
             * Divisions By Level
             * @default {}
             */
            divisions_by_level: {
                [key: string]: number;
            };
            duration?: components["schemas"]["Duration"] | null;
            /**
             * Duration By Level
             * @default {}
             */
            duration_by_level: {
                [key: string]: components["schemas"]["Duration"];
            };
            /** Fee Amount */
            fee_amount?: number | null;
            /**
             * Fee By Channel
             * @default {}
             */
            fee_by_channel: {
                [key: string]: number;
            };
            /**
             * Fee Text
             * @default
             */
            fee_text: string;
            /** Field Id */
            field_id: number;
            /**
             * Legal Basis
             * @default []
             */
            legal_basis: string[];
            /** Levels */
            levels: components["schemas"]["Level"][];
            /**
             * Linked
             * @default []
             */
            linked: components["schemas"]["LinkedAgency"][];
            /** Local Code */
            local_code?: string | null;
            /** @default one_stop */
            mechanism: components["schemas"]["Mechanism"];
            /** Name */
            name: string;
            /**
             * On The Spot
             * @default false
             */
            on_the_spot: boolean;
            /** Online Level */
            online_level?: number | null;
            /**
             * Papers
             * @default []
             */
            papers: components["schemas"]["PaperIn"][];
            /**
             * Postal
             * @default false
             */
            postal: boolean;
            /**
             * Result Name
             * @default
             */
            result_name: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Steps
             * @default []
             */
            steps: components["schemas"]["Step-Input"][];
            /**
             * Steps Source
             * @default
             */
            steps_source: string;
            /**
             * Steps Text
             * @default
             */
            steps_text: string;
            /** Time Text */
            time_text: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to?: string | null;
        };
        /**
         * ProcedureItem
         * @description A procedure in a list: the version in force on the day asked for.
         */
        ProcedureItem: {
            /** Code */
            code: string;
            duration: components["schemas"]["Duration"] | null;
            /** Duration By Level */
            duration_by_level: {
                [key: string]: components["schemas"]["Duration"];
            };
            /** Fee Amount */
            fee_amount: number | null;
            /** Fee By Channel */
            fee_by_channel: {
                [key: string]: number;
            };
            /** Fee Text */
            fee_text: string;
            field: components["schemas"]["FieldOut"];
            /** Levels */
            levels: components["schemas"]["Level"][];
            mechanism: components["schemas"]["Mechanism"];
            /** Name */
            name: string;
            /** On The Spot */
            on_the_spot: boolean;
            /** Online Level */
            online_level: number | null;
            /** Postal */
            postal: boolean;
            /** Time Text */
            time_text: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Version Id */
            version_id: number;
        };
        /**
         * Role
         * @description What a person does.
         * @enum {string}
         */
        Role: "clerk" | "officer" | "leader" | "hotline" | "focal" | "admin" | "viewer" | "reopener";
        /**
         * SessionOut
         * @description An access token and whose it is; the refresh token travels in a cookie that scripts cannot read.
         */
        SessionOut: {
            /** Access Token */
            access_token: string;
            /** Expires In */
            expires_in: number;
            staff: components["schemas"]["Me"];
            /**
             * Token Type
             * @default Bearer
             * @constant
             */
            token_type: "Bearer";
        };
        /**
         * SigningKeyOut
         * @description One public key; `kid` is its RFC 7638 thumbprint.
         */
        SigningKeyOut: {
            /** Alg */
            alg: string;
            /** Crv */
            crv: string;
            /** Kid */
            kid: string;
            /** Kty */
            kty: string;
            /** Use */
            use: string;
            /** X */
            x: string;
            /** Y */
            y: string;
        };
        /**
         * SigningKeysOut
         * @description All keys that tokens may be signed with.
         */
        SigningKeysOut: {
            /** Keys */
            keys: components["schemas"]["SigningKeyOut"][];
        };
        /**
         * StaffCreate
         * @description A new person. No password yet: an administrator sets the first one.
         */
        StaffCreate: {
            /**
             * Act
             * @default []
             */
            act: number[];
            /** Agency Id */
            agency_id: number;
            /** Desk Id */
            desk_id?: number | null;
            /** Email */
            email?: string | null;
            /** Name */
            name: string;
            /** Read */
            read?: (number[] | [
                "*"
            ]) | null;
            /** Roles */
            roles: components["schemas"]["Role"][];
            /**
             * Title
             * @default
             */
            title: string;
            /** Username */
            username: string;
        };
        /**
         * StaffIn
         * @description A person's post. Without `read`: all agencies for focal officers, administrators and viewers, else `act`.
         */
        StaffIn: {
            /**
             * Act
             * @default []
             */
            act: number[];
            /** Agency Id */
            agency_id: number;
            /** Desk Id */
            desk_id?: number | null;
            /** Email */
            email?: string | null;
            /** Name */
            name: string;
            /** Read */
            read?: (number[] | [
                "*"
            ]) | null;
            /** Roles */
            roles: components["schemas"]["Role"][];
            /**
             * Title
             * @default
             */
            title: string;
        };
        /**
         * StaffOut
         * @description A person's account, as administrators see it.
         */
        StaffOut: {
            /** Act */
            act: number[];
            /** Active */
            active: boolean;
            agency: components["schemas"]["AgencyRef"];
            desk: components["schemas"]["AgencyRef"] | null;
            /** Email */
            email: string | null;
            /** Has Password */
            has_password: boolean;
            /** Id */
            id: number;
            /** Name */
            name: string;
            /** Read */
            read: number[] | [
                "*"
            ];
            /** Roles */
            roles: components["schemas"]["Role"][];
            /** Title */
            title: string;
            /** Username */
            username: string;
            /** Version */
            version: number;
        };
        /**
         * Step
         * @description One step of the internal procedure (quy trình nội bộ), in order.
         *
         *     Who takes it: a division or agency by its id, or one of a kind; neither means the agency that received. Without
         *     a `level` it is taken at every level of the procedure.
         */
        "Step-Input": {
            agency_kind?: components["schemas"]["AgencyKind"] | null;
            /** Amount */
            amount: number;
            /** Division Id */
            division_id?: number | null;
            /** @default internal */
            kind: components["schemas"]["StepKind"];
            level?: components["schemas"]["Level"] | null;
            /** Name */
            name: string;
            role?: components["schemas"]["Role"] | null;
            /**
             * Unit
             * @enum {string}
             */
            unit: "working_day" | "day" | "half_day" | "working_hour";
        };
        /**
         * Step
         * @description One step of the internal procedure (quy trình nội bộ), in order.
         *
         *     Who takes it: a division or agency by its id, or one of a kind; neither means the agency that received. Without
         *     a `level` it is taken at every level of the procedure.
         */
        "Step-Output": {
            agency_kind: components["schemas"]["AgencyKind"] | null;
            /** Amount */
            amount: number;
            /** Division Id */
            division_id: number | null;
            /** @default internal */
            kind: components["schemas"]["StepKind"];
            level: components["schemas"]["Level"] | null;
            /** Name */
            name: string;
            role: components["schemas"]["Role"] | null;
            /**
             * Unit
             * @enum {string}
             */
            unit: "working_day" | "day" | "half_day" | "working_hour";
        };
        /**
         * StepKind
         * @description A step of the agency's own, one that asks another for its opinion, or one that another agency takes.
         * @enum {string}
         */
        StepKind: "internal" | "opinion" | "linked";
        /**
         * VersionContent
         * @description Everything a version says. Decree 63/2010/NĐ-CP, article 8: the parts of an administrative procedure.
         */
        VersionContent: {
            /**
             * Conditions Text
             * @default
             */
            conditions_text: string;
            /**
             * Decision
             * @default
             */
            decision: string;
            /**
             * Divisions By Level
             * @default {}
             */
            divisions_by_level: {
                [key: string]: number;
            };
            duration?: components["schemas"]["Duration"] | null;
            /**
             * Duration By Level
             * @default {}
             */
            duration_by_level: {
                [key: string]: components["schemas"]["Duration"];
            };
            /** Fee Amount */
            fee_amount?: number | null;
            /**
             * Fee By Channel
             * @default {}
             */
            fee_by_channel: {
                [key: string]: number;
            };
            /**
             * Fee Text
             * @default
             */
            fee_text: string;
            /** Field Id */
            field_id: number;
            /**
             * Legal Basis
             * @default []
             */
            legal_basis: string[];
            /** Levels */
            levels: components["schemas"]["Level"][];
            /**
             * Linked
             * @default []
             */
            linked: components["schemas"]["LinkedAgency"][];
            /** Local Code */
            local_code?: string | null;
            /** @default one_stop */
            mechanism: components["schemas"]["Mechanism"];
            /** Name */
            name: string;
            /**
             * On The Spot
             * @default false
             */
            on_the_spot: boolean;
            /** Online Level */
            online_level?: number | null;
            /**
             * Papers
             * @default []
             */
            papers: components["schemas"]["PaperIn"][];
            /**
             * Postal
             * @default false
             */
            postal: boolean;
            /**
             * Result Name
             * @default
             */
            result_name: string;
            /**
             * Source
             * @default
             */
            source: string;
            /**
             * Steps
             * @default []
             */
            steps: components["schemas"]["Step-Input"][];
            /**
             * Steps Source
             * @default
             */
            steps_source: string;
            /**
             * Steps Text
             * @default
             */
            steps_text: string;
            /** Time Text */
            time_text: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to?: string | null;
        };
        /**
         * VersionOut
         * @description A published version, whole. It never changes, hence does not say when another will supersede it.
         */
        VersionOut: {
            /** Code */
            code: string;
            /** Conditions Text */
            conditions_text: string;
            /** Decision */
            decision: string;
            /** Divisions By Level */
            divisions_by_level: {
                [key: string]: number;
            };
            duration: components["schemas"]["Duration"] | null;
            /** Duration By Level */
            duration_by_level: {
                [key: string]: components["schemas"]["Duration"];
            };
            /** Fee Amount */
            fee_amount: number | null;
            /** Fee By Channel */
            fee_by_channel: {
                [key: string]: number;
            };
            /** Fee Text */
            fee_text: string;
            field: components["schemas"]["FieldOut"];
            /** Legal Basis */
            legal_basis: string[];
            /** Levels */
            levels: components["schemas"]["Level"][];
            /** Linked */
            linked: components["schemas"]["LinkedAgency"][];
            /** Local Code */
            local_code: string | null;
            mechanism: components["schemas"]["Mechanism"];
            /** Name */
            name: string;
            /** On The Spot */
            on_the_spot: boolean;
            /** Online Level */
            online_level: number | null;
            /** Papers */
            papers: components["schemas"]["PaperOut"][];
            /** Postal */
            postal: boolean;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Result Name */
            result_name: string;
            /** Source */
            source: string;
            /** Steps */
            steps: components["schemas"]["Step-Output"][];
            /** Steps Source */
            steps_source: string;
            /** Steps Text */
            steps_text: string;
            /** Time Text */
            time_text: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Version */
            version: number;
            /** Version Id */
            version_id: number;
        };
        /**
         * VersionState
         * @description A version is written, then published; published, it is never changed.
         * @enum {string}
         */
        VersionState: "draft" | "published";
        /**
         * VersionSummary
         * @description One published version in the history of a procedure.
         */
        VersionSummary: {
            /** Decision */
            decision: string;
            /** Name */
            name: string;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
            /** Version */
            version: number;
            /** Version Id */
            version_id: number;
        };
        /**
         * YearOut
         * @description The days of one year that differ from the weekly rule.
         */
        YearOut: {
            /** Holidays */
            holidays: components["schemas"]["DayOff"][];
            /** Workdays */
            workdays: components["schemas"]["MadeUpDay"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_catalog_acts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
                subject_id?: string | null;
                subject_kind?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CatalogActOut_"];
                };
            };
        };
    };
    list_agencies: {
        parameters: {
            query?: {
                kind?: components["schemas"]["AgencyKind"] | null;
                level?: components["schemas"]["Level"] | null;
                parent_id?: number | null;
                /** @description Only agencies in force on that day */
                valid_on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AgencyOut_"];
                };
            };
        };
    };
    get_agency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyOut"];
                };
            };
        };
    };
    list_calendar_versions: {
        parameters: {
            query?: {
                agency_id?: number | null;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CalendarVersionOut_"];
                };
            };
        };
    };
    draft_calendar_version: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarCreate"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarVersionOut"];
                };
            };
        };
    };
    get_calendar_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarVersionOut"];
                };
            };
        };
    };
    change_calendar_draft: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                version_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarContent"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarVersionOut"];
                };
            };
        };
    };
    list_calendar_changes: {
        parameters: {
            query?: {
                /** @description Its first day when left out */
                from?: string | null;
                /** @description End of the next year when left out */
                to?: string | null;
            };
            header?: never;
            path: {
                version_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesOut"];
                };
            };
        };
    };
    publish_calendar_version: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                version_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarVersionOut"];
                };
            };
        };
    };
    list_calendars: {
        parameters: {
            query?: {
                /** @description Last year when left out */
                from?: number | null;
                /** @description Next year when left out */
                to?: number | null;
                /** @description In force on that day; today when left out */
                valid_on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CalendarOut_"];
                };
            };
        };
    };
    get_agency_calendar: {
        parameters: {
            query?: {
                /** @description Last year when left out */
                from?: number | null;
                /** @description Next year when left out */
                to?: number | null;
                /** @description In force on that day; today when left out */
                valid_on?: string | null;
            };
            header?: never;
            path: {
                agency_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
        };
    };
    get_default_calendar: {
        parameters: {
            query?: {
                /** @description Last year when left out */
                from?: number | null;
                /** @description Next year when left out */
                to?: number | null;
                /** @description In force on that day; today when left out */
                valid_on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarOut"];
                };
            };
        };
    };
    read_catalog_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOut"];
                };
            };
        };
    };
    list_fields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FieldOut_"];
                };
            };
        };
    };
    read_signing_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeysOut"];
                };
            };
        };
    };
    list_leaves: {
        parameters: {
            query?: {
                /** @description Home agency of the person */
                agency_id?: number | null;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
                /** @description Holding then or later; today when left out */
                since?: string | null;
                staff_id?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LeaveOut_"];
                };
            };
        };
    };
    enter_leave: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveIn"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveOut"];
                };
            };
        };
    };
    get_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leave_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveOut"];
                };
            };
        };
    };
    end_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leave_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaveOut"];
                };
            };
        };
    };
    issue_client_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["Body_issue_client_token"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientTokenOut"];
                };
            };
        };
    };
    list_on_the_spot_officers: {
        parameters: {
            query?: {
                agency_id?: number | null;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
                /** @description Those named for it, for its field or for everything */
                procedure_code?: string | null;
                /** @description In force on that day; today when left out */
                valid_on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OfficerOut_"];
                };
            };
        };
    };
    designate_on_the_spot_officer: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficerIn"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerOut"];
                };
            };
        };
    };
    get_on_the_spot_officer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                officer_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerOut"];
                };
            };
        };
    };
    end_on_the_spot_officer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                officer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ending"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerOut"];
                };
            };
        };
    };
    list_procedure_drafts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DraftOut_"];
                };
            };
        };
    };
    get_procedure_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
        };
    };
    get_procedure_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    change_procedure_draft: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                version_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionContent"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
        };
    };
    publish_procedure_version: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                version_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    list_procedures: {
        parameters: {
            query?: {
                agency_id?: number | null;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                field_id?: number | null;
                level?: components["schemas"]["Level"] | null;
                /** @description How many items a page holds */
                limit?: number;
                /** @description Beginnings of words without diacritics, initials, or a code */
                q?: string;
                /** @description In force on that day; today when left out */
                valid_on?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProcedureItem_"];
                };
            };
        };
    };
    draft_procedure: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcedureCreate"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
        };
    };
    get_procedure: {
        parameters: {
            query?: {
                /** @description In force on that day; today when left out */
                valid_on?: string | null;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
        };
    };
    list_procedure_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_VersionSummary_"];
                };
            };
        };
    };
    draft_procedure_version: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionContent"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOut"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
        };
    };
    read_current_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                motcua_refresh?: string | null;
            };
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_own_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    refresh_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                motcua_refresh?: string | null;
            };
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
        };
    };
    list_staff: {
        parameters: {
            query?: {
                active?: boolean;
                agency_id?: number | null;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
                /** @description Beginnings of words of the name */
                q?: string;
                role?: components["schemas"]["Role"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ColleagueOut_"];
                };
            };
        };
    };
    create_staff_member: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffCreate"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOut"];
                };
            };
        };
    };
    get_staff_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOut"];
                };
            };
        };
    };
    change_staff_member: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                staff_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffIn"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOut"];
                };
            };
        };
    };
    disable_staff_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOut"];
                };
            };
        };
    };
    enable_staff_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOut"];
                };
            };
        };
    };
    reset_staff_password: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description The request cannot be done */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong on our side */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
