/** Made from openapi.json by "./rapport openapi". Not to be edited. */

export interface paths {
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Prometheus reads of this process. Needs the token of METRICS_TOKEN, if there is one; in production there must be. */
        get: operations["metrics.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the jobs of the tenant, the latest first: by default those that have failed for good. They are kept for 7 days.
         * @description Needs the permission `jobs:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["jobs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job: one that you have started, or with `jobs:read` any of the tenant.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["jobs.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a job until it ends, as server-sent events: `job` with each change, and `end` with the last. Each carries the whole job. With Last-Event-ID nothing is sent twice; 204 when the end has been seen.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["jobs.follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a job has brought about, once it is done. A file is answered as a signed address that ends.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["jobs.result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job: one that waits is not begun, one that runs is told to stop. One that you have started, or with `jobs:manage` any of the tenant.
         * @description Needs no permission beyond being signed in.
         */
        post: operations["jobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a job again that has failed for good. It gets all its attempts anew.
         * @description Needs the permission `jobs:manage`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["jobs.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the public keys by which access tokens are checked. */
        get: operations["jwks.jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/dev-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a token without a password. Development only: it does not exist in production. */
        post: operations["devToken.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mailbox as a page for people. */
        get: operations["mailbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mailbox/page.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The script of that page. */
        get: operations["mailbox.script"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mailbox/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the messages, the newest first. */
        get: operations["mailbox.messages"];
        put?: never;
        post?: never;
        /** Delete every message. */
        delete: operations["mailbox.clear"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mailbox/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a message. */
        get: operations["mailbox.message"];
        put?: never;
        post?: never;
        /** Delete a message. */
        delete: operations["mailbox.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mailbox/messages/{messageId}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The HTML of a message, in which nothing runs. */
        get: operations["mailbox.html"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mailbox/messages/{messageId}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A message as it was sent, to be opened by a mail program. */
        get: operations["mailbox.source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mailbox/messages/{messageId}/attachments/{index}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A part of a message, to be saved. */
        get: operations["mailbox.attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mailbox/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A message as a page for people. */
        get: operations["mailbox.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a file by a link that was made for it. Answers byte ranges and `If-None-Match`. */
        get: operations["downloads.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that this process depends on, each with its time. */
        get: operations["health.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs. Touches nothing else. */
        get: operations["health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests should be sent here. The first thing to fail when the process is asked to end. */
        get: operations["health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/startup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process has come up. */
        get: operations["health.startup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit
         * @description Needs the permission `audit:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search audit
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `audit:read`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["audit.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export audit
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `audit:export`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an audit entry
         * @description Needs the permission `audit:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["audit.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the log of events.
         * @description What happened, in the order in which it is told to everybody, for 30 days: of the kinds of records that you may read.
         *     Start with `after=latest` before you read the records themselves, then ask with the `nextCursor` of each answer; nothing is left out and nothing comes twice. Needs the permission `events:read`.
         */
        get: operations["events.log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay events.
         * @description Delivers the events that were logged since a moment once more, to the subscribers that are made to hear an event twice; their work is done again.
         *     It runs in the background: the answer says where to look how far it is. Needs the permission `events:manage`.
         */
        post: operations["events.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay dead letters.
         * @description Delivers the oldest 500 that match once more, each with as many attempts as a new event. Needs the permission `events:manage`.
         */
        post: operations["deadLetters.replayAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/dead-letters/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip dead letters.
         * @description Gives the oldest 500 that match up, and lets the events behind them go on. Needs the permission `events:manage`.
         */
        post: operations["deadLetters.skipAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay a dead letter.
         * @description Delivers it once more, with as many attempts as a new event. The events behind it follow when it has succeeded. Needs the permission `events:manage`.
         */
        post: operations["deadLetters.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/dead-letters/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Skip a dead letter.
         * @description The subscriber will never hear of the event. Those behind it go on. Needs the permission `events:manage`.
         */
        post: operations["deadLetters.skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dead letters
         * @description Needs the permission `dead-letters:read`.
         */
        get: operations["deadLetters.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/dead-letters/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search dead letters
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `dead-letters:read`.
         */
        post: operations["deadLetters.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/dead-letters/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export dead letters
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `dead-letters:export`.
         */
        get: operations["deadLetters.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a dead letter
         * @description Needs the permission `dead-letters:read`.
         */
        get: operations["deadLetters.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/replays/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a replay.
         * @description What it has handed out already is still delivered. Needs the permission `events:manage`.
         */
        post: operations["replays.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List replays
         * @description Needs the permission `replays:read`.
         */
        get: operations["replays.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/replays/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search replays
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `replays:read`.
         */
        post: operations["replays.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/replays/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export replays
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `replays:export`.
         */
        get: operations["replays.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/replays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a replay
         * @description Needs the permission `replays:read`.
         */
        get: operations["replays.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a tenant with its first administrator; or join one by an invitation. */
        post: operations["auth.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with address and password. */
        post: operations["auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/otp/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a one-time code sent to a telephone. The answer is the same whether anybody has the number or not. */
        post: operations["auth.requestOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/otp/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the one-time code, on the device that has asked for it. */
        post: operations["auth.verifyOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get new tokens for a refresh token. It is good once; used again later, it ends the session. */
        post: operations["auth.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out: here, or with `all=true` everywhere. Your tokens are refused from that moment on.
         * @description Needs no permission beyond being signed in.
         */
        post: operations["auth.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a link sent by which you choose a new password. The answer is the same for any address. */
        post: operations["auth.forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password by the link of a mail. Whoever is signed in with the old one is signed out. */
        post: operations["auth.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show by the link of a mail that the address is yours. */
        post: operations["auth.verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what the presented token says, for gateways that let nobody else ask.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["auth.verifyToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/user-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what you may do, and how far it reaches.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["auth.userPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show who you are.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["auth.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what others see of you.
         * @description Needs no permission beyond being signed in.
         */
        patch: operations["auth.changeMe"];
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose another password, knowing the present one. All your other sessions end.
         * @description Needs no permission beyond being signed in.
         */
        put: operations["auth.changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show where you are signed in.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["ownSessions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
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
         * End one of your sessions: it is refused everything from that moment on.
         * @description Needs no permission beyond being signed in.
         */
        delete: operations["ownSessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description Needs the permission `sessions:read`.
         */
        get: operations["sessions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search sessions
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `sessions:read`.
         */
        post: operations["sessions.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export sessions
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `sessions:export`.
         */
        get: operations["sessions.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a session
         * @description Needs the permission `sessions:read`.
         */
        get: operations["sessions.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/mfa/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin with a second factor, or, by a code of the one that is on, with another in its place. It is on once you have confirmed it; until then the present one holds.
         * @description Needs no permission beyond being signed in.
         */
        post: operations["secondFactor.start"];
        /**
         * Switch the second factor off, by one of its codes or a recovery code.
         * @description Needs no permission beyond being signed in.
         */
        delete: operations["secondFactor.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/mfa/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch the second factor on by the first code of your authenticator, and get recovery codes.
         * @description Needs no permission beyond being signed in.
         */
        post: operations["secondFactor.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show your API keys.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["apiKeys.list"];
        put?: never;
        /**
         * Make an API key for a program: with some of what you may do, until a day.
         * @description Needs no permission beyond being signed in.
         */
        post: operations["apiKeys.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys/{id}": {
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
         * Withdraw one of your API keys: it opens nothing from that moment on.
         * @description Needs no permission beyond being signed in.
         */
        delete: operations["apiKeys.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the latest 200 invitations, and what has become of them.
         * @description Needs the permission `users:read`.
         */
        get: operations["invitations.list"];
        put?: never;
        /**
         * Invite somebody by mail. One who was invited before gets a new invitation in place of the old one.
         * @description Needs the permission `users:write`.
         */
        post: operations["invitations.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/invitations/{id}": {
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
         * Take an invitation back: its link is good for nothing from that moment on.
         * @description Needs the permission `users:write`.
         */
        delete: operations["invitations.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a user other roles. They hold for his very next request.
         * @description Needs the permission `users:write`.
         */
        put: operations["users.assignRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a user: from that moment on he is signed in nowhere. His records stay his, or somebody takes them over.
         * @description Needs the permission `users:write`.
         */
        post: operations["users.deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a user in again who was deactivated.
         * @description Needs the permission `users:write`.
         */
        post: operations["users.reactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Needs the permission `users:read`.
         */
        get: operations["users.list"];
        put?: never;
        /**
         * Create a user
         * @description Needs the permission `users:write`.
         */
        post: operations["users.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/external/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or replace a user by its external id
         * @description Makes it when nothing bears that id yet (201), and replaces it otherwise (200). Needs the permission `users:write`.
         */
        put: operations["users.replaceExternal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many users at once
         * @description Up to 1,000 items. Each succeeds or fails by itself, and is answered in its place; with atomic, all of them or none. Needs the permission `users:write`.
         */
        post: operations["users.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a user
         * @description Needs the permission `users:read`.
         */
        get: operations["users.read"];
        /**
         * Replace a user
         * @description Sets every field that can be written; one that is left out goes back to its default. Needs the permission `users:write`.
         */
        put: operations["users.replace"];
        post?: never;
        /**
         * Delete a user
         * @description Moves it into the recycle bin, from where it can be restored for 30 days. Needs the permission `users:delete`.
         */
        delete: operations["users.delete"];
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Changes the fields that are sent, and no other. Needs the permission `users:write`.
         */
        patch: operations["users.change"];
        trace?: never;
    };
    "/api/v1/users/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what happened to a user
         * @description Every change, with who made it, when and from where, also when the record is in the recycle bin. Needs the permission `users:read`.
         */
        get: operations["users.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a user
         * @description Takes it out of the recycle bin. Needs the permission `users:delete`.
         */
        post: operations["users.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search users
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `users:read`.
         */
        post: operations["users.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export users
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `users:export`.
         */
        get: operations["users.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles
         * @description Needs the permission `roles:read`.
         */
        get: operations["roles.list"];
        put?: never;
        /**
         * Create a role
         * @description Needs the permission `roles:write`.
         */
        post: operations["roles.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/external/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or replace a role by its external id
         * @description Makes it when nothing bears that id yet (201), and replaces it otherwise (200). Needs the permission `roles:write`.
         */
        put: operations["roles.replaceExternal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many roles at once
         * @description Up to 1,000 items. Each succeeds or fails by itself, and is answered in its place; with atomic, all of them or none. Needs the permission `roles:write`.
         */
        post: operations["roles.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a role
         * @description Needs the permission `roles:read`.
         */
        get: operations["roles.read"];
        /**
         * Replace a role
         * @description Sets every field that can be written; one that is left out goes back to its default. Needs the permission `roles:write`.
         */
        put: operations["roles.replace"];
        post?: never;
        /**
         * Delete a role
         * @description Moves it into the recycle bin, from where it can be restored for 30 days. Needs the permission `roles:delete`.
         */
        delete: operations["roles.delete"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Changes the fields that are sent, and no other. Needs the permission `roles:write`.
         */
        patch: operations["roles.change"];
        trace?: never;
    };
    "/api/v1/roles/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what happened to a role
         * @description Every change, with who made it, when and from where, also when the record is in the recycle bin. Needs the permission `roles:read`.
         */
        get: operations["roles.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a role
         * @description Takes it out of the recycle bin. Needs the permission `roles:delete`.
         */
        post: operations["roles.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search roles
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `roles:read`.
         */
        post: operations["roles.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export roles
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `roles:export`.
         */
        get: operations["roles.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show everything that can be allowed, how far it can reach, and how far it does for the built-in roles.
         * @description Needs the permission `roles:read`.
         */
        get: operations["permissions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say who is in a team and who supervises it. Whoever is not named is not.
         * @description Needs the permission `teams:write`.
         */
        put: operations["teams.setMembers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List teams
         * @description Needs the permission `teams:read`.
         */
        get: operations["teams.list"];
        put?: never;
        /**
         * Create a team
         * @description Needs the permission `teams:write`.
         */
        post: operations["teams.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/external/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or replace a team by its external id
         * @description Makes it when nothing bears that id yet (201), and replaces it otherwise (200). Needs the permission `teams:write`.
         */
        put: operations["teams.replaceExternal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many teams at once
         * @description Up to 1,000 items. Each succeeds or fails by itself, and is answered in its place; with atomic, all of them or none. Needs the permission `teams:write`.
         */
        post: operations["teams.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a team
         * @description Needs the permission `teams:read`.
         */
        get: operations["teams.read"];
        /**
         * Replace a team
         * @description Sets every field that can be written; one that is left out goes back to its default. Needs the permission `teams:write`.
         */
        put: operations["teams.replace"];
        post?: never;
        /**
         * Delete a team
         * @description Moves it into the recycle bin, from where it can be restored for 30 days. Needs the permission `teams:delete`.
         */
        delete: operations["teams.delete"];
        options?: never;
        head?: never;
        /**
         * Change a team
         * @description Changes the fields that are sent, and no other. Needs the permission `teams:write`.
         */
        patch: operations["teams.change"];
        trace?: never;
    };
    "/api/v1/teams/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what happened to a team
         * @description Every change, with who made it, when and from where, also when the record is in the recycle bin. Needs the permission `teams:read`.
         */
        get: operations["teams.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a team
         * @description Takes it out of the recycle bin. Needs the permission `teams:delete`.
         */
        post: operations["teams.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search teams
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `teams:read`.
         */
        post: operations["teams.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export teams
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `teams:export`.
         */
        get: operations["teams.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tenants/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the tenant that you are signed in to.
         * @description Needs the permission `tenants:read`.
         */
        get: operations["tenants.current"];
        /**
         * Change a tenant
         * @description Changes the fields that are sent, and no other. Needs the permission `tenants:write`.
         */
        put: operations["tenants.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a company into this one.
         * @description Picks field by field whose value stays; of lists both. What names the other one names this one soon after, in every context: GET /merges/:id tells when. Until then both can be read, and afterwards the other's address leads here (308); to change it is 409 `record_merged`. For 30 days it can be undone. Needs the permission `companies:merge`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["companies.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find duplicates of a company
         * @description Those that may be the same as the company of an id, or as one that is asked for by what is known of it; without either, pairs among all companies, page by page. Each has a score of 0 to 100 and its reasons. Needs the permission `companies:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["companies.duplicates"];
        put?: never;
        /**
         * Find duplicates of a company that is not there yet
         * @description The same as GET, with the body that would make it, whole or in part. Needs the permission `companies:read`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["companies.findDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List companies
         * @description Needs the permission `companies:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["companies.list"];
        put?: never;
        /**
         * Create a company
         * @description Needs the permission `companies:write`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["companies.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/external/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or replace a company by its external id
         * @description Makes it when nothing bears that id yet (201), and replaces it otherwise (200). Needs the permission `companies:write`, which reaches to your own records, to those of your team too, or to all.
         */
        put: operations["companies.replaceExternal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many companies at once
         * @description Up to 1,000 items. Each succeeds or fails by itself, and is answered in its place; with atomic, all of them or none. Needs the permission `companies:write`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["companies.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a company
         * @description Needs the permission `companies:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["companies.read"];
        /**
         * Replace a company
         * @description Sets every field that can be written; one that is left out goes back to its default. Needs the permission `companies:write`, which reaches to your own records, to those of your team too, or to all.
         */
        put: operations["companies.replace"];
        post?: never;
        /**
         * Delete a company
         * @description Moves it into the recycle bin, from where it can be restored for 30 days. Needs the permission `companies:delete`, which reaches to your own records, to those of your team too, or to all.
         */
        delete: operations["companies.delete"];
        options?: never;
        head?: never;
        /**
         * Change a company
         * @description Changes the fields that are sent, and no other. Needs the permission `companies:write`, which reaches to your own records, to those of your team too, or to all.
         */
        patch: operations["companies.change"];
        trace?: never;
    };
    "/api/v1/companies/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what happened to a company
         * @description Every change, with who made it, when and from where, also when the record is in the recycle bin. Needs the permission `companies:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["companies.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a company
         * @description Takes it out of the recycle bin. Needs the permission `companies:delete`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["companies.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search companies
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `companies:read`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["companies.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export companies
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `companies:export`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["companies.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contacts of a company
         * @description The same as the list of contacts, held to one company. Needs the permission `contacts:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["companies.contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Convert a contact: make a customer of the person, or of the company that he is in. However often and by however many at once, it becomes one customer, which is answered each time.
         * @description Needs the permission `contacts:convert`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["contacts.convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a contact into this one.
         * @description Picks field by field whose value stays; of lists both, and of each channel the consent that was said last. What names the other one names this one soon after, in every context: GET /merges/:id tells when. Until then both can be read, and afterwards the other's address leads here (308); to change it is 409 `record_merged`. For 30 days it can be undone. Needs the permission `contacts:merge`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["contacts.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find duplicates of a contact
         * @description Those that may be the same as the contact of an id, or as one that is asked for by what is known of it; without either, pairs among all contacts, page by page. Each has a score of 0 to 100 and its reasons. Needs the permission `contacts:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["contacts.duplicates"];
        put?: never;
        /**
         * Find duplicates of a contact that is not there yet
         * @description The same as GET, with the body that would make it, whole or in part. Needs the permission `contacts:read`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["contacts.findDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Needs the permission `contacts:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["contacts.list"];
        put?: never;
        /**
         * Create a contact
         * @description Needs the permission `contacts:write`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["contacts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/external/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or replace a contact by its external id
         * @description Makes it when nothing bears that id yet (201), and replaces it otherwise (200). Needs the permission `contacts:write`, which reaches to your own records, to those of your team too, or to all.
         */
        put: operations["contacts.replaceExternal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many contacts at once
         * @description Up to 1,000 items. Each succeeds or fails by itself, and is answered in its place; with atomic, all of them or none. Needs the permission `contacts:write`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["contacts.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a contact
         * @description Needs the permission `contacts:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["contacts.read"];
        /**
         * Replace a contact
         * @description Sets every field that can be written; one that is left out goes back to its default. Needs the permission `contacts:write`, which reaches to your own records, to those of your team too, or to all.
         */
        put: operations["contacts.replace"];
        post?: never;
        /**
         * Delete a contact
         * @description Moves it into the recycle bin, from where it can be restored for 30 days. Needs the permission `contacts:delete`, which reaches to your own records, to those of your team too, or to all.
         */
        delete: operations["contacts.delete"];
        options?: never;
        head?: never;
        /**
         * Change a contact
         * @description Changes the fields that are sent, and no other. Needs the permission `contacts:write`, which reaches to your own records, to those of your team too, or to all.
         */
        patch: operations["contacts.change"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what happened to a contact
         * @description Every change, with who made it, when and from where, also when the record is in the recycle bin. Needs the permission `contacts:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["contacts.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a contact
         * @description Takes it out of the recycle bin. Needs the permission `contacts:delete`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["contacts.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search contacts
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `contacts:read`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["contacts.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export contacts
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `contacts:export`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["contacts.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a customer as a whole
         * @description The customer with what it leads to, and with what each context knows of it: in a fixed number of statements, and of each part only what you may see. Needs the permission `customers:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["customers.overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move a customer to another status. A prospect becomes active or inactive; active ones are held, inactive or lost; 422 `status_move_not_allowed` names what is allowed.
         * @description Needs the permission `customers:write`, which reaches to your own records, to those of your team too, or to all.
         */
        put: operations["customers.move"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description Needs the permission `customers:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["customers.list"];
        put?: never;
        /**
         * Create a customer
         * @description Needs the permission `customers:write`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["customers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/external/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or replace a customer by its external id
         * @description Makes it when nothing bears that id yet (201), and replaces it otherwise (200). Needs the permission `customers:write`, which reaches to your own records, to those of your team too, or to all.
         */
        put: operations["customers.replaceExternal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many customers at once
         * @description Up to 1,000 items. Each succeeds or fails by itself, and is answered in its place; with atomic, all of them or none. Needs the permission `customers:write`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["customers.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer
         * @description Needs the permission `customers:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["customers.read"];
        /**
         * Replace a customer
         * @description Sets every field that can be written; one that is left out goes back to its default. Needs the permission `customers:write`, which reaches to your own records, to those of your team too, or to all.
         */
        put: operations["customers.replace"];
        post?: never;
        /**
         * Delete a customer
         * @description Moves it into the recycle bin, from where it can be restored for 30 days. Needs the permission `customers:delete`, which reaches to your own records, to those of your team too, or to all.
         */
        delete: operations["customers.delete"];
        options?: never;
        head?: never;
        /**
         * Change a customer
         * @description Changes the fields that are sent, and no other. Needs the permission `customers:write`, which reaches to your own records, to those of your team too, or to all.
         */
        patch: operations["customers.change"];
        trace?: never;
    };
    "/api/v1/customers/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what happened to a customer
         * @description Every change, with who made it, when and from where, also when the record is in the recycle bin. Needs the permission `customers:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["customers.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a customer
         * @description Takes it out of the recycle bin. Needs the permission `customers:delete`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["customers.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search customers
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `customers:read`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["customers.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export customers
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `customers:export`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["customers.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge.
         * @description For 30 days. Both records stand for themselves again at once, with what they had; what names them follows soon after, and `status` tells when. What was changed by hand since the merge stays, and is told under `kept`. One that has not ended is 409 `merge_in_progress`; one whose survivor was merged since is 409 `survivor_merged`, with that merge. Needs the permission `merges:undo`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["merges.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List merges
         * @description Needs the permission `merges:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["merges.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search merges
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `merges:read`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["merges.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export merges
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `merges:export`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["merges.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a merge
         * @description Needs the permission `merges:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["merges.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notes
         * @description Needs the permission `notes:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["notes.list"];
        put?: never;
        /**
         * Create a note
         * @description Needs the permission `notes:write`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["notes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/external/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or replace a note by its external id
         * @description Makes it when nothing bears that id yet (201), and replaces it otherwise (200). Needs the permission `notes:write`, which reaches to your own records, to those of your team too, or to all.
         */
        put: operations["notes.replaceExternal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many notes at once
         * @description Up to 1,000 items. Each succeeds or fails by itself, and is answered in its place; with atomic, all of them or none. Needs the permission `notes:write`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["notes.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a note
         * @description Needs the permission `notes:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["notes.read"];
        /**
         * Replace a note
         * @description Sets every field that can be written; one that is left out goes back to its default. Needs the permission `notes:write`, which reaches to your own records, to those of your team too, or to all.
         */
        put: operations["notes.replace"];
        post?: never;
        /**
         * Delete a note
         * @description Moves it into the recycle bin, from where it can be restored for 30 days. Needs the permission `notes:delete`, which reaches to your own records, to those of your team too, or to all.
         */
        delete: operations["notes.delete"];
        options?: never;
        head?: never;
        /**
         * Change a note
         * @description Changes the fields that are sent, and no other. Needs the permission `notes:write`, which reaches to your own records, to those of your team too, or to all.
         */
        patch: operations["notes.change"];
        trace?: never;
    };
    "/api/v1/notes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what happened to a note
         * @description Every change, with who made it, when and from where, also when the record is in the recycle bin. Needs the permission `notes:read`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["notes.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a note
         * @description Takes it out of the recycle bin. Needs the permission `notes:delete`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["notes.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search notes
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `notes:read`, which reaches to your own records, to those of your team too, or to all.
         */
        post: operations["notes.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export notes
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `notes:export`, which reaches to your own records, to those of your team too, or to all.
         */
        get: operations["notes.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/custom-fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a custom field
         * @description Needs the permission `custom-fields:read`.
         */
        get: operations["customFields.read"];
        /**
         * Replace a custom field
         * @description Sets every field that can be written; one that is left out goes back to its default. Needs the permission `custom-fields:write`.
         */
        put: operations["customFields.replace"];
        post?: never;
        /**
         * Delete a custom field
         * @description Moves it into the recycle bin, from where it can be restored for 30 days. Needs the permission `custom-fields:delete`.
         */
        delete: operations["customFields.delete"];
        options?: never;
        head?: never;
        /**
         * Change a custom field
         * @description Changes the fields that are sent, and no other. Needs the permission `custom-fields:write`.
         */
        patch: operations["customFields.change"];
        trace?: never;
    };
    "/api/v1/settings/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List custom fields
         * @description Needs the permission `custom-fields:read`.
         */
        get: operations["customFields.list"];
        put?: never;
        /**
         * Create a custom field
         * @description Needs the permission `custom-fields:write`.
         */
        post: operations["customFields.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/custom-fields/external/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make or replace a custom field by its external id
         * @description Makes it when nothing bears that id yet (201), and replaces it otherwise (200). Needs the permission `custom-fields:write`.
         */
        put: operations["customFields.replaceExternal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/custom-fields/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many custom fields at once
         * @description Up to 1,000 items. Each succeeds or fails by itself, and is answered in its place; with atomic, all of them or none. Needs the permission `custom-fields:write`.
         */
        post: operations["customFields.batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/custom-fields/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show what happened to a custom field
         * @description Every change, with who made it, when and from where, also when the record is in the recycle bin. Needs the permission `custom-fields:read`.
         */
        get: operations["customFields.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/custom-fields/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a custom field
         * @description Takes it out of the recycle bin. Needs the permission `custom-fields:delete`.
         */
        post: operations["customFields.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/custom-fields/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search custom fields
         * @description The same as the list, for questions that a query string can not hold. Needs the permission `custom-fields:read`.
         */
        post: operations["customFields.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/custom-fields/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export custom fields
         * @description All that the filters leave, as a CSV or XLSX file with one column for each field. Up to 10,000 records are sent at once; more are a job, whose result is the file. Needs the permission `custom-fields:export`.
         */
        get: operations["customFields.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the tenant has configured.
         * @description Needs the permission `settings:read`.
         */
        get: operations["settings.readTenant"];
        /**
         * Replace what the tenant has configured. What is left out goes back to its default.
         * @description Needs the permission `settings:write`.
         */
        put: operations["settings.replaceTenant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some of what the tenant has configured, also within a part. A list is replaced as a whole.
         * @description Needs the permission `settings:write`.
         */
        patch: operations["settings.changeTenant"];
        trace?: never;
    };
    "/api/v1/settings/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the features, with whether each is on, and whether that follows from the plan or was decided.
         * @description Needs the permission `settings:read`.
         */
        get: operations["settings.listFeatures"];
        /**
         * Decide which features are on. It holds in every process within a second; what is left out is as the plan has it.
         * @description Needs the permission `settings:write`.
         */
        put: operations["settings.decideFeatures"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookups/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the countries of ISO 3166-1, by name.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["lookups.countries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookups/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the currencies of ISO 4217 that an amount can be in, by name.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["lookups.currencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookups/industries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the industries that a company can be in. Codes never change their meaning.
         * @description Needs no permission beyond being signed in.
         */
        get: operations["lookups.industries"];
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
        JobProgress: {
            /**
             * @description Of all that there is to do, if that is known.
             * @example 40
             */
            percent: number | null;
            /**
             * @description What it is at.
             * @example reading rows
             */
            step: string | null;
            /**
             * @description What has been counted so far.
             * @example {
             *       "read": 400,
             *       "skipped": 3
             *     }
             */
            counts: {
                [key: string]: number;
            };
        };
        JobView: {
            /**
             * Format: uuid
             * @description The identifier.
             * @example 01930b6e-6c00-7000-8000-00000000bb01
             */
            id: string;
            /**
             * @description Where it stands.
             * @example active
             * @enum {string}
             */
            state: "active" | "cancelled" | "done" | "failed" | "waiting";
            /**
             * Format: date-time
             * @description When it was asked for.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the latest attempt began.
             * @example 2026-11-21T09:30:01.000Z
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @description When it ended.
             * @example null
             */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description Who asked for it; null when the system did.
             * @example 01930b6e-6c00-7000-8000-0000000000a1
             */
            actorId: string | null;
            /**
             * @description Why the latest attempt failed.
             * @example null
             */
            error: {
                [key: string]: unknown;
            } | (components["schemas"]["Problem"] | null) | null;
            /**
             * @description Where its result is, once it is done.
             * @example null
             */
            result: string | null;
            /**
             * @description What it does.
             * @example command
             */
            name: string;
            /**
             * @description The line that it stands in.
             * @example commands
             */
            queue: string;
            /** @description Whether somebody has asked for it to be given up; a moment later it is. */
            cancelRequested: boolean;
            /** @description How far it has come. */
            progress: components["schemas"]["JobProgress"];
            /**
             * @description How often it has been tried, to the end.
             * @example 0
             */
            attempts: number;
            /**
             * @description How often it is tried before it has failed.
             * @example 4
             */
            maxAttempts: number;
            /**
             * @description Finds it in the log.
             * @example 0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77
             */
            correlationId: string | null;
        };
        JobPageInfo: {
            /**
             * @description The way to the next page; null on the last.
             * @example null
             */
            nextCursor: string | null;
            /** @example 20 */
            take: number;
        };
        JobPage: {
            data: components["schemas"]["JobView"][];
            page: components["schemas"]["JobPageInfo"];
        };
        JobFileView: {
            /**
             * Format: uri
             * @description Whoever has this address reads the file, without signing in, until the moment named.
             * @example https://crm.example/api/v1/downloads?link=WyJwYXNzaW5nIl0.c2lnbmF0dXJl
             */
            url: string;
            /**
             * Format: date-time
             * @description When the address ends. Asking for the result again gives a new one.
             * @example 2026-11-21T10:30:00.000Z
             */
            expiresAt: string;
            /** @example contacts.csv */
            name: string;
            /** @example text/csv */
            type: string;
            /**
             * @description In bytes.
             * @example 18200
             */
            size: number;
        };
        PublicKeys: Record<string, never>;
        DevTokenRequest: {
            /**
             * @description The role whose rights the caller has.
             * @default admin
             * @example admin
             * @enum {string}
             */
            role?: "admin" | "agent" | "manager";
            /**
             * Format: uuid
             * @description The tenant; the demo tenant if left out.
             * @example 01930b6e-6c00-7000-8000-0000000000de
             */
            tenantId?: string;
            /**
             * Format: uuid
             * @description The user; one of the demo tenant's if left out.
             * @example 01930b6e-6c00-7000-8000-0000000000a1
             */
            userId?: string;
            /**
             * @description The users that he supervises.
             * @example [
             *       "01930b6e-6c00-7000-8000-0000000000a3"
             *     ]
             */
            team?: string[];
            /**
             * @description What he may do in place of what his role may: by permission `own`, `team` or `all`.
             * @example {
             *       "notes:read": "team"
             *     }
             */
            grants?: {
                [key: string]: "all" | "own" | "team";
            };
        };
        DevToken: {
            /** @description Send it as `Authorization: Bearer …`. */
            accessToken: string;
            /** @example Bearer */
            tokenType: string;
            /**
             * @description Seconds.
             * @example 3600
             */
            expiresIn: number;
            /** @description The tenant that it opens. */
            tenantId: string;
            /** @description The user that it speaks for. */
            userId: string;
        };
        MailboxEntry: {
            /** @example 01930b6e-6c00-7000-8000-00000000cafe */
            id: string;
            /** @description The way it went: `email` or `sms`. */
            kind: string;
            from: string;
            /** @description Everybody who got it, those in bcc too. */
            to: string[];
            subject: string;
            /** @example 2026-11-21T09:30:00.000Z */
            receivedAt: string;
            bytes: number;
        };
        MailboxPage: {
            data: components["schemas"]["MailboxEntry"][];
            /** @description How many there are in all. */
            total: number;
        };
        MailboxAttachment: {
            name: string;
            type: string;
            bytes: number;
        };
        MailboxHeader: {
            name: string;
            value: string;
        };
        MailboxMessage: {
            /** @example 01930b6e-6c00-7000-8000-00000000cafe */
            id: string;
            /** @description The way it went: `email` or `sms`. */
            kind: string;
            from: string;
            /** @description Everybody who got it, those in bcc too. */
            to: string[];
            subject: string;
            /** @example 2026-11-21T09:30:00.000Z */
            receivedAt: string;
            bytes: number;
            text: string | null;
            html: string | null;
            attachments: components["schemas"]["MailboxAttachment"][];
            headers: components["schemas"]["MailboxHeader"][];
        };
        Event: {
            /** @example 01930b6e-6c00-7000-8000-000000000e01 */
            id: string;
            /**
             * @description Which kind of thing happened to which kind of record.
             * @example note.written
             */
            eventType: string;
            /**
             * @description The shape of data. A shape never changes: a new one has a higher version.
             * @example 1
             */
            version: number;
            /**
             * @description When it happened.
             * @example 2026-11-21T09:30:00.000Z
             */
            timestamp: string;
            /**
             * @description The context that it happened in.
             * @example notes
             */
            source: string;
            /** @example 01930b6e-6c00-7000-8000-0000000000de */
            tenantId: string;
            /**
             * @description The request or job that it happened in.
             * @example 0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77
             */
            correlationId: string;
            /**
             * @description Who did it; null when the system did.
             * @example 01930b6e-6c00-7000-8000-0000000000a1
             */
            actorId: string | null;
            /**
             * @description The event's own fields.
             * @example {
             *       "noteId": "01930b6e-6c00-7000-8000-000000000001",
             *       "changed": [
             *         "text"
             *       ]
             *     }
             */
            data: {
                [key: string]: unknown;
            };
        };
        LogPlace: {
            /** @example 100 */
            take: number;
            /**
             * @description Ask from here the next time, also when there was nothing.
             * @example qNnQvJc0lV8nVdzPWzBd
             */
            nextCursor: string;
            /**
             * @description Whether there are more already.
             * @example false
             */
            hasMore: boolean;
        };
        EventLog: {
            data: components["schemas"]["Event"][];
            page: components["schemas"]["LogPlace"];
        };
        BeginReplay: {
            /**
             * @description Only events of these types; all, if left out.
             * @example [
             *       "note.written"
             *     ]
             */
            types?: string[];
            /**
             * @description Only to these subscribers; to all that are replayable, if left out.
             * @example [
             *       "timeline.note-written"
             *     ]
             */
            subscribers?: string[];
            /**
             * @description From when on.
             * @example 2026-11-20T00:00:00.000Z
             */
            since: string;
        };
        DeadLetterFilter: {
            /**
             * @description Only those of this subscriber.
             * @example timeline.note-written
             */
            subscriber?: string;
            /**
             * @description Only events of this type.
             * @example note.written
             */
            eventType?: string;
        };
        ClosedDeadLetters: {
            /**
             * @description How many were closed now.
             * @example 12
             */
            closed: number;
            /**
             * @description How many that match are still open: ask again.
             * @example 0
             */
            remaining: number;
        };
        Registration: {
            /**
             * @description What the new tenant is called. Left out with an invitation.
             * @example Nordlicht Logistik
             */
            tenantName?: string;
            /**
             * Format: email
             * @description By which you sign in. Left out with an invitation, which has gone to it.
             * @example ada@example.com
             */
            email?: string;
            /** @description From the mail that has invited you. */
            invitationToken?: string | null;
            /** @description What others see of you. */
            name: string;
            /** @description At least 12 characters, and none of those that everybody would try: a few words in a row are easy to remember. */
            password: string;
        };
        Registered: {
            /** @description Send it as X-Tenant-Id when you sign in. */
            tenantId: string;
            userId: string;
            /** @example ada@example.com */
            email: string;
        };
        Login: {
            /**
             * Format: email
             * @example admin@demo.example
             */
            email: string;
            /**
             * @description What your authenticator shows, or a recovery code, when your second factor is on.
             * @example 123456
             */
            totpCode?: string;
            /** @description From an earlier sign-in on this device: with it nobody else's failures keep you out. */
            deviceToken?: string;
            password: string;
        };
        SignedInTokens: {
            /** @description Keep it on this device and send it when you sign in again. */
            deviceToken: string;
            /** @description Send it as `Authorization: Bearer …`. */
            accessToken: string;
            /** @example Bearer */
            tokenType: string;
            /**
             * @description Seconds.
             * @example 3600
             */
            expiresIn: number;
            /** @description Good once: it brings new tokens when the access token has ended. */
            refreshToken: string;
            /**
             * @description Seconds.
             * @example 604800
             */
            refreshExpiresIn: number;
            tenantId: string;
            userId: string;
            sessionId: string;
        };
        OtpRequest: {
            /**
             * Format: phone
             * @example +493012345678
             */
            phone: string;
        };
        OtpRequested: {
            /** @description Belongs to the device that has asked: the code is good together with it only. */
            challenge: string;
            /**
             * @description Seconds.
             * @example 300
             */
            expiresIn: number;
        };
        OtpAnswerBody: {
            /**
             * Format: phone
             * @example +493012345678
             */
            phone: string;
            /**
             * @description What your authenticator shows, or a recovery code, when your second factor is on.
             * @example 123456
             */
            totpCode?: string;
            challenge: string;
            /**
             * @description The six digits of the message.
             * @example 123456
             */
            code: string;
        };
        Refresh: {
            refreshToken: string;
        };
        Tokens: {
            /** @description Send it as `Authorization: Bearer …`. */
            accessToken: string;
            /** @example Bearer */
            tokenType: string;
            /**
             * @description Seconds.
             * @example 3600
             */
            expiresIn: number;
            /** @description Good once: it brings new tokens when the access token has ended. */
            refreshToken: string;
            /**
             * @description Seconds.
             * @example 604800
             */
            refreshExpiresIn: number;
            tenantId: string;
            userId: string;
            sessionId: string;
        };
        ForgottenPassword: {
            /**
             * Format: email
             * @example ada@example.com
             */
            email: string;
        };
        MailIsOnItsWay: {
            message: string;
        };
        NewPassword: {
            /** @description From the mail. */
            token: string;
            password: string;
        };
        PasswordReset: {
            userId: string;
            tenantId: string;
            /** @description Send it when you sign in: you have shown that the address is yours, so nobody else's failures keep you out. */
            deviceToken: string;
        };
        MailToken: {
            /** @description From the mail. */
            token: string;
        };
        TokenClaims: {
            userId: string;
            tenantId: string;
            /** @description Null for an API key. */
            sessionId: string | null;
            /** @description Null for an access token. */
            apiKeyId: string | null;
            /**
             * @example [
             *       "agent"
             *     ]
             */
            roles: string[];
            issuedAt: string | null;
            expiresAt: string | null;
        };
        GrantedPermissions: {
            userId: string;
            /**
             * @example [
             *       "agent"
             *     ]
             */
            roles: string[];
            /**
             * @description By permission, how far it reaches: own, team or all.
             * @example {
             *       "notes:read": "own"
             *     }
             */
            permissions: {
                [key: string]: string;
            };
        };
        OwnTenant: {
            id: string;
            name: string;
            plan: string;
            status: string;
        };
        OwnTeam: {
            id: string;
            name: string;
            /** @description Whether you see what belongs to its members. */
            supervises: boolean;
        };
        ProfileView: {
            id: string;
            email: string;
            name: string;
            phone: string | null;
            roles: string[];
            emailVerifiedAt: string | null;
            secondFactorOn: boolean;
            recoveryCodesLeft: number;
            tenant: components["schemas"]["OwnTenant"] | null;
            teams: components["schemas"]["OwnTeam"][];
        };
        ProfileChange: {
            /** @example Ada Lovelace */
            name?: string;
            /**
             * Format: phone
             * @description Where one-time codes go to.
             * @example +493012345678
             */
            phone?: string | null;
        };
        PasswordChange: {
            currentPassword: string;
            password: string;
        };
        SessionView: {
            id: string;
            /**
             * @description How you have shown who you are: password or otp.
             * @example password
             */
            method: string;
            /** @description What your program calls itself. */
            device: string | null;
            address: string | null;
            openedAt: string;
            /** @description When it was last renewed. */
            lastUsedAt: string;
            expiresAt: string;
            /** @description Whether it is the one that you ask in. */
            current: boolean;
        };
        SessionList: {
            data: components["schemas"]["SessionView"][];
        };
        SecondFactorStart: {
            /**
             * @description To put another in the place of one that is on: what the present authenticator shows, or a recovery code.
             * @example 123456
             */
            code?: string;
        };
        SecondFactorSecret: {
            /** @description In base 32. */
            secret: string;
            /** @example otpauth://totp/Rapport:ada@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Rapport */
            uri: string;
        };
        SecondFactorConfirmation: {
            /**
             * @description What the authenticator shows.
             * @example 123456
             */
            code: string;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        SecondFactorRemoval: {
            /**
             * @description What the authenticator shows, or a recovery code.
             * @example 123456
             */
            code: string;
        };
        ApiKeyView: {
            id: string;
            name: string;
            /**
             * @example [
             *       "notes:read"
             *     ]
             */
            permissions: string[];
            madeAt: string;
            expiresAt: string;
            /** @description To the minute. */
            lastUsedAt: string | null;
        };
        ApiKeyList: {
            data: components["schemas"]["ApiKeyView"][];
        };
        ApiKeyRequest: {
            /**
             * @description When it ends, within a year; in 90 days if left out.
             * @example 2027-02-19T09:30:00.000Z
             */
            expiresAt?: string;
            /** @description What it is for. */
            name: string;
            /**
             * @description What it may do of what you may do yourself. They reach as far as yours do, on the day when it is used.
             * @example [
             *       "notes:read"
             *     ]
             */
            permissions: string[];
        };
        NewApiKey: {
            id: string;
            name: string;
            /**
             * @example [
             *       "notes:read"
             *     ]
             */
            permissions: string[];
            madeAt: string;
            expiresAt: string;
            /** @description To the minute. */
            lastUsedAt: string | null;
            /** @description Send it as X-Api-Key. It is not shown again. */
            key: string;
        };
        InvitationView: {
            id: string;
            /** @example ben@example.com */
            email: string;
            /**
             * @example [
             *       "agent"
             *     ]
             */
            roles: string[];
            invitedBy: string | null;
            sentAt: string;
            expiresAt: string;
            /**
             * @description OPEN, ACCEPTED, WITHDRAWN or EXPIRED.
             * @example OPEN
             */
            status: string;
        };
        InvitationList: {
            data: components["schemas"]["InvitationView"][];
        };
        InviteUser: {
            /**
             * Format: email
             * @description Where the invitation goes to.
             * @example ben@example.com
             */
            email: string;
            /**
             * @description What he shall be: built-in roles, or those of the tenant by their names.
             * @example [
             *       "agent"
             *     ]
             */
            roles?: string[];
        };
        RoleAssignmentBody: {
            /**
             * @description All that he shall have: built-in roles, or those of the tenant by their names.
             * @example [
             *       "manager"
             *     ]
             */
            roles: string[];
        };
        DeactivationBody: {
            /**
             * Format: uuid
             * @description Who takes them over.
             * @default null
             */
            reassignTo?: string | null;
            /**
             * @description What becomes of his records: they stay his, or somebody else takes them over.
             * @enum {string}
             */
            records: "leave" | "reassign";
        };
        /**
         * @example {
         *       "email": "ben@example.com",
         *       "name": "Ben Ode",
         *       "phone": "+493012345678",
         *       "roles": [
         *         "agent"
         *       ]
         *     }
         */
        CreateUser: {
            /**
             * Format: uuid
             * @description Your own id for him, a UUIDv7; made by the server if left out.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id?: string;
            /**
             * Format: email
             * @description By which he signs in; no two users have the same.
             * @example ben@example.com
             */
            email: string;
            /**
             * Format: phone
             * @description Where one-time codes go to, in E.164; no two users have the same.
             * @default null
             * @example +493012345678
             */
            phone?: string | null;
            /**
             * @description What he is: built-in roles, or the tenant's own by their names.
             * @example [
             *       "agent"
             *     ]
             */
            roles?: string[];
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId?: string;
            /**
             * @description What he is called.
             * @example Ben Ode
             */
            name: string;
        };
        /**
         * @example {
         *       "email": "ben@example.com",
         *       "name": "Ben Ode",
         *       "phone": "+493012345678",
         *       "roles": [
         *         "agent"
         *       ]
         *     }
         */
        ReplaceUser: {
            /**
             * Format: email
             * @description By which he signs in; no two users have the same.
             * @example ben@example.com
             */
            email: string;
            /**
             * Format: phone
             * @description Where one-time codes go to, in E.164; no two users have the same.
             * @default null
             * @example +493012345678
             */
            phone?: string | null;
            /**
             * @description What he is: built-in roles, or the tenant's own by their names.
             * @example [
             *       "agent"
             *     ]
             */
            roles?: string[];
            /**
             * @description What he is called.
             * @example Ben Ode
             */
            name: string;
        };
        /**
         * @example {
         *       "email": "ben@example.com",
         *       "name": "Ben Ode",
         *       "phone": "+493012345678",
         *       "roles": [
         *         "agent"
         *       ]
         *     }
         */
        ChangeUser: {
            /**
             * Format: email
             * @description By which he signs in; no two users have the same.
             * @example ben@example.com
             */
            email?: string;
            /**
             * Format: phone
             * @description Where one-time codes go to, in E.164; no two users have the same.
             * @example +493012345678
             */
            phone?: string | null;
            /**
             * @description What he is: built-in roles, or the tenant's own by their names.
             * @example [
             *       "agent"
             *     ]
             */
            roles?: string[];
            /**
             * @description What he is called.
             * @example Ben Ode
             */
            name?: string;
        };
        /**
         * @example {
         *       "name": "auditor",
         *       "description": "Reads everything and changes nothing.",
         *       "grants": {
         *         "notes:read": "all"
         *       }
         *     }
         */
        CreateRole: {
            /**
             * Format: uuid
             * @description Your own id for it, a UUIDv7; made by the server if left out.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description What it is for.
             * @default null
             * @example Reads everything and changes nothing.
             */
            description?: string | null;
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId?: string;
            /**
             * @description By which users have it; no two roles have the same.
             * @example auditor
             */
            name: string;
            /**
             * @description By permission, how far it reaches: own, team or all. Empty for a built-in role: GET /permissions says what those may.
             * @example {
             *       "notes:read": "all"
             *     }
             */
            grants: {
                [key: string]: unknown;
            };
        };
        /**
         * @example {
         *       "name": "auditor",
         *       "description": "Reads everything and changes nothing.",
         *       "grants": {
         *         "notes:read": "all"
         *       }
         *     }
         */
        ReplaceRole: {
            /**
             * @description What it is for.
             * @default null
             * @example Reads everything and changes nothing.
             */
            description?: string | null;
            /**
             * @description By which users have it; no two roles have the same.
             * @example auditor
             */
            name: string;
            /**
             * @description By permission, how far it reaches: own, team or all. Empty for a built-in role: GET /permissions says what those may.
             * @example {
             *       "notes:read": "all"
             *     }
             */
            grants: {
                [key: string]: unknown;
            };
        };
        /**
         * @example {
         *       "name": "auditor",
         *       "description": "Reads everything and changes nothing.",
         *       "grants": {
         *         "notes:read": "all"
         *       }
         *     }
         */
        ChangeRole: {
            /**
             * @description What it is for.
             * @example Reads everything and changes nothing.
             */
            description?: string | null;
            /**
             * @description By which users have it; no two roles have the same.
             * @example auditor
             */
            name?: string;
            /**
             * @description By permission, how far it reaches: own, team or all. Empty for a built-in role: GET /permissions says what those may.
             * @example {
             *       "notes:read": "all"
             *     }
             */
            grants?: {
                [key: string]: unknown;
            };
        };
        BuiltInGrants: {
            admin: string | null;
            manager: string | null;
            agent: string | null;
        };
        PermissionView: {
            /** @example notes:read */
            name: string;
            description: string;
            /** @description How far it can be made to reach. */
            scopes: string[];
            /** @description How far it reaches for the built-in roles; null where they don't have it. */
            grants: components["schemas"]["BuiltInGrants"];
        };
        PermissionList: {
            data: components["schemas"]["PermissionView"][];
        };
        TeamMembersBody: {
            /**
             * @description Who is in it.
             * @example []
             */
            memberIds: string[];
            /**
             * @description Who sees what belongs to the members.
             * @example []
             */
            supervisorIds: string[];
        };
        /**
         * @example {
         *       "name": "North",
         *       "description": "Hamburg, Kiel and Rostock."
         *     }
         */
        CreateTeam: {
            /**
             * Format: uuid
             * @description Your own id for it, a UUIDv7; made by the server if left out.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description What it is for.
             * @default null
             * @example Hamburg, Kiel and Rostock.
             */
            description?: string | null;
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId?: string;
            /**
             * @description What it is called; no two teams have the same name.
             * @example North
             */
            name: string;
        };
        /**
         * @example {
         *       "name": "North",
         *       "description": "Hamburg, Kiel and Rostock."
         *     }
         */
        ReplaceTeam: {
            /**
             * @description What it is for.
             * @default null
             * @example Hamburg, Kiel and Rostock.
             */
            description?: string | null;
            /**
             * @description What it is called; no two teams have the same name.
             * @example North
             */
            name: string;
        };
        /**
         * @example {
         *       "name": "North",
         *       "description": "Hamburg, Kiel and Rostock."
         *     }
         */
        ChangeTeam: {
            /**
             * @description What it is for.
             * @example Hamburg, Kiel and Rostock.
             */
            description?: string | null;
            /**
             * @description What it is called; no two teams have the same name.
             * @example North
             */
            name?: string;
        };
        /**
         * @example {
         *       "name": "Nordlicht Logistik"
         *     }
         */
        ChangeTenant: {
            /**
             * @description What it is called.
             * @example Nordlicht Logistik
             */
            name: string;
        };
        CompanyMergeBody: {
            /**
             * Format: uuid
             * @description The company that becomes part of this one.
             * @example 01930b6e-6c00-7000-8000-000000000202
             */
            with: string;
            /**
             * @description By field, whose value stays: that of `this` company or of the `other`. Of a field that is not named, this company's, and the other's where this one has none; of lists, both.
             * @example {
             *       "name": "this",
             *       "customFields.region": "other"
             *     }
             */
            fields?: {
                [key: string]: "other" | "this";
            };
        };
        AmountBody: {
            /** @example 1250.00 */
            amount: string | number;
            /** @example EUR */
            currency: string;
        };
        AddressBody: {
            /** @default null */
            street?: string | null;
            /** @default null */
            street2?: string | null;
            /** @default null */
            postalCode?: string | null;
            /** @default null */
            city?: string | null;
            /** @default null */
            region?: string | null;
            /**
             * @description ISO 3166-1 alpha-2, such as DE.
             * @default null
             */
            country?: string | null;
        };
        /**
         * @example {
         *       "name": "Nordlicht Logistik",
         *       "legalName": "Nordlicht Logistik GmbH",
         *       "registrationNumber": "HRB 12345 KI",
         *       "taxNumber": "DE123456789",
         *       "website": "https://www.nordlicht.example",
         *       "domains": [
         *         "nordlicht.example"
         *       ],
         *       "industry": "logistics",
         *       "country": "DE",
         *       "employees": 240,
         *       "annualRevenue": {
         *         "amount": "18500000.00",
         *         "currency": "EUR"
         *       },
         *       "parentId": null,
         *       "billingAddress": {
         *         "street": "Hafenstraße 12",
         *         "street2": null,
         *         "postalCode": "24103",
         *         "city": "Kiel",
         *         "region": "Schleswig-Holstein",
         *         "country": "DE"
         *       },
         *       "shippingAddress": null,
         *       "phone": "+494315550100",
         *       "tags": [
         *         "key-account"
         *       ],
         *       "customFields": {}
         *     }
         */
        CreateCompany: {
            /**
             * Format: uuid
             * @description Your own id for it, a UUIDv7; made by the server if left out.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description What it is called in its register.
             * @default null
             * @example Nordlicht Logistik GmbH
             */
            legalName?: string | null;
            /**
             * @description Its number in that register.
             * @default null
             * @example HRB 12345 KI
             */
            registrationNumber?: string | null;
            /**
             * @description Its number for value-added tax.
             * @default null
             * @example DE123456789
             */
            taxNumber?: string | null;
            /**
             * @description Its website; `example.com` is enough.
             * @default null
             * @example https://www.nordlicht.example
             */
            website?: string | null;
            /**
             * @description The domains that its mail comes from; that of the website, if none is said.
             * @example [
             *       "nordlicht.example"
             *     ]
             */
            domains?: string[];
            /**
             * @description One of GET /lookups/industries.
             * @default null
             * @example logistics
             */
            industry?: string | null;
            /**
             * @description Where it is, one of GET /lookups/countries.
             * @default null
             * @example DE
             */
            country?: string | null;
            /**
             * @description How many people work there.
             * @default null
             * @example 240
             */
            employees?: number | null;
            /**
             * @description What it takes in a year.
             * @default null
             * @example {
             *       "amount": "18500000.00",
             *       "currency": "EUR"
             *     }
             */
            annualRevenue?: components["schemas"]["AmountBody"] | null;
            /**
             * Format: uuid
             * @description The company that it belongs to: neither itself, nor one that belongs to it.
             * @default null
             * @example null
             */
            parentId?: string | null;
            /**
             * @description Where bills go to.
             * @default null
             * @example {
             *       "street": "Hafenstraße 12",
             *       "street2": null,
             *       "postalCode": "24103",
             *       "city": "Kiel",
             *       "region": "Schleswig-Holstein",
             *       "country": "DE"
             *     }
             */
            billingAddress?: components["schemas"]["AddressBody"] | null;
            /**
             * @description Where goods go to.
             * @default null
             * @example null
             */
            shippingAddress?: components["schemas"]["AddressBody"] | null;
            /**
             * Format: phone
             * @description Its telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings.
             * @default null
             * @example +494315550100
             */
            phone?: string | null;
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "key-account"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's.
             * @example null
             */
            ownerId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId?: string;
            /**
             * @description What it is called.
             * @example Nordlicht Logistik
             */
            name: string;
        };
        /**
         * @example {
         *       "name": "Nordlicht Logistik",
         *       "legalName": "Nordlicht Logistik GmbH",
         *       "registrationNumber": "HRB 12345 KI",
         *       "taxNumber": "DE123456789",
         *       "website": "https://www.nordlicht.example",
         *       "domains": [
         *         "nordlicht.example"
         *       ],
         *       "industry": "logistics",
         *       "country": "DE",
         *       "employees": 240,
         *       "annualRevenue": {
         *         "amount": "18500000.00",
         *         "currency": "EUR"
         *       },
         *       "parentId": null,
         *       "billingAddress": {
         *         "street": "Hafenstraße 12",
         *         "street2": null,
         *         "postalCode": "24103",
         *         "city": "Kiel",
         *         "region": "Schleswig-Holstein",
         *         "country": "DE"
         *       },
         *       "shippingAddress": null,
         *       "phone": "+494315550100",
         *       "tags": [
         *         "key-account"
         *       ],
         *       "customFields": {}
         *     }
         */
        ReplaceCompany: {
            /**
             * @description What it is called in its register.
             * @default null
             * @example Nordlicht Logistik GmbH
             */
            legalName?: string | null;
            /**
             * @description Its number in that register.
             * @default null
             * @example HRB 12345 KI
             */
            registrationNumber?: string | null;
            /**
             * @description Its number for value-added tax.
             * @default null
             * @example DE123456789
             */
            taxNumber?: string | null;
            /**
             * @description Its website; `example.com` is enough.
             * @default null
             * @example https://www.nordlicht.example
             */
            website?: string | null;
            /**
             * @description The domains that its mail comes from; that of the website, if none is said.
             * @example [
             *       "nordlicht.example"
             *     ]
             */
            domains?: string[];
            /**
             * @description One of GET /lookups/industries.
             * @default null
             * @example logistics
             */
            industry?: string | null;
            /**
             * @description Where it is, one of GET /lookups/countries.
             * @default null
             * @example DE
             */
            country?: string | null;
            /**
             * @description How many people work there.
             * @default null
             * @example 240
             */
            employees?: number | null;
            /**
             * @description What it takes in a year.
             * @default null
             * @example {
             *       "amount": "18500000.00",
             *       "currency": "EUR"
             *     }
             */
            annualRevenue?: components["schemas"]["AmountBody"] | null;
            /**
             * Format: uuid
             * @description The company that it belongs to: neither itself, nor one that belongs to it.
             * @default null
             * @example null
             */
            parentId?: string | null;
            /**
             * @description Where bills go to.
             * @default null
             * @example {
             *       "street": "Hafenstraße 12",
             *       "street2": null,
             *       "postalCode": "24103",
             *       "city": "Kiel",
             *       "region": "Schleswig-Holstein",
             *       "country": "DE"
             *     }
             */
            billingAddress?: components["schemas"]["AddressBody"] | null;
            /**
             * @description Where goods go to.
             * @default null
             * @example null
             */
            shippingAddress?: components["schemas"]["AddressBody"] | null;
            /**
             * Format: phone
             * @description Its telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings.
             * @default null
             * @example +494315550100
             */
            phone?: string | null;
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "key-account"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's.
             * @example null
             */
            ownerId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description What it is called.
             * @example Nordlicht Logistik
             */
            name: string;
        };
        /**
         * @example {
         *       "name": "Nordlicht Logistik",
         *       "legalName": "Nordlicht Logistik GmbH",
         *       "registrationNumber": "HRB 12345 KI",
         *       "taxNumber": "DE123456789",
         *       "website": "https://www.nordlicht.example",
         *       "domains": [
         *         "nordlicht.example"
         *       ],
         *       "industry": "logistics",
         *       "country": "DE",
         *       "employees": 240,
         *       "annualRevenue": {
         *         "amount": "18500000.00",
         *         "currency": "EUR"
         *       },
         *       "parentId": null,
         *       "billingAddress": {
         *         "street": "Hafenstraße 12",
         *         "street2": null,
         *         "postalCode": "24103",
         *         "city": "Kiel",
         *         "region": "Schleswig-Holstein",
         *         "country": "DE"
         *       },
         *       "shippingAddress": null,
         *       "phone": "+494315550100",
         *       "tags": [
         *         "key-account"
         *       ],
         *       "customFields": {}
         *     }
         */
        ChangeCompany: {
            /**
             * @description What it is called in its register.
             * @example Nordlicht Logistik GmbH
             */
            legalName?: string | null;
            /**
             * @description Its number in that register.
             * @example HRB 12345 KI
             */
            registrationNumber?: string | null;
            /**
             * @description Its number for value-added tax.
             * @example DE123456789
             */
            taxNumber?: string | null;
            /**
             * @description Its website; `example.com` is enough.
             * @example https://www.nordlicht.example
             */
            website?: string | null;
            /**
             * @description The domains that its mail comes from; that of the website, if none is said.
             * @example [
             *       "nordlicht.example"
             *     ]
             */
            domains?: string[];
            /**
             * @description One of GET /lookups/industries.
             * @example logistics
             */
            industry?: string | null;
            /**
             * @description Where it is, one of GET /lookups/countries.
             * @example DE
             */
            country?: string | null;
            /**
             * @description How many people work there.
             * @example 240
             */
            employees?: number | null;
            /**
             * @description What it takes in a year.
             * @example {
             *       "amount": "18500000.00",
             *       "currency": "EUR"
             *     }
             */
            annualRevenue?: components["schemas"]["AmountBody"] | null;
            /**
             * Format: uuid
             * @description The company that it belongs to: neither itself, nor one that belongs to it.
             * @example null
             */
            parentId?: string | null;
            /**
             * @description Where bills go to.
             * @example {
             *       "street": "Hafenstraße 12",
             *       "street2": null,
             *       "postalCode": "24103",
             *       "city": "Kiel",
             *       "region": "Schleswig-Holstein",
             *       "country": "DE"
             *     }
             */
            billingAddress?: components["schemas"]["AddressBody"] | null;
            /**
             * @description Where goods go to.
             * @example null
             */
            shippingAddress?: components["schemas"]["AddressBody"] | null;
            /**
             * Format: phone
             * @description Its telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings.
             * @example +494315550100
             */
            phone?: string | null;
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "key-account"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's.
             * @example null
             */
            ownerId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description What it is called.
             * @example Nordlicht Logistik
             */
            name?: string;
        };
        ConversionBody: {
            /**
             * @description Whether the person becomes the customer, or the company that he is in.
             * @default PERSON
             * @enum {string}
             */
            kind?: "COMPANY" | "PERSON";
            /**
             * @description Whether it is a prospect, or has bought already.
             * @default PROSPECT
             * @enum {string}
             */
            status?: "ACTIVE" | "PROSPECT";
            /**
             * @description How many days it has to pay.
             * @default null
             * @example 30
             */
            paymentTermsDays?: number | null;
            /** @description Words to find it by. */
            tags?: string[];
            customFields?: {
                [key: string]: unknown;
            };
        };
        ContactMergeBody: {
            /**
             * Format: uuid
             * @description The contact that becomes part of this one.
             * @example 01930b6e-6c00-7000-8000-000000000302
             */
            with: string;
            /**
             * @description By field, whose value stays: that of `this` contact or of the `other`. Of a field that is not named, this contact's, and the other's where this one has none; of lists, both.
             * @example {
             *       "lastName": "this",
             *       "customFields.region": "other"
             *     }
             */
            fields?: {
                [key: string]: "other" | "this";
            };
        };
        PositionBody: {
            /** Format: uuid */
            companyId: string;
            /** @default null */
            role?: string | null;
            /**
             * @description The first day; null if nobody knows.
             * @default null
             */
            from?: string | null;
            /**
             * @description The day on which it was over; null if it is not.
             * @default null
             */
            to?: string | null;
        };
        EmailBody: {
            /** Format: email */
            address: string;
            /**
             * @description What it is: work, home, or whatever else.
             * @default null
             */
            label?: string | null;
            /**
             * @description The one that is used first. One of them is: the first, if none says so.
             * @default false
             */
            primary?: boolean;
        };
        PhoneBody: {
            /**
             * Format: phone
             * @description However it is written; a national one as it is dialled in the default country of the settings. It is kept in E.164.
             */
            number: string;
            /** @description What was typed, as a contact shows it. It is kept as long as it means the same number. */
            input?: string;
            /**
             * @description What is dialled behind it; it may also be written with the number: +49 30 12345678 ext. 22.
             * @default null
             */
            extension?: string | null;
            /**
             * @description What it is: work, mobile, or whatever else.
             * @default null
             */
            label?: string | null;
            /**
             * @description The one that is used first. One of them is: the first, if none says so.
             * @default false
             */
            primary?: boolean;
        };
        ConsentBody: {
            /** @description Since when; left out, since now. */
            at?: string;
            /** @description From where that is known: a form, a call, a contract. */
            source?: string | null;
            granted: boolean;
        };
        ConsentsBody: {
            email?: components["schemas"]["ConsentBody"];
            sms?: components["schemas"]["ConsentBody"];
            phone?: components["schemas"]["ConsentBody"];
            post?: components["schemas"]["ConsentBody"];
        };
        /**
         * @example {
         *       "salutation": "Ms.",
         *       "firstName": "Jana",
         *       "lastName": "Petersen",
         *       "title": "Dr.",
         *       "companyId": null,
         *       "role": null,
         *       "positions": [],
         *       "emails": [
         *         {
         *           "address": "jana.petersen@nordlicht.example",
         *           "label": "work",
         *           "primary": true
         *         }
         *       ],
         *       "phones": [
         *         {
         *           "number": "+494315550101",
         *           "input": "0431 555-0101",
         *           "extension": null,
         *           "label": "work",
         *           "primary": true
         *         }
         *       ],
         *       "address": {
         *         "street": "Lornsenstraße 4",
         *         "street2": null,
         *         "postalCode": "24105",
         *         "city": "Kiel",
         *         "region": null,
         *         "country": "DE"
         *       },
         *       "social": {
         *         "linkedin": "jana-petersen"
         *       },
         *       "birthday": "1984-05-17",
         *       "consents": {
         *         "email": {
         *           "granted": true,
         *           "at": "2026-11-02T09:30:00.000Z",
         *           "source": "trade fair"
         *         }
         *       },
         *       "tags": [
         *         "decision-maker"
         *       ],
         *       "customFields": {}
         *     }
         */
        CreateContact: {
            /**
             * Format: uuid
             * @description Your own id for it, a UUIDv7; made by the server if left out.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description How he is addressed.
             * @default null
             * @example Ms.
             */
            salutation?: string | null;
            /**
             * @description His first name.
             * @default null
             * @example Jana
             */
            firstName?: string | null;
            /**
             * @description His academic or other title.
             * @default null
             * @example Dr.
             */
            title?: string | null;
            /**
             * Format: uuid
             * @description The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions.
             * @example null
             */
            companyId?: string | null;
            /**
             * @description What he is there.
             * @example null
             */
            role?: string | null;
            /**
             * @description Left out, they follow from the company: whoever comes into another leaves the one before.
             * @example []
             */
            positions?: components["schemas"]["PositionBody"][];
            /**
             * @description His e-mail addresses, in lower case; one of them is the primary one.
             * @example [
             *       {
             *         "address": "jana.petersen@nordlicht.example",
             *         "label": "work",
             *         "primary": true
             *       }
             *     ]
             */
            emails?: components["schemas"]["EmailBody"][];
            /**
             * @description His telephone numbers, in E.164 with what was typed beside; one of them is the primary one.
             * @example [
             *       {
             *         "number": "+494315550101",
             *         "input": "0431 555-0101",
             *         "extension": null,
             *         "label": "work",
             *         "primary": true
             *       }
             *     ]
             */
            phones?: components["schemas"]["PhoneBody"][];
            /**
             * @description Where post goes to.
             * @default null
             * @example {
             *       "street": "Lornsenstraße 4",
             *       "street2": null,
             *       "postalCode": "24105",
             *       "city": "Kiel",
             *       "region": null,
             *       "country": "DE"
             *     }
             */
            address?: components["schemas"]["AddressBody"] | null;
            /**
             * @description What he is called in social networks, by network.
             * @example {
             *       "linkedin": "jana-petersen"
             *     }
             */
            social?: {
                [key: string]: string;
            };
            /**
             * @description When he was born.
             * @default null
             * @example 1984-05-17
             */
            birthday?: string | null;
            /**
             * @description Whether he may be written to, by channel, since when, and from where that is known. A channel that a change does not name stays as it is.
             * @example {
             *       "email": {
             *         "granted": true,
             *         "at": "2026-11-02T09:30:00.000Z",
             *         "source": "trade fair"
             *       }
             *     }
             */
            consents?: components["schemas"]["ConsentsBody"];
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "decision-maker"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's.
             * @example null
             */
            ownerId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId?: string;
            /**
             * @description His last name.
             * @example Petersen
             */
            lastName: string;
        };
        /**
         * @example {
         *       "salutation": "Ms.",
         *       "firstName": "Jana",
         *       "lastName": "Petersen",
         *       "title": "Dr.",
         *       "companyId": null,
         *       "role": null,
         *       "positions": [],
         *       "emails": [
         *         {
         *           "address": "jana.petersen@nordlicht.example",
         *           "label": "work",
         *           "primary": true
         *         }
         *       ],
         *       "phones": [
         *         {
         *           "number": "+494315550101",
         *           "input": "0431 555-0101",
         *           "extension": null,
         *           "label": "work",
         *           "primary": true
         *         }
         *       ],
         *       "address": {
         *         "street": "Lornsenstraße 4",
         *         "street2": null,
         *         "postalCode": "24105",
         *         "city": "Kiel",
         *         "region": null,
         *         "country": "DE"
         *       },
         *       "social": {
         *         "linkedin": "jana-petersen"
         *       },
         *       "birthday": "1984-05-17",
         *       "consents": {
         *         "email": {
         *           "granted": true,
         *           "at": "2026-11-02T09:30:00.000Z",
         *           "source": "trade fair"
         *         }
         *       },
         *       "tags": [
         *         "decision-maker"
         *       ],
         *       "customFields": {}
         *     }
         */
        ReplaceContact: {
            /**
             * @description How he is addressed.
             * @default null
             * @example Ms.
             */
            salutation?: string | null;
            /**
             * @description His first name.
             * @default null
             * @example Jana
             */
            firstName?: string | null;
            /**
             * @description His academic or other title.
             * @default null
             * @example Dr.
             */
            title?: string | null;
            /**
             * Format: uuid
             * @description The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions.
             * @example null
             */
            companyId?: string | null;
            /**
             * @description What he is there.
             * @example null
             */
            role?: string | null;
            /**
             * @description Left out, they follow from the company: whoever comes into another leaves the one before.
             * @example []
             */
            positions?: components["schemas"]["PositionBody"][];
            /**
             * @description His e-mail addresses, in lower case; one of them is the primary one.
             * @example [
             *       {
             *         "address": "jana.petersen@nordlicht.example",
             *         "label": "work",
             *         "primary": true
             *       }
             *     ]
             */
            emails?: components["schemas"]["EmailBody"][];
            /**
             * @description His telephone numbers, in E.164 with what was typed beside; one of them is the primary one.
             * @example [
             *       {
             *         "number": "+494315550101",
             *         "input": "0431 555-0101",
             *         "extension": null,
             *         "label": "work",
             *         "primary": true
             *       }
             *     ]
             */
            phones?: components["schemas"]["PhoneBody"][];
            /**
             * @description Where post goes to.
             * @default null
             * @example {
             *       "street": "Lornsenstraße 4",
             *       "street2": null,
             *       "postalCode": "24105",
             *       "city": "Kiel",
             *       "region": null,
             *       "country": "DE"
             *     }
             */
            address?: components["schemas"]["AddressBody"] | null;
            /**
             * @description What he is called in social networks, by network.
             * @example {
             *       "linkedin": "jana-petersen"
             *     }
             */
            social?: {
                [key: string]: string;
            };
            /**
             * @description When he was born.
             * @default null
             * @example 1984-05-17
             */
            birthday?: string | null;
            /**
             * @description Whether he may be written to, by channel, since when, and from where that is known. A channel that a change does not name stays as it is.
             * @example {
             *       "email": {
             *         "granted": true,
             *         "at": "2026-11-02T09:30:00.000Z",
             *         "source": "trade fair"
             *       }
             *     }
             */
            consents?: components["schemas"]["ConsentsBody"];
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "decision-maker"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's.
             * @example null
             */
            ownerId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description His last name.
             * @example Petersen
             */
            lastName: string;
        };
        /**
         * @example {
         *       "salutation": "Ms.",
         *       "firstName": "Jana",
         *       "lastName": "Petersen",
         *       "title": "Dr.",
         *       "companyId": null,
         *       "role": null,
         *       "positions": [],
         *       "emails": [
         *         {
         *           "address": "jana.petersen@nordlicht.example",
         *           "label": "work",
         *           "primary": true
         *         }
         *       ],
         *       "phones": [
         *         {
         *           "number": "+494315550101",
         *           "input": "0431 555-0101",
         *           "extension": null,
         *           "label": "work",
         *           "primary": true
         *         }
         *       ],
         *       "address": {
         *         "street": "Lornsenstraße 4",
         *         "street2": null,
         *         "postalCode": "24105",
         *         "city": "Kiel",
         *         "region": null,
         *         "country": "DE"
         *       },
         *       "social": {
         *         "linkedin": "jana-petersen"
         *       },
         *       "birthday": "1984-05-17",
         *       "consents": {
         *         "email": {
         *           "granted": true,
         *           "at": "2026-11-02T09:30:00.000Z",
         *           "source": "trade fair"
         *         }
         *       },
         *       "tags": [
         *         "decision-maker"
         *       ],
         *       "customFields": {}
         *     }
         */
        ChangeContact: {
            /**
             * @description How he is addressed.
             * @example Ms.
             */
            salutation?: string | null;
            /**
             * @description His first name.
             * @example Jana
             */
            firstName?: string | null;
            /**
             * @description His academic or other title.
             * @example Dr.
             */
            title?: string | null;
            /**
             * Format: uuid
             * @description The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions.
             * @example null
             */
            companyId?: string | null;
            /**
             * @description What he is there.
             * @example null
             */
            role?: string | null;
            /**
             * @description Left out, they follow from the company: whoever comes into another leaves the one before.
             * @example []
             */
            positions?: components["schemas"]["PositionBody"][];
            /**
             * @description His e-mail addresses, in lower case; one of them is the primary one.
             * @example [
             *       {
             *         "address": "jana.petersen@nordlicht.example",
             *         "label": "work",
             *         "primary": true
             *       }
             *     ]
             */
            emails?: components["schemas"]["EmailBody"][];
            /**
             * @description His telephone numbers, in E.164 with what was typed beside; one of them is the primary one.
             * @example [
             *       {
             *         "number": "+494315550101",
             *         "input": "0431 555-0101",
             *         "extension": null,
             *         "label": "work",
             *         "primary": true
             *       }
             *     ]
             */
            phones?: components["schemas"]["PhoneBody"][];
            /**
             * @description Where post goes to.
             * @example {
             *       "street": "Lornsenstraße 4",
             *       "street2": null,
             *       "postalCode": "24105",
             *       "city": "Kiel",
             *       "region": null,
             *       "country": "DE"
             *     }
             */
            address?: components["schemas"]["AddressBody"] | null;
            /**
             * @description What he is called in social networks, by network.
             * @example {
             *       "linkedin": "jana-petersen"
             *     }
             */
            social?: {
                [key: string]: string;
            };
            /**
             * @description When he was born.
             * @example 1984-05-17
             */
            birthday?: string | null;
            /**
             * @description Whether he may be written to, by channel, since when, and from where that is known. A channel that a change does not name stays as it is.
             * @example {
             *       "email": {
             *         "granted": true,
             *         "at": "2026-11-02T09:30:00.000Z",
             *         "source": "trade fair"
             *       }
             *     }
             */
            consents?: components["schemas"]["ConsentsBody"];
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "decision-maker"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's.
             * @example null
             */
            ownerId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description His last name.
             * @example Petersen
             */
            lastName?: string;
        };
        CustomerStatusBody: {
            /**
             * @description Where it moves to. Not every move is allowed.
             * @enum {string}
             */
            status: "ACTIVE" | "CHURNED" | "INACTIVE" | "ON_HOLD" | "PROSPECT";
        };
        /**
         * @example {
         *       "number": "C-000501",
         *       "kind": "COMPANY",
         *       "name": "Nordlicht Logistik",
         *       "companyId": "01930b6e-6c00-7000-8000-000000000201",
         *       "contactId": null,
         *       "status": "PROSPECT",
         *       "paymentTermsDays": 30,
         *       "creditAccountId": null,
         *       "otherSystems": {
         *         "erp": "70012"
         *       },
         *       "tags": [
         *         "renewal"
         *       ],
         *       "customFields": {}
         *     }
         */
        CreateCustomer: {
            /**
             * Format: uuid
             * @description Your own id for it, a UUIDv7; made by the server if left out.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description Left out, it is the next of the tenant's sequence, in the form of the settings.
             * @example C-000501
             */
            number?: string;
            /**
             * @description Left out, it is called as the company or the contact is.
             * @example Nordlicht Logistik
             */
            name?: string;
            /**
             * Format: uuid
             * @description The company that it is, or that the person is in.
             * @default null
             * @example 01930b6e-6c00-7000-8000-000000000201
             */
            companyId?: string | null;
            /**
             * Format: uuid
             * @description The person that it is, or that speaks for the company.
             * @default null
             * @example null
             */
            contactId?: string | null;
            /**
             * @description Where it stands. Not every move is allowed: 422 says which are.
             * @example PROSPECT
             * @enum {string}
             */
            status?: "PROSPECT" | "ACTIVE" | "ON_HOLD" | "INACTIVE" | "CHURNED";
            /**
             * @description How many days it has to pay.
             * @default null
             * @example 30
             */
            paymentTermsDays?: number | null;
            /**
             * Format: uuid
             * @description The account that its credit is kept on.
             * @default null
             * @example null
             */
            creditAccountId?: string | null;
            /**
             * @description What it is called in other systems, by system.
             * @example {
             *       "erp": "70012"
             *     }
             */
            otherSystems?: {
                [key: string]: string;
            };
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "renewal"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's.
             * @example null
             */
            ownerId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId?: string;
            /**
             * @description What it is: a person names a contact, a company a company.
             * @example COMPANY
             * @enum {string}
             */
            kind: "PERSON" | "COMPANY";
        };
        /**
         * @example {
         *       "number": "C-000501",
         *       "kind": "COMPANY",
         *       "name": "Nordlicht Logistik",
         *       "companyId": "01930b6e-6c00-7000-8000-000000000201",
         *       "contactId": null,
         *       "status": "PROSPECT",
         *       "paymentTermsDays": 30,
         *       "creditAccountId": null,
         *       "otherSystems": {
         *         "erp": "70012"
         *       },
         *       "tags": [
         *         "renewal"
         *       ],
         *       "customFields": {}
         *     }
         */
        ReplaceCustomer: {
            /**
             * @description Left out, it is the next of the tenant's sequence, in the form of the settings.
             * @example C-000501
             */
            number?: string;
            /**
             * @description Left out, it is called as the company or the contact is.
             * @example Nordlicht Logistik
             */
            name?: string;
            /**
             * Format: uuid
             * @description The company that it is, or that the person is in.
             * @default null
             * @example 01930b6e-6c00-7000-8000-000000000201
             */
            companyId?: string | null;
            /**
             * Format: uuid
             * @description The person that it is, or that speaks for the company.
             * @default null
             * @example null
             */
            contactId?: string | null;
            /**
             * @description Where it stands. Not every move is allowed: 422 says which are.
             * @example PROSPECT
             * @enum {string}
             */
            status?: "PROSPECT" | "ACTIVE" | "ON_HOLD" | "INACTIVE" | "CHURNED";
            /**
             * @description How many days it has to pay.
             * @default null
             * @example 30
             */
            paymentTermsDays?: number | null;
            /**
             * Format: uuid
             * @description The account that its credit is kept on.
             * @default null
             * @example null
             */
            creditAccountId?: string | null;
            /**
             * @description What it is called in other systems, by system.
             * @example {
             *       "erp": "70012"
             *     }
             */
            otherSystems?: {
                [key: string]: string;
            };
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "renewal"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's.
             * @example null
             */
            ownerId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description What it is: a person names a contact, a company a company.
             * @example COMPANY
             * @enum {string}
             */
            kind: "PERSON" | "COMPANY";
        };
        /**
         * @example {
         *       "number": "C-000501",
         *       "kind": "COMPANY",
         *       "name": "Nordlicht Logistik",
         *       "companyId": "01930b6e-6c00-7000-8000-000000000201",
         *       "contactId": null,
         *       "status": "PROSPECT",
         *       "paymentTermsDays": 30,
         *       "creditAccountId": null,
         *       "otherSystems": {
         *         "erp": "70012"
         *       },
         *       "tags": [
         *         "renewal"
         *       ],
         *       "customFields": {}
         *     }
         */
        ChangeCustomer: {
            /**
             * @description Left out, it is the next of the tenant's sequence, in the form of the settings.
             * @example C-000501
             */
            number?: string;
            /**
             * @description Left out, it is called as the company or the contact is.
             * @example Nordlicht Logistik
             */
            name?: string;
            /**
             * Format: uuid
             * @description The company that it is, or that the person is in.
             * @example 01930b6e-6c00-7000-8000-000000000201
             */
            companyId?: string | null;
            /**
             * Format: uuid
             * @description The person that it is, or that speaks for the company.
             * @example null
             */
            contactId?: string | null;
            /**
             * @description Where it stands. Not every move is allowed: 422 says which are.
             * @example PROSPECT
             * @enum {string}
             */
            status?: "PROSPECT" | "ACTIVE" | "ON_HOLD" | "INACTIVE" | "CHURNED";
            /**
             * @description How many days it has to pay.
             * @example 30
             */
            paymentTermsDays?: number | null;
            /**
             * Format: uuid
             * @description The account that its credit is kept on.
             * @example null
             */
            creditAccountId?: string | null;
            /**
             * @description What it is called in other systems, by system.
             * @example {
             *       "erp": "70012"
             *     }
             */
            otherSystems?: {
                [key: string]: string;
            };
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "renewal"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's.
             * @example null
             */
            ownerId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description What it is: a person names a contact, a company a company.
             * @example COMPANY
             * @enum {string}
             */
            kind?: "PERSON" | "COMPANY";
        };
        /**
         * @example {
         *       "subjectType": "lead",
         *       "subjectId": "01930b6e-6c00-7000-8000-000000000101",
         *       "text": "Wants a quote for **40 seats** by Friday.",
         *       "pinned": false,
         *       "tags": [
         *         "pricing",
         *         "urgent"
         *       ],
         *       "replyToId": null,
         *       "customFields": {}
         *     }
         */
        CreateNote: {
            /**
             * Format: uuid
             * @description Your own id for it, a UUIDv7; made by the server if left out.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id?: string;
            /**
             * Format: uuid
             * @description The record that it is about.
             * @example 01930b6e-6c00-7000-8000-000000000101
             */
            subjectId: string;
            /**
             * @description Kept at the top.
             * @default false
             * @example false
             */
            pinned?: boolean;
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "pricing",
             *       "urgent"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description The note that this one answers.
             * @default null
             * @example null
             */
            replyToId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId?: string;
            /**
             * @description What kind of record it is about.
             * @example lead
             * @enum {string}
             */
            subjectType: "lead" | "deal" | "company" | "contact" | "customer" | "case" | "campaign" | "task" | "appointment" | "product" | "quote" | "order" | "invoice";
            /**
             * @description What it says, in Markdown.
             * @example Wants a quote for **40 seats** by Friday.
             */
            text: string;
        };
        /**
         * @example {
         *       "subjectType": "lead",
         *       "subjectId": "01930b6e-6c00-7000-8000-000000000101",
         *       "text": "Wants a quote for **40 seats** by Friday.",
         *       "pinned": false,
         *       "tags": [
         *         "pricing",
         *         "urgent"
         *       ],
         *       "replyToId": null,
         *       "customFields": {}
         *     }
         */
        ReplaceNote: {
            /**
             * Format: uuid
             * @description The record that it is about.
             * @example 01930b6e-6c00-7000-8000-000000000101
             */
            subjectId: string;
            /**
             * @description Kept at the top.
             * @default false
             * @example false
             */
            pinned?: boolean;
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "pricing",
             *       "urgent"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description The note that this one answers.
             * @default null
             * @example null
             */
            replyToId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description What kind of record it is about.
             * @example lead
             * @enum {string}
             */
            subjectType: "lead" | "deal" | "company" | "contact" | "customer" | "case" | "campaign" | "task" | "appointment" | "product" | "quote" | "order" | "invoice";
            /**
             * @description What it says, in Markdown.
             * @example Wants a quote for **40 seats** by Friday.
             */
            text: string;
        };
        /**
         * @example {
         *       "subjectType": "lead",
         *       "subjectId": "01930b6e-6c00-7000-8000-000000000101",
         *       "text": "Wants a quote for **40 seats** by Friday.",
         *       "pinned": false,
         *       "tags": [
         *         "pricing",
         *         "urgent"
         *       ],
         *       "replyToId": null,
         *       "customFields": {}
         *     }
         */
        ChangeNote: {
            /**
             * Format: uuid
             * @description The record that it is about.
             * @example 01930b6e-6c00-7000-8000-000000000101
             */
            subjectId?: string;
            /**
             * @description Kept at the top.
             * @example false
             */
            pinned?: boolean;
            /**
             * @description Words to find it by. They are kept in lower case, each once.
             * @example [
             *       "pricing",
             *       "urgent"
             *     ]
             */
            tags?: string[];
            /**
             * Format: uuid
             * @description The note that this one answers.
             * @example null
             */
            replyToId?: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields?: {
                [key: string]: unknown;
            };
            /**
             * @description What kind of record it is about.
             * @example lead
             * @enum {string}
             */
            subjectType?: "lead" | "deal" | "company" | "contact" | "customer" | "case" | "campaign" | "task" | "appointment" | "product" | "quote" | "order" | "invoice";
            /**
             * @description What it says, in Markdown.
             * @example Wants a quote for **40 seats** by Friday.
             */
            text?: string;
        };
        CustomFieldOptionBody: {
            /** @description What records hold. */
            value: string;
            /** @description What people see. */
            label: string;
        };
        CustomFieldValidationBody: {
            minLength?: number;
            maxLength?: number;
            /** @description 9 stands for a digit, A for a letter, * for either, a \ before them for themselves. */
            mask?: string;
            min?: number;
            max?: number;
            decimals?: number;
            earliest?: string;
            latest?: string;
            minChoices?: number;
            maxChoices?: number;
            currencies?: string[];
        };
        /**
         * @example {
         *       "entity": "notes",
         *       "key": "region",
         *       "label": "Region",
         *       "description": "Where the customer is looked after.",
         *       "type": "text",
         *       "required": false,
         *       "unique": false,
         *       "indexed": true,
         *       "default": null,
         *       "options": [],
         *       "validation": {},
         *       "refersTo": null,
         *       "position": 0
         *     }
         */
        CreateCustomField: {
            /**
             * Format: uuid
             * @description Your own id for it, a UUIDv7; made by the server if left out.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id?: string;
            /**
             * @description What it is for.
             * @default null
             * @example Where the customer is looked after.
             */
            description?: string | null;
            /**
             * @description No record is made without a value, and none loses it. Records from before may lack it.
             * @default false
             * @example false
             */
            required?: boolean;
            /**
             * @description No two records have the same value.
             * @default false
             * @example false
             */
            unique?: boolean;
            /**
             * @description It can be filtered and sorted by in lists, quickly. Turn it off for what is only shown.
             * @default true
             * @example true
             */
            indexed?: boolean;
            /**
             * @description The value of a new record that says nothing; null for none.
             * @default null
             * @example null
             */
            default?: unknown;
            /**
             * @description The choices of a select, in their order. One that records hold can not be taken away.
             * @example []
             */
            options?: components["schemas"]["CustomFieldOptionBody"][];
            /**
             * @description What values are held to. text: minLength, maxLength, mask (9 a digit, A a letter, * either); number: min, max, decimals; date: earliest, latest; money: min, max, currencies; multi-select: minChoices, maxChoices. It holds for what is written from then on.
             * @example {}
             */
            validation?: components["schemas"]["CustomFieldValidationBody"];
            /**
             * @description The resource that a reference leads to.
             * @default null
             * @example null
             */
            refersTo?: string | null;
            /**
             * @description Its place among the fields of its resource.
             * @default 0
             * @example 0
             */
            position?: number;
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId?: string;
            /**
             * @description The resource whose records have the field. It never changes.
             * @example notes
             */
            entity: string;
            /**
             * @description Its name under `customFields`: a small letter, then at most 39 letters, digits and _. Each is there once for each resource, and never changes.
             * @example region
             */
            key: string;
            /**
             * @description What people call it.
             * @example Region
             */
            label: string;
            /**
             * @description What it holds. Changed only when every value can go along without loss; else 409 with how many can not, and examples.
             * @example text
             * @enum {string}
             */
            type: "text" | "number" | "date" | "money" | "boolean" | "select" | "multi-select" | "url" | "email" | "reference";
        };
        /**
         * @example {
         *       "entity": "notes",
         *       "key": "region",
         *       "label": "Region",
         *       "description": "Where the customer is looked after.",
         *       "type": "text",
         *       "required": false,
         *       "unique": false,
         *       "indexed": true,
         *       "default": null,
         *       "options": [],
         *       "validation": {},
         *       "refersTo": null,
         *       "position": 0
         *     }
         */
        ReplaceCustomField: {
            /**
             * @description What it is for.
             * @default null
             * @example Where the customer is looked after.
             */
            description?: string | null;
            /**
             * @description No record is made without a value, and none loses it. Records from before may lack it.
             * @default false
             * @example false
             */
            required?: boolean;
            /**
             * @description No two records have the same value.
             * @default false
             * @example false
             */
            unique?: boolean;
            /**
             * @description It can be filtered and sorted by in lists, quickly. Turn it off for what is only shown.
             * @default true
             * @example true
             */
            indexed?: boolean;
            /**
             * @description The value of a new record that says nothing; null for none.
             * @default null
             * @example null
             */
            default?: unknown;
            /**
             * @description The choices of a select, in their order. One that records hold can not be taken away.
             * @example []
             */
            options?: components["schemas"]["CustomFieldOptionBody"][];
            /**
             * @description What values are held to. text: minLength, maxLength, mask (9 a digit, A a letter, * either); number: min, max, decimals; date: earliest, latest; money: min, max, currencies; multi-select: minChoices, maxChoices. It holds for what is written from then on.
             * @example {}
             */
            validation?: components["schemas"]["CustomFieldValidationBody"];
            /**
             * @description The resource that a reference leads to.
             * @default null
             * @example null
             */
            refersTo?: string | null;
            /**
             * @description Its place among the fields of its resource.
             * @default 0
             * @example 0
             */
            position?: number;
            /**
             * @description The resource whose records have the field. It never changes.
             * @example notes
             */
            entity: string;
            /**
             * @description Its name under `customFields`: a small letter, then at most 39 letters, digits and _. Each is there once for each resource, and never changes.
             * @example region
             */
            key: string;
            /**
             * @description What people call it.
             * @example Region
             */
            label: string;
            /**
             * @description What it holds. Changed only when every value can go along without loss; else 409 with how many can not, and examples.
             * @example text
             * @enum {string}
             */
            type: "text" | "number" | "date" | "money" | "boolean" | "select" | "multi-select" | "url" | "email" | "reference";
        };
        /**
         * @example {
         *       "entity": "notes",
         *       "key": "region",
         *       "label": "Region",
         *       "description": "Where the customer is looked after.",
         *       "type": "text",
         *       "required": false,
         *       "unique": false,
         *       "indexed": true,
         *       "default": null,
         *       "options": [],
         *       "validation": {},
         *       "refersTo": null,
         *       "position": 0
         *     }
         */
        ChangeCustomField: {
            /**
             * @description What it is for.
             * @example Where the customer is looked after.
             */
            description?: string | null;
            /**
             * @description No record is made without a value, and none loses it. Records from before may lack it.
             * @example false
             */
            required?: boolean;
            /**
             * @description No two records have the same value.
             * @example false
             */
            unique?: boolean;
            /**
             * @description It can be filtered and sorted by in lists, quickly. Turn it off for what is only shown.
             * @example true
             */
            indexed?: boolean;
            /**
             * @description The value of a new record that says nothing; null for none.
             * @example null
             */
            default?: unknown;
            /**
             * @description The choices of a select, in their order. One that records hold can not be taken away.
             * @example []
             */
            options?: components["schemas"]["CustomFieldOptionBody"][];
            /**
             * @description What values are held to. text: minLength, maxLength, mask (9 a digit, A a letter, * either); number: min, max, decimals; date: earliest, latest; money: min, max, currencies; multi-select: minChoices, maxChoices. It holds for what is written from then on.
             * @example {}
             */
            validation?: components["schemas"]["CustomFieldValidationBody"];
            /**
             * @description The resource that a reference leads to.
             * @example null
             */
            refersTo?: string | null;
            /**
             * @description Its place among the fields of its resource.
             * @example 0
             */
            position?: number;
            /**
             * @description The resource whose records have the field. It never changes.
             * @example notes
             */
            entity?: string;
            /**
             * @description Its name under `customFields`: a small letter, then at most 39 letters, digits and _. Each is there once for each resource, and never changes.
             * @example region
             */
            key?: string;
            /**
             * @description What people call it.
             * @example Region
             */
            label?: string;
            /**
             * @description What it holds. Changed only when every value can go along without loss; else 409 with how many can not, and examples.
             * @example text
             * @enum {string}
             */
            type?: "text" | "number" | "date" | "money" | "boolean" | "select" | "multi-select" | "url" | "email" | "reference";
        };
        HolidayBody: {
            /**
             * @description Comes back every year.
             * @default false
             */
            yearly?: boolean;
            date: string;
            name: string;
        };
        HoursBody: {
            /** @description When it begins, HH:MM. */
            from: string;
            /** @description When it ends, HH:MM up to 24:00. */
            to: string;
        };
        BusinessHoursBody: {
            monday?: components["schemas"]["HoursBody"][];
            tuesday?: components["schemas"]["HoursBody"][];
            wednesday?: components["schemas"]["HoursBody"][];
            thursday?: components["schemas"]["HoursBody"][];
            friday?: components["schemas"]["HoursBody"][];
            saturday?: components["schemas"]["HoursBody"][];
            sunday?: components["schemas"]["HoursBody"][];
        };
        FormatsBody: {
            /** @enum {string} */
            decimalSeparator?: "," | ".";
            /** @enum {string} */
            groupSeparator?: "" | " " | "'" | "," | ".";
            /** @enum {string} */
            date?: "DD-MM-YYYY" | "DD.MM.YYYY" | "DD/MM/YYYY" | "MM/DD/YYYY" | "YYYY-MM-DD";
            /** @enum {string} */
            time?: "12h" | "24h";
            /** @enum {string} */
            firstDayOfWeek?: "friday" | "monday" | "saturday" | "sunday" | "thursday" | "tuesday" | "wednesday";
        };
        NumbersBody: {
            customer?: string;
            quote?: string;
            order?: string;
            invoice?: string;
            case?: string;
        };
        BrandingBody: {
            logoUrl?: string | null;
            /** @description Such as #1F4E79. */
            primaryColor?: string;
            accentColor?: string;
            senderName?: string | null;
            senderAddress?: string | null;
        };
        RetentionBody: {
            recycleBinDays?: number;
            auditDays?: number | null;
            inactiveContactDays?: number | null;
        };
        SecurityBody: {
            /**
             * @description Who must sign in with a second factor.
             * @enum {string}
             */
            mfa?: "administrators" | "everybody" | "optional";
            /** @description After how many hours people sign in anew. */
            sessionHours?: number;
            /** @description After how many minutes without a request a session ends; 0 for never. */
            idleMinutes?: number;
            /** @description Addresses and networks (CIDR) from where people sign in; none for everywhere. */
            allowedAddresses?: string[];
        };
        TenantSettingsView: {
            /** @example Nordlicht Logistik */
            name: string;
            /** @example de-DE */
            locale: string;
            /** @example Europe/Berlin */
            timeZone: string;
            /** @example DE */
            defaultCountry: string | null;
            /** @example EUR */
            defaultCurrency: string;
            holidays: components["schemas"]["HolidayBody"][];
            /**
             * @description Rises with every change, the same number as the ETag; 0 as long as nobody has changed anything.
             * @example 1
             */
            version: number;
            /** Format: date-time */
            updatedAt: string | null;
            /** Format: uuid */
            updatedBy: string | null;
            businessHours: components["schemas"]["BusinessHoursBody"];
            formats: components["schemas"]["FormatsBody"];
            numbers: components["schemas"]["NumbersBody"];
            branding: components["schemas"]["BrandingBody"];
            retention: components["schemas"]["RetentionBody"];
            security: components["schemas"]["SecurityBody"];
        };
        TenantSettingsBody: {
            /** @description A language of BCP 47. */
            locale?: string;
            /** @description A zone of the IANA database. */
            timeZone?: string;
            /** @description ISO 3166; it resolves telephone numbers without a country code. */
            defaultCountry?: string | null;
            /** @description ISO 4217. */
            defaultCurrency?: string;
            businessHours?: components["schemas"]["BusinessHoursBody"];
            holidays?: components["schemas"]["HolidayBody"][];
            formats?: components["schemas"]["FormatsBody"];
            numbers?: components["schemas"]["NumbersBody"];
            branding?: components["schemas"]["BrandingBody"];
            retention?: components["schemas"]["RetentionBody"];
            security?: components["schemas"]["SecurityBody"];
            name: string;
        };
        TenantSettingsChanges: {
            /** @description A language of BCP 47. */
            locale?: string;
            /** @description A zone of the IANA database. */
            timeZone?: string;
            /** @description ISO 3166; it resolves telephone numbers without a country code. */
            defaultCountry?: string | null;
            /** @description ISO 4217. */
            defaultCurrency?: string;
            businessHours?: components["schemas"]["BusinessHoursBody"];
            holidays?: components["schemas"]["HolidayBody"][];
            formats?: components["schemas"]["FormatsBody"];
            numbers?: components["schemas"]["NumbersBody"];
            branding?: components["schemas"]["BrandingBody"];
            retention?: components["schemas"]["RetentionBody"];
            security?: components["schemas"]["SecurityBody"];
            name?: string;
        };
        FeatureView: {
            /** @example telephony */
            key: string;
            /** @example Calls from within, with notes and recordings. */
            description: string;
            /** @example true */
            enabled: boolean;
            /**
             * @description What the plan alone would say.
             * @example false
             */
            enabledByPlan: boolean;
            /**
             * @description Whether the tenant has decided it by itself.
             * @example true
             */
            decided: boolean;
        };
        FeatureListView: {
            /**
             * @example business
             * @enum {string}
             */
            plan: "business" | "enterprise" | "starter";
            /**
             * @description The same number as the ETag.
             * @example 1
             */
            version?: number;
            data: components["schemas"]["FeatureView"][];
        };
        FeaturesBody: {
            /**
             * @description By feature, true for on and false for off. One that is left out, or null, is as the plan has it.
             * @example {
             *       "telephony": true,
             *       "sequences": null
             *     }
             */
            features: {
                [key: string]: boolean | null;
            };
        };
        CountryRow: {
            /** @example DE */
            code: string;
            /** @example DEU */
            alpha3: string;
            /** @example 276 */
            numeric: string;
            /** @example Germany */
            name: string;
        };
        CountryList: {
            data: components["schemas"]["CountryRow"][];
        };
        CurrencyRow: {
            /** @example EUR */
            code: string;
            /** @example 978 */
            numeric: string;
            /** @example 2 */
            decimals: number;
            /** @example true */
            active: boolean;
            /** @example Euro */
            name: string;
        };
        CurrencyList: {
            data: components["schemas"]["CurrencyRow"][];
        };
        IndustryRow: {
            /** @example software */
            code: string;
            /** @example Software */
            name: string;
            /** @example Technology and media */
            group: string;
        };
        IndustryList: {
            data: components["schemas"]["IndustryRow"][];
        };
        /**
         * @description Where in the list this page lies.
         * @example {
         *       "skip": 0,
         *       "take": 20,
         *       "total": 1,
         *       "totalIsExact": true,
         *       "nextCursor": null
         *     }
         */
        PageInfo: {
            /** @description How many were passed over; not there with a cursor. */
            skip?: number;
            /** @description How many were asked for. */
            take: number;
            /** @description How many there are in all; not there with count=none. */
            total?: number;
            /** @description False when there are more than total. */
            totalIsExact?: boolean;
            /** @description The way to the next page; null on the last. */
            nextCursor: string | null;
        };
        /** @description What went wrong, as RFC 9457 has it. code is stable; detail is for a person. */
        Problem: {
            /** Format: uri-reference */
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            code: string;
            /** @description Finds the request in the log. */
            correlationId: string;
            errors?: {
                /** @description A JSON pointer into the body, or the name of a parameter. */
                pointer: string;
                code: string;
                message: string;
            }[];
        };
        /**
         * @description Who did what to which record, when and from where. Entries are only ever added.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "at": "2026-11-21T09:30:00.000Z",
         *       "action": "changed",
         *       "resource": "notes",
         *       "recordId": "01930b6e-6c00-7000-8000-000000000001",
         *       "version": 2,
         *       "changes": {
         *         "pinned": [
         *           false,
         *           true
         *         ]
         *       },
         *       "actorId": "01930b6e-6c00-7000-8000-0000000000a1",
         *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77",
         *       "origin": "http",
         *       "address": "203.0.113.7"
         *     }
         */
        AuditEntry: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            /**
             * @description What happened; refused is somebody who was not let in.
             * @example changed
             * @enum {string}
             */
            action: "created" | "changed" | "deleted" | "restored" | "purged" | "refused";
            /**
             * @description What kind of record it happened to; access where somebody was not let in.
             * @example notes
             */
            resource: string;
            /**
             * Format: uuid
             * @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            recordId: string;
            /**
             * @description The record's version since then; null when it is gone for good.
             * @example 2
             */
            version: number | null;
            /**
             * @description By field, what it was and what it is. Empty for a new record, which shows itself.
             * @example {
             *       "pinned": [
             *         false,
             *         true
             *       ]
             *     }
             */
            changes: Record<string, never>;
            /**
             * Format: uuid
             * @description Who did it; null when the system did.
             * @example 01930b6e-6c00-7000-8000-0000000000a1
             */
            actorId: string | null;
            /**
             * @description The request or job that it happened in.
             * @example 0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77
             */
            correlationId: string;
            /**
             * @description How it came in: http, job, event or system.
             * @example http
             */
            origin: string;
            /**
             * @description The caller's address.
             * @example 203.0.113.7
             */
            address: string | null;
        };
        /** @description A page of audit. */
        AuditEntryPage: {
            data: components["schemas"]["AuditEntry"][];
            page: components["schemas"]["PageInfo"];
        };
        /**
         * @description What a query string can't say of audit: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-at",
         *       "take": 20
         *     }
         */
        AuditEntrySearch: {
            where?: components["schemas"]["AuditEntryCondition"];
            /**
             * @description Fields, with - for descending: id, at.
             * @default -at
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
        };
        /**
         * @description A question to audit. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "at",
         *           "op": "gte",
         *           "value": "2026-11-21T09:30:00.000Z"
         *         },
         *         {
         *           "field": "action",
         *           "op": "in",
         *           "value": [
         *             "changed"
         *           ]
         *         },
         *         {
         *           "field": "resource",
         *           "op": "contains",
         *           "value": "notes"
         *         }
         *       ]
         *     }
         */
        AuditEntryCondition: {
            and: components["schemas"]["AuditEntryCondition"][];
        } | {
            or: components["schemas"]["AuditEntryCondition"][];
        } | {
            not: components["schemas"]["AuditEntryCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "recordId" | "actorId";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "recordId" | "actorId";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "recordId" | "actorId";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "at";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "at";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "at";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "at";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "action";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "created" | "changed" | "deleted" | "restored" | "purged" | "refused";
        } | {
            /** @enum {string} */
            field: "action";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("created" | "changed" | "deleted" | "restored" | "purged" | "refused")[];
        } | {
            /** @enum {string} */
            field: "action";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "resource" | "correlationId" | "origin" | "address";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "resource" | "correlationId" | "origin" | "address";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "resource" | "correlationId" | "origin" | "address";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "resource" | "correlationId" | "origin" | "address";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        };
        /**
         * @description Organisations that people work in and that buy; also reached as accounts.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "name": "Nordlicht Logistik",
         *       "legalName": "Nordlicht Logistik GmbH",
         *       "registrationNumber": "HRB 12345 KI",
         *       "taxNumber": "DE123456789",
         *       "website": "https://www.nordlicht.example",
         *       "domains": [
         *         "nordlicht.example"
         *       ],
         *       "industry": "logistics",
         *       "country": "DE",
         *       "employees": 240,
         *       "annualRevenue": {
         *         "amount": "18500000.00",
         *         "currency": "EUR"
         *       },
         *       "parentId": null,
         *       "billingAddress": {
         *         "street": "Hafenstraße 12",
         *         "street2": null,
         *         "postalCode": "24103",
         *         "city": "Kiel",
         *         "region": "Schleswig-Holstein",
         *         "country": "DE"
         *       },
         *       "shippingAddress": null,
         *       "phone": "+494315550100",
         *       "phoneInput": "0431 555-0100",
         *       "tags": [
         *         "key-account"
         *       ],
         *       "ownerId": null,
         *       "customFields": {},
         *       "externalId": "crm-4711",
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "createdBy": "01930b6e-6c00-7000-8000-0000000000aa",
         *       "updatedAt": "2026-11-21T09:30:00.000Z",
         *       "updatedBy": "01930b6e-6c00-7000-8000-0000000000aa"
         *     }
         */
        Company: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description What it is called.
             * @example Nordlicht Logistik
             */
            name: string;
            /**
             * @description What it is called in its register.
             * @example Nordlicht Logistik GmbH
             */
            legalName: string | null;
            /**
             * @description Its number in that register.
             * @example HRB 12345 KI
             */
            registrationNumber: string | null;
            /**
             * @description Its number for value-added tax.
             * @example DE123456789
             */
            taxNumber: string | null;
            /**
             * @description Its website; `example.com` is enough.
             * @example https://www.nordlicht.example
             */
            website: string | null;
            /**
             * @description The domains that its mail comes from; that of the website, if none is said.
             * @example [
             *       "nordlicht.example"
             *     ]
             */
            domains: string[];
            /**
             * @description One of GET /lookups/industries.
             * @example logistics
             */
            industry: string | null;
            /**
             * @description Where it is, one of GET /lookups/countries.
             * @example DE
             */
            country: string | null;
            /**
             * @description How many people work there.
             * @example 240
             */
            employees: number | null;
            /**
             * @description What it takes in a year.
             * @example {
             *       "amount": "18500000.00",
             *       "currency": "EUR"
             *     }
             */
            annualRevenue: {
                /** @description With as many decimals as the currency's smallest unit has, or more where there are more, up to four. */
                amount: string;
                /** @description As ISO 4217 has it. */
                currency: string;
            } | null;
            /**
             * Format: uuid
             * @description The company that it belongs to: neither itself, nor one that belongs to it.
             * @example null
             */
            parentId: string | null;
            /**
             * @description Where bills go to.
             * @example {
             *       "street": "Hafenstraße 12",
             *       "street2": null,
             *       "postalCode": "24103",
             *       "city": "Kiel",
             *       "region": "Schleswig-Holstein",
             *       "country": "DE"
             *     }
             */
            billingAddress: {
                street: string | null;
                street2: string | null;
                postalCode: string | null;
                city: string | null;
                region: string | null;
                country: string | null;
            } | null;
            /**
             * @description Where goods go to.
             * @example null
             */
            shippingAddress: {
                street: string | null;
                street2: string | null;
                postalCode: string | null;
                city: string | null;
                region: string | null;
                country: string | null;
            } | null;
            /**
             * @description Its telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings.
             * @example +494315550100
             */
            phone: string | null;
            /**
             * @description The number as it was typed.
             * @example 0431 555-0100
             */
            phoneInput: string | null;
            /**
             * @description Words to find it by.
             * @example [
             *       "key-account"
             *     ]
             */
            tags: string[];
            /**
             * Format: uuid
             * @description Whose it is; null for nobody, and then everybody sees it.
             * @example null
             */
            ownerId: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields: Record<string, never>;
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId: string | null;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            updatedBy: string | null;
            /**
             * Format: date-time
             * @description When it went into the recycle bin; null for a live record.
             * @example null
             */
            deletedAt?: string | null;
            /** @description The company that it belongs to. Only there when include names it. */
            parent?: components["schemas"]["Company"] | null;
            /** @description The companies that belong to it: the newest 20. Only there when include names it. */
            children?: components["schemas"]["Company"][];
            /** @description The people whose main company it is: the newest 20. Only there when include names it. */
            contacts?: components["schemas"]["Contact"][];
            /** @description The customers that it is: the newest 20. Only there when include names it. */
            customers?: components["schemas"]["Customer"][];
            /** @description Whose it is. Only there when include names it. */
            owner?: components["schemas"]["User"] | null;
        };
        /** @description A page of companies. */
        CompanyPage: {
            data: components["schemas"]["Company"][];
            page: components["schemas"]["PageInfo"];
        };
        CompanyBatch: {
            items: ({
                /** @constant */
                op: "create";
                data: components["schemas"]["CreateCompany"];
            } | {
                /** @constant */
                op: "update";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ChangeCompany"];
            } | {
                /** @constant */
                op: "upsert";
                match: {
                    externalId: string;
                };
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ReplaceCompany"];
            } | {
                /** @constant */
                op: "delete";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            } | {
                /** @constant */
                op: "restore";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            })[];
            /**
             * @description All of them, or none.
             * @default false
             */
            atomic?: boolean;
        };
        CompanyBatchResult: {
            results: {
                /** @description The item's place in the batch. */
                index: number;
                /**
                 * @description What the item alone would have been answered with.
                 * @example 201
                 */
                status: number;
                /** @description The record as it is after the whole batch. */
                data?: components["schemas"]["Company"];
                error?: {
                    code: string;
                    title?: string;
                    detail: string;
                    errors?: components["schemas"]["Problem"]["errors"];
                };
            }[];
        };
        /**
         * @description What a query string can't say of companies: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-createdAt",
         *       "take": 20
         *     }
         */
        CompanySearch: {
            where?: components["schemas"]["CompanyCondition"];
            /** @description Words that all occur, in any order and in any part of a word. */
            search?: string;
            /**
             * @description Fields, with - for descending: id, name, employees, annualRevenue, createdAt, updatedAt.
             * @default -createdAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "name" | "legalName" | "registrationNumber" | "taxNumber" | "website" | "domains" | "industry" | "country" | "employees" | "annualRevenue" | "parentId" | "billingAddress" | "shippingAddress" | "phone" | "phoneInput" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            /** @description Related records to show with each. */
            include?: ("parent" | "children" | "contacts" | "customers" | "owner")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
            /**
             * @default no
             * @enum {string}
             */
            deleted?: "no" | "only";
        };
        /**
         * @description A question to companies. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "name",
         *           "op": "contains",
         *           "value": "Nordlicht Logistik"
         *         },
         *         {
         *           "field": "legalName",
         *           "op": "contains",
         *           "value": "Nordlicht Logistik GmbH"
         *         },
         *         {
         *           "field": "registrationNumber",
         *           "op": "contains",
         *           "value": "HRB 12345 KI"
         *         }
         *       ]
         *     }
         */
        CompanyCondition: {
            and: components["schemas"]["CompanyCondition"][];
        } | {
            or: components["schemas"]["CompanyCondition"][];
        } | {
            not: components["schemas"]["CompanyCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "parentId" | "ownerId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "parentId" | "ownerId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "parentId" | "ownerId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "name" | "legalName" | "registrationNumber" | "taxNumber" | "website" | "industry" | "country" | "annualRevenue.currency" | "phone" | "phoneInput" | "externalId";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "name" | "legalName" | "registrationNumber" | "taxNumber" | "website" | "industry" | "country" | "annualRevenue.currency" | "phone" | "phoneInput" | "externalId";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "name" | "legalName" | "registrationNumber" | "taxNumber" | "website" | "industry" | "country" | "annualRevenue.currency" | "phone" | "phoneInput" | "externalId";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "name" | "legalName" | "registrationNumber" | "taxNumber" | "website" | "industry" | "country" | "annualRevenue.currency" | "phone" | "phoneInput" | "externalId";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "domains" | "tags";
            /** @enum {string} */
            op: "has";
            value: string;
        } | {
            /** @enum {string} */
            field: "domains" | "tags";
            /** @enum {string} */
            op: "hasAny" | "hasAll";
            value: string[];
        } | {
            /** @enum {string} */
            field: "domains" | "tags";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "employees" | "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "employees" | "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "employees" | "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "employees" | "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "annualRevenue";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: string | number;
        } | {
            /** @enum {string} */
            field: "annualRevenue";
            /** @enum {string} */
            op: "in" | "nin";
            value: (string | number)[];
        } | {
            /** @enum {string} */
            field: "annualRevenue";
            /** @enum {string} */
            op: "between";
            value: (string | number)[];
        } | {
            /** @enum {string} */
            field: "annualRevenue";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @description A custom field of the tenant, of an amount also its currency. */
            field: string;
            /** @enum {string} */
            op: "eq" | "ne" | "in" | "nin" | "gt" | "gte" | "lt" | "lte" | "between" | "contains" | "startsWith" | "endsWith" | "has" | "hasAny" | "hasAll" | "empty";
            /** @description What the operator takes, as the field's type has it. */
            value: unknown;
        } | {
            /**
             * @description The company that it belongs to.
             * @enum {string}
             */
            relation: "parent";
            some: components["schemas"]["CompanyCondition"];
        } | {
            /**
             * @description The company that it belongs to.
             * @enum {string}
             */
            relation: "parent";
            none: components["schemas"]["CompanyCondition"];
        } | {
            /**
             * @description The companies that belong to it: the newest 20.
             * @enum {string}
             */
            relation: "children";
            some: components["schemas"]["CompanyCondition"];
        } | {
            /**
             * @description The companies that belong to it: the newest 20.
             * @enum {string}
             */
            relation: "children";
            none: components["schemas"]["CompanyCondition"];
        } | {
            /**
             * @description The people whose main company it is: the newest 20.
             * @enum {string}
             */
            relation: "contacts";
            some: components["schemas"]["ContactCondition"];
        } | {
            /**
             * @description The people whose main company it is: the newest 20.
             * @enum {string}
             */
            relation: "contacts";
            none: components["schemas"]["ContactCondition"];
        } | {
            /**
             * @description The customers that it is: the newest 20.
             * @enum {string}
             */
            relation: "customers";
            some: components["schemas"]["CustomerCondition"];
        } | {
            /**
             * @description The customers that it is: the newest 20.
             * @enum {string}
             */
            relation: "customers";
            none: components["schemas"]["CustomerCondition"];
        } | {
            /**
             * @description Whose it is.
             * @enum {string}
             */
            relation: "owner";
            some: components["schemas"]["UserCondition"];
        } | {
            /**
             * @description Whose it is.
             * @enum {string}
             */
            relation: "owner";
            none: components["schemas"]["UserCondition"];
        };
        /**
         * @description People, and in which companies they are and were.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "salutation": "Ms.",
         *       "firstName": "Jana",
         *       "lastName": "Petersen",
         *       "title": "Dr.",
         *       "companyId": null,
         *       "role": null,
         *       "positions": [],
         *       "emails": [
         *         {
         *           "address": "jana.petersen@nordlicht.example",
         *           "label": "work",
         *           "primary": true
         *         }
         *       ],
         *       "email": "jana.petersen@nordlicht.example",
         *       "emailAddresses": [
         *         "jana.petersen@nordlicht.example"
         *       ],
         *       "phones": [
         *         {
         *           "number": "+494315550101",
         *           "input": "0431 555-0101",
         *           "extension": null,
         *           "label": "work",
         *           "primary": true
         *         }
         *       ],
         *       "phone": "+494315550101",
         *       "phoneNumbers": [
         *         "+494315550101"
         *       ],
         *       "address": {
         *         "street": "Lornsenstraße 4",
         *         "street2": null,
         *         "postalCode": "24105",
         *         "city": "Kiel",
         *         "region": null,
         *         "country": "DE"
         *       },
         *       "social": {
         *         "linkedin": "jana-petersen"
         *       },
         *       "birthday": "1984-05-17",
         *       "consents": {
         *         "email": {
         *           "granted": true,
         *           "at": "2026-11-02T09:30:00.000Z",
         *           "source": "trade fair"
         *         }
         *       },
         *       "convertedAt": null,
         *       "tags": [
         *         "decision-maker"
         *       ],
         *       "ownerId": null,
         *       "customFields": {},
         *       "externalId": "crm-4711",
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "createdBy": "01930b6e-6c00-7000-8000-0000000000aa",
         *       "updatedAt": "2026-11-21T09:30:00.000Z",
         *       "updatedBy": "01930b6e-6c00-7000-8000-0000000000aa"
         *     }
         */
        Contact: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description How he is addressed.
             * @example Ms.
             */
            salutation: string | null;
            /**
             * @description His first name.
             * @example Jana
             */
            firstName: string | null;
            /**
             * @description His last name.
             * @example Petersen
             */
            lastName: string;
            /**
             * @description His academic or other title.
             * @example Dr.
             */
            title: string | null;
            /**
             * Format: uuid
             * @description The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions.
             * @example null
             */
            companyId: string | null;
            /**
             * @description What he is there.
             * @example null
             */
            role: string | null;
            /**
             * @description The companies that he is and was in, with the main one of the present.
             * @example []
             */
            positions: {
                /** Format: uuid */
                companyId: string;
                role: string | null;
                /** Format: date */
                from: string | null;
                /** Format: date */
                to: string | null;
            }[];
            /**
             * @description His e-mail addresses, in lower case; one of them is the primary one.
             * @example [
             *       {
             *         "address": "jana.petersen@nordlicht.example",
             *         "label": "work",
             *         "primary": true
             *       }
             *     ]
             */
            emails: {
                /** Format: email */
                address: string;
                label: string | null;
                primary: boolean;
            }[];
            /**
             * @description The primary e-mail address.
             * @example jana.petersen@nordlicht.example
             */
            email: string | null;
            /**
             * @description All of them, to filter by.
             * @example [
             *       "jana.petersen@nordlicht.example"
             *     ]
             */
            emailAddresses?: string[];
            /**
             * @description His telephone numbers, in E.164 with what was typed beside; one of them is the primary one.
             * @example [
             *       {
             *         "number": "+494315550101",
             *         "input": "0431 555-0101",
             *         "extension": null,
             *         "label": "work",
             *         "primary": true
             *       }
             *     ]
             */
            phones: {
                number: string;
                input: string;
                extension: string | null;
                label: string | null;
                primary: boolean;
            }[];
            /**
             * @description The primary telephone number.
             * @example +494315550101
             */
            phone: string | null;
            /**
             * @description All of them, to filter by.
             * @example [
             *       "+494315550101"
             *     ]
             */
            phoneNumbers?: string[];
            /**
             * @description Where post goes to.
             * @example {
             *       "street": "Lornsenstraße 4",
             *       "street2": null,
             *       "postalCode": "24105",
             *       "city": "Kiel",
             *       "region": null,
             *       "country": "DE"
             *     }
             */
            address: {
                street: string | null;
                street2: string | null;
                postalCode: string | null;
                city: string | null;
                region: string | null;
                country: string | null;
            } | null;
            /**
             * @description What he is called in social networks, by network.
             * @example {
             *       "linkedin": "jana-petersen"
             *     }
             */
            social: {
                [key: string]: string;
            };
            /**
             * Format: date
             * @description When he was born.
             * @example 1984-05-17
             */
            birthday: string | null;
            /**
             * @description Whether he may be written to, by channel, since when, and from where that is known. A channel that a change does not name stays as it is.
             * @example {
             *       "email": {
             *         "granted": true,
             *         "at": "2026-11-02T09:30:00.000Z",
             *         "source": "trade fair"
             *       }
             *     }
             */
            consents: {
                email?: {
                    granted: boolean;
                    /** Format: date-time */
                    at: string;
                    source: string | null;
                };
                sms?: {
                    granted: boolean;
                    /** Format: date-time */
                    at: string;
                    source: string | null;
                };
                phone?: {
                    granted: boolean;
                    /** Format: date-time */
                    at: string;
                    source: string | null;
                };
                post?: {
                    granted: boolean;
                    /** Format: date-time */
                    at: string;
                    source: string | null;
                };
            };
            /**
             * Format: date-time
             * @description When he became a customer; null if he has not.
             * @example null
             */
            convertedAt: string | null;
            /**
             * @description Words to find him by.
             * @example [
             *       "decision-maker"
             *     ]
             */
            tags: string[];
            /**
             * Format: uuid
             * @description Whose he is; null for nobody, and then everybody sees him.
             * @example null
             */
            ownerId: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields: Record<string, never>;
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId: string | null;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            updatedBy: string | null;
            /**
             * Format: date-time
             * @description When it went into the recycle bin; null for a live record.
             * @example null
             */
            deletedAt?: string | null;
            /** @description The main company that he is in. Only there when include names it. */
            company?: components["schemas"]["Company"] | null;
            /** @description The customers that he is, or speaks for: the newest 20. Only there when include names it. */
            customers?: components["schemas"]["Customer"][];
            /** @description Whose he is. Only there when include names it. */
            owner?: components["schemas"]["User"] | null;
        };
        /** @description A page of contacts. */
        ContactPage: {
            data: components["schemas"]["Contact"][];
            page: components["schemas"]["PageInfo"];
        };
        ContactBatch: {
            items: ({
                /** @constant */
                op: "create";
                data: components["schemas"]["CreateContact"];
            } | {
                /** @constant */
                op: "update";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ChangeContact"];
            } | {
                /** @constant */
                op: "upsert";
                match: {
                    externalId: string;
                };
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ReplaceContact"];
            } | {
                /** @constant */
                op: "delete";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            } | {
                /** @constant */
                op: "restore";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            })[];
            /**
             * @description All of them, or none.
             * @default false
             */
            atomic?: boolean;
        };
        ContactBatchResult: {
            results: {
                /** @description The item's place in the batch. */
                index: number;
                /**
                 * @description What the item alone would have been answered with.
                 * @example 201
                 */
                status: number;
                /** @description The record as it is after the whole batch. */
                data?: components["schemas"]["Contact"];
                error?: {
                    code: string;
                    title?: string;
                    detail: string;
                    errors?: components["schemas"]["Problem"]["errors"];
                };
            }[];
        };
        /**
         * @description What a query string can't say of contacts: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-createdAt",
         *       "take": 20
         *     }
         */
        ContactSearch: {
            where?: components["schemas"]["ContactCondition"];
            /** @description Words that all occur, in any order and in any part of a word. */
            search?: string;
            /**
             * @description Fields, with - for descending: id, firstName, lastName, email, createdAt, updatedAt.
             * @default -createdAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "salutation" | "firstName" | "lastName" | "title" | "companyId" | "role" | "positions" | "emails" | "email" | "emailAddresses" | "phones" | "phone" | "phoneNumbers" | "address" | "social" | "birthday" | "consents" | "convertedAt" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            /** @description Related records to show with each. */
            include?: ("company" | "customers" | "owner")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
            /**
             * @default no
             * @enum {string}
             */
            deleted?: "no" | "only";
        };
        /**
         * @description A question to contacts. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "salutation",
         *           "op": "contains",
         *           "value": "Ms."
         *         },
         *         {
         *           "field": "firstName",
         *           "op": "contains",
         *           "value": "Jana"
         *         },
         *         {
         *           "field": "lastName",
         *           "op": "contains",
         *           "value": "Petersen"
         *         }
         *       ]
         *     }
         */
        ContactCondition: {
            and: components["schemas"]["ContactCondition"][];
        } | {
            or: components["schemas"]["ContactCondition"][];
        } | {
            not: components["schemas"]["ContactCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "companyId" | "ownerId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "companyId" | "ownerId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "companyId" | "ownerId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "salutation" | "firstName" | "lastName" | "title" | "role" | "email" | "phone" | "externalId";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "salutation" | "firstName" | "lastName" | "title" | "role" | "email" | "phone" | "externalId";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "salutation" | "firstName" | "lastName" | "title" | "role" | "email" | "phone" | "externalId";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "salutation" | "firstName" | "lastName" | "title" | "role" | "email" | "phone" | "externalId";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "emailAddresses" | "phoneNumbers" | "tags";
            /** @enum {string} */
            op: "has";
            value: string;
        } | {
            /** @enum {string} */
            field: "emailAddresses" | "phoneNumbers" | "tags";
            /** @enum {string} */
            op: "hasAny" | "hasAll";
            value: string[];
        } | {
            /** @enum {string} */
            field: "emailAddresses" | "phoneNumbers" | "tags";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "birthday";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date */
            value: string;
        } | {
            /** @enum {string} */
            field: "birthday";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "birthday";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "birthday";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "convertedAt" | "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "convertedAt" | "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "convertedAt" | "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "convertedAt" | "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @description A custom field of the tenant, of an amount also its currency. */
            field: string;
            /** @enum {string} */
            op: "eq" | "ne" | "in" | "nin" | "gt" | "gte" | "lt" | "lte" | "between" | "contains" | "startsWith" | "endsWith" | "has" | "hasAny" | "hasAll" | "empty";
            /** @description What the operator takes, as the field's type has it. */
            value: unknown;
        } | {
            /**
             * @description The main company that he is in.
             * @enum {string}
             */
            relation: "company";
            some: components["schemas"]["CompanyCondition"];
        } | {
            /**
             * @description The main company that he is in.
             * @enum {string}
             */
            relation: "company";
            none: components["schemas"]["CompanyCondition"];
        } | {
            /**
             * @description The customers that he is, or speaks for: the newest 20.
             * @enum {string}
             */
            relation: "customers";
            some: components["schemas"]["CustomerCondition"];
        } | {
            /**
             * @description The customers that he is, or speaks for: the newest 20.
             * @enum {string}
             */
            relation: "customers";
            none: components["schemas"]["CustomerCondition"];
        } | {
            /**
             * @description Whose he is.
             * @enum {string}
             */
            relation: "owner";
            some: components["schemas"]["UserCondition"];
        } | {
            /**
             * @description Whose he is.
             * @enum {string}
             */
            relation: "owner";
            none: components["schemas"]["UserCondition"];
        };
        /**
         * @description Fields that the tenant gives to records: they are checked, filtered, sorted, searched, imported and kept in history like any other.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "entity": "notes",
         *       "key": "region",
         *       "label": "Region",
         *       "description": "Where the customer is looked after.",
         *       "type": "text",
         *       "required": false,
         *       "unique": false,
         *       "indexed": true,
         *       "default": null,
         *       "options": [],
         *       "validation": {},
         *       "refersTo": null,
         *       "position": 0,
         *       "dataDropped": false,
         *       "externalId": "crm-4711",
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "createdBy": "01930b6e-6c00-7000-8000-0000000000aa",
         *       "updatedAt": "2026-11-21T09:30:00.000Z",
         *       "updatedBy": "01930b6e-6c00-7000-8000-0000000000aa"
         *     }
         */
        CustomField: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description The resource whose records have the field. It never changes.
             * @example notes
             */
            entity: string;
            /**
             * @description Its name under `customFields`: a small letter, then at most 39 letters, digits and _. Each is there once for each resource, and never changes.
             * @example region
             */
            key: string;
            /**
             * @description What people call it.
             * @example Region
             */
            label: string;
            /**
             * @description What it is for.
             * @example Where the customer is looked after.
             */
            description: string | null;
            /**
             * @description What it holds. Changed only when every value can go along without loss; else 409 with how many can not, and examples.
             * @example text
             * @enum {string}
             */
            type: "text" | "number" | "date" | "money" | "boolean" | "select" | "multi-select" | "url" | "email" | "reference";
            /**
             * @description No record is made without a value, and none loses it. Records from before may lack it.
             * @example false
             */
            required: boolean;
            /**
             * @description No two records have the same value.
             * @example false
             */
            unique: boolean;
            /**
             * @description It can be filtered and sorted by in lists, quickly. Turn it off for what is only shown.
             * @example true
             */
            indexed: boolean;
            /**
             * @description The value of a new record that says nothing; null for none.
             * @example null
             */
            default: unknown;
            /**
             * @description The choices of a select, in their order. One that records hold can not be taken away.
             * @example []
             */
            options: Record<string, never>[];
            /**
             * @description What values are held to. text: minLength, maxLength, mask (9 a digit, A a letter, * either); number: min, max, decimals; date: earliest, latest; money: min, max, currencies; multi-select: minChoices, maxChoices. It holds for what is written from then on.
             * @example {}
             */
            validation: Record<string, never>;
            /**
             * @description The resource that a reference leads to.
             * @example null
             */
            refersTo: string | null;
            /**
             * @description Its place among the fields of its resource.
             * @example 0
             */
            position: number;
            /**
             * @description Of a removed field: whether its values went with it.
             * @example false
             */
            dataDropped?: boolean;
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId: string | null;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            updatedBy: string | null;
            /**
             * Format: date-time
             * @description When it went into the recycle bin; null for a live record.
             * @example null
             */
            deletedAt?: string | null;
        };
        /** @description A page of custom fields. */
        CustomFieldPage: {
            data: components["schemas"]["CustomField"][];
            page: components["schemas"]["PageInfo"];
        };
        CustomFieldBatch: {
            items: ({
                /** @constant */
                op: "create";
                data: components["schemas"]["CreateCustomField"];
            } | {
                /** @constant */
                op: "update";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ChangeCustomField"];
            } | {
                /** @constant */
                op: "upsert";
                match: {
                    externalId: string;
                };
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ReplaceCustomField"];
            } | {
                /** @constant */
                op: "delete";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            } | {
                /** @constant */
                op: "restore";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            })[];
            /**
             * @description All of them, or none.
             * @default false
             */
            atomic?: boolean;
        };
        CustomFieldBatchResult: {
            results: {
                /** @description The item's place in the batch. */
                index: number;
                /**
                 * @description What the item alone would have been answered with.
                 * @example 201
                 */
                status: number;
                /** @description The record as it is after the whole batch. */
                data?: components["schemas"]["CustomField"];
                error?: {
                    code: string;
                    title?: string;
                    detail: string;
                    errors?: components["schemas"]["Problem"]["errors"];
                };
            }[];
        };
        /**
         * @description What a query string can't say of custom fields: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "entity,position",
         *       "take": 20
         *     }
         */
        CustomFieldSearch: {
            where?: components["schemas"]["CustomFieldCondition"];
            /**
             * @description Fields, with - for descending: id, entity, key, position, createdAt, updatedAt.
             * @default entity,position
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "entity" | "key" | "label" | "description" | "type" | "required" | "unique" | "indexed" | "default" | "options" | "validation" | "refersTo" | "position" | "dataDropped" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
            /**
             * @default no
             * @enum {string}
             */
            deleted?: "no" | "only";
        };
        /**
         * @description A question to custom fields. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "entity",
         *           "op": "contains",
         *           "value": "notes"
         *         },
         *         {
         *           "field": "key",
         *           "op": "contains",
         *           "value": "region"
         *         },
         *         {
         *           "field": "label",
         *           "op": "contains",
         *           "value": "Region"
         *         }
         *       ]
         *     }
         */
        CustomFieldCondition: {
            and: components["schemas"]["CustomFieldCondition"][];
        } | {
            or: components["schemas"]["CustomFieldCondition"][];
        } | {
            not: components["schemas"]["CustomFieldCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "entity" | "key" | "label" | "description" | "refersTo" | "externalId";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "entity" | "key" | "label" | "description" | "refersTo" | "externalId";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "entity" | "key" | "label" | "description" | "refersTo" | "externalId";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "entity" | "key" | "label" | "description" | "refersTo" | "externalId";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "type";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "text" | "number" | "date" | "money" | "boolean" | "select" | "multi-select" | "url" | "email" | "reference";
        } | {
            /** @enum {string} */
            field: "type";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("text" | "number" | "date" | "money" | "boolean" | "select" | "multi-select" | "url" | "email" | "reference")[];
        } | {
            /** @enum {string} */
            field: "type";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "required" | "unique" | "indexed" | "dataDropped";
            /** @enum {string} */
            op: "eq" | "ne";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "required" | "unique" | "indexed" | "dataDropped";
            /** @enum {string} */
            op: "in" | "nin";
            value: boolean[];
        } | {
            /** @enum {string} */
            field: "required" | "unique" | "indexed" | "dataDropped";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "position" | "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "position" | "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "position" | "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "position" | "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        };
        /**
         * @description People and companies with whom there is business.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "number": "C-000501",
         *       "kind": "COMPANY",
         *       "name": "Nordlicht Logistik",
         *       "companyId": "01930b6e-6c00-7000-8000-000000000201",
         *       "contactId": null,
         *       "status": "PROSPECT",
         *       "paymentTermsDays": 30,
         *       "creditAccountId": null,
         *       "otherSystems": {
         *         "erp": "70012"
         *       },
         *       "sourceLeadId": null,
         *       "sourceContactId": null,
         *       "tags": [
         *         "renewal"
         *       ],
         *       "ownerId": null,
         *       "customFields": {},
         *       "externalId": "crm-4711",
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "createdBy": "01930b6e-6c00-7000-8000-0000000000aa",
         *       "updatedAt": "2026-11-21T09:30:00.000Z",
         *       "updatedBy": "01930b6e-6c00-7000-8000-0000000000aa"
         *     }
         */
        Customer: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Its number; no two customers have the same. Left out, it is the next of the tenant's sequence.
             * @example C-000501
             */
            number: string;
            /**
             * @description What it is: a person names a contact, a company a company.
             * @example COMPANY
             * @enum {string}
             */
            kind: "PERSON" | "COMPANY";
            /**
             * @description What it is called: as the company or the contact, if nobody says otherwise.
             * @example Nordlicht Logistik
             */
            name: string;
            /**
             * Format: uuid
             * @description The company that it is, or that the person is in.
             * @example 01930b6e-6c00-7000-8000-000000000201
             */
            companyId: string | null;
            /**
             * Format: uuid
             * @description The person that it is, or that speaks for the company.
             * @example null
             */
            contactId: string | null;
            /**
             * @description Where it stands. Not every move is allowed: 422 says which are.
             * @example PROSPECT
             * @enum {string}
             */
            status: "PROSPECT" | "ACTIVE" | "ON_HOLD" | "INACTIVE" | "CHURNED";
            /**
             * @description How many days it has to pay.
             * @example 30
             */
            paymentTermsDays: number | null;
            /**
             * Format: uuid
             * @description The account that its credit is kept on.
             * @example null
             */
            creditAccountId: string | null;
            /**
             * @description What it is called in other systems, by system.
             * @example {
             *       "erp": "70012"
             *     }
             */
            otherSystems: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description The lead that it was made of.
             * @example null
             */
            sourceLeadId: string | null;
            /**
             * Format: uuid
             * @description The contact that was converted into it.
             * @example null
             */
            sourceContactId: string | null;
            /**
             * @description Words to find it by.
             * @example [
             *       "renewal"
             *     ]
             */
            tags: string[];
            /**
             * Format: uuid
             * @description Whose it is; null for nobody, and then everybody sees it.
             * @example null
             */
            ownerId: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields: Record<string, never>;
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId: string | null;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            updatedBy: string | null;
            /**
             * Format: date-time
             * @description When it went into the recycle bin; null for a live record.
             * @example null
             */
            deletedAt?: string | null;
            /** @description The company. Only there when include names it. */
            company?: components["schemas"]["Company"] | null;
            /** @description The contact. Only there when include names it. */
            contact?: components["schemas"]["Contact"] | null;
            /** @description Whose it is. Only there when include names it. */
            owner?: components["schemas"]["User"] | null;
        };
        /** @description A page of customers. */
        CustomerPage: {
            data: components["schemas"]["Customer"][];
            page: components["schemas"]["PageInfo"];
        };
        CustomerBatch: {
            items: ({
                /** @constant */
                op: "create";
                data: components["schemas"]["CreateCustomer"];
            } | {
                /** @constant */
                op: "update";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ChangeCustomer"];
            } | {
                /** @constant */
                op: "upsert";
                match: {
                    externalId: string;
                };
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ReplaceCustomer"];
            } | {
                /** @constant */
                op: "delete";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            } | {
                /** @constant */
                op: "restore";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            })[];
            /**
             * @description All of them, or none.
             * @default false
             */
            atomic?: boolean;
        };
        CustomerBatchResult: {
            results: {
                /** @description The item's place in the batch. */
                index: number;
                /**
                 * @description What the item alone would have been answered with.
                 * @example 201
                 */
                status: number;
                /** @description The record as it is after the whole batch. */
                data?: components["schemas"]["Customer"];
                error?: {
                    code: string;
                    title?: string;
                    detail: string;
                    errors?: components["schemas"]["Problem"]["errors"];
                };
            }[];
        };
        /**
         * @description What a query string can't say of customers: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-createdAt",
         *       "take": 20
         *     }
         */
        CustomerSearch: {
            where?: components["schemas"]["CustomerCondition"];
            /** @description Words that all occur, in any order and in any part of a word. */
            search?: string;
            /**
             * @description Fields, with - for descending: id, number, name, createdAt, updatedAt.
             * @default -createdAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "number" | "kind" | "name" | "companyId" | "contactId" | "status" | "paymentTermsDays" | "creditAccountId" | "otherSystems" | "sourceLeadId" | "sourceContactId" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            /** @description Related records to show with each. */
            include?: ("company" | "contact" | "owner")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
            /**
             * @default no
             * @enum {string}
             */
            deleted?: "no" | "only";
        };
        /**
         * @description A question to customers. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "number",
         *           "op": "contains",
         *           "value": "C-000501"
         *         },
         *         {
         *           "field": "kind",
         *           "op": "in",
         *           "value": [
         *             "COMPANY"
         *           ]
         *         },
         *         {
         *           "field": "name",
         *           "op": "contains",
         *           "value": "Nordlicht Logistik"
         *         }
         *       ]
         *     }
         */
        CustomerCondition: {
            and: components["schemas"]["CustomerCondition"][];
        } | {
            or: components["schemas"]["CustomerCondition"][];
        } | {
            not: components["schemas"]["CustomerCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "companyId" | "contactId" | "creditAccountId" | "sourceLeadId" | "sourceContactId" | "ownerId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "companyId" | "contactId" | "creditAccountId" | "sourceLeadId" | "sourceContactId" | "ownerId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "companyId" | "contactId" | "creditAccountId" | "sourceLeadId" | "sourceContactId" | "ownerId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "number" | "name" | "externalId";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "number" | "name" | "externalId";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "number" | "name" | "externalId";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "number" | "name" | "externalId";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "kind";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "PERSON" | "COMPANY";
        } | {
            /** @enum {string} */
            field: "kind";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("PERSON" | "COMPANY")[];
        } | {
            /** @enum {string} */
            field: "kind";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "PROSPECT" | "ACTIVE" | "ON_HOLD" | "INACTIVE" | "CHURNED";
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("PROSPECT" | "ACTIVE" | "ON_HOLD" | "INACTIVE" | "CHURNED")[];
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "paymentTermsDays" | "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "paymentTermsDays" | "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "paymentTermsDays" | "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "paymentTermsDays" | "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "tags";
            /** @enum {string} */
            op: "has";
            value: string;
        } | {
            /** @enum {string} */
            field: "tags";
            /** @enum {string} */
            op: "hasAny" | "hasAll";
            value: string[];
        } | {
            /** @enum {string} */
            field: "tags";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @description A custom field of the tenant, of an amount also its currency. */
            field: string;
            /** @enum {string} */
            op: "eq" | "ne" | "in" | "nin" | "gt" | "gte" | "lt" | "lte" | "between" | "contains" | "startsWith" | "endsWith" | "has" | "hasAny" | "hasAll" | "empty";
            /** @description What the operator takes, as the field's type has it. */
            value: unknown;
        } | {
            /**
             * @description The company.
             * @enum {string}
             */
            relation: "company";
            some: components["schemas"]["CompanyCondition"];
        } | {
            /**
             * @description The company.
             * @enum {string}
             */
            relation: "company";
            none: components["schemas"]["CompanyCondition"];
        } | {
            /**
             * @description The contact.
             * @enum {string}
             */
            relation: "contact";
            some: components["schemas"]["ContactCondition"];
        } | {
            /**
             * @description The contact.
             * @enum {string}
             */
            relation: "contact";
            none: components["schemas"]["ContactCondition"];
        } | {
            /**
             * @description Whose it is.
             * @enum {string}
             */
            relation: "owner";
            some: components["schemas"]["UserCondition"];
        } | {
            /**
             * @description Whose it is.
             * @enum {string}
             */
            relation: "owner";
            none: components["schemas"]["UserCondition"];
        };
        /**
         * @description Events that a subscriber could not take. Those that follow for the same record wait until one is replayed or skipped.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "status": "open",
         *       "subscriber": "timeline.note-written",
         *       "eventType": "note.written",
         *       "eventId": "01930b6e-6c00-7000-8000-000000000e01",
         *       "attempts": 4,
         *       "error": {
         *         "code": "reference_not_found",
         *         "detail": "A record that this one refers to is not there.",
         *         "at": "2026-11-21T09:30:07.000Z"
         *       },
         *       "event": {
         *         "id": "01930b6e-6c00-7000-8000-000000000e01",
         *         "eventType": "note.written",
         *         "version": 1,
         *         "timestamp": "2026-11-21T09:30:00.000Z",
         *         "source": "notes",
         *         "tenantId": "01930b6e-6c00-7000-8000-0000000000de",
         *         "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77",
         *         "actorId": "01930b6e-6c00-7000-8000-0000000000a1",
         *         "data": {}
         *       },
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "updatedAt": "2026-11-21T09:30:00.000Z",
         *       "updatedBy": "01930b6e-6c00-7000-8000-0000000000aa"
         *     }
         */
        DeadLetter: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Whether it waits for somebody (open), is delivered again (replayed) or will never be (skipped).
             * @example open
             * @enum {string}
             */
            status: "open" | "replayed" | "skipped";
            /**
             * @description Who could not take it.
             * @example timeline.note-written
             */
            subscriber: string;
            /**
             * @description What happened.
             * @example note.written
             */
            eventType: string;
            /**
             * Format: uuid
             * @description The event.
             * @example 01930b6e-6c00-7000-8000-000000000e01
             */
            eventId: string;
            /**
             * @description How often it was tried.
             * @example 4
             */
            attempts: number;
            /**
             * @description What went wrong at the last attempt.
             * @example {
             *       "code": "reference_not_found",
             *       "detail": "A record that this one refers to is not there.",
             *       "at": "2026-11-21T09:30:07.000Z"
             *     }
             */
            error: Record<string, never>;
            /**
             * @description The event itself. Left out of lists unless fields names it.
             * @example {
             *       "id": "01930b6e-6c00-7000-8000-000000000e01",
             *       "eventType": "note.written",
             *       "version": 1,
             *       "timestamp": "2026-11-21T09:30:00.000Z",
             *       "source": "notes",
             *       "tenantId": "01930b6e-6c00-7000-8000-0000000000de",
             *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77",
             *       "actorId": "01930b6e-6c00-7000-8000-0000000000a1",
             *       "data": {}
             *     }
             */
            event?: Record<string, never>;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was given up.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who had it replayed or skipped.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            updatedBy: string | null;
        };
        /** @description A page of dead letters. */
        DeadLetterPage: {
            data: components["schemas"]["DeadLetter"][];
            page: components["schemas"]["PageInfo"];
        };
        /**
         * @description What a query string can't say of dead letters: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-createdAt",
         *       "take": 20
         *     }
         */
        DeadLetterSearch: {
            where?: components["schemas"]["DeadLetterCondition"];
            /**
             * @description Fields, with - for descending: id, createdAt, updatedAt.
             * @default -createdAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "status" | "subscriber" | "eventType" | "eventId" | "attempts" | "error" | "event" | "version" | "createdAt" | "updatedAt" | "updatedBy")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
        };
        /**
         * @description A question to dead letters. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "status",
         *           "op": "in",
         *           "value": [
         *             "open"
         *           ]
         *         },
         *         {
         *           "field": "subscriber",
         *           "op": "contains",
         *           "value": "timeline.note-written"
         *         },
         *         {
         *           "field": "eventType",
         *           "op": "contains",
         *           "value": "note.written"
         *         }
         *       ]
         *     }
         */
        DeadLetterCondition: {
            and: components["schemas"]["DeadLetterCondition"][];
        } | {
            or: components["schemas"]["DeadLetterCondition"][];
        } | {
            not: components["schemas"]["DeadLetterCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "eventId" | "updatedBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "eventId" | "updatedBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "eventId" | "updatedBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "open" | "replayed" | "skipped";
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("open" | "replayed" | "skipped")[];
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "subscriber" | "eventType";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "subscriber" | "eventType";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "subscriber" | "eventType";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "subscriber" | "eventType";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "attempts" | "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "attempts" | "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "attempts" | "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "attempts" | "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        };
        /**
         * @description Companies and contacts that became one with another of their kind: who merged them, when, what was moved, and whether that was undone.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "kind": "company",
         *       "survivorId": "01930b6e-6c00-7000-8000-000000000201",
         *       "mergedId": "01930b6e-6c00-7000-8000-000000000202",
         *       "status": "MERGED",
         *       "picks": {
         *         "name": "this"
         *       },
         *       "awaited": [],
         *       "moved": {
         *         "notes": {
         *           "notes": 3
         *         }
         *       },
         *       "kept": [],
         *       "keptCount": 0,
         *       "mergedAt": "2026-11-21T09:30:00.000Z",
         *       "undoneAt": null,
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "createdBy": "01930b6e-6c00-7000-8000-0000000000aa"
         *     }
         */
        Merge: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Of what kind both are.
             * @example company
             * @enum {string}
             */
            kind: "company" | "contact";
            /**
             * Format: uuid
             * @description The record that stayed.
             * @example 01930b6e-6c00-7000-8000-000000000201
             */
            survivorId: string;
            /**
             * Format: uuid
             * @description The record that became part of it. Until the merge is over both can be read; then its address leads to the survivor.
             * @example 01930b6e-6c00-7000-8000-000000000202
             */
            mergedId: string;
            /**
             * @description MERGING until everything that named the merged record names the survivor, then MERGED; UNDOING until that is taken back, then UNDONE.
             * @example MERGED
             * @enum {string}
             */
            status: "MERGING" | "MERGED" | "UNDOING" | "UNDONE";
            /**
             * @description Whose value was picked, by field.
             * @example {
             *       "name": "this"
             *     }
             */
            picks: {
                [key: string]: "this" | "other";
            };
            /**
             * @description The contexts that have still something to move.
             * @example []
             */
            awaited: string[];
            /**
             * @description How many references were moved, by context and resource.
             * @example {
             *       "notes": {
             *         "notes": 3
             *       }
             *     }
             */
            moved: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /**
             * @description When it was undone, what stayed as it was, since it was changed after the merge: fields of the survivor, and of each context up to 100 references.
             * @example []
             */
            kept: {
                resource: string;
                /** Format: uuid */
                id: string;
                field: string;
            }[];
            /**
             * @description How many there are of them in all.
             * @example 0
             */
            keptCount: number;
            /**
             * Format: date-time
             * @description When they were merged. For 30 days that can be undone.
             * @example 2026-11-21T09:30:00.000Z
             */
            mergedAt: string;
            /**
             * Format: date-time
             * @description When that was undone.
             * @example null
             */
            undoneAt: string | null;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            createdBy: string | null;
        };
        /** @description A page of merges. */
        MergePage: {
            data: components["schemas"]["Merge"][];
            page: components["schemas"]["PageInfo"];
        };
        /**
         * @description What a query string can't say of merges: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-createdAt",
         *       "take": 20
         *     }
         */
        MergeSearch: {
            where?: components["schemas"]["MergeCondition"];
            /**
             * @description Fields, with - for descending: id, createdAt.
             * @default -createdAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "kind" | "survivorId" | "mergedId" | "status" | "picks" | "awaited" | "moved" | "kept" | "keptCount" | "mergedAt" | "undoneAt" | "version" | "createdAt" | "createdBy")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
        };
        /**
         * @description A question to merges. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "kind",
         *           "op": "in",
         *           "value": [
         *             "company"
         *           ]
         *         },
         *         {
         *           "field": "survivorId",
         *           "op": "eq",
         *           "value": "01930b6e-6c00-7000-8000-000000000201"
         *         },
         *         {
         *           "field": "mergedId",
         *           "op": "eq",
         *           "value": "01930b6e-6c00-7000-8000-000000000202"
         *         }
         *       ]
         *     }
         */
        MergeCondition: {
            and: components["schemas"]["MergeCondition"][];
        } | {
            or: components["schemas"]["MergeCondition"][];
        } | {
            not: components["schemas"]["MergeCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "survivorId" | "mergedId" | "createdBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "survivorId" | "mergedId" | "createdBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "survivorId" | "mergedId" | "createdBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "kind";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "company" | "contact";
        } | {
            /** @enum {string} */
            field: "kind";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("company" | "contact")[];
        } | {
            /** @enum {string} */
            field: "kind";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "MERGING" | "MERGED" | "UNDOING" | "UNDONE";
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("MERGING" | "MERGED" | "UNDOING" | "UNDONE")[];
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "awaited";
            /** @enum {string} */
            op: "has";
            value: string;
        } | {
            /** @enum {string} */
            field: "awaited";
            /** @enum {string} */
            op: "hasAny" | "hasAll";
            value: string[];
        } | {
            /** @enum {string} */
            field: "awaited";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "keptCount" | "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "keptCount" | "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "keptCount" | "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "keptCount" | "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "mergedAt" | "undoneAt" | "createdAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "mergedAt" | "undoneAt" | "createdAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "mergedAt" | "undoneAt" | "createdAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "mergedAt" | "undoneAt" | "createdAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        };
        /**
         * @description What people write about leads, deals, customers and any other record, in Markdown.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "subjectType": "lead",
         *       "subjectId": "01930b6e-6c00-7000-8000-000000000101",
         *       "text": "Wants a quote for **40 seats** by Friday.",
         *       "html": "<p>Wants a quote for <strong>40 seats</strong> by Friday.</p>\n",
         *       "pinned": false,
         *       "tags": [
         *         "pricing",
         *         "urgent"
         *       ],
         *       "replyToId": null,
         *       "customFields": {},
         *       "externalId": "crm-4711",
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "createdBy": "01930b6e-6c00-7000-8000-0000000000aa",
         *       "updatedAt": "2026-11-21T09:30:00.000Z",
         *       "updatedBy": "01930b6e-6c00-7000-8000-0000000000aa"
         *     }
         */
        Note: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description What kind of record it is about.
             * @example lead
             * @enum {string}
             */
            subjectType: "lead" | "deal" | "company" | "contact" | "customer" | "case" | "campaign" | "task" | "appointment" | "product" | "quote" | "order" | "invoice";
            /**
             * Format: uuid
             * @description The record that it is about.
             * @example 01930b6e-6c00-7000-8000-000000000101
             */
            subjectId: string;
            /**
             * @description What it says, in Markdown.
             * @example Wants a quote for **40 seats** by Friday.
             */
            text: string;
            /**
             * @description The same as HTML that is safe to show.
             * @example <p>Wants a quote for <strong>40 seats</strong> by Friday.</p>
             */
            html?: string;
            /**
             * @description Kept at the top.
             * @example false
             */
            pinned: boolean;
            /**
             * @description Words to find it by.
             * @example [
             *       "pricing",
             *       "urgent"
             *     ]
             */
            tags: string[];
            /**
             * Format: uuid
             * @description The note that this one answers.
             * @example null
             */
            replyToId: string | null;
            /**
             * @description What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.
             * @example {}
             */
            customFields: Record<string, never>;
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId: string | null;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            updatedBy: string | null;
            /**
             * Format: date-time
             * @description When it went into the recycle bin; null for a live record.
             * @example null
             */
            deletedAt?: string | null;
            /** @description The note that this one answers. Only there when include names it. */
            replyTo?: components["schemas"]["Note"] | null;
            /** @description The notes that answer this one: the newest 20. Only there when include names it. */
            replies?: components["schemas"]["Note"][];
        };
        /** @description A page of notes. */
        NotePage: {
            data: components["schemas"]["Note"][];
            page: components["schemas"]["PageInfo"];
        };
        NoteBatch: {
            items: ({
                /** @constant */
                op: "create";
                data: components["schemas"]["CreateNote"];
            } | {
                /** @constant */
                op: "update";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ChangeNote"];
            } | {
                /** @constant */
                op: "upsert";
                match: {
                    externalId: string;
                };
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ReplaceNote"];
            } | {
                /** @constant */
                op: "delete";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            } | {
                /** @constant */
                op: "restore";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            })[];
            /**
             * @description All of them, or none.
             * @default false
             */
            atomic?: boolean;
        };
        NoteBatchResult: {
            results: {
                /** @description The item's place in the batch. */
                index: number;
                /**
                 * @description What the item alone would have been answered with.
                 * @example 201
                 */
                status: number;
                /** @description The record as it is after the whole batch. */
                data?: components["schemas"]["Note"];
                error?: {
                    code: string;
                    title?: string;
                    detail: string;
                    errors?: components["schemas"]["Problem"]["errors"];
                };
            }[];
        };
        /**
         * @description What a query string can't say of notes: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-createdAt",
         *       "take": 20
         *     }
         */
        NoteSearch: {
            where?: components["schemas"]["NoteCondition"];
            /** @description Words that all occur, in any order and in any part of a word. */
            search?: string;
            /**
             * @description Fields, with - for descending: id, pinned, createdAt, updatedAt.
             * @default -createdAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "subjectType" | "subjectId" | "text" | "html" | "pinned" | "tags" | "replyToId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            /** @description Related records to show with each. */
            include?: ("replyTo" | "replies")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
            /**
             * @default no
             * @enum {string}
             */
            deleted?: "no" | "only";
        };
        /**
         * @description A question to notes. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "subjectType",
         *           "op": "in",
         *           "value": [
         *             "lead"
         *           ]
         *         },
         *         {
         *           "field": "subjectId",
         *           "op": "eq",
         *           "value": "01930b6e-6c00-7000-8000-000000000101"
         *         },
         *         {
         *           "field": "text",
         *           "op": "contains",
         *           "value": "Wants a quote for **40 seats** by Friday."
         *         }
         *       ]
         *     }
         */
        NoteCondition: {
            and: components["schemas"]["NoteCondition"][];
        } | {
            or: components["schemas"]["NoteCondition"][];
        } | {
            not: components["schemas"]["NoteCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "subjectId" | "replyToId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "subjectId" | "replyToId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "subjectId" | "replyToId" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "subjectType";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "lead" | "deal" | "company" | "contact" | "customer" | "case" | "campaign" | "task" | "appointment" | "product" | "quote" | "order" | "invoice";
        } | {
            /** @enum {string} */
            field: "subjectType";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("lead" | "deal" | "company" | "contact" | "customer" | "case" | "campaign" | "task" | "appointment" | "product" | "quote" | "order" | "invoice")[];
        } | {
            /** @enum {string} */
            field: "subjectType";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "text" | "html" | "externalId";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "text" | "html" | "externalId";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "text" | "html" | "externalId";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "text" | "html" | "externalId";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "pinned";
            /** @enum {string} */
            op: "eq" | "ne";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "pinned";
            /** @enum {string} */
            op: "in" | "nin";
            value: boolean[];
        } | {
            /** @enum {string} */
            field: "pinned";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "tags";
            /** @enum {string} */
            op: "has";
            value: string;
        } | {
            /** @enum {string} */
            field: "tags";
            /** @enum {string} */
            op: "hasAny" | "hasAll";
            value: string[];
        } | {
            /** @enum {string} */
            field: "tags";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @description A custom field of the tenant, of an amount also its currency. */
            field: string;
            /** @enum {string} */
            op: "eq" | "ne" | "in" | "nin" | "gt" | "gte" | "lt" | "lte" | "between" | "contains" | "startsWith" | "endsWith" | "has" | "hasAny" | "hasAll" | "empty";
            /** @description What the operator takes, as the field's type has it. */
            value: unknown;
        } | {
            /**
             * @description The note that this one answers.
             * @enum {string}
             */
            relation: "replyTo";
            some: components["schemas"]["NoteCondition"];
        } | {
            /**
             * @description The note that this one answers.
             * @enum {string}
             */
            relation: "replyTo";
            none: components["schemas"]["NoteCondition"];
        } | {
            /**
             * @description The notes that answer this one: the newest 20.
             * @enum {string}
             */
            relation: "replies";
            some: components["schemas"]["NoteCondition"];
        } | {
            /**
             * @description The notes that answer this one: the newest 20.
             * @enum {string}
             */
            relation: "replies";
            none: components["schemas"]["NoteCondition"];
        };
        /**
         * @description Stretches of the log that are delivered once more.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "status": "running",
         *       "since": "2026-11-20T00:00:00.000Z",
         *       "types": [
         *         "note.written"
         *       ],
         *       "subscribers": [
         *         "timeline.note-written"
         *       ],
         *       "events": 1204,
         *       "deliveries": 1198,
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "createdBy": "01930b6e-6c00-7000-8000-0000000000aa",
         *       "updatedAt": "2026-11-21T09:30:00.000Z"
         *     }
         */
        Replay: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Whether it still hands out deliveries.
             * @example running
             * @enum {string}
             */
            status: "running" | "done" | "cancelled";
            /**
             * Format: date-time
             * @description From when on events are replayed.
             * @example 2026-11-20T00:00:00.000Z
             */
            since: string;
            /**
             * @description Which events; all, where null.
             * @example [
             *       "note.written"
             *     ]
             */
            types: string[] | null;
            /**
             * @description Who hears them again.
             * @example [
             *       "timeline.note-written"
             *     ]
             */
            subscribers: string[];
            /**
             * @description How many events it has gone through.
             * @example 1204
             */
            events: number;
            /**
             * @description How many deliveries it has handed out. Those that were owed anyway are not counted.
             * @example 1198
             */
            deliveries: number;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
        };
        /** @description A page of replays. */
        ReplayPage: {
            data: components["schemas"]["Replay"][];
            page: components["schemas"]["PageInfo"];
        };
        /**
         * @description What a query string can't say of replays: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-createdAt",
         *       "take": 20
         *     }
         */
        ReplaySearch: {
            where?: components["schemas"]["ReplayCondition"];
            /**
             * @description Fields, with - for descending: id, createdAt, updatedAt.
             * @default -createdAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "status" | "since" | "types" | "subscribers" | "events" | "deliveries" | "version" | "createdAt" | "createdBy" | "updatedAt")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
        };
        /**
         * @description A question to replays. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "status",
         *           "op": "in",
         *           "value": [
         *             "running"
         *           ]
         *         },
         *         {
         *           "field": "since",
         *           "op": "gte",
         *           "value": "2026-11-20T00:00:00.000Z"
         *         },
         *         {
         *           "field": "types",
         *           "op": "hasAny",
         *           "value": [
         *             "note.written"
         *           ]
         *         }
         *       ]
         *     }
         */
        ReplayCondition: {
            and: components["schemas"]["ReplayCondition"][];
        } | {
            or: components["schemas"]["ReplayCondition"][];
        } | {
            not: components["schemas"]["ReplayCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "createdBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "createdBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "createdBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "running" | "done" | "cancelled";
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("running" | "done" | "cancelled")[];
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "since" | "createdAt" | "updatedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "since" | "createdAt" | "updatedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "since" | "createdAt" | "updatedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "since" | "createdAt" | "updatedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "types" | "subscribers";
            /** @enum {string} */
            op: "has";
            value: string;
        } | {
            /** @enum {string} */
            field: "types" | "subscribers";
            /** @enum {string} */
            op: "hasAny" | "hasAll";
            value: string[];
        } | {
            /** @enum {string} */
            field: "types" | "subscribers";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "events" | "deliveries" | "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "events" | "deliveries" | "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "events" | "deliveries" | "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "events" | "deliveries" | "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        };
        /**
         * @description What users may do, under a name: the roles that come with the product, and those of the tenant.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "name": "auditor",
         *       "description": "Reads everything and changes nothing.",
         *       "grants": {
         *         "notes:read": "all"
         *       },
         *       "builtIn": false,
         *       "externalId": "crm-4711",
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "createdBy": "01930b6e-6c00-7000-8000-0000000000aa",
         *       "updatedAt": "2026-11-21T09:30:00.000Z",
         *       "updatedBy": "01930b6e-6c00-7000-8000-0000000000aa"
         *     }
         */
        Role: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description By which users have it; no two roles have the same.
             * @example auditor
             */
            name: string;
            /**
             * @description What it is for.
             * @example Reads everything and changes nothing.
             */
            description: string | null;
            /**
             * @description By permission, how far it reaches: own, team or all. Empty for a built-in role: GET /permissions says what those may.
             * @example {
             *       "notes:read": "all"
             *     }
             */
            grants: Record<string, never>;
            /**
             * @description Whether it comes with the product; then it does not change.
             * @example false
             */
            builtIn: boolean;
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId: string | null;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            updatedBy: string | null;
            /**
             * Format: date-time
             * @description When it went into the recycle bin; null for a live record.
             * @example null
             */
            deletedAt?: string | null;
        };
        /** @description A page of roles. */
        RolePage: {
            data: components["schemas"]["Role"][];
            page: components["schemas"]["PageInfo"];
        };
        RoleBatch: {
            items: ({
                /** @constant */
                op: "create";
                data: components["schemas"]["CreateRole"];
            } | {
                /** @constant */
                op: "update";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ChangeRole"];
            } | {
                /** @constant */
                op: "upsert";
                match: {
                    externalId: string;
                };
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ReplaceRole"];
            } | {
                /** @constant */
                op: "delete";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            } | {
                /** @constant */
                op: "restore";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            })[];
            /**
             * @description All of them, or none.
             * @default false
             */
            atomic?: boolean;
        };
        RoleBatchResult: {
            results: {
                /** @description The item's place in the batch. */
                index: number;
                /**
                 * @description What the item alone would have been answered with.
                 * @example 201
                 */
                status: number;
                /** @description The record as it is after the whole batch. */
                data?: components["schemas"]["Role"];
                error?: {
                    code: string;
                    title?: string;
                    detail: string;
                    errors?: components["schemas"]["Problem"]["errors"];
                };
            }[];
        };
        /**
         * @description What a query string can't say of roles: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-createdAt",
         *       "take": 20
         *     }
         */
        RoleSearch: {
            where?: components["schemas"]["RoleCondition"];
            /**
             * @description Fields, with - for descending: id, name, createdAt, updatedAt.
             * @default -createdAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "name" | "description" | "grants" | "builtIn" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
            /**
             * @default no
             * @enum {string}
             */
            deleted?: "no" | "only";
        };
        /**
         * @description A question to roles. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "name",
         *           "op": "contains",
         *           "value": "auditor"
         *         },
         *         {
         *           "field": "description",
         *           "op": "contains",
         *           "value": "Reads everything and changes nothing."
         *         },
         *         {
         *           "field": "builtIn",
         *           "op": "eq",
         *           "value": false
         *         }
         *       ]
         *     }
         */
        RoleCondition: {
            and: components["schemas"]["RoleCondition"][];
        } | {
            or: components["schemas"]["RoleCondition"][];
        } | {
            not: components["schemas"]["RoleCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "name" | "description" | "externalId";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "name" | "description" | "externalId";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "name" | "description" | "externalId";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "name" | "description" | "externalId";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "builtIn";
            /** @enum {string} */
            op: "eq" | "ne";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "builtIn";
            /** @enum {string} */
            op: "in" | "nin";
            value: boolean[];
        } | {
            /** @enum {string} */
            field: "builtIn";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        };
        /**
         * @description Who is, and was, signed in where. They are kept for 30 days after their end.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "userId": "01930b6e-6c00-7000-8000-0000000000a1",
         *       "method": "password",
         *       "device": "Rapport for phones 2.1",
         *       "address": "203.0.113.7",
         *       "openedAt": "2026-11-21T09:30:00.000Z",
         *       "renewedAt": "2026-11-21T10:30:00.000Z",
         *       "expiresAt": "2026-11-28T10:30:00.000Z",
         *       "endedAt": null,
         *       "endReason": null
         *     }
         */
        Session: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: uuid
             * @description Who is signed in.
             * @example 01930b6e-6c00-7000-8000-0000000000a1
             */
            userId: string;
            /**
             * @description How he has shown who he is.
             * @example password
             * @enum {string}
             */
            method: "password" | "otp";
            /**
             * @description What his program calls itself.
             * @example Rapport for phones 2.1
             */
            device: string | null;
            /**
             * @description Where he was when the session was last renewed.
             * @example 203.0.113.7
             */
            address: string | null;
            /**
             * Format: date-time
             * @description When he signed in.
             * @example 2026-11-21T09:30:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description When it was last renewed.
             * @example 2026-11-21T10:30:00.000Z
             */
            renewedAt: string;
            /**
             * Format: date-time
             * @description When it ends if it is not renewed.
             * @example 2026-11-28T10:30:00.000Z
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description When it was ended; null as long as nobody has.
             * @example null
             */
            endedAt: string | null;
            /**
             * @description Why it was ended.
             * @example null
             * @enum {string|null}
             */
            endReason: "signed_out" | "ended_by_user" | "signed_out_everywhere" | "password_changed" | "user_deactivated" | "user_deleted" | "reused" | "too_many" | null;
        };
        /** @description A page of sessions. */
        SessionPage: {
            data: components["schemas"]["Session"][];
            page: components["schemas"]["PageInfo"];
        };
        /**
         * @description What a query string can't say of sessions: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-openedAt",
         *       "take": 20
         *     }
         */
        SessionSearch: {
            where?: components["schemas"]["SessionCondition"];
            /**
             * @description Fields, with - for descending: id, openedAt.
             * @default -openedAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "userId" | "method" | "device" | "address" | "openedAt" | "renewedAt" | "expiresAt" | "endedAt" | "endReason")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
        };
        /**
         * @description A question to sessions. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "userId",
         *           "op": "eq",
         *           "value": "01930b6e-6c00-7000-8000-0000000000a1"
         *         },
         *         {
         *           "field": "method",
         *           "op": "in",
         *           "value": [
         *             "password"
         *           ]
         *         },
         *         {
         *           "field": "device",
         *           "op": "contains",
         *           "value": "Rapport for phones 2.1"
         *         }
         *       ]
         *     }
         */
        SessionCondition: {
            and: components["schemas"]["SessionCondition"][];
        } | {
            or: components["schemas"]["SessionCondition"][];
        } | {
            not: components["schemas"]["SessionCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "userId";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "userId";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "userId";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "method";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "password" | "otp";
        } | {
            /** @enum {string} */
            field: "method";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("password" | "otp")[];
        } | {
            /** @enum {string} */
            field: "method";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "device" | "address";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "device" | "address";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "device" | "address";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "device" | "address";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "openedAt" | "renewedAt" | "expiresAt" | "endedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "openedAt" | "renewedAt" | "expiresAt" | "endedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "openedAt" | "renewedAt" | "expiresAt" | "endedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "openedAt" | "renewedAt" | "expiresAt" | "endedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "endReason";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "signed_out" | "ended_by_user" | "signed_out_everywhere" | "password_changed" | "user_deactivated" | "user_deleted" | "reused" | "too_many";
        } | {
            /** @enum {string} */
            field: "endReason";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("signed_out" | "ended_by_user" | "signed_out_everywhere" | "password_changed" | "user_deactivated" | "user_deleted" | "reused" | "too_many")[];
        } | {
            /** @enum {string} */
            field: "endReason";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        };
        /**
         * @description Who supervises whom: what a permission of the scope team reaches to.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "name": "North",
         *       "description": "Hamburg, Kiel and Rostock.",
         *       "memberIds": [],
         *       "supervisorIds": [],
         *       "externalId": "crm-4711",
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "createdBy": "01930b6e-6c00-7000-8000-0000000000aa",
         *       "updatedAt": "2026-11-21T09:30:00.000Z",
         *       "updatedBy": "01930b6e-6c00-7000-8000-0000000000aa"
         *     }
         */
        Team: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description What it is called; no two teams have the same name.
             * @example North
             */
            name: string;
            /**
             * @description What it is for.
             * @example Hamburg, Kiel and Rostock.
             */
            description: string | null;
            /**
             * @description The users who are in it.
             * @example []
             */
            memberIds: string[];
            /**
             * @description The users who see what belongs to the members.
             * @example []
             */
            supervisorIds: string[];
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId: string | null;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            updatedBy: string | null;
            /**
             * Format: date-time
             * @description When it went into the recycle bin; null for a live record.
             * @example null
             */
            deletedAt?: string | null;
        };
        /** @description A page of teams. */
        TeamPage: {
            data: components["schemas"]["Team"][];
            page: components["schemas"]["PageInfo"];
        };
        TeamBatch: {
            items: ({
                /** @constant */
                op: "create";
                data: components["schemas"]["CreateTeam"];
            } | {
                /** @constant */
                op: "update";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ChangeTeam"];
            } | {
                /** @constant */
                op: "upsert";
                match: {
                    externalId: string;
                };
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ReplaceTeam"];
            } | {
                /** @constant */
                op: "delete";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            } | {
                /** @constant */
                op: "restore";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            })[];
            /**
             * @description All of them, or none.
             * @default false
             */
            atomic?: boolean;
        };
        TeamBatchResult: {
            results: {
                /** @description The item's place in the batch. */
                index: number;
                /**
                 * @description What the item alone would have been answered with.
                 * @example 201
                 */
                status: number;
                /** @description The record as it is after the whole batch. */
                data?: components["schemas"]["Team"];
                error?: {
                    code: string;
                    title?: string;
                    detail: string;
                    errors?: components["schemas"]["Problem"]["errors"];
                };
            }[];
        };
        /**
         * @description What a query string can't say of teams: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-createdAt",
         *       "take": 20
         *     }
         */
        TeamSearch: {
            where?: components["schemas"]["TeamCondition"];
            /**
             * @description Fields, with - for descending: id, name, createdAt, updatedAt.
             * @default -createdAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "name" | "description" | "memberIds" | "supervisorIds" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
            /**
             * @default no
             * @enum {string}
             */
            deleted?: "no" | "only";
        };
        /**
         * @description A question to teams. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "name",
         *           "op": "contains",
         *           "value": "North"
         *         },
         *         {
         *           "field": "description",
         *           "op": "contains",
         *           "value": "Hamburg, Kiel and Rostock."
         *         },
         *         {
         *           "field": "externalId",
         *           "op": "contains",
         *           "value": "crm-4711"
         *         }
         *       ]
         *     }
         */
        TeamCondition: {
            and: components["schemas"]["TeamCondition"][];
        } | {
            or: components["schemas"]["TeamCondition"][];
        } | {
            not: components["schemas"]["TeamCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "name" | "description" | "externalId";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "name" | "description" | "externalId";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "name" | "description" | "externalId";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "name" | "description" | "externalId";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "memberIds" | "supervisorIds";
            /** @enum {string} */
            op: "has";
            value: string;
        } | {
            /** @enum {string} */
            field: "memberIds" | "supervisorIds";
            /** @enum {string} */
            op: "hasAny" | "hasAll";
            value: string[];
        } | {
            /** @enum {string} */
            field: "memberIds" | "supervisorIds";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        };
        /**
         * @description An organisation that uses Rapport, apart from all others.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "name": "Nordlicht Logistik",
         *       "plan": "trial",
         *       "status": "ACTIVE",
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "updatedAt": "2026-11-21T09:30:00.000Z"
         *     }
         */
        Tenant: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description What it is called.
             * @example Nordlicht Logistik
             */
            name: string;
            /**
             * @description What it has agreed on; billing changes it.
             * @example trial
             */
            plan: string;
            /**
             * @description Whether its users can work.
             * @example ACTIVE
             * @enum {string}
             */
            status: "ACTIVE" | "SUSPENDED";
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
        };
        /**
         * @description Who works in the tenant, and as what.
         * @example {
         *       "id": "01930b6e-6c00-7000-8000-000000000001",
         *       "email": "ben@example.com",
         *       "name": "Ben Ode",
         *       "phone": "+493012345678",
         *       "roles": [
         *         "agent"
         *       ],
         *       "status": "ACTIVE",
         *       "emailVerifiedAt": null,
         *       "secondFactorOn": false,
         *       "externalId": "crm-4711",
         *       "version": 1,
         *       "createdAt": "2026-11-21T09:30:00.000Z",
         *       "createdBy": "01930b6e-6c00-7000-8000-0000000000aa",
         *       "updatedAt": "2026-11-21T09:30:00.000Z",
         *       "updatedBy": "01930b6e-6c00-7000-8000-0000000000aa"
         *     }
         */
        User: {
            /**
             * Format: uuid
             * @description The identifier, a UUIDv7.
             * @example 01930b6e-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description By which he signs in; no two users have the same.
             * @example ben@example.com
             */
            email: string;
            /**
             * @description What he is called.
             * @example Ben Ode
             */
            name: string;
            /**
             * @description Where one-time codes go to, in E.164; no two users have the same.
             * @example +493012345678
             */
            phone: string | null;
            /**
             * @description What he is: built-in roles, or the tenant's own by their names.
             * @example [
             *       "agent"
             *     ]
             */
            roles: string[];
            /**
             * @description Whether he can sign in.
             * @example ACTIVE
             * @enum {string}
             */
            status: "ACTIVE" | "DEACTIVATED";
            /**
             * Format: date-time
             * @description When it was shown that the address is his; null when it was not.
             * @example null
             */
            emailVerifiedAt: string | null;
            /**
             * @description Whether he signs in with a second factor.
             * @example false
             */
            secondFactorOn: boolean;
            /**
             * @description What it is called in the system that it came from; no two have the same.
             * @example crm-4711
             */
            externalId: string | null;
            /**
             * @description Rises with every change; the same number as the ETag.
             * @example 1
             */
            version: number;
            /**
             * Format: date-time
             * @description When it was made.
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: uuid
             * @description Who made it.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was last changed.
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Who changed it last.
             * @example 01930b6e-6c00-7000-8000-0000000000aa
             */
            updatedBy: string | null;
            /**
             * Format: date-time
             * @description When it went into the recycle bin; null for a live record.
             * @example null
             */
            deletedAt?: string | null;
        };
        /** @description A page of users. */
        UserPage: {
            data: components["schemas"]["User"][];
            page: components["schemas"]["PageInfo"];
        };
        UserBatch: {
            items: ({
                /** @constant */
                op: "create";
                data: components["schemas"]["CreateUser"];
            } | {
                /** @constant */
                op: "update";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ChangeUser"];
            } | {
                /** @constant */
                op: "upsert";
                match: {
                    externalId: string;
                };
                /** @description The version that you have seen. */
                ifVersion?: number;
                data: components["schemas"]["ReplaceUser"];
            } | {
                /** @constant */
                op: "delete";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            } | {
                /** @constant */
                op: "restore";
                /** Format: uuid */
                id: string;
                /** @description The version that you have seen. */
                ifVersion?: number;
            })[];
            /**
             * @description All of them, or none.
             * @default false
             */
            atomic?: boolean;
        };
        UserBatchResult: {
            results: {
                /** @description The item's place in the batch. */
                index: number;
                /**
                 * @description What the item alone would have been answered with.
                 * @example 201
                 */
                status: number;
                /** @description The record as it is after the whole batch. */
                data?: components["schemas"]["User"];
                error?: {
                    code: string;
                    title?: string;
                    detail: string;
                    errors?: components["schemas"]["Problem"]["errors"];
                };
            }[];
        };
        /**
         * @description What a query string can't say of users: a condition tree, with the words that a list has.
         * @example {
         *       "where": {
         *         "field": "id",
         *         "op": "empty",
         *         "value": false
         *       },
         *       "sort": "-createdAt",
         *       "take": 20
         *     }
         */
        UserSearch: {
            where?: components["schemas"]["UserCondition"];
            /** @description Words that all occur, in any order and in any part of a word. */
            search?: string;
            /**
             * @description Fields, with - for descending: id, email, name, createdAt, updatedAt.
             * @default -createdAt
             */
            sort?: string;
            /** @description Only these fields. */
            fields?: ("id" | "email" | "name" | "phone" | "roles" | "status" | "emailVerifiedAt" | "secondFactorOn" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            /** @default 0 */
            skip?: number;
            /** @default 20 */
            take?: number;
            /** @description nextCursor of the answer before. */
            cursor?: string;
            /**
             * @default bounded
             * @enum {string}
             */
            count?: "bounded" | "exact" | "none";
            /**
             * @default no
             * @enum {string}
             */
            deleted?: "no" | "only";
        };
        /**
         * @description A question to users. Groups are `and`, `or` and `not`; a condition on a field has `field`, `op` and `value`; one on related records has `relation` with `some` (a live one fits) or `none`.
         *     Whether there is any related record at all: `{ "field": "id", "op": "empty", "value": false }` under `some` or `none`.
         *     At most 100 conditions on fields, 8 levels deep.
         *
         *     | op | fields | value | meaning |
         *     |---|---|---|---|
         *     | `eq` | id, text, choice, integer, decimal, boolean, instant, date | a value | is the value; text exactly, decimals by their number, instants to the millisecond |
         *     | `ne` | id, text, choice, integer, decimal, boolean, instant, date | a value | the opposite of eq: is another value, or null |
         *     | `in` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | is one of the values |
         *     | `nin` | id, text, choice, integer, decimal, boolean, instant, date | 1 to 500 values | the opposite of in: is none of the values, or null |
         *     | `gt` | text, integer, decimal, instant, date | a value | comes after the value; text by code point |
         *     | `gte` | text, integer, decimal, instant, date | a value | is the value or comes after it |
         *     | `lt` | text, integer, decimal, instant, date | a value | comes before the value |
         *     | `lte` | text, integer, decimal, instant, date | a value | is the value or comes before it |
         *     | `between` | text, integer, decimal, instant, date | two values | lies from the first value to the second, both included |
         *     | `contains` | text | a value | has the value in it, in capitals or not |
         *     | `startsWith` | text | a value | begins with the value, in capitals or not |
         *     | `endsWith` | text | a value | ends with the value, in capitals or not |
         *     | `has` | tags | a value | the value is among the tags |
         *     | `hasAny` | tags | 1 to 500 values | one of the values at least is among the tags |
         *     | `hasAll` | tags | 1 to 500 values | all the values are among the tags |
         *     | `empty` | id, text, choice, integer, decimal, boolean, instant, date, tags | true or false | true: is null, the empty text, or without tags; false: is not |
         * @example {
         *       "and": [
         *         {
         *           "field": "email",
         *           "op": "contains",
         *           "value": "ben@example.com"
         *         },
         *         {
         *           "field": "name",
         *           "op": "contains",
         *           "value": "Ben Ode"
         *         },
         *         {
         *           "field": "phone",
         *           "op": "contains",
         *           "value": "+493012345678"
         *         }
         *       ]
         *     }
         */
        UserCondition: {
            and: components["schemas"]["UserCondition"][];
        } | {
            or: components["schemas"]["UserCondition"][];
        } | {
            not: components["schemas"]["UserCondition"];
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "eq" | "ne";
            /** Format: uuid */
            value: string;
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "id" | "createdBy" | "updatedBy";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "email" | "name" | "phone" | "externalId";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith" | "endsWith";
            value: string;
        } | {
            /** @enum {string} */
            field: "email" | "name" | "phone" | "externalId";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "email" | "name" | "phone" | "externalId";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "email" | "name" | "phone" | "externalId";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "roles";
            /** @enum {string} */
            op: "has";
            value: string;
        } | {
            /** @enum {string} */
            field: "roles";
            /** @enum {string} */
            op: "hasAny" | "hasAll";
            value: string[];
        } | {
            /** @enum {string} */
            field: "roles";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "eq" | "ne";
            /** @enum {string} */
            value: "ACTIVE" | "DEACTIVATED";
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "in" | "nin";
            value: ("ACTIVE" | "DEACTIVATED")[];
        } | {
            /** @enum {string} */
            field: "status";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "emailVerifiedAt" | "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            /** Format: date-time */
            value: string;
        } | {
            /** @enum {string} */
            field: "emailVerifiedAt" | "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "in" | "nin";
            value: string[];
        } | {
            /** @enum {string} */
            field: "emailVerifiedAt" | "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "between";
            value: string[];
        } | {
            /** @enum {string} */
            field: "emailVerifiedAt" | "createdAt" | "updatedAt" | "deletedAt";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "secondFactorOn";
            /** @enum {string} */
            op: "eq" | "ne";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "secondFactorOn";
            /** @enum {string} */
            op: "in" | "nin";
            value: boolean[];
        } | {
            /** @enum {string} */
            field: "secondFactorOn";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "eq" | "ne" | "gt" | "gte" | "lt" | "lte";
            value: number;
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "in" | "nin";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "between";
            value: number[];
        } | {
            /** @enum {string} */
            field: "version";
            /** @enum {string} */
            op: "empty";
            value: boolean;
        };
        CompanyDuplicates: {
            data: {
                /** @description The company that it may be the same as; null where that is only asked for. */
                of: {
                    /**
                     * Format: uuid
                     * @description The identifier, a UUIDv7.
                     * @example 01930b6e-6c00-7000-8000-000000000001
                     */
                    id: string;
                    /**
                     * @description What it is called.
                     * @example Nordlicht Logistik
                     */
                    name: string;
                    /**
                     * @description What it is called in its register.
                     * @example Nordlicht Logistik GmbH
                     */
                    legalName: string | null;
                    /**
                     * @description The domains that its mail comes from; that of the website, if none is said.
                     * @example [
                     *       "nordlicht.example"
                     *     ]
                     */
                    domains: string[];
                    /**
                     * @description Its website; `example.com` is enough.
                     * @example https://www.nordlicht.example
                     */
                    website: string | null;
                    /**
                     * @description Its telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings.
                     * @example +494315550100
                     */
                    phone: string | null;
                    /**
                     * @description Its number in that register.
                     * @example HRB 12345 KI
                     */
                    registrationNumber: string | null;
                    /**
                     * @description Its number for value-added tax.
                     * @example DE123456789
                     */
                    taxNumber: string | null;
                    /**
                     * @description Where bills go to.
                     * @example {
                     *       "street": "Hafenstraße 12",
                     *       "street2": null,
                     *       "postalCode": "24103",
                     *       "city": "Kiel",
                     *       "region": "Schleswig-Holstein",
                     *       "country": "DE"
                     *     }
                     */
                    billingAddress: {
                        street: string | null;
                        street2: string | null;
                        postalCode: string | null;
                        city: string | null;
                        region: string | null;
                        country: string | null;
                    } | null;
                    /**
                     * Format: uuid
                     * @description Whose it is; null for nobody, and then everybody sees it.
                     * @example null
                     */
                    ownerId: string | null;
                } | null;
                /** @description What of the company is compared. */
                record: {
                    /**
                     * Format: uuid
                     * @description The identifier, a UUIDv7.
                     * @example 01930b6e-6c00-7000-8000-000000000001
                     */
                    id: string;
                    /**
                     * @description What it is called.
                     * @example Nordlicht Logistik
                     */
                    name: string;
                    /**
                     * @description What it is called in its register.
                     * @example Nordlicht Logistik GmbH
                     */
                    legalName: string | null;
                    /**
                     * @description The domains that its mail comes from; that of the website, if none is said.
                     * @example [
                     *       "nordlicht.example"
                     *     ]
                     */
                    domains: string[];
                    /**
                     * @description Its website; `example.com` is enough.
                     * @example https://www.nordlicht.example
                     */
                    website: string | null;
                    /**
                     * @description Its telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings.
                     * @example +494315550100
                     */
                    phone: string | null;
                    /**
                     * @description Its number in that register.
                     * @example HRB 12345 KI
                     */
                    registrationNumber: string | null;
                    /**
                     * @description Its number for value-added tax.
                     * @example DE123456789
                     */
                    taxNumber: string | null;
                    /**
                     * @description Where bills go to.
                     * @example {
                     *       "street": "Hafenstraße 12",
                     *       "street2": null,
                     *       "postalCode": "24103",
                     *       "city": "Kiel",
                     *       "region": "Schleswig-Holstein",
                     *       "country": "DE"
                     *     }
                     */
                    billingAddress: {
                        street: string | null;
                        street2: string | null;
                        postalCode: string | null;
                        city: string | null;
                        region: string | null;
                        country: string | null;
                    } | null;
                    /**
                     * Format: uuid
                     * @description Whose it is; null for nobody, and then everybody sees it.
                     * @example null
                     */
                    ownerId: string | null;
                };
                /**
                 * @description From 80 on it is the same for certain.
                 * @example 90
                 */
                score: number;
                /** @description Why; the points add up to the score. */
                reasons: {
                    /** @example same_name */
                    code: string;
                    /** @example 50 */
                    points: number;
                }[];
            }[];
            page: {
                /** @description Null on the last page. A page of pairs may be empty, and not be the last. */
                nextCursor: string | null;
            };
        };
        ContactDuplicates: {
            data: {
                /** @description The contact that it may be the same as; null where that is only asked for. */
                of: {
                    /**
                     * Format: uuid
                     * @description The identifier, a UUIDv7.
                     * @example 01930b6e-6c00-7000-8000-000000000001
                     */
                    id: string;
                    /**
                     * @description His first name.
                     * @example Jana
                     */
                    firstName: string | null;
                    /**
                     * @description His last name.
                     * @example Petersen
                     */
                    lastName: string;
                    /**
                     * @description His e-mail addresses, in lower case; one of them is the primary one.
                     * @example [
                     *       {
                     *         "address": "jana.petersen@nordlicht.example",
                     *         "label": "work",
                     *         "primary": true
                     *       }
                     *     ]
                     */
                    emails: {
                        /** Format: email */
                        address: string;
                        label: string | null;
                        primary: boolean;
                    }[];
                    /**
                     * @description His telephone numbers, in E.164 with what was typed beside; one of them is the primary one.
                     * @example [
                     *       {
                     *         "number": "+494315550101",
                     *         "input": "0431 555-0101",
                     *         "extension": null,
                     *         "label": "work",
                     *         "primary": true
                     *       }
                     *     ]
                     */
                    phones: {
                        number: string;
                        input: string;
                        extension: string | null;
                        label: string | null;
                        primary: boolean;
                    }[];
                    /**
                     * Format: uuid
                     * @description The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions.
                     * @example null
                     */
                    companyId: string | null;
                    /**
                     * @description The companies that he is and was in, with the main one of the present.
                     * @example []
                     */
                    positions: {
                        /** Format: uuid */
                        companyId: string;
                        role: string | null;
                        /** Format: date */
                        from: string | null;
                        /** Format: date */
                        to: string | null;
                    }[];
                    /**
                     * Format: date
                     * @description When he was born.
                     * @example 1984-05-17
                     */
                    birthday: string | null;
                    /**
                     * Format: uuid
                     * @description Whose he is; null for nobody, and then everybody sees him.
                     * @example null
                     */
                    ownerId: string | null;
                } | null;
                /** @description What of the contact is compared. */
                record: {
                    /**
                     * Format: uuid
                     * @description The identifier, a UUIDv7.
                     * @example 01930b6e-6c00-7000-8000-000000000001
                     */
                    id: string;
                    /**
                     * @description His first name.
                     * @example Jana
                     */
                    firstName: string | null;
                    /**
                     * @description His last name.
                     * @example Petersen
                     */
                    lastName: string;
                    /**
                     * @description His e-mail addresses, in lower case; one of them is the primary one.
                     * @example [
                     *       {
                     *         "address": "jana.petersen@nordlicht.example",
                     *         "label": "work",
                     *         "primary": true
                     *       }
                     *     ]
                     */
                    emails: {
                        /** Format: email */
                        address: string;
                        label: string | null;
                        primary: boolean;
                    }[];
                    /**
                     * @description His telephone numbers, in E.164 with what was typed beside; one of them is the primary one.
                     * @example [
                     *       {
                     *         "number": "+494315550101",
                     *         "input": "0431 555-0101",
                     *         "extension": null,
                     *         "label": "work",
                     *         "primary": true
                     *       }
                     *     ]
                     */
                    phones: {
                        number: string;
                        input: string;
                        extension: string | null;
                        label: string | null;
                        primary: boolean;
                    }[];
                    /**
                     * Format: uuid
                     * @description The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions.
                     * @example null
                     */
                    companyId: string | null;
                    /**
                     * @description The companies that he is and was in, with the main one of the present.
                     * @example []
                     */
                    positions: {
                        /** Format: uuid */
                        companyId: string;
                        role: string | null;
                        /** Format: date */
                        from: string | null;
                        /** Format: date */
                        to: string | null;
                    }[];
                    /**
                     * Format: date
                     * @description When he was born.
                     * @example 1984-05-17
                     */
                    birthday: string | null;
                    /**
                     * Format: uuid
                     * @description Whose he is; null for nobody, and then everybody sees him.
                     * @example null
                     */
                    ownerId: string | null;
                };
                /**
                 * @description From 80 on it is the same for certain.
                 * @example 90
                 */
                score: number;
                /** @description Why; the points add up to the score. */
                reasons: {
                    /** @example same_name */
                    code: string;
                    /** @example 50 */
                    points: number;
                }[];
            }[];
            page: {
                /** @description Null on the last page. A page of pairs may be empty, and not be the last. */
                nextCursor: string | null;
            };
        };
    };
    responses: {
        /** @description The request is not valid: `body_invalid`, `body_malformed`, `query_invalid`, `cursor_invalid`, `id_invalid`, `condition_invalid`, `idempotency_key_invalid`. */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#body_invalid",
                 *       "title": "The request is not valid",
                 *       "status": 400,
                 *       "detail": "The request is not valid.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "body_invalid",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not signed in: `not_signed_in`, `token_expired`, `token_invalid`, `session_ended`, `api_key_invalid`. */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#not_signed_in",
                 *       "title": "Not signed in",
                 *       "status": 401,
                 *       "detail": "Not signed in.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "not_signed_in",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not allowed: `not_allowed`, `not_your_tenant`, `user_deactivated`, `tenant_suspended`, `address_not_allowed`, `mfa_setup_required`. */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#not_allowed",
                 *       "title": "Not allowed",
                 *       "status": 403,
                 *       "detail": "Not allowed.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "not_allowed",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not found: `not_found`, `no_such_route`. */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#not_found",
                 *       "title": "Not found",
                 *       "status": 404,
                 *       "detail": "Not found.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "not_found",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Conflict with the present state: `already_exists`, `changed_meanwhile`, `idempotency_in_progress`. */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#already_exists",
                 *       "title": "Conflict with the present state",
                 *       "status": 409,
                 *       "detail": "Conflict with the present state.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "already_exists",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No longer kept: `cursor_expired`. */
        Problem410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#cursor_expired",
                 *       "title": "No longer kept",
                 *       "status": 410,
                 *       "detail": "No longer kept.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "cursor_expired",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record has changed: `stale_version`. */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#stale_version",
                 *       "title": "The record has changed",
                 *       "status": 412,
                 *       "detail": "The record has changed.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "stale_version",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too large: `body_too_large`. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#body_too_large",
                 *       "title": "Too large",
                 *       "status": 413,
                 *       "detail": "Too large.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "body_too_large",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The address is too long: `address_too_long`. */
        Problem414: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#address_too_long",
                 *       "title": "The address is too long",
                 *       "status": 414,
                 *       "detail": "The address is too long.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "address_too_long",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Wrong content type: `wrong_content_type`. */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#wrong_content_type",
                 *       "title": "Wrong content type",
                 *       "status": 415,
                 *       "detail": "Wrong content type.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "wrong_content_type",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The range lies outside: `range_not_satisfiable`. */
        Problem416: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#range_not_satisfiable",
                 *       "title": "The range lies outside",
                 *       "status": 416,
                 *       "detail": "The range lies outside.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "range_not_satisfiable",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Valid, but impossible: `reference_not_found`, `too_expensive`, `idempotency_key_reused`. */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#reference_not_found",
                 *       "title": "Valid, but impossible",
                 *       "status": 422,
                 *       "detail": "Valid, but impossible.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "reference_not_found",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests: `too_many_requests`. */
        Problem429: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#too_many_requests",
                 *       "title": "Too many requests",
                 *       "status": 429,
                 *       "detail": "Too many requests.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "too_many_requests",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Our fault: `internal`. */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#internal",
                 *       "title": "Our fault",
                 *       "status": 500,
                 *       "detail": "Our fault.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "internal",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not ready: `not_ready`. */
        Problem503: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/api/docs#not_ready",
                 *       "title": "Not ready",
                 *       "status": 503,
                 *       "detail": "Not ready.",
                 *       "instance": "/api/v1/notes",
                 *       "code": "not_ready",
                 *       "correlationId": "0f8b9d2e-8d0f-4b57-9b1f-3c8f6e1f2a77"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description How many requests you may send in the present window. Of several limits, the one that is nearest.
         * @example 1000
         */
        RateLimitLimit: number;
        /**
         * @description How many of them are left.
         * @example 999
         */
        RateLimitRemaining: number;
        /**
         * @description In how many seconds the window ends and all are there again.
         * @example 3600
         */
        RateLimitReset: number;
        /**
         * @description In how many seconds to try again.
         * @example 60
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "metrics.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the text format of Prometheus. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "jobs.list": {
        parameters: {
            query?: {
                /** @description nextCursor of the answer before. */
                cursor?: string;
                /** @description How many to answer. */
                take?: number;
                /** @description The line that they stand in. */
                queue?: string;
                /** @description Where they stand. */
                state?: "active" | "cancelled" | "done" | "failed" | "waiting";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "jobs.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job, as it stands. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "jobs.follow": {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the event that was seen last. */
                "Last-Event-ID"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What becomes of the job. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description It has ended, and you have seen that. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "jobs.result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The result, in the form that this kind of job has; a file as the way to it. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobFileView"] | (Record<string, never> | unknown[] | string | number | boolean | null);
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "jobs.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job, as it stands then. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "jobs.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job, as it stands then. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "jwks.jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. Keep them for five minutes at most, and look again for a kid that is not among them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKeys"];
                };
            };
            400: components["responses"]["Problem400"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "devToken.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevToken"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "mailbox.list": {
        parameters: {
            query?: {
                /** @description Only messages that went this way. */
                kind?: "email" | "sms";
                /** @description Only messages to an address that has this in it. */
                to?: string;
                /** @description How many to pass over. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Problem400"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "mailbox.script": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": string;
                };
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "mailbox.messages": {
        parameters: {
            query?: {
                /** @description Only messages that went this way. */
                kind?: "email" | "sms";
                /** @description Only messages to an address that has this in it. */
                to?: string;
                /** @description How many to pass over. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxPage"];
                };
            };
            400: components["responses"]["Problem400"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "mailbox.clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "mailbox.message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxMessage"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "mailbox.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "mailbox.html": {
        parameters: {
            query?: {
                /** @description Also load pictures from elsewhere, which tells them that the message was read. */
                images?: "remote";
            };
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "mailbox.source": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "mailbox.attachment": {
        parameters: {
            query?: {
                /** @description Show it, if it is a picture. */
                show?: "inline";
            };
            header?: never;
            path: {
                messageId: string;
                index: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "mailbox.view": {
        parameters: {
            query?: {
                /** @description Also load pictures from elsewhere, which tells them that the message was read. */
                images?: "remote";
                /** @description How to show it. */
                view?: "headers" | "html" | "source" | "text";
            };
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "downloads.download": {
        parameters: {
            query: {
                /** @description What may be read and until when, signed. */
                link: string;
            };
            header?: {
                /** @description The bytes that you want. */
                Range?: string;
                /** @description The ETag that you have. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /**
                     * @description Names what you have got. Send it back as If-None-Match.
                     * @example "1f3a"
                     */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description These bytes of it. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description You have this already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            416: components["responses"]["Problem416"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "health.overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "health.startup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "audit.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "at" | "-at")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description When it happened. Any of these, separated by commas. */
                at?: string[];
                /** @description When it happened. Only from this. */
                "at[gte]"?: string;
                /** @description When it happened. Only after this. */
                "at[gt]"?: string;
                /** @description When it happened. Only up to this. */
                "at[lte]"?: string;
                /** @description When it happened. Only before this. */
                "at[lt]"?: string;
                /** @description What kind of record it happened to; access where somebody was not let in. Any of these, separated by commas. */
                resource?: string[];
                /** @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant. Any of these, separated by commas. */
                recordId?: string[];
                /** @description Who did it; null when the system did. Any of these, separated by commas. */
                actorId?: string[];
                /** @description The request or job that it happened in. Any of these, separated by commas. */
                correlationId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of audit. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "audit.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditEntrySearch"];
            };
        };
        responses: {
            /** @description A page of audit. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "audit.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "at" | "-at")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description When it happened. Any of these, separated by commas. */
                at?: string[];
                /** @description When it happened. Only from this. */
                "at[gte]"?: string;
                /** @description When it happened. Only after this. */
                "at[gt]"?: string;
                /** @description When it happened. Only up to this. */
                "at[lte]"?: string;
                /** @description When it happened. Only before this. */
                "at[lt]"?: string;
                /** @description What kind of record it happened to; access where somebody was not let in. Any of these, separated by commas. */
                resource?: string[];
                /** @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant. Any of these, separated by commas. */
                recordId?: string[];
                /** @description Who did it; null when the system did. Any of these, separated by commas. */
                actorId?: string[];
                /** @description The request or job that it happened in. Any of these, separated by commas. */
                correlationId?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "audit.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An audit entry. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "events.log": {
        parameters: {
            query?: {
                /** @description How many to answer. */
                take?: number;
                /** @description Only events of these types, separated by commas. They may differ from call to call. */
                types?: string[];
                /** @description nextCursor of the answer before; `latest` for the present end of the log. Left out, the log starts with the oldest event that is kept. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventLog"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            410: components["responses"]["Problem410"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "events.replay": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginReplay"];
            };
        };
        responses: {
            /** @description The replay that has begun. */
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "deadLetters.replayAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadLetterFilter"];
            };
        };
        responses: {
            /** @description How many are delivered again. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDeadLetters"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "deadLetters.skipAll": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadLetterFilter"];
            };
        };
        responses: {
            /** @description How many were given up. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDeadLetters"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "deadLetters.replay": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A dead letter. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "deadLetters.skip": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A dead letter. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "deadLetters.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "status" | "subscriber" | "eventType" | "eventId" | "attempts" | "error" | "event" | "version" | "createdAt" | "updatedAt" | "updatedBy")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description Whether it waits for somebody (open), is delivered again (replayed) or will never be (skipped). Any of these, separated by commas. */
                status?: ("open" | "replayed" | "skipped")[];
                /** @description Who could not take it. Any of these, separated by commas. */
                subscriber?: string[];
                /** @description What happened. Any of these, separated by commas. */
                eventType?: string[];
                /** @description The event. Any of these, separated by commas. */
                eventId?: string[];
                /** @description When it was given up. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was given up. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was given up. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was given up. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was given up. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of dead letters. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "deadLetters.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadLetterSearch"];
            };
        };
        responses: {
            /** @description A page of dead letters. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "deadLetters.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "status" | "subscriber" | "eventType" | "eventId" | "attempts" | "error" | "event" | "version" | "createdAt" | "updatedAt" | "updatedBy")[];
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description Whether it waits for somebody (open), is delivered again (replayed) or will never be (skipped). Any of these, separated by commas. */
                status?: ("open" | "replayed" | "skipped")[];
                /** @description Who could not take it. Any of these, separated by commas. */
                subscriber?: string[];
                /** @description What happened. Any of these, separated by commas. */
                eventType?: string[];
                /** @description The event. Any of these, separated by commas. */
                eventId?: string[];
                /** @description When it was given up. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was given up. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was given up. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was given up. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was given up. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "deadLetters.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "status" | "subscriber" | "eventType" | "eventId" | "attempts" | "error" | "event" | "version" | "createdAt" | "updatedAt" | "updatedBy")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A dead letter. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "replays.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A replay. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "replays.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "status" | "since" | "types" | "subscribers" | "events" | "deliveries" | "version" | "createdAt" | "createdBy" | "updatedAt")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description Whether it still hands out deliveries. Any of these, separated by commas. */
                status?: ("running" | "done" | "cancelled")[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of replays. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "replays.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaySearch"];
            };
        };
        responses: {
            /** @description A page of replays. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "replays.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "status" | "since" | "types" | "subscribers" | "events" | "deliveries" | "version" | "createdAt" | "createdBy" | "updatedAt")[];
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description Whether it still hands out deliveries. Any of these, separated by commas. */
                status?: ("running" | "done" | "cancelled")[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "replays.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "status" | "since" | "types" | "subscribers" | "events" | "deliveries" | "version" | "createdAt" | "createdBy" | "updatedAt")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A replay. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.login": {
        parameters: {
            query?: never;
            header: {
                /** @description The tenant that you mean, since an address may be known in several. */
                "X-Tenant-Id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInTokens"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.requestOtp": {
        parameters: {
            query?: never;
            header: {
                /** @description The tenant that you mean, since an address may be known in several. */
                "X-Tenant-Id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtpRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtpRequested"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.verifyOtp": {
        parameters: {
            query?: never;
            header: {
                /** @description The tenant that you mean, since an address may be known in several. */
                "X-Tenant-Id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtpAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInTokens"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.logout": {
        parameters: {
            query?: {
                /** @description Everywhere, and not here alone. */
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.forgotPassword": {
        parameters: {
            query?: never;
            header: {
                /** @description The tenant that you mean, since an address may be known in several. */
                "X-Tenant-Id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenPassword"];
            };
        };
        responses: {
            202: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailIsOnItsWay"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.resetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordReset"];
                };
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.verifyEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailToken"];
            };
        };
        responses: {
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.verifyToken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenClaims"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.userPermissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantedPermissions"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.changeMe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "auth.changePassword": {
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
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "ownSessions.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "ownSessions.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "sessions.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "openedAt" | "-openedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "userId" | "method" | "device" | "address" | "openedAt" | "renewedAt" | "expiresAt" | "endedAt" | "endReason")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description Who is signed in. Any of these, separated by commas. */
                userId?: string[];
                /** @description When he signed in. Any of these, separated by commas. */
                openedAt?: string[];
                /** @description When he signed in. Only from this. */
                "openedAt[gte]"?: string;
                /** @description When he signed in. Only after this. */
                "openedAt[gt]"?: string;
                /** @description When he signed in. Only up to this. */
                "openedAt[lte]"?: string;
                /** @description When he signed in. Only before this. */
                "openedAt[lt]"?: string;
                /** @description When it ends if it is not renewed. Any of these, separated by commas. */
                expiresAt?: string[];
                /** @description When it ends if it is not renewed. Only from this. */
                "expiresAt[gte]"?: string;
                /** @description When it ends if it is not renewed. Only after this. */
                "expiresAt[gt]"?: string;
                /** @description When it ends if it is not renewed. Only up to this. */
                "expiresAt[lte]"?: string;
                /** @description When it ends if it is not renewed. Only before this. */
                "expiresAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "sessions.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionSearch"];
            };
        };
        responses: {
            /** @description A page of sessions. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "sessions.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "openedAt" | "-openedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "userId" | "method" | "device" | "address" | "openedAt" | "renewedAt" | "expiresAt" | "endedAt" | "endReason")[];
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description Who is signed in. Any of these, separated by commas. */
                userId?: string[];
                /** @description When he signed in. Any of these, separated by commas. */
                openedAt?: string[];
                /** @description When he signed in. Only from this. */
                "openedAt[gte]"?: string;
                /** @description When he signed in. Only after this. */
                "openedAt[gt]"?: string;
                /** @description When he signed in. Only up to this. */
                "openedAt[lte]"?: string;
                /** @description When he signed in. Only before this. */
                "openedAt[lt]"?: string;
                /** @description When it ends if it is not renewed. Any of these, separated by commas. */
                expiresAt?: string[];
                /** @description When it ends if it is not renewed. Only from this. */
                "expiresAt[gte]"?: string;
                /** @description When it ends if it is not renewed. Only after this. */
                "expiresAt[gt]"?: string;
                /** @description When it ends if it is not renewed. Only up to this. */
                "expiresAt[lte]"?: string;
                /** @description When it ends if it is not renewed. Only before this. */
                "expiresAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "sessions.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "userId" | "method" | "device" | "address" | "openedAt" | "renewedAt" | "expiresAt" | "endedAt" | "endReason")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A session. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "secondFactor.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SecondFactorStart"];
            };
        };
        responses: {
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "secondFactor.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorRemoval"];
            };
        };
        responses: {
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "secondFactor.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorConfirmation"];
            };
        };
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "apiKeys.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "apiKeys.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "apiKeys.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "invitations.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "invitations.send": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteUser"];
            };
        };
        responses: {
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "invitations.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.assignRoles": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleAssignmentBody"];
            };
        };
        responses: {
            /** @description A user. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.deactivate": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeactivationBody"];
            };
        };
        responses: {
            /** @description A user. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.reactivate": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "email" | "-email" | "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "email" | "name" | "phone" | "roles" | "status" | "emailVerifiedAt" | "secondFactorOn" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description By which he signs in; no two users have the same. Any of these, separated by commas. */
                email?: string[];
                /** @description What he is called. Any of these, separated by commas. */
                name?: string[];
                /** @description Where one-time codes go to, in E.164; no two users have the same. Any of these, separated by commas. */
                phone?: string[];
                /** @description What he is: built-in roles, or the tenant's own by their names. Any of these, separated by commas. */
                role?: string[];
                /** @description Whether he can sign in. Any of these, separated by commas. */
                status?: ("ACTIVE" | "DEACTIVATED")[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description The new user. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.replaceExternal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description What the record is called in the system that it came from.
                 * @example crm-4711
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceUser"];
            };
        };
        responses: {
            /** @description A user. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description The new user. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.batch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in their order. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserBatchResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "email" | "name" | "phone" | "roles" | "status" | "emailVerifiedAt" | "secondFactorOn" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceUser"];
            };
        };
        responses: {
            /** @description A user. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is in the recycle bin. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUser"];
            };
        };
        responses: {
            /** @description A user. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.history": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "at" | "-at")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description When it happened. Any of these, separated by commas. */
                at?: string[];
                /** @description When it happened. Only from this. */
                "at[gte]"?: string;
                /** @description When it happened. Only after this. */
                "at[gt]"?: string;
                /** @description When it happened. Only up to this. */
                "at[lte]"?: string;
                /** @description When it happened. Only before this. */
                "at[lt]"?: string;
                /** @description What kind of record it happened to; access where somebody was not let in. Any of these, separated by commas. */
                resource?: string[];
                /** @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant. Any of these, separated by commas. */
                recordId?: string[];
                /** @description Who did it; null when the system did. Any of these, separated by commas. */
                actorId?: string[];
                /** @description The request or job that it happened in. Any of these, separated by commas. */
                correlationId?: string[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of audit entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A user. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserSearch"];
            };
        };
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "users.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "email" | "-email" | "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "email" | "name" | "phone" | "roles" | "status" | "emailVerifiedAt" | "secondFactorOn" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description By which he signs in; no two users have the same. Any of these, separated by commas. */
                email?: string[];
                /** @description What he is called. Any of these, separated by commas. */
                name?: string[];
                /** @description Where one-time codes go to, in E.164; no two users have the same. Any of these, separated by commas. */
                phone?: string[];
                /** @description What he is: built-in roles, or the tenant's own by their names. Any of these, separated by commas. */
                role?: string[];
                /** @description Whether he can sign in. Any of these, separated by commas. */
                status?: ("ACTIVE" | "DEACTIVATED")[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "name" | "description" | "grants" | "builtIn" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description By which users have it; no two roles have the same. Any of these, separated by commas. */
                name?: string[];
                /** @description Whether it comes with the product; then it does not change. Any of these, separated by commas. */
                builtIn?: boolean;
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of roles. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRole"];
            };
        };
        responses: {
            /** @description The new role. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.replaceExternal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description What the record is called in the system that it came from.
                 * @example crm-4711
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceRole"];
            };
        };
        responses: {
            /** @description A role. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description The new role. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.batch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in their order. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleBatchResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "name" | "description" | "grants" | "builtIn" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A role. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceRole"];
            };
        };
        responses: {
            /** @description A role. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is in the recycle bin. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRole"];
            };
        };
        responses: {
            /** @description A role. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.history": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "at" | "-at")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description When it happened. Any of these, separated by commas. */
                at?: string[];
                /** @description When it happened. Only from this. */
                "at[gte]"?: string;
                /** @description When it happened. Only after this. */
                "at[gt]"?: string;
                /** @description When it happened. Only up to this. */
                "at[lte]"?: string;
                /** @description When it happened. Only before this. */
                "at[lt]"?: string;
                /** @description What kind of record it happened to; access where somebody was not let in. Any of these, separated by commas. */
                resource?: string[];
                /** @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant. Any of these, separated by commas. */
                recordId?: string[];
                /** @description Who did it; null when the system did. Any of these, separated by commas. */
                actorId?: string[];
                /** @description The request or job that it happened in. Any of these, separated by commas. */
                correlationId?: string[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of audit entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A role. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleSearch"];
            };
        };
        responses: {
            /** @description A page of roles. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "roles.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "name" | "description" | "grants" | "builtIn" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description By which users have it; no two roles have the same. Any of these, separated by commas. */
                name?: string[];
                /** @description Whether it comes with the product; then it does not change. Any of these, separated by commas. */
                builtIn?: boolean;
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "permissions.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.setMembers": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamMembersBody"];
            };
        };
        responses: {
            /** @description A team. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "name" | "description" | "memberIds" | "supervisorIds" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description What it is called; no two teams have the same name. Any of these, separated by commas. */
                name?: string[];
                /** @description The users who are in it. Any of these, separated by commas. */
                member?: string[];
                /** @description The users who see what belongs to the members. Any of these, separated by commas. */
                supervisor?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of teams. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeam"];
            };
        };
        responses: {
            /** @description The new team. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.replaceExternal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description What the record is called in the system that it came from.
                 * @example crm-4711
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceTeam"];
            };
        };
        responses: {
            /** @description A team. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description The new team. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.batch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in their order. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamBatchResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "name" | "description" | "memberIds" | "supervisorIds" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A team. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceTeam"];
            };
        };
        responses: {
            /** @description A team. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is in the recycle bin. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTeam"];
            };
        };
        responses: {
            /** @description A team. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.history": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "at" | "-at")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description When it happened. Any of these, separated by commas. */
                at?: string[];
                /** @description When it happened. Only from this. */
                "at[gte]"?: string;
                /** @description When it happened. Only after this. */
                "at[gt]"?: string;
                /** @description When it happened. Only up to this. */
                "at[lte]"?: string;
                /** @description When it happened. Only before this. */
                "at[lt]"?: string;
                /** @description What kind of record it happened to; access where somebody was not let in. Any of these, separated by commas. */
                resource?: string[];
                /** @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant. Any of these, separated by commas. */
                recordId?: string[];
                /** @description Who did it; null when the system did. Any of these, separated by commas. */
                actorId?: string[];
                /** @description The request or job that it happened in. Any of these, separated by commas. */
                correlationId?: string[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of audit entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A team. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamSearch"];
            };
        };
        responses: {
            /** @description A page of teams. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "teams.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "name" | "description" | "memberIds" | "supervisorIds" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description What it is called; no two teams have the same name. Any of these, separated by commas. */
                name?: string[];
                /** @description The users who are in it. Any of these, separated by commas. */
                member?: string[];
                /** @description The users who see what belongs to the members. Any of these, separated by commas. */
                supervisor?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "tenants.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A tenant. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "tenants.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTenant"];
            };
        };
        responses: {
            /** @description A tenant. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.merge": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000201
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyMergeBody"];
            };
        };
        responses: {
            /** @description The merge. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.duplicates": {
        parameters: {
            query?: {
                /** @description A company that is there: those that may be the same. */
                id?: string;
                /**
                 * @description What it is called; legal forms say nothing.
                 * @example Nordlicht Logistik GmbH
                 */
                name?: string;
                /**
                 * @description A domain of its mail.
                 * @example nordlicht.example
                 */
                domain?: string;
                /**
                 * @description An address there; what counts is its domain.
                 * @example info@nordlicht.example
                 */
                email?: string;
                /**
                 * @description Its website.
                 * @example https://www.nordlicht.example
                 */
                website?: string;
                /**
                 * @description Its telephone number.
                 * @example +494315550100
                 */
                phone?: string;
                /**
                 * @description Its number in a register.
                 * @example HRB 12345 KI
                 */
                registrationNumber?: string;
                /**
                 * @description Its number for value-added tax.
                 * @example DE123456789
                 */
                taxNumber?: string;
                /** @description Where the pairs go on: nextCursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What may be the same, the likeliest first. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDuplicates"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.findDuplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What it is called.
                     * @example Nordlicht Logistik
                     */
                    name?: string;
                    /**
                     * @description What it is called in its register.
                     * @example Nordlicht Logistik GmbH
                     */
                    legalName?: string | null;
                    /**
                     * @description The domains that its mail comes from; that of the website, if none is said.
                     * @example [
                     *       "nordlicht.example"
                     *     ]
                     */
                    domains?: string[];
                    /**
                     * @description Its website; `example.com` is enough.
                     * @example https://www.nordlicht.example
                     */
                    website?: string | null;
                    /**
                     * @description Its telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings.
                     * @example +494315550100
                     */
                    phone?: string | null;
                    /**
                     * @description Its number in that register.
                     * @example HRB 12345 KI
                     */
                    registrationNumber?: string | null;
                    /**
                     * @description Its number for value-added tax.
                     * @example DE123456789
                     */
                    taxNumber?: string | null;
                    /**
                     * @description Where bills go to.
                     * @example {
                     *       "street": "Hafenstraße 12",
                     *       "street2": null,
                     *       "postalCode": "24103",
                     *       "city": "Kiel",
                     *       "region": "Schleswig-Holstein",
                     *       "country": "DE"
                     *     }
                     */
                    billingAddress?: {
                        street: string | null;
                        street2: string | null;
                        postalCode: string | null;
                        city: string | null;
                        region: string | null;
                        country: string | null;
                    } | null;
                    /**
                     * Format: uuid
                     * @description Whose it is; null for nobody, and then everybody sees it.
                     * @example null
                     */
                    ownerId?: string | null;
                };
            };
        };
        responses: {
            /** @description What may be the same, the likeliest first. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyDuplicates"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "name" | "-name" | "employees" | "-employees" | "annualRevenue" | "-annualRevenue" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "name" | "legalName" | "registrationNumber" | "taxNumber" | "website" | "domains" | "industry" | "country" | "employees" | "annualRevenue" | "parentId" | "billingAddress" | "shippingAddress" | "phone" | "phoneInput" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Related records to show with each, separated by commas. */
                include?: ("parent" | "children" | "contacts" | "customers" | "owner")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description What it is called. Any of these, separated by commas. */
                name?: string[];
                /** @description Its number in that register. Any of these, separated by commas. */
                registrationNumber?: string[];
                /** @description Its number for value-added tax. Any of these, separated by commas. */
                taxNumber?: string[];
                /** @description The domains that its mail comes from; that of the website, if none is said. Any of these, separated by commas. */
                domain?: string[];
                /** @description One of GET /lookups/industries. Any of these, separated by commas. */
                industry?: string[];
                /** @description Where it is, one of GET /lookups/countries. Any of these, separated by commas. */
                country?: string[];
                /** @description How many people work there. Any of these, separated by commas. */
                employees?: number[];
                /** @description How many people work there. Only from this. */
                "employees[gte]"?: number;
                /** @description How many people work there. Only after this. */
                "employees[gt]"?: number;
                /** @description How many people work there. Only up to this. */
                "employees[lte]"?: number;
                /** @description How many people work there. Only before this. */
                "employees[lt]"?: number;
                /** @description What it takes in a year. Any of these, separated by commas. */
                annualRevenue?: string[];
                /** @description What it takes in a year. Only from this. */
                "annualRevenue[gte]"?: string;
                /** @description What it takes in a year. Only after this. */
                "annualRevenue[gt]"?: string;
                /** @description What it takes in a year. Only up to this. */
                "annualRevenue[lte]"?: string;
                /** @description What it takes in a year. Only before this. */
                "annualRevenue[lt]"?: string;
                /** @description The currency of it. What it takes in a year. Any of these, separated by commas. */
                "annualRevenue[currency]"?: string[];
                /** @description The company that it belongs to: neither itself, nor one that belongs to it. Any of these, separated by commas. */
                parentId?: string[];
                /** @description Its telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings. Any of these, separated by commas. */
                phone?: string[];
                /** @description Words to find it by. Any of these, separated by commas. */
                tag?: string[];
                /** @description Whose it is; null for nobody, and then everybody sees it. Any of these, separated by commas. */
                ownerId?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of companies. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Whether it is made though it looks like one that is there already; without it that is 409 `likely_duplicate`, with the candidates that you may see. */
                "X-Skip-Duplicate-Check"?: "true" | "false";
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCompany"];
            };
        };
        responses: {
            /** @description The new company. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.replaceExternal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Whether it is made though it looks like one that is there already; without it that is 409 `likely_duplicate`, with the candidates that you may see. */
                "X-Skip-Duplicate-Check"?: "true" | "false";
            };
            path: {
                /**
                 * @description What the record is called in the system that it came from.
                 * @example crm-4711
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCompany"];
            };
        };
        responses: {
            /** @description A company. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description The new company. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.batch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Whether it is made though it looks like one that is there already; without it that is 409 `likely_duplicate`, with the candidates that you may see. */
                "X-Skip-Duplicate-Check"?: "true" | "false";
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in their order. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyBatchResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "name" | "legalName" | "registrationNumber" | "taxNumber" | "website" | "domains" | "industry" | "country" | "employees" | "annualRevenue" | "parentId" | "billingAddress" | "shippingAddress" | "phone" | "phoneInput" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Related records to show with each, separated by commas. */
                include?: ("parent" | "children" | "contacts" | "customers" | "owner")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000201
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A company. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The company was merged into another, whose address this is. */
            308: {
                headers: {
                    /** @description The same address of the survivor. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000201
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCompany"];
            };
        };
        responses: {
            /** @description A company. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000201
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is in the recycle bin. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000201
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCompany"];
            };
        };
        responses: {
            /** @description A company. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.history": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "at" | "-at")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description When it happened. Any of these, separated by commas. */
                at?: string[];
                /** @description When it happened. Only from this. */
                "at[gte]"?: string;
                /** @description When it happened. Only after this. */
                "at[gt]"?: string;
                /** @description When it happened. Only up to this. */
                "at[lte]"?: string;
                /** @description When it happened. Only before this. */
                "at[lt]"?: string;
                /** @description What kind of record it happened to; access where somebody was not let in. Any of these, separated by commas. */
                resource?: string[];
                /** @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant. Any of these, separated by commas. */
                recordId?: string[];
                /** @description Who did it; null when the system did. Any of these, separated by commas. */
                actorId?: string[];
                /** @description The request or job that it happened in. Any of these, separated by commas. */
                correlationId?: string[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000201
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of audit entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            /** @description The company was merged into another, whose address this is. */
            308: {
                headers: {
                    /** @description The same address of the survivor. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000201
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A company. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanySearch"];
            };
        };
        responses: {
            /** @description A page of companies. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "name" | "-name" | "employees" | "-employees" | "annualRevenue" | "-annualRevenue" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "name" | "legalName" | "registrationNumber" | "taxNumber" | "website" | "domains" | "industry" | "country" | "employees" | "annualRevenue" | "parentId" | "billingAddress" | "shippingAddress" | "phone" | "phoneInput" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description What it is called. Any of these, separated by commas. */
                name?: string[];
                /** @description Its number in that register. Any of these, separated by commas. */
                registrationNumber?: string[];
                /** @description Its number for value-added tax. Any of these, separated by commas. */
                taxNumber?: string[];
                /** @description The domains that its mail comes from; that of the website, if none is said. Any of these, separated by commas. */
                domain?: string[];
                /** @description One of GET /lookups/industries. Any of these, separated by commas. */
                industry?: string[];
                /** @description Where it is, one of GET /lookups/countries. Any of these, separated by commas. */
                country?: string[];
                /** @description How many people work there. Any of these, separated by commas. */
                employees?: number[];
                /** @description How many people work there. Only from this. */
                "employees[gte]"?: number;
                /** @description How many people work there. Only after this. */
                "employees[gt]"?: number;
                /** @description How many people work there. Only up to this. */
                "employees[lte]"?: number;
                /** @description How many people work there. Only before this. */
                "employees[lt]"?: number;
                /** @description What it takes in a year. Any of these, separated by commas. */
                annualRevenue?: string[];
                /** @description What it takes in a year. Only from this. */
                "annualRevenue[gte]"?: string;
                /** @description What it takes in a year. Only after this. */
                "annualRevenue[gt]"?: string;
                /** @description What it takes in a year. Only up to this. */
                "annualRevenue[lte]"?: string;
                /** @description What it takes in a year. Only before this. */
                "annualRevenue[lt]"?: string;
                /** @description The currency of it. What it takes in a year. Any of these, separated by commas. */
                "annualRevenue[currency]"?: string[];
                /** @description The company that it belongs to: neither itself, nor one that belongs to it. Any of these, separated by commas. */
                parentId?: string[];
                /** @description Its telephone number, kept in E.164; a national one is taken as it is dialled in the default country of the settings. Any of these, separated by commas. */
                phone?: string[];
                /** @description Words to find it by. Any of these, separated by commas. */
                tag?: string[];
                /** @description Whose it is; null for nobody, and then everybody sees it. Any of these, separated by commas. */
                ownerId?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "companies.contacts": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "firstName" | "-firstName" | "lastName" | "-lastName" | "email" | "-email" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "salutation" | "firstName" | "lastName" | "title" | "companyId" | "role" | "positions" | "emails" | "email" | "emailAddresses" | "phones" | "phone" | "phoneNumbers" | "address" | "social" | "birthday" | "consents" | "convertedAt" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Related records to show with each, separated by commas. */
                include?: ("company" | "customers" | "owner")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description His first name. Any of these, separated by commas. */
                firstName?: string[];
                /** @description His last name. Any of these, separated by commas. */
                lastName?: string[];
                /** @description The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions. Any of these, separated by commas. */
                companyId?: string[];
                /** @description The primary e-mail address. Any of these, separated by commas. */
                email?: string[];
                /** @description All of them, to filter by. Any of these, separated by commas. */
                emailAddress?: string[];
                /** @description The primary telephone number. Any of these, separated by commas. */
                phone?: string[];
                /** @description All of them, to filter by. Any of these, separated by commas. */
                phoneNumber?: string[];
                /** @description Words to find him by. Any of these, separated by commas. */
                tag?: string[];
                /** @description Whose he is; null for nobody, and then everybody sees him. Any of these, separated by commas. */
                ownerId?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000201
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.convert": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000301
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversionBody"];
            };
        };
        responses: {
            /** @description The customer. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.merge": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000301
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactMergeBody"];
            };
        };
        responses: {
            /** @description The merge. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.duplicates": {
        parameters: {
            query?: {
                /** @description A contact that is there: those that may be the same. */
                id?: string;
                /**
                 * @description His first name.
                 * @example Jana
                 */
                firstName?: string;
                /**
                 * @description His last name.
                 * @example Petersen
                 */
                lastName?: string;
                /**
                 * @description An e-mail address of his.
                 * @example jana.petersen@nordlicht.example
                 */
                email?: string;
                /**
                 * @description A telephone number of his.
                 * @example +494315550101
                 */
                phone?: string;
                /**
                 * @description A company that he is or was in.
                 * @example 01930b6e-6c00-7000-8000-000000000201
                 */
                companyId?: string;
                /**
                 * @description When he was born.
                 * @example 1984-05-17
                 */
                birthday?: string;
                /** @description Where the pairs go on: nextCursor of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What may be the same, the likeliest first. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDuplicates"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.findDuplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description His first name.
                     * @example Jana
                     */
                    firstName?: string | null;
                    /**
                     * @description His last name.
                     * @example Petersen
                     */
                    lastName?: string;
                    /**
                     * @description His e-mail addresses, in lower case; one of them is the primary one.
                     * @example [
                     *       {
                     *         "address": "jana.petersen@nordlicht.example",
                     *         "label": "work",
                     *         "primary": true
                     *       }
                     *     ]
                     */
                    emails?: {
                        /** Format: email */
                        address: string;
                        label: string | null;
                        primary: boolean;
                    }[];
                    /**
                     * @description His telephone numbers, in E.164 with what was typed beside; one of them is the primary one.
                     * @example [
                     *       {
                     *         "number": "+494315550101",
                     *         "input": "0431 555-0101",
                     *         "extension": null,
                     *         "label": "work",
                     *         "primary": true
                     *       }
                     *     ]
                     */
                    phones?: {
                        number: string;
                        input: string;
                        extension: string | null;
                        label: string | null;
                        primary: boolean;
                    }[];
                    /**
                     * Format: uuid
                     * @description The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions.
                     * @example null
                     */
                    companyId?: string | null;
                    /**
                     * @description The companies that he is and was in, with the main one of the present.
                     * @example []
                     */
                    positions?: {
                        /** Format: uuid */
                        companyId: string;
                        role: string | null;
                        /** Format: date */
                        from: string | null;
                        /** Format: date */
                        to: string | null;
                    }[];
                    /**
                     * Format: date
                     * @description When he was born.
                     * @example 1984-05-17
                     */
                    birthday?: string | null;
                    /**
                     * Format: uuid
                     * @description Whose he is; null for nobody, and then everybody sees him.
                     * @example null
                     */
                    ownerId?: string | null;
                };
            };
        };
        responses: {
            /** @description What may be the same, the likeliest first. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDuplicates"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "firstName" | "-firstName" | "lastName" | "-lastName" | "email" | "-email" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "salutation" | "firstName" | "lastName" | "title" | "companyId" | "role" | "positions" | "emails" | "email" | "emailAddresses" | "phones" | "phone" | "phoneNumbers" | "address" | "social" | "birthday" | "consents" | "convertedAt" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Related records to show with each, separated by commas. */
                include?: ("company" | "customers" | "owner")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description His first name. Any of these, separated by commas. */
                firstName?: string[];
                /** @description His last name. Any of these, separated by commas. */
                lastName?: string[];
                /** @description The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions. Any of these, separated by commas. */
                companyId?: string[];
                /** @description The primary e-mail address. Any of these, separated by commas. */
                email?: string[];
                /** @description All of them, to filter by. Any of these, separated by commas. */
                emailAddress?: string[];
                /** @description The primary telephone number. Any of these, separated by commas. */
                phone?: string[];
                /** @description All of them, to filter by. Any of these, separated by commas. */
                phoneNumber?: string[];
                /** @description Words to find him by. Any of these, separated by commas. */
                tag?: string[];
                /** @description Whose he is; null for nobody, and then everybody sees him. Any of these, separated by commas. */
                ownerId?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Whether it is made though it looks like one that is there already; without it that is 409 `likely_duplicate`, with the candidates that you may see. */
                "X-Skip-Duplicate-Check"?: "true" | "false";
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContact"];
            };
        };
        responses: {
            /** @description The new contact. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.replaceExternal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Whether it is made though it looks like one that is there already; without it that is 409 `likely_duplicate`, with the candidates that you may see. */
                "X-Skip-Duplicate-Check"?: "true" | "false";
            };
            path: {
                /**
                 * @description What the record is called in the system that it came from.
                 * @example crm-4711
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceContact"];
            };
        };
        responses: {
            /** @description A contact. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description The new contact. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.batch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Whether it is made though it looks like one that is there already; without it that is 409 `likely_duplicate`, with the candidates that you may see. */
                "X-Skip-Duplicate-Check"?: "true" | "false";
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in their order. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactBatchResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "salutation" | "firstName" | "lastName" | "title" | "companyId" | "role" | "positions" | "emails" | "email" | "emailAddresses" | "phones" | "phone" | "phoneNumbers" | "address" | "social" | "birthday" | "consents" | "convertedAt" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Related records to show with each, separated by commas. */
                include?: ("company" | "customers" | "owner")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000301
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A contact. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The contact was merged into another, whose address this is. */
            308: {
                headers: {
                    /** @description The same address of the survivor. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000301
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceContact"];
            };
        };
        responses: {
            /** @description A contact. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000301
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is in the recycle bin. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000301
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContact"];
            };
        };
        responses: {
            /** @description A contact. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.history": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "at" | "-at")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description When it happened. Any of these, separated by commas. */
                at?: string[];
                /** @description When it happened. Only from this. */
                "at[gte]"?: string;
                /** @description When it happened. Only after this. */
                "at[gt]"?: string;
                /** @description When it happened. Only up to this. */
                "at[lte]"?: string;
                /** @description When it happened. Only before this. */
                "at[lt]"?: string;
                /** @description What kind of record it happened to; access where somebody was not let in. Any of these, separated by commas. */
                resource?: string[];
                /** @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant. Any of these, separated by commas. */
                recordId?: string[];
                /** @description Who did it; null when the system did. Any of these, separated by commas. */
                actorId?: string[];
                /** @description The request or job that it happened in. Any of these, separated by commas. */
                correlationId?: string[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000301
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of audit entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            /** @description The contact was merged into another, whose address this is. */
            308: {
                headers: {
                    /** @description The same address of the survivor. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000301
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A contact. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactSearch"];
            };
        };
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "contacts.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "firstName" | "-firstName" | "lastName" | "-lastName" | "email" | "-email" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "salutation" | "firstName" | "lastName" | "title" | "companyId" | "role" | "positions" | "emails" | "email" | "emailAddresses" | "phones" | "phone" | "phoneNumbers" | "address" | "social" | "birthday" | "consents" | "convertedAt" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description His first name. Any of these, separated by commas. */
                firstName?: string[];
                /** @description His last name. Any of these, separated by commas. */
                lastName?: string[];
                /** @description The main company that he is in at present. Whoever is put into another leaves the one before: it stays among his positions. Any of these, separated by commas. */
                companyId?: string[];
                /** @description The primary e-mail address. Any of these, separated by commas. */
                email?: string[];
                /** @description All of them, to filter by. Any of these, separated by commas. */
                emailAddress?: string[];
                /** @description The primary telephone number. Any of these, separated by commas. */
                phone?: string[];
                /** @description All of them, to filter by. Any of these, separated by commas. */
                phoneNumber?: string[];
                /** @description Words to find him by. Any of these, separated by commas. */
                tag?: string[];
                /** @description Whose he is; null for nobody, and then everybody sees him. Any of these, separated by commas. */
                ownerId?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.overview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000501
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer as a whole. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customer: components["schemas"]["Customer"];
                        /** @description The people in its company: the newest 5. Null for whoever may not read contacts. */
                        contacts: components["schemas"]["Contact"][] | null;
                        /** @description What was written about it, its company and its contact: the newest 5. Null for whoever may not read notes. */
                        notes: components["schemas"]["Note"][] | null;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.move": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000501
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerStatusBody"];
            };
        };
        responses: {
            /** @description A customer. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "number" | "-number" | "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "number" | "kind" | "name" | "companyId" | "contactId" | "status" | "paymentTermsDays" | "creditAccountId" | "otherSystems" | "sourceLeadId" | "sourceContactId" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Related records to show with each, separated by commas. */
                include?: ("company" | "contact" | "owner")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description Its number; no two customers have the same. Left out, it is the next of the tenant's sequence. Any of these, separated by commas. */
                number?: string[];
                /** @description What it is: a person names a contact, a company a company. Any of these, separated by commas. */
                kind?: ("PERSON" | "COMPANY")[];
                /** @description What it is called: as the company or the contact, if nobody says otherwise. Any of these, separated by commas. */
                name?: string[];
                /** @description The company that it is, or that the person is in. Any of these, separated by commas. */
                companyId?: string[];
                /** @description The person that it is, or that speaks for the company. Any of these, separated by commas. */
                contactId?: string[];
                /** @description Where it stands. Not every move is allowed: 422 says which are. Any of these, separated by commas. */
                status?: ("PROSPECT" | "ACTIVE" | "ON_HOLD" | "INACTIVE" | "CHURNED")[];
                /** @description The account that its credit is kept on. Any of these, separated by commas. */
                creditAccountId?: string[];
                /** @description The lead that it was made of. Any of these, separated by commas. */
                sourceLeadId?: string[];
                /** @description The contact that was converted into it. Any of these, separated by commas. */
                sourceContactId?: string[];
                /** @description Words to find it by. Any of these, separated by commas. */
                tag?: string[];
                /** @description Whose it is; null for nobody, and then everybody sees it. Any of these, separated by commas. */
                ownerId?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of customers. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomer"];
            };
        };
        responses: {
            /** @description The new customer. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.replaceExternal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description What the record is called in the system that it came from.
                 * @example crm-4711
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCustomer"];
            };
        };
        responses: {
            /** @description A customer. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description The new customer. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.batch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in their order. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerBatchResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "number" | "kind" | "name" | "companyId" | "contactId" | "status" | "paymentTermsDays" | "creditAccountId" | "otherSystems" | "sourceLeadId" | "sourceContactId" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Related records to show with each, separated by commas. */
                include?: ("company" | "contact" | "owner")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000501
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A customer. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000501
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCustomer"];
            };
        };
        responses: {
            /** @description A customer. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000501
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is in the recycle bin. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000501
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCustomer"];
            };
        };
        responses: {
            /** @description A customer. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.history": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "at" | "-at")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description When it happened. Any of these, separated by commas. */
                at?: string[];
                /** @description When it happened. Only from this. */
                "at[gte]"?: string;
                /** @description When it happened. Only after this. */
                "at[gt]"?: string;
                /** @description When it happened. Only up to this. */
                "at[lte]"?: string;
                /** @description When it happened. Only before this. */
                "at[lt]"?: string;
                /** @description What kind of record it happened to; access where somebody was not let in. Any of these, separated by commas. */
                resource?: string[];
                /** @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant. Any of these, separated by commas. */
                recordId?: string[];
                /** @description Who did it; null when the system did. Any of these, separated by commas. */
                actorId?: string[];
                /** @description The request or job that it happened in. Any of these, separated by commas. */
                correlationId?: string[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000501
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of audit entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-000000000501
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A customer. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerSearch"];
            };
        };
        responses: {
            /** @description A page of customers. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customers.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "number" | "-number" | "name" | "-name" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "number" | "kind" | "name" | "companyId" | "contactId" | "status" | "paymentTermsDays" | "creditAccountId" | "otherSystems" | "sourceLeadId" | "sourceContactId" | "tags" | "ownerId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description Its number; no two customers have the same. Left out, it is the next of the tenant's sequence. Any of these, separated by commas. */
                number?: string[];
                /** @description What it is: a person names a contact, a company a company. Any of these, separated by commas. */
                kind?: ("PERSON" | "COMPANY")[];
                /** @description What it is called: as the company or the contact, if nobody says otherwise. Any of these, separated by commas. */
                name?: string[];
                /** @description The company that it is, or that the person is in. Any of these, separated by commas. */
                companyId?: string[];
                /** @description The person that it is, or that speaks for the company. Any of these, separated by commas. */
                contactId?: string[];
                /** @description Where it stands. Not every move is allowed: 422 says which are. Any of these, separated by commas. */
                status?: ("PROSPECT" | "ACTIVE" | "ON_HOLD" | "INACTIVE" | "CHURNED")[];
                /** @description The account that its credit is kept on. Any of these, separated by commas. */
                creditAccountId?: string[];
                /** @description The lead that it was made of. Any of these, separated by commas. */
                sourceLeadId?: string[];
                /** @description The contact that was converted into it. Any of these, separated by commas. */
                sourceContactId?: string[];
                /** @description Words to find it by. Any of these, separated by commas. */
                tag?: string[];
                /** @description Whose it is; null for nobody, and then everybody sees it. Any of these, separated by commas. */
                ownerId?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "merges.undo": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A merge. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "merges.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "createdAt" | "-createdAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "kind" | "survivorId" | "mergedId" | "status" | "picks" | "awaited" | "moved" | "kept" | "keptCount" | "mergedAt" | "undoneAt" | "version" | "createdAt" | "createdBy")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description Of what kind both are. Any of these, separated by commas. */
                kind?: ("company" | "contact")[];
                /** @description The record that stayed. Any of these, separated by commas. */
                survivorId?: string[];
                /** @description The record that became part of it. Until the merge is over both can be read; then its address leads to the survivor. Any of these, separated by commas. */
                mergedId?: string[];
                /** @description MERGING until everything that named the merged record names the survivor, then MERGED; UNDOING until that is taken back, then UNDONE. Any of these, separated by commas. */
                status?: ("MERGING" | "MERGED" | "UNDOING" | "UNDONE")[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of merges. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "merges.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeSearch"];
            };
        };
        responses: {
            /** @description A page of merges. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "merges.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "createdAt" | "-createdAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "kind" | "survivorId" | "mergedId" | "status" | "picks" | "awaited" | "moved" | "kept" | "keptCount" | "mergedAt" | "undoneAt" | "version" | "createdAt" | "createdBy")[];
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description Of what kind both are. Any of these, separated by commas. */
                kind?: ("company" | "contact")[];
                /** @description The record that stayed. Any of these, separated by commas. */
                survivorId?: string[];
                /** @description The record that became part of it. Until the merge is over both can be read; then its address leads to the survivor. Any of these, separated by commas. */
                mergedId?: string[];
                /** @description MERGING until everything that named the merged record names the survivor, then MERGED; UNDOING until that is taken back, then UNDONE. Any of these, separated by commas. */
                status?: ("MERGING" | "MERGED" | "UNDOING" | "UNDONE")[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "merges.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "kind" | "survivorId" | "mergedId" | "status" | "picks" | "awaited" | "moved" | "kept" | "keptCount" | "mergedAt" | "undoneAt" | "version" | "createdAt" | "createdBy")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A merge. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merge"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "pinned" | "-pinned" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "subjectType" | "subjectId" | "text" | "html" | "pinned" | "tags" | "replyToId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Related records to show with each, separated by commas. */
                include?: ("replyTo" | "replies")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description What kind of record it is about. Any of these, separated by commas. */
                subjectType?: ("lead" | "deal" | "company" | "contact" | "customer" | "case" | "campaign" | "task" | "appointment" | "product" | "quote" | "order" | "invoice")[];
                /** @description The record that it is about. Any of these, separated by commas. */
                subjectId?: string[];
                /** @description Kept at the top. Any of these, separated by commas. */
                pinned?: boolean;
                /** @description Words to find it by. Any of these, separated by commas. */
                tag?: string[];
                /** @description The note that this one answers. Any of these, separated by commas. */
                replyToId?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notes. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNote"];
            };
        };
        responses: {
            /** @description The new note. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.replaceExternal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description What the record is called in the system that it came from.
                 * @example crm-4711
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceNote"];
            };
        };
        responses: {
            /** @description A note. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description The new note. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.batch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in their order. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteBatchResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "subjectType" | "subjectId" | "text" | "html" | "pinned" | "tags" | "replyToId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Related records to show with each, separated by commas. */
                include?: ("replyTo" | "replies")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A note. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceNote"];
            };
        };
        responses: {
            /** @description A note. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is in the recycle bin. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNote"];
            };
        };
        responses: {
            /** @description A note. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.history": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "at" | "-at")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description When it happened. Any of these, separated by commas. */
                at?: string[];
                /** @description When it happened. Only from this. */
                "at[gte]"?: string;
                /** @description When it happened. Only after this. */
                "at[gt]"?: string;
                /** @description When it happened. Only up to this. */
                "at[lte]"?: string;
                /** @description When it happened. Only before this. */
                "at[lt]"?: string;
                /** @description What kind of record it happened to; access where somebody was not let in. Any of these, separated by commas. */
                resource?: string[];
                /** @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant. Any of these, separated by commas. */
                recordId?: string[];
                /** @description Who did it; null when the system did. Any of these, separated by commas. */
                actorId?: string[];
                /** @description The request or job that it happened in. Any of these, separated by commas. */
                correlationId?: string[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of audit entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A note. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteSearch"];
            };
        };
        responses: {
            /** @description A page of notes. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "notes.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "pinned" | "-pinned" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "subjectType" | "subjectId" | "text" | "html" | "pinned" | "tags" | "replyToId" | "customFields" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Words that all occur, in any order and in any part of a word. */
                search?: string;
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description What kind of record it is about. Any of these, separated by commas. */
                subjectType?: ("lead" | "deal" | "company" | "contact" | "customer" | "case" | "campaign" | "task" | "appointment" | "product" | "quote" | "order" | "invoice")[];
                /** @description The record that it is about. Any of these, separated by commas. */
                subjectId?: string[];
                /** @description Kept at the top. Any of these, separated by commas. */
                pinned?: boolean;
                /** @description Words to find it by. Any of these, separated by commas. */
                tag?: string[];
                /** @description The note that this one answers. Any of these, separated by commas. */
                replyToId?: string[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.read": {
        parameters: {
            query?: {
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "entity" | "key" | "label" | "description" | "type" | "required" | "unique" | "indexed" | "default" | "options" | "validation" | "refersTo" | "position" | "dataDropped" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A custom field. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            /** @description You have this version already (If-None-Match). */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.replace": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCustomField"];
            };
        };
        responses: {
            /** @description A custom field. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is in the recycle bin. */
            204: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCustomField"];
            };
        };
        responses: {
            /** @description A custom field. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.list": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "entity" | "-entity" | "key" | "-key" | "position" | "-position" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "entity" | "key" | "label" | "description" | "type" | "required" | "unique" | "indexed" | "default" | "options" | "validation" | "refersTo" | "position" | "dataDropped" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description The resource whose records have the field. It never changes. Any of these, separated by commas. */
                entity?: string[];
                /** @description Its name under `customFields`: a small letter, then at most 39 letters, digits and _. Each is there once for each resource, and never changes. Any of these, separated by commas. */
                key?: string[];
                /** @description What it holds. Changed only when every value can go along without loss; else 409 with how many can not, and examples. Any of these, separated by commas. */
                type?: ("text" | "number" | "date" | "money" | "boolean" | "select" | "multi-select" | "url" | "email" | "reference")[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of custom fields. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomField"];
            };
        };
        responses: {
            /** @description The new custom field. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.replaceExternal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description What the record is called in the system that it came from.
                 * @example crm-4711
                 */
                externalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCustomField"];
            };
        };
        responses: {
            /** @description A custom field. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            /** @description The new custom field. */
            201: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.batch": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in their order. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldBatchResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.history": {
        parameters: {
            query?: {
                /** @description How many to pass over; up to 10,000, deeper with cursor. */
                skip?: number;
                /** @description How many to answer. */
                take?: number;
                /** @description nextCursor of the answer before: stable while records come and go, and as quick at any depth. */
                cursor?: string;
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "at" | "-at")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "at" | "action" | "resource" | "recordId" | "version" | "changes" | "actorId" | "correlationId" | "origin" | "address")[];
                /** @description Whether page.total is exact up to 10,000 (bounded), always (exact, slower), or left out (none). */
                count?: "bounded" | "exact" | "none";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description When it happened. Any of these, separated by commas. */
                at?: string[];
                /** @description When it happened. Only from this. */
                "at[gte]"?: string;
                /** @description When it happened. Only after this. */
                "at[gt]"?: string;
                /** @description When it happened. Only up to this. */
                "at[lte]"?: string;
                /** @description When it happened. Only before this. */
                "at[lt]"?: string;
                /** @description What kind of record it happened to; access where somebody was not let in. Any of these, separated by commas. */
                resource?: string[];
                /** @description The record; where somebody was not let in, the user who he is or says that he is, else the tenant. Any of these, separated by commas. */
                recordId?: string[];
                /** @description Who did it; null when the system did. Any of these, separated by commas. */
                actorId?: string[];
                /** @description The request or job that it happened in. Any of these, separated by commas. */
                correlationId?: string[];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of audit entries. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
                /** @description Names the request: sent again within 24 hours it is not done again, and the first answer comes back with Idempotency-Replayed: true. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of the record.
                 * @example 01930b6e-6c00-7000-8000-5eed00000003
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A custom field. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomFieldSearch"];
            };
        };
        responses: {
            /** @description A page of custom fields. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomFieldPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "customFields.export": {
        parameters: {
            query?: {
                /** @description What kind of file. */
                format?: "csv" | "xlsx";
                /** @description Fields to order by, separated by commas; - for descending. */
                sort?: ("id" | "-id" | "entity" | "-entity" | "key" | "-key" | "position" | "-position" | "createdAt" | "-createdAt" | "updatedAt" | "-updatedAt")[];
                /** @description Only these fields, separated by commas. */
                fields?: ("id" | "entity" | "key" | "label" | "description" | "type" | "required" | "unique" | "indexed" | "default" | "options" | "validation" | "refersTo" | "position" | "dataDropped" | "externalId" | "version" | "createdAt" | "createdBy" | "updatedAt" | "updatedBy" | "deletedAt")[];
                /** @description The recycle bin in place of what is live. */
                deleted?: "no" | "only";
                /** @description The identifier, a UUIDv7. Any of these, separated by commas. */
                id?: string[];
                /** @description The resource whose records have the field. It never changes. Any of these, separated by commas. */
                entity?: string[];
                /** @description Its name under `customFields`: a small letter, then at most 39 letters, digits and _. Each is there once for each resource, and never changes. Any of these, separated by commas. */
                key?: string[];
                /** @description What it holds. Changed only when every value can go along without loss; else 409 with how many can not, and examples. Any of these, separated by commas. */
                type?: ("text" | "number" | "date" | "money" | "boolean" | "select" | "multi-select" | "url" | "email" | "reference")[];
                /** @description What it is called in the system that it came from; no two have the same. Any of these, separated by commas. */
                externalId?: string[];
                /** @description When it was made. Any of these, separated by commas. */
                createdAt?: string[];
                /** @description When it was made. Only from this. */
                "createdAt[gte]"?: string;
                /** @description When it was made. Only after this. */
                "createdAt[gt]"?: string;
                /** @description When it was made. Only up to this. */
                "createdAt[lte]"?: string;
                /** @description When it was made. Only before this. */
                "createdAt[lt]"?: string;
                /** @description When it was last changed. Any of these, separated by commas. */
                updatedAt?: string[];
                /** @description When it was last changed. Only from this. */
                "updatedAt[gte]"?: string;
                /** @description When it was last changed. Only after this. */
                "updatedAt[gt]"?: string;
                /** @description When it was last changed. Only up to this. */
                "updatedAt[lte]"?: string;
                /** @description When it was last changed. Only before this. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The name of the file. */
                    "Content-Disposition"?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The job that writes it. */
            202: {
                headers: {
                    /** @description The address of the new record. */
                    Location?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "settings.readTenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings of the tenant. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantSettingsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "settings.replaceTenant": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantSettingsBody"];
            };
        };
        responses: {
            /** @description The settings as they are then. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantSettingsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "settings.changeTenant": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantSettingsChanges"];
            };
        };
        responses: {
            /** @description The settings as they are then. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantSettingsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "settings.listFeatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All features. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureListView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "settings.decideFeatures": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have seen: the change is refused with 412 when the record has changed since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeaturesBody"];
            };
        };
        responses: {
            /** @description All features as they are then. */
            200: {
                headers: {
                    /**
                     * @description The record's version. Send it back as If-Match.
                     * @example "1"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureListView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "lookups.countries": {
        parameters: {
            query?: {
                /** @description The language of the names (BCP 47). */
                locale?: string;
            };
            header?: {
                /** @description The ETag that you have: 304 when nothing has changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All countries. */
            200: {
                headers: {
                    /**
                     * @description Names what you have got. Send it back as If-None-Match.
                     * @example "1f3a"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryList"];
                };
            };
            /** @description You have this already. */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "lookups.currencies": {
        parameters: {
            query?: {
                /** @description The language of the names (BCP 47). */
                locale?: string;
            };
            header?: {
                /** @description The ETag that you have: 304 when nothing has changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All currencies. */
            200: {
                headers: {
                    /**
                     * @description Names what you have got. Send it back as If-None-Match.
                     * @example "1f3a"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrencyList"];
                };
            };
            /** @description You have this already. */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    "lookups.industries": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that you have: 304 when nothing has changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All industries, by group. */
            200: {
                headers: {
                    /**
                     * @description Names what you have got. Send it back as If-None-Match.
                     * @example "1f3a"
                     */
                    ETag?: string;
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndustryList"];
                };
            };
            /** @description You have this already. */
            304: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
