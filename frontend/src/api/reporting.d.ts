// Generated from services/reporting/openapi.json by `npm run api`. Do not edit.
export interface paths {
    "/api/reporting/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Reporting Clock */
        get: operations["read_reporting_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deliveries
         * @description What was sent, or is on its way, the newest first.
         */
        get: operations["list_deliveries"];
        put?: never;
        /**
         * Send Delivery
         * @description Send form II.06 of a period now. Refused while an identity of the form fails.
         */
        post: operations["send_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Delivery
         * @description One delivery with every try.
         */
        get: operations["read_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/deliveries/{delivery_id}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Package
         * @description The very bytes that were handed over.
         */
        get: operations["download_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/deliveries/{delivery_id}/resendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Delivery Again
         * @description The same package once more, after a refusal or when patience has run out.
         */
        post: operations["send_delivery_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Forms
         * @description The forms that a report may hold: rows, columns, equations, doubts; or what is missing to count them.
         */
        get: operations["list_forms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/forms/ii06": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Ii06
         * @description Form II.06/VPCP/KSTT of a period: rows by field under their tier, columns 3 to 13, and its equations.
         */
        get: operations["read_ii06"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/forms/ii06/files/xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Ii06
         * @description The same form as a spreadsheet.
         */
        get: operations["download_ii06"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Freshness
         * @description How far the figures reach, and how many seconds they may be behind.
         */
        get: operations["read_freshness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/linter/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Report Text
         * @description Check the figures of a text. Changes nothing and keeps nothing.
         */
        post: operations["check_report_text"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/linter/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Report File
         * @description Check the figures of a file. Changes nothing and keeps nothing.
         */
        post: operations["check_report_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Measures
         * @description What each figure counts, and by which rule.
         */
        get: operations["list_measures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/narratives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Narrative
         * @description The report of an agency over its periods: outline, sentences bound to figures, typed text, annexes.
         */
        get: operations["read_narrative"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/narratives/files/docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Narrative Docx
         * @description The report as a Word file, from the agency's template; 409 while figures contradict each other.
         */
        get: operations["download_narrative_docx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/narratives/files/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Narrative Pdf
         * @description The same report as a PDF; 409 while figures contradict each other.
         */
        get: operations["download_narrative_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/narratives/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Narrative Templates
         * @description Versions of the agency's Word template, newest first; the newest is in use.
         */
        get: operations["list_narrative_templates"];
        put?: never;
        /**
         * Upload Narrative Template
         * @description A new template of the agency. Unknown blanks, macros and links to the outside are refused (422).
         */
        post: operations["upload_narrative_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/narratives/templates/{version}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Narrative Template
         * @description A version of the template, to be edited in Word; version 0 is the one that comes with the service.
         */
        get: operations["download_narrative_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/narratives/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Narrative Texts
         * @description All versions of what was written under a section, newest first: who, and when.
         */
        get: operations["list_narrative_texts"];
        /**
         * Write Narrative Text
         * @description The next version of a section's text; If-Match names the version it follows, "0" where there is none.
         */
        put: operations["write_narrative_text"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Periods
         * @description The named periods of a year (this reporting year when none is given), from the 15th to the 14th.
         */
        get: operations["list_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/receivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Receivers
         * @description Whom packages go to, and how. No secret is shown.
         */
        get: operations["list_receivers"];
        put?: never;
        /**
         * Add Receiver
         * @description A new receiver.
         */
        post: operations["add_receiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/receivers/{receiver_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Receiver
         * @description The receiver anew; If-Match names the version it follows.
         */
        put: operations["change_receiver"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reports
         * @description Reports of agencies or units that the reader sees, newest first.
         */
        get: operations["list_reports"];
        put?: never;
        /**
         * Create Report
         * @description A draft of the agency's report over a period; its figures are counted whenever it is read.
         */
        post: operations["create_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{report_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Report
         * @description Forms, identities, settlements, remarks; as frozen once closed, else counted now in one snapshot.
         */
        get: operations["read_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{report_id}/cells/{cell}/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Report Cell Dossiers
         * @description The dossiers that a cell counts (`ii06.all.opening`): of a closed report, those it counted at closing.
         */
        get: operations["list_report_cell_dossiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{report_id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Report
         * @description Say that the figures hold; 409 with the list while an identity fails.
         */
        post: operations["check_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{report_id}/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Report
         * @description Freeze the report with its hash; 409 with the list of what stands in the way.
         */
        post: operations["close_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{report_id}/files/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Report
         * @description Form tables as a spreadsheet, the report in words as Word or PDF, everything as canonical JSON.
         *
         *     Of a closed report all four come from what was frozen; the JSON is the very bytes that were hashed and signed.
         */
        get: operations["download_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{report_id}/remarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remark On Report
         * @description A comment on a cell, or a unit's word on one dossier in it. Added, never changed.
         */
        post: operations["remark_on_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{report_id}/restatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restate Report
         * @description A new version of a closed report, with its reason and the difference cell by cell.
         */
        post: operations["restate_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/reports/{report_id}/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle Report
         * @description A unit says that its dossiers are right; name and time are kept.
         */
        post: operations["settle_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Schedules
         * @description Every schedule with what it owes next and its latest runs.
         */
        get: operations["list_schedules"];
        put?: never;
        /**
         * Add Schedule
         * @description A new schedule, from now on.
         */
        post: operations["add_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/schedules/{schedule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Schedule
         * @description The schedule anew; If-Match names the version it follows.
         */
        put: operations["change_schedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/statistics/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Dossier Statistics
         * @description All measures of a period by up to three groups, with the identities that must hold between them.
         */
        get: operations["read_dossier_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reporting/v1/statistics/dossiers/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cell Dossiers
         * @description The dossiers that one figure counts, by day of receipt. `count` is the figure.
         */
        get: operations["list_cell_dossiers"];
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
        /** ActOut */
        ActOut: {
            act: components["schemas"]["ReportAct"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /** Cursor */
            cursor: number;
            /** Number */
            number: number;
            state: components["schemas"]["ReportState"];
        };
        /**
         * AnnexRow
         * @description `total`: a sum of the rows above it.
         */
        AnnexRow: {
            /** Label */
            label: string;
            /** Position */
            position: string;
            /** Total */
            total: boolean;
            /** Values */
            values: number[];
        };
        /**
         * AnnexTable
         * @description Columns 3 to 13 of form II.06, by field or by commune.
         */
        AnnexTable: {
            /**
             * By
             * @enum {string}
             */
            by: "field" | "agency";
            /** Caption */
            caption: string;
            /** Label Heading */
            label_heading: string;
            /** Period */
            period: string;
            /** Rows */
            rows: components["schemas"]["AnnexRow"][];
        };
        /** AttemptOut */
        AttemptOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /** Detail */
            detail: string;
            /** Result */
            result: string;
            /** Sequence */
            sequence: number;
        };
        /** Body_check_report_file */
        Body_check_report_file: {
            /**
             * File
             * @description DOCX, PDF with text, or plain text; at most 5 MiB
             */
            file: string;
        };
        /** Body_upload_narrative_template */
        Body_upload_narrative_template: {
            /**
             * File
             * @description DOCX, at most 2 MiB
             */
            file: string;
        };
        /**
         * CellDossier
         * @description One dossier behind a figure: its code and days. Who it is about stays with the dossier service.
         */
        CellDossier: {
            /** Agency Id */
            agency_id: number;
            /** Code */
            code: string;
            /** Due At */
            due_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            status: components["schemas"]["Status"];
        };
        /** CellsOut */
        CellsOut: {
            /** Count */
            count: number;
            /** Items */
            items: components["schemas"]["CellDossier"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Channel
         * @enum {string}
         */
        Channel: "counter" | "online" | "postal";
        /** CheckIn */
        CheckIn: {
            /** Text */
            text: string;
        };
        /**
         * CheckOut
         * @description `checked` counts the equations that were tried, whether they held or not. The text is in NFC.
         */
        CheckOut: {
            /** Checked */
            checked: number;
            /** Figures */
            figures: number;
            /** Findings */
            findings: components["schemas"]["FindingOut"][];
            /** Text */
            text: string;
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
         * ClosingIn
         * @description `exceptions`: units that have not settled, each with the reason why the report is closed without them.
         */
        ClosingIn: {
            /**
             * Exceptions
             * @default []
             */
            exceptions: components["schemas"]["ExceptionIn"][];
        };
        /**
         * Content
         * @description Everything a report says. Closed, its canonical JSON is kept with its hash.
         *
         *     `narrative` is the report in words, counted in the same snapshot; it is there once the report is closed,
         *     with the version of the Word template that was in use (0: the one that comes with the service).
         */
        Content: {
            /** Agency */
            agency: string;
            /** Agency Id */
            agency_id: number;
            /** Carried */
            carried: components["schemas"]["ContentIdentity"][];
            /** Closed At */
            closed_at: string | null;
            /** Closed By */
            closed_by: string | null;
            /** Cursor */
            cursor: number;
            /** Differences */
            differences: components["schemas"]["DifferenceOut"][];
            /** First */
            first: string;
            /** Forms */
            forms: components["schemas"]["ContentForm"][];
            /** Judged On */
            judged_on: string;
            /** Last */
            last: string;
            narrative: components["schemas"]["NarrativeOut"] | null;
            /** Period */
            period: string;
            /** Period Label */
            period_label: string;
            /** Reason */
            reason: string | null;
            /**
             * Schema
             * @default motcua.report.v1
             * @constant
             */
            schema: "motcua.report.v1";
            /** Settlements */
            settlements: components["schemas"]["SettlementOut"][];
            /** Source */
            source: string;
            /** Template */
            template: number;
            /** Version */
            version: number;
        };
        /** ContentColumn */
        ContentColumn: {
            /** Group */
            group: string;
            /** Heading */
            heading: string;
            /** Key */
            key: string;
            /** Number */
            number: number;
        };
        /** ContentForm */
        ContentForm: {
            /** Columns */
            columns: components["schemas"]["ContentColumn"][];
            /** Doubts */
            doubts: string[];
            /** Identities */
            identities: components["schemas"]["ContentIdentity"][];
            /** Key */
            key: string;
            /** Number */
            number: string;
            /** Row Heading */
            row_heading: string;
            /** Rows */
            rows: components["schemas"]["ContentRow"][];
            /** Title */
            title: string;
            /** Totals */
            totals: {
                [key: string]: number;
            };
            /** Unit */
            unit: string;
        };
        /** ContentIdentity */
        ContentIdentity: {
            /** Holds */
            holds: boolean;
            /** Name */
            name: string;
            /** Rows Failing */
            rows_failing: string[];
            /** Sentence */
            sentence: string;
        };
        /**
         * ContentRow
         * @description `name` is the row's part in the name of a cell; `depth` is 1 for a row that sums others below it.
         */
        ContentRow: {
            /** Depth */
            depth: number;
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Values */
            values: {
                [key: string]: number;
            };
        };
        /**
         * DayOff
         * @description What becomes of a day of delivery on which nobody works.
         * @enum {string}
         */
        DayOff: "before" | "after" | "same";
        /**
         * DeliveryIn
         * @description Send a period's figures now.
         */
        DeliveryIn: {
            /**
             * Agency Id
             * @description Whose figures; left out: the whole district
             */
            agency_id?: number | null;
            /**
             * Files
             * @default [
             *       "xlsx",
             *       "json"
             *     ]
             */
            files: ("xlsx" | "docx" | "pdf" | "json")[];
            /**
             * Period
             * @description Key of GET /periods, as 2021-9m
             */
            period: string;
            /** Receiver Id */
            receiver_id: number;
            /**
             * What
             * @default form
             * @enum {string}
             */
            what: "form" | "report";
        };
        /**
         * DeliveryOut
         * @description `receipt` is what the receiver answered. The package can be had and proved at `/package`.
         */
        DeliveryOut: {
            /** Attempts */
            attempts: number;
            /** Bytes */
            bytes: number;
            /** File Name */
            file_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Made By Name */
            made_by_name: string;
            /** May Resend */
            may_resend: boolean;
            /** Next Try At */
            next_try_at: string | null;
            /** Period Key */
            period_key: string;
            /** Receipt */
            receipt: string | null;
            /** Receiver Id */
            receiver_id: number;
            /** Receiver Name */
            receiver_name: string;
            /** Schedule Id */
            schedule_id: number | null;
            /** Sha256 */
            sha256: string;
            state: components["schemas"]["State"];
            /** Title */
            title: string;
        };
        /** DeliveryWithAttempts */
        DeliveryWithAttempts: {
            /** Attempts */
            attempts: number;
            /** Bytes */
            bytes: number;
            /** File Name */
            file_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Made By Name */
            made_by_name: string;
            /** May Resend */
            may_resend: boolean;
            /** Next Try At */
            next_try_at: string | null;
            /** Period Key */
            period_key: string;
            /** Receipt */
            receipt: string | null;
            /** Receiver Id */
            receiver_id: number;
            /** Receiver Name */
            receiver_name: string;
            /** Schedule Id */
            schedule_id: number | null;
            /** Sha256 */
            sha256: string;
            state: components["schemas"]["State"];
            /** Title */
            title: string;
            /** Tries */
            tries: components["schemas"]["AttemptOut"][];
        };
        /** DifferenceOut */
        DifferenceOut: {
            /** After */
            after: number;
            /** Before */
            before: number;
            /** Cell */
            cell: string;
        };
        /** ExceptionIn */
        ExceptionIn: {
            /** Reason */
            reason: string;
            /** Unit Id */
            unit_id: number;
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
         * FigureOut
         * @description A bound figure: what it counts, in which period, and how it is printed.
         */
        FigureOut: {
            /** Channel */
            channel: string | null;
            /** Denominator */
            denominator: number | null;
            /** Denominator Name */
            denominator_name: string | null;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "count" | "rate";
            /** Label */
            label: string;
            /** Measures */
            measures: string[];
            /** Mechanism */
            mechanism: string | null;
            /** Name */
            name: string;
            /** Numerator */
            numerator: number | null;
            /** Period */
            period: string;
            /** Scope */
            scope: string;
            /** Text */
            text: string;
            /** Value */
            value: number | null;
        };
        /**
         * FindingOut
         * @description `start` and `end` count characters of the answer's `text`; `quote` is the sentence around them.
         */
        FindingOut: {
            /** End */
            end: number;
            /** Line */
            line: number;
            /** Quote */
            quote: string;
            /** Recomputation */
            recomputation: string;
            /** Rule */
            rule: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "note";
            /** Start */
            start: number;
            /** Statement */
            statement: string;
            /** Suggestions */
            suggestions: string[];
        };
        /**
         * FolderAddress
         * @description A folder below the one that the operator configures for deliveries.
         */
        FolderAddress: {
            /** Folder */
            folder: string;
        };
        /**
         * FormColumn
         * @description `channel` and `mechanism` narrow the column beside its measure.
         */
        FormColumn: {
            /** Channel */
            channel: string | null;
            /** Group */
            group: string;
            /** Heading */
            heading: string;
            /** Key */
            key: string;
            /** Measure */
            measure: string;
            /** Mechanism */
            mechanism: string | null;
            /** Number */
            number: number;
        };
        /**
         * FormEquation
         * @description Column `left` is the sum of columns `right`, and where it says so of what was withdrawn and stopped.
         */
        FormEquation: {
            /** And Without Result */
            and_without_result: boolean;
            /** Left */
            left: number;
            /** Name */
            name: string;
            /** Right */
            right: number[];
        };
        /**
         * FormOut
         * @description A form as data. `missing` names the source that is not there yet; such a form has no columns.
         */
        FormOut: {
            /** Columns */
            columns: components["schemas"]["FormColumn"][];
            /** Doubts */
            doubts: string[];
            /** Equations */
            equations: components["schemas"]["FormEquation"][];
            /** Key */
            key: string;
            /** Missing */
            missing: string | null;
            /** Number */
            number: string;
            /** Row Heading */
            row_heading: string;
            /** Rows */
            rows: string[];
            /** Status */
            status: string;
            /** Title */
            title: string;
            /** Unit */
            unit: string;
        };
        /** FormsOut */
        FormsOut: {
            /** Items */
            items: components["schemas"]["FormOut"][];
        };
        /**
         * FreshnessOut
         * @description `lag_seconds` is null until a first pull; `pulled_at` is when the feed last answered.
         */
        FreshnessOut: {
            /** Cursor */
            cursor: number;
            /** Lag Seconds */
            lag_seconds: number | null;
            /** Latest Fact At */
            latest_fact_at: string | null;
            /** Latest Position */
            latest_position: number;
            /** Pulled At */
            pulled_at: string | null;
        };
        /**
         * HeadOut
         * @description The letterhead and the foot of the document: Decree 30/2020/NĐ-CP, annex I.
         */
        HeadOut: {
            /** Addressees */
            addressees: string[];
            /** Agency Lines */
            agency_lines: string[];
            /** Authority */
            authority: string[];
            /** Closing */
            closing: string;
            /** Kind */
            kind: string;
            /** Number */
            number: string;
            /** Office */
            office: string;
            /** Opening */
            opening: components["schemas"]["ParagraphOut"][];
            /** Place And Date */
            place_and_date: string;
            /** Recipients */
            recipients: string[];
            /** Signer */
            signer: string;
            /** Subject */
            subject: string;
        };
        /** HttpsAddress */
        HttpsAddress: {
            /**
             * Url
             * Format: uri
             */
            url: string;
        };
        /**
         * IdentityOut
         * @description An equation that the figures must satisfy, as a sentence; `rows_failing` names the rows that break it.
         */
        IdentityOut: {
            /** Holds */
            holds: boolean;
            /** Left */
            left: number;
            /** Name */
            name: string;
            /** Right */
            right: number;
            /** Rows Failing */
            rows_failing: string[];
            /** Sentence */
            sentence: string;
        };
        /**
         * II06Column
         * @description `key` names the value in a row, `measure` opens the dossiers behind it.
         */
        II06Column: {
            /** Group */
            group: string;
            /** Heading */
            heading: string;
            /** Key */
            key: string;
            /** Measure */
            measure: string;
            /** Number */
            number: number;
        };
        /** II06Out */
        II06Out: {
            /** Agency */
            agency: string;
            /** Columns */
            columns: components["schemas"]["II06Column"][];
            /** Cursor */
            cursor: number;
            /** Form */
            form: string;
            /** Identities */
            identities: components["schemas"]["IdentityOut"][];
            /**
             * Judged On
             * Format: date
             */
            judged_on: string;
            /** Known At */
            known_at: string | null;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Notes */
            notes: string[];
            period: components["schemas"]["PeriodOut"];
            provenance: components["schemas"]["Provenance"];
            /** Rows */
            rows: components["schemas"]["II06Row"][];
            /** Title */
            title: string;
            totals: components["schemas"]["II06Values"];
            /** Unit */
            unit: string;
        };
        /**
         * II06Row
         * @description A tier (with the sum of its fields) or a field in it.
         */
        II06Row: {
            /** Field Id */
            field_id: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "level" | "field";
            /** Label */
            label: string;
            level: components["schemas"]["Level"];
            /** Position */
            position: string;
            values: components["schemas"]["II06Values"];
        };
        /**
         * II06Values
         * @description Columns 3 to 13.
         */
        II06Values: {
            /** Open In Time */
            open_in_time: number;
            /** Open Overdue */
            open_overdue: number;
            /** Open Total */
            open_total: number;
            /** Opening */
            opening: number;
            /** Received Direct Postal */
            received_direct_postal: number;
            /** Received Online */
            received_online: number;
            /** Received Total */
            received_total: number;
            /** Settled Early */
            settled_early: number;
            /** Settled Late */
            settled_late: number;
            /** Settled On Time */
            settled_on_time: number;
            /** Settled Total */
            settled_total: number;
        };
        /**
         * Keys
         * @description The group that a row stands for; only the keys asked for are set.
         */
        Keys: {
            /** Agency Id */
            agency_id: number | null;
            channel: components["schemas"]["Channel"] | null;
            /** Field Id */
            field_id: number | null;
            level: components["schemas"]["Level"] | null;
            mechanism: components["schemas"]["Mechanism"] | null;
        };
        /**
         * Level
         * @enum {string}
         */
        Level: "province" | "district" | "commune";
        /** MailAddress */
        MailAddress: {
            /** To */
            to: string;
        };
        /**
         * MeasureOut
         * @description A figure's definition, in both languages, with its source.
         */
        MeasureOut: {
            /** Definition */
            definition: string;
            /** Definition En */
            definition_en: string;
            /** Label */
            label: string;
            /** Label En */
            label_en: string;
            /** Name */
            name: string;
            /** Source */
            source: string;
        };
        /** MeasuresOut */
        MeasuresOut: {
            /** Items */
            items: components["schemas"]["MeasureOut"][];
        };
        /**
         * Mechanism
         * @enum {string}
         */
        Mechanism: "one_stop" | "one_stop_linked" | "on_the_spot";
        /** NarrativeOut */
        NarrativeOut: {
            /** Agency Id */
            agency_id: number;
            /** Agency Name */
            agency_name: string;
            /** Annexes */
            annexes: components["schemas"]["SectionOut"][];
            /** Cursor */
            cursor: number;
            /** Fields */
            fields: components["schemas"]["SectionOut"][];
            /** Figures */
            figures: components["schemas"]["FigureOut"][];
            head: components["schemas"]["HeadOut"];
            /** Identities */
            identities: components["schemas"]["IdentityOut"][];
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** May Write */
            may_write: boolean;
            /** Periods */
            periods: components["schemas"]["PeriodOut"][];
            provenance: components["schemas"]["Provenance"];
            /** Sections */
            sections: components["schemas"]["SectionOut"][];
            /**
             * Sound
             * @description No identity is broken; otherwise no file is made
             */
            sound: boolean;
            /** Tables */
            tables: components["schemas"]["AnnexTable"][];
        };
        /**
         * OnTimeShare
         * @description Early and on time, out of a named whole; the percentage is rounded half-up once, `-` over nothing.
         */
        OnTimeShare: {
            /** Denominator */
            denominator: number;
            /** Denominator Name */
            denominator_name: string;
            /** Numerator */
            numerator: number;
            /** Percent */
            percent: string;
        };
        /** Page[DeliveryOut] */
        Page_DeliveryOut_: {
            /** Items */
            items: components["schemas"]["DeliveryOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ParagraphOut
         * @description `by` says whose words they are: the service's, from the figures, or the focal officer's.
         */
        ParagraphOut: {
            /**
             * By
             * @enum {string}
             */
            by: "figures" | "officer" | "outline";
            /**
             * Kind
             * @enum {string}
             */
            kind: "heading" | "text" | "reference" | "missing";
            /** Pieces */
            pieces: components["schemas"]["PieceOut"][];
        };
        /**
         * PeriodKind
         * @enum {string}
         */
        PeriodKind: "month" | "quarter" | "half" | "nine_months" | "year" | "free";
        /** PeriodOut */
        PeriodOut: {
            /**
             * From
             * Format: date
             */
            from: string;
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "month" | "quarter" | "half" | "nine_months" | "year" | "free";
            /** Label */
            label: string;
            /**
             * To
             * Format: date
             */
            to: string;
        };
        /** PeriodsOut */
        PeriodsOut: {
            /** Items */
            items: components["schemas"]["PeriodOut"][];
        };
        /**
         * PieceOut
         * @description A stretch of a sentence; `figure` is the id of the figure that it prints.
         */
        PieceOut: {
            /** Figure */
            figure: string | null;
            /** Period */
            period: string | null;
            /** Text */
            text: string;
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
         * Provenance
         * @description Where the figures come from: what was read, how far, and how old it may be.
         */
        Provenance: {
            /** Cursor */
            cursor: number;
            /** Latest Fact At */
            latest_fact_at: string | null;
            /** Pulled At */
            pulled_at: string | null;
            /** Sentence */
            sentence: string;
            /** Source */
            source: string;
        };
        /**
         * ReceiverIn
         * @description Exactly one of the addresses. Secrets are not given here: `secret_name` names the operator's file.
         */
        ReceiverIn: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            folder?: components["schemas"]["FolderAddress"] | null;
            https?: components["schemas"]["HttpsAddress"] | null;
            mail?: components["schemas"]["MailAddress"] | null;
            /** Name */
            name: string;
            /** Secret Name */
            secret_name?: string | null;
            sftp?: components["schemas"]["SftpAddress"] | null;
        };
        /** ReceiverList */
        ReceiverList: {
            /** Items */
            items: components["schemas"]["ReceiverOut"][];
        };
        /** ReceiverOut */
        ReceiverOut: {
            /** Active */
            active: boolean;
            /** Address */
            address: {
                [key: string]: unknown;
            };
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Changed By Name */
            changed_by_name: string;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "folder" | "sftp" | "https" | "mail";
            /** Name */
            name: string;
            /** Secret Name */
            secret_name: string | null;
            /** Version */
            version: number;
        };
        /**
         * RemarkIn
         * @description A comment on a cell, or a unit's word on one dossier in a cell; a dispute says why.
         */
        RemarkIn: {
            /** Cell */
            cell: string;
            /** Code */
            code?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "comment" | "confirmed" | "disputed";
            /**
             * Text
             * @default
             */
            text: string;
            /** Unit Id */
            unit_id?: number | null;
        };
        /** RemarkOut */
        RemarkOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /** Cell */
            cell: string | null;
            /** Code */
            code: string | null;
            /** Id */
            id: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "comment" | "confirmed" | "disputed" | "settled";
            /** Text */
            text: string;
            /** Unit Id */
            unit_id: number | null;
        };
        /**
         * ReportAct
         * @enum {string}
         */
        ReportAct: "create" | "check" | "dispute" | "close" | "supersede";
        /**
         * ReportCells
         * @description `frozen`: as counted at closing; otherwise as counted now.
         */
        ReportCells: {
            /** Count */
            count: number;
            /** Frozen */
            frozen: boolean;
            /** Items */
            items: components["schemas"]["CellDossier"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ReportHead
         * @description A line of the list.
         */
        ReportHead: {
            /** Agency */
            agency: string;
            /** Agency Id */
            agency_id: number;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created Name */
            created_name: string;
            /** Forms */
            forms: ("ii06" | "ii06_units" | "matrix" | "adoption")[];
            /** Id */
            id: number;
            period: components["schemas"]["PeriodOut"];
            /** Reason */
            reason: string | null;
            /** Restates Id */
            restates_id: number | null;
            state: components["schemas"]["ReportState"];
            /** Version */
            version: number;
        };
        /**
         * ReportIn
         * @description The report of an agency, with all units below it, over one named period.
         */
        ReportIn: {
            /** Agency Id */
            agency_id: number;
            /**
             * Forms
             * @default [
             *       "ii06",
             *       "ii06_units",
             *       "matrix",
             *       "adoption"
             *     ]
             */
            forms: ("ii06" | "ii06_units" | "matrix" | "adoption")[];
            /** Period */
            period: string;
        };
        /** ReportList */
        ReportList: {
            /** Items */
            items: components["schemas"]["ReportHead"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * ReportOut
         * @description `partial`: the reader sees figures of some units only; `content` counts those alone.
         */
        ReportOut: {
            /** Acts */
            acts: components["schemas"]["ActOut"][];
            /** Agency */
            agency: string;
            /** Agency Id */
            agency_id: number;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            content: components["schemas"]["Content"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created Name */
            created_name: string;
            /** Forms */
            forms: ("ii06" | "ii06_units" | "matrix" | "adoption")[];
            /** Id */
            id: number;
            /** May Settle */
            may_settle: number[];
            /** May Write */
            may_write: boolean;
            /** Partial */
            partial: boolean;
            period: components["schemas"]["PeriodOut"];
            /** Reason */
            reason: string | null;
            /** Remarks */
            remarks: components["schemas"]["RemarkOut"][];
            /** Restates Id */
            restates_id: number | null;
            seal: components["schemas"]["SealOut"] | null;
            state: components["schemas"]["ReportState"];
            /** Version */
            version: number;
        };
        /**
         * ReportState
         * @enum {string}
         */
        ReportState: "draft" | "checked" | "closed" | "restated";
        /** RestatementIn */
        RestatementIn: {
            /** Reason */
            reason: string;
        };
        /**
         * RowLabels
         * @description The same in words.
         */
        RowLabels: {
            /** Agency */
            agency: string | null;
            /** Channel */
            channel: string | null;
            /** Field */
            field: string | null;
            /** Level */
            level: string | null;
            /** Mechanism */
            mechanism: string | null;
        };
        /**
         * RunOut
         * @description One period of a schedule: sent as a delivery, or held back for a reason.
         */
        RunOut: {
            /** Delivery Id */
            delivery_id: string | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Period Key */
            period_key: string;
            /** Period Label */
            period_label: string;
            /** Problem */
            problem: string | null;
            state: components["schemas"]["State"] | null;
            /**
             * Tried At
             * Format: date-time
             */
            tried_at: string;
        };
        /**
         * ScheduleIn
         * @description For every period of that kind, `days_after` its last day at `at` (Viet Nam).
         */
        ScheduleIn: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * Agency Id
             * @description Whose figures; left out: the whole district
             */
            agency_id?: number | null;
            /**
             * At
             * Format: time
             * @default 08:00:00
             */
            at: string;
            /** @default before */
            day_off: components["schemas"]["DayOff"];
            /** Days After */
            days_after: number;
            /**
             * Files
             * @default [
             *       "xlsx",
             *       "json"
             *     ]
             */
            files: ("xlsx" | "docx" | "pdf" | "json")[];
            /** Name */
            name: string;
            /**
             * Period Kind
             * @enum {string}
             */
            period_kind: "month" | "quarter" | "half" | "nine_months" | "year";
            /** Receiver Id */
            receiver_id: number;
            /**
             * What
             * @default form
             * @enum {string}
             */
            what: "form" | "report";
        };
        /** ScheduleList */
        ScheduleList: {
            /** Items */
            items: components["schemas"]["ScheduleOut"][];
        };
        /** ScheduleOut */
        ScheduleOut: {
            /** Active */
            active: boolean;
            /** Agency Id */
            agency_id: number | null;
            /**
             * At
             * Format: time
             */
            at: string;
            /**
             * Changed At
             * Format: date-time
             */
            changed_at: string;
            /** Changed By Name */
            changed_by_name: string;
            day_off: components["schemas"]["DayOff"];
            /** Days After */
            days_after: number;
            /** Files */
            files: ("xlsx" | "docx" | "pdf" | "json")[];
            /** Id */
            id: number;
            /** Name */
            name: string;
            /**
             * Next Due At
             * Format: date-time
             */
            next_due_at: string;
            /** Next Period Key */
            next_period_key: string;
            /** Next Period Label */
            next_period_label: string;
            period_kind: components["schemas"]["PeriodKind"];
            /** Receiver Id */
            receiver_id: number;
            /** Receiver Name */
            receiver_name: string;
            /** Runs */
            runs: components["schemas"]["RunOut"][];
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Version */
            version: number;
            /**
             * What
             * @enum {string}
             */
            what: "form" | "report";
        };
        /**
         * SealOut
         * @description What proves a closed report. `signature` is null where no key is configured: the report is unsigned.
         */
        SealOut: {
            /** Key Id */
            key_id: string | null;
            /** Sha256 */
            sha256: string;
            /** Signature */
            signature: string | null;
        };
        /**
         * SectionOut
         * @description A heading of the outline and what stands under it; `text` is the officer's newest version, null if none.
         */
        SectionOut: {
            /** Columns */
            columns: string[];
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "part" | "section" | "subsection" | "field" | "annex";
            /** Number */
            number: string;
            /** Paragraphs */
            paragraphs: components["schemas"]["ParagraphOut"][];
            /** Takes Text */
            takes_text: boolean;
            text: components["schemas"]["TextOut"] | null;
            /** Title */
            title: string;
        };
        /**
         * SettlementIn
         * @description A unit says that its dossiers are right ("chốt số").
         */
        SettlementIn: {
            /** Unit Id */
            unit_id: number;
        };
        /**
         * SettlementOut
         * @description How a unit stands: settled by whom and when; or the reason for closing without it.
         *
         *     `stale`: its figures have changed since it settled, so its word no longer stands.
         */
        SettlementOut: {
            /** Exception */
            exception: string | null;
            /** Settled At */
            settled_at: string | null;
            /** Settled By */
            settled_by: string | null;
            /** Stale */
            stale: boolean;
            /** Unit */
            unit: string;
            /** Unit Id */
            unit_id: number;
        };
        /**
         * SftpAddress
         * @description `host_key` is the server's public key as OpenSSH writes it; another key is another server.
         */
        SftpAddress: {
            /** Folder */
            folder: string;
            /** Host */
            host: string;
            /** Host Key */
            host_key: string;
            /**
             * Port
             * @default 22
             */
            port: number;
            /** Username */
            username: string;
        };
        /**
         * State
         * @enum {string}
         */
        State: "waiting" | "sending" | "sent" | "refused" | "parked";
        /** StatisticsOut */
        StatisticsOut: {
            /** Cursor */
            cursor: number;
            /** Group By */
            group_by: ("level" | "agency" | "field" | "channel" | "mechanism")[];
            /** Identities */
            identities: components["schemas"]["IdentityOut"][];
            /**
             * Judged On
             * Format: date
             */
            judged_on: string;
            /** Known At */
            known_at: string | null;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            period: components["schemas"]["PeriodOut"];
            provenance: components["schemas"]["Provenance"];
            /** Rows */
            rows: components["schemas"]["StatisticsRow"][];
            totals: components["schemas"]["StatisticsTotals"];
        };
        /** StatisticsRow */
        StatisticsRow: {
            keys: components["schemas"]["Keys"];
            labels: components["schemas"]["RowLabels"];
            on_time_share: components["schemas"]["OnTimeShare"];
            values: components["schemas"]["Values"];
        };
        /** StatisticsTotals */
        StatisticsTotals: {
            on_time_share: components["schemas"]["OnTimeShare"];
            values: components["schemas"]["Values"];
        };
        /**
         * Status
         * @enum {string}
         */
        Status: "submitted" | "rejected" | "received" | "processing" | "awaiting_approval" | "supplement_requested" | "supplement_at_intake" | "assigned" | "consulting" | "linked" | "payment_requested" | "paused" | "withdrawal_requested" | "completed" | "returned" | "withdrawn" | "stopped";
        /** TemplateList */
        TemplateList: {
            /** Items */
            items: components["schemas"]["TemplateOut"][];
        };
        /**
         * TemplateOut
         * @description A version of an agency's Word template; version 0 comes with the service.
         */
        TemplateOut: {
            /** Author Name */
            author_name: string | null;
            /** In Use */
            in_use: boolean;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Uploaded At */
            uploaded_at: string | null;
            /** Version */
            version: number;
        };
        /**
         * TextHistory
         * @description All versions, newest first.
         */
        TextHistory: {
            /** Items */
            items: components["schemas"]["TextOut"][];
        };
        /**
         * TextIn
         * @description Plain paragraphs, or the rows of an annex. Markup is shown as the characters it is.
         */
        TextIn: {
            /**
             * Paragraphs
             * @default []
             */
            paragraphs: string[];
            /**
             * Rows
             * @default []
             */
            rows: string[][];
        };
        /**
         * TextOut
         * @description One version of what the focal officer wrote.
         */
        TextOut: {
            /** Author Name */
            author_name: string;
            /** Paragraphs */
            paragraphs: string[];
            /** Rows */
            rows: string[][];
            /** Section */
            section: string;
            /** Version */
            version: number;
            /**
             * Written At
             * Format: date-time
             */
            written_at: string;
        };
        /**
         * Values
         * @description One count for every measure; GET /measures says what each counts.
         */
        Values: {
            /** Open In Time */
            open_in_time: number;
            /** Open Overdue */
            open_overdue: number;
            /** Open Total */
            open_total: number;
            /** Opening */
            opening: number;
            /** Received Direct Postal */
            received_direct_postal: number;
            /** Received New */
            received_new: number;
            /** Received Online */
            received_online: number;
            /** Received Total */
            received_total: number;
            /** Resolved Early */
            resolved_early: number;
            /** Resolved Late */
            resolved_late: number;
            /** Resolved On Time */
            resolved_on_time: number;
            /** Resolved Total */
            resolved_total: number;
            /** Stopped */
            stopped: number;
            /** Withdrawn */
            withdrawn: number;
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
    read_reporting_clock: {
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
    list_deliveries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
                state?: components["schemas"]["State"] | null;
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
                    "application/json": components["schemas"]["Page_DeliveryOut_"];
                };
            };
        };
    };
    send_delivery: {
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
                "application/json": components["schemas"]["DeliveryIn"];
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
                    "application/json": components["schemas"]["DeliveryOut"];
                };
            };
        };
    };
    read_delivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: string;
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
                    "application/json": components["schemas"]["DeliveryWithAttempts"];
                };
            };
        };
    };
    download_package: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                delivery_id: string;
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
                    "application/zip": unknown;
                };
            };
        };
    };
    send_delivery_again: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                delivery_id: string;
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
                    "application/json": components["schemas"]["DeliveryOut"];
                };
            };
        };
    };
    list_forms: {
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
                    "application/json": components["schemas"]["FormsOut"];
                };
            };
        };
    };
    read_ii06: {
        parameters: {
            query?: {
                agency_id?: number[];
                channel?: components["schemas"]["Channel"][];
                field_id?: number[];
                from?: string | null;
                /** @description As it was recorded by the end of this day in Viet Nam; as known now without it */
                known_at?: string | null;
                level?: components["schemas"]["Level"][];
                mechanism?: components["schemas"]["Mechanism"][];
                /** @description Key of GET /periods, as 2021-9m */
                period?: string | null;
                to?: string | null;
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
                    "application/json": components["schemas"]["II06Out"];
                };
            };
        };
    };
    download_ii06: {
        parameters: {
            query?: {
                agency_id?: number[];
                channel?: components["schemas"]["Channel"][];
                field_id?: number[];
                from?: string | null;
                /** @description As it was recorded by the end of this day in Viet Nam; as known now without it */
                known_at?: string | null;
                level?: components["schemas"]["Level"][];
                mechanism?: components["schemas"]["Mechanism"][];
                /** @description Key of GET /periods, as 2021-9m */
                period?: string | null;
                to?: string | null;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    read_freshness: {
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
                    "application/json": components["schemas"]["FreshnessOut"];
                };
            };
        };
    };
    check_report_text: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckIn"];
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
                    "application/json": components["schemas"]["CheckOut"];
                };
            };
        };
    };
    check_report_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_check_report_file"];
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
                    "application/json": components["schemas"]["CheckOut"];
                };
            };
        };
    };
    list_measures: {
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
                    "application/json": components["schemas"]["MeasuresOut"];
                };
            };
        };
    };
    read_narrative: {
        parameters: {
            query: {
                agency: number;
                /** @description Keys of GET /periods, as 2021-9m */
                period: string[];
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
                    "application/json": components["schemas"]["NarrativeOut"];
                };
            };
        };
    };
    download_narrative_docx: {
        parameters: {
            query: {
                agency: number;
                /** @description Keys of GET /periods, as 2021-9m */
                period: string[];
                /** @description Version of the Word template; left out: the one in use */
                template?: number | null;
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                };
            };
        };
    };
    download_narrative_pdf: {
        parameters: {
            query: {
                agency: number;
                /** @description Keys of GET /periods, as 2021-9m */
                period: string[];
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
                    "application/pdf": unknown;
                };
            };
        };
    };
    list_narrative_templates: {
        parameters: {
            query: {
                agency: number;
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
    upload_narrative_template: {
        parameters: {
            query: {
                agency: number;
            };
            header?: {
                "idempotency-key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Body_upload_narrative_template"];
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
    download_narrative_template: {
        parameters: {
            query: {
                agency: number;
            };
            header?: never;
            path: {
                version: number;
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
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                };
            };
        };
    };
    list_narrative_texts: {
        parameters: {
            query: {
                agency: number;
                /** @description Keys of GET /periods, as 2021-9m */
                period: string[];
                section: "number" | "issued" | "subject" | "addressee" | "basis" | "recipients" | "authority" | "signer" | "I.1" | "I.2" | "I.3" | "I.4" | "II.1" | "II.2" | "II.3" | "II.4" | "II.5" | "II.5.1" | "II.5.2" | "II.5.3" | "II.6" | "II.7" | "II.8" | "III.1" | "III.2" | "IV" | "V" | "annex-1" | "annex-3";
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
                    "application/json": components["schemas"]["TextHistory"];
                };
            };
        };
    };
    write_narrative_text: {
        parameters: {
            query: {
                agency: number;
                /** @description Keys of GET /periods, as 2021-9m */
                period: string[];
                section: "number" | "issued" | "subject" | "addressee" | "basis" | "recipients" | "authority" | "signer" | "I.1" | "I.2" | "I.3" | "I.4" | "II.1" | "II.2" | "II.3" | "II.4" | "II.5" | "II.5.1" | "II.5.2" | "II.5.3" | "II.6" | "II.7" | "II.8" | "III.1" | "III.2" | "IV" | "V" | "annex-1" | "annex-3";
            };
            header?: {
                "if-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextIn"];
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
                    "application/json": components["schemas"]["TextOut"];
                };
            };
        };
    };
    list_periods: {
        parameters: {
            query?: {
                year?: number | null;
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
                    "application/json": components["schemas"]["PeriodsOut"];
                };
            };
        };
    };
    list_receivers: {
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
                    "application/json": components["schemas"]["ReceiverList"];
                };
            };
        };
    };
    add_receiver: {
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
                "application/json": components["schemas"]["ReceiverIn"];
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
                    "application/json": components["schemas"]["ReceiverOut"];
                };
            };
        };
    };
    change_receiver: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                receiver_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiverIn"];
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
                    "application/json": components["schemas"]["ReceiverOut"];
                };
            };
        };
    };
    list_reports: {
        parameters: {
            query?: {
                agency_id?: number | null;
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
                period?: string | null;
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
                    "application/json": components["schemas"]["ReportList"];
                };
            };
        };
    };
    create_report: {
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
                "application/json": components["schemas"]["ReportIn"];
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
                    "application/json": components["schemas"]["ReportOut"];
                };
            };
        };
    };
    read_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                report_id: number;
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
                    "application/json": components["schemas"]["ReportOut"];
                };
            };
        };
    };
    list_report_cell_dossiers: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items a page holds */
                limit?: number;
            };
            header?: never;
            path: {
                cell: string;
                report_id: number;
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
                    "application/json": components["schemas"]["ReportCells"];
                };
            };
        };
    };
    check_report: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                report_id: number;
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
                    "application/json": components["schemas"]["ReportOut"];
                };
            };
        };
    };
    close_report: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                report_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingIn"];
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
                    "application/json": components["schemas"]["ReportOut"];
                };
            };
        };
    };
    download_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "xlsx" | "docx" | "pdf" | "json";
                report_id: number;
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
                    "application/json": unknown;
                    "application/pdf": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                };
            };
        };
    };
    remark_on_report: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                report_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarkIn"];
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
                    "application/json": components["schemas"]["RemarkOut"];
                };
            };
        };
    };
    restate_report: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                "if-match"?: string | null;
            };
            path: {
                report_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestatementIn"];
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
                    "application/json": components["schemas"]["ReportOut"];
                };
            };
        };
    };
    settle_report: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
            };
            path: {
                report_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlementIn"];
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
                    "application/json": components["schemas"]["RemarkOut"];
                };
            };
        };
    };
    list_schedules: {
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
                    "application/json": components["schemas"]["ScheduleList"];
                };
            };
        };
    };
    add_schedule: {
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
                "application/json": components["schemas"]["ScheduleIn"];
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
                    "application/json": components["schemas"]["ScheduleOut"];
                };
            };
        };
    };
    change_schedule: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
            };
            path: {
                schedule_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleIn"];
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
                    "application/json": components["schemas"]["ScheduleOut"];
                };
            };
        };
    };
    read_dossier_statistics: {
        parameters: {
            query?: {
                agency_id?: number[];
                channel?: components["schemas"]["Channel"][];
                field_id?: number[];
                from?: string | null;
                group_by?: ("level" | "agency" | "field" | "channel" | "mechanism")[];
                /** @description As it was recorded by the end of this day in Viet Nam; as known now without it */
                known_at?: string | null;
                level?: components["schemas"]["Level"][];
                mechanism?: components["schemas"]["Mechanism"][];
                /** @description Key of GET /periods, as 2021-9m */
                period?: string | null;
                /** @description Denominator of the on-time share */
                share_of?: "received_total" | "resolved_total";
                to?: string | null;
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
                    "application/json": components["schemas"]["StatisticsOut"];
                };
            };
        };
    };
    list_cell_dossiers: {
        parameters: {
            query: {
                agency_id?: number[];
                channel?: components["schemas"]["Channel"][];
                cursor?: string | null;
                field_id?: number[];
                from?: string | null;
                /** @description As it was recorded by the end of this day in Viet Nam; as known now without it */
                known_at?: string | null;
                level?: components["schemas"]["Level"][];
                limit?: number;
                measure: "opening" | "received_new" | "received_online" | "received_direct_postal" | "received_total" | "withdrawn" | "stopped" | "resolved_total" | "resolved_early" | "resolved_on_time" | "resolved_late" | "open_total" | "open_in_time" | "open_overdue" | "finished_total" | "finished_early" | "finished_on_time" | "finished_late";
                mechanism?: components["schemas"]["Mechanism"][];
                /** @description Key of GET /periods, as 2021-9m */
                period?: string | null;
                to?: string | null;
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
                    "application/json": components["schemas"]["CellsOut"];
                };
            };
        };
    };
}
