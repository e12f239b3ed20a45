// Generated from services/feedback/openapi.json by `npm run api`. Do not edit.
export interface paths {
    "/api/feedback/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Feedback Clock */
        get: operations["read_feedback_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/petitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Petitions
         * @description Petitions this person may see. Names and numbers of senders are searched for the hotline only.
         */
        get: operations["list_petitions"];
        put?: never;
        /**
         * Record Petition
         * @description Write down a petition as it was said. Without name, address and number it is kept as a tip.
         */
        post: operations["record_petition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/petitions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Petition
         * @description One petition, its sender masked.
         */
        get: operations["get_petition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/petitions/{code}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Petition Acts
         * @description What was done to it, by whom, when and why.
         */
        get: operations["list_petition_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/petitions/{code}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Petition
         * @description Answer it, for the agency that handles it.
         */
        post: operations["answer_petition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/petitions/{code}/classifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Classify Petition
         * @description Name its kind; a complaint or denunciation is refused with guidance.
         */
        post: operations["classify_petition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/petitions/{code}/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete Petition
         * @description A tip gets its sender and becomes a petition.
         */
        post: operations["complete_petition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/petitions/{code}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Petition
         * @description The answer was made public.
         */
        post: operations["publish_petition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/petitions/{code}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Petition
         * @description Refuse it in writing, with the reason.
         */
        post: operations["refuse_petition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/petitions/{code}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal Sender
         * @description Show who sent it, for a purpose; recorded. Each look is a look, so no Idempotency-Key.
         */
        post: operations["reveal_sender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/petitions/{code}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer Petition
         * @description Pass it on to the agency that has to answer.
         */
        post: operations["transfer_petition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Petition Queues
         * @description How many petitions wait for this person, by queue of the list.
         */
        get: operations["list_petition_queues"];
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
         * Act
         * @enum {string}
         */
        Act: "record" | "complete" | "classify" | "transfer" | "answer" | "refuse" | "publish" | "view_personal_data";
        /** ActorOut */
        ActorOut: {
            /** Agency Name */
            agency_name: string;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /** AgencyRef */
        AgencyRef: {
            /** Id */
            id: number;
            /** Name */
            name: string;
        };
        /** AnswerIn */
        AnswerIn: {
            /** Content */
            content: string;
        };
        /**
         * Channel
         * @description How it came in (articles 6 and 7).
         * @enum {string}
         */
        Channel: "phone" | "counter" | "email" | "portal" | "letter";
        /** ClassificationIn */
        ClassificationIn: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "behaviour" | "regulation" | "proposal" | "complaint";
            /**
             * Note
             * @default
             */
            note: string;
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
         * CompletionIn
         * @description What a tip lacked to be a petition.
         */
        CompletionIn: {
            sender: components["schemas"]["SenderIn"];
        };
        /** DeadlineOut */
        DeadlineOut: {
            /**
             * Band
             * @enum {string}
             */
            band: "ok" | "soon" | "today" | "overdue" | "done";
            /** Working Days Left */
            working_days_left: number;
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
         * Kind
         * @description What a petition is about (article 5). `complaint` is none: khiếu nại, tố cáo follow laws of their own.
         * @enum {string}
         */
        Kind: "behaviour" | "regulation" | "proposal" | "complaint" | "unclassified";
        /** Page[PetitionOut] */
        Page_PetitionOut_: {
            /** Items */
            items: components["schemas"]["PetitionOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PetitionActOut
         * @description One act. `hash` covers it and the hash of the act before it.
         */
        PetitionActOut: {
            act: components["schemas"]["Act"];
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
            from_status: components["schemas"]["Status"] | null;
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
            to_status: components["schemas"]["Status"];
        };
        /** PetitionActsOut */
        PetitionActsOut: {
            /** Items */
            items: components["schemas"]["PetitionActOut"][];
        };
        /** PetitionIn */
        PetitionIn: {
            /**
             * Agency Id
             * @description The agency it is about
             */
            agency_id: number;
            channel: components["schemas"]["Channel"];
            /** Content */
            content: string;
            /** Dossier Code */
            dossier_code?: string | null;
            /** @default unclassified */
            kind: components["schemas"]["Kind"];
            /** Procedure Code */
            procedure_code?: string | null;
            /**
             * Received At
             * @description When it came in; now when not given
             */
            received_at?: string | null;
            /**
             * @default {
             *       "address": "",
             *       "email": "",
             *       "name": "",
             *       "phone": ""
             *     }
             */
            sender: components["schemas"]["SenderIn"];
        };
        /** PetitionOut */
        PetitionOut: {
            agency: components["schemas"]["AgencyRef"];
            /** Allowed Acts */
            allowed_acts: components["schemas"]["Act"][];
            /** Answer */
            answer: string | null;
            /** Answered At */
            answered_at: string | null;
            channel: components["schemas"]["Channel"];
            /** Code */
            code: string;
            /** Content */
            content: string;
            /**
             * Counted
             * @description A petition for reports; a tip without sender and a complaint are not
             */
            counted: boolean;
            deadline: components["schemas"]["DeadlineOut"];
            /** Dossier Code */
            dossier_code: string | null;
            /**
             * Due At
             * @description When the answer is due
             */
            due_at: string | null;
            handler: components["schemas"]["AgencyRef"];
            kind: components["schemas"]["Kind"];
            /**
             * Next Due At
             * @description When the next step is due
             */
            next_due_at: string | null;
            /** Procedure Code */
            procedure_code: string | null;
            /** Published At */
            published_at: string | null;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            receiver: components["schemas"]["AgencyRef"];
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Refusal Reason */
            refusal_reason: string | null;
            /** Refused At */
            refused_at: string | null;
            sender: components["schemas"]["SenderOut"];
            status: components["schemas"]["Status"];
            /**
             * Suspected Complaint
             * @description The words name a complaint or denunciation; look before classifying
             */
            suspected_complaint: boolean;
            /** Version */
            version: number;
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
        /** PublicationIn */
        PublicationIn: {
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * Queue
         * @enum {string}
         */
        Queue: "to_classify" | "to_answer" | "overdue" | "to_publish" | "unqualified";
        /** QueueOut */
        QueueOut: {
            /** Count */
            count: number;
            queue: components["schemas"]["Queue"];
        };
        /** QueuesOut */
        QueuesOut: {
            /** Items */
            items: components["schemas"]["QueueOut"][];
        };
        /** RefusalIn */
        RefusalIn: {
            /** Reason */
            reason: string;
        };
        /** RevealIn */
        RevealIn: {
            /** Purpose */
            purpose: string;
        };
        /** RevealOut */
        RevealOut: {
            /** Code */
            code: string;
            sender: components["schemas"]["SenderOut"];
        };
        /**
         * SenderIn
         * @description Who says it. Name, address and a number or mail address make it a petition; without, it is a tip.
         */
        SenderIn: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * Email
             * @default
             */
            email: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Phone
             * @default
             */
            phone: string;
        };
        /**
         * SenderOut
         * @description Masked, unless revealed on purpose.
         */
        SenderOut: {
            /** Address */
            address: string;
            /** Email */
            email: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
        };
        /**
         * Status
         * @enum {string}
         */
        Status: "unqualified" | "received" | "classified" | "transferred" | "answered" | "published" | "refused";
        /** TransferIn */
        TransferIn: {
            /**
             * Agency Id
             * @description The agency that has to answer
             */
            agency_id: number;
            /** Reason */
            reason: string;
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
    read_feedback_clock: {
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
    list_petitions: {
        parameters: {
            query?: {
                /** @description Agencies it is about */
                agency_id?: number[];
                channel?: components["schemas"]["Channel"][];
                cursor?: string | null;
                handler_id?: number[];
                kind?: components["schemas"]["Kind"][];
                limit?: number;
                q?: string;
                queue?: components["schemas"]["Queue"] | null;
                received_from?: string | null;
                received_to?: string | null;
                sort?: "-received_at" | "received_at" | "next_due_at";
                status?: components["schemas"]["Status"][];
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
                    "application/json": components["schemas"]["Page_PetitionOut_"];
                };
            };
        };
    };
    record_petition: {
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
                "application/json": components["schemas"]["PetitionIn"];
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
                    "application/json": components["schemas"]["PetitionOut"];
                };
            };
        };
    };
    get_petition: {
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
                    "application/json": components["schemas"]["PetitionOut"];
                };
            };
        };
    };
    list_petition_acts: {
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
                    "application/json": components["schemas"]["PetitionActsOut"];
                };
            };
        };
    };
    answer_petition: {
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
                    "application/json": components["schemas"]["PetitionOut"];
                };
            };
        };
    };
    classify_petition: {
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
                "application/json": components["schemas"]["ClassificationIn"];
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
                    "application/json": components["schemas"]["PetitionOut"];
                };
            };
        };
    };
    complete_petition: {
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
                "application/json": components["schemas"]["CompletionIn"];
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
                    "application/json": components["schemas"]["PetitionOut"];
                };
            };
        };
    };
    publish_petition: {
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
                "application/json": components["schemas"]["PublicationIn"];
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
                    "application/json": components["schemas"]["PetitionOut"];
                };
            };
        };
    };
    refuse_petition: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionOut"];
                };
            };
        };
    };
    reveal_sender: {
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
                    "application/json": components["schemas"]["RevealOut"];
                };
            };
        };
    };
    transfer_petition: {
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
                "application/json": components["schemas"]["TransferIn"];
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
                    "application/json": components["schemas"]["PetitionOut"];
                };
            };
        };
    };
    list_petition_queues: {
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
                    "application/json": components["schemas"]["QueuesOut"];
                };
            };
        };
    };
}
