/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 8973:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ deliver)
/* harmony export */ });
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2588);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6481);


const PROGRESS_MS = 15_000;
/**
 * Gets the events of all targets accepted: so many at once, so many a minute, again where another try can help and
 * is allowed, and never past a token's rate limit.
 *
 * @returns what became of each target, in the order of the targets; none is ever missing
 */
async function deliver(targets, options) {
    const { clock, stop, fault, attempt } = options;
    const settled = [];
    const paces = new Map();
    let waiting = targets.map((target, index) => ({ target, index, tries: 0, notBefore: 0, firstStart: 0, mayHaveArrived: false }));
    const inFlight = new Set();
    /** The answers that told of a limit too far away, by token. */
    const heldBack = new Map();
    let nextProgress = clock.now() + PROGRESS_MS;
    let pauseUntold = false;
    const counts = { accepted: 0, failed: 0, skipped: 0 };
    let wake = () => { };
    const onSignal = () => wake();
    for (const signal of [stop, fault])
        signal.addEventListener('abort', onSignal);
    for (;;) {
        const nap = new AbortController();
        wake = () => nap.abort('woken');
        if (fault.aborted)
            crashAll();
        if (stop.aborted)
            giveUp(() => true);
        if (options.failFast && counts.failed > 0)
            giveUp((job) => job.tries === 0);
        for (const [token, reply] of heldBack)
            holdBack(token, reply);
        const next = startAllThatMay();
        if (waiting.length === 0 && inFlight.size === 0)
            break;
        reportProgress(next);
        await clock.sleep(Math.min(next, nextProgress) - clock.now(), nap.signal);
    }
    for (const signal of [stop, fault])
        signal.removeEventListener('abort', onSignal);
    return settled;
    /** @returns when the next one may start, if nothing else happens before */
    function startAllThatMay() {
        let next = Number.POSITIVE_INFINITY;
        // Looks no further than there is room: most of a thousand targets only wait.
        for (let index = 0; inFlight.size < options.maxParallel;) {
            const job = waiting[index];
            if (!job)
                break;
            const now = clock.now();
            const pace = paceOf(job.target);
            const opensAt = Math.max(job.notBefore, pace.opensAt());
            if (opensAt <= now) {
                waiting.splice(index, 1);
                start(job, pace, now);
            }
            else {
                next = Math.min(next, opensAt);
                index++;
            }
        }
        return inFlight.size < options.maxParallel ? next : Number.POSITIVE_INFINITY;
    }
    function start(job, pace, now) {
        inFlight.add(job);
        pace.started(now);
        job.tries++;
        job.firstStart ||= now;
        attempt(job.target)
            .then((reply) => inFlight.delete(job) && receive(job, reply, now), (crash) => inFlight.delete(job) && settle(job, { state: 'failed', cause: { crash }, mayHaveArrived: true }))
            .finally(() => wake());
    }
    function receive(job, reply, startedAt) {
        const now = clock.now();
        const outcome = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeOf */ .sG)(reply, now);
        if (outcome.kind === 'accepted') {
            paceOf(job.target).taken(startedAt);
            return settle(job, { state: 'accepted', redirected: 'redirected' in reply && reply.redirected });
        }
        job.lastReply = reply;
        if (outcome.kind === 'unknown')
            job.mayHaveArrived = true;
        if (outcome.kind === 'not-taken' && outcome.limited) {
            const pace = paceOf(job.target);
            const before = pace.opensAt();
            outcome.waitMs = pace.limited(startedAt, now, outcome.waitMs);
            // Worth a line as soon as nothing else goes on; what was in flight with it is answered by the same limit.
            if (pace.opensAt() > before + 1000)
                pauseUntold = true;
            if (outcome.waitMs > _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_WAIT_MS */ .u_)
                heldBack.set(job.target.token.trim(), reply);
        }
        const decision = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .decide */ .LD)(outcome, job.tries, options, clock.random());
        if (decision.next === 'retry')
            waiting.push(Object.assign(job, { notBefore: now + decision.afterMs }));
        else
            settle(job, { state: 'failed', cause: { reply }, mayHaveArrived: job.mayHaveArrived });
    }
    /** Nobody on this token gets through in time, and for the same reason. */
    function holdBack(token, reply) {
        for (const job of take(({ target }) => target.token.trim() === token)) {
            settle(job, { state: 'failed', cause: { reply }, mayHaveArrived: job.mayHaveArrived });
        }
    }
    function crashAll() {
        const crashed = [...take(() => true), ...inFlight];
        inFlight.clear();
        for (const job of crashed)
            settle(job, { state: 'failed', cause: { crash: fault.reason }, mayHaveArrived: job.tries > 0 });
    }
    /** Ends waiting targets: those that were never tried are skipped, the others were stopped between two tries. */
    function giveUp(which) {
        for (const job of take(which)) {
            const { lastReply, mayHaveArrived } = job;
            if (!lastReply)
                settle(job, { state: 'skipped' });
            else
                settle(job, { state: 'failed', cause: { stoppedAfter: lastReply }, mayHaveArrived });
        }
    }
    function take(which) {
        const taken = waiting.filter(which);
        waiting = waiting.filter((job) => !which(job));
        return taken;
    }
    function settle({ target, index, tries, firstStart }, end) {
        const durationMs = tries === 0 ? 0 : Math.round(clock.now() - firstStart);
        const delivered = { target, tries, durationMs, ...end };
        settled[index] = delivered;
        counts[delivered.state]++;
        options.onSettled(delivered);
    }
    function reportProgress(next) {
        const now = clock.now();
        if (now < nextProgress && !(pauseUntold && inFlight.size === 0))
            return;
        nextProgress = now + PROGRESS_MS;
        if (inFlight.size === 0)
            pauseUntold = false;
        const { accepted, failed } = counts;
        const waitingUntil = inFlight.size === 0 ? next : undefined;
        options.onProgress({ accepted, failed, left: waiting.length + inFlight.size, waitingUntil });
    }
    function paceOf(target) {
        const token = target.token.trim();
        const pace = paces.get(token) ?? (0,_pace_js__WEBPACK_IMPORTED_MODULE_1__/* .createPace */ .q)(options.maxPerMinute);
        paces.set(token, pace);
        return pace;
    }
}


/***/ }),

/***/ 916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ afterGrace)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);

/** @returns a signal that is aborted `ms` milliseconds after `stop`: until then, what is in flight may end by itself */
function afterGrace(stop, ms) {
    const cutOff = new AbortController();
    // Every request in flight listens to it.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, cutOff.signal);
    stop.addEventListener('abort', () => setTimeout(() => cutOff.abort(), ms).unref(), { once: true });
    return cutOff.signal;
}


/***/ }),

/***/ 2588:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ NotReady),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   u_: () => (/* binding */ LONGEST_WAIT_MS)
/* harmony export */ });
/* harmony import */ var _failures_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4552);
/* harmony import */ var _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(299);
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1893);



/** Nothing was sent, because the runs that the event would start could not be followed. */
class NotReady {
    /** What the list of the repository's runs came to. */
    reply;
    constructor(reply) {
        this.reply = reply;
    }
}
/** @param now milliseconds since 1970 */
function outcomeOf(reply, now) {
    if (reply instanceof NotReady)
        return unsent(outcomeOf(reply.reply, now));
    if (reply instanceof _github_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .NoAnswer */ .W_) {
        return reply.sent ? { kind: 'unknown', retriable: true } : { kind: 'not-taken', limited: false };
    }
    const { status } = reply;
    if (status === 204)
        return { kind: 'accepted' };
    if ((0,_failures_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .AD)(reply) === 'rate_limited') {
        return { kind: 'not-taken', limited: true, waitMs: (0,_failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimit */ ["if"])(reply, now).waitMs };
    }
    // A yes that is no 204 would be said again: sending once more is no remedy.
    if ((0,_failures_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnclear */ .Z5)(reply))
        return { kind: 'unknown', retriable: status >= 300, waitMs: (0,_failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(reply, now) };
    return { kind: 'refused' };
}
/** Whatever a read came to, the event did not arrive. */
function unsent(outcome) {
    if (outcome.kind === 'unknown')
        return { kind: 'not-taken', limited: false, waitMs: outcome.waitMs };
    return outcome.kind === 'accepted' ? { kind: 'refused' } : outcome;
}
/** A pause longer than this would cost the job's minutes for nothing. */
const LONGEST_WAIT_MS = 15 * 60 * 1000;
/**
 * Decides what follows a try.
 *
 * @param tries made for this target, this one included
 * @param random from 0 up to 1, for jitter
 */
function decide(outcome, tries, { retries, delivery }, random) {
    switch (outcome.kind) {
        case 'accepted':
            return { next: 'done' };
        case 'refused':
            return { next: 'fail' };
        case 'unknown':
            if (!outcome.retriable || delivery === 'at-most-once')
                return { next: 'fail' };
            break;
        case 'not-taken':
            break;
    }
    const afterMs = outcome.waitMs ?? backoffMs(tries, random);
    return tries > retries || afterMs > LONGEST_WAIT_MS ? { next: 'fail' } : { next: 'retry', afterMs };
}
/** Exponential from 1 s to 60 s with full jitter: https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/ */
function backoffMs(tries, random) {
    return Math.round(random * Math.min(60_000, 1000 * 2 ** (tries - 1)));
}


/***/ }),

/***/ 6481:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createPace)
/* harmony export */ });
const MINUTE_MS = 60_000;
/**
 * Keeps to `most` requests in any window, bursts within it being free, and pauses for GitHub's rate limits.
 *
 * @param most 0 for no limit
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
function createPace(most, windowMs = MINUTE_MS) {
    /** Starts of the last requests, oldest first; no more than the limit can ask about. */
    const starts = [];
    let pausedUntil = 0;
    let pausedAt = Number.NEGATIVE_INFINITY;
    let unsaidMs = MINUTE_MS;
    return {
        opensAt() {
            const oldest = starts.length === most ? starts[0] : undefined;
            return Math.max(pausedUntil, oldest === undefined ? 0 : oldest + windowMs);
        },
        started(at) {
            if (most === 0)
                return;
            starts.push(at);
            if (starts.length > most)
                starts.shift();
        },
        taken(startedAt) {
            if (startedAt > pausedAt)
                unsaidMs = MINUTE_MS;
        },
        limited(startedAt, now, waitMs) {
            // Requests in flight together are answered by the same limit: that is one pause, not one doubling each.
            const same = startedAt <= pausedAt;
            if (waitMs === undefined && !same) {
                pausedUntil = Math.max(pausedUntil, now + unsaidMs);
                unsaidMs *= 2;
            }
            else if (waitMs !== undefined) {
                pausedUntil = Math.max(pausedUntil, now + waitMs);
            }
            if (!same)
                pausedAt = now;
            return Math.max(0, pausedUntil - now);
        },
    };
}


/***/ }),

/***/ 8831:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ adviceForNoAnswer),
/* harmony export */   Yy: () => (/* binding */ adviceForAnswer),
/* harmony export */   yd: () => (/* binding */ STOPPED)
/* harmony export */ });
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1893);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3724);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6727);
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(299);




/** What the answer means for the token in use and what to do: lines of plain text. */
function adviceForAnswer(code, answer, about, found) {
    const lines = ADVICE[code]?.(answer, about, found) ?? unexpected(answer, about);
    const budget = found.notLooked
        ? 'This step had already spent its 30 look-ups on other failures, so nothing more was looked up for this one.'
        : undefined;
    return [...lines, budget].filter((line) => line !== undefined).join('\n');
}
/** For what was stopped on its way. */
const STOPPED = 'The step was told to stop before it was done: the job was cancelled, or its time was over.';
const ADVICE = {
    bad_credentials: badCredentials,
    insufficient_permission: insufficientPermission,
    sso_required: ssoRequired,
    ip_not_allowed: ipNotAllowed,
    repository_archived: archived,
    rate_limited: rateLimited,
    not_found: notFound,
    invalid_payload: invalidPayload,
    server_error: serverError,
};
function badCredentials(_, { token, apiUrl, task }, found) {
    if (task === 'follow-runs')
        return [goneSince(token)];
    const renew = token.kind === 'installation'
        ? 'An installation token lives for one hour at most, and GITHUB_TOKEN ends with its job: make it in the job that uses it.'
        : 'Make a new token, store it as a secret, and pass that secret as `token`.';
    const probed = {
        dead: ['GET /user refuses it, too: the token itself is at fault, not its permissions.', renew],
        alive: ['Yet GitHub knows it, as GET /user shows: try again. If that does not help, make a new one.'],
    };
    return [
        `GitHub does not accept this ${token.name}: it is wrong, revoked or expired.`,
        ...(token.flaw ? [token.flaw] : found.token ? probed[found.token] : [renew]),
        `To test a token by hand (GET /user; 401 says that it is dead): curl -i -H "Authorization: Bearer $TOKEN" ${apiUrl}/user`,
    ];
}
/** The token was good when the event was sent. */
function goneSince({ kind }) {
    return kind === 'installation'
        ? 'An installation token lives for one hour, and that is over (GITHUB_TOKEN also ends with its job). Make the token right before this step, or wait for less: completion-timeout-seconds.'
        : 'The token was accepted when the event was sent, so it has expired or was revoked since.';
}
function insufficientPermission(answer, about, found) {
    if (readsRuns(about)) {
        return [
            `This ${about.token.name} may not read the repository's workflow runs, which waiting for them takes.`,
            ...neededRight(answer, about, ACTIONS_READ),
            about.task === 'list-runs' ? 'To send the event takes Contents: Read and write, too.' : undefined,
        ];
    }
    return [
        `This ${about.token.name} may not create events in the repository.`,
        ...writeAccess(answer, about, found),
        about.waits ? 'Waiting for runs takes Actions: Read, too.' : undefined,
    ];
}
function readsRuns({ task }) {
    return task === 'list-runs' || task === 'follow-runs';
}
function ssoRequired({ headers }, { owner, token }) {
    const url = /url=(https:\/\/[^\s;]+)/.exec(headers['x-github-sso'] ?? '')?.[1];
    return [
        `${owner} enforces SAML single sign-on, and this ${token.name} is not authorised for it yet.`,
        url
            ? `Authorise it here, as the token's owner: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(url, 1000)}`
            : "Authorise it, as the token's owner, under Settings → Developer settings → Personal access tokens → Configure SSO.",
    ];
}
function ipNotAllowed(_, { owner }) {
    return [
        `${owner} has an IP allow list, and this runner's address is not on it.`,
        'Run the job on a runner whose address is listed (self-hosted, or a larger runner with a static address), or have an owner add the address.',
    ];
}
function archived() {
    return [
        'The repository is archived, and an archived repository is read-only: it takes no events and starts no workflows.',
        'Unarchive it in its settings, or take it off the targets.',
    ];
}
function rateLimited(answer, about) {
    const { kind } = (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .rateLimit */ ["if"])(answer, about.now);
    return [
        kind === 'primary'
            ? "The token's requests of this hour are used up (primary rate limit)."
            : 'Too many requests at once, or too many that create content, on this token (secondary rate limit).',
        'A rate limit takes no events: run the step again after the reset. If it happens often, give this work a token of its own, or send less at once.',
    ];
}
function notFound(answer, about, found) {
    const { owner, token } = about;
    if ((0,_answered_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(answer))
        return [webPage(about)];
    if (found.repository === 'visible' && readsRuns(about)) {
        return [
            `This ${token.name} can see the repository, but not its workflow runs.`,
            ...neededRight(answer, about, ACTIONS_READ),
        ];
    }
    if (found.repository === 'visible') {
        return [
            `This ${token.name} can see the repository, so it exists; but it may not write to it (scope or role), which GitHub answers with 404, too.`,
            ...writeAccess(answer, about, found),
        ];
    }
    if (found.owner === 'missing') {
        return [
            `There is no user or organization ${owner} there: check the owner's spelling, and that github-api-url is the right GitHub.`,
        ];
    }
    return [
        `To this ${token.name} the repository is private, missing or misspelt: GitHub hides what a token may not see.`,
        found.owner === 'exists' ? `The owner ${owner} exists.` : undefined,
        found.nearest ? `The nearest name that the token can see is ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(found.nearest)}: is that the one?` : undefined,
        'If the name is right, the token needs access to it:',
        ...neededRight(answer, about, {
            ...(about.task === 'follow-runs' ? ACTIONS_READ : CONTENTS_WRITE),
            job: OWN_REPOSITORY,
        }),
        about.waits ? 'Waiting for runs takes Actions: Read, too.' : undefined,
    ];
}
function invalidPayload(answer) {
    return [
        `The token was accepted, but not the event. GitHub's reason: "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)((0,_answered_js__WEBPACK_IMPORTED_MODULE_1__/* .githubMessage */ .hg)(answer))}"`,
        'Check event-type and client-payload against https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event',
    ];
}
function serverError() {
    return [
        'The fault is on the side of GitHub, or of a proxy before it: https://www.githubstatus.com tells of known ones.',
    ];
}
function unexpected(answer, about) {
    if (answer.status >= 300 && answer.status < 400)
        return redirected(answer, about);
    const yes = answer.status < 300;
    const accepted = about.task === 'send' ? 'Only 204 says that the event was accepted.' : undefined;
    return [
        yes ? accepted : 'GitHub documents no such answer: its words above are all there is to go by.',
        yes || (0,_answered_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(answer) ? webPage(about) : 'If it happens again, ask GitHub Support, with the request id.',
    ];
}
function redirected({ status, headers: { location } }, { apiUrl }) {
    const { origin } = new URL(apiUrl);
    const to = location !== undefined && URL.canParse(location, apiUrl) ? new URL(location, apiUrl) : undefined;
    const why = !to
        ? 'It is a redirect that does not say where to.'
        : to.origin !== origin
            ? `It redirects to ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(to.href)}, and only redirects within ${origin} are followed: the token would go along.`
            : !_github_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .REDIRECTS */ .eT.includes(status)
                ? `It redirects to ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(to.href)} in a way that does not keep the request's method.`
                : `It redirects to ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(to.href)}, after five redirects in a row.`;
    return [
        why,
        'Check github-api-url. If a proxy of your network asks for a sign-in, let the runner through to the API.',
    ];
}
function webPage({ apiUrl }) {
    return `That is not what GitHub's API answers. Is github-api-url right? It is ${apiUrl}; a GitHub Enterprise Server's ends in /api/v3, as https://HOST/api/v3.`;
}
function writeAccess(answer, about, found) {
    return [
        found.push === false ? 'Its user has no write access to the repository: that comes first.' : undefined,
        ...neededRight(answer, about, about.isCurrent ? CONTENTS_WRITE : { ...CONTENTS_WRITE, job: ELSEWHERE }),
    ];
}
const WRITE_PERMISSION = 'add `permissions: contents: write` to the job. For pull requests from forks it is read-only all the same, and for Dependabot unless `permissions` says otherwise.';
const ELSEWHERE = "it writes to its own repository only (there with `permissions: contents: write`; it is read-only for pull requests from forks, and by default for Dependabot). For another one pass a fine-grained token, or a GitHub App's, as `token`.";
const OWN_REPOSITORY = "it reaches its own repository only. Pass a fine-grained token, or a GitHub App's, as `token`.";
const CONTENTS_WRITE = { permission: 'Contents: Read and write', access: 'write', job: WRITE_PERMISSION };
const ACTIONS_READ = {
    permission: 'Actions: Read',
    access: 'read',
    job: "add `actions: read` to the job's `permissions`, beside `contents: write`; it reaches its own repository only.",
};
/**
 * The right for this endpoint, in the words of the settings page of each kind of token.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
function neededRight({ headers }, { task, token: { kind } }, { permission, access, job }) {
    const has = headers['x-oauth-scopes'];
    const accepted = headers['x-accepted-github-permissions'];
    const enough = has?.split(/,\s*/).includes('repo');
    const scopes = has === undefined ? '' : ` It has ${has.trim() ? (0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(has) : 'none'}.`;
    const classic = enough
        ? `a user who may ${access === 'write' ? 'write to' : 'read'} the repository: its scope repo suffices (for a public one public_repo would).`
        : `the scope repo (public_repo is enough for a public repository), and a user with ${access} access.${scopes}`;
    const fineGrained = `${permission}, and the repository among those it was made for. An organization may have to approve it first.`;
    const app = `${permission} in its permissions, accepted by the owner, and the repository among those it is installed on.`;
    const texts = {
        classic: [`It needs ${classic}`],
        oauth: [`It needs ${classic}`],
        'fine-grained': [`It needs ${fineGrained}`],
        'app-user': [`The App needs ${app}`],
        installation: [`If it is this job's GITHUB_TOKEN: ${job}`, `If it is a GitHub App's: the App needs ${app}`],
        unknown: [
            `A fine-grained token needs ${fineGrained}`,
            `A classic token needs ${classic}`,
            `This job's GITHUB_TOKEN: ${job}`,
            `A GitHub App needs ${app}`,
        ],
    };
    return [
        ...texts[kind],
        // Of a dry run's reads GitHub asks for less than of an event.
        accepted && task !== 'rehearse'
            ? `GitHub asks for: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(accepted)} (X-Accepted-GitHub-Permissions).`
            : undefined,
    ];
}
/** What to do where there was no answer. */
function adviceForNoAnswer({ kind, host, message }) {
    switch (kind) {
        case 'dns':
            return `The name ${host} could not be resolved (DNS): check github-api-url and the runner's network.`;
        case 'refused':
            return `${host} refused the connection: nothing listens there, or a firewall is in the way. Check github-api-url.`;
        case 'unreachable':
            return `${host} can't be reached from this runner: a firewall, or a route that is missing.`;
        case 'tls':
            return `No secure connection to ${host} (TLS): ${tlsReason(message)}`;
        case 'proxy':
            return `The proxy ${host} did not connect us: check https_proxy and no_proxy, the proxy's credentials and its rules.`;
        case 'reset':
            return `The connection to ${host} was reset: a passing fault, or a proxy or firewall that cuts connections.`;
        case 'garbled':
            return `What ${host} sent is not HTTP: check github-api-url, and any proxy on the way.`;
        case 'timeout':
            return 'A passing fault, or something on the way that swallows requests. If it happens often, raise request-timeout-seconds.';
        case 'stopped':
            return STOPPED;
        case 'other':
            return `The network between this runner and ${host} failed.`;
    }
}
/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function tlsReason(message) {
    if (message.includes('ALTNAME'))
        return 'its certificate is for another host. Check github-api-url, and any proxy on the way.';
    if (/EXPIRED|NOT_YET_VALID/.test(message))
        return "its certificate is out of date, or this runner's clock is wrong.";
    if (/EPROTO|SSL/.test(message))
        return 'what answers there does not speak TLS as this runner does. Check github-api-url.';
    return "its certificate is not trusted here. For a private authority set NODE_EXTRA_CA_CERTS to its certificate's file.";
}


/***/ }),

/***/ 3724:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ answeredLine),
/* harmony export */   H6: () => (/* binding */ unansweredLine),
/* harmony export */   _6: () => (/* binding */ isHtml),
/* harmony export */   hg: () => (/* binding */ githubMessage),
/* harmony export */   lV: () => (/* binding */ statusTitle)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6727);


/** Such as `404 Not Found`; the bare number where HTTP has no name for it. */
function statusTitle(status) {
    return `${status} ${node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status] ?? ''}`.trim();
}
/** GitHub's own words: the `message` of its error with the details of `errors`, or the first line of a body that is no JSON. */
function githubMessage(answer) {
    if (typeof answer.data === 'string')
        return firstLine(answer.data);
    if (typeof answer.data !== 'object' || answer.data === null)
        return '';
    const { message, errors } = answer.data;
    const details = Array.isArray(errors) ? errors.map(detail).filter(Boolean) : [];
    const words = typeof message === 'string' ? message : '';
    return [words, details.join(', ')].filter(Boolean).join(': ');
}
function isHtml(answer) {
    return (answer.headers['content-type'] ?? '').includes('html') || /^\s*<(!doctype|html)/i.test(page(answer));
}
/** Such as `GitHub answered 404 Not Found: "Not Found" (request id 0C1A:…).` */
function answeredLine(answer) {
    const words = githubMessage(answer);
    const id = answer.headers['x-github-request-id'];
    const said = words ? `: "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(words)}"${pageTitle(answer)}` : ', without a word';
    return `GitHub answered ${statusTitle(answer.status)}${said} (${id ? `request id ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(id, 100)}` : 'no request id'}).`;
}
/** A web page's first line says nothing, its title may. */
function pageTitle(answer) {
    const title = isHtml(answer) ? /<title>([^<]*)/i.exec(page(answer))?.[1]?.trim() : undefined;
    return title ? `, a web page titled "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(title, 200)}"` : '';
}
function page({ data }) {
    return typeof data === 'string' ? data : '';
}
/** Such as `No answer from api.github.com: ECONNRESET: socket hang up.` */
function unansweredLine({ host, message }) {
    return `No answer from ${host}: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(message)}.`;
}
/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function detail(error) {
    if (typeof error === 'string')
        return error;
    if (typeof error !== 'object' || error === null)
        return '';
    const { message, field, code } = error;
    if (typeof message === 'string')
        return message;
    return [field, code].filter((part) => typeof part === 'string').join(' ');
}
function firstLine(text) {
    return text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
}


/***/ }),

/***/ 4552:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ explainStopped),
/* harmony export */   AD: () => (/* binding */ failureCode),
/* harmony export */   Z5: () => (/* binding */ isUnclear),
/* harmony export */   iJ: () => (/* binding */ explainAnswer),
/* harmony export */   n3: () => (/* binding */ explainNoAnswer),
/* harmony export */   nV: () => (/* binding */ failureTitle)
/* harmony export */ });
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1893);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8831);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3724);
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(299);




/** Which failure an answer is; every status but 204 is one. */
function failureCode(answer) {
    const { status } = answer;
    if (status === 400 || status === 422)
        return 'invalid_payload';
    if (status === 401)
        return 'bad_credentials';
    if (status === 403)
        return forbiddenCode(answer);
    if (status === 404)
        return 'not_found';
    if (status === 429)
        return 'rate_limited';
    if (status >= 500)
        return 'server_error';
    return 'unexpected_response';
}
/** Heads a failure, such as `404 Not Found`. */
function failureTitle(reply) {
    if (!(reply instanceof _github_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswer */ .W_))
        return (0,_answered_js__WEBPACK_IMPORTED_MODULE_2__/* .statusTitle */ .lV)(reply.status);
    return (NO_ANSWER[reply.kind] ?? NETWORK_ERROR)[1];
}
/** Explains the answer that failed a target, for the token in use, with what look-ups found. */
function explainAnswer(answer, about, findings) {
    const code = failureCode(answer);
    return {
        code,
        title: (0,_answered_js__WEBPACK_IMPORTED_MODULE_2__/* .statusTitle */ .lV)(answer.status),
        happened: lines(...introduction(about), (0,_answered_js__WEBPACK_IMPORTED_MODULE_2__/* .answeredLine */ .Gs)(answer), code === 'rate_limited' && resetLine(answer, about), (code === 'rate_limited' || isUnclear(answer)) && triesLine(about), arrivalLine(isUnclear(answer), about), answer.status >= 300 && isUnclear(answer) && onceLine(about)),
        advice: (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceForAnswer */ .Yy)(code, answer, about, findings),
        ...during(about),
    };
}
/** Explains why there was no answer, and whether the event may have arrived all the same. */
function explainNoAnswer(error, about) {
    const [code, title] = NO_ANSWER[error.kind] ?? NETWORK_ERROR;
    const unsent = about.task === 'send' && 'The request had not been sent: the event did not arrive, and to send it again is safe.';
    return {
        code,
        title,
        happened: lines(...introduction(about), (0,_answered_js__WEBPACK_IMPORTED_MODULE_2__/* .unansweredLine */ .H6)(error), error.kind !== 'stopped' && triesLine(about), error.sent || about.mayHaveArrived ? arrivalLine(error.sent, about) : unsent, error.sent && error.kind !== 'stopped' && onceLine(about)),
        advice: (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceForNoAnswer */ .PH)(error),
        ...during(about),
    };
}
/** Explains a target that was waiting for its next try when the step was stopped. */
function explainStopped(last, about) {
    return {
        code: 'cancelled',
        title: 'Cancelled',
        happened: lines('The step was stopped before the next try.', `The last one: ${last instanceof _github_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswer */ .W_ ? (0,_answered_js__WEBPACK_IMPORTED_MODULE_2__/* .unansweredLine */ .H6)(last) : (0,_answered_js__WEBPACK_IMPORTED_MODULE_2__/* .answeredLine */ .Gs)(last)}`, triesLine(about), about.mayHaveArrived ? arrivalLine(false, about) : 'The event did not arrive: to send it again is safe.'),
        advice: _advice_js__WEBPACK_IMPORTED_MODULE_1__/* .STOPPED */ .yd,
        ...during(about),
    };
}
const NETWORK_ERROR = ['network_error', 'Network error'];
const NO_ANSWER = {
    timeout: ['timeout', 'Timed out'],
    stopped: ['cancelled', 'Cancelled'],
};
/** Neither a yes nor a no: the request may have had its effect. */
function isUnclear({ status }) {
    return status < 300 || status === 408 || status >= 500;
}
function introduction({ task }) {
    if (task === 'list-runs')
        return [
            'Nothing was sent: what it starts can only be told from the runs that were there before, and these could not be listed.',
        ];
    return task === 'follow-runs' ? ['The runs that it started could not be followed to their end.'] : [];
}
function during({ task }) {
    if (task === 'follow-runs')
        return { during: 'following' };
    return task === 'rehearse' ? { during: 'dry-run' } : {};
}
function arrivalLine(lastUnclear, about) {
    if (about.task !== 'send')
        return false;
    if (!lastUnclear && !about.mayHaveArrived)
        return false;
    const which = lastUnclear ? 'The request had been sent' : 'An earlier try had been sent and got no clear answer';
    return `${which}, so the event may have arrived all the same: look at the repository's runs before you send it again.`;
}
function onceLine({ atMostOnce, task }) {
    return atMostOnce && task === 'send' && 'It was not tried again: delivery is at-most-once.';
}
function triesLine({ tries }) {
    if (tries === 0)
        return 'Nothing was sent for this target: the limit was met by another one on the same token.';
    return tries === 1 ? '1 try was made.' : `${tries} tries were made.`;
}
function resetLine(answer, { now }) {
    const { waitMs } = (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .rateLimit */ ["if"])(answer, now);
    if (waitMs === undefined)
        return 'GitHub did not say when the limit resets: wait a minute at least.';
    const seconds = Math.ceil(waitMs / 1000);
    const reset = Math.min(Math.ceil((now + waitMs) / 1000) * 1000, LATEST_DATE_MS);
    return `The limit resets at ${new Date(reset).toISOString().replace('.000', '')}, ${seconds} s after this answer.`;
}
/** https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST_DATE_MS = 8.64e15;
function lines(...parts) {
    return parts.filter((part) => part !== false).join('\n');
}
/**
 * A 403 has many meanings; GitHub tells them apart by headers and words alone.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function forbiddenCode(answer) {
    const { headers } = answer;
    const words = (0,_answered_js__WEBPACK_IMPORTED_MODULE_2__/* .githubMessage */ .hg)(answer);
    if (headers['retry-after'] !== undefined || (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .saysRateLimit */ .wY)(answer))
        return 'rate_limited';
    if (headers['x-github-sso'] !== undefined || /SAML enforcement/i.test(words))
        return 'sso_required';
    if (/IP allow list/i.test(words))
        return 'ip_not_allowed';
    if (/archived/i.test(words))
        return 'repository_archived';
    if (/resource not accessible|must have admin rights/i.test(words))
        return 'insufficient_permission';
    return headers['x-ratelimit-remaining'] === '0' ? 'rate_limited' : 'insufficient_permission';
}


/***/ }),

/***/ 7361:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   US: () => (/* binding */ stackOf),
/* harmony export */   WB: () => (/* binding */ internalError),
/* harmony export */   oh: () => (/* binding */ failureMessage)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6727);

/** The whole message: what was tried (where something was), what was answered, what it means, what to do. */
function failureMessage({ happened, advice }, tried) {
    return [tried, happened, advice].filter(Boolean).join('\n');
}
/** A fault of ours. The stack goes to the debug log, where the report asks for it. */
function internalError(error, doing, during) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const arrival = "Whether the event arrived is not known: look at the target's runs before you send it again.";
    return {
        code: 'internal_error',
        title: 'Internal error',
        happened: `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name)}: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(message)} (while ${doing}).`,
        advice: [
            "This is a fault of the action, not of your workflow. Please report it under Issues in the action's repository, with this message and the log of a run with debug logging on (Re-run jobs → Enable debug logging).",
            ...(during ? [] : [arrival]),
        ].join(' '),
        ...(during ? { during } : {}),
    };
}
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}


/***/ }),

/***/ 3086:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ foresee),
/* harmony export */   U: () => (/* binding */ showsWriteAccess)
/* harmony export */ });
/* harmony import */ var _github_lookups_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2860);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8831);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3724);



/**
 * What an event would meet in a repository that the token can see, as far as that can be told without sending one.
 *
 * @param answer what the repository itself answered
 * @returns the failure, or nothing where none can be foreseen
 */
function foresee(answer, about) {
    const seen = (0,_github_lookups_js__WEBPACK_IMPORTED_MODULE_2__/* .seenRepository */ .Gf)(answer.data);
    const objection = seen && objectionTo(seen, answer, about.token.kind);
    if (!objection)
        return undefined;
    const [status, code, happened] = objection;
    return {
        code,
        title: (0,_answered_js__WEBPACK_IMPORTED_MODULE_1__/* .statusTitle */ .lV)(status),
        happened,
        advice: (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceForAnswer */ .Yy)(code, answer, about, { repository: 'visible', push: seen.push }),
        during: 'dry-run',
    };
}
/** Whether write access can be told at all: an installation is told `push: false` whatever it may do. */
function showsWriteAccess(kind) {
    return ['classic', 'oauth', 'app-user'].includes(kind);
}
function objectionTo(seen, { headers }, kind) {
    const scopes = headers['x-oauth-scopes']?.split(/,\s*/);
    if (scopes && !scopes.includes('repo') && (seen.private !== false || !scopes.includes('public_repo')))
        return [404, 'not_found', 'GitHub shows the repository, but the token lacks the scope to write to it.'];
    if (seen.push === false && showsWriteAccess(kind))
        return [403, 'insufficient_permission', "GitHub says that the token's user may not push to it."];
    if (seen.archived)
        return [403, 'repository_archived', 'GitHub says that the repository is archived.'];
    return undefined;
}


/***/ }),

/***/ 6727:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ inline)
/* harmony export */ });
// C0 and C1 controls, line and paragraph separators, and the bidirectional controls that can make a
// line read otherwise than it is (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * Makes text from outside fit to stand within one line of ours.
 *
 * @param text anything: a name, a payload's line, GitHub's message
 * @param limit most characters to keep; what is longer ends in `…`
 * @returns the text with line breaks, control characters, bidirectional controls and lone surrogates as escapes
 */
function inline(text, limit = 500) {
    const kept = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
    return kept.replace(UNPRINTABLE, visible);
}
function visible(character) {
    return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 299:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   "if": () => (/* binding */ rateLimit),
/* harmony export */   wY: () => (/* binding */ saysRateLimit)
/* harmony export */ });
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3724);

const SECONDARY = /secondary rate limit|abuse detection/i;
const PRIMARY = /rate limit exceeded/i;
/** Whether GitHub's words are those of a rate limit. */
function saysRateLimit(answer) {
    const message = (0,_answered_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
    return SECONDARY.test(message) || PRIMARY.test(message);
}
/**
 * Reads a rate limit off the answer that refused a request.
 *
 * @param now milliseconds since 1970 on this machine, for answers that don't tell the time
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimit(answer, now) {
    const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset = '' } = answer.headers;
    const words = (0,_answered_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
    const exhausted = remaining === '0';
    const kind = !SECONDARY.test(words) && (exhausted || PRIMARY.test(words)) ? 'primary' : 'secondary';
    const waitMs = retryAfterMs(answer, now) ??
        (exhausted && /^\d{1,11}$/.test(reset) ? until(Number(reset) * 1000, answer, now) : undefined);
    return { kind, ...(waitMs === undefined ? {} : { waitMs }) };
}
/**
 * `Retry-After` of any answer, in milliseconds.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function retryAfterMs(answer, now) {
    const value = answer.headers['retry-after']?.trim();
    if (value === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    // Date.parse alone takes "1.5" for a day in 2001.
    const at = value.endsWith('GMT') ? Date.parse(value) : Number.NaN;
    return Number.isNaN(at) ? undefined : until(at, answer, now);
}
/** By GitHub's clock, which may differ from the runner's. */
function until(at, { headers }, now) {
    const date = Date.parse(headers.date ?? '');
    return Math.max(0, at - (Number.isNaN(date) ? now : date));
}


/***/ }),

/***/ 1985:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ RUN_NAME_LINE),
/* harmony export */   Np: () => (/* binding */ runFailed),
/* harmony export */   VS: () => (/* binding */ runTimeout),
/* harmony export */   YO: () => (/* binding */ lastSeen),
/* harmony export */   b3: () => (/* binding */ runNotFound),
/* harmony export */   cC: () => (/* binding */ MOST_LISTED),
/* harmony export */   w6: () => (/* binding */ runAmbiguous),
/* harmony export */   yO: () => (/* binding */ hasSucceeded)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6727);

/** The line by which a run can be told for certain. */
const RUN_NAME_LINE = 'run-name: Deploy ${{ github.event.client_payload.dispatch_id }}';
const SHOW_ID = `To tell its runs for certain, add this line to the receiving workflow (any text may stand around the id):\n  ${RUN_NAME_LINE}`;
/** Conclusions that are no failure. https://docs.github.com/en/rest/checks/runs#update-a-check-run */
const GOOD = ['success', 'neutral', 'skipped'];
function hasSucceeded({ conclusion }) {
    return conclusion !== undefined && GOOD.includes(conclusion);
}
/** @param failed runs that did not succeed, each with the jobs that failed in it */
function runFailed(failed) {
    const told = failed.map(({ run, jobs }) => [statusLine(run), ...listed(jobs.map(jobLine))].join('\n'));
    const conclusions = new Set(failed.map(({ run }) => run.conclusion ?? ''));
    const advice = [...conclusions].map((conclusion) => CONCLUSIONS.get(conclusion) ?? 'Open the run, mend what failed, and re-run its failed jobs there.');
    return {
        code: 'run_failed',
        title: 'Run failed',
        happened: listed(told).join('\n'),
        advice: [...new Set(advice)].join('\n'),
        during: 'following',
    };
}
/** @param trouble why the runs were not listed at the end, as a sentence, if they were not */
function runTimeout(runs, timeoutSeconds, trouble) {
    return {
        code: 'run_timeout',
        title: 'Run not finished in time',
        happened: [
            ...listed(runs.map(statusLine)),
            ...(trouble ? [`The last look at the repository's runs failed. ${trouble}`] : []),
        ].join('\n'),
        advice: `That was after ${timeoutSeconds} s (completion-timeout-seconds). What is not completed goes on without this step: allow it more time, or see what it waits for (a runner, an approval, a concurrency group).`,
        during: 'following',
    };
}
function runAmbiguous(candidates) {
    const which = candidates.length === 1
        ? 'One run may be the one that it started, but nothing proves it:'
        : `${candidates.length} runs may be the one that it started, and nothing tells which:`;
    return {
        code: 'run_ambiguous',
        title: 'Which run?',
        happened: [which, ...listed(candidates.map((run) => `  ${named(run)}`))].join('\n'),
        advice: SHOW_ID,
        during: 'following',
    };
}
function runNotFound({ timeoutSeconds, others, silence, isHeard, trouble }) {
    const showId = others.length > 0 ? [SHOW_ID] : [];
    return {
        code: 'run_not_found',
        title: 'No run started',
        happened: [
            `But no run of it appeared within ${timeoutSeconds} s (start-timeout-seconds).`,
            ...(trouble ? [`The last look at the repository's runs failed, so there may be one. ${trouble}`] : []),
            ...(others.length > 0
                ? ['New runs of repository_dispatch that do not show the id, but may be those that it started:']
                : []),
            ...listed(others.map((run) => `  ${named(run)}`)),
        ].join('\n'),
        advice: (isHeard
            ? [...showId, ...silence]
            : [...silence, 'GitHub keeps no event that nothing listens to: once something listens, send it again.', ...showId]).join('\n'),
        during: 'following',
    };
}
/** Runs that are followed no further, a line for each. */
function lastSeen(runs) {
    return listed(runs.map((run) => `Last seen: ${statusLine(run)}`));
}
/** Runs, and jobs of each; the rest is counted. */
const MOST_LISTED = 10;
function listed(lines) {
    const rest = lines.length > MOST_LISTED ? [`  and ${lines.length - MOST_LISTED} more`] : [];
    return [...lines.slice(0, MOST_LISTED), ...rest];
}
function statusLine(run) {
    return `${named(run)}: ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(run.conclusion ?? run.status, 50)}`;
}
function named({ workflow, title, url }) {
    return `${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(workflow, 100)} "${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(title, 150)}" ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(url, 300)}`;
}
function jobLine({ name, step }) {
    return `  job ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name, 150)}${step === undefined ? '' : `, step ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(step, 150)}`}`;
}
// A map, as an object would have an answer for "constructor", too.
const CONCLUSIONS = new Map([
    ['cancelled', 'The run was cancelled: by somebody, or by a newer run of its concurrency group.'],
    ['timed_out', 'The run was stopped by its own timeout (timeout-minutes).'],
    ['action_required', 'The run waits for somebody who must act on it: open it.'],
    [
        'startup_failure',
        'The run could not be started: its workflow file, or one that it calls, is not valid, or a permission is missing. Open it: the reason stands on its page.',
    ],
    ['stale', 'GitHub gave the run up, because it was not started for too long.'],
]);


/***/ }),

/***/ 7534:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ tokenTraits)
/* harmony export */ });
const KINDS = [
    ['ghp_', 'classic', 'classic personal access token (ghp_…)'],
    ['github_pat_', 'fine-grained', 'fine-grained personal access token (github_pat_…)'],
    ['ghs_', 'installation', "installation token (ghs_…: this job's GITHUB_TOKEN, or a GitHub App's)"],
    ['gho_', 'oauth', 'OAuth app token (gho_…)'],
    ['ghu_', 'app-user', 'GitHub App user token (ghu_…)'],
];
/** The first that fits is the one to mend. */
const FLAWS = [
    [/\$\{\{/, 'The token is an expression that was not expanded: it has ${{ in it.'],
    [/^\s*(bearer|token)\s/i, 'The token starts with a scheme such as "Bearer": pass the bare token.'],
    [/^\s*["'`]|["'`]\s*$/, 'The token has quotes around it: store the secret without them.'],
    [
        /^\s*eyJ/,
        "The token looks like a GitHub App's JWT (eyJ…): it must first be exchanged for an installation token, which actions/create-github-app-token does.",
    ],
    [/\S\s+\S/, 'The token has white space in it: part of it may be missing, or two values were pasted.'],
    [
        /^\s|\s$/,
        'The token has white space around it, which was not sent: store the secret anew, without the line break.',
    ],
];
/** @param token as the workflow passed it, white space and all */
function tokenTraits(token) {
    const [, kind, name] = KINDS.find(([prefix]) => token.trim().startsWith(prefix)) ?? ['', 'unknown', 'token'];
    return { kind, name, flaw: FLAWS.find(([seen]) => seen.test(token))?.[1] };
}


/***/ }),

/***/ 1893:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ orNoAnswer),
/* harmony export */   W_: () => (/* binding */ NoAnswer),
/* harmony export */   eT: () => (/* binding */ REDIRECTS)
/* harmony export */ });
/** Redirects that keep the request's method and body here. */
const REDIRECTS = [301, 302, 307, 308];
/** A request that got no answer: thrown, because whoever asked for one can't go on. */
class NoAnswer extends Error {
    name = 'NoAnswer';
    kind;
    /** The first byte was handed to a ready connection: GitHub may have received and acted on the request. */
    sent;
    /** Host and port of the API, or of the proxy where that is what failed. */
    host;
    /** @param detail the platform's own words, such as `ECONNRESET: socket hang up` */
    constructor(kind, sent, host, detail) {
        super(detail);
        this.kind = kind;
        this.sent = sent;
        this.host = host;
    }
}
/** For those who go on without an answer: its absence as a value. */
function orNoAnswer(reading) {
    return reading.catch((error) => {
        if (error instanceof NoAnswer)
            return error;
        throw error;
    });
}


/***/ }),

/***/ 2396:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ createClients)
});

// EXTERNAL MODULE: ./src/github/echo.ts
var echo = __nccwpck_require__(6618);
// EXTERNAL MODULE: ./src/github/answer.ts
var answer = __nccwpck_require__(1893);
;// CONCATENATED MODULE: ./src/github/transport.ts

/** A page of 100 workflow runs has some 1.5 MB; nobody reads more than this of an answer. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_REDIRECTS = 5;
/**
 * A `fetch` on Node's own HTTP client, which starts 80 ms faster than undici and tells whether a
 * request had been sent when its connection died.
 *
 * Redirects are followed to the same origin only, with method and body kept, so the token goes nowhere else.
 * A redirect that is not followed is returned as it is.
 *
 * @returns a function that resolves to the whole answer, and rejects with `NoAnswer` where there is none
 */
function createFetch(options) {
    let agent;
    let module;
    // One listener for all: a removed one keeps those after it alive, and with them whole requests.
    const inFlight = new Set();
    options.signal.addEventListener('abort', () => {
        for (const stop of inFlight)
            stop();
    });
    return async function fetch(address, request) {
        agent ??= proxyAgent(options.proxy);
        let url = new URL(address);
        // Once, as the bundle makes a new namespace object each time; and not at the top of the file: a loopback host
        // has no use for TLS, nor the start for loading it.
        module ??= url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 23)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 23));
        for (let redirects = 0;; redirects++) {
            const response = await exchange(await module, url, request, await agent, options, inFlight);
            const next = redirects < MOST_REDIRECTS ? sameOriginRedirect(response, url) : undefined;
            if (!next)
                return response;
            url = next;
        }
    };
}
/**
 * The proxy's package is loaded only where there is one. Loopback hosts never get here with one: plain `http`
 * is for them alone, and the environment's proxies do not serve them.
 */
async function proxyAgent(proxy) {
    if (!proxy)
        return undefined;
    const { HttpsProxyAgent } = await __nccwpck_require__.e(/* import() */ 659).then(__nccwpck_require__.bind(__nccwpck_require__, 7659));
    return new HttpsProxyAgent(proxy, { keepAlive: true });
}
function sameOriginRedirect(response, from) {
    const location = response.headers.get('location');
    if (!answer/* REDIRECTS */.eT.includes(response.status) || !location || !URL.canParse(location, from.href))
        return undefined;
    const to = new URL(location, from);
    return to.origin === from.origin ? to : undefined;
}
/** One request and its answer, read to the end. */
async function exchange({ request: open }, url, init, agent, options, inFlight) {
    const { proxy, signal, timeoutMs } = options;
    return new Promise((resolve, reject) => {
        let sent = false;
        let reached = proxy ? 'proxy' : 'api';
        const request = open(url.href, { method: init.method, headers: init.headers, ...(agent ? { agent } : {}) });
        const settle = () => {
            clearTimeout(timer);
            inFlight.delete(stop);
        };
        const fail = (kind, detail) => {
            settle();
            const atProxy = proxy && reached === 'proxy' ? proxy : undefined;
            const blamed = atProxy && kind !== 'stopped' && kind !== 'timeout' ? 'proxy' : kind;
            reject(new answer/* NoAnswer */.W_(blamed, sent, (atProxy ?? url).host, detail));
            request.destroy();
        };
        const stop = () => fail('stopped', 'the step was stopped');
        const timer = setTimeout(() => fail('timeout', `no answer within ${timeoutMs / 1000} s`), timeoutMs);
        inFlight.add(stop);
        // The agent would hand a refusal of the proxy to the request as if it were the API's own answer.
        request.once('proxyConnect', ({ statusCode, statusText }) => {
            if (statusCode === 200)
                reached = 'api';
            else
                fail('proxy', `CONNECT answered ${statusCode} ${statusText}`);
        });
        onReady(request, () => {
            reached = 'api';
            sent = true;
        });
        request.on('error', (error) => fail(kindOf(error), describe(error)));
        request.once('response', (response) => {
            read(response).then((body) => {
                settle();
                resolve(fetched(response, url, body));
            }, (error) => fail('reset', `the answer ended early, ${describe(error)}`));
        });
        if (signal.aborted)
            stop();
        else
            request.end(init.body);
    });
}
/** Calls back once the request's bytes go to a connection that is up, its TLS handshake done. */
function onReady(request, ready) {
    request.once('socket', (socket) => {
        if (socket.secureConnecting)
            socket.once('secureConnect', ready);
        else if (socket.connecting)
            socket.once('connect', ready);
        else
            ready();
    });
}
/** Reads what fits and lets go of the connection: the rest of an endless answer is of no use. */
function read(response) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let bytes = 0;
        const end = () => resolve(Buffer.concat(chunks).subarray(0, MOST_BYTES));
        response.on('data', (chunk) => {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes < MOST_BYTES)
                return;
            end();
            response.destroy();
        });
        response.on('end', end);
        response.on('error', reject);
    });
}
function fetched(response, url, body) {
    const headers = Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]);
    return {
        status: response.statusCode ?? 0,
        url: url.href,
        headers: new Map(headers),
        body: body.toString('utf8'),
    };
}
/** Node's codes: https://nodejs.org/api/errors.html#common-system-errors and https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function kindOf(error) {
    const code = error.code ?? '';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return 'dns';
    if (code === 'ECONNREFUSED')
        return 'refused';
    if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || code === 'ETIMEDOUT')
        return 'unreachable';
    if (code.startsWith('HPE_'))
        return 'garbled';
    if (/CERT|SIGNATURE|SSL|TLS|EPROTO/.test(code))
        return 'tls';
    if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED')
        return 'reset';
    return 'other';
}
/** OpenSSL's texts begin with a thread's number and end in a line of its sources: the reason stands between. */
function describe(error) {
    const text = /SSL routines:[^:]*:([^:]+)/.exec(error.message)?.[1] ?? error.message;
    return error.code && !text.includes(error.code) ? `${error.code}: ${text}` : text;
}

;// CONCATENATED MODULE: ./src/github/client.ts


/**
 * Octokit makes the requests: their addresses, headers and bodies. They leave through transport.ts, and their answers
 * are taken as they come: Octokit would throw for statuses from 400 on, and stumble over error bodies that GitHub would
 * not send but a gateway may (numbers beyond 2^53, odd content types).
 *
 * @returns the client of a token
 */
async function createClients(options) {
    // Loaded here because the toolkit reads the proxy's variables as it loads: a broken one is reported, not a crash.
    const { getUserAgentWithOrchestrationId, GitHub } = await Promise.all(/* import() */[__nccwpck_require__.e(97), __nccwpck_require__.e(845)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97));
    const userAgent = getUserAgentWithOrchestrationId('dispatch-to-repositories') ?? '';
    const { endpoint } = new GitHub({ baseUrl: options.apiUrl, userAgent }).request;
    const fetch = createFetch(options);
    return (token) => ({
        async request(route, parameters = {}) {
            const started = performance.now();
            const { url: requested, ...request } = endpoint(route, parameters);
            // Bearer does for every kind of token, and new installation tokens are JWTs, which take nothing else:
            // https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
            const headers = { ...texts(request.headers), authorization: `Bearer ${token.trim()}` };
            const response = withoutToken(await fetch(requested, { ...request, headers }), token.trim());
            const took = Math.round(performance.now() - started);
            const id = response.headers.get('x-github-request-id') ?? 'none';
            options.onExchange(`${request.method} ${requested}: ${response.status} in ${took} ms, request id ${id}`);
            return {
                status: response.status,
                headers: Object.fromEntries(response.headers),
                data: parsed(response.body),
                redirected: response.url !== requested,
            };
        },
    });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
/** An echoed token is taken out before texts are cut: what is left of it would not be found any more. */
function withoutToken(response, token) {
    const hide = (text) => (0,echo/* echoesOf */.F)(token).reduce((hidden, echo) => hidden.replaceAll(echo, '***'), text);
    const headers = new Map([...response.headers].map(([name, value]) => [name, hide(value)]));
    return { ...response, headers, body: hide(response.body) };
}
function texts(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}


/***/ }),

/***/ 6618:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ echoesOf)
/* harmony export */ });
/** What is shorter is no token, and taking it out of a text would garble the text. */
const SHORTEST = 6;
/**
 * The forms in which a secret may come back: as it is, as JSON and URLs write it, and within base64, where
 * `Authorization: Basic` and the like put it behind a user's name. GitHub's runner masks them all, but in the log alone.
 *
 * @returns texts, the longest first, as one may be a part of another; none where it is too short for a secret
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/HostContext.cs
 */
function echoesOf(secret) {
    if (secret.length < SHORTEST)
        return [];
    const forms = [
        secret,
        JSON.stringify(secret).slice(1, -1),
        encodeURIComponent(secret.toWellFormed()),
        ...[0, 1, 2].flatMap((before) => within(secret, before)),
    ];
    return [...new Set(forms)].sort((one, other) => other.length - one.length);
}
/**
 * The characters that base64, with either alphabet, has for a text wherever it stands behind so many bytes, modulo 3.
 * Those at its ends are left out that its neighbours have a part in.
 */
function within(text, before) {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor((bytes.length * 8) / 6);
    return [bytes.toString('base64').slice(from, to), bytes.toString('base64url').slice(from, to)];
}


/***/ }),

/***/ 886:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ text),
/* harmony export */   Z: () => (/* binding */ field)
/* harmony export */ });
/** A field of an answer: data from outside, which may be of any shape. */
function field(data, name) {
    return typeof data === 'object' && data !== null ? data[name] : undefined;
}
/** Far more than GitHub's names, titles and addresses have. */
const MOST_CHARACTERS = 2000;
/** A field that should be text, cut where it is longer than anybody writes; empty where it is none. */
function text(data, name) {
    const value = field(data, name);
    if (typeof value !== 'string')
        return '';
    // Copied, as a slice would keep the whole.
    return value.length > MOST_CHARACTERS ? Buffer.from(value.slice(0, MOST_CHARACTERS)).toString() : value;
}


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ seenRepository),
/* harmony export */   K2: () => (/* binding */ lookUpToken),
/* harmony export */   RJ: () => (/* binding */ lookUpRepository),
/* harmony export */   TM: () => (/* binding */ getRepository),
/* harmony export */   er: () => (/* binding */ lookUpOwner),
/* harmony export */   rx: () => (/* binding */ lookUpNames)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(886);

/**
 * @returns the repository, `'hidden'` if this token can't see it (or nobody can), or nothing where GitHub did not say
 * @see https://docs.github.com/en/rest/repos/repos#get-a-repository
 */
async function lookUpRepository(client, { owner, name }) {
    const answer = await getRepository(client, { owner, name });
    if (answer.status === 404)
        return 'hidden';
    return answer.status === 200 ? seenRepository(answer.data) : undefined;
}
/** @see https://docs.github.com/en/rest/repos/repos#get-a-repository */
function getRepository(client, { owner, name }) {
    return client.request('GET /repos/{owner}/{repo}', { owner, repo: name });
}
/**
 * @returns what kind of account it is, `'missing'` if there is none of that name, or nothing where GitHub did not say
 * @see https://docs.github.com/en/rest/users/users#get-a-user (serves organizations, too)
 */
async function lookUpOwner(client, owner) {
    const answer = await client.request('GET /users/{username}', { username: owner });
    if (answer.status === 404)
        return 'missing';
    if (answer.status !== 200)
        return undefined;
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .Z)(answer.data, 'type') === 'Organization' ? 'Organization' : 'User';
}
/**
 * The first 100 repositories of an owner that this token can see.
 *
 * @see https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
 * @see https://docs.github.com/en/rest/repos/repos#list-organization-repositories
 * @see https://docs.github.com/en/rest/repos/repos#list-repositories-for-the-authenticated-user
 */
async function lookUpNames(client, owner, ownerKind, isInstallation) {
    const answer = isInstallation
        ? await client.request('GET /installation/repositories', { per_page: 100 })
        : ownerKind === 'Organization'
            ? await client.request('GET /orgs/{org}/repos', { org: owner, per_page: 100, sort: 'pushed' })
            : await client.request('GET /user/repos', { per_page: 100, sort: 'pushed' });
    const list = Array.isArray(answer.data) ? answer.data : (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .Z)(answer.data, 'repositories');
    const prefix = `${owner}/`.toLowerCase();
    return (Array.isArray(list) ? list : [])
        .map(seenRepository)
        .filter((seen) => seen !== undefined)
        .filter((seen) => seen.fullName.toLowerCase().startsWith(prefix));
}
/**
 * Whether GitHub knows the token at all: every living one gets another answer than 401, if only that an
 * installation is no user.
 *
 * @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 */
async function lookUpToken(client) {
    const answer = await client.request('GET /user');
    if (answer.status >= 500)
        return undefined;
    return answer.status === 401 ? 'dead' : 'alive';
}
/** What the answer of `getRepository` says; nothing where it is none. */
function seenRepository(data) {
    const fullName = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .Z)(data, 'full_name');
    if (typeof fullName !== 'string')
        return undefined;
    const isPrivate = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .Z)(data, 'private');
    const push = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .Z)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .Z)(data, 'permissions'), 'push');
    const archived = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .Z)(data, 'archived');
    return {
        fullName,
        ...(typeof isPrivate === 'boolean' ? { private: isPrivate } : {}),
        ...(typeof push === 'boolean' ? { push } : {}),
        ...(typeof archived === 'boolean' ? { archived } : {}),
    };
}


/***/ }),

/***/ 9710:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ readConnection),
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(9783);
// EXTERNAL MODULE: ./src/failures/quote.ts
var quote = __nccwpck_require__(6727);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ (/* unused pure expression or super */ null && (cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
})));
function isPlainObject(o) {
    if (isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (/* unused pure expression or super */ null && ((() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))()));
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const core_globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(core_globalConfig, newConfig);
    return core_globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckGreaterThan = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMultipleOf = 
/*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : util.floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = util.NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? util.codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinLength = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? util.codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = util.getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckLengthEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? util.codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = util.getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
})));
const $ZodCheckRegex = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckLowerCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.lowercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckUpperCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.uppercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckIncludes = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = util.escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStartsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${util.escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckEndsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${util.escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...util.prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    util.hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
})));
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
})));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = (/* unused pure expression or super */ null && (`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`));
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = (/* unused pure expression or super */ null && (`(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`));
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ (/* unused pure expression or super */ null && (regexes_anchor(dateSource)));
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    checks.$ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
})));
const $ZodGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.guid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = regexes.uuid(v));
    }
    else
        def.pattern ?? (def.pattern = regexes.uuid());
    $ZodStringFormat.init(inst, def);
})));
const $ZodEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.email);
    $ZodStringFormat.init(inst, def);
})));
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.emoji());
    $ZodStringFormat.init(inst, def);
})));
const $ZodNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? regexes.nanoid : regexes.nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
})));
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid2);
    $ZodStringFormat.init(inst, def);
})));
const $ZodULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ulid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.xid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ksuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODateTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.datetime(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.date);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.time(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.duration);
    $ZodStringFormat.init(inst, def);
})));
const $ZodIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv4);
    $ZodStringFormat.init(inst, def);
})));
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv4);
    $ZodStringFormat.init(inst, def);
})));
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.e164);
    $ZodStringFormat.init(inst, def);
})));
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
})));
const $ZodNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNumberFormat", (inst, def) => {
    checks.$ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
})));
const $ZodBoolean = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
})));
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = util.sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of util.sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    util.attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && util.aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
})));
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...util.prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = (/* unused pure expression or super */ null && ([]));
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = util.optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (util.aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = util.cached(() => normalizeDef(def));
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    util.assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util.isObject;
    const catchall = def.catchall;
    let value;
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
})));
const $ZodObjectJIT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = util.cached(() => normalizeDef(def));
    const memo = core.globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : util.esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util.isObject;
    const jit = !core.globalConfig.jitless;
    const allowsEval = util.allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
})));
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !util.aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    util.defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => util.cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
})));
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
})));
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (util.aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = util.aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (util.aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
})));
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...util.prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...util.prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && regexes.number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...util.prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
})));
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? util.escapeRegex(o) : o ? util.escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNullable = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${util.cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    util.defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
})));
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
})));
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
})));
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
    $ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new checks.$ZodCheckMultipleOf({
        check: "multiple_of",
        ...util.normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new checks.$ZodCheckMaxLength({
        check: "max_length",
        ...util.normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new checks.$ZodCheckMinLength({
        check: "min_length",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new checks.$ZodCheckLengthEquals({
        check: "length_equals",
        ...util.normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new checks.$ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...util.normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new checks.$ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new checks.$ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new checks.$ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...util.normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new checks.$ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...util.normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new checks.$ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...util.normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new checks.$ZodCheckProperties({
        check: "properties",
        shape,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new checks.$ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => util.slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util.issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util.issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new checks.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.invalid")));
const COMPILE_FALLBACK = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.fallback")));
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new core.$ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/schemas.js




const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        own(this, "with", value);
    },
    parse(data, params) {
        return parse_parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return parse_parseAsync(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
        return safeParse(this, data, params);
    },
    safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
    },
    check(...checks) {
        const def = this.def;
        return this.clone({
            ...def,
            checks: [
                ...(def.checks ?? []),
                ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }, { parent: true });
    },
    clone(_def, params) {
        return clone(this, _def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_string(params) {
    return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniStringFormat", (inst, def) => {
    core.$ZodStringFormat.init(inst, def);
    ZodMiniString.init(inst, def);
})));
const ZodMiniEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmail", (inst, def) => {
    core.$ZodEmail.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_email(params) {
    return core._email(ZodMiniEmail, params);
}
const ZodMiniGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniGUID", (inst, def) => {
    core.$ZodGUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_guid(params) {
    return core._guid(ZodMiniGUID, params);
}
const ZodMiniUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUUID", (inst, def) => {
    core.$ZodUUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_uuid(params) {
    return core._uuid(ZodMiniUUID, params);
}
// @__NO_SIDE_EFFECTS__
function uuidv4(params) {
    return core._uuidv4(ZodMiniUUID, params);
}
// ZodMiniUUIDv6
// @__NO_SIDE_EFFECTS__
function uuidv6(params) {
    return core._uuidv6(ZodMiniUUID, params);
}
// ZodMiniUUIDv7
// @__NO_SIDE_EFFECTS__
function uuidv7(params) {
    return core._uuidv7(ZodMiniUUID, params);
}
const ZodMiniURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniURL", (inst, def) => {
    core.$ZodURL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function url(params) {
    return core._url(ZodMiniURL, params);
}
// @__NO_SIDE_EFFECTS__
function httpUrl(params) {
    return core._url(ZodMiniURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmoji", (inst, def) => {
    core.$ZodEmoji.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_emoji(params) {
    return core._emoji(ZodMiniEmoji, params);
}
const ZodMiniNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNanoID", (inst, def) => {
    core.$ZodNanoID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_nanoid(params) {
    return core._nanoid(ZodMiniNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodMiniCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodMiniCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID", (inst, def) => {
    core.$ZodCUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function schemas_cuid(params) {
    return core._cuid(ZodMiniCUID, params);
}
const ZodMiniCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID2", (inst, def) => {
    core.$ZodCUID2.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cuid2(params) {
    return core._cuid2(ZodMiniCUID2, params);
}
const ZodMiniULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniULID", (inst, def) => {
    core.$ZodULID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ulid(params) {
    return core._ulid(ZodMiniULID, params);
}
const ZodMiniXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXID", (inst, def) => {
    core.$ZodXID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_xid(params) {
    return core._xid(ZodMiniXID, params);
}
const ZodMiniKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniKSUID", (inst, def) => {
    core.$ZodKSUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ksuid(params) {
    return core._ksuid(ZodMiniKSUID, params);
}
const ZodMiniIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv4", (inst, def) => {
    core.$ZodIPv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv4(params) {
    return core._ipv4(ZodMiniIPv4, params);
}
const ZodMiniIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv6", (inst, def) => {
    core.$ZodIPv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv6(params) {
    return core._ipv6(ZodMiniIPv6, params);
}
const ZodMiniCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv4", (inst, def) => {
    core.$ZodCIDRv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv4(params) {
    return core._cidrv4(ZodMiniCIDRv4, params);
}
const ZodMiniCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv6", (inst, def) => {
    core.$ZodCIDRv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv6(params) {
    return core._cidrv6(ZodMiniCIDRv6, params);
}
const ZodMiniMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMAC", (inst, def) => {
    core.$ZodMAC.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_mac(params) {
    return core._mac(ZodMiniMAC, params);
}
const ZodMiniBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64", (inst, def) => {
    core.$ZodBase64.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64(params) {
    return core._base64(ZodMiniBase64, params);
}
const ZodMiniBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64URL", (inst, def) => {
    core.$ZodBase64URL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64url(params) {
    return core._base64url(ZodMiniBase64URL, params);
}
const ZodMiniE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniE164", (inst, def) => {
    core.$ZodE164.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_e164(params) {
    return core._e164(ZodMiniE164, params);
}
const ZodMiniCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_creditCard(params) {
    return core._creditCard(ZodMiniCreditCard, params);
}
const ZodMiniIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_iban(params) {
    return core._iban(ZodMiniIBAN, params);
}
const ZodMiniJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniJWT", (inst, def) => {
    core.$ZodJWT.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function jwt(params) {
    return core._jwt(ZodMiniJWT, params);
}
const ZodMiniCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustomStringFormat", (inst, def) => {
    core.$ZodCustomStringFormat.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodMiniCustomStringFormat, format, fnOrRegex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hostname(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hostname", regexes.hostname, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hex(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hex", regexes.hex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
// @__NO_SIDE_EFFECTS__
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    // check for unrecognized format
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodMiniCustomStringFormat, format, regex, params);
}
const ZodMiniNumber = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNumber", (inst, def) => {
    core.$ZodNumber.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_number(params) {
    return core._number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNumberFormat", (inst, def) => {
    core.$ZodNumberFormat.init(inst, def);
    ZodMiniNumber.init(inst, def);
})));
function schemas_int(params) {
    return core._int(ZodMiniNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodMiniNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodMiniNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodMiniNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBoolean", (inst, def) => {
    core.$ZodBoolean.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return core._boolean(ZodMiniBoolean, params);
}
const ZodMiniBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigInt", (inst, def) => {
    core.$ZodBigInt.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_bigint(params) {
    return core._bigint(ZodMiniBigInt, params);
}
const ZodMiniBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodMiniBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodMiniBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodMiniBigIntFormat, params);
}
const ZodMiniSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function symbol(params) {
    return core._symbol(ZodMiniSymbol, params);
}
const ZodMiniUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_undefined(params) {
    return core._undefined(ZodMiniUndefined, params);
}

const ZodMiniNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_null(params) {
    return core._null(ZodMiniNull, params);
}

const ZodMiniAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function any() {
    return core._any(ZodMiniAny);
}
const ZodMiniUnknown = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUnknown", (inst, def) => {
    core.$ZodUnknown.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function unknown() {
    return core._unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNever", (inst, def) => {
    core.$ZodNever.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function never(params) {
    return core._never(ZodMiniNever, params);
}
const ZodMiniVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_void(params) {
    return core._void(ZodMiniVoid, params);
}

const ZodMiniDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDate", (inst, def) => {
    core.$ZodDate.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_date(params) {
    return core._date(ZodMiniDate, params);
}
const ZodMiniArray = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniArray", (inst, def) => {
    core.$ZodArray.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...util.normalizeParams(params),
    });
}
// .keyof
// @__NO_SIDE_EFFECTS__
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodMiniObject = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniObject", (inst, def) => {
    core.$ZodObject.init(inst, def);
    ZodMiniType.init(inst, def);
    util.installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
})));
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...util.normalizeParams(params),
    };
    return new ZodMiniObject(def);
}
// strictObject
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: never(),
        ...util.normalizeParams(params),
    });
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...util.normalizeParams(params),
    });
}
// object methods
// @__NO_SIDE_EFFECTS__
function schemas_extend(schema, shape) {
    return util.extend(schema, shape);
}
// @__NO_SIDE_EFFECTS__
function schemas_safeExtend(schema, shape) {
    return util.safeExtend(schema, shape);
}
/**
 * @deprecated Use [`z.extend(A, B.shape)`](https://zod.dev/api?id=extend) instead.
 */
// @__NO_SIDE_EFFECTS__
function schemas_merge(a, b) {
    return util.merge(a, b);
}
// @__NO_SIDE_EFFECTS__
function schemas_pick(schema, mask) {
    return util.pick(schema, mask);
}
// .omit
// @__NO_SIDE_EFFECTS__
function schemas_omit(schema, mask) {
    return util.omit(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function schemas_partial(schema, mask) {
    const def = schema._zod.def;
    if (def.type !== "tuple")
        return util.partial(ZodMiniOptional, schema, mask);
    // a refinement was authored against the full arity; partialing would run it on a shorter array
    if (def.checks?.length)
        throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return util.clone(schema, {
        ...def,
        items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item })),
    });
}
// @__NO_SIDE_EFFECTS__
function exactPartial(schema, mask) {
    return util.partial(ZodMiniExactOptional, schema, mask, "exactPartial");
}
// @__NO_SIDE_EFFECTS__
function schemas_required(schema, mask) {
    return util.required(ZodMiniNonOptional, schema, mask);
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
    // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
    return inst.clone(util.mergeDefs(inst._zod.def, { catchall: catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUnion", (inst, def) => {
    core.$ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...util.normalizeParams(params),
    });
}
const ZodMiniXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXor", (inst, def) => {
    ZodMiniUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodMiniXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
    core.$ZodDiscriminatedUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodMiniIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIntersection", (inst, def) => {
    core.$ZodIntersection.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function intersection(left, right) {
    return new ZodMiniIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodMiniTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTuple", (inst, def) => {
    core.$ZodTuple.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodMiniTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodMiniRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniRecord", (inst, def) => {
    core.$ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...util.normalizeParams(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function partialRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMiniMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMap", (inst, def) => {
    core.$ZodMap.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function map(keyType, valueType, params) {
    return new ZodMiniMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSet", (inst, def) => {
    core.$ZodSet.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function set(valueType, params) {
    return new ZodMiniSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEnum = /*@__PURE__*/ $constructor("ZodMiniEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...normalizeParams(params),
    });
}

// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniLiteral", (inst, def) => {
    core.$ZodLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
const ZodMiniFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function file(params) {
    return core._file(ZodMiniFile, params);
}
const ZodMiniTransform = /*@__PURE__*/ $constructor("ZodMiniTransform", (inst, def) => {
    $ZodTransform.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
    return new ZodMiniTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
    return new ZodMiniOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniExactOptional", (inst, def) => {
    core.$ZodExactOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function exactOptional(innerType) {
    return new ZodMiniExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniNullable = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNullable", (inst, def) => {
    core.$ZodNullable.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
    return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
// @__NO_SIDE_EFFECTS__
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ $constructor("ZodMiniDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodMiniPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPrefault", (inst, def) => {
    core.$ZodPrefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function prefault(innerType, defaultValue) {
    return new ZodMiniPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNonOptional", (inst, def) => {
    core.$ZodNonOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nonoptional(innerType, params) {
    return new ZodMiniNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function success(innerType) {
    return new ZodMiniSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodMiniCatch = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCatch", (inst, def) => {
    core.$ZodCatch.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : core.util.constantCatch(catchValue)),
    });
}

const ZodMiniNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nan(params) {
    return core._nan(ZodMiniNaN, params);
}
const ZodMiniPipe = /*@__PURE__*/ $constructor("ZodMiniPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
    return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out,
    });
}
const ZodMiniCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCodec", (inst, def) => {
    ZodMiniPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function codec(in_, out, params) {
    return new ZodMiniCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
// @__NO_SIDE_EFFECTS__
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodMiniCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodMiniReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniReadonly", (inst, def) => {
    core.$ZodReadonly.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function readonly(innerType) {
    return new ZodMiniReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodMiniTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function templateLiteral(parts, params) {
    return new ZodMiniTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// export function lazy<T extends object>(getter: () => T): T {
//   return util.createTransparentProxy<T>(getter);
// }
// @__NO_SIDE_EFFECTS__
function schemas_lazy(getter) {
    return new ZodMiniLazy({
        type: "lazy",
        getter: getter,
    });
}

const ZodMiniPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function promise(innerType) {
    return new ZodMiniPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodMiniCustom = /*@__PURE__*/ $constructor("ZodMiniCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodMiniType.init(inst, def);
});
// custom checks
// @__NO_SIDE_EFFECTS__
function check(fn, params) {
    const ch = new core.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// ZodCustom custom schema
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
    return core._custom(ZodMiniCustom, fn ?? (() => true), _params);
}
// refine
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
    return _refine(ZodMiniCustom, fn, _params);
}
// superRefine
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
    return core._superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
// instanceof
class schemas_Class {
    constructor(..._args) { }
}
// @__NO_SIDE_EFFECTS__
function _instanceof(cls, params = {}) {
    const inst = custom((data) => data instanceof cls, params);
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodMiniCodec,
    Boolean: ZodMiniBoolean,
    String: ZodMiniString,
}, ...args);
// @__NO_SIDE_EFFECTS__
function json() {
    const jsonSchema = schemas_lazy(() => {
        return union([schemas_string(), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
const ZodMiniFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _function(params) {
    return new ZodMiniFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}


;// CONCATENATED MODULE: ./src/inputs/repository.ts

/**
 * Reads `name` or `owner/name` by GitHub's alphabet, so that no name can bend a request's path.
 *
 * @param defaultOwner owner of a bare name; `undefined` where the text must be `owner/name`
 */
function readRepository(text, defaultOwner) {
    const shown = (0,quote/* inline */.m)(text, 120);
    const url = /^(?:https?:\/\/|git@)[^/:]+[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(text);
    if (url)
        return { problem: `"${shown}" is a URL: write owner/name, ${(0,quote/* inline */.m)(url[1] ?? '', 150)}.` };
    const [first = '', second, ...more] = text.split('/');
    if (more.length > 0)
        return { problem: `"${shown}" has more than one slash: write owner/name.` };
    if (second === undefined && defaultOwner === undefined) {
        return { problem: `"${shown}" has no owner: write owner/name.` };
    }
    const owner = second === undefined ? (defaultOwner ?? '') : first;
    const name = second === undefined ? first : second;
    const problem = ownerProblem(owner) ?? nameProblem(name);
    return problem ? { problem } : { owner, name };
}
/** @returns what is wrong with an owner's name, if anything */
function ownerProblem(owner) {
    return alphabetProblem(owner, 39, 'an owner');
}
function nameProblem(name) {
    return alphabetProblem(name, 100, 'a repository');
}
function alphabetProblem(text, most, what) {
    if (text === '')
        return `The name of ${what} is missing: write owner/name.`;
    const shown = (0,quote/* inline */.m)(text, 120);
    if (text.includes('${{'))
        return `"${shown}" is an expression that was not expanded.`;
    if (text === '.' || text === '..' || !/^[A-Za-z0-9._-]+$/.test(text)) {
        return `"${shown}" can't be the name of ${what}: only letters, digits, ".", "_" and "-" can stand in one.`;
    }
    if (text.length > most)
        return `"${shown}" can't be the name of ${what}: it has ${text.length} characters, ${most} are the most.`;
    return undefined;
}
function sameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}

;// CONCATENATED MODULE: ./src/inputs/fields.ts



const fields_schemas = {
    token: schemas_string("is empty: the secret is not set here, or the run gets none (forks and Dependabot don't). Without a `token:` line the job's own token is used.")
        .check(problemOf(tokenProblem)),
    owner: optional(schemas_string().check(problemOf(ownerProblem))),
    repo: optional(schemas_string()),
    repository: optional(schemas_string()),
    'event-type': optional(schemas_string().check(problemOf(eventTypeProblem))),
    'client-payload': optional(schemas_string()),
    'client-payload-file': optional(schemas_string()),
    'add-dispatch-id': trueOrFalse(false),
    targets: optional(schemas_string()),
    'max-parallel': wholeNumber(1, 100, 10),
    'max-per-minute': wholeNumber(0, 10_000, 80),
    'fail-fast': trueOrFalse(false),
    retries: wholeNumber(0, 10, 3),
    delivery: oneOf('at-least-once', 'at-most-once'),
    'request-timeout-seconds': wholeNumber(1, 300, 30),
    'wait-for': oneOf('dispatch', 'start', 'completion'),
    'start-timeout-seconds': wholeNumber(1, 3600, 120),
    'completion-timeout-seconds': wholeNumber(1, 86_400, 1800),
    'poll-interval-seconds': wholeNumber(1, 300, 5),
    'cancel-downstream': trueOrFalse(false),
    'dry-run': trueOrFalse(false),
    summary: trueOrFalse(true),
    'github-api-url': schemas_default(pipe(schemas_string().check(problemOf(apiUrlProblem)), transform(apiUrl)), 'https://api.github.com'),
};
/** White space means something in YAML, and so does the token's to whoever has to find what is wrong with it. */
const AS_WRITTEN = ['token', 'client-payload', 'targets'];
/**
 * Checks every input on its own.
 *
 * @param read an input's text by its name, as the workflow wrote it; empty where it is absent
 */
function readFields(read) {
    const fields = {};
    const problems = [];
    for (const [name, schema] of Object.entries(fields_schemas)) {
        const text = read(name);
        const present = text.trim() === '' ? undefined : AS_WRITTEN.includes(name) ? text : text.trim();
        const result = schema.safeParse(present);
        if (result.success)
            Object.assign(fields, { [name]: result.data });
        else
            problems.push(...result.error.issues.map(({ message }) => ({ input: name, message })));
    }
    return { fields, problems };
}
/** Characters, not UTF-16 units: https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event */
function eventTypeProblem(text) {
    const length = [...text].length;
    if (length === 0)
        return 'is empty.';
    return length > 100 ? `has ${length} characters; GitHub takes 100 at most.` : undefined;
}
/** The token is opaque, but a header can't carry everything: https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function tokenProblem(token) {
    if (/^[\t\x20-\x7e\x80-\xff]+$/.test(token.trim()))
        return undefined;
    return 'has a line break or a character in it that no HTTP header can carry: store the secret anew, on one line.';
}
function problemOf(find) {
    return refine((text) => find(text) === undefined, { error: ({ input }) => find(String(input)) });
}
function wholeNumber(least, most, otherwise) {
    const text = schemas_string().check(problemOf((value) => {
        const fits = /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
        return fits ? undefined : `must be a whole number from ${least} to ${most}, and is "${(0,quote/* inline */.m)(value, 80)}".`;
    }));
    return schemas_default(pipe(text, transform(Number)), otherwise);
}
/** The first is the default. */
function oneOf(...words) {
    const known = words;
    const error = ({ input }) => `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, and is "${(0,quote/* inline */.m)(String(input), 80)}".`;
    return schemas_default(schemas_enum(known, { error }), words[0]);
}
/** The spellings of YAML 1.2's core schema, as the toolkit reads them. */
function trueOrFalse(otherwise) {
    const text = schemas_string()
        .check(problemOf((value) => /^(true|True|TRUE|false|False|FALSE)$/.test(value)
        ? undefined
        : `must be true or false, and is "${(0,quote/* inline */.m)(value, 80)}".`));
    return schemas_default(pipe(text, transform((value) => value.toLowerCase() === 'true')), otherwise);
}
function apiUrlProblem(text) {
    const shown = (0,quote/* inline */.m)(text, 200);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) {
        return `"${shown}" is not the URL of an API: write https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise Server.`;
    }
    if (url.username || url.password || url.search || url.hash) {
        return `"${(0,quote/* inline */.m)(url.origin + url.pathname, 200)}" must have no user name, query or fragment.`;
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return `"${shown}" would send the token unencrypted: write https. (http is for loopback hosts alone.)`;
    }
    return undefined;
}
/** https://datatracker.ietf.org/doc/html/rfc6761#section-6.3 and https://datatracker.ietf.org/doc/html/rfc1122#section-3.2.1.3 */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function apiUrl(text) {
    return new URL(text).href.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./src/inputs/place.ts

const WIDTH = 80;
// What a token, a key or a password is made of. A cut must not go through one: the runner masks a secret
// only where it stands whole. Text in other scripts has no spaces to cut at, so it counts as cuttable.
const WORD = /[^\s"'`,{}[\]\u0080-\uffff]/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const WITHOUT_WIDTH = /[\p{M}\p{Cf}]/u;
/**
 * Says where in a text something is, as editors do.
 *
 * @param offset in UTF-16 units, 0 to the text's length
 * @returns such as `line 3, column 14`, both counted from 1, the column in characters
 */
function position(text, offset) {
    const { from, line } = lineAt(text, offset);
    let column = 1;
    for (let at = from; at < offset; at++)
        if (!isLowSurrogate(text, at) || at === from)
            column++;
    return `line ${line}, column ${column}`;
}
/**
 * Shows a place in a text from outside.
 *
 * @returns line and column, and below, at most 80 characters of the line around the offset with a caret under it
 */
function place(text, offset) {
    return `${position(text, offset)}\n\n${excerpt(text, offset)}`;
}
function excerpt(text, offset) {
    const line = lineAt(text, offset);
    const { from, to } = cut(text, line, offset);
    const before = `${from > line.from ? '…' : ''}${(0,quote/* inline */.m)(text.slice(from, offset))}`;
    const after = `${(0,quote/* inline */.m)(text.slice(offset, to))}${to < line.to ? '…' : ''}`;
    return `    ${before}${after}\n    ${' '.repeat(columns(before))}^`;
}
// Line breaks as both JSON and YAML know them: LF, CR LF, CR.
function lineAt(text, offset) {
    let line = 1;
    let from = 0;
    for (let at = 0; at < offset; at++) {
        const code = text.charCodeAt(at);
        if (code !== 10 && !(code === 13 && text.charCodeAt(at + 1) !== 10))
            continue;
        line++;
        from = at + 1;
    }
    let to = offset;
    while (to < text.length && text[to] !== '\n' && text[to] !== '\r')
        to++;
    return { line, from, to };
}
function cut(text, line, offset) {
    const room = WIDTH - 2;
    let from = Math.max(line.from, Math.min(offset - Math.floor(room / 2), line.to - room));
    let to = Math.min(line.to, from + room);
    while (from > line.from && from < offset && splits(text, from))
        from++;
    while (to < line.to && to > offset && splits(text, to))
        to--;
    return { from, to };
}
function splits(text, at) {
    return isLowSurrogate(text, at) || (WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at)));
}
function isLowSurrogate(text, at) {
    const code = text.charCodeAt(at);
    return code >= 0xdc00 && code <= 0xdfff;
}
function columns(shown) {
    let count = 0;
    for (const character of shown)
        count += WIDE.test(character) ? 2 : WITHOUT_WIDTH.test(character) ? 0 : 1;
    return count;
}

;// CONCATENATED MODULE: ./src/inputs/json-causes.ts

const WITH_TO_JSON = `it with toJSON, as in \${{ toJSON(github.event.head_commit.message) }},`;
const WITHOUT_QUOTES = `without quotes around it: toJSON adds them and escapes the text`;
/**
 * Says why a text is not JSON, as far as that can be told, and what to write instead.
 *
 * @param text the whole text
 * @param fault where and how the scanner got stuck in it
 * @returns plain sentences that quote nothing from the text but single characters and well-known words
 */
function causeOf(text, fault) {
    switch (fault.kind) {
        case 'string':
            return endInString(text, fault);
        case 'escape':
            return badEscape(text, fault);
        case 'control':
            return controlCharacter(text, fault);
        case 'number':
            return badNumber(text, fault);
        case 'word':
            return wrongWord(text, fault.from);
        default:
            if (fault.at >= text.length)
                return endTooEarly(text, fault);
            return stranger(text, fault) ?? misplaced(text, fault);
    }
}
function endInString(text, { at, from }) {
    return `The text ends inside the string that begins at ${position(text, from)}: its closing quote is missing, or a quote further up is not escaped or one too many.${curlyQuote(text, from, at)}`;
}
function curlyQuote(text, from, to) {
    const found = /[\u201c-\u201f]/.test(text.slice(from, to));
    return found ? ' A curly quote, as chats and word processors write it, does not close it.' : '';
}
function badEscape(text, { at }) {
    const character = text.charAt(at);
    const toJson = `If an expression put the text here, write ${WITH_TO_JSON} ${WITHOUT_QUOTES}.`;
    if (text.slice(0, at).endsWith('\\u') || /\\u[0-9a-fA-F]{1,3}$/.test(text.slice(Math.max(0, at - 5), at)))
        return `\\u needs four hexadecimal digits. If a plain backslash is meant, as in the path C:\\users, write two: \\\\. ${toJson}`;
    if (character === "'" || character === '`' || character === '$')
        return `JSON has no escape \\${character}: write ${character} without the backslash. ${toJson}`;
    if (character === 'x')
        return `JSON has no escape \\x: write \\u00 and the two digits, or \\\\x for a plain backslash.`;
    if (character === '\n' || character === '\r')
        return `A backslash at the end of a line continues nothing in JSON: write \\n for a line break inside a string.`;
    return `A backslash begins an escape, and JSON does not know this one (it knows \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u). For a plain backslash, as in a Windows path or a regular expression, write two: \\\\. ${toJson}`;
}
function controlCharacter(text, { at, from }) {
    const start = `the string that begins at ${position(text, from)}`;
    const character = text.charAt(at);
    if (character === '\n' || character === '\r')
        return `A raw line break inside ${start}. Most likely an expression put text of several lines here, a commit message, say. Write ${WITH_TO_JSON} ${WITHOUT_QUOTES}. By hand, write \\n for a line break. If the string was to end on this line, its closing quote is missing.${curlyQuote(text, from, at)}`;
    const name = character === '\t' ? 'tab (write \\t)' : `control character ${codePoint(character)}`;
    return `A raw ${name} inside ${start}. If an expression put the text here, write ${WITH_TO_JSON} ${WITHOUT_QUOTES}.`;
}
function badNumber(text, { at, from }) {
    const next = text.charAt(at);
    const quote = 'If it is a text such as a version, a date or an id, put it in double quotes.';
    if (/^-?0$/.test(text.slice(from, at)) && /\d/.test(next))
        return `A number must not begin with 0. ${quote}`;
    if (text.startsWith('Infinity', at))
        return 'JSON has no Infinity: write null, or a text in double quotes.';
    return `A number breaks off: a digit must stand here. ${quote}`;
}
function endTooEarly(text, { kind, before, open }) {
    const inner = open.at(-1);
    if (before.kind === 'start')
        return 'There is nothing but white space.';
    const unclosed = inner ? `the ${bracket(text, inner)} is not closed` : 'it is not complete';
    const around = open.length - 1;
    const more = around > 1 ? `, nor are the ${around} around it` : around === 1 ? ', nor is the one around it' : '';
    const missing = before.kind === ':' ? ' The value after the colon is missing: most likely an expression there was empty.' : '';
    const comma = kind === 'key' || before.kind === ',' ? ' A comma must not stand before the closing bracket.' : '';
    return `The text ends too early: ${unclosed}${more}.${missing}${comma}`;
}
// Characters and words that are wrong wherever they stand outside a string.
function stranger(text, { at, before, kind }) {
    const rest = text.slice(at, at + 40);
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const afterText = before.kind === 'string' && before.to === at;
    if (at === 0 && character === '\ufeff')
        return 'The text begins with a byte order mark (U+FEFF), which JSON does not allow. Save the file as UTF-8 without BOM.';
    if (/^[\p{Z}\p{Cf}\u0085]/u.test(character))
        return `An invisible character, ${codePoint(character)}, which only looks like a space or like nothing. Most likely it was copied from a chat or a web page: delete it, or write a plain space.`;
    if (character === '\u001b')
        return 'A colour code of a terminal (ESC, U+001B). Turn colours off in the tool that printed this JSON, such as jq -M or NO_COLOR=1.';
    if (/^\p{Cc}/u.test(character))
        return `A control character, ${codePoint(character)}, which may not stand here.`;
    if (/^[\u2018-\u201f\u00ab\u00bb]/.test(character))
        return `A curly quote (${codePoint(character)}), as chats and word processors write it. JSON takes the straight double quote " only.`;
    if (/^(\$\{\{|\{\{)/.test(rest) || (/^\{/.test(rest) && before.kind === '{' && before.to === at))
        return `This looks like an expression that nobody evaluated. GitHub evaluates \${{ }} in workflow files only, not in other files or in texts that come from elsewhere.`;
    if (/^\$\w|^\$[({]/.test(rest))
        return `This looks like a shell variable. No shell reads the inputs of an action: write \${{ toJSON(env.NAME) }} instead.`;
    if (rest.startsWith('\\"') || rest.startsWith("\\'"))
        return 'A backslash before a quote outside a string: the text was escaped once too often, for a shell, say. Write plain double quotes.';
    if (afterText && kind !== 'colon' && /^(\/\/|\/\*|#)/.test(rest) && /^[^\n\r]*"/.test(text.slice(at, at + 500)))
        return undefined;
    if (/^(\/\/|\/\*|#)/.test(rest))
        return 'JSON has no comments: take this one out. (YAML has them, with #.)';
    return undefined;
}
function misplaced(text, fault) {
    switch (fault.kind) {
        case 'key':
        case 'first key':
            return noKey(text, fault);
        case 'colon':
            return noColon(text, fault);
        case 'comma':
            return noComma(text, fault);
        case 'nothing':
            return afterTheEnd(text, fault);
        default:
            return noValue(text, fault);
    }
}
function noKey(text, { at, before, open }) {
    const character = text.charAt(at);
    if (character === '}')
        return 'A comma before the closing brace: JSON allows none after the last property. Take it out.';
    if (character === ',')
        return 'A comma with no property before it. Take it out.';
    if (character === "'")
        return 'A key in single quotes: JSON takes double quotes only.';
    if (character === ']')
        return mismatch(text, open);
    const rest = text.slice(at, at + 200);
    if (/^[\w$.-]+\s*:/.test(rest))
        return 'A key without double quotes: JSON wants "key": value.';
    if (before.kind === ',')
        return 'After a comma in an object, a key in double quotes must follow. If this belongs to the text before, a quote inside that text most likely ended its string too early: write \\" for a quote inside a string.';
    return 'An object begins with a key in double quotes: {"key": value}.';
}
function noColon(text, { at, before, open }) {
    const character = text.charAt(at);
    if (character === ',' || character === '}')
        return 'A key without a value: an object holds "key": value, a list stands in [ ].';
    if (character === ']')
        return mismatch(text, open);
    if (character === '=')
        return 'A key and its value are parted by a colon, not by an equals sign.';
    if (at === before.to && /\w/.test(character))
        return unescapedQuote();
    return 'A colon is missing between the key and its value.';
}
function noComma(text, { at, before, open }) {
    const character = text.charAt(at);
    const inner = open.at(-1);
    if (character === '}' || character === ']')
        return mismatch(text, open);
    if (character === ';')
        return 'Properties and elements are parted by commas, not by semicolons.';
    if (character === ':' && inner?.kind === '[')
        return '"key": value may stand in { } only, not directly in a list.';
    const touches = at === before.to;
    if (before.kind === 'number' && touches && /[\w.+:/-]/.test(character))
        return 'The number ends before this. Most likely it is a text, such as a version, a date or a commit id: put it in double quotes.';
    const otherLine = /[\n\r]/.test(text.slice(before.to, at));
    const isValue = /["{[\w'-]/.test(character);
    const nextString = character === '"' && !touches;
    if (before.kind === 'string' && !otherLine && !nextString)
        return unescapedQuote();
    if (isValue)
        return 'A comma is missing before this.';
    return `After a value, only a comma or the closing ${inner?.kind === '{' ? 'brace }' : 'bracket ]'} may follow.`;
}
function afterTheEnd(text, { at, before }) {
    const character = text.charAt(at);
    if (before.kind === 'string')
        return unescapedQuote();
    if (character === '}' || character === ']')
        return 'One closing bracket too many: the first one was closed before this.';
    if (character === ',')
        return 'The JSON is complete before this comma. Take it out.';
    if (character === "'" || character === '"')
        return 'The JSON is complete before this quote. Take it out.';
    if (character === '{' || character === '[')
        return 'A second JSON text begins here; there may be only one. Lines of JSON become one list with jq --slurp.';
    return 'The JSON is complete before this; nothing may follow. If a tool printed it, keep its other output apart.';
}
function noValue(text, { at, before, open }) {
    const character = text.charAt(at);
    if (before.kind === ':' && /[,}\]]/.test(character))
        return `The value after the colon is missing. Most likely an expression there was empty: write "key": \${{ toJSON(inputs.key) }} without quotes around it, which gives "" or null then.`;
    if (character === ']' && before.kind === ',')
        return 'A comma before the closing bracket: JSON allows none after the last element. Take it out.';
    if (character === ',')
        return 'A comma with no value before it.';
    if (character === '}' || character === ']')
        return open.length > 0 ? mismatch(text, open) : 'A closing bracket that nothing opened.';
    if (character === "'" || character === '`')
        return 'A text in the wrong quotes: JSON takes double quotes only.';
    if (character === '+')
        return 'A number must not begin with +. If it is a text, put it in double quotes.';
    if (character === '.')
        return 'A number must not begin with a point: write 0.5, say. If it is a text, put it in double quotes.';
    return wrongWord(text, at);
}
function wrongWord(text, at) {
    const word = /^\w*/.exec(text.slice(at, at + 100))?.[0] ?? '';
    if (/^(true|false)$/i.test(word))
        return `JSON writes ${word.toLowerCase()} in small letters.`;
    if (/^(null|none|nil|undefined)$/i.test(word))
        return `JSON has no ${word}: write null, or a text in double quotes.`;
    if (/^(nan|infinity)$/i.test(word))
        return `JSON has no ${word}: write null, or a text in double quotes.`;
    if (word === 'Object' || word === 'Array')
        return `${word} is what GitHub makes of an ${word === 'Object' ? 'object' : 'array'} that is put into text. Write \${{ toJSON(…) }} around it, such as \${{ toJSON(github.event.client_payload) }}.`;
    return `Here a value must stand: a text in double quotes, a number, true, false, null, { or [. If an expression put bare text here, write \${{ toJSON(inputs.key) }}, ${WITHOUT_QUOTES}.`;
}
function unescapedQuote() {
    return `The quote before this ended the string. Most likely it belongs to the text: write \\" inside a string. If an expression put the text here, write ${WITH_TO_JSON} ${WITHOUT_QUOTES}. If the string does end there, a comma or a closing bracket must follow.`;
}
function mismatch(text, open) {
    const inner = open.at(-1);
    return inner
        ? `The ${bracket(text, inner)} must be closed by ${inner.kind === '{' ? '}' : ']'} first.`
        : 'A closing bracket that nothing opened.';
}
function bracket(text, { kind, at }) {
    return `${kind} at ${position(text, at)}`;
}
function codePoint(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./src/inputs/json-scan.ts
const FINDINGS = 5;
const PATH = 120;
const PUNCTUATION = new Set(['{', '}', '[', ']', ',', ':']);
const HEX = /[0-9a-fA-F]{0,4}/y;
/**
 * Reads a text as JSON by RFC 8259, exactly as strict as `JSON.parse`, without recursion: nesting costs no stack.
 *
 * @returns what is worth saying about valid JSON, or the first fault of any other text
 */
function scan(text) {
    const open = [];
    const lossy = { count: 0, first: [] };
    const duplicates = { count: 0, first: [] };
    let expected = 'value';
    let before = { kind: 'start', from: 0, to: 0 };
    for (;;) {
        const from = skipSpace(text, before.to);
        const kind = kindAt(text, from);
        const inner = open.at(-1);
        if (kind === 'end' && expected === 'nothing')
            return { ok: true, lossy, duplicates };
        if (!fits(kind, expected, inner))
            return { ok: false, fault: { at: from, kind: expected, from, before, open } };
        const to = endOf(text, kind, from);
        if (typeof to !== 'number')
            return { ok: false, fault: { ...to, from, before, open } };
        if (kind === '{' || kind === '[') {
            open.push({ kind, at: from, index: 0, key: '', keys: undefined });
            expected = kind === '{' ? 'first key' : 'first value';
        }
        else if (kind === ',' && inner) {
            inner.index++;
            expected = inner.kind === '{' ? 'key' : 'value';
        }
        else if (kind === ':') {
            expected = 'value';
        }
        else if (inner && (expected === 'key' || expected === 'first key') && kind === 'string') {
            inner.key = keyText(text, from, to);
            inner.keys ??= new Map();
            const earlier = inner.keys.get(inner.key);
            if (earlier !== undefined)
                note(duplicates, open, from, earlier);
            inner.keys.set(inner.key, from);
            expected = 'colon';
        }
        else {
            if (kind === 'number' && changes(text.slice(from, to)))
                note(lossy, open, from);
            if (kind === '}' || kind === ']')
                open.pop();
            expected = open.length > 0 ? 'comma' : 'nothing';
        }
        before = { kind, from, to };
    }
}
function kindAt(text, at) {
    if (at >= text.length)
        return 'end';
    const character = text.charAt(at);
    if (PUNCTUATION.has(character))
        return character;
    if (character === '"')
        return 'string';
    if (character === '-' || isDigit(text, at))
        return 'number';
    return character === 't' || character === 'f' || character === 'n' ? 'word' : 'other';
}
function fits(kind, expected, inner) {
    switch (expected) {
        case 'value':
            return kind === '{' || kind === '[' || kind === 'string' || kind === 'number' || kind === 'word';
        case 'first value':
            return kind === ']' || fits(kind, 'value', inner);
        case 'key':
            return kind === 'string';
        case 'first key':
            return kind === 'string' || kind === '}';
        case 'colon':
            return kind === ':';
        case 'comma':
            return kind === ',' || kind === (inner?.kind === '{' ? '}' : ']');
        case 'nothing':
            return false;
    }
}
function endOf(text, kind, from) {
    if (kind === 'string')
        return endOfString(text, from);
    if (kind === 'number')
        return endOfNumber(text, from);
    if (kind === 'word')
        return endOfWord(text, from);
    return from + 1;
}
function endOfString(text, from) {
    for (let at = from + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x22)
            return at + 1;
        if (code < 0x20)
            return { at, kind: 'control' };
        if (code !== 0x5c)
            continue;
        at++;
        if (text[at] === 'u') {
            const digits = endOfMatch(HEX, text, at + 1);
            if (digits < at + 5)
                return { at: digits, kind: digits < text.length ? 'escape' : 'string' };
            at += 4;
        }
        else if (at < text.length && !'"\\/bfnrt'.includes(text.charAt(at)))
            return { at, kind: 'escape' };
    }
    return { at: text.length, kind: 'string' };
}
function endOfNumber(text, from) {
    let at = text[from] === '-' ? from + 1 : from;
    if (!isDigit(text, at))
        return { at, kind: 'number' };
    if (text[at] === '0' && isDigit(text, at + 1))
        return { at: at + 1, kind: 'number' };
    at = skipDigits(text, at);
    if (text[at] === '.') {
        if (!isDigit(text, at + 1))
            return { at: at + 1, kind: 'number' };
        at = skipDigits(text, at + 1);
    }
    if (text[at] === 'e' || text[at] === 'E') {
        at += text[at + 1] === '+' || text[at + 1] === '-' ? 2 : 1;
        if (!isDigit(text, at))
            return { at, kind: 'number' };
    }
    return skipDigits(text, at);
}
function endOfWord(text, from) {
    const word = text[from] === 't' ? 'true' : text[from] === 'f' ? 'false' : 'null';
    for (let index = 0; index < word.length; index++)
        if (text[from + index] !== word[index])
            return { at: from + index, kind: 'word' };
    return from + word.length;
}
function endOfMatch(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : from;
}
function skipDigits(text, from) {
    let at = from;
    while (isDigit(text, at))
        at++;
    return at;
}
function skipSpace(text, from) {
    let at = from;
    for (;;) {
        const code = text.charCodeAt(at);
        if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
            return at;
        at++;
    }
}
function isDigit(text, at) {
    const code = text.charCodeAt(at);
    return code >= 0x30 && code <= 0x39;
}
function keyText(text, from, to) {
    const raw = text.slice(from + 1, to - 1);
    return raw.includes('\\') ? JSON.parse(text.slice(from, to)) : raw;
}
// With an exponent a number is a measure, not an id: 1e21 is as exact as it looks.
function changes(written) {
    const value = Number(written);
    return !Number.isFinite(value) || (Math.abs(value) > Number.MAX_SAFE_INTEGER && !/e/i.test(written));
}
function note(findings, open, at, earlier) {
    findings.count++;
    if (findings.count > FINDINGS)
        return;
    findings.first.push({ path: pathOf(open), at, ...(earlier === undefined ? {} : { earlier }) });
}
function pathOf(open) {
    let path = '';
    for (const { kind, key, index } of open) {
        if (kind === '[')
            path += `[${index}]`;
        else if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key))
            path += path === '' ? key : `.${key}`;
        else
            path += `[${JSON.stringify(key)}]`;
    }
    return path.length > PATH ? `…${path.slice(1 - PATH)}` : path;
}

;// CONCATENATED MODULE: ./src/inputs/json.ts




/**
 * Levels of objects and lists that a payload may have. GitHub publishes no bound; it is written in Ruby, whose JSON
 * reader stops at 100 levels (https://docs.ruby-lang.org/en/master/JSON.html), and the request adds one around the
 * payload. `JSON.stringify` would overflow the stack at some thousands.
 */
const MAX_DEPTH = 99;
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * Reads strict JSON without loss.
 *
 * @param text JSON by RFC 8259 (https://www.rfc-editor.org/rfc/rfc8259), of any nesting
 * @returns the value, with a warning if keys are there twice (the last one wins); or the first syntax error with its
 *   place and cause; or the numbers that a reader of the JSON would see changed (RFC 8259, section 6)
 */
function parseJson(text) {
    const scanned = scan(text);
    if (!scanned.ok) {
        const { fault } = scanned;
        const at = fault.at === text.length && fault.kind !== 'string' ? text.trimEnd().length : fault.at;
        return { ok: false, problem: `is not valid JSON: ${place(text, at)}\n\n${causeOf(text, fault)}` };
    }
    if (scanned.lossy.count > 0)
        return { ok: false, problem: numbersLost(text, scanned.lossy) };
    return { ok: true, value: JSON.parse(text), warnings: duplicates(text, scanned.duplicates) };
}
function numbersLost(text, { count, first }) {
    const [one] = first;
    const others = first.slice(1).map((finding) => `${nameOf(finding)} (${position(text, finding.at)})`);
    if (count > first.length)
        others.push(`${count - first.length} more`);
    const rest = others.length > 0 ? `\n\nThe same holds for ${others.join(', ')}.` : '';
    return `has a number that would not arrive as it is written: ${place(text, one?.at ?? 0)}

The number at ${one ? nameOf(one) : 'the top'} is beyond ±9007199254740991 (2^53 − 1); from there on most readers of JSON, GitHub's expressions among them, round. If it is an id, send it as text: put it in double quotes.${rest}`;
}
function duplicates(text, { count, first }) {
    if (count === 0)
        return [];
    const places = first.map((finding) => `${nameOf(finding)} (${position(text, finding.earlier ?? 0)}, again at ${position(text, finding.at)})`);
    if (count > first.length)
        places.push(`${count - first.length} more`);
    return [`has keys that stand twice in one object; the last one counts: ${places.join(', ')}.`];
}
function nameOf({ path }) {
    return path === '' ? 'the top' : (0,quote/* inline */.m)(path);
}

;// CONCATENATED MODULE: ./src/inputs/yaml-causes.ts

const TO_JSON = `If an expression put the text here, write it with toJSON, as in \${{ toJSON(github.event.head_commit.message) }}, without quotes around it: what toJSON gives is YAML too.`;
/**
 * Says why a text is not YAML, and what to write instead.
 *
 * @param error what the parser met first
 * @returns plain sentences that quote nothing from the text
 */
function yaml_causes_causeOf({ code, message }) {
    switch (code) {
        case 'BLOCK_AS_IMPLICIT_KEY':
            return `Two keys in one: either this text has a colon and a space in it and must stand in quotes, or the next line is indented deeper than its neighbours. ${TO_JSON}`;
        case 'MULTILINE_IMPLICIT_KEY':
            return `This line is no key: value. Most likely it is the second line of a text: indent it below a | or put the text in quotes. ${TO_JSON}`;
        case 'MISSING_CHAR':
            return missing(message);
        case 'BAD_SCALAR_START':
            return `A text must not begin with this character unless it stands in quotes. ${TO_JSON}`;
        case 'BAD_DQ_ESCAPE':
            return `A backslash begins an escape in double quotes, and YAML does not know this one. Use single quotes, or write two backslashes. ${TO_JSON}`;
        case 'TAB_AS_INDENT':
            return 'A tab in the indentation: YAML takes spaces only.';
        case 'BAD_INDENT':
            return `The indentation is wrong, or a bracket or quote that was opened further up is not closed. ${TO_JSON}`;
        case 'NON_STRING_KEY':
            return 'A key must be a plain text: no list, mapping, alias or tag. A value that begins with {{ or [ must stand in quotes.';
        case 'KEY_OVER_1024_CHARS':
            return `A key of more than 1,024 characters. Most likely it is a text with a colon in it: put it in quotes. ${TO_JSON}`;
        case 'TAG_RESOLVE_FAILED':
        case 'MULTIPLE_TAGS':
            return 'A tag stands here (!). Tags are not read: take it out, or put a text that begins with ! in quotes.';
        case 'BAD_ALIAS':
        case 'ALIAS_PROPS':
        case 'MULTIPLE_ANCHORS':
            return 'A text that begins with * is an alias, one with & an anchor, and this one is not complete. If it is a text, put it in quotes.';
        case 'RESOURCE_EXHAUSTION':
            return `It is nested too deep to be read; at most ${MAX_DEPTH} levels can be sent.`;
        default:
            return `This cannot stand here. Most likely a quote ended its text early, a bracket is missing or one too many, or a text with one of : # { } [ ] , in it needs quotes. ${TO_JSON}`;
    }
}
function missing(message) {
    if (message.includes('quote'))
        return `A closing quote is missing before the end. ${TO_JSON}`;
    if (message.includes('map keys'))
        return `This line is no key: value. If it has a colon, a space must follow it. ${TO_JSON}`;
    return `Something is missing here: a comma, a colon and a space, or a closing bracket. ${TO_JSON}`;
}

;// CONCATENATED MODULE: ./src/inputs/yaml.ts



// Four times what a payload may have as JSON, and twice what an input can hold. Broken YAML of a megabyte
// keeps the parser busy for more than ten seconds.
const MAX_LENGTH = 262_144;
// The failsafe schema knows mappings, lists and texts only, so nothing is lost before it is looked at here.
// It has no merge keys either; keys are compared here because the library's way takes quadratic time.
const OPTIONS = {
    schema: 'failsafe',
    version: '1.2',
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
};
// A plain scalar cannot begin with %, so this is a directive: https://yaml.org/spec/1.2.2/#68-directives
const DIRECTIVE = /^\ufeff?(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*%/;
/**
 * Reads YAML 1.2 without loss: a plain scalar becomes `true`, `false`, `null` or a number only if printing that value
 * as JSON gives back what was written; everything else stays text, an empty value is `""`.
 *
 * @param text one document (https://yaml.org/spec/1.2.2/), not trimmed: indentation and the last line break count
 * @returns the value, `""` if there is none; or the first thing wrong, with its place and cause. Wrong are also tags,
 *   directives, duplicate keys, keys that are no text, plain `<<` (which YAML 1.2 has no meaning for, and whoever writes
 *   it does not want a key of that name), and aliases beyond the guard of the package `yaml` (its `maxAliasCount`).
 */
async function parseYaml(text) {
    if (text.length > MAX_LENGTH) {
        return { ok: false, problem: `has ${text.length} characters of YAML; at most ${MAX_LENGTH} are read.` };
    }
    // Loading it takes 30 ms, which only those pay who write YAML.
    const yaml = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    try {
        const [document, second] = yaml.parseAllDocuments(text, OPTIONS);
        if (!document)
            return { ok: true, value: '', warnings: [] };
        const fault = directive(text) ?? syntaxFault(document) ?? otherDocument(second) ?? settle(document, yaml);
        if (!fault)
            return { ok: true, value: document.toJS(), warnings: [] };
        const at = Math.min(fault.at, text.trimEnd().length);
        return { ok: false, problem: `is not YAML that can be sent: ${place(text, at)}\n\n${fault.cause}` };
    }
    catch (error) {
        const problem = exhaustion(error);
        if (problem)
            return { ok: false, problem };
        throw error;
    }
}
function directive(text) {
    const found = DIRECTIVE.exec(text)?.[0];
    return found === undefined
        ? undefined
        : { at: found.length - 1, cause: 'A directive. %YAML and %TAG are not read: take the lines that begin with % out.' };
}
function syntaxFault({ errors, warnings }) {
    const [first] = [...errors, ...warnings].sort((one, other) => one.pos[0] - other.pos[0]);
    return first && { at: first.pos[0], cause: yaml_causes_causeOf(first) };
}
function otherDocument(second) {
    return (second && {
        at: second.range[0],
        cause: 'A second YAML document begins here. There may be only one: take this --- out.',
    });
}
/** Gives plain scalars their values and missing ones `""`, and finds what is YAML but cannot become JSON. */
function settle(document, yaml) {
    const anchors = new Map();
    let fault;
    const check = (node, found) => {
        if ('anchor' in node && node.anchor)
            anchors.set(node.anchor, node);
        fault = tag(node) ?? found;
        return fault && yaml.visit.BREAK;
    };
    yaml.visit(document, {
        Seq: (_, seq) => check(seq, undefined),
        Map: (_, map) => check(map, twice(map, yaml)),
        Alias: (_, alias, path) => check(alias, unresolved(alias, anchors.get(alias.source), path)),
        Pair: (_, pair) => {
            pair.value ??= new yaml.Scalar('');
        },
        Scalar: (role, scalar) => {
            if (role === 'key')
                return check(scalar, oddKey(scalar));
            if (scalar.type === 'PLAIN')
                scalar.value = plainValue(String(scalar.value));
            return check(scalar, undefined);
        },
    });
    return fault;
}
function plainValue(written) {
    if (written === 'true' || written === 'false')
        return written === 'true';
    if (written === 'null')
        return null;
    const number = Number(written);
    return JSON.stringify(number) === written ? number : written;
}
function tag(node) {
    if (!node.tag)
        return undefined;
    return {
        at: startOf(node),
        cause: 'A tag (!) stands before this. Tags are not read: take it out, or put a text that begins with ! in quotes.',
    };
}
function oddKey(key) {
    if (key.type !== 'PLAIN')
        return undefined;
    const at = startOf(key);
    if (key.value === '<<')
        return {
            at,
            cause: 'YAML 1.2 has no merge keys: write the properties out. For a key of that name, write "<<" in quotes.',
        };
    // As indentation, such a character would quietly move the key to the level above.
    if (/^[\p{Zs}\p{Cf}]/u.test(String(key.value)))
        return {
            at,
            cause: 'This key begins with a character that only looks like a space, or like nothing (U+00A0, say). Most likely it was copied from a chat or a web page: type the spaces anew.',
        };
    return undefined;
}
function twice(map, { isScalar }) {
    const seen = new Set();
    for (const { key } of map.items) {
        if (!isScalar(key))
            continue;
        if (seen.has(key.value))
            return { at: startOf(key), cause: 'This key is there twice in one mapping. Take one of them out.' };
        seen.add(key.value);
    }
    return undefined;
}
function unresolved(alias, target, path) {
    const at = startOf(alias);
    if (target === undefined)
        return {
            at,
            cause: 'A text that begins with * is an alias, and no anchor (&) before it has that name. If it is a text, put it in quotes.',
        };
    if (path.includes(target))
        return { at, cause: 'This alias stands inside its own anchor, which would never end.' };
    return undefined;
}
function startOf(node) {
    return node.range?.[0] ?? 0;
}
function exhaustion(error) {
    if (error instanceof RangeError)
        return `is nested too deep to be read; at most ${MAX_DEPTH} levels can be sent.`;
    // The guard's own words are "Excessive alias count indicates a resource exhaustion attack".
    if (error instanceof ReferenceError && error.message.includes('alias'))
        return 'has YAML aliases (*) that would make it many times larger. Write the values out.';
    return undefined;
}

;// CONCATENATED MODULE: ./src/inputs/payload.ts



const MAX_PROPERTIES = 10;
const MAX_CHARACTERS = 65_535;
const EXPECTED = 'A payload is a JSON object such as {"key": "value"}, or YAML with a key: value on every line.';
/**
 * Reads a client payload as a workflow writes it: JSON if it begins with `{`, else YAML.
 *
 * @param text what stands in the workflow; not trimmed, so that YAML keeps its indentation and its last line break
 * @returns the payload, or the one thing wrong with it
 */
async function parsePayload(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('{'))
        return objectIn(withYamlHint(trimmed, parseJson(trimmed)));
    if (/^["'\u2018-\u201f\u00ab\u00bb]/.test(trimmed))
        return { ok: false, problem: inQuotes(trimmed) };
    // YAML would take an invisible character for the beginning of a key.
    if (/^[\p{Cc}\p{Cf}]/u.test(trimmed))
        return objectIn(parseJson(trimmed));
    return objectIn(await parseYaml(text));
}
/**
 * Reads the text of a payload file.
 *
 * @param format `json` for strict JSON, which `.json` files hold; `yaml` for those that end in `.yml` or `.yaml`
 * @returns the payload, or the one thing wrong with it
 */
async function parsePayloadFile(text, format) {
    if (text.trim() === '')
        return { ok: false, problem: `is empty. ${EXPECTED}` };
    return objectIn(format === 'json' ? parseJson(text) : await parseYaml(text));
}
/**
 * Checks a payload against GitHub's limits: at most 10 properties and 65,535 characters, and a depth that can be sent.
 *
 * @param payload as it will be sent, `dispatch_id` included
 * @returns what GitHub would refuse, in its words, and the way out; empty if nothing
 * @see https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
function payloadLimits(payload) {
    const tooDeep = depthProblem(payload);
    if (tooDeep)
        return [tooDeep];
    return [widthProblem(payload), sizeProblem(payload)].filter((problem) => problem !== undefined);
}
function objectIn(parsed) {
    if (!parsed.ok)
        return parsed;
    const { value, warnings } = parsed;
    if (!isJsonObject(value))
        return { ok: false, problem: notAnObject(value) };
    const tooDeep = depthProblem(value);
    return tooDeep ? { ok: false, problem: tooDeep } : { ok: true, value, warnings };
}
function withYamlHint(text, parsed) {
    if (parsed.ok || !/^\{\s*[\w-]+\s*:/.test(text))
        return parsed;
    return {
        ok: false,
        problem: `${parsed.problem} Text that begins with { is read as JSON; for YAML, leave the braces out and write each key: value on a line of its own.`,
    };
}
function inQuotes(text) {
    const quote = text.charAt(0);
    const inner = text.slice(1).trimStart();
    if (quote === '"' && inner.startsWith('{')) {
        const parsed = parseJson(text);
        return parsed.ok
            ? `is JSON inside a JSON text. Most likely toJSON was put around what was JSON already: leave toJSON out, or write \${{ toJSON(fromJSON(…)) }}.`
            : `is JSON in double quotes. Leave the outer quotes out; after | or > they are part of the text.`;
    }
    if (inner.startsWith('{'))
        return `is JSON in ${quote === "'" ? 'single' : 'curly'} quotes. Leave the outer quotes out: after | or > YAML takes them for a part of the text.`;
    if (/^(["'])[^"'\n]*\1\s*:/.test(text))
        return `begins with a quote, so it is read as JSON, and JSON needs braces around it: {"key": "value"}. For YAML, put a key without quotes first.`;
    return `is a text in quotes. ${EXPECTED}`;
}
function notAnObject(value) {
    if (Array.isArray(value)) {
        if (value.length === 1 && value[0] === 'object Object')
            return 'is what JavaScript makes of an object that is put into text. Write JSON.stringify(…) where it comes from.';
        return `is a list. ${EXPECTED} Give the list a name: {"items": […]}.`;
    }
    if (typeof value !== 'string')
        return `is ${value === null ? 'null' : `a ${typeof value}`} alone. ${EXPECTED}`;
    if (value === '')
        return `is empty but for comments. ${EXPECTED}`;
    if (value === 'Object' || value === 'Array')
        return unprinted(value.toLowerCase());
    if (value.startsWith('${{'))
        return `is an expression that nobody evaluated. GitHub evaluates \${{ }} in workflow files only, not in texts that come from elsewhere.`;
    if (/^\$[\w({]/.test(value))
        return `is a shell variable. No shell reads the inputs of an action: write \${{ env.NAME }} instead.`;
    if (/[^\S \t\r\n]|\p{Cf}/u.test(value))
        return 'is a text with a character in it that only looks like a space, or like nothing (U+00A0, say). Most likely it was copied from a chat or a web page: type the spaces anew.';
    if (/^\S+\.(json|ya?ml)$/i.test(value))
        return 'is the name of a file, it seems. Files are read by client-payload-file.';
    if (/^[\w.-]+:\S/.test(value))
        return `is a text. If it is to be YAML, a space must follow the colon. ${EXPECTED}`;
    if (/^[\w.-]+=/.test(value))
        return `is a text. Keys and values are parted by a colon and a space, not by =. ${EXPECTED}`;
    return `is a text. ${EXPECTED}`;
}
function unprinted(kind) {
    return `is what GitHub makes of an ${kind} that is put into text. Write it with toJSON, such as \${{ toJSON(github.event.client_payload) }}.`;
}
/** Level by level, since a deep payload would overflow the stack; an object that YAML aliases share counts once a level. */
function depthProblem(payload) {
    let level = new Set([payload]);
    for (let depth = 0; level.size > 0; depth++) {
        if (depth === MAX_DEPTH)
            return `is nested more than ${MAX_DEPTH} levels deep, which GitHub cannot be relied on to read. Send the inner part as text: what toJSON gives, read by fromJSON.`;
        const next = new Set();
        for (const container of level)
            for (const value of Object.values(container))
                if (typeof value === 'object' && value !== null)
                    next.add(value);
        level = next;
    }
    return undefined;
}
function widthProblem(payload) {
    const names = Object.keys(payload);
    if (names.length <= MAX_PROPERTIES)
        return undefined;
    const id = names.includes('dispatch_id') ? ', dispatch_id among them' : '';
    return `has too many properties. No more than ${MAX_PROPERTIES} properties are allowed; ${names.length} were supplied${id}. Only the top level counts: put the rest into one property, {"data": {…}}, and read it as github.event.client_payload.data in the receiving workflow.`;
}
function sizeProblem(payload) {
    const characters = JSON.stringify(payload).length;
    if (characters <= MAX_CHARACTERS)
        return undefined;
    const largest = Object.entries(payload)
        .map(([name, value]) => ({ name, size: JSON.stringify(value).length }))
        .sort((one, other) => other.size - one.size)
        .slice(0, 5)
        .map(({ name, size }) => `${(0,quote/* inline */.m)(name, 100)} (${count(size)})`);
    return `is too large. GitHub's words: client_payload is too large. It has ${count(characters)} characters as JSON, of at most ${count(MAX_CHARACTERS)}. The largest properties: ${largest.join(', ')}. Put large data into an artifact or a file, and send its URL or id.`;
}
function count(characters) {
    return characters.toLocaleString('en-US');
}

;// CONCATENATED MODULE: ./src/inputs/dispatch-id.ts
/**
 * Gives a payload the property `dispatch_id`, by which the receiving workflow can tell deliveries apart. An id that
 * the payload already has is kept, if it can be told from other text in a run's name.
 *
 * @param newId makes an id; absent where none is to be added
 */
function withDispatchId(payload, newId) {
    if (!newId)
        return { value: payload };
    const idIsNew = !Object.hasOwn(payload, 'dispatch_id');
    const given = idIsNew ? newId() : payload.dispatch_id;
    if (typeof given === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(given)) {
        return { value: { ...payload, dispatch_id: given }, dispatchId: given, idIsNew };
    }
    return {
        problem: 'has a property dispatch_id, which is kept only if it is text of 8 to 64 letters, digits, "_" or "-": change it, or leave it out to get a new one.',
    };
}

;// CONCATENATED MODULE: ./src/inputs/named-repository.ts


const NOT_KNOWN = 'is missing, and the current repository is not known here (GITHUB_REPOSITORY is not set).';
/** @returns the `owner/name` that the inputs mean: `repository`, or `repo` of `owner`, or the current one */
function namedRepository({ owner, repo, repository }, current) {
    const [currentOwner] = current?.split('/') ?? [];
    if (repository !== undefined) {
        const beside = owner !== undefined ? 'owner' : repo !== undefined ? 'repo' : undefined;
        if (beside)
            return {
                input: 'repository',
                message: `stands beside ${beside}, but says owner and name itself: take ${beside} away.`,
            };
        return repository.includes('/')
            ? repository
            : { input: 'repository', message: `"${(0,quote/* inline */.m)(repository, 120)}" has no owner: write owner/name.` };
    }
    if (repo === undefined) {
        if (owner !== undefined && !(currentOwner && sameName(owner, currentOwner))) {
            return {
                input: 'owner',
                message: `names ${(0,quote/* inline */.m)(owner)}, but nothing says which of its repositories: add \`repo:\` or \`targets:\`.`,
            };
        }
        return current ?? { input: 'repo', message: NOT_KNOWN };
    }
    if (!repo.includes('/')) {
        const of = owner ?? currentOwner;
        return of === undefined ? { input: 'owner', message: NOT_KNOWN } : `${of}/${repo}`;
    }
    const [itsOwner = ''] = repo.split('/');
    if (owner === undefined || sameName(owner, itsOwner))
        return repo;
    return {
        input: 'repo',
        message: `says that the owner is ${(0,quote/* inline */.m)(itsOwner, 120)}, but owner says ${(0,quote/* inline */.m)(owner)}: take one of them away.`,
    };
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __nccwpck_require__(7785);
;// CONCATENATED MODULE: ./src/inputs/target-list.ts




const MOST_TARGETS = 1000;
const KEYS = ['repository', 'event-type', 'client-payload', 'token-env'];
/**
 * Reads a list of targets, in the form that its first character tells: JSON or YAML's flow form, a YAML list, or words.
 *
 * @param text as written, comments and all; not empty
 */
async function readList(text) {
    const form = text.replace(/^(?:[^\S\n]*(?:#.*)?\n)+/, '').trimStart();
    if (/^[[{]/.test(form))
        return listOf(await flow(text));
    if (/^-(?:\s|$)/.test(form))
        return listOf(await parseYaml(text));
    return words(text);
}
/** JSON's own errors point better; but what is not JSON may well be YAML. */
async function flow(text) {
    const json = parseJson(text.trim());
    if (json.ok || isJson(text))
        return json;
    const yaml = await parseYaml(text);
    return yaml.ok ? yaml : json;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/** Words between line breaks, commas or spaces; `#` at a line's start or after white space begins a comment. */
function words(text) {
    const found = text.split('\n').flatMap((line) => line
        .replace(/(^|\s)#.*/, '')
        .split(/[\s,]+/)
        .filter(Boolean));
    return checked(found, []);
}
function listOf(parsed) {
    if (!parsed.ok)
        return nothing(parsed.problem);
    return checked(Array.isArray(parsed.value) ? parsed.value : [parsed.value], parsed.warnings);
}
function checked(items, warnings) {
    if (items.length === 0) {
        return nothing("has no target in it. Where a list may well be empty, skip the step: if: steps.ID.outputs.list != '[]'");
    }
    if (items.length > MOST_TARGETS) {
        return nothing(`has ${items.length} targets; ${MOST_TARGETS} are the most for one step.`);
    }
    const list = { entries: [], problems: [], warnings };
    for (const [index, item] of items.entries()) {
        const label = `entry ${index + 1}${target_list_nameOf(item)}: `;
        const read = readEntry(item);
        if ('problems' in read)
            list.problems.push(...read.problems.map((problem) => `${label}${problem}`));
        else
            list.entries.push({ label, ...read });
    }
    return list;
}
function nothing(problem) {
    return { entries: [], problems: [problem], warnings: [] };
}
function target_list_nameOf(item) {
    const name = isJsonObject(item) ? item.repository : item;
    return typeof name === 'string' ? ` (${(0,quote/* inline */.m)(name, 120)})` : '';
}
function readEntry(item) {
    if (typeof item === 'string')
        return item.startsWith('-') ? { problems: [DASH] } : { repository: item };
    if (!isJsonObject(item)) {
        return { problems: [`must be a repository's name, or an object with ${KEYS.join(', ')}.`] };
    }
    const problems = Object.keys(item)
        .filter((key) => !KEYS.includes(key))
        .map(unknownKey);
    const { repository, 'event-type': eventType, 'client-payload': clientPayload, 'token-env': tokenEnv } = item;
    if (repository === undefined)
        problems.push('has no `repository`.');
    for (const [key, value] of Object.entries({ repository, 'event-type': eventType, 'token-env': tokenEnv })) {
        if (value === undefined || typeof value === 'string')
            continue;
        const way = typeof value === 'object' && value !== null ? '' : ': put it in quotes';
        problems.push(`\`${key}\` must be text${way}.`);
    }
    if (clientPayload !== undefined && !isJsonObject(clientPayload))
        problems.push('`client-payload` must be an object of keys and values.');
    if (problems.length > 0)
        return { problems };
    return {
        repository: String(repository),
        ...(typeof eventType === 'string' ? { eventType: eventType.trim() } : {}),
        ...(isJsonObject(clientPayload) ? { clientPayload } : {}),
        ...(typeof tokenEnv === 'string' ? { tokenEnv } : {}),
    };
}
const DASH = 'begins with "-": in a YAML list every line does, from the first one on, with a space after it ("- acme/site").';
/** What people write for a key, beside slips of the pen. */
const ALIASES = {
    repo: 'repository',
    name: 'repository',
    event: 'event-type',
    type: 'event-type',
    payload: 'client-payload',
    token: 'token-env',
};
function unknownKey(key) {
    const written = key.toLowerCase().replaceAll('_', '-');
    const known = (0,leven/* closestMatch */.h)(written, [...KEYS, ...Object.keys(ALIASES)], { maxDistance: 3 });
    const nearest = known && `; the nearest is \`${ALIASES[known] ?? known}\``;
    return `\`${(0,quote/* inline */.m)(key, 80)}\` is not a key of a target${nearest ?? ''}. The keys are ${KEYS.join(', ')}.`;
}

;// CONCATENATED MODULE: ./src/inputs/targets.ts








/**
 * Reads the targets of the step: those of `targets`, or the one that `repository`, `owner` and `repo` name.
 *
 * @returns all of them in their order, or everything that is wrong with them
 */
async function readTargets(fields, defaults) {
    const input = fields.targets !== undefined ? 'targets' : fields.repository !== undefined ? 'repository' : 'repo';
    const read = fields.targets === undefined ? oneEntry(fields, defaults.current) : await manyEntries(fields);
    const { entries, warnings } = read;
    // Also where the one repository could not be made out: all that is wrong is told in one go.
    const all = fields.targets === undefined ? [{ label: '', repository: '' }] : entries;
    const problems = [...read.problems, ...missingEventType(all, defaults), ...stepPayloadProblems(all, defaults)];
    const targets = [];
    for (const entry of entries) {
        const target = readTarget(entry, fields, defaults);
        if ('problems' in target)
            problems.push(...target.problems.map((text) => ({ input, message: `${entry.label}${text}` })));
        else
            targets.push(target);
    }
    if (problems.length === 0)
        problems.push(...sameTwice(targets, entries, defaults).map((message) => ({ input, message })));
    return problems.length > 0 ? { problems } : { targets, warnings };
}
async function manyEntries({ targets = '', repo, repository }) {
    const beside = repository !== undefined ? 'repository' : repo !== undefined ? 'repo' : undefined;
    const { entries, problems, warnings } = await readList(targets);
    if (beside)
        problems.push(`stands beside ${beside}: take one of them away.`);
    return { entries, problems: problems.map((message) => ({ input: 'targets', message })), warnings };
}
function oneEntry(fields, current) {
    const repository = namedRepository(fields, current);
    if (typeof repository !== 'string')
        return { entries: [], problems: [repository], warnings: [] };
    return { entries: [{ label: '', repository }], problems: [], warnings: [] };
}
function readTarget(entry, { owner }, defaults) {
    const problems = [];
    const named = readRepository(entry.repository, owner ?? defaults.current?.split('/')[0]);
    if ('problem' in named)
        problems.push(named.problem);
    const badEventType = entry.eventType === undefined ? undefined : eventTypeProblem(entry.eventType);
    if (badEventType)
        problems.push(`\`event-type\` ${badEventType}`);
    const token = entry.tokenEnv === undefined ? defaults.token : variable(entry.tokenEnv, defaults.env);
    if (entry.tokenEnv !== undefined) {
        if (token.trim())
            defaults.registerSecret(token);
        problems.push(...tokenEnvProblems(entry.tokenEnv, token));
    }
    const payload = withDispatchId(entry.clientPayload ?? defaults.payload.value, defaults.newDispatchId);
    if (entry.clientPayload !== undefined) {
        problems.push(...payloadProblems(payload).map((problem) => `\`client-payload\` ${problem}`));
    }
    if (problems.length > 0 || 'problem' in named || 'problem' in payload)
        return { problems };
    const { value: clientPayload, ...id } = payload;
    const eventType = entry.eventType ?? defaults.eventType ?? '';
    const tokenEnv = entry.tokenEnv === undefined ? {} : { tokenEnv: entry.tokenEnv };
    return { ...named, repository: `${named.owner}/${named.name}`, eventType, clientPayload, ...id, token, ...tokenEnv };
}
/** Node's `process.env` has the names of every object, too: `constructor` is one. */
function variable(name, env) {
    return (Object.hasOwn(env, name) ? env[name] : undefined) ?? '';
}
function tokenEnvProblems(name, token) {
    const shown = (0,quote/* inline */.m)(name, 120);
    if (!token.trim())
        return [`\`token-env\` names ${shown}, but the step has no such variable under \`env:\`, or an empty one.`];
    const problem = tokenProblem(token);
    return problem ? [`\`token-env\` names ${shown}, whose value ${problem}`] : [];
}
/** The step's own payload is looked at once, and not for each target that gets it. */
function stepPayloadProblems(entries, { payload: { name: input, value }, newDispatchId }) {
    if (!entries.some(({ clientPayload }) => clientPayload === undefined))
        return [];
    return payloadProblems(withDispatchId(value, newDispatchId)).map((message) => ({ input, message }));
}
function payloadProblems(payload) {
    return 'problem' in payload ? [payload.problem] : payloadLimits(payload.value);
}
function missingEventType(entries, defaults) {
    const without = entries.filter(({ eventType }) => eventType === undefined);
    if (defaults.eventType !== undefined || without.length === 0)
        return [];
    const whose = without[0]?.label
        ? ` (${without.length} of ${entries.length} targets ${without.length === 1 ? 'has' : 'have'} none of ${without.length === 1 ? 'its' : 'their'} own)`
        : '';
    return [
        {
            input: 'event-type',
            message: `is missing${whose}: say which event to send, such as \`event-type: deploy-site\`.`,
        },
    ];
}
/** Two equal targets would be one event sent twice, and two equal ids one run for both. */
function sameTwice(targets, entries, { payload }) {
    const problems = [];
    const events = new Map();
    const ids = new Map();
    for (const [index, { repository, eventType, dispatchId = '' }] of targets.entries()) {
        const { label, clientPayload = payload.value } = entries[index] ?? { label: '' };
        const name = label.replace(/: $/, '');
        const event = canonical([repository.toLowerCase(), eventType, clientPayload]);
        const same = events.get(event);
        const sameId = ids.get(dispatchId);
        if (same)
            problems.push(`${same} and ${name} are equal in repository, event type and payload: take one of them away.`);
        else if (dispatchId && sameId)
            problems.push(`${sameId} and ${name} have the same dispatch_id: give each its own, or leave it out.`);
        events.set(event, same ?? name);
        ids.set(dispatchId, sameId ?? name);
    }
    return problems;
}
/** The same text for the same value, whatever the order of its keys. */
function canonical(value) {
    return JSON.stringify(value, (_, part) => isJsonObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);
}

;// CONCATENATED MODULE: ./src/inputs/settings.ts







/**
 * Reads and checks all inputs. Touches no network.
 *
 * @returns the settings, or every problem there is
 */
async function readSettings({ read, env, registerSecret, newDispatchId }) {
    const { fields, problems } = readFields(withApiUrl({ read, env }));
    const payload = await readPayload(fields, env);
    const proxy = readProxy(fields['github-api-url'], env);
    const targets = await readTargets(fields, {
        eventType: read('event-type').trim() || undefined,
        payload: 'message' in payload ? { name: payload.input, value: {} } : payload,
        token: fields.token ?? '',
        current: env.GITHUB_REPOSITORY || undefined,
        env,
        newDispatchId: fields['add-dispatch-id'] || waitFor(fields['wait-for']) ? newDispatchId : undefined,
        registerSecret,
    });
    if ('problems' in targets)
        problems.push(...targets.problems);
    for (const part of [payload, proxy])
        if ('message' in part)
            problems.push(part);
    if (problems.length > 0 || 'problems' in targets || 'message' in payload || 'message' in proxy) {
        return { problems, summary: fields.summary ?? true };
    }
    // Without a problem every field is there, its default included.
    const all = fields;
    return {
        settings: {
            targets: targets.targets,
            maxParallel: all['max-parallel'],
            maxPerMinute: all['max-per-minute'],
            failFast: all['fail-fast'],
            retries: all.retries,
            delivery: all.delivery,
            ...waiting(all),
            dryRun: all['dry-run'],
            apiUrl: all['github-api-url'],
            current: env.GITHUB_REPOSITORY || undefined,
            proxy: proxy.url,
            requestTimeoutSeconds: all['request-timeout-seconds'],
            summary: all.summary,
            warnings: [
                ...payload.warnings,
                ...targets.warnings.map((warning) => `targets: ${warning}`),
                ...hourlyLimitWarnings(targets.targets),
            ],
        },
    };
}
/** Where an empty `github-api-url` is the runner's own. */
function withApiUrl({ read, env }) {
    return (name) => (name === 'github-api-url' && !read(name).trim() ? (env.GITHUB_API_URL ?? '') : read(name));
}
/** How to reach the API, for the post step: its inputs are those that the main step found to be sound. */
function readConnection(source) {
    const fields = readFields(withApiUrl(source)).fields;
    const proxy = readProxy(fields['github-api-url'], source.env);
    return {
        apiUrl: fields['github-api-url'],
        proxy: 'url' in proxy ? proxy.url : undefined,
        requestTimeoutSeconds: fields['request-timeout-seconds'],
    };
}
function waitFor(wait) {
    return wait === 'dispatch' ? undefined : wait;
}
function waiting(all) {
    const wait = waitFor(all['wait-for']);
    if (!wait)
        return {};
    return {
        waiting: {
            waitFor: wait,
            startTimeoutSeconds: all['start-timeout-seconds'],
            completionTimeoutSeconds: all['completion-timeout-seconds'],
            pollIntervalSeconds: all['poll-interval-seconds'],
            cancelDownstream: all['cancel-downstream'],
        },
    };
}
/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
function hourlyLimitWarnings(targets) {
    const counts = new Map();
    for (const { token } of targets)
        counts.set(token, (counts.get(token) ?? 0) + 1);
    const most = Math.max(...counts.values());
    if (most <= 500)
        return [];
    return [
        `targets: ${most} of them are on one token. GitHub takes 500 requests an hour that create content; what is above may be held back: split the targets over several tokens (token-env) or steps an hour apart.`,
    ];
}
/** The payload of `client-payload` or of the file that `client-payload-file` names. */
async function readPayload(fields, env) {
    const { 'client-payload': text, 'client-payload-file': file } = fields;
    if (text !== undefined && file !== undefined) {
        return { input: 'client-payload-file', message: 'stands beside client-payload: take one of them away.' };
    }
    const input = file === undefined ? 'client-payload' : 'client-payload-file';
    const parsed = file === undefined ? await parsePayload(text ?? '{}') : await readPayloadFile(file, env);
    if (!parsed.ok)
        return { input, message: parsed.problem };
    return { name: input, value: parsed.value, warnings: parsed.warnings.map((warning) => `${input}: ${warning}`) };
}
async function readPayloadFile(file, env) {
    const shown = (0,quote/* inline */.m)(file, 300);
    const format = (0,external_node_path_.extname)(file).toLowerCase();
    if (!['.json', '.yml', '.yaml'].includes(format)) {
        return { ok: false, problem: `"${shown}" must end in .json, .yml or .yaml: that says how it is read.` };
    }
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(env.GITHUB_WORKSPACE ?? '', file), 'utf8');
    }
    catch (error) {
        const { code, message } = error;
        return { ok: false, problem: `"${shown}" can't be read: ${FILE_ERRORS[code ?? ''] ?? (0,quote/* inline */.m)(message)}` };
    }
    return parsePayloadFile(text, format === '.json' ? 'json' : 'yaml');
}
const FILE_ERRORS = {
    ENOENT: 'there is no such file. The path counts from the workspace, which is empty until actions/checkout has run.',
    EISDIR: 'it is a folder.',
    EACCES: "the runner's user may not read it.",
};
/** The toolkit's rules of who needs no proxy: loopback hosts, and those that `no_proxy` names. */
function readProxy(apiUrl, env) {
    const text = env.https_proxy || env.HTTPS_PROXY;
    if (!text || !apiUrl || (0,proxy/* checkBypass */.H)(new URL(apiUrl)))
        return { url: undefined };
    // As curl does, and the shells that set it: a host and port alone will do.
    const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.hostname)
        return { url };
    return {
        input: 'https_proxy',
        message: 'is a variable of the environment, and not the URL of a proxy: write http://HOST:PORT.',
    };
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ annotateMoved),
/* harmony export */   Dx: () => (/* binding */ annotateCauses),
/* harmony export */   TF: () => (/* binding */ annotateError),
/* harmony export */   qq: () => (/* binding */ annotateRehearsal),
/* harmony export */   tf: () => (/* binding */ annotateWarning),
/* harmony export */   zF: () => (/* binding */ annotateByTime)
/* harmony export */ });
/* harmony import */ var _failures_foresee_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3086);
/* harmony import */ var _failures_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6727);
/* harmony import */ var _failures_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1985);
/* harmony import */ var _failures_token_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7534);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(304);





/** The runner cuts a message at 4,096 characters, in the log as well. */
const MOST_CHARACTERS = 3800;
/** GitHub shows ten error annotations of a step; one is left for what else may come. */
const MOST_ANNOTATIONS = 9;
/**
 * One error annotation for each cause, those of most targets first, and one that counts the rest.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
function annotateCauses(log, causes) {
    const shown = causes.length > MOST_ANNOTATIONS ? causes.slice(0, MOST_ANNOTATIONS - 1) : causes;
    for (const { title, message } of shown)
        annotateError(log, title, message);
    const rest = causes.slice(shown.length);
    if (rest.length === 0)
        return;
    const targets = rest.reduce((sum, cause) => sum + cause.targets.length, 0);
    log.group('All other failures', rest.map(({ title, message }) => `${title}\n${message}`).join('\n\n'));
    log.error('More failures', `${targets} more targets failed, for ${rest.length} other causes. Each stands in the log, in the group above this line, and in the job summary.`);
}
/** One notice for all repositories that have a new name. */
function annotateMoved(log, results) {
    const moved = results.filter(({ movedTo }) => movedTo !== undefined);
    if (moved.length === 0)
        return;
    const names = moved
        .slice(0, _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ)
        .map(({ target, movedTo }) => `${target.repository} is now ${(0,_failures_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(movedTo ?? '')}`);
    const rest = moved.length > _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ ? `, and ${moved.length - _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ} more moved` : '';
    log.notice('Repository moved', `${names.join(', ')}${rest}. Use the new name: anybody may take the old one, and gets the events then.`);
}
/** One notice for all runs that no id proves. */
function annotateByTime(log, results) {
    const taken = results.filter(({ runs = [] }) => runs.some(({ matchedBy }) => matchedBy === 'time'));
    if (taken.length === 0)
        return;
    const names = taken
        .slice(0, _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ)
        .map(({ target, runs = [] }) => `${target.repository} (${(0,_failures_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(runs[0]?.run.url ?? '', 300)})`);
    const rest = taken.length > _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ ? ` and ${taken.length - _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ} more` : '';
    log.notice('Run taken by time', `The run does not show the dispatch_id, but it was the only new one that could be meant: ${names.join(', ')}${rest}.\nTo be certain, add this line to the receiving workflow (any text may stand around the id):\n  ${_failures_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_NAME_LINE */ .BT}`);
}
/** What a dry run found beside failures: one warning for all that nothing listens to, one notice for what can't be known. */
function annotateRehearsal(log, rehearsed) {
    const planned = rehearsed.filter(({ state }) => state === 'planned');
    const silent = planned
        .filter(({ listening }) => listening.length === 0)
        .map(({ target, lines }) => [`${target.repository}, "${(0,_failures_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(target.eventType)}":`, ...lines.map((line) => `  ${line}`)].join('\n'));
    if (silent.length > 0) {
        const message = ['GitHub would accept these events, and start nothing that is known:', ...silent].join('\n');
        annotate(log, 'warning', 'Nothing known to listen', message);
    }
    const unproven = planned.filter(({ target }) => !(0,_failures_foresee_js__WEBPACK_IMPORTED_MODULE_0__/* .showsWriteAccess */ .U)((0,_failures_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenTraits */ .Z)(target.token).kind));
    if (unproven.length === 0)
        return;
    const names = unproven.slice(0, _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ).map(({ target }) => target.repository);
    const rest = unproven.length > _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ ? ` and ${unproven.length - _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ} more` : '';
    log.notice('Dry run', `Write access can't be checked without sending: GitHub does not tell it of this kind of token. The event may still be refused by ${names.join(', ')}${rest}.`);
}
/** An error annotation. A message that is too long for one stands whole in a group of the log. */
function annotateError(log, title, message) {
    annotate(log, 'error', title, message);
}
/** A warning, likewise. */
function annotateWarning(log, title, message) {
    annotate(log, 'warning', title, message);
}
function annotate(log, level, title, message) {
    if (message.length <= MOST_CHARACTERS)
        return log[level](title, message);
    log.group(`${title}: the whole message`, message);
    const note = `\n… The whole message stands in the log, in the group above this line${level === 'error' ? ', and in the job summary' : ''}.`;
    log[level](title, message.slice(0, MOST_CHARACTERS - note.length) + note);
}


/***/ }),

/***/ 304:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ resultMessage),
/* harmony export */   nJ: () => (/* binding */ MOST_NAMES),
/* harmony export */   x6: () => (/* binding */ distinctCauses)
/* harmony export */ });
/* harmony import */ var _failures_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7361);
/* harmony import */ var _failures_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6727);


/** How many targets a message names before it counts the rest. */
const MOST_NAMES = 20;
/** @returns each distinct cause once, that of most targets first */
function distinctCauses(results) {
    const groups = new Map();
    for (const { target, failure, mayHaveArrived } of results) {
        if (!failure)
            continue;
        const { code, title, advice, during } = failure;
        // Nobody must read of one event that it is safe to send again, and take it for true of another.
        const key = JSON.stringify([code, title, advice, during, mayHaveArrived]);
        const group = groups.get(key) ?? { targets: [], failures: [] };
        group.targets.push(target);
        group.failures.push(failure);
        groups.set(key, group);
    }
    return [...groups.values()]
        .sort((a, b) => b.targets.length - a.targets.length)
        .map((group) => ({ targets: group.targets, title: group.failures[0]?.title ?? '', message: groupMessage(group) }));
}
/** The whole message of one failed target. */
function resultMessage({ target, failure }) {
    return failure && groupMessage({ targets: [target], failures: [failure] });
}
function groupMessage({ targets, failures }) {
    const [failure] = failures;
    if (!failure)
        return '';
    if (targets.length === 1)
        return (0,_failures_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureMessage */ .oh)(failure, tried(targets, failure.during));
    // Of what was sent one example is enough; runs differ, and each has a page of its own.
    const told = failure.during === 'following' ? failures.slice(0, MOST_NAMES) : [failure];
    const happened = told.map((each, index) => `For ${targets[index]?.repository}: ${each.happened}`).join('\n');
    return (0,_failures_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureMessage */ .oh)({ ...failure, happened }, tried(targets, failure.during));
}
/** Such as `Could not send "deploy-site" to acme/site.` */
function tried(targets, during) {
    const [first] = targets;
    const sameEvent = targets.every(({ eventType }) => eventType === first?.eventType);
    const event = (type) => `"${(0,_failures_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(type)}"`;
    const names = targets
        .slice(0, MOST_NAMES)
        .map(({ repository, eventType }) => (sameEvent ? repository : `${repository} (${event(eventType)})`));
    const rest = targets.length > MOST_NAMES ? ` and ${targets.length - MOST_NAMES} more` : '';
    const what = sameEvent ? event(first?.eventType ?? '') : 'events';
    const whom = `${targets.length === 1 ? '' : `${targets.length} targets: `}${names.join(', ')}${rest}`;
    if (during === 'following') {
        const it = targets.length === 1 ? 'it' : 'none';
        return `GitHub accepted ${what} for ${whom} (204): ${it} need${targets.length === 1 ? ' not' : ''} be sent again.`;
    }
    return `${during === 'dry-run' ? 'Dry run: could' : 'Could'} not send ${what} to ${whom}.`;
}


/***/ }),

/***/ 7343:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ keepForPost),
/* harmony export */   d: () => (/* binding */ savedForPost)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4523);

const SINCE = 'following-since';
/** @param now milliseconds since 1970 */
function keepForPost(targets, now, log) {
    let hasFailed = false;
    const known = new Set();
    for (const [index, { repository, tokenEnv, dispatchId, idIsNew }] of targets.entries()) {
        const id = idIsNew && dispatchId ? { dispatchId } : {};
        save(`dispatch-${index}`, { repository, ...(tokenEnv ? { tokenEnv } : {}), ...id });
    }
    save(SINCE, now);
    return {
        found({ repository, tokenEnv, idIsNew }, { run, matchedBy }) {
            if (known.has(run.id))
                return;
            const ours = matchedBy === 'dispatch_id' && idIsNew === true;
            save(`run-${known.size}`, {
                repository,
                ...(tokenEnv ? { tokenEnv } : {}),
                id: run.id,
                url: run.url,
                ours,
            });
            known.add(run.id);
        },
        done: () => save(SINCE, ''),
    };
    function save(name, value) {
        if (hasFailed)
            return;
        try {
            // Without the file the toolkit would fall back to a command that runners no longer obey.
            if (!process.env.GITHUB_STATE)
                throw new Error('GITHUB_STATE is not set');
            _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ(name, value);
        }
        catch (error) {
            hasFailed = true;
            log.warning('State not saved', `cancel-downstream will have no effect: ${error.message}.`);
        }
    }
}
/** @returns what the main step kept; nothing if it was done, or had nothing to keep */
function savedForPost() {
    const since = Number(_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(SINCE));
    return since > 0 ? { since, dispatches: list('dispatch'), runs: list('run') } : undefined;
    function list(name) {
        const entries = [];
        for (let text = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(`${name}-0`); text; text = _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu(`${name}-${entries.length}`)) {
            entries.push(JSON.parse(text));
        }
        return entries;
    }
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 4523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yU: () => (/* binding */ ExitCode),
  Yz: () => (/* binding */ core_debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  Oh: () => (/* binding */ startGroup),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: addPath, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, markdownSummary, platform, setCommandEcho, setFailed, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(9783);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = (/* unused pure expression or super */ null && (['OPTIONS', 'GET', 'DELETE', 'HEAD']));
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class lib_HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? https : http;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var auth_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 9783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkBypass)
/* harmony export */ });
/* unused harmony export getProxyUrl */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
/* unused harmony export default */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var src_core = __nccwpck_require__(4523);
;// CONCATENATED MODULE: ./src/delivery/clock.ts
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const ORIGIN_MS = performance.timeOrigin;
const realClock = {
    now: () => ORIGIN_MS + performance.now(),
    sleep: (ms, signal) => new Promise((resolve) => {
        const end = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            resolve();
        };
        const timer = setTimeout(end, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
        if (signal.aborted)
            end();
        else
            signal.addEventListener('abort', end);
    }),
    random: Math.random,
};

// EXTERNAL MODULE: ./src/failures/failure.ts
var failures_failure = __nccwpck_require__(7361);
;// CONCATENATED MODULE: ./src/inputs/actions.ts

/** Has the runner mask a secret, and adds it to those that are taken out of every text. */
function registerSecret(secret, secrets) {
    const text = secret.trim();
    if (text === '' || secrets.includes(text))
        return;
    (0,src_core/* setSecret */.Pq)(text);
    secrets.push(text);
}
/** An input's text by its name, as the workflow wrote it; empty where it is absent. */
function readInput(name) {
    return (0,src_core/* getInput */.V4)(name, { trimWhitespace: false });
}

// EXTERNAL MODULE: ./src/github/echo.ts
var echo = __nccwpck_require__(6618);
;// CONCATENATED MODULE: ./src/report/clean.ts

/**
 * The runner masks the log, but neither the summary nor what is shown before it has seen a mask: text from
 * outside may echo a token, so every text that leaves goes through here.
 *
 * @param secrets may grow later
 */
function createClean(secrets) {
    let known = 0;
    let echoes = [];
    return (text) => {
        if (secrets.length > known) {
            known = secrets.length;
            // One secret may be the beginning of another.
            echoes = secrets.flatMap(echo/* echoesOf */.F).sort((a, b) => b.length - a.length);
        }
        return echoes.reduce((cleaned, echo) => cleaned.replaceAll(echo, '***'), text);
    };
}

// EXTERNAL MODULE: ./src/failures/quote.ts
var quote = __nccwpck_require__(6727);
;// CONCATENATED MODULE: ./src/report/escape.ts

/**
 * Makes text fit for the log: the runner reads `::` at a line's start and `##[` anywhere as a command, and the
 * page shows it with its control characters.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @param text may have several lines; its line feeds stay, other control characters become escapes
 */
function logText(text) {
    return text
        .split('\n')
        .map((line) => (0,quote/* inline */.m)(line, Number.POSITIVE_INFINITY)
        .replace(/^(\s*):(?=:)/, '$1:\u200b')
        .replaceAll('##[', '##\u200b['))
        .join('\n');
}
/**
 * Makes text fit to stand in a table's cell or a paragraph of GitHub's Markdown as it is: no markup, HTML, formula,
 * emoji, mention or link is made of it. Underscores and dots within words are harmless and stay readable.
 *
 * @see https://github.github.com/gfm/
 */
function markdown(text) {
    return (0,quote/* inline */.m)(text, Number.POSITIVE_INFINITY).replace(/[\\`*{}[\]()<>#|~@&:$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
/** Text of several lines as a block of code that nothing in it can end. */
function markdownBlock(text) {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const lines = text.split('\n').map((line) => (0,quote/* inline */.m)(line, Number.POSITIVE_INFINITY));
    return [`${fence}text`, ...lines, fence].join('\n');
}
/** A link of GitHub's Markdown; the text alone where the address is none of the web. */
function markdownLink(text, address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        return markdown(text);
    const href = url.href.replace(/[()<>|\\`*~[\]]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
    return `[${markdown(text)}](${href})`;
}

;// CONCATENATED MODULE: ./src/report/log.ts


function createLog(clean) {
    const safe = (text) => logText(clean(text));
    const debugging = src_core/* isDebug */._o();
    return {
        info: (text) => src_core/* info */.pq(safe(text)),
        debug: (text) => {
            if (debugging)
                src_core/* debug */.Yz(safe(text));
        },
        debugging,
        group: (title, text) => {
            src_core/* startGroup */.Oh(safe(title));
            src_core/* info */.pq(safe(text));
            src_core/* endGroup */.N4();
        },
        notice: (title, message) => src_core/* notice */.lm(safe(message), { title: safe(title) }),
        warning: (title, message) => src_core/* warning */.$e(safe(message), { title: safe(title) }),
        error: (title, message) => src_core/* error */.z3(safe(message), { title: safe(title) }),
    };
}

// EXTERNAL MODULE: ./src/delivery/deliver.ts
var deliver = __nccwpck_require__(8973);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __nccwpck_require__(7785);
// EXTERNAL MODULE: ./src/failures/answered.ts
var answered = __nccwpck_require__(3724);
// EXTERNAL MODULE: ./src/failures/explain.ts
var failures_explain = __nccwpck_require__(4552);
// EXTERNAL MODULE: ./src/failures/foresee.ts
var foresee = __nccwpck_require__(3086);
// EXTERNAL MODULE: ./src/failures/token.ts
var failures_token = __nccwpck_require__(7534);
// EXTERNAL MODULE: ./src/github/answer.ts
var answer = __nccwpck_require__(1893);
// EXTERNAL MODULE: ./src/github/lookups.ts
var lookups = __nccwpck_require__(2860);
// EXTERNAL MODULE: ./src/delivery/outcome.ts
var outcome = __nccwpck_require__(2588);
;// CONCATENATED MODULE: ./src/delivery/diagnose.ts









/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
const MOST_LOOKUPS = 30;
const ONCE = { tries: 1, mayHaveArrived: false };
/** One for each step: look-ups are shared by the targets of a token. */
function createDiagnosis(options) {
    const made = new Map();
    let unanswered = false;
    return {
        async explain(delivered) {
            if (delivered.state === 'failed')
                return { failure: await failureOf(delivered) };
            const movedTo = delivered.state === 'accepted' && delivered.redirected && (await newName(delivered.target));
            return movedTo ? { movedTo } : {};
        },
        explainReply: (target, reply, task) => explain(target, reply, circumstances(target, reply, task, ONCE)),
        foresee: (target, answer) => (0,foresee/* foresee */.S)(answer, circumstances(target, answer, 'rehearse', ONCE)),
    };
    async function failureOf({ target, cause, tries, mayHaveArrived }) {
        if ('crash' in cause)
            return options.task === 'rehearse'
                ? (0,failures_failure/* internalError */.WB)(cause.crash, 'looking at the repository', 'dry-run')
                : (0,failures_failure/* internalError */.WB)(cause.crash, 'sending the event');
        const last = 'reply' in cause ? cause.reply : cause.stoppedAfter;
        const reply = last instanceof outcome/* NotReady */.DX ? last.reply : last;
        const task = last instanceof outcome/* NotReady */.DX ? 'list-runs' : options.task;
        const about = circumstances(target, reply, task, { tries, mayHaveArrived });
        return 'stoppedAfter' in cause ? (0,failures_explain/* explainStopped */.$d)(reply, about) : explain(target, reply, about);
    }
    async function explain(target, reply, about) {
        if (reply instanceof answer/* NoAnswer */.W_)
            return (0,failures_explain/* explainNoAnswer */.n3)(reply, about);
        return (0,failures_explain/* explainAnswer */.iJ)(reply, about, await look(reply, target, about));
    }
    function circumstances({ owner, repository, token }, reply, task, tried) {
        const isCurrent = repository.toLowerCase() === options.current?.toLowerCase();
        const now = answeredAt(reply) ?? options.now();
        return { ...options, ...tried, task, owner, token: (0,failures_token/* tokenTraits */.Z)(token), isCurrent, now };
    }
    async function newName(target) {
        const seen = await once(target, target.repository, lookups/* lookUpRepository */.RJ);
        return typeof seen === 'object' ? seen.fullName : undefined;
    }
    async function look(answer, target, { task, token }) {
        const found = {};
        const code = (0,failures_explain/* failureCode */.AD)(answer);
        const { owner } = target;
        if (code === 'bad_credentials' && task !== 'follow-runs')
            found.token = await ask('token', lookups/* lookUpToken */.K2);
        if (code !== 'insufficient_permission' && code !== 'not_found')
            return found;
        // A web page: that is no GitHub that could be asked.
        if ((0,answered/* isHtml */._6)(answer))
            return found;
        const seen = await ask(target.repository, lookups/* lookUpRepository */.RJ);
        if (typeof seen === 'object')
            found.push = (0,foresee/* showsWriteAccess */.U)(token.kind) ? seen.push : undefined;
        found.repository = typeof seen === 'object' ? 'visible' : seen;
        if (code !== 'not_found' || seen !== 'hidden')
            return found;
        const kind = await ask(`owner ${owner}`, (client) => (0,lookups/* lookUpOwner */.er)(client, owner));
        found.owner = kind === undefined || kind === 'missing' ? kind : 'exists';
        if (kind === undefined || kind === 'missing')
            return found;
        const isInstallation = token.kind === 'installation';
        const names = await ask(`names of ${owner}`, (client) => (0,lookups/* lookUpNames */.rx)(client, owner, kind, isInstallation));
        found.nearest = nearest(target, names ?? []);
        return found;
        function ask(what, lookUp) {
            return once(target, what, lookUp, () => {
                found.notLooked = true;
            });
        }
    }
    /** Looks up what was not looked up before; `undefined` where GitHub did not say, or may not be asked any more. */
    async function once({ token, owner, name }, what, lookUp, onSpent) {
        const key = `${token} ${what.toLowerCase()}`;
        if (!made.has(key)) {
            if (options.stop.aborted || unanswered)
                return undefined;
            if (made.size === MOST_LOOKUPS) {
                onSpent?.();
                return undefined;
            }
            made.set(key, options.clientOf(token).then((client) => lookUp(client, { owner, name })));
        }
        try {
            return (await made.get(key));
        }
        catch {
            // Each further one might take its whole timeout as well.
            unanswered = true;
            return undefined;
        }
    }
    function nearest({ owner, name }, names) {
        const showPrivate = options.isRunningPrivate();
        const shown = names.filter((seen) => seen.private === false || showPrivate).map((seen) => seen.fullName);
        const wanted = `${owner}/${name}`;
        const maxDistance = Math.max(2, Math.ceil(name.length / 3));
        const match = (0,leven/* closestMatch */.h)(wanted.toLowerCase(), shown.map((full) => full.toLowerCase()), { maxDistance });
        return shown.find((full) => full.toLowerCase() === match);
    }
}
/** By GitHub's clock: the other targets may have taken long since then. */
function answeredAt(reply) {
    const date = reply instanceof answer/* NoAnswer */.W_ ? Number.NaN : Date.parse(reply.headers.date ?? '');
    return Number.isNaN(date) ? undefined : date;
}

// EXTERNAL MODULE: ./src/delivery/grace.ts
var grace = __nccwpck_require__(916);
// EXTERNAL MODULE: ./src/github/client.ts + 1 modules
var client = __nccwpck_require__(2396);
;// CONCATENATED MODULE: ./src/github/dispatches.ts
/**
 * Creates one `repository_dispatch` event.
 *
 * GitHub answers 204 without a body, even if no workflow listens. Needs Contents: write (fine-grained token, App,
 * `GITHUB_TOKEN`) or `repo`/`public_repo` (classic).
 *
 * @see https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event
 * @throws NoAnswer where GitHub did not answer
 */
function createDispatch(client, repository, eventType, clientPayload) {
    return client.request('POST /repos/{owner}/{repo}/dispatches', {
        owner: repository.owner,
        repo: repository.name,
        // As text: Octokit's own serialiser rewrites strings that look like its notation of big integers.
        data: JSON.stringify({ event_type: eventType, client_payload: clientPayload }),
    });
}

// EXTERNAL MODULE: ./src/inputs/settings.ts + 24 modules
var inputs_settings = __nccwpck_require__(9710);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./src/inputs/workflow.ts

/**
 * Whether the repository that this workflow runs in is private, and so its log. What can't be read counts as public.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
function isRunningPrivate(env) {
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
        return event.repository.private === true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __nccwpck_require__(856);
// EXTERNAL MODULE: ./src/failures/runs.ts
var failures_runs = __nccwpck_require__(1985);
;// CONCATENATED MODULE: ./src/report/duration.ts
/** Such as `143 ms`, `4.2 s`, `75 s` or `12 min 30 s`. */
function duration(ms) {
    if (ms < 1000)
        return `${ms} ms`;
    if (ms < 120_000)
        return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

;// CONCATENATED MODULE: ./src/report/result.ts


/** What is known of a target when its dispatch is over. */
function dispatchResult(delivered) {
    const { target, state, tries, durationMs } = delivered;
    const statusCode = statusCodeOf(delivered);
    const mayHaveArrived = state === 'failed' && delivered.mayHaveArrived;
    return {
        target,
        state,
        tries,
        durationMs,
        ...(statusCode === undefined ? {} : { statusCode }),
        ...(mayHaveArrived ? { mayHaveArrived } : {}),
    };
}
function statusCodeOf(delivered) {
    if (delivered.tries === 0)
        return undefined;
    if (delivered.state !== 'failed')
        return 204;
    const { cause } = delivered;
    const reply = 'reply' in cause ? cause.reply : 'stoppedAfter' in cause ? cause.stoppedAfter : undefined;
    if (reply instanceof outcome/* NotReady */.DX)
        return undefined;
    return reply === undefined || reply instanceof answer/* NoAnswer */.W_ ? 0 : reply.status;
}
function countStates(results) {
    const counts = { accepted: 0, failed: 0, skipped: 0, planned: 0 };
    for (const { state } of results)
        counts[state]++;
    return counts;
}

;// CONCATENATED MODULE: ./src/report/progress.ts






/** What the step is about to do, in one line. */
function openingLine({ targets, maxParallel, maxPerMinute, dryRun, waiting }) {
    const [first] = targets;
    const sameEvent = targets.every(({ eventType }) => eventType === first?.eventType);
    const what = sameEvent ? `"${(0,quote/* inline */.m)(first?.eventType ?? '')}"` : 'events';
    if (dryRun)
        return `Dry run: nothing is sent. Looking at what would become of ${what} to ${targets.length === 1 ? first?.repository : `${targets.length} targets`}`;
    const then = waiting
        ? `, then waiting for ${waiting.waitFor === 'start' ? 'a run to start' : `${targets.length === 1 ? 'its' : 'their'} runs to end`}`
        : '';
    if (targets.length === 1)
        return `Sending ${what} to ${first?.repository}${then}`;
    const pace = maxPerMinute === 0 ? '' : `, at most ${maxPerMinute} requests a minute`;
    return `Sending ${what} to ${targets.length} targets: ${maxParallel} at once${pace}${then}`;
}
/** What became of one target, in one line; the reason for a failure follows when all are done. */
function settledLine(delivered) {
    const { target, state, tries, durationMs } = delivered;
    const event = `"${(0,quote/* inline */.m)(target.eventType)}"`;
    const effort = [tries > 1 && `${tries} tries`, duration(durationMs)].filter((part) => part !== false).join(', ');
    switch (state) {
        case 'accepted':
            return `✓ ${target.repository}: accepted ${event} (204, ${effort})`;
        case 'skipped':
            return `– ${target.repository}: ${event} skipped`;
        case 'failed':
            if (tries === 0)
                return `✗ ${target.repository}: ${event} not sent, its token is held back by a rate limit`;
            return `✗ ${target.repository}: ${event} ${shortReason(delivered.cause)} (${effort})`;
    }
}
/** A run that was found, or whose status changed, with its link. */
function runLine({ repository }, { run }) {
    const mark = run.status !== 'completed' ? '▶' : (0,failures_runs/* hasSucceeded */.yO)(run) ? '✓' : '✗';
    const took = run.status === 'completed' ? `, ${duration(run.updatedAt - run.createdAt)}` : '';
    return `${mark} ${repository}: ${(0,quote/* inline */.m)(run.workflow, 100)} ${statusOf({ run })}${took}  ${(0,quote/* inline */.m)(run.url, 300)}`;
}
/** A sign of life: what is waited for, with the links of the first ones. */
function waitingLine(open) {
    const shown = open.slice(0, MOST_WAITING).map(({ target, runs }) => {
        const states = runs.map((each) => `${statusOf(each)} ${(0,quote/* inline */.m)(each.run.url, 300)}`);
        return `    ${target.repository}: ${states.join(', ') || 'no run yet'}`;
    });
    const rest = open.length > MOST_WAITING ? [`    and ${open.length - MOST_WAITING} more`] : [];
    return [
        `… waiting for the runs of ${open.length} ${open.length === 1 ? 'target' : 'targets'}:`,
        ...shown,
        ...rest,
    ].join('\n');
}
const MOST_WAITING = 5;
const SLOW_LINE = '… reads on a token are kept to 300 a minute, so with this many repositories the runs are looked at less often than poll-interval-seconds says';
function limitedLine(ms) {
    return `… held back by a rate limit: nothing more is read for ${duration(ms)}`;
}
function statusOf({ run }) {
    return (0,quote/* inline */.m)((run.conclusion ?? run.status).replaceAll('_', ' '), 50);
}
/** What a dry run found of one target, in one line. */
function plannedLine({ target, state, failure, listening }) {
    const event = `"${(0,quote/* inline */.m)(target.eventType)}"`;
    if (state === 'skipped')
        return `– ${target.repository}: ${event} not looked at`;
    if (failure)
        return `✗ ${target.repository}: ${event} could not be sent: ${failure.title}`;
    const who = listening.length > 0
        ? `${listening.map((path) => (0,quote/* inline */.m)(path, 150)).join(', ')} ${listening.length === 1 ? 'listens' : 'listen'}`
        : 'nothing known to listen';
    return `○ ${target.repository}: ${event} could be sent, ${who}`;
}
function progressLine({ accepted, failed, left, waitingUntil }) {
    const waiting = waitingUntil === undefined
        ? ''
        : `; held back by a rate limit or backoff until ${new Date(waitingUntil).toISOString().slice(11, 19)} UTC`;
    return `… ${accepted} accepted, ${failed} failed, ${left} to go${waiting}`;
}
/** The end of a fan-out, in one line. */
function countsLine(results) {
    const { accepted, failed, skipped, planned } = countStates(results);
    return `${accepted} accepted, ${failed} failed, ${skipped} skipped${planned > 0 ? `, ${planned} planned` : ''}`;
}
/** The page of the runs that `repository_dispatch` events started, for a single target. */
function runsLine({ target, movedTo }, serverUrl) {
    const repository = (0,quote/* inline */.m)(movedTo ?? target.repository);
    return `  GitHub accepts events that no workflow listens for, too. The runs: ${serverUrl}/${repository}/actions?query=event%3Arepository_dispatch`;
}
function shortReason(cause) {
    if ('crash' in cause)
        return 'Internal error';
    return 'reply' in cause ? (0,failures_explain/* failureTitle */.nV)(progress_answered(cause.reply)) : 'Cancelled';
}
function progress_answered(reply) {
    return reply instanceof outcome/* NotReady */.DX ? reply.reply : reply;
}

;// CONCATENATED MODULE: ./src/inputs/problem.ts
/** All that is wrong, as one failure. */
function invalidInput(problems) {
    const count = problems.length === 1 ? 'one thing is' : `${problems.length} things are`;
    return {
        code: 'invalid_input',
        title: 'Invalid input',
        happened: `Nothing was sent, because ${count} wrong with the inputs:`,
        advice: problems.map(({ input, message }) => `- ${input}: ${message.replaceAll('\n', '\n  ')}`).join('\n'),
    };
}

// EXTERNAL MODULE: ./src/report/causes.ts
var causes = __nccwpck_require__(304);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./src/report/conclusion.ts

/** The worst first. */
const BAD = ['failure', 'startup_failure', 'timed_out', 'action_required', 'cancelled', 'stale'];
/** How the runs of a step ended, all in one word: `success`, or the worst of their conclusions. */
function stepConclusion(results) {
    const found = new Set(results.flatMap(conclusions));
    return BAD.find((conclusion) => found.has(conclusion)) ?? 'success';
}
function conclusions({ state, failure, runs = [] }) {
    const ended = runs.map(({ run }) => run).filter(({ conclusion }) => conclusion !== undefined);
    const bad = ended
        .filter((run) => !(0,failures_runs/* hasSucceeded */.yO)(run))
        // GitHub may come to know others: they are no success.
        .map(({ conclusion }) => BAD.find((known) => known === conclusion) ?? 'failure');
    if (failure?.code === 'run_timeout')
        return [...bad, 'timed_out'];
    if (failure?.code === 'cancelled')
        return [...bad, 'cancelled'];
    return bad.length > 0 || (state === 'accepted' && runs.length > 0) ? bad : ['failure'];
}

;// CONCATENATED MODULE: ./src/report/outputs.ts







/** An output holds 1 MiB, and all of a job's together 50: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs */
const MOST_CHARACTERS = 500_000;
const MOST_OF_MESSAGE = 500;
/**
 * Sets the step's outputs. What can't be written is a warning and changes nothing else.
 *
 * @param results of all targets, in their order; none where the inputs were wrong
 * @param waiting where the runs were followed
 */
function setOutputs(results, waiting, env, clean, log) {
    const plain = results.map((result) => plainResult(result, clean));
    const { accepted, failed, skipped } = countStates(results);
    const { json, cut } = fitting(plain);
    const outputs = {
        'status-code': stepStatus(results),
        'accepted-count': accepted,
        'failed-count': failed,
        'skipped-count': skipped,
        'dispatch-id': results[0]?.target.dispatchId,
        'run-id': results[0]?.runs?.[0]?.run.id,
        'run-url': results[0]?.runs?.[0]?.run.url,
        conclusion: waiting?.waitFor === 'completion' ? stepConclusion(results) : undefined,
        results: json,
        'results-file': undefined,
    };
    const unwritten = new Map();
    attempt('results-file', () => {
        if (!env.RUNNER_TEMP)
            throw new Error('RUNNER_TEMP is not set');
        const file = (0,external_node_path_.join)(env.RUNNER_TEMP, `dispatch-results-${(0,external_node_crypto_namespaceObject.randomUUID)()}.json`);
        (0,external_node_fs_.writeFileSync)(file, JSON.stringify(plain));
        outputs['results-file'] = file;
    });
    for (const [name, value] of Object.entries(outputs)) {
        if (value === undefined)
            continue;
        attempt(name, () => {
            // Without the file the toolkit would fall back to a command that runners no longer obey.
            if (!env.GITHUB_OUTPUT)
                throw new Error('GITHUB_OUTPUT is not set');
            src_core/* setOutput */.uH(name, value);
        });
    }
    if (cut)
        log.warning('Output cut', `The output results would have more than ${MOST_CHARACTERS} characters, so ${cut}. results-file has all of it.`);
    const reasons = [...unwritten].map(([reason, names]) => `${names.join(', ')} (${reason})`);
    if (reasons.length > 0)
        log.warning('Outputs not set', `These outputs could not be written: ${reasons.join('; ')}.`);
    function attempt(name, write) {
        try {
            write();
        }
        catch (error) {
            const { message } = error;
            unwritten.set(message, [...(unwritten.get(message) ?? []), name]);
        }
    }
}
/** 0 if one target had no answer, else the highest; nothing if nothing was sent. */
function stepStatus(results) {
    const codes = results.map(({ statusCode }) => statusCode).filter((code) => code !== undefined);
    if (codes.length === 0)
        return undefined;
    return codes.includes(0) ? 0 : Math.max(...codes);
}
/** As later steps read it. */
function plainResult(result, clean) {
    const { target, state, statusCode, tries, durationMs, runs, failure } = result;
    return {
        repository: target.repository,
        event_type: clean(target.eventType),
        state,
        ...(statusCode === undefined ? {} : { status_code: statusCode }),
        attempts: tries,
        duration_ms: durationMs,
        ...(target.dispatchId === undefined ? {} : { dispatch_id: target.dispatchId }),
        ...(runs ? { runs: runs.map((run) => plainRun(run, clean)) } : {}),
        ...(failure
            ? { error: { code: failure.code, title: failure.title, message: clean((0,causes/* resultMessage */.FV)(result) ?? '') } }
            : {}),
    };
}
function plainRun({ run, matchedBy }, clean) {
    return {
        id: run.id,
        url: clean(run.url),
        workflow: clean(run.workflow),
        status: clean(run.status),
        ...(run.conclusion === undefined ? {} : { conclusion: clean(run.conclusion) }),
        matched_by: matchedBy,
    };
}
/** What is left out where the results are too long, one after another, and what is said of it. */
const CUTS = [
    ['', (_, value) => value],
    [
        `its messages were cut to ${MOST_OF_MESSAGE} characters`,
        (key, value) => (key === 'message' ? String(value).slice(0, MOST_OF_MESSAGE) : value),
    ],
    ['its messages were left out', without('message')],
    [
        'its messages were left out, and its runs reduced to id, url and conclusion',
        without('message', 'workflow', 'status', 'matched_by'),
    ],
    ['its messages and its runs were left out', without('message', 'runs')],
];
function without(...names) {
    return (key, value) => (names.includes(key) ? undefined : value);
}
/** The JSON in no more characters than an output may have, and what was cut to get there. */
function fitting(results) {
    let fit = { json: '', cut: '' };
    for (const [cut, replacer] of CUTS) {
        fit = { json: JSON.stringify(results, replacer), cut };
        if (fit.json.length <= MOST_CHARACTERS)
            break;
    }
    return fit;
}

;// CONCATENATED MODULE: ./src/report/gantt.ts


/** Nobody reads more bars, and Mermaid refuses a text of more than 50,000 characters. */
const MOST_RUNS = 100;
const MOST_OF_NAME = 36;
/**
 * When the runs of the targets began and ended: a Mermaid chart within Markdown, of less than 50,000 characters.
 *
 * @param results at least one of which has a run
 * @param clean takes secrets out
 * @see https://mermaid.js.org/syntax/gantt.html
 */
function ganttOf(results, clean) {
    const all = results.flatMap(({ target, runs = [] }) => runs.map(({ run }) => ({ name: shortened(target), run })));
    const shown = all.slice(0, MOST_RUNS);
    const latest = Math.max(...shown.map(({ run }) => run.updatedAt));
    const sections = [...Map.groupBy(shown, ({ name }) => name)];
    // The names stand to the left of the bars, in letters of about 6 pixels.
    const padding = 20 + 6 * Math.max(...sections.map(([name]) => name.length));
    return [
        '```mermaid',
        '---',
        `config: { gantt: { leftPadding: ${padding} } }`,
        '---',
        'gantt',
        `  title ${all.length > MOST_RUNS ? `The first ${MOST_RUNS} runs` : 'Runs'}, in your local time`,
        '  dateFormat x',
        '  axisFormat %H:%M:%S',
        '  todayMarker off',
        ...sections.flatMap(([name, runs]) => [`  section ${name}`, ...runs.map(({ run }) => bar(run, latest, clean))]),
        '```',
    ].join('\n');
}
/** The end of a name tells more than its beginning. */
function shortened({ repository }) {
    return repository.length > MOST_OF_NAME ? `…${repository.slice(1 - MOST_OF_NAME)}` : repository;
}
/** Grey for a good end, red for another; blue, up to the latest time that is known, for a run that goes on. */
function bar(run, latest, clean) {
    const [mark, tag, end] = run.status !== 'completed'
        ? ['…', 'active', latest]
        : (0,failures_runs/* hasSucceeded */.yO)(run)
            ? ['✓', 'done', run.updatedAt]
            : ['✗', 'crit', run.updatedAt];
    const label = escaped((0,quote/* inline */.m)(`${clean(run.workflow)}, ${run.conclusion ?? run.status}`, 60));
    // The mark comes first because Mermaid takes many a word at a line's start for a keyword. A bar of no length would not
    // be seen.
    return `  ${mark} ${label} :${tag}, ${run.createdAt}, ${Math.max(end, run.createdAt + 1000)}`;
}
/** As entity codes, what would mean something to Mermaid: it shows them as they were. */
function escaped(text) {
    return text.replace(/[#:;%{}<>&]/g, (character) => `#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./src/report/summary.ts







/** A step's summary holds 1 MiB; what does not fit is counted. */
const MOST_BYTES = 1_000_000;
/** Of which the table, most of whose rows say that all is well, takes no more than this. */
const MOST_BYTES_OF_TABLE = 600_000;
/**
 * Adds to the job's summary. One that can't be written is worth a debug line only.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
async function writeSummary(text, log) {
    try {
        await src_core/* summary */.z.addRaw(text, true).write();
    }
    catch (error) {
        log.debug(`The job summary could not be written: ${error.message}`);
    }
}
/** More bars than this can't be read, and a single one says nothing. */
const CHART = { least: 2, most: 30 };
/**
 * The summary of a step: counts, a table with failures first, a chart of the runs, each distinct error in full.
 *
 * @param waiting where the runs were followed
 */
function summaryOf(results, waiting, clean) {
    const order = { failed: 0, skipped: 1, accepted: 2, planned: 3 };
    const sorted = results.toSorted((a, b) => order[a.state] - order[b.state]);
    const columns = waiting ? [...COLUMNS, ...RUN_COLUMNS] : COLUMNS;
    const rows = summary_fitting(sorted.map((result) => tableRow(columns.map(({ cell }) => cell(result, clean)))), MOST_BYTES_OF_TABLE);
    const table = [
        tableRow(columns.map(({ title }) => title)),
        tableRow(columns.map(({ right }) => (right ? '---:' : '---'))),
        ...rows.kept,
    ].join('\n');
    const hasChart = waiting?.waitFor === 'completion' &&
        results.length >= CHART.least &&
        results.length <= CHART.most &&
        results.some(({ runs = [] }) => runs.length > 0);
    const errors = summary_fitting((0,causes/* distinctCauses */.x6)(results).map((cause) => errorSection(cause, clean)), MOST_BYTES - MOST_BYTES_OF_TABLE);
    const parts = [
        heading(results),
        table,
        rows.left > 0 && `… and ${rows.left} more rows.`,
        hasChart && ganttOf(results, clean),
        ...errors.kept,
        errors.left > 0 && `… and ${errors.left} more causes.`,
    ];
    return `${parts.filter((part) => part !== false).join('\n\n')}\n`;
}
/** The summary of a step that sent nothing, because its inputs were wrong. */
function summaryOfFailure(failure, clean) {
    const section = errorSection({ targets: [], title: failure.title, message: (0,failures_failure/* failureMessage */.oh)(failure) }, clean);
    return `## Dispatch to Repositories: nothing sent\n\n${section}\n`;
}
function heading(results) {
    const { accepted, failed, skipped, planned } = countStates(results);
    const parts = planned > 0 ? [`dry run, ${planned} planned`] : [`${accepted} accepted`];
    return `## Dispatch to Repositories: ${[...parts, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])].join(', ')}`;
}
const STATES = {
    accepted: '✅ accepted',
    skipped: '⏭️ skipped',
    failed: '❌',
    planned: '📝 planned',
};
const COLUMNS = [
    { title: 'Target', cell: ({ target }) => markdown(target.repository) },
    { title: 'Event', cell: ({ target }, clean) => markdown(clean(target.eventType)) },
    {
        title: 'Result',
        cell: ({ state, failure }) => `${STATES[state]} ${markdown(failure?.title ?? '')}`.trim(),
    },
    { title: 'Tries', right: true, cell: ({ tries }) => tries },
    { title: 'Time', right: true, cell: ({ tries, durationMs }) => (tries === 0 ? '–' : duration(durationMs)) },
];
/** A target may have several runs: a line for each. */
const RUN_COLUMNS = [
    {
        title: 'Run',
        cell: ({ runs = [] }, clean) => lines(runs, ({ run }) => markdownLink(clean(run.workflow), clean(run.url))),
    },
    {
        title: 'Conclusion',
        cell: ({ runs = [] }, clean) => lines(runs, ({ run }) => markdown(clean(run.conclusion ?? run.status))),
    },
    {
        title: 'Run time',
        right: true,
        cell: ({ runs = [] }) => lines(runs, ({ run }) => (run.status === 'completed' ? duration(run.updatedAt - run.createdAt) : '–')),
    },
];
/** More are counted: a cell is no place for a list. */
const summary_MOST_RUNS = 10;
function lines(runs, line) {
    const rest = runs.length > summary_MOST_RUNS ? [`… and ${runs.length - summary_MOST_RUNS} more`] : [];
    return [...runs.slice(0, summary_MOST_RUNS).map(line), ...rest].join('<br>') || '–';
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
function errorSection({ title, message }, clean) {
    return `### ${markdown(title)}\n\n${markdownBlock(clean(message))}`;
}
/** As many pieces, from the first on, as fit into so many bytes. */
function summary_fitting(pieces, bytes) {
    let used = 0;
    const end = pieces.findIndex((piece) => {
        used += Buffer.byteLength(piece) + 2;
        return used > bytes;
    });
    const kept = end === -1 ? pieces : pieces.slice(0, end);
    return { kept, left: pieces.length - kept.length };
}

;// CONCATENATED MODULE: ./src/report/report.ts







/** Tells what became of all targets: annotations, outputs, summary. */
async function reportResults(results, settings, { log, clean, env }) {
    const waiting = settings.dryRun ? undefined : settings.waiting;
    (0,annotations/* annotateCauses */.Dx)(log, (0,causes/* distinctCauses */.x6)(results));
    (0,annotations/* annotateMoved */.Cy)(log, results);
    (0,annotations/* annotateByTime */.zF)(log, results);
    const [only, ...others] = results;
    if (only?.state === 'accepted' && others.length === 0 && !waiting)
        log.info(runsLine(only, env.GITHUB_SERVER_URL || 'https://github.com'));
    if (others.length > 0)
        log.info(countsLine(results));
    setOutputs(results, waiting, env, clean, log);
    if (settings.summary)
        await writeSummary(summaryOf(results, waiting, clean), log);
}
/** Tells what is wrong with the inputs: nothing was sent. */
async function reportProblems(problems, summary, { log, clean, env }) {
    const failure = invalidInput(problems);
    (0,annotations/* annotateError */.TF)(log, failure.title, (0,failures_failure/* failureMessage */.oh)(failure));
    setOutputs([], undefined, env, clean, log);
    if (summary)
        await writeSummary(summaryOfFailure(failure, clean), log);
}

// EXTERNAL MODULE: ./src/report/state.ts
var state = __nccwpck_require__(7343);
;// CONCATENATED MODULE: ./src/run.ts














/** What is in flight when the step is told to stop gets this long: the runner kills after 7.5 s. */
const GRACE_MS = 4000;
/**
 * The whole step: read → deliver and follow → explain → report.
 *
 * @returns whether it succeeded
 */
async function run(world) {
    const reading = await (0,inputs_settings/* readSettings */.s)(world);
    if ('problems' in reading) {
        await reportProblems(reading.problems, reading.summary, world);
        return false;
    }
    const { settings } = reading;
    announce(settings, world);
    const clientOf = await connect(settings, world);
    const results = settings.dryRun ? await rehearse(settings, clientOf, world) : await send(settings, clientOf, world);
    await reportResults(results, settings, world);
    return results.every(({ state }) => state === 'accepted' || state === 'planned');
}
function announce(settings, { log }) {
    if (settings.warnings.length > 0)
        log.warning('Inputs', settings.warnings.join('\n'));
    log.info(openingLine(settings));
    if (!log.debugging)
        return;
    for (const { repository, clientPayload } of settings.targets) {
        log.debug(`client_payload for ${repository}: ${JSON.stringify(clientPayload)}`);
    }
}
async function connect({ apiUrl, proxy, requestTimeoutSeconds }, { log, stop }) {
    const clients = (0,client/* createClients */.h)({
        apiUrl,
        proxy,
        timeoutMs: requestTimeoutSeconds * 1000,
        signal: (0,grace/* afterGrace */.t)(stop, GRACE_MS),
        onExchange: log.debug,
    });
    // Loading is no part of a dispatch's time; if it fails, every attempt says so.
    await clients.catch(() => undefined);
    return async (token) => (await clients)(token);
}
/** Delivers to all targets, follows what the events start, and finds out why those failed that did. */
async function send(settings, clientOf, world) {
    const { log, clock, stop, fault } = world;
    const wait = settings.waiting && (await startWaiting(settings, settings.waiting, clientOf, world));
    const delivered = await (0,deliver/* deliver */.c)(settings.targets, {
        ...settings,
        attempt: async (target) => {
            const client = await clientOf(target.token);
            const obstacle = await wait?.prepare(target);
            return obstacle ?? (0,answer/* orNoAnswer */.TZ)(createDispatch(client, target, target.eventType, target.clientPayload));
        },
        clock,
        stop,
        fault,
        onSettled(settled) {
            logSettled(settled, log);
            wait?.settled(settled);
        },
        onProgress: (progress) => log.info(progressLine(progress)),
    });
    const diagnosis = createDiagnosis({ ...diagnosisOptions(settings, clientOf, world), task: 'send' });
    const waited = await wait?.ended(diagnosis);
    const results = [];
    // One after another, so that the look-ups that there are go to whole explanations, from the first failure on.
    for (const each of delivered) {
        const result = { ...dispatchResult(each), ...(await diagnosis.explain(each)), ...waited?.get(each.target) };
        results.push(result.failure ? { ...result, state: 'failed' } : result);
    }
    return results;
}
async function startWaiting(settings, waiting, clientOf, world) {
    const { log, clock, stop, fault } = world;
    // Loaded only here: most steps don't wait.
    const { createWait } = await Promise.all(/* import() */[__nccwpck_require__.e(694), __nccwpck_require__.e(594)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9594));
    const { targets } = settings;
    const keeper = waiting.cancelDownstream ? (0,state/* keepForPost */.$)(targets, clock.now(), log) : undefined;
    return createWait({
        ...waiting,
        targets,
        clientOf,
        clock,
        stop,
        fault,
        onChange(target, followed) {
            keeper?.found(target, followed);
            log.info(runLine(target, followed));
        },
        onAlive: (open) => log.info(waitingLine(open)),
        onSlow: () => log.info(SLOW_LINE),
        onLimited: (ms) => log.info(limitedLine(ms)),
        onDone: () => keeper?.done(),
    });
}
/** Looks at all targets as far as that can be done without sending anything. */
async function rehearse(settings, clientOf, world) {
    const { log, clock, stop, fault } = world;
    const { rehearse } = await Promise.all(/* import() */[__nccwpck_require__.e(694), __nccwpck_require__.e(406)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4406));
    const rehearsed = await rehearse(settings.targets, {
        ...settings,
        clientOf,
        diagnosis: createDiagnosis({ ...diagnosisOptions(settings, clientOf, world), task: 'rehearse' }),
        waits: settings.waiting !== undefined,
        clock,
        stop,
        fault,
        onLooked: (found) => log.info(plannedLine(found)),
        onProgress: (progress) => log.info(progressLine(progress)),
    });
    (0,annotations/* annotateRehearsal */.qq)(log, rehearsed);
    return rehearsed.map(({ target, state, failure, movedTo }) => {
        // An id that was not sent is nobody's.
        const { dispatchId: _, ...unsent } = target;
        return { target: unsent, state, tries: 0, durationMs: 0, ...(failure && { failure }), ...(movedTo && { movedTo }) };
    });
}
function diagnosisOptions(settings, clientOf, { env, clock, stop }) {
    return {
        ...settings,
        clientOf,
        atMostOnce: settings.delivery === 'at-most-once' && settings.retries > 0,
        waits: settings.waiting !== undefined,
        isRunningPrivate: () => isRunningPrivate(env),
        stop,
        now: clock.now,
    };
}
function logSettled(settled, log) {
    log.info(settledLine(settled));
    if (settled.state === 'failed' && 'crash' in settled.cause)
        log.debug((0,failures_failure/* stackOf */.US)(settled.cause.crash));
}

;// CONCATENATED MODULE: ./src/index.ts








// Should a promise never settle, Node would end as if all were well.
process.exitCode = src_core/* ExitCode */.yU.Failure;
const secrets = [];
registerSecret(readInput('token'), secrets);
const clean = createClean(secrets);
const log = createLog(clean);
const stop = new AbortController();
const fault = new AbortController();
process.on('SIGINT', () => stop.abort());
process.on('SIGTERM', () => stop.abort());
process.on('uncaughtException', (error) => fault.abort(error));
const world = {
    read: readInput,
    env: process.env,
    registerSecret: (secret) => registerSecret(secret, secrets),
    newDispatchId: external_node_crypto_namespaceObject.randomUUID,
    clean,
    log,
    clock: realClock,
    stop: stop.signal,
    fault: fault.signal,
};
// post.cjs says which step of the job this is.
const step = process.argv[2] === 'post' ? __nccwpck_require__.e(/* import() */ 661).then(__nccwpck_require__.bind(__nccwpck_require__, 6661)).then((post) => post.cancelDownstream(world)) : run(world);
step.then((succeeded) => (succeeded && fault.signal.aborted ? crash(fault.signal.reason) : end(succeeded)), crash);
/** A crash ends as a failed step that says so. */
function crash(error) {
    const failure = (0,failures_failure/* internalError */.WB)(error, 'running the step');
    log.error(failure.title, (0,failures_failure/* failureMessage */.oh)(failure));
    log.debug((0,failures_failure/* stackOf */.US)(error));
    end(false);
}
/** Ends when the work is done, not when an idle connection does; what was printed is out by then. */
function end(succeeded) {
    process.stdout.write('', () => process.exit(succeeded ? src_core/* ExitCode */.yU.Success : src_core/* ExitCode */.yU.Failure));
}

module.exports = __webpack_exports__;
/******/ })()
;