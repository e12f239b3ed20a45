// Generated from services/dossier/openapi.json by `npm run api`. Do not edit.
export interface paths {
    "/api/dossier/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Alerts
         * @description Deadlines that came near and what leaders asked, as far as it concerns the caller and still holds.
         */
        get: operations["list_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/alerts/{alert_id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge Alert
         * @description One alert about a deadline is seen, by the caller alone; again is the same as once.
         */
        post: operations["acknowledge_alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/alerts/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge Alerts
         * @description All that was pointed out to the caller until a moment is seen; again is the same as once.
         */
        post: operations["acknowledge_alerts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/alerts/unseen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Unseen Alerts
         * @description The number at the bell.
         */
        get: operations["count_unseen_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Bulk
         * @description The caller's latest bulk acts, the newest first.
         */
        get: operations["list_bulk"];
        put?: never;
        /**
         * Start Bulk
         * @description Do an act on many dossiers, each for itself. It goes on when the page is left; ask `GET /bulk/{id}`.
         *
         *     A few are done before this answers. An assignment waits ten seconds, in which it can be called off.
         */
        post: operations["start_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/bulk/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Bulk
         * @description How far it has come.
         */
        get: operations["read_bulk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/bulk/{job_id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Bulk
         * @description Call it off while it waits; again is the same as once.
         */
        post: operations["cancel_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/bulk/{job_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Bulk Rows
         * @description What became of each dossier, in the order they were given.
         */
        get: operations["list_bulk_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/bulk/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Bulk
         * @description What a bulk act would do to each dossier, and why not; nothing is written.
         */
        post: operations["preview_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Dossier Clock */
        get: operations["read_dossier_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/daily-roots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Daily Roots
         * @description The roots of all days that are over: printed on a report, they bind what was recorded until then.
         */
        get: operations["list_daily_roots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Dossiers
         * @description Dossiers that the caller may see, masked, in keyset pages.
         */
        get: operations["list_dossiers"];
        put?: never;
        /**
         * Receive Dossier
         * @description Receive a complete dossier at the caller's desk. One Idempotency-Key makes one dossier.
         */
        post: operations["receive_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Dossier
         * @description One dossier, masked, with the acts that the caller may do now. ETag is its version.
         */
        get: operations["get_dossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Dossier Acts
         * @description Who did what, when it happened, when it was recorded: the whole record, in order.
         */
        get: operations["list_dossier_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/apologies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apologise
         * @description The promise cannot be kept: a written apology with a new day (form 04).
         */
        post: operations["apologise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Dossier
         * @description Sign the result: the processing ends here, whenever the applicant comes for it.
         */
        post: operations["approve_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign Dossier
         * @description Give the dossier to an officer.
         */
        post: operations["assign_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim Dossier
         * @description Take the dossier to work on it.
         */
        post: operations["claim_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Dossier Clock
         * @description The intervals in which the clock stood, and both measures of the time taken.
         */
        get: operations["get_dossier_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Consent
         * @description Who agreed that this dossier was filed for her, how, when, and to which words.
         */
        get: operations["get_consent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/consultation-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Default Limits
         * @description The agencies for which the procedure names a limit, and until when they would have if asked now.
         */
        get: operations["list_default_limits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Consultations
         * @description Who was asked what, until when, and what came of it.
         */
        get: operations["list_consultations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/correction-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Correction
         * @description The new values stand from now on; the old ones are kept beside them.
         */
        post: operations["approve_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/correction-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Correction
         * @description What was written stays.
         */
        post: operations["refuse_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/correction-reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal Corrections
         * @description The same unmasked. Each look is recorded with its purpose.
         */
        post: operations["reveal_corrections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Corrections
         * @description What was corrected, by whom it was asked and decided; masked.
         */
        get: operations["list_corrections"];
        put?: never;
        /**
         * Request Correction
         * @description Say what was written wrongly at reception; a leader decides.
         */
        post: operations["request_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/fee-waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Waive Fee
         * @description Waive a fee, or a part of it, naming the ground.
         */
        post: operations["waive_fee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Fees
         * @description What is due for a dossier, and every entry: paid, waived, reversed.
         */
        get: operations["show_fees"];
        put?: never;
        /**
         * Collect Fee
         * @description Take a fee. It gets the next receipt number of the agency and year.
         */
        post: operations["collect_fee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/fees/{entry_id}/acknowledgement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Fee Acknowledgement
         * @description What a payer takes home. Not the tax authority's receipt, and it says so. Each print is recorded.
         */
        get: operations["print_fee_acknowledgement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/fees/{entry_id}/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse Fee
         * @description Take a wrong entry back, with the reason. Both stay; the sums follow.
         */
        post: operations["reverse_fee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/intake-supplement-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request Intake Supplement
         * @description An online dossier is not complete: asked for before it is received, so that no clock runs.
         */
        post: operations["request_intake_supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/intake-supplements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Supply Intake Supplement
         * @description What was missing is there: the dossier waits to be received again.
         */
        post: operations["supply_intake_supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/linked-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Linked
         * @description A linked agency has done its share and gives the dossier back.
         */
        post: operations["return_linked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/linked-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Linked
         * @description Send a linked dossier (liên thông) to the agencies that do their share of it.
         */
        post: operations["send_linked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link Dossiers
         * @description Link another dossier by hand, saying why.
         */
        post: operations["link_dossiers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/links/{link_id}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlink Dossiers
         * @description Take a link away again.
         */
        post: operations["unlink_dossiers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Looks
         * @description Looks from outside the dossier's own queues. Looks behind the mask stand among its acts.
         */
        get: operations["list_looks"];
        put?: never;
        /**
         * Tell Purpose
         * @description Why the caller opens a dossier that does not lie with her; good for today. Its owner reads it.
         */
        post: operations["tell_purpose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notes
         * @description Internal notes on the dossier, oldest first; struck ones stay readable.
         */
        get: operations["list_notes"];
        put?: never;
        /**
         * Write Note
         * @description Add a note. It stays within the office: no slip, no tracking page, no feed holds it.
         */
        post: operations["write_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/notes/{note_id}/strikes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Strike Note
         * @description Strike a note out, saying why.
         */
        post: operations["strike_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/on-the-spot-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish On The Spot
         * @description Appraised, decided and handed over at the desk, while the applicant waits ("4 tại chỗ").
         */
        post: operations["finish_on_the_spot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/opinion-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request Opinion
         * @description Ask other agencies or divisions for their opinion, each until a day of its own.
         */
        post: operations["request_opinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Opinion
         * @description Answer for an agency that was asked.
         */
        post: operations["give_opinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/paper-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Paper Files
         * @description The files of a dossier; what was removed is listed struck out, with the reason.
         */
        get: operations["list_paper_files"];
        put?: never;
        /**
         * Attach Paper Files
         * @description Attach files from the tray, use an earlier one of the same applicant again, or bring a removed one back.
         */
        post: operations["attach_paper_files"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/paper-files/{file_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Paper File
         * @description The bytes, as an attachment. Who opens papers of a dossier is recorded once a day.
         */
        get: operations["download_paper_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/paper-files/{file_id}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove Paper File
         * @description Strike a file out. Nothing is lost: it stays listed, and can be attached again.
         */
        post: operations["remove_paper_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/paper-files/earlier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Earlier Papers
         * @description What the same applicant has handed in with other dossiers.
         */
        get: operations["list_earlier_papers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause Dossier
         * @description The clock stands, by a law that is named.
         */
        post: operations["pause_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/payment-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request Payment
         * @description A financial duty is to be met first; with a ground in law the clock stands until it is.
         */
        post: operations["request_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Payment
         * @description The duty is met: the dossier goes on where it stood, without the days between.
         */
        post: operations["confirm_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recall Dossier
         * @description Wait no longer for those who have not answered.
         */
        post: operations["recall_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/receptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Dossier
         * @description An online dossier is complete: it is received, and its clock starts.
         */
        post: operations["accept_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/rejections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject Dossier
         * @description An online dossier is not accepted (form 03).
         */
        post: operations["reject_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Related Dossiers
         * @description Dossiers of the same person or household, linked by hand, replaced or replacing; masked, by rights.
         */
        get: operations["list_related_dossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release Dossier
         * @description Lay the dossier back, so that a colleague can take it.
         */
        post: operations["release_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Dossier
         * @description An end is taken back: the work goes on under the time the law gave at first.
         */
        post: operations["reopen_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume Dossier
         * @description The clock goes on, without the days between.
         */
        post: operations["resume_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Result
         * @description Hand the result over.
         */
        post: operations["return_result"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal Applicant
         * @description The applicant unmasked. Each look is recorded with its purpose; the answer is kept nowhere.
         */
        post: operations["reveal_applicant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/send-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Dossier Back
         * @description Not signed: back to the officer, with the reason.
         */
        post: operations["send_dossier_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Slips
         * @description The slips that the caller may print of this dossier, and whether they leave with a digital signature.
         */
        get: operations["list_slips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/slips/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Slip
         * @description Print a slip of the dossier's era: form 01 to 05 (2018) or 06 (2025), or the survey.
         */
        get: operations["print_slip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop Dossier
         * @description The agency ends the processing without a result, naming its legal basis.
         */
        post: operations["stop_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit For Approval
         * @description Lay the result before the leader who signs.
         */
        post: operations["submit_for_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/supplement-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request Supplement
         * @description Ask the applicant to complete the dossier (form 02); no clock runs until she has.
         */
        post: operations["request_supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/supplements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Supply Supplement
         * @description The dossier is complete now; the clock starts again from zero (Decree 61/2018/NĐ-CP, article 19.4).
         */
        post: operations["supply_supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show Survey
         * @description Whether a dossier was answered for, and the address by which its applicant can, as text and QR.
         */
        get: operations["show_survey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/take-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Dossier Up
         * @description Begin with what one was given: from here on it lies with the officer ("nhận" of the control slip).
         */
        post: operations["take_dossier_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer Dossier
         * @description Hand one's own dossier on to a colleague.
         */
        post: operations["transfer_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/withdrawal-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant Withdrawal
         * @description The dossier is given back.
         */
        post: operations["grant_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/withdrawal-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Withdrawal
         * @description The dossier goes on where it stood.
         */
        post: operations["refuse_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/withdrawal-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request Withdrawal
         * @description The applicant wants the dossier back; a leader decides, for work has begun.
         */
        post: operations["request_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/{code}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Dossier
         * @description The applicant takes the dossier back before anybody has begun with it.
         */
        post: operations["withdraw_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive Batch
         * @description Receive up to 500 lines of a book at the caller's desk: what is good is saved, the rest says why not.
         */
        post: operations["receive_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/batch/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Batch
         * @description The due date of every row as if it were received now, and its open twins. Writes nothing.
         */
        post: operations["preview_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Dossier
         * @description Refuse to receive, in writing and with the reason (form 03); the refusal is kept on record.
         */
        post: operations["refuse_dossier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/dossiers/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit For Citizen
         * @description File online on behalf of a citizen who agreed to it; the dossier then waits to be accepted as usual.
         */
        post: operations["submit_for_citizen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/due-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Due Date
         * @description The due date, with its reason, of a dossier handed in at that moment at the caller's desk.
         */
        get: operations["preview_due_date"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Exports
         * @description Who took which list out: one's own exports, or everybody's for those who oversee.
         */
        get: operations["list_exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/exports/dossiers.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Dossiers Csv
         * @description The list of GET /dossiers as CSV, with its filters and rights; what looks like a formula begins with '.
         */
        get: operations["export_dossiers_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/exports/dossiers.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Dossiers Xlsx
         * @description The same as a workbook: dates are dates, numbers are numbers, laid out for A4.
         */
        get: operations["export_dossiers_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Fees
         * @description Every entry of a day at a desk.
         */
        get: operations["list_fees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/fees/sheets/{day}.{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take Fee Sheet
         * @description The day's entries and sums as CSV, XLSX or PDF, for the till. It names codes, no applicants.
         */
        get: operations["take_fee_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/fees/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum Fees
         * @description The day's sums of a desk, by method and by person.
         */
        get: operations["sum_fees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Imports
         * @description Imports, newest first: one's own, or everybody's for those who oversee.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Import Register
         * @description Upload a register. It is read in the background: good rows come in, bad ones are explained.
         */
        post: operations["import_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Import
         * @description How far an import has come.
         */
        get: operations["read_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/imports/{import_id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Import Errors
         * @description The refused lines, in the order of the file.
         */
        get: operations["list_import_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/imports/{import_id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Import Errors
         * @description The refused lines as a file that spreadsheets open safely.
         */
        get: operations["download_import_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/imports/{import_id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Propose Import Mapping
         * @description What the columns of an uploaded file probably mean, for somebody to confirm.
         */
        get: operations["propose_import_mapping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/imports/{import_id}/mapping-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Import Mapping
         * @description The first 20 rows as they would be read. Writes nothing, hence without Idempotency-Key.
         */
        post: operations["preview_import_mapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/imports/{import_id}/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Import Mapping
         * @description Say what the columns mean: it is remembered for the office, and the import goes on.
         */
        post: operations["confirm_import_mapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/imports/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Import Mappings
         * @description How registers of the caller's agencies are read, newest first: who said so, and when.
         */
        get: operations["list_import_mappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Import Template
         * @description An empty register with headings, notes and the allowed values.
         */
        get: operations["download_import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notices
         * @description What citizens were told, by which way, with every try; and which ways are configured.
         */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/notices/{notice_id}/sendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Notice Again
         * @description Send a notice again that could not be delivered.
         */
        post: operations["send_notice_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/papers/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Paper Policy
         * @description Kinds and sizes that are taken, and whether files are scanned for viruses.
         */
        get: operations["read_paper_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/papers/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Earlier Papers
         * @description What an applicant has handed in before, as far as one may see those dossiers.
         */
        post: operations["search_earlier_papers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/papers/tray": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Paper Tray
         * @description Files that wait for a dossier: one's own, and those of the desk's scanner.
         */
        get: operations["list_paper_tray"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/papers/tray/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Discard Tray Paper
         * @description Throw away a file that reached no dossier.
         */
        delete: operations["discard_tray_paper"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/papers/tray/{file_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Tray Paper
         * @description The bytes of a file in the tray, as an attachment.
         */
        get: operations["download_tray_paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/papers/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Paper Uploads
         * @description One's own uploads that are not finished.
         */
        get: operations["list_paper_uploads"];
        put?: never;
        /**
         * Announce Paper Upload
         * @description Announce a file; then PATCH its bytes to the Location, in parts of at most 1 MiB.
         */
        post: operations["announce_paper_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/papers/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Paper Upload
         * @description Where an upload stands, and what came of it.
         */
        get: operations["read_paper_upload"];
        put?: never;
        post?: never;
        /**
         * Give Up Paper Upload
         * @description Forget an upload and its parts.
         */
        delete: operations["give_up_paper_upload"];
        options?: never;
        /**
         * Locate Paper Upload
         * @description The same in header fields only: Upload-Offset, Upload-Length, Upload-Complete.
         */
        head: operations["locate_paper_upload"];
        /**
         * Append Paper Upload
         * @description One part at Upload-Offset. `Upload-Complete: ?1`, with the last part or alone: check and keep the file.
         */
        patch: operations["append_paper_upload"];
        trace?: never;
    };
    "/api/dossier/v1/persons/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look At Person
         * @description The person chosen, unmasked, for a new dossier. Each look is recorded in the dossier it was taken from.
         */
        post: operations["look_at_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/persons/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search Persons
         * @description Persons and households known within the caller's reach by a whole number; masked, nothing is written.
         */
        post: operations["search_persons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/persons/twins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Open Twins
         * @description Dossiers of the same person under the same procedure that are still open.
         */
        post: operations["find_open_twins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Preferences
         * @description The caller's own choices.
         */
        get: operations["read_preferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Preferences
         * @description Change some of them; the rest stays.
         */
        patch: operations["change_preferences"];
        trace?: never;
    };
    "/api/dossier/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Queues
         * @description The caller's work queues with live counts, from the definitions that also give the lists.
         */
        get: operations["count_queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/registers/{span}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Register
         * @description Form 06 (2018) or 07 (2025) on A4; one book a year, numbered throughout. Every taking is recorded.
         */
        get: operations["print_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/registers/{span}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Register
         * @description The same as a workbook: numbers as numbers, days as days; the head is repeated on every printed page.
         */
        get: operations["export_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reminders
         * @description What the caller was reminded of and has not put away, while the dossiers are still in her hands.
         */
        get: operations["list_reminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/reminders/{reminder_id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge Reminder
         * @description Put a reminder away; again is the same as once.
         */
        post: operations["acknowledge_reminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Due Dossiers
         * @description What an agency may destroy in a year, procedure by procedure.
         */
        get: operations["count_due_dossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Legal Holds
         * @description Holds, newest first, those lifted included.
         */
        get: operations["list_legal_holds"];
        put?: never;
        /**
         * Place Legal Hold
         * @description Keep a dossier, an applicant's or a procedure's from destruction.
         */
        post: operations["place_legal_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/holds/{hold_id}/lifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift Legal Hold
         * @description The ground is gone; the hold stays on record.
         */
        post: operations["lift_legal_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Destruction Lists
         * @description Lists of destruction, newest first.
         */
        get: operations["list_destruction_lists"];
        put?: never;
        /**
         * Propose Destruction List
         * @description Put all that is due on a list. Nothing is destroyed before another leader has decided.
         */
        post: operations["propose_destruction_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/lists/{list_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Destruction List
         * @description One list; ETag is its version.
         */
        get: operations["read_destruction_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/lists/{list_id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Destruction List
         * @description A leader other than the proposer decides, under a numbered decision; it is then carried out.
         */
        post: operations["approve_destruction_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/lists/{list_id}/file.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Destruction List
         * @description The list and its record as a workbook.
         */
        get: operations["download_destruction_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/lists/{list_id}/kept-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep Destruction Lines
         * @description Keep lines back with a reason, or, without one, put them back.
         */
        post: operations["keep_destruction_lines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/lists/{list_id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Destruction Lines
         * @description The dossiers of a list, by code.
         */
        get: operations["list_destruction_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/lists/{list_id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Destruction List
         * @description Nothing of the list is destroyed.
         */
        post: operations["refuse_destruction_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/lists/{list_id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Destruction List
         * @description Somebody has gone through the lines.
         */
        post: operations["review_destruction_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/retention/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Retention Rules
         * @description The rules in force, with their basis and what is in doubt about them.
         */
        get: operations["list_retention_rules"];
        put?: never;
        /**
         * Set Retention Rule
         * @description How long dossiers of a procedure or field are kept, from now on.
         */
        post: operations["set_retention_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/staff-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Staff Letters
         * @description Mails to the staff about deadlines, with every try.
         */
        get: operations["list_staff_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/staff-letters/{letter_id}/sendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Staff Letter Again
         * @description Send a letter again that could not be delivered.
         */
        post: operations["send_staff_letter_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/surveys/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Survey
         * @description An answer given at the desk. One a dossier; nothing of it can be read again but in sums.
         */
        post: operations["answer_survey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/surveys/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Survey Questions
         * @description What applicants are asked now.
         */
        get: operations["list_survey_questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/surveys/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum Surveys
         * @description The sums of an agency, five answers at a time; remarks for leaders and the focal office.
         */
        get: operations["sum_surveys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description The texts the caller may use.
         */
        get: operations["list_templates"];
        put?: never;
        /**
         * Write Template
         * @description A new text. A blank that nothing fills is refused (422).
         */
        post: operations["write_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Template
         * @description The next version of a text; If-Match names the version it follows.
         */
        put: operations["change_template"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/templates/{template_id}/retirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire Template
         * @description The text is offered no longer; what was written from it stands.
         */
        post: operations["retire_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/templates/{template_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Template Versions
         * @description All versions of a text, newest first.
         */
        get: operations["list_template_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/templates/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Text
         * @description A text as a real dossier fills it; nothing is written.
         */
        post: operations["preview_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/templates/variables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Template Variables
         * @description The blanks a template may hold.
         */
        get: operations["list_template_variables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/tracking/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Track Dossier
         * @description How far a dossier has come. Public, rate-limited, nothing personal.
         */
        get: operations["track_dossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/usage/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Paper Uses
         * @description Which papers the newest dossiers of a procedure at the caller's desk came with, and in how many sheets.
         */
        get: operations["list_paper_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/usage/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Procedure Uses
         * @description How often a desk received under each procedure lately, most used first.
         */
        get: operations["list_procedure_uses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Views
         * @description The caller's saved views and those shared with her, with live counts.
         */
        get: operations["list_views"];
        put?: never;
        /**
         * Save View
         * @description Keep the filters of a list under a name.
         */
        post: operations["save_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change View
         * @description Another name or other filters; If-Match names the version seen.
         */
        put: operations["change_view"];
        post?: never;
        /**
         * Delete View
         * @description Take a view away; it can be brought back.
         */
        delete: operations["delete_view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/views/{view_id}/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore View
         * @description Bring a deleted view back.
         */
        post: operations["restore_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dossier/v1/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Workload
         * @description What lies with each officer of the agencies the caller leads, and what they ended in the last 30 days.
         */
        get: operations["read_workload"];
        put?: never;
        post?: never;
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
         * AcceptanceIn
         * @description The papers of an online dossier, as the desk has checked them.
         */
        AcceptanceIn: {
            /** Papers */
            papers?: components["schemas"]["PaperIn"][];
        };
        /**
         * AcceptedOut
         * @description Nothing of the answer comes back.
         */
        AcceptedOut: {
            /** Accepted */
            accepted: boolean;
        };
        /**
         * Act
         * @description What can be done to a dossier; each doing is recorded for ever.
         * @enum {string}
         */
        Act: "submit" | "receive" | "reject" | "request_intake_supplement" | "supply_intake_supplement" | "assign" | "take_up" | "claim" | "release" | "transfer" | "request_opinion" | "give_opinion" | "send_linked" | "return_linked" | "recall" | "request_supplement" | "supply_supplement" | "request_payment" | "confirm_payment" | "pause" | "resume" | "submit_for_approval" | "approve" | "send_back" | "finish_on_the_spot" | "return_result" | "withdraw" | "request_withdrawal" | "grant_withdrawal" | "refuse_withdrawal" | "stop" | "apologise" | "request_correction" | "approve_correction" | "refuse_correction" | "reopen" | "collect_fee" | "waive_fee" | "attach_paper" | "remove_paper" | "view_personal_data" | "print_slip" | "open_paper" | "import";
        /**
         * ActList
         * @description All acts of one dossier, in their order.
         */
        ActList: {
            /** Items */
            items: components["schemas"]["ActOut"][];
        };
        /** ActorOut */
        ActorOut: {
            /** Agency Name */
            agency_name: string | null;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * ActOut
         * @description One act, as it was recorded. `hash` follows from the act and the hash before it.
         */
        ActOut: {
            /** Act */
            act: string;
            actor: components["schemas"]["ActorOut"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /** Due At After */
            due_at_after: string | null;
            /** Due At Before */
            due_at_before: string | null;
            /** From Status */
            from_status: string | null;
            /** Hash */
            hash: string;
            /** Reason */
            reason: string | null;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Sequence */
            sequence: number;
            /** To Status */
            to_status: string;
        };
        /**
         * AlertOut
         * @description Something pointed out: a dossier's own date, the date of a question to another agency, or a leader asks.
         *
         *     `band` is the one it was in when it was pointed out, `deadline` how it stands now. An `id` counts for its kind:
         *     what was `asked` is put away as a reminder.
         */
        AlertOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Band */
            band: ("soon" | "today" | "overdue") | null;
            /** Code */
            code: string;
            deadline: components["schemas"]["DeadlineOut"];
            /** Due At */
            due_at: string | null;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "deadline" | "question" | "asked";
            /** Procedure Name */
            procedure_name: string;
            /** Seen At */
            seen_at: string | null;
            /** Sender Name */
            sender_name: string | null;
            /** Words */
            words: string | null;
        };
        /**
         * AnswerIn
         * @description The answer. `agency_id` only when somebody answers for one of several agencies of hers.
         */
        AnswerIn: {
            /** Agency Id */
            agency_id?: number | null;
            /** Answer */
            answer: string;
        };
        /**
         * AnswersIn
         * @description An answer given at the desk: on the tablet, or on paper and typed by the clerk.
         */
        AnswersIn: {
            /** Answers */
            answers: {
                [key: string]: string;
            };
            /** Code */
            code: string;
            /**
             * Source
             * @enum {string}
             */
            source: "tablet" | "paper";
        };
        /**
         * ApologyIn
         * @description Why the result will not be there, and the new day (form 04).
         */
        ApologyIn: {
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Reason */
            reason: string;
        };
        /** Applicant */
        Applicant: {
            /** Address */
            address: string | null;
            /** Delivery Address */
            delivery_address: string | null;
            /** Email */
            email: string | null;
            /** Identity Number */
            identity_number: string | null;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
        };
        /**
         * ApplicantIn
         * @description Who hands in, or on whose behalf.
         */
        ApplicantIn: {
            /** Address */
            address?: string | null;
            /** Email */
            email?: string | null;
            /** Identity Number */
            identity_number?: string | null;
            /**
             * Kind
             * @default person
             * @enum {string}
             */
            kind: "person" | "organisation";
            /** Name */
            name: string;
            /** Phone */
            phone?: string | null;
        };
        /** Assignee */
        Assignee: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** AttachIn */
        AttachIn: {
            /** Files */
            files: components["schemas"]["AttachmentIn"][];
        };
        /**
         * AttachmentIn
         * @description A file and the paper it answers: `position` counts the dossier's list from 0, null for none of it.
         */
        AttachmentIn: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @default paper
             * @enum {string}
             */
            kind: "paper" | "result";
            /** Position */
            position?: number | null;
        };
        /**
         * Band
         * @description The five words a deadline is shown with, and `done`.
         * @enum {string}
         */
        Band: "paused" | "ok" | "soon" | "today" | "overdue" | "done";
        /**
         * BatchIn
         * @description At most 500 rows; they are received in the order given.
         */
        BatchIn: {
            /** Rows */
            rows: components["schemas"]["BatchRowIn"][];
        };
        /**
         * BatchOut
         * @description What became of every row, in the order of the request.
         */
        BatchOut: {
            /** Items */
            items: components["schemas"]["BatchRowOut"][];
            /** Refused */
            refused: number;
            /** Saved */
            saved: number;
        };
        /**
         * BatchPreview
         * @description The rows that could be received as they are; what is wrong with the others is said when they are sent.
         */
        BatchPreview: {
            /** Items */
            items: components["schemas"]["RowPreview"][];
        };
        /**
         * BatchRowIn
         * @description One line of the book. `client_id` is the row's own for ever: sent again, it makes nothing twice.
         *
         *     A book names days, seldom hours: `received_on` alone counts from the opening of the office that day. It does
         *     not list papers either: what stands in it was received complete, so `papers` left out means all required ones.
         */
        BatchRowIn: {
            applicant: components["schemas"]["ApplicantIn"];
            /**
             * Channel
             * @default counter
             * @enum {string}
             */
            channel: "counter" | "online" | "postal";
            /**
             * Client Id
             * Format: uuid
             */
            client_id: string;
            /**
             * Copies
             * @default 1
             */
            copies: number;
            /** Delivery Address */
            delivery_address?: string | null;
            /** Inbound Tracking */
            inbound_tracking?: string | null;
            /** Note */
            note?: string | null;
            /** Papers */
            papers?: components["schemas"]["PaperIn"][] | null;
            /** Procedure Code */
            procedure_code: string;
            /** Received At */
            received_at?: string | null;
            /** Received On */
            received_on?: string | null;
            /**
             * Result Delivery
             * @default counter
             * @enum {string}
             */
            result_delivery: "counter" | "postal" | "online";
        };
        /**
         * BatchRowOut
         * @description 201: received. 422: not, and why, with pointers into the row.
         *
         *     `earlier`: the row had been received by an earlier sending; `changed`: with other words than these, and those
         *     of the earlier sending stand.
         */
        BatchRowOut: {
            /**
             * Changed
             * @default false
             */
            changed: boolean;
            /**
             * Client Id
             * Format: uuid
             */
            client_id: string;
            /** Code */
            code: string | null;
            /** Due At */
            due_at: string | null;
            /**
             * Earlier
             * @default false
             */
            earlier: boolean;
            /** Errors */
            errors: components["schemas"]["FieldError"][];
            /** Received At */
            received_at: string | null;
            /** Status */
            status: number;
        };
        /** Body_import_register */
        Body_import_register: {
            /**
             * Agency Id
             * @description For rows without an agency code
             */
            agency_id?: number | null;
            /**
             * File
             * @description XLSX or CSV, at most 32 MiB
             */
            file: string;
        };
        /**
         * BulkAct
         * @description What can be done to many dossiers at once: only what asks for the same words on every one.
         * @enum {string}
         */
        BulkAct: "assign" | "approve" | "remind" | "take_up" | "claim" | "release";
        /**
         * BulkIn
         * @description The rows as they were previewed, each with the version it is to be done to.
         */
        BulkIn: {
            act: components["schemas"]["BulkAct"];
            /** Assignee Id */
            assignee_id?: string | null;
            /** Note */
            note?: string | null;
            /** Rows */
            rows: components["schemas"]["RowIn"][];
        };
        /**
         * BulkOut
         * @description How far a bulk act has come. While it waits (until `starts_at`) it can be called off.
         */
        BulkOut: {
            act: components["schemas"]["BulkAct"];
            /** Assignee Name */
            assignee_name: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Done */
            done: number;
            /** Finished At */
            finished_at: string | null;
            /** Id */
            id: number;
            /** Refused */
            refused: number;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "running" | "done" | "cancelled";
            /** Total */
            total: number;
        };
        /**
         * BulkRowOut
         * @description What became of one dossier. `detail` of a stale one says what somebody else did meanwhile.
         */
        BulkRowOut: {
            /** Code */
            code: string;
            /** Detail */
            detail: {
                [key: string]: unknown;
            } | null;
            /** Done At */
            done_at: string | null;
            /** Problem */
            problem: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "done" | "refused";
            /** Version After */
            version_after: number | null;
        };
        /**
         * ChannelsOut
         * @description Which ways out are configured; hours (of the day in Viet Nam) in which no SMS leaves.
         */
        ChannelsOut: {
            /** Mail */
            mail: boolean;
            /**
             * Quiet From
             * Format: time
             */
            quiet_from: string;
            /**
             * Quiet Until
             * Format: time
             */
            quiet_until: string;
            /** Sms */
            sms: boolean;
        };
        /** ChoiceOut */
        ChoiceOut: {
            /** En */
            en: string;
            /** Key */
            key: string;
            /** Vi */
            vi: string;
        };
        /**
         * ColleagueIn
         * @description To whom, and what she should know.
         */
        ColleagueIn: {
            /** Assignee Id */
            assignee_id: string;
            /** Note */
            note?: string | null;
        };
        /**
         * CollectIn
         * @description Money taken, or known to have come.
         */
        CollectIn: {
            /** Amount */
            amount: number;
            /**
             * Method
             * @enum {string}
             */
            method: "cash" | "transfer" | "online" | "postal";
        };
        /**
         * CollectorOut
         * @description The sums of one person at the desk.
         */
        CollectorOut: {
            /** Actor */
            actor: string;
            /** Actor Id */
            actor_id: string;
            /** Cash */
            cash: number;
            /** Entries */
            entries: number;
            /** Online */
            online: number;
            /** Paid */
            paid: number;
            /** Postal */
            postal: number;
            /** Transfer */
            transfer: number;
            /** Waived */
            waived: number;
        };
        /**
         * ConsentIn
         * @description `text_shown`: the very words that were read or shown to her before she agreed.
         */
        ConsentIn: {
            /** Given At */
            given_at?: string | null;
            /** Given By */
            given_by: string;
            /**
             * How
             * @enum {string}
             */
            how: "spoken" | "written";
            /**
             * Relation
             * @default applicant
             * @enum {string}
             */
            relation: "applicant" | "representative";
            /** Text Shown */
            text_shown: string;
        };
        /**
         * ConsentOut
         * @description The consent as it was recorded; whoever may read the dossier may read it.
         */
        ConsentOut: {
            /**
             * Given At
             * Format: date-time
             */
            given_at: string;
            /** Given By */
            given_by: string;
            /**
             * How
             * @enum {string}
             */
            how: "spoken" | "written";
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Recorded By */
            recorded_by: string;
            /**
             * Relation
             * @enum {string}
             */
            relation: "applicant" | "representative";
            /** Text Shown */
            text_shown: string;
        };
        /** ConsultationList */
        ConsultationList: {
            /** Items */
            items: components["schemas"]["ConsultationOut"][];
        };
        /**
         * ConsultationOut
         * @description One question: its limit, its answer, and whether the answer came in time.
         */
        ConsultationOut: {
            /** Agency Id */
            agency_id: number;
            /** Agency Name */
            agency_name: string;
            /** Answer */
            answer: string | null;
            /** Answered At */
            answered_at: string | null;
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Due At */
            due_at: string | null;
            due_trace: components["schemas"]["DueTrace"] | null;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "opinion" | "linked";
            /** Question */
            question: string;
            /** Recalled At */
            recalled_at: string | null;
            timeliness: components["schemas"]["Timeliness"] | null;
        };
        /**
         * CorrectionIn
         * @description The fields as they should have been written; those left out stay. The procedure is never corrected: another
         *     procedure is another dossier.
         */
        CorrectionIn: {
            applicant?: components["schemas"]["ApplicantIn"] | null;
            /** Copies */
            copies?: number | null;
            /** Note */
            note?: string | null;
            /** Papers */
            papers?: components["schemas"]["PaperIn"][] | null;
            /** Reason */
            reason: string;
            /** Result Delivery */
            result_delivery?: ("counter" | "postal") | null;
        };
        /** CorrectionList */
        CorrectionList: {
            /** Items */
            items: components["schemas"]["CorrectionOut"][];
        };
        /**
         * CorrectionOut
         * @description One correction. Values of persons are masked; see `correction-reveals`.
         */
        CorrectionOut: {
            /** After */
            after: {
                [key: string]: unknown;
            };
            /** Answer */
            answer: string | null;
            /** Approved */
            approved: boolean | null;
            /** Before */
            before: {
                [key: string]: unknown;
            };
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /** Fields */
            fields: string[];
            /** Id */
            id: number;
            /** Reason */
            reason: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Requested By */
            requested_by: string;
        };
        /** CountOut */
        CountOut: {
            /** Count */
            count: number;
            /** En */
            en: string;
            /** Key */
            key: string;
            /** Vi */
            vi: string;
        };
        /**
         * DailyRoot
         * @description The hash over all acts recorded on a day in Viet Nam, chained to that of the day before.
         */
        DailyRoot: {
            /** Acts */
            acts: number;
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Previous Root */
            previous_root: string;
            /** Root */
            root: string;
        };
        /** DailyRootList */
        DailyRootList: {
            /** Items */
            items: components["schemas"]["DailyRoot"][];
        };
        /** DayEntryOut */
        DayEntryOut: {
            /** Actor */
            actor: string;
            /** Amount */
            amount: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Code */
            code: string;
            /** Ground */
            ground: string | null;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "paid" | "waived" | "reversal";
            /** Method */
            method: ("cash" | "transfer" | "online" | "postal") | null;
            /** Receipt */
            receipt: string | null;
            /** Reversed */
            reversed: boolean;
            /** Reverses */
            reverses: number | null;
        };
        /**
         * DayOut
         * @description Every entry of a day at a desk.
         */
        DayOut: {
            /** Items */
            items: components["schemas"]["DayEntryOut"][];
        };
        /**
         * DeadlineOut
         * @description `working_days_left`: 0 today, negative when overdue, null when no clock runs.
         */
        DeadlineOut: {
            band: components["schemas"]["Band"];
            /** Working Days Left */
            working_days_left: number | null;
        };
        /** DecisionIn */
        DecisionIn: {
            /** Answer */
            answer?: string | null;
        };
        /** DefaultLimitList */
        DefaultLimitList: {
            /** Items */
            items: components["schemas"]["DefaultLimitOut"][];
        };
        /**
         * DefaultLimitOut
         * @description The limit of an agency when none is said: what the procedure calls its share, and its end if asked now.
         */
        DefaultLimitOut: {
            /** Agency Id */
            agency_id: number;
            /** Amount */
            amount: number;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            due_trace: components["schemas"]["DueTrace"];
            /** Name */
            name: string;
            /**
             * Unit
             * @enum {string}
             */
            unit: "working_day" | "day" | "half_day" | "working_hour";
        };
        /** NoteIn */
        dossier__acting__schemas__NoteIn: {
            /** Note */
            note?: string | null;
        };
        /**
         * PreviewRow
         * @description What would happen to one dossier: done, or refused with the stable code of the reason.
         */
        dossier__bulk__schemas__PreviewRow: {
            /** Allowed */
            allowed: boolean;
            /** Assignee Name */
            assignee_name: string | null;
            /** Code */
            code: string;
            /** Detail */
            detail: {
                [key: string]: unknown;
            } | null;
            /** Problem */
            problem: string | null;
            /** Procedure Name */
            procedure_name: string | null;
            status: components["schemas"]["Status"] | null;
            /** Version */
            version: number;
        };
        /**
         * ClockOut
         * @description The time of one dossier by both measures.
         *
         *     `by_law`: after a supplement the time begins anew (Decree 61/2018/NĐ-CP, article 19.4). `by_766`: the waiting
         *     is taken away instead, early and on time are one (Decision 766/QĐ-TTg).
         */
        dossier__holds__schemas__ClockOut: {
            by_766: components["schemas"]["Timeliness"] | null;
            by_law: components["schemas"]["Timeliness"] | null;
            /** Due At */
            due_at: string | null;
            /** Legal Due At */
            legal_due_at: string | null;
            /** Pauses */
            pauses: components["schemas"]["PauseOut"][];
            /** Started At */
            started_at: string | null;
        };
        /**
         * PreviewRow
         * @description A line as it would be read: its values as people write them, or why it would stay out.
         */
        dossier__imports__schemas__PreviewRow: {
            /** Column */
            column: ("code" | "procedure_code" | "agency_code" | "channel" | "applicant_name" | "received_at" | "due_at" | "completed_at" | "returned_at" | "status") | null;
            /** Line */
            line: number;
            /** Reason */
            reason: string | null;
            /** Values */
            values: {
                [key: string]: string;
            };
        };
        /**
         * LookIn
         * @description Why somebody opens a dossier that does not lie with her. The citizen reads these words.
         */
        dossier__looks__schemas__LookIn: {
            /** Purpose */
            purpose: string;
        };
        /** NoteIn */
        dossier__notes__schemas__NoteIn: {
            /** Body */
            body: string;
        };
        /**
         * LookIn
         * @description The person chosen.
         */
        dossier__persons__schemas__LookIn: {
            /**
             * Dossier Code
             * @description Its code
             */
            dossier_code: string;
        };
        /**
         * DossierOut
         * @description One dossier. Personal data is masked; see `reveals`.
         *
         *     `due_at` is the promise; `legal_due_at` what the law gave, once an apology has moved the promise.
         */
        DossierOut: {
            /** Agency Code */
            agency_code: string;
            /** Agency Id */
            agency_id: number;
            /** Agency Name */
            agency_name: string;
            /** Allowed Acts */
            allowed_acts: string[];
            /** Apologies */
            apologies: number;
            applicant: components["schemas"]["Applicant"];
            assignee: components["schemas"]["Assignee"] | null;
            /** Assisted */
            assisted: boolean;
            /**
             * Channel
             * @enum {string}
             */
            channel: "counter" | "online" | "postal";
            /** Code */
            code: string;
            /** Completed At */
            completed_at: string | null;
            /** Copies */
            copies: number;
            /** Correction Pending */
            correction_pending: boolean;
            deadline: components["schemas"]["DeadlineOut"];
            /** Division Id */
            division_id: number | null;
            /** Due At */
            due_at: string | null;
            due_trace: components["schemas"]["DueTrace"] | null;
            /** Fee Amount */
            fee_amount: number | null;
            /** Field */
            field: string;
            /** Field Id */
            field_id: number;
            /** Inbound Tracking */
            inbound_tracking: string | null;
            /** Legal Due At */
            legal_due_at: string | null;
            /** Level */
            level: string;
            /** Mechanism */
            mechanism: string;
            /** National Status */
            national_status: number;
            /** Note */
            note: string | null;
            /** Outbound Tracking */
            outbound_tracking: string | null;
            /** Papers */
            papers: components["schemas"]["PaperOut"][];
            /** Partners */
            partners: components["schemas"]["Partner"][];
            /** Procedure Code */
            procedure_code: string;
            /** Procedure Name */
            procedure_name: string;
            /** Procedure Version Id */
            procedure_version_id: number;
            /** Received At */
            received_at: string | null;
            /**
             * Result Delivery
             * @enum {string}
             */
            result_delivery: "counter" | "postal" | "online";
            /** Returned At */
            returned_at: string | null;
            /** Source */
            source: string;
            status: components["schemas"]["Status"];
            /** Submitted At */
            submitted_at: string | null;
            timeliness: components["schemas"]["Timeliness"] | null;
            /** Version */
            version: number;
        };
        /**
         * DueDate
         * @description What would be promised.
         */
        DueDate: {
            /** Due At */
            due_at: string | null;
            /** Sentence */
            sentence: string;
            /** Start On */
            start_on: string | null;
            /** Trace */
            trace: components["schemas"]["TraceStep"][];
        };
        /**
         * DueGroup
         * @description Dossiers of one procedure under one rule; `held` are those that a hold keeps back, `listed` on a list.
         */
        DueGroup: {
            /** Due */
            due: number;
            /** Held */
            held: number;
            /** Listed */
            listed: number;
            /** Procedure Code */
            procedure_code: string;
            /** Procedure Name */
            procedure_name: string;
            rule: components["schemas"]["RuleOut"];
        };
        /**
         * DueOut
         * @description What may be destroyed in a year. `without_rule`: ended dossiers that no rule speaks of; they stay.
         */
        DueOut: {
            /** Agency Id */
            agency_id: number;
            /** Groups */
            groups: components["schemas"]["DueGroup"][];
            /** Without Rule */
            without_rule: number;
            /** Year */
            year: number;
        };
        /**
         * DueTrace
         * @description Why this day: the sentence a citizen can be told, the counted steps, and the calendar's version.
         */
        DueTrace: {
            /**
             * Calendar
             * @default
             */
            calendar: string;
            /** Sentence */
            sentence: string;
            /** Start On */
            start_on: string | null;
            /** Steps */
            steps: components["schemas"]["TraceStep"][];
        };
        /** EarlierPaperList */
        EarlierPaperList: {
            /** Items */
            items: components["schemas"]["EarlierPaperOut"][];
        };
        /**
         * EarlierPaperOut
         * @description A file the same applicant has handed in before, and the dossier it came from.
         */
        EarlierPaperOut: {
            /** Dossier Code */
            dossier_code: string;
            file: components["schemas"]["PaperFileOut"];
            /** Paper Name */
            paper_name: string | null;
            /** Procedure Name */
            procedure_name: string;
            /** Received At */
            received_at: string | null;
        };
        /**
         * EarlierSearchIn
         * @description In a body, never in an address: addresses are written down on their way.
         */
        EarlierSearchIn: {
            /** Identity Number */
            identity_number: string;
        };
        /**
         * EntryOut
         * @description One entry; `receipt` is number/year. `ground`: of a waiver, or why an entry was reversed.
         */
        EntryOut: {
            /** Actor */
            actor: string;
            /** Amount */
            amount: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Ground */
            ground: string | null;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "paid" | "waived" | "reversal";
            /** Method */
            method: ("cash" | "transfer" | "online" | "postal") | null;
            /** Receipt */
            receipt: string | null;
            /** Reversed */
            reversed: boolean;
            /** Reverses */
            reverses: number | null;
        };
        /**
         * ExportOut
         * @description One export. `rows` and what follows are null while it runs, and for ever when it was broken off.
         */
        ExportOut: {
            /** Actor Name */
            actor_name: string;
            /**
             * Begun At
             * Format: date-time
             */
            begun_at: string;
            /** Filters */
            filters: {
                [key: string]: unknown;
            };
            /** Finished At */
            finished_at: string | null;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "csv" | "xlsx";
            /** Personal */
            personal: boolean;
            /** Purpose */
            purpose: string | null;
            /** Rows */
            rows: number | null;
            /** Sha256 */
            sha256: string | null;
            /** Size */
            size: number | null;
        };
        /**
         * FeesOut
         * @description Fees of a dossier. `due` and `balance` are null where the procedure names no fixed fee.
         */
        FeesOut: {
            /** Balance */
            balance: number | null;
            /** Due */
            due: number | null;
            /** Entries */
            entries: components["schemas"]["EntryOut"][];
            /** Fee Text */
            fee_text: string;
            /** Paid */
            paid: number;
            /** Waived */
            waived: number;
        };
        /** FeeSummaryOut */
        FeeSummaryOut: {
            /** Agency Id */
            agency_id: number;
            /** Agency Name */
            agency_name: string;
            /** Collectors */
            collectors: components["schemas"]["CollectorOut"][];
            /**
             * Day
             * Format: date
             */
            day: string;
            total: components["schemas"]["SumsOut"];
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
         * ForeignColumn
         * @description A column of the file; `how` says why `target` is proposed.
         */
        ForeignColumn: {
            /** Heading */
            heading: string;
            /** How */
            how: ("remembered" | "heading" | "words" | "content") | null;
            /** Samples */
            samples: string[];
            /** Target */
            target: ("code" | "procedure_code" | "agency_code" | "channel" | "applicant_name" | "received_at" | "due_at" | "completed_at" | "returned_at" | "status") | null;
        };
        /**
         * ForeignWord
         * @description A word of the file and the value it is taken for; null when we do not know it.
         */
        ForeignWord: {
            /** Value */
            value: string | null;
            /** Word */
            word: string;
        };
        /**
         * Format
         * @description Paper. `a4_copy`: sheet and copy for the file beside each other; `a4_survey`: sheet and survey slip.
         * @enum {string}
         */
        Format: "a5" | "a4" | "a4_copy" | "a4_survey";
        /**
         * HoldIn
         * @description What must not be destroyed: one dossier, one procedure's, or one applicant's (number or name).
         */
        HoldIn: {
            /** Agency Id */
            agency_id: number;
            /** Applicant Name */
            applicant_name?: string | null;
            /** Dossier Code */
            dossier_code?: string | null;
            /** Ground */
            ground: string;
            /** Identity Number */
            identity_number?: string | null;
            /** Procedure Code */
            procedure_code?: string | null;
        };
        /**
         * HoldOut
         * @description `subject` is masked where it is a person's.
         */
        HoldOut: {
            /** Actor Name */
            actor_name: string;
            /** Agency Id */
            agency_id: number;
            /** Ground */
            ground: string;
            /**
             * Held At
             * Format: date-time
             */
            held_at: string;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "dossier" | "procedure" | "applicant";
            /** Lift Ground */
            lift_ground: string | null;
            /** Lifted At */
            lifted_at: string | null;
            /** Lifted By */
            lifted_by: string | null;
            /** Subject */
            subject: string;
        };
        /**
         * ImportErrorOut
         * @description Why a line stayed out. `column` is the English name of the column, null when it is the line as a whole.
         */
        ImportErrorOut: {
            /** Code */
            code: string | null;
            /** Column */
            column: string | null;
            /** Line */
            line: number;
            /** Reason */
            reason: string;
        };
        /**
         * ImportOut
         * @description One uploaded file and how far it has come.
         *
         *     `waiting`: its columns are not ours; somebody has to say what they mean (`/mapping`).
         *     `destroyed_at`: file, its name and refused lines are gone, their time was over.
         *     `rows_total` is an estimate until it is done. `rows_advanced`: imported dossiers that a newer book moved on.
         */
        ImportOut: {
            /** Actor Name */
            actor_name: string;
            /** Agency Id */
            agency_id: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Destroyed At */
            destroyed_at: string | null;
            /** Failure */
            failure: string | null;
            /** File Name */
            file_name: string;
            /** File Size */
            file_size: number;
            /** Finished At */
            finished_at: string | null;
            /** Id */
            id: number;
            /** Mapping Id */
            mapping_id: number | null;
            /** Rows Advanced */
            rows_advanced: number;
            /** Rows Done */
            rows_done: number;
            /** Rows Imported */
            rows_imported: number;
            /** Rows Rejected */
            rows_rejected: number;
            /** Rows Total */
            rows_total: number;
            /** Rows Unchanged */
            rows_unchanged: number;
            /** Started At */
            started_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "queued" | "running" | "waiting" | "done" | "failed";
            /** Warnings */
            warnings: string[];
        };
        /**
         * KeepIn
         * @description Lines that stay, and why; without a reason they go back among the others.
         */
        KeepIn: {
            /** Codes */
            codes: string[];
            /** Reason */
            reason?: string | null;
        };
        /**
         * ClockOut
         * @description Business time of this service; `offset_seconds` is what a demo adds to real time.
         */
        kernel__app__ClockOut: {
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
        /** KindOut */
        KindOut: {
            /** Extensions */
            extensions: string[];
            /** Media Types */
            media_types: string[];
            /** Name */
            name: string;
            /** Word */
            word: string;
        };
        /**
         * LetterList
         * @description The newest first; ask on with `before` = `next_before`. `mail`: whether mail is configured.
         */
        LetterList: {
            /** Items */
            items: components["schemas"]["LetterOut"][];
            /** Mail */
            mail: boolean;
            /** Next Before */
            next_before: number | null;
        };
        /**
         * LetterOut
         * @description A mail to one of the staff; no applicant stands in it.
         */
        LetterOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: number;
            /** Recipient Name */
            recipient_name: string;
            /** Sendings */
            sendings: components["schemas"]["LetterSendingOut"][];
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "sent" | "parked";
            /** Subject */
            subject: string;
            /** Text */
            text: string;
        };
        /**
         * LetterSendingOut
         * @description One try, or an administrator's wish for another one (`again`).
         */
        LetterSendingOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Attempt */
            attempt: number;
            /** Detail */
            detail: string;
            /** Person Name */
            person_name: string | null;
            /**
             * Result
             * @enum {string}
             */
            result: "sent" | "failed" | "parked" | "again";
        };
        /** LiftIn */
        LiftIn: {
            /** Ground */
            ground: string;
        };
        /** LineOut */
        LineOut: {
            /** Code */
            code: string;
            /** Destroyed */
            destroyed: boolean;
            /** Due Year */
            due_year: number;
            /**
             * Ended On
             * Format: date
             */
            ended_on: string;
            /** Kept By */
            kept_by: string | null;
            /** Kept Reason */
            kept_reason: string | null;
            /** Procedure Code */
            procedure_code: string;
            /** Procedure Name */
            procedure_name: string;
        };
        /**
         * LinkIn
         * @description `replaces`: this dossier was handed in anew after the other had ended.
         */
        LinkIn: {
            /** Code */
            code: string;
            /**
             * Kind
             * @default related
             * @enum {string}
             */
            kind: "related" | "replaces";
            /** Reason */
            reason: string;
        };
        /**
         * LinkOut
         * @description Who said that two dossiers belong together, when and why.
         */
        LinkOut: {
            /** Author Name */
            author_name: string;
            /** Id */
            id: number;
            /**
             * Linked At
             * Format: date-time
             */
            linked_at: string;
            /** Reason */
            reason: string;
        };
        /**
         * ListDecisionIn
         * @description The written decision under which the dossiers are destroyed.
         */
        ListDecisionIn: {
            /** Decision Number */
            decision_number: string;
            /**
             * Decision On
             * Format: date
             */
            decision_on: string;
        };
        /** ListIn */
        ListIn: {
            /** Agency Id */
            agency_id: number;
            /** Year */
            year: number;
        };
        /**
         * ListOut
         * @description A list of destruction and how far it has come. `lines` = `kept` + `destroyed` + `left`.
         */
        ListOut: {
            /** Agency Id */
            agency_id: number;
            /** Carried Out At */
            carried_out_at: string | null;
            /** Decided At */
            decided_at: string | null;
            /** Decided Name */
            decided_name: string | null;
            /** Decision Number */
            decision_number: string | null;
            /** Decision On */
            decision_on: string | null;
            /** Destroyed */
            destroyed: number;
            /** Id */
            id: number;
            /** Kept */
            kept: number;
            /** Left */
            left: number;
            /** Lines */
            lines: number;
            /** Mine */
            mine: boolean;
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            /** Proposed Name */
            proposed_name: string;
            /** Refusal */
            refusal: string | null;
            /** Reviewed At */
            reviewed_at: string | null;
            /** Reviewed Name */
            reviewed_name: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "proposed" | "reviewed" | "approved" | "refused" | "carried_out";
            /** Version */
            version: number;
            /** Year */
            year: number;
        };
        /** ListRefusalIn */
        ListRefusalIn: {
            /** Reason */
            reason: string;
        };
        /**
         * LookList
         * @description All looks at one dossier, the oldest first.
         */
        LookList: {
            /** Items */
            items: components["schemas"]["LookOut"][];
        };
        /** LookOut */
        LookOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Office */
            office: string;
            /** Purpose */
            purpose: string;
            /** Viewer Name */
            viewer_name: string;
        };
        /**
         * MappingIn
         * @description How a foreign register is to be read: a column of ours, or null, for each of its columns, in order.
         */
        MappingIn: {
            /**
             * Constants
             * @default {}
             */
            constants: {
                [key: string]: string;
            };
            /**
             * Dates
             * @default dmy
             * @enum {string}
             */
            dates: "dmy" | "mdy" | "ymd";
            /** Targets */
            targets: (("code" | "procedure_code" | "agency_code" | "channel" | "applicant_name" | "received_at" | "due_at" | "completed_at" | "returned_at" | "status") | null)[];
            /**
             * Words
             * @default {}
             */
            words: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /**
         * MappingOut
         * @description One entry of the history of mappings.
         */
        MappingOut: {
            /** Actor Name */
            actor_name: string;
            /** Agency Id */
            agency_id: number | null;
            /** Constants */
            constants: {
                [key: string]: string;
            };
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Dates
             * @enum {string}
             */
            dates: "dmy" | "mdy" | "ymd";
            /** File Name */
            file_name: string;
            /** Headings */
            headings: string[];
            /** Id */
            id: number;
            /** Targets */
            targets: (("code" | "procedure_code" | "agency_code" | "channel" | "applicant_name" | "received_at" | "due_at" | "completed_at" | "returned_at" | "status") | null)[];
            /** Words */
            words: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        /** MappingPreview */
        MappingPreview: {
            /** Rows */
            rows: components["schemas"]["dossier__imports__schemas__PreviewRow"][];
        };
        /**
         * MappingProposal
         * @description What the columns of a file probably mean. `missing`: required columns that nothing is proposed for.
         */
        MappingProposal: {
            /** Columns */
            columns: components["schemas"]["ForeignColumn"][];
            /** Constants */
            constants: {
                [key: string]: string;
            };
            /**
             * Dates
             * @enum {string}
             */
            dates: "dmy" | "mdy" | "ymd";
            /** Header Line */
            header_line: number;
            /** Missing */
            missing: ("code" | "procedure_code" | "agency_code" | "channel" | "applicant_name" | "received_at" | "due_at" | "completed_at" | "returned_at" | "status")[];
            remembered: components["schemas"]["Remembered"] | null;
            /** Words */
            words: {
                [key: string]: components["schemas"]["ForeignWord"][];
            };
        };
        /** NoteAuthor */
        NoteAuthor: {
            /** Agency Name */
            agency_name: string | null;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** NoteList */
        NoteList: {
            /** Items */
            items: components["schemas"]["NoteOut"][];
        };
        /**
         * NoteOut
         * @description `may_strike`: the caller wrote it, or leads the agency; and it is not struck yet.
         */
        NoteOut: {
            author: components["schemas"]["NoteAuthor"];
            /** Body */
            body: string;
            /** Id */
            id: number;
            /** May Strike */
            may_strike: boolean;
            struck: components["schemas"]["Strike"] | null;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /**
         * NothingIn
         * @description An act that needs no words.
         */
        NothingIn: Record<string, never>;
        /**
         * NoticeList
         * @description The newest first; ask on with `before` = `next_before`.
         */
        NoticeList: {
            channels: components["schemas"]["ChannelsOut"];
            /** Items */
            items: components["schemas"]["NoticeOut"][];
            /** Next Before */
            next_before: number | null;
        };
        /** NoticeOut */
        NoticeOut: {
            /** Address */
            address: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "mail" | "sms";
            /** Code */
            code: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Event */
            event: string;
            /** Id */
            id: number;
            /** Segments */
            segments: number | null;
            /** Sendings */
            sendings: components["schemas"]["SendingOut"][];
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "sending" | "sent" | "parked";
            /** Text */
            text: string;
        };
        /**
         * OfficerLoad
         * @description Of one officer, or of nobody (`id` null: dossiers in work that nobody holds).
         *
         *     `open`: every dossier in her hands that the office still owes an answer. `due_soon` and `overdue` are those of
         *     the queues of these names. `waiting`: nothing for her to do now (a supplement, a payment, a pause, others).
         *     `done`: brought to a result in the last days; `median_working_days`: from reception to the result.
         */
        OfficerLoad: {
            /** Done */
            done: number;
            /** Due Soon */
            due_soon: number;
            /** Id */
            id: string | null;
            /** Median Working Days */
            median_working_days: number | null;
            /** Name */
            name: string;
            /** Open */
            open: number;
            /** Overdue */
            overdue: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * OnTheSpotIn
         * @description Who appraised; the caller decides and hands over. Both are named for it by the agency.
         */
        OnTheSpotIn: {
            /** Appraiser Id */
            appraiser_id: string;
            /** Note */
            note?: string | null;
            /** Recipient Name */
            recipient_name?: string | null;
        };
        /** Page[AlertOut] */
        Page_AlertOut_: {
            /** Items */
            items: components["schemas"]["AlertOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[BulkRowOut] */
        Page_BulkRowOut_: {
            /** Items */
            items: components["schemas"]["BulkRowOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[DossierOut] */
        Page_DossierOut_: {
            /** Items */
            items: components["schemas"]["DossierOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[ExportOut] */
        Page_ExportOut_: {
            /** Items */
            items: components["schemas"]["ExportOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[HoldOut] */
        Page_HoldOut_: {
            /** Items */
            items: components["schemas"]["HoldOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[ImportErrorOut] */
        Page_ImportErrorOut_: {
            /** Items */
            items: components["schemas"]["ImportErrorOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[ImportOut] */
        Page_ImportOut_: {
            /** Items */
            items: components["schemas"]["ImportOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[LineOut] */
        Page_LineOut_: {
            /** Items */
            items: components["schemas"]["LineOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[ListOut] */
        Page_ListOut_: {
            /** Items */
            items: components["schemas"]["ListOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Page[MappingOut] */
        Page_MappingOut_: {
            /** Items */
            items: components["schemas"]["MappingOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** PaperFileList */
        PaperFileList: {
            /** Items */
            items: components["schemas"]["PaperFileOut"][];
        };
        /**
         * PaperFileOut
         * @description One kept file. `sha256` is of what is kept, `received_sha256` of what was sent.
         */
        PaperFileOut: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            /** Added By Name */
            added_by_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "paper" | "result";
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /**
             * Origin
             * @enum {string}
             */
            origin: "file" | "camera" | "scanner";
            /** Pages */
            pages: number | null;
            /** Position */
            position: number | null;
            /** Received Sha256 */
            received_sha256: string;
            /** Removed At */
            removed_at: string | null;
            /** Removed By Name */
            removed_by_name: string | null;
            /** Removed Reason */
            removed_reason: string | null;
            /** Reused Code */
            reused_code: string | null;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            /** Virus Scanned */
            virus_scanned: boolean;
        };
        /**
         * PaperIn
         * @description One paper of the list, as it lies on the desk.
         */
        PaperIn: {
            /**
             * Copies
             * @default 0
             */
            copies: number;
            /** Name */
            name: string;
            /**
             * Originals
             * @default 0
             */
            originals: number;
            /**
             * Present
             * @default false
             */
            present: boolean;
            /**
             * Required
             * @default false
             */
            required: boolean;
        };
        /**
         * PaperOnce
         * @description A paper that the person has handed in before.
         */
        PaperOnce: {
            /** Dossier Code */
            dossier_code: string;
            /** Name */
            name: string;
            /** Presented At */
            presented_at: string | null;
        };
        /** PaperOut */
        PaperOut: {
            /** Copies */
            copies: number;
            /** Name */
            name: string;
            /** Originals */
            originals: number;
            /** Present */
            present: boolean;
            /** Required */
            required: boolean;
        };
        /**
         * PaperUse
         * @description A paper as usual at a desk: present in `presented` of the `of` newest dossiers; the commonest counts.
         */
        PaperUse: {
            /** Copies */
            copies: number;
            /** Name */
            name: string;
            /** Of */
            of: number;
            /** Originals */
            originals: number;
            /** Presented */
            presented: number;
        };
        /**
         * Partner
         * @description An agency that was asked; `awaited` while it has not answered.
         */
        Partner: {
            /** Agency Id */
            agency_id: number;
            /** Awaited */
            awaited: boolean;
            /** Name */
            name: string;
        };
        /**
         * PauseIn
         * @description Why the office may let the clock stand: the law that says so.
         */
        PauseIn: {
            /** Legal Basis */
            legal_basis: string;
            /** Reason */
            reason: string;
        };
        /**
         * PauseOut
         * @description An interval in which the clock stood; `ended_at` is empty while it does.
         */
        PauseOut: {
            /** Ended At */
            ended_at: string | null;
            /** Ground */
            ground: string;
            /** Kind */
            kind: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
        };
        /**
         * PaymentIn
         * @description How the payment was shown.
         */
        PaymentIn: {
            /** Reference */
            reference?: string | null;
        };
        /**
         * PaymentRequestIn
         * @description What is owed to whom. With a legal basis the clock stands until it is paid, without one it runs on.
         */
        PaymentRequestIn: {
            /** Amount */
            amount?: number | null;
            /** Legal Basis */
            legal_basis?: string | null;
            /** Reason */
            reason: string;
        };
        /**
         * PersonFound
         * @description Somebody known from earlier dossiers, masked until chosen; `dossier_code` is what to choose her by.
         */
        PersonFound: {
            applicant: components["schemas"]["Applicant"];
            /** Dossier Code */
            dossier_code: string;
            /** Dossiers */
            dossiers: number;
            /** Last Procedure */
            last_procedure: string;
            /** Last Seen At */
            last_seen_at: string | null;
            /**
             * Relation
             * @enum {string}
             */
            relation: "same" | "household";
        };
        /**
         * PersonList
         * @description Who bears the number first, then who shares her telephone or address; the newest first.
         */
        PersonList: {
            /** Items */
            items: components["schemas"]["PersonFound"][];
        };
        /**
         * PersonOut
         * @description The person chosen, unmasked, and the papers she has presented, the newest first.
         */
        PersonOut: {
            applicant: components["schemas"]["Applicant"];
            /** Papers */
            papers: components["schemas"]["PaperOnce"][];
        };
        /**
         * PersonSearch
         * @description An identity or telephone number, typed in full. It travels in the body: addresses are kept in logs.
         */
        PersonSearch: {
            /** Number */
            number: string;
        };
        /**
         * PolicyOut
         * @description What may be handed in. `unscanned_notice` is null when every file passes a virus scanner.
         */
        PolicyOut: {
            /** Kinds */
            kinds: components["schemas"]["KindOut"][];
            /** Max Bytes */
            max_bytes: number;
            /** Max Files */
            max_files: number;
            /** Max Total Bytes */
            max_total_bytes: number;
            /** Part Bytes */
            part_bytes: number;
            /** Unscanned Notice */
            unscanned_notice: string | null;
            /** Upload Hours */
            upload_hours: number;
            /** Virus Scanned */
            virus_scanned: boolean;
        };
        /**
         * PreferencesIn
         * @description A merge patch (RFC 7396): what is left out stays, null forgets the choice.
         */
        PreferencesIn: {
            /** Columns */
            columns?: string[] | null;
            /** Keyboard */
            keyboard?: boolean | null;
            /** Language */
            language?: ("vi" | "en") | null;
            /** View Order */
            view_order?: number[] | null;
        };
        /**
         * PreferencesOut
         * @description `keyboard`: single-letter keys are on. `columns`: those of the queues, in their order.
         */
        PreferencesOut: {
            /** Columns */
            columns: string[] | null;
            /** Keyboard */
            keyboard: boolean | null;
            /** Language */
            language: ("vi" | "en") | null;
            /** View Order */
            view_order: number[] | null;
        };
        /**
         * PreviewIn
         * @description Which dossiers: named one by one, or all that a list shows, with the number the person has read there.
         */
        PreviewIn: {
            act: components["schemas"]["BulkAct"];
            /** Assignee Id */
            assignee_id?: string | null;
            /** Note */
            note?: string | null;
            query?: components["schemas"]["ViewFilters"] | null;
            /** Rows */
            rows?: components["schemas"]["RowIn"][] | null;
            /** Total */
            total?: number | null;
        };
        /**
         * PreviewOut
         * @description Nothing is written. `total` is how many there are now; `total_then` what the person had read.
         */
        PreviewOut: {
            act: components["schemas"]["BulkAct"];
            /** Allowed */
            allowed: number;
            /** Refused */
            refused: number;
            /** Rows */
            rows: components["schemas"]["dossier__bulk__schemas__PreviewRow"][];
            /** Total */
            total: number;
            /** Total Then */
            total_then: number | null;
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
        /** ProcedureUse */
        ProcedureUse: {
            /** Count */
            count: number;
            /** Procedure Code */
            procedure_code: string;
        };
        /** ProposalIn */
        ProposalIn: {
            /** Proposal */
            proposal: string;
        };
        /**
         * QuestionIn
         * @description One agency that is asked, with its own limit: a term that is counted, or a day; without either, the limit
         *     that the procedure names for the agency.
         */
        QuestionIn: {
            /** Agency Id */
            agency_id: number;
            /** Amount */
            amount?: number | null;
            /** Due On */
            due_on?: string | null;
            /** Question */
            question: string;
            /**
             * Unit
             * @default working_day
             * @enum {string}
             */
            unit: "working_day" | "day" | "half_day" | "working_hour" | "same_day";
        };
        /**
         * QuestionOut
         * @description Without choices the question is answered in one's own words.
         */
        QuestionOut: {
            /** Choices */
            choices: components["schemas"]["ChoiceOut"][];
            /** En */
            en: string;
            /** Key */
            key: string;
            /** Vi */
            vi: string;
        };
        /**
         * QuestionSetOut
         * @description What is asked, by which source. `doubt`: what of it is not confirmed.
         */
        QuestionSetOut: {
            /** Doubt */
            doubt: string;
            /** Key */
            key: string;
            /** Questions */
            questions: components["schemas"]["QuestionOut"][];
            /** Source */
            source: string;
        };
        /**
         * QuestionsIn
         * @description The agencies that are asked at once.
         */
        QuestionsIn: {
            /** Partners */
            partners: components["schemas"]["QuestionIn"][];
        };
        /**
         * QueueName
         * @description Work queues, as addresses and the API name them.
         * @enum {string}
         */
        QueueName: "to_receive" | "intake_supplements" | "to_take_up" | "mine" | "opinions_to_give" | "linked_to_return" | "questions_overdue" | "unassigned" | "due_soon" | "overdue" | "waiting_supplement" | "awaiting_payment" | "paused" | "to_approve" | "withdrawals" | "corrections" | "to_return";
        /**
         * QueueOut
         * @description A queue, how many dossiers lie in it, and the one act a row of it waits for.
         */
        QueueOut: {
            act: components["schemas"]["Act"] | null;
            /** Count */
            count: number;
            queue: components["schemas"]["QueueName"];
        };
        /** ReasonIn */
        ReasonIn: {
            /** Reason */
            reason: string;
        };
        /**
         * ReceptionIn
         * @description A dossier handed in at a desk.
         */
        ReceptionIn: {
            applicant: components["schemas"]["ApplicantIn"];
            /**
             * Channel
             * @enum {string}
             */
            channel: "counter" | "online" | "postal";
            /**
             * Copies
             * @default 1
             */
            copies: number;
            /** Delivery Address */
            delivery_address?: string | null;
            /** Inbound Tracking */
            inbound_tracking?: string | null;
            /** Note */
            note?: string | null;
            /**
             * Papers
             * @default []
             */
            papers: components["schemas"]["PaperIn"][];
            /** Procedure Code */
            procedure_code: string;
            /** Received At */
            received_at?: string | null;
            /**
             * Result Delivery
             * @default counter
             * @enum {string}
             */
            result_delivery: "counter" | "postal" | "online";
        };
        /**
         * RefusalIn
         * @description A dossier that cannot be received, and why (form 03).
         */
        RefusalIn: {
            applicant: components["schemas"]["ApplicantIn"];
            /**
             * Channel
             * @enum {string}
             */
            channel: "counter" | "online" | "postal";
            /**
             * Copies
             * @default 1
             */
            copies: number;
            /** Delivery Address */
            delivery_address?: string | null;
            /** Inbound Tracking */
            inbound_tracking?: string | null;
            /** Note */
            note?: string | null;
            /**
             * Papers
             * @default []
             */
            papers: components["schemas"]["PaperIn"][];
            /** Procedure Code */
            procedure_code: string;
            /** Reason */
            reason: string;
            /** Received At */
            received_at?: string | null;
            /**
             * Result Delivery
             * @default counter
             * @enum {string}
             */
            result_delivery: "counter" | "postal" | "online";
        };
        /**
         * RefusalOut
         * @description Why a file was not taken; `found` says in a word what it is.
         */
        RefusalOut: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Found */
            found: string;
        };
        /**
         * RelatedList
         * @description Links made by hand first, then dossiers of the person, then of the household; each dossier once.
         */
        RelatedList: {
            /** Items */
            items: components["schemas"]["RelatedOut"][];
        };
        /**
         * RelatedOut
         * @description A dossier the caller may see too, and how it is related.
         */
        RelatedOut: {
            /** Agency Name */
            agency_name: string;
            applicant: components["schemas"]["Applicant"];
            /** Code */
            code: string;
            /** Due At */
            due_at: string | null;
            link: components["schemas"]["LinkOut"] | null;
            /** Procedure Name */
            procedure_name: string;
            /**
             * Relation
             * @enum {string}
             */
            relation: "same_person" | "household" | "linked" | "replaces" | "replaced_by";
            status: components["schemas"]["Status"];
            /** Submitted At */
            submitted_at: string | null;
        };
        /**
         * Remembered
         * @description Who last said how files with these headings are read.
         */
        Remembered: {
            /** Actor Name */
            actor_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Id */
            id: number;
        };
        /**
         * ReminderList
         * @description What the caller was reminded of and has not put away, the newest first.
         */
        ReminderList: {
            /** Items */
            items: components["schemas"]["ReminderOut"][];
        };
        /**
         * ReminderOut
         * @description Which dossier, who reminds, in which words.
         */
        ReminderOut: {
            /** Code */
            code: string;
            deadline: components["schemas"]["DeadlineOut"];
            /** Due At */
            due_at: string | null;
            /** Id */
            id: number;
            /** Procedure Name */
            procedure_name: string;
            /** Sender Name */
            sender_name: string;
            /**
             * Sent At
             * Format: date-time
             */
            sent_at: string;
            /** Words */
            words: string | null;
        };
        /** RemovalIn */
        RemovalIn: {
            /** Reason */
            reason: string;
        };
        /**
         * ReopeningIn
         * @description Why an ended dossier goes on, and the paper that orders it.
         */
        ReopeningIn: {
            /** Decision */
            decision: string;
            /** Reason */
            reason: string;
        };
        /**
         * ResultOut
         * @description Of one question: how many chose what.
         */
        ResultOut: {
            /** Counts */
            counts: components["schemas"]["CountOut"][];
            /** En */
            en: string;
            /** Key */
            key: string;
            /** Vi */
            vi: string;
        };
        /**
         * ResultsOut
         * @description Of one set of questions.
         */
        ResultsOut: {
            /** Doubt */
            doubt: string;
            /** Key */
            key: string;
            /** Questions */
            questions: components["schemas"]["ResultOut"][];
            /** Source */
            source: string;
        };
        /**
         * ReturnIn
         * @description How the result is handed over: at the counter, by post with its number, or to somebody sent for it.
         */
        ReturnIn: {
            /** Authority */
            authority?: string | null;
            /**
             * Method
             * @enum {string}
             */
            method: "counter" | "postal" | "proxy";
            /** Recipient Name */
            recipient_name?: string | null;
            /** Tracking Number */
            tracking_number?: string | null;
        };
        /**
         * RevealIn
         * @description Why somebody looks behind the mask; it is recorded.
         */
        RevealIn: {
            /** Purpose */
            purpose: string;
        };
        /**
         * ReversalIn
         * @description An entry was wrong: it stays, and is taken back.
         */
        ReversalIn: {
            /** Reason */
            reason: string;
        };
        /**
         * RowIn
         * @description A dossier in the version that was seen.
         */
        RowIn: {
            /** Code */
            code: string;
            /** Version */
            version: number;
        };
        /**
         * RowPreview
         * @description What receiving the row now would promise, and what the same person has open under the same procedure.
         */
        RowPreview: {
            /**
             * Client Id
             * Format: uuid
             */
            client_id: string;
            /** Due At */
            due_at: string | null;
            /** Sentence */
            sentence: string;
            /** Twins */
            twins: components["schemas"]["Twin"][];
        };
        /**
         * RuleIn
         * @description How long dossiers of one procedure or one field are kept; neither years nor `permanent` withdraws a rule.
         *
         *     `basis` names the legal text; `doubt` says what in it is unsure.
         */
        RuleIn: {
            /** Basis */
            basis: string;
            /** Doubt */
            doubt?: string | null;
            /** Field Id */
            field_id?: number | null;
            /**
             * Permanent
             * @default false
             */
            permanent: boolean;
            /** Procedure Code */
            procedure_code?: string | null;
            /** Years */
            years?: number | null;
        };
        /**
         * RuleList
         * @description The rules in force. What has none is kept: nothing is destroyed by default.
         */
        RuleList: {
            /** Items */
            items: components["schemas"]["RuleOut"][];
        };
        /** RuleOut */
        RuleOut: {
            /** Actor Name */
            actor_name: string;
            /** Basis */
            basis: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Doubt */
            doubt: string | null;
            /** Field Id */
            field_id: number | null;
            /** Id */
            id: number;
            /** Permanent */
            permanent: boolean;
            /** Procedure Code */
            procedure_code: string | null;
            /** Years */
            years: number | null;
        };
        /**
         * SeenUntil
         * @description The time of the newest alert that was on the screen.
         */
        SeenUntil: {
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * SendingOut
         * @description One try, or a person's wish for another one (`again`).
         */
        SendingOut: {
            /** Address */
            address: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Attempt */
            attempt: number;
            /** Detail */
            detail: string;
            /** Person Name */
            person_name: string | null;
            /**
             * Result
             * @enum {string}
             */
            result: "sent" | "failed" | "parked" | "again";
        };
        /**
         * SlipList
         * @description `signed`: whether sheets leave with the digital signature of the house; false when none is configured.
         */
        SlipList: {
            /** Items */
            items: components["schemas"]["SlipOut"][];
            /** Signed */
            signed: boolean;
        };
        /**
         * SlipOut
         * @description A slip that can be printed now. `of`: the act it documents; `printed`: how often it has been.
         */
        SlipOut: {
            /**
             * Documented At
             * Format: date-time
             */
            documented_at: string;
            /** Form */
            form: string | null;
            /** Formats */
            formats: string[];
            /** Kind */
            kind: string;
            /** Of */
            of: number;
            /** Printed */
            printed: number;
            /** Title */
            title: string;
        };
        /**
         * Status
         * @description Where a dossier stands; each has its code in the national list of ten states.
         * @enum {string}
         */
        Status: "submitted" | "supplement_at_intake" | "rejected" | "received" | "assigned" | "processing" | "consulting" | "linked" | "payment_requested" | "paused" | "awaiting_approval" | "supplement_requested" | "withdrawal_requested" | "completed" | "returned" | "withdrawn" | "stopped";
        /** Step */
        Step: {
            /** Current */
            current: boolean;
            /** Done */
            done: boolean;
            /** Name */
            name: string;
        };
        /** StopIn */
        StopIn: {
            /** Legal Basis */
            legal_basis: string;
            /** Reason */
            reason: string;
        };
        /** Strike */
        Strike: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["NoteAuthor"];
            /** Reason */
            reason: string;
        };
        /**
         * StrikeIn
         * @description Why the note no longer holds; both stay readable.
         */
        StrikeIn: {
            /** Reason */
            reason: string;
        };
        /**
         * SubmissionIn
         * @description What a citizen would send herself; the desk checks it afterwards, as everything that comes online.
         */
        SubmissionIn: {
            applicant: components["schemas"]["ApplicantIn"];
            /**
             * Channel
             * @default online
             * @constant
             */
            channel: "online";
            consent: components["schemas"]["ConsentIn"];
            /**
             * Copies
             * @default 1
             */
            copies: number;
            /** Delivery Address */
            delivery_address?: string | null;
            /** Inbound Tracking */
            inbound_tracking?: string | null;
            /** Note */
            note?: string | null;
            /** Papers */
            papers?: components["schemas"]["PaperIn"][];
            /** Procedure Code */
            procedure_code: string;
            /**
             * Result Delivery
             * @default counter
             * @enum {string}
             */
            result_delivery: "counter" | "postal" | "online";
        };
        /**
         * SumsOut
         * @description Money by method, less what was taken back.
         */
        SumsOut: {
            /** Cash */
            cash: number;
            /** Entries */
            entries: number;
            /** Online */
            online: number;
            /** Paid */
            paid: number;
            /** Postal */
            postal: number;
            /** Transfer */
            transfer: number;
            /** Waived */
            waived: number;
        };
        /**
         * SupplementRequestIn
         * @description What is to be completed, item by item, and why (form 02).
         */
        SupplementRequestIn: {
            /** Items */
            items: string[];
            /** Reason */
            reason: string;
        };
        /**
         * SurveyOut
         * @description The survey of a dossier: whether it was answered; the address for its applicant, as text and QR (SVG).
         */
        SurveyOut: {
            /** Address */
            address: string;
            /** Answered */
            answered: boolean;
            /** Qr */
            qr: string;
        };
        /**
         * SurveySummaryOut
         * @description `answered` were given; `counted` of them are added up, five at a time; the rest waits for its fifth.
         */
        SurveySummaryOut: {
            /** Agency Id */
            agency_id: number;
            /** Agency Name */
            agency_name: string;
            /** Answered */
            answered: number;
            /** Counted */
            counted: number;
            /** Quarter */
            quarter: number | null;
            /** Remarks */
            remarks: string[];
            /** Results */
            results: components["schemas"]["ResultsOut"][];
            /** Year */
            year: number;
        };
        /**
         * TemplateIn
         * @description `agency_id` left out: for the whole district.
         */
        TemplateIn: {
            /** Agency Id */
            agency_id?: number | null;
            /** Body */
            body: string;
            kind: components["schemas"]["TemplateKind"];
            /** Legal Basis */
            legal_basis?: string | null;
            /** Name */
            name: string;
        };
        /**
         * TemplateKind
         * @description What a text is for: the act whose words it gives, or a note.
         * @enum {string}
         */
        TemplateKind: "request_intake_supplement" | "request_supplement" | "reject" | "apologise" | "stop" | "pause" | "submit_for_approval" | "send_back" | "request_opinion" | "give_opinion" | "send_linked" | "request_payment" | "refuse_withdrawal" | "note";
        /** TemplateList */
        TemplateList: {
            /** Items */
            items: components["schemas"]["TemplateOut"][];
        };
        /**
         * TemplateOut
         * @description The version in use. `may_change`: the caller may write the next one.
         */
        TemplateOut: {
            /** Agency Id */
            agency_id: number | null;
            /** Agency Name */
            agency_name: string | null;
            /** Author Name */
            author_name: string;
            /** Body */
            body: string;
            /** Id */
            id: number;
            kind: components["schemas"]["TemplateKind"];
            /** Legal Basis */
            legal_basis: string | null;
            /** May Change */
            may_change: boolean;
            /** Name */
            name: string;
            /** Retired */
            retired: boolean;
            /** Version */
            version: number;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /**
         * TemplateVersionList
         * @description All versions, newest first.
         */
        TemplateVersionList: {
            /** Items */
            items: components["schemas"]["TemplateVersionOut"][];
        };
        /** TemplateVersionOut */
        TemplateVersionOut: {
            /** Author Name */
            author_name: string;
            /** Body */
            body: string;
            /** Legal Basis */
            legal_basis: string | null;
            /** Name */
            name: string;
            /** Version */
            version: number;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /**
         * TextPreviewIn
         * @description A text and the dossier that fills its blanks.
         */
        TextPreviewIn: {
            /** Body */
            body: string;
            /**
             * Dossier Code
             * @description Its code
             */
            dossier_code: string;
            /** Legal Basis */
            legal_basis?: string | null;
        };
        /** TextPreviewOut */
        TextPreviewOut: {
            /** Text */
            text: string;
        };
        /**
         * Timeliness
         * @description How the processing stands, or stood when it ended, against the appointed day.
         * @enum {string}
         */
        Timeliness: "early" | "on_time" | "late" | "open_in_time" | "open_overdue";
        /** TraceStep */
        TraceStep: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Kind */
            kind: string;
            /** Text */
            text: string;
        };
        /**
         * Tracking
         * @description Degree of completion, nothing personal: Circular 01/2018/TT-VPCP, article 16.2.d.
         */
        Tracking: {
            /** Code */
            code: string;
            /** Degree */
            degree: number;
            /** Steps */
            steps: components["schemas"]["Step"][];
        };
        /**
         * Twin
         * @description A dossier of the same person under the same procedure that the office has not decided yet.
         */
        Twin: {
            /** Code */
            code: string;
            /** Due At */
            due_at: string | null;
            /** Received At */
            received_at: string | null;
            status: components["schemas"]["Status"];
            /** Submitted At */
            submitted_at: string | null;
        };
        /** TwinList */
        TwinList: {
            /** Items */
            items: components["schemas"]["Twin"][];
        };
        /**
         * TwinSearch
         * @description What is about to be received, as far as it says whose it is.
         */
        TwinSearch: {
            applicant: components["schemas"]["ApplicantIn"];
            /** Procedure Code */
            procedure_code: string;
        };
        /**
         * UnseenOut
         * @description How many alerts wait to be seen; `more` when there are more than were counted.
         */
        UnseenOut: {
            /** Count */
            count: number;
            /** More */
            more: boolean;
        };
        /**
         * UploadIn
         * @description Announces a file. `media_type` is what the sender's system calls it, empty when it does not know.
         */
        UploadIn: {
            /**
             * Media Type
             * @default
             */
            media_type: string;
            /** Name */
            name: string;
            /**
             * Origin
             * @default file
             * @enum {string}
             */
            origin: "file" | "camera";
            /** Size */
            size: number;
        };
        /** UploadList */
        UploadList: {
            /** Items */
            items: components["schemas"]["UploadOut"][];
        };
        /**
         * UploadOut
         * @description How far an upload has come: `received` is the offset to go on from.
         */
        UploadOut: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            file: components["schemas"]["PaperFileOut"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Received */
            received: number;
            refusal: components["schemas"]["RefusalOut"] | null;
            /** Size */
            size: number;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "kept" | "refused";
        };
        /** VariableList */
        VariableList: {
            /** Items */
            items: components["schemas"]["VariableOut"][];
        };
        /**
         * VariableOut
         * @description A blank: the word between the braces, and what it is called.
         */
        VariableOut: {
            /** Label */
            label: string;
            /** Name */
            name: string;
        };
        /**
         * ViewFilters
         * @description The parameters of `GET /dossiers`, as they were typed: the same words, the same meaning.
         */
        ViewFilters: {
            /** Agency Id */
            agency_id?: number[];
            /** Assignee Id */
            assignee_id?: string | null;
            /** Channel */
            channel?: ("counter" | "online" | "postal") | null;
            /** Done From */
            done_from?: string | null;
            /** Done To */
            done_to?: string | null;
            /** Due From */
            due_from?: string | null;
            /** Due To */
            due_to?: string | null;
            /** Field Id */
            field_id?: number | null;
            /** Procedure Code */
            procedure_code?: string | null;
            /**
             * Q
             * @default
             */
            q: string;
            queue?: components["schemas"]["QueueName"] | null;
            /** Received From */
            received_from?: string | null;
            /** Received To */
            received_to?: string | null;
            /** Sort */
            sort?: ("received_at" | "-received_at" | "due_at" | "-due_at" | "submitted_at" | "-submitted_at" | "supplement_requested_at" | "-supplement_requested_at" | "completed_at" | "-completed_at" | "code" | "-code") | null;
            /** Status */
            status?: components["schemas"]["Status"][];
        };
        /**
         * ViewIn
         * @description `agency_id`: shared with everybody of an agency that the caller leads; left out: her own.
         */
        ViewIn: {
            /** Agency Id */
            agency_id?: number | null;
            /** Columns */
            columns?: string[];
            filters: components["schemas"]["ViewFilters"];
            /** Name */
            name: string;
        };
        /**
         * ViewList
         * @description The caller's own views and those shared with her, in her order.
         */
        ViewList: {
            /** Items */
            items: components["schemas"]["ViewOut"][];
        };
        /**
         * ViewOut
         * @description `count` is told up to 1,000; `more`: there are more. Null: too costly to count, or no queue of yours.
         */
        ViewOut: {
            /** Agency Id */
            agency_id: number | null;
            /** Agency Name */
            agency_name: string | null;
            /** Columns */
            columns: string[];
            /** Count */
            count: number | null;
            filters: components["schemas"]["ViewFilters"];
            /** Id */
            id: number;
            /** May Change */
            may_change: boolean;
            /**
             * More
             * @default false
             */
            more: boolean;
            /** Name */
            name: string;
            /** Owner Name */
            owner_name: string;
            /** Version */
            version: number;
        };
        /**
         * WaiverIn
         * @description Not to be paid, and by which ground. Without an amount: all that is still due.
         */
        WaiverIn: {
            /** Amount */
            amount?: number | null;
            /** Ground */
            ground: string;
        };
        /**
         * WordingIn
         * @description The words of one version. Blanks are written `{{ma_ho_so}}`.
         */
        WordingIn: {
            /** Body */
            body: string;
            /** Legal Basis */
            legal_basis?: string | null;
            /** Name */
            name: string;
        };
        /**
         * WorkloadOut
         * @description Who has least to do now stands in `least_loaded`: the fewest open, then the fewest overdue.
         */
        WorkloadOut: {
            /**
             * Done From
             * Format: date
             */
            done_from: string;
            /**
             * Done To
             * Format: date
             */
            done_to: string;
            /** Items */
            items: components["schemas"]["OfficerLoad"][];
            /** Least Loaded */
            least_loaded: string | null;
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
    list_alerts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
                unseen?: boolean;
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
                    "application/json": components["schemas"]["Page_AlertOut_"];
                };
            };
        };
    };
    acknowledge_alert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: number;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    acknowledge_alerts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenUntil"];
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
    count_unseen_alerts: {
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
                    "application/json": components["schemas"]["UnseenOut"];
                };
            };
        };
    };
    list_bulk: {
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
                    "application/json": components["schemas"]["BulkOut"][];
                };
            };
        };
    };
    start_bulk: {
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
                "application/json": components["schemas"]["BulkIn"];
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOut"];
                };
            };
        };
    };
    read_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: number;
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
                    "application/json": components["schemas"]["BulkOut"];
                };
            };
        };
    };
    cancel_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: number;
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
                    "application/json": components["schemas"]["BulkOut"];
                };
            };
        };
    };
    list_bulk_rows: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
                state?: ("pending" | "done" | "refused") | null;
            };
            header?: never;
            path: {
                job_id: number;
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
                    "application/json": components["schemas"]["Page_BulkRowOut_"];
                };
            };
        };
    };
    preview_bulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewIn"];
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
                    "application/json": components["schemas"]["PreviewOut"];
                };
            };
        };
    };
    read_dossier_clock: {
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
                    "application/json": components["schemas"]["kernel__app__ClockOut"];
                };
            };
        };
    };
    list_daily_roots: {
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
                    "application/json": components["schemas"]["DailyRootList"];
                };
            };
        };
    };
    list_dossiers: {
        parameters: {
            query?: {
                agency_id?: number[] | null;
                assignee_id?: string | null;
                channel?: ("counter" | "online" | "postal") | null;
                code?: string[] | null;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description A day in Viet Nam */
                done_from?: string | null;
                /** @description A day in Viet Nam */
                done_to?: string | null;
                /** @description A day in Viet Nam */
                due_from?: string | null;
                /** @description A day in Viet Nam */
                due_to?: string | null;
                field_id?: number | null;
                /** @description How many items a page holds */
                limit?: number;
                procedure_code?: string | null;
                /** @description Name without diacritics, code, telephone */
                q?: string;
                /** @description One of the caller's work queues */
                queue?: components["schemas"]["QueueName"] | null;
                /** @description A day in Viet Nam */
                received_from?: string | null;
                /** @description A day in Viet Nam */
                received_to?: string | null;
                /** @description Default: the queue's own, else -received_at */
                sort?: ("received_at" | "-received_at" | "due_at" | "-due_at" | "submitted_at" | "-submitted_at" | "supplement_requested_at" | "-supplement_requested_at" | "completed_at" | "-completed_at" | "code" | "-code") | null;
                status?: components["schemas"]["Status"][] | null;
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
                    "application/json": components["schemas"]["Page_DossierOut_"];
                };
            };
        };
    };
    receive_dossier: {
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
                "application/json": components["schemas"]["ReceptionIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    get_dossier: {
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    list_dossier_acts: {
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
                    "application/json": components["schemas"]["ActList"];
                };
            };
        };
    };
    apologise: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApologyIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    approve_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dossier__acting__schemas__NoteIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    assign_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColleagueIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    claim_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    get_dossier_clock: {
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
                    "application/json": components["schemas"]["dossier__holds__schemas__ClockOut"];
                };
            };
        };
    };
    get_consent: {
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
                    "application/json": components["schemas"]["ConsentOut"];
                };
            };
        };
    };
    list_default_limits: {
        parameters: {
            query: {
                kind: "opinion" | "linked";
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
                    "application/json": components["schemas"]["DefaultLimitList"];
                };
            };
        };
    };
    list_consultations: {
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
                    "application/json": components["schemas"]["ConsultationList"];
                };
            };
        };
    };
    approve_correction: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    refuse_correction: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    reveal_corrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealIn"];
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
                    "application/json": components["schemas"]["CorrectionList"];
                };
            };
        };
    };
    list_corrections: {
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
                    "application/json": components["schemas"]["CorrectionList"];
                };
            };
        };
    };
    request_correction: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    waive_fee: {
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
                "application/json": components["schemas"]["WaiverIn"];
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
                    "application/json": components["schemas"]["FeesOut"];
                };
            };
        };
    };
    show_fees: {
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
                    "application/json": components["schemas"]["FeesOut"];
                };
            };
        };
    };
    collect_fee: {
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
                "application/json": components["schemas"]["CollectIn"];
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
                    "application/json": components["schemas"]["FeesOut"];
                };
            };
        };
    };
    print_fee_acknowledgement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                entry_id: number;
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
            /** @description PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
        };
    };
    reverse_fee: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                code: string;
                entry_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalIn"];
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
                    "application/json": components["schemas"]["FeesOut"];
                };
            };
        };
    };
    request_intake_supplement: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementRequestIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    supply_intake_supplement: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dossier__acting__schemas__NoteIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    return_linked: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    send_linked: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionsIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    link_dossiers: {
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
                "application/json": components["schemas"]["LinkIn"];
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
                    "application/json": components["schemas"]["RelatedList"];
                };
            };
        };
    };
    unlink_dossiers: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                code: string;
                link_id: number;
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
                    "application/json": components["schemas"]["RelatedList"];
                };
            };
        };
    };
    list_looks: {
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
                    "application/json": components["schemas"]["LookList"];
                };
            };
        };
    };
    tell_purpose: {
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
                "application/json": components["schemas"]["dossier__looks__schemas__LookIn"];
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
                    "application/json": components["schemas"]["LookList"];
                };
            };
        };
    };
    list_notes: {
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
                    "application/json": components["schemas"]["NoteList"];
                };
            };
        };
    };
    write_note: {
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
                "application/json": components["schemas"]["dossier__notes__schemas__NoteIn"];
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
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
        };
    };
    strike_note: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                code: string;
                note_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrikeIn"];
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
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
        };
    };
    finish_on_the_spot: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnTheSpotIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    request_opinion: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionsIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    give_opinion: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    list_paper_files: {
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
                    "application/json": components["schemas"]["PaperFileList"];
                };
            };
        };
    };
    attach_paper_files: {
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
                "application/json": components["schemas"]["AttachIn"];
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
                    "application/json": components["schemas"]["PaperFileList"];
                };
            };
        };
    };
    download_paper_file: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
                Range?: string | null;
            };
            path: {
                code: string;
                file_id: string;
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
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The bytes asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    remove_paper_file: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                code: string;
                file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemovalIn"];
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
                    "application/json": components["schemas"]["PaperFileList"];
                };
            };
        };
    };
    list_earlier_papers: {
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
                    "application/json": components["schemas"]["EarlierPaperList"];
                };
            };
        };
    };
    pause_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    request_payment: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRequestIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    confirm_payment: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    recall_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    accept_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    reject_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    list_related_dossiers: {
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
                    "application/json": components["schemas"]["RelatedList"];
                };
            };
        };
    };
    release_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dossier__acting__schemas__NoteIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    reopen_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    resume_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dossier__acting__schemas__NoteIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    return_result: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    reveal_applicant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealIn"];
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
                    "application/json": components["schemas"]["Applicant"];
                };
            };
        };
    };
    send_dossier_back: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    list_slips: {
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
                    "application/json": components["schemas"]["SlipList"];
                };
            };
        };
    };
    print_slip: {
        parameters: {
            query?: {
                /** @description An earlier print again, as it was; not counted */
                copy?: number | null;
                /** @description Paper; two sheets of A5 stand on one A4 */
                format?: components["schemas"]["Format"];
                /** @description The act documented; the newest if not said */
                of?: number | null;
            };
            header?: never;
            path: {
                code: string;
                kind: "receipt" | "supplement" | "refusal" | "apology" | "stop" | "control" | "survey";
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
            /** @description PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
        };
    };
    stop_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    submit_for_approval: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    request_supplement: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementRequestIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    supply_supplement: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dossier__acting__schemas__NoteIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    show_survey: {
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
                    "application/json": components["schemas"]["SurveyOut"];
                };
            };
        };
    };
    take_dossier_up: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NothingIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    transfer_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColleagueIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    grant_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dossier__acting__schemas__NoteIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    refuse_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    request_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    withdraw_dossier: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    receive_batch: {
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
                "application/json": components["schemas"]["BatchIn"];
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
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchOut"];
                };
            };
        };
    };
    preview_batch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchIn"];
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
                    "application/json": components["schemas"]["BatchPreview"];
                };
            };
        };
    };
    refuse_dossier: {
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
                "application/json": components["schemas"]["RefusalIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    submit_for_citizen: {
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
                "application/json": components["schemas"]["SubmissionIn"];
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
                    "application/json": components["schemas"]["DossierOut"];
                };
            };
        };
    };
    preview_due_date: {
        parameters: {
            query: {
                channel?: ("counter" | "online" | "postal") | null;
                procedure_code: string;
                /** @description Now when left out */
                received_at?: string | null;
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
                    "application/json": components["schemas"]["DueDate"];
                };
            };
        };
    };
    list_exports: {
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
                    "application/json": components["schemas"]["Page_ExportOut_"];
                };
            };
        };
    };
    export_dossiers_csv: {
        parameters: {
            query?: {
                agency_id?: number[] | null;
                assignee_id?: string | null;
                channel?: ("counter" | "online" | "postal") | null;
                code?: string[] | null;
                /** @description A day in Viet Nam */
                done_from?: string | null;
                /** @description A day in Viet Nam */
                done_to?: string | null;
                /** @description A day in Viet Nam */
                due_from?: string | null;
                /** @description A day in Viet Nam */
                due_to?: string | null;
                field_id?: number | null;
                /** @description Names unmasked; needs a purpose, which is recorded */
                personal?: boolean;
                procedure_code?: string | null;
                /** @description What the names are needed for */
                purpose?: string | null;
                /** @description Name without diacritics, code, telephone */
                q?: string;
                /** @description One of the caller's work queues */
                queue?: components["schemas"]["QueueName"] | null;
                /** @description A day in Viet Nam */
                received_from?: string | null;
                /** @description A day in Viet Nam */
                received_to?: string | null;
                /** @description Default: the queue's own, else -received_at */
                sort?: ("received_at" | "-received_at" | "due_at" | "-due_at" | "submitted_at" | "-submitted_at" | "supplement_requested_at" | "-supplement_requested_at" | "completed_at" | "-completed_at" | "code" | "-code") | null;
                status?: components["schemas"]["Status"][] | null;
            };
            header?: {
                "accept-language"?: string;
            };
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
                    "text/csv": unknown;
                };
            };
        };
    };
    export_dossiers_xlsx: {
        parameters: {
            query?: {
                agency_id?: number[] | null;
                assignee_id?: string | null;
                channel?: ("counter" | "online" | "postal") | null;
                code?: string[] | null;
                /** @description A day in Viet Nam */
                done_from?: string | null;
                /** @description A day in Viet Nam */
                done_to?: string | null;
                /** @description A day in Viet Nam */
                due_from?: string | null;
                /** @description A day in Viet Nam */
                due_to?: string | null;
                field_id?: number | null;
                /** @description Names unmasked; needs a purpose, which is recorded */
                personal?: boolean;
                procedure_code?: string | null;
                /** @description What the names are needed for */
                purpose?: string | null;
                /** @description Name without diacritics, code, telephone */
                q?: string;
                /** @description One of the caller's work queues */
                queue?: components["schemas"]["QueueName"] | null;
                /** @description A day in Viet Nam */
                received_from?: string | null;
                /** @description A day in Viet Nam */
                received_to?: string | null;
                /** @description Default: the queue's own, else -received_at */
                sort?: ("received_at" | "-received_at" | "due_at" | "-due_at" | "submitted_at" | "-submitted_at" | "supplement_requested_at" | "-supplement_requested_at" | "completed_at" | "-completed_at" | "code" | "-code") | null;
                status?: components["schemas"]["Status"][] | null;
            };
            header?: {
                "accept-language"?: string;
            };
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    list_fees: {
        parameters: {
            query: {
                agency_id: number;
                day: string;
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
                    "application/json": components["schemas"]["DayOut"];
                };
            };
        };
    };
    take_fee_sheet: {
        parameters: {
            query: {
                agency_id: number;
            };
            header?: never;
            path: {
                day: string;
                form: "csv" | "xlsx" | "pdf";
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
            /** @description PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
        };
    };
    sum_fees: {
        parameters: {
            query: {
                agency_id: number;
                day: string;
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
                    "application/json": components["schemas"]["FeeSummaryOut"];
                };
            };
        };
    };
    list_imports: {
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
                    "application/json": components["schemas"]["Page_ImportOut_"];
                };
            };
        };
    };
    import_register: {
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
                "multipart/form-data": components["schemas"]["Body_import_register"];
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    read_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
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
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    list_import_errors: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
            };
            header?: never;
            path: {
                import_id: number;
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
                    "application/json": components["schemas"]["Page_ImportErrorOut_"];
                };
            };
        };
    };
    download_import_errors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
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
                    "text/csv": unknown;
                };
            };
        };
    };
    propose_import_mapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
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
                    "application/json": components["schemas"]["MappingProposal"];
                };
            };
        };
    };
    preview_import_mapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingIn"];
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
                    "application/json": components["schemas"]["MappingPreview"];
                };
            };
        };
    };
    confirm_import_mapping: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                import_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingIn"];
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOut"];
                };
            };
        };
    };
    list_import_mappings: {
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
                    "application/json": components["schemas"]["Page_MappingOut_"];
                };
            };
        };
    };
    download_import_template: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    list_notices: {
        parameters: {
            query?: {
                before?: number | null;
                code?: string | null;
                limit?: number;
                state?: ("waiting" | "sending" | "sent" | "parked") | null;
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
                    "application/json": components["schemas"]["NoticeList"];
                };
            };
        };
    };
    send_notice_again: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                notice_id: number;
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    read_paper_policy: {
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
                    "application/json": components["schemas"]["PolicyOut"];
                };
            };
        };
    };
    search_earlier_papers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlierSearchIn"];
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
                    "application/json": components["schemas"]["EarlierPaperList"];
                };
            };
        };
    };
    list_paper_tray: {
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
                    "application/json": components["schemas"]["PaperFileList"];
                };
            };
        };
    };
    discard_tray_paper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    download_tray_paper: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
                Range?: string | null;
            };
            path: {
                file_id: string;
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
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The bytes asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description Not changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_paper_uploads: {
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
                    "application/json": components["schemas"]["UploadList"];
                };
            };
        };
    };
    announce_paper_upload: {
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
                "application/json": components["schemas"]["UploadIn"];
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
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
        };
    };
    read_paper_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
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
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
        };
    };
    give_up_paper_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    locate_paper_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    append_paper_upload: {
        parameters: {
            query?: never;
            header: {
                "Upload-Complete"?: string;
                "Upload-Offset": number;
            };
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/partial-upload": string;
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
            /** @description Whole, checked and kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadOut"];
                };
            };
            /** @description Counted; Upload-Offset says how far */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    look_at_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["dossier__persons__schemas__LookIn"];
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
                    "application/json": components["schemas"]["PersonOut"];
                };
            };
        };
    };
    search_persons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSearch"];
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
                    "application/json": components["schemas"]["PersonList"];
                };
            };
        };
    };
    find_open_twins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TwinSearch"];
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
                    "application/json": components["schemas"]["TwinList"];
                };
            };
        };
    };
    read_preferences: {
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
                    "application/json": components["schemas"]["PreferencesOut"];
                };
            };
        };
    };
    change_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesIn"];
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
                    "application/json": components["schemas"]["PreferencesOut"];
                };
            };
        };
    };
    count_queues: {
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
                    "application/json": components["schemas"]["QueueOut"][];
                };
            };
        };
    };
    print_register: {
        parameters: {
            query: {
                agency_id: number;
            };
            header?: never;
            path: {
                /** @description A day, 2021-09-15, or a year, 2021 */
                span: string;
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
            /** @description The book */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
        };
    };
    export_register: {
        parameters: {
            query: {
                agency_id: number;
            };
            header?: never;
            path: {
                /** @description A day, 2021-09-15, or a year, 2021 */
                span: string;
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
            /** @description The book */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    list_reminders: {
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
                    "application/json": components["schemas"]["ReminderList"];
                };
            };
        };
    };
    acknowledge_reminder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reminder_id: number;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    count_due_dossiers: {
        parameters: {
            query: {
                agency_id: number;
                year: number;
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
                    "application/json": components["schemas"]["DueOut"];
                };
            };
        };
    };
    list_legal_holds: {
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
                    "application/json": components["schemas"]["Page_HoldOut_"];
                };
            };
        };
    };
    place_legal_hold: {
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
                "application/json": components["schemas"]["HoldIn"];
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
                    "application/json": components["schemas"]["HoldOut"];
                };
            };
        };
    };
    lift_legal_hold: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                hold_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftIn"];
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
                    "application/json": components["schemas"]["HoldOut"];
                };
            };
        };
    };
    list_destruction_lists: {
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
                    "application/json": components["schemas"]["Page_ListOut_"];
                };
            };
        };
    };
    propose_destruction_list: {
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
                "application/json": components["schemas"]["ListIn"];
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
                    "application/json": components["schemas"]["ListOut"];
                };
            };
        };
    };
    read_destruction_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: number;
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
                    "application/json": components["schemas"]["ListOut"];
                };
            };
        };
    };
    approve_destruction_list: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                list_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListDecisionIn"];
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
                    "application/json": components["schemas"]["ListOut"];
                };
            };
        };
    };
    download_destruction_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    keep_destruction_lines: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                list_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepIn"];
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
                    "application/json": components["schemas"]["ListOut"];
                };
            };
        };
    };
    list_destruction_lines: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
            };
            header?: never;
            path: {
                list_id: number;
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
                    "application/json": components["schemas"]["Page_LineOut_"];
                };
            };
        };
    };
    refuse_destruction_list: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                list_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListRefusalIn"];
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
                    "application/json": components["schemas"]["ListOut"];
                };
            };
        };
    };
    review_destruction_list: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                list_id: number;
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
                    "application/json": components["schemas"]["ListOut"];
                };
            };
        };
    };
    list_retention_rules: {
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
                    "application/json": components["schemas"]["RuleList"];
                };
            };
        };
    };
    set_retention_rule: {
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
                "application/json": components["schemas"]["RuleIn"];
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
                    "application/json": components["schemas"]["RuleOut"];
                };
            };
        };
    };
    list_staff_letters: {
        parameters: {
            query?: {
                before?: number | null;
                limit?: number;
                state?: ("waiting" | "sent" | "parked") | null;
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
                    "application/json": components["schemas"]["LetterList"];
                };
            };
        };
    };
    send_staff_letter_again: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                letter_id: number;
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    answer_survey: {
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
                "application/json": components["schemas"]["AnswersIn"];
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
                    "application/json": components["schemas"]["AcceptedOut"];
                };
            };
        };
    };
    list_survey_questions: {
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
                    "application/json": components["schemas"]["QuestionSetOut"];
                };
            };
        };
    };
    sum_surveys: {
        parameters: {
            query: {
                agency_id: number;
                /** @description The whole year when left out */
                quarter?: number | null;
                year: number;
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
                    "application/json": components["schemas"]["SurveySummaryOut"];
                };
            };
        };
    };
    list_templates: {
        parameters: {
            query?: {
                kind?: components["schemas"]["TemplateKind"] | null;
                /** @description Those no longer in use too */
                retired?: boolean;
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
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
        };
    };
    write_template: {
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
                "application/json": components["schemas"]["TemplateIn"];
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
                    "application/json": components["schemas"]["TemplateOut"];
                };
            };
        };
    };
    change_template: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                template_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordingIn"];
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
                    "application/json": components["schemas"]["TemplateOut"];
                };
            };
        };
    };
    retire_template: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                template_id: number;
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
                    "application/json": components["schemas"]["TemplateOut"];
                };
            };
        };
    };
    list_template_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: number;
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
                    "application/json": components["schemas"]["TemplateVersionList"];
                };
            };
        };
    };
    preview_text: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextPreviewIn"];
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
                    "application/json": components["schemas"]["TextPreviewOut"];
                };
            };
        };
    };
    list_template_variables: {
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
                    "application/json": components["schemas"]["VariableList"];
                };
            };
        };
    };
    track_dossier: {
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
                    "application/json": components["schemas"]["Tracking"];
                };
            };
        };
    };
    list_paper_uses: {
        parameters: {
            query: {
                procedure_code: string;
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
                    "application/json": components["schemas"]["PaperUse"][];
                };
            };
        };
    };
    list_procedure_uses: {
        parameters: {
            query?: {
                /** @description The caller's desk when left out */
                agency_id?: number | null;
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
                    "application/json": components["schemas"]["ProcedureUse"][];
                };
            };
        };
    };
    list_views: {
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
                    "application/json": components["schemas"]["ViewList"];
                };
            };
        };
    };
    save_view: {
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
                "application/json": components["schemas"]["ViewIn"];
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
                    "application/json": components["schemas"]["ViewOut"];
                };
            };
        };
    };
    change_view: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                view_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewIn"];
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
                    "application/json": components["schemas"]["ViewOut"];
                };
            };
        };
    };
    delete_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: number;
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    restore_view: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                view_id: number;
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
                    "application/json": components["schemas"]["ViewOut"];
                };
            };
        };
    };
    read_workload: {
        parameters: {
            query?: {
                /** @description All that one leads when left out */
                agency_id?: number[] | null;
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
                    "application/json": components["schemas"]["WorkloadOut"];
                };
            };
        };
    };
}
