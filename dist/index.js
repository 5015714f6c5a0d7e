/******/ (() => { // webpackBootstrap
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
        const outcome = (0, _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeOf */ .sG)(reply, now);
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
        const decision = (0, _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .decide */ .LD)(outcome, job.tries, options, clock.random());
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
        const pace = paces.get(token) ?? (0, _pace_js__WEBPACK_IMPORTED_MODULE_1__/* .createPace */ .q)(options.maxPerMinute);
        paces.set(token, pace);
        return pace;
    }
}


/***/ }),

/***/ 916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ GRACE_MS),
/* harmony export */   t: () => (/* binding */ afterGrace)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8474);

/** What is in flight when the step is told to stop gets this long: the runner kills after 7.5 s. */
const GRACE_MS = 4000;
/** @returns a signal that is aborted `ms` milliseconds after `stop`: until then, what is in flight may end by itself */
function afterGrace(stop, ms) {
    const cutOff = new AbortController();
    // Every request in flight listens to it.
    (0, node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, cutOff.signal);
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
    if ((0, _failures_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .AD)(reply) === 'rate_limited') {
        return { kind: 'not-taken', limited: true, waitMs: (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimit */ ["if"])(reply, now).waitMs };
    }
    // A yes that is no 204 would be said again: sending once more is no remedy.
    if ((0, _failures_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnclear */ .Z5)(reply))
        return { kind: 'unknown', retriable: status >= 300, waitMs: (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(reply, now) };
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
        return [goneSince(token), testByHand(apiUrl)];
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
        testByHand(apiUrl),
    ];
}
function testByHand(apiUrl) {
    return `To test a token by hand (GET /user; 401 says that it is dead): curl -i -H "Authorization: Bearer $TOKEN" ${apiUrl}/user`;
}
/** The token was good when the event was sent. */
function goneSince({ kind }) {
    return kind === 'installation'
        ? 'An installation token lives for one hour, and that is over (GITHUB_TOKEN also ends with its job). Make the token right before this step, or wait for less: completion-timeout-seconds.'
        : 'The token was accepted when the event was sent, so it has expired or was revoked since: make a new one, which is good for as long as the step may wait.';
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
        waitingRight(about),
    ];
}
function waitingRight({ waits, token: { kind } }) {
    const has = kind === 'classic' || kind === 'oauth' ? ', which the scope repo has in it' : '';
    return waits ? `Waiting for runs takes Actions: Read, too${has}.` : undefined;
}
function readsRuns({ task }) {
    return task === 'list-runs' || task === 'follow-runs';
}
function ssoRequired({ headers }, { owner, token }) {
    const url = /url=(https:\/\/[^\s;]+)/.exec(headers['x-github-sso'] ?? '')?.[1];
    return [
        `${owner} enforces SAML single sign-on, and this ${token.name} is not authorised for it yet.`,
        url
            ? `Authorise it here, as the token's owner: ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(url, 1000)}`
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
    const { kind } = (0, _rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .rateLimit */ ["if"])(answer, about.now);
    return [
        kind === 'primary'
            ? "The token's requests of this hour are used up (primary rate limit)."
            : 'Too many requests at once, or too many that create content, on this token (secondary rate limit).',
        'A rate limit takes no events: run the step again after the reset. If it happens often, give this work a token of its own, or send less at once.',
    ];
}
function notFound(answer, about, found) {
    const { owner, token } = about;
    if ((0, _answered_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(answer))
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
        found.nearest ? `The nearest name that the token can see is ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(found.nearest)}: is that the one?` : undefined,
        'If the name is right, the token needs access to it:',
        ...neededRight(answer, about, {
            ...(about.task === 'follow-runs' ? ACTIONS_READ : CONTENTS_WRITE),
            job: OWN_REPOSITORY,
        }),
        waitingRight(about),
    ];
}
function invalidPayload(answer) {
    return [
        `The token was accepted, but not the event. GitHub's reason: "${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)((0, _answered_js__WEBPACK_IMPORTED_MODULE_1__/* .githubMessage */ .hg)(answer))}"`,
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
        yes || (0, _answered_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(answer) ? webPage(about) : 'If it happens again, ask GitHub Support, with the request id.',
    ];
}
function redirected({ status, headers: { location } }, { apiUrl }) {
    const { origin } = new URL(apiUrl);
    const to = location !== undefined && URL.canParse(location, apiUrl) ? new URL(location, apiUrl) : undefined;
    const why = !to
        ? 'It is a redirect that does not say where to.'
        : to.origin !== origin
            ? `It redirects to ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(to.href)}, and only redirects within ${origin} are followed: the token would go along.`
            : !_github_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .REDIRECTS */ .eT.includes(status)
                ? `It redirects to ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(to.href)} in a way that does not keep the request's method.`
                : `It redirects to ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(to.href)}, after five redirects in a row.`;
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
    const scopes = has === undefined ? '' : ` It has ${has.trim() ? (0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(has) : 'none'}.`;
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
            ? `GitHub asks for: ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(accepted)} (X-Accepted-GitHub-Permissions).`
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
/* harmony export */   ZY: () => (/* binding */ replyLine),
/* harmony export */   _6: () => (/* binding */ isHtml),
/* harmony export */   hg: () => (/* binding */ githubMessage),
/* harmony export */   lV: () => (/* binding */ statusTitle)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1893);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6727);



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
    const said = words ? `: "${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(words)}"${pageTitle(answer)}` : ', without a word';
    return `GitHub answered ${statusTitle(answer.status)}${said} (${id ? `request id ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(id, 100)}` : 'no request id'}).`;
}
/** A web page's first line says nothing, its title may. */
function pageTitle(answer) {
    const title = isHtml(answer) ? /<title>([^<]*)/i.exec(page(answer))?.[1]?.trim() : undefined;
    return title ? `, a web page titled "${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(title, 200)}"` : '';
}
function page({ data }) {
    return typeof data === 'string' ? data : '';
}
/** Such as `No answer from api.github.com: ECONNRESET: socket hang up.` */
function unansweredLine({ host, message }) {
    return `No answer from ${host}: ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(message)}.`;
}
/** What a request came to, in one line. */
function replyLine(reply) {
    return reply instanceof _github_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W_ ? unansweredLine(reply) : answeredLine(reply);
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
        return (0, _answered_js__WEBPACK_IMPORTED_MODULE_2__/* .statusTitle */ .lV)(reply.status);
    return (NO_ANSWER[reply.kind] ?? NETWORK_ERROR)[1];
}
/** Explains the answer that failed a target, for the token in use, with what look-ups found. */
function explainAnswer(answer, about, findings) {
    const code = failureCode(answer);
    return {
        code,
        title: (0, _answered_js__WEBPACK_IMPORTED_MODULE_2__/* .statusTitle */ .lV)(answer.status),
        happened: lines(...introduction(about), (0, _answered_js__WEBPACK_IMPORTED_MODULE_2__/* .answeredLine */ .Gs)(answer), code === 'rate_limited' && resetLine(answer, about), (code === 'rate_limited' || isUnclear(answer)) && triesLine(about), arrivalLine(isUnclear(answer), about), answer.status >= 300 && isUnclear(answer) && onceLine(about)),
        advice: (0, _advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceForAnswer */ .Yy)(code, answer, about, findings),
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
        happened: lines(...introduction(about), (0, _answered_js__WEBPACK_IMPORTED_MODULE_2__/* .unansweredLine */ .H6)(error), error.kind !== 'stopped' && triesLine(about), error.sent || about.mayHaveArrived ? arrivalLine(error.sent, about) : unsent, error.sent && error.kind !== 'stopped' && onceLine(about)),
        advice: (0, _advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceForNoAnswer */ .PH)(error),
        ...during(about),
    };
}
/** Explains a target that was waiting for its next try when the step was stopped. */
function explainStopped(last, about) {
    return {
        code: 'cancelled',
        title: 'Cancelled',
        happened: lines('The step was stopped before the next try.', `The last one: ${(0, _answered_js__WEBPACK_IMPORTED_MODULE_2__/* .replyLine */ .ZY)(last)}`, triesLine(about), about.mayHaveArrived ? arrivalLine(false, about) : 'The event did not arrive: to send it again is safe.'),
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
    const { waitMs } = (0, _rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .rateLimit */ ["if"])(answer, now);
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
    const words = (0, _answered_js__WEBPACK_IMPORTED_MODULE_2__/* .githubMessage */ .hg)(answer);
    if (headers['retry-after'] !== undefined || (0, _rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .saysRateLimit */ .wY)(answer))
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
        happened: `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name)}: ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(message)} (while ${doing}).`,
        advice: [
            "This is a fault of the action, not of your workflow. Please report it under Issues in the action's repository, with this message and the log of a run with debug logging on (Re-run jobs → Enable debug logging).",
            ...(during ? [] : [arrival]),
        ].join(' '),
        ...(during ? { during } : {}),
    };
}
/** Where an error came from, for the debug log. */
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? String(error)) : String(error);
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
/** What tokens are made of. */
const WORD = /[\w.~+/=-]/;
const WORD_AT_END = /(?<![\w.~+/=-])[\w.~+/=-]+$/;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * Makes text from outside fit to stand within one line of ours.
 *
 * @param text anything: a name, a payload's line, GitHub's message
 * @param limit most characters to keep; what is longer ends in `…`, and never within a word
 * @returns the text with line breaks, control characters, bidirectional controls and lone surrogates as escapes
 */
function inline(text, limit = 500) {
    return shortened(text, limit).replace(UNPRINTABLE, visible);
}
/** Secrets are masked whole: of a word that might be one no part is kept. */
function shortened(text, limit) {
    if (text.length <= limit)
        return text;
    const kept = text.slice(0, limit - 1);
    return `${WORD.test(text.charAt(limit - 1)) ? kept.replace(WORD_AT_END, '') : kept}…`;
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
    const message = (0, _answered_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
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
    const words = (0, _answered_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
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
/** Whether a run has ended well; not so while it goes on. */
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
/** @param candidates new runs that are titled by the event type */
function runAmbiguous(candidates) {
    const which = candidates.length === 1
        ? 'One run may be the one that it started, but nothing proves it, and time was over before it had been alone for long enough:'
        : `${candidates.length} runs may be the one that it started, and nothing tells which:`;
    return {
        code: 'run_ambiguous',
        title: 'Which run?',
        happened: [which, ...listed(candidates.map((run) => `  ${named(run)}`))].join('\n'),
        advice: SHOW_ID,
        during: 'following',
    };
}
/** Nothing that could be its run was seen in time. */
function runNotFound({ limit, others, silence, isHeard, trouble }) {
    const showId = others.length > 0 ? [SHOW_ID] : [];
    return {
        code: 'run_not_found',
        title: 'No run started',
        happened: [
            `But no run of it appeared within ${limit}.`,
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
    return `${named(run)}: ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(run.conclusion ?? run.status, 50)}`;
}
function named({ workflow, title, url }) {
    return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(workflow, 100)} "${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(title, 150)}" ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(url, 300)}`;
}
function jobLine({ name, step }) {
    return `  job ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name, 150)}${step === undefined ? '' : `, step ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(step, 150)}`}`;
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

/** A page of 100 workflow runs has some 1.5 MB; nobody reads more than this of an answer. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Of what is quoted at most: a step of 1,000 targets keeps as many refusals until its end. */
const MOST_BYTES_OF_REFUSAL = 64 * 1024;
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
            const wanted = init.method === 'GET' && response.statusCode === 200;
            read(response, wanted ? MOST_BYTES : MOST_BYTES_OF_REFUSAL).then((body) => {
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
function read(response, most) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let bytes = 0;
        const end = () => resolve(Buffer.concat(chunks).subarray(0, most));
        response.on('data', (chunk) => {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes < most)
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


/**
 * Octokit makes the requests: their addresses, headers and bodies. They leave through transport.ts, and their answers
 * are taken as they come: Octokit would throw for statuses from 400 on, and stumble over error bodies that GitHub would
 * not send but a gateway may (numbers beyond 2^53, odd content types).
 *
 * @returns the client of a token
 */
async function createClients(options) {
    // Loaded here because the toolkit reads the event's file as it loads: a broken one is reported, not a crash.
    const { getUserAgentWithOrchestrationId, GitHub } = await __nccwpck_require__.e(/* import() */ 495).then(__nccwpck_require__.bind(__nccwpck_require__, 8495));
    const userAgent = getUserAgentWithOrchestrationId('dispatch-to-repositories') ?? '';
    const { endpoint } = new GitHub({ baseUrl: options.apiUrl, userAgent }).request;
    const fetch = createFetch(options);
    return (token) => {
        const hide = hiding(token.trim());
        return {
            async request(route, parameters = {}) {
                const started = Date.now();
                const { url: requested, ...request } = endpoint(route, parameters);
                // Bearer does for every kind of token, and new installation tokens are JWTs, which take nothing else:
                // https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
                const headers = { ...texts(request.headers), authorization: `Bearer ${token.trim()}` };
                const response = withoutToken(await fetch(requested, { ...request, headers }), hide);
                const took = Date.now() - started;
                const id = response.headers.get('x-github-request-id') ?? 'none';
                options.onExchange(`${request.method} ${requested}: ${response.status} in ${took} ms, request id ${id}`);
                return {
                    status: response.status,
                    headers: Object.fromEntries(response.headers),
                    data: parsed(response.body),
                    redirected: response.url !== requested,
                };
            },
        };
    };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function hiding(token) {
    const echoes = (0, echo/* echoesOf */.F)(token);
    return (text) => echoes.reduce((hidden, echo) => hidden.replaceAll(echo, '***'), text);
}
/** An echoed token is taken out before texts are cut: what is left of it would not be found any more. */
function withoutToken(response, hide) {
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
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   e1: () => (/* binding */ asText)
/* harmony export */ });
/** A field of an answer: data from outside, which may be of any shape. */
function field(data, name) {
    return typeof data === 'object' && data !== null ? data[name] : undefined;
}
/** Far more than GitHub's names, titles and addresses have. */
const MOST_CHARACTERS = 2000;
/** A field that should be text. */
function text(data, name) {
    return asText(field(data, name));
}
/** What should be text, cut where it is longer than anybody writes; empty where it is none. */
function asText(value) {
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
    return (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'type') === 'Organization' ? 'Organization' : 'User';
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
    const list = Array.isArray(answer.data) ? answer.data : (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'repositories');
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
    const fullName = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'full_name');
    if (typeof fullName !== 'string')
        return undefined;
    const isPrivate = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'private');
    const push = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'permissions'), 'push');
    const archived = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'archived');
    return {
        fullName,
        ...(typeof isPrivate === 'boolean' ? { private: isPrivate } : {}),
        ...(typeof push === 'boolean' ? { push } : {}),
        ...(typeof archived === 'boolean' ? { archived } : {}),
    };
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

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

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
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop));
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
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				{ // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				}
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
const external_node_crypto_namespaceObject = require("node:crypto");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
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
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
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
external_os_.platform();
external_os_.arch();






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
const LONGEST_TIMER_MS = 2 ** 31 - 1;
// Not `performance`, which Node loads when it is first touched: 1 ms.
const STARTED_AT = Date.now();
const STARTED = process.hrtime.bigint();
const realClock = {
    now: () => STARTED_AT + Number(process.hrtime.bigint() - STARTED) / 1e6,
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

/** Has the runner mask a secret, and adds it to those that are taken out of every text. */
function registerSecret(secret, secrets) {
    const text = secret.trim();
    if (text === '' || secrets.includes(text))
        return;
    core_setSecret(text);
    secrets.push(text);
}
/** An input's text by its name, as the workflow wrote it; empty where it is absent. */
function readInput(name) {
    return getInput(name, { trimWhitespace: false });
}
const external_node_fs_namespaceObject = require("node:fs");
const external_node_path_namespaceObject = require("node:path");
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

// EXTERNAL MODULE: ./src/failures/quote.ts
var quote = __nccwpck_require__(6727);
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
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
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
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
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
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
function util_issue(...args) {
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
var _a;
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
    return core_globalConfig;
}
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};







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
        payload.issues.push(util_issue(_iss));
    }
}
var registries_a;
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




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
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
$constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
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
const ZodMiniCustom = /*@__PURE__*/ $constructor("ZodMiniCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodMiniType.init(inst, def);
});
// refine
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
    return _refine(ZodMiniCustom, fn, _params);
}

/**
 * Reads `name` or `owner/name` by GitHub's alphabet, so that no name can bend a request's path.
 *
 * @param defaultOwner owner of a bare name; `undefined` where the text must be `owner/name`
 */
function readRepository(text, defaultOwner) {
    const shown = (0, quote/* inline */.m)(text, 120);
    const url = /^(?:https?:\/\/|git@)[^/:]+[/:]([^/]+\/[^/]+?)(?:\.git)?\/?$/.exec(text);
    if (url)
        return { problem: `"${shown}" is a URL: write owner/name, ${(0, quote/* inline */.m)(url[1] ?? '', 150)}.` };
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
    const shown = (0, quote/* inline */.m)(text, 120);
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
        return fits ? undefined : `must be a whole number from ${least} to ${most}, and is "${(0, quote/* inline */.m)(value, 80)}".`;
    }));
    return schemas_default(pipe(text, transform(Number)), otherwise);
}
/** The first is the default. */
function oneOf(...words) {
    const known = words;
    const error = ({ input }) => `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, and is "${(0, quote/* inline */.m)(String(input), 80)}".`;
    return schemas_default(schemas_enum(known, { error }), words[0]);
}
/** The spellings of YAML 1.2's core schema, as the toolkit reads them. */
function trueOrFalse(otherwise) {
    const text = schemas_string()
        .check(problemOf((value) => /^(true|True|TRUE|false|False|FALSE)$/.test(value)
        ? undefined
        : `must be true or false, and is "${(0, quote/* inline */.m)(value, 80)}".`));
    return schemas_default(pipe(text, transform((value) => value.toLowerCase() === 'true')), otherwise);
}
function apiUrlProblem(text) {
    const shown = (0, quote/* inline */.m)(text, 200);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) {
        return `"${shown}" is not the URL of an API: write https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise Server.`;
    }
    if (url.username || url.password || url.search || url.hash) {
        return `"${(0, quote/* inline */.m)(url.origin + url.pathname, 200)}" must have no user name, query or fragment.`;
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
    return new URL(text).href.replace(/(?<!\/)\/+$/, '');
}

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
    const before = `${from > line.from ? '…' : ''}${(0, quote/* inline */.m)(text.slice(from, offset))}`;
    const after = `${(0, quote/* inline */.m)(text.slice(offset, to))}${to < line.to ? '…' : ''}`;
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
    return path === '' ? 'the top' : (0, quote/* inline */.m)(path);
}

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
        .map(({ name, size }) => `${(0, quote/* inline */.m)(name, 100)} (${count(size)})`);
    return `is too large. GitHub's words: client_payload is too large. It has ${count(characters)} characters as JSON, of at most ${count(MAX_CHARACTERS)}. The largest properties: ${largest.join(', ')}. Put large data into an artifact or a file, and send its URL or id.`;
}
function count(characters) {
    return characters.toLocaleString('en-US');
}
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
            : { input: 'repository', message: `"${(0, quote/* inline */.m)(repository, 120)}" has no owner: write owner/name.` };
    }
    if (repo === undefined) {
        if (owner !== undefined && !(currentOwner && sameName(owner, currentOwner))) {
            return {
                input: 'owner',
                message: `names ${(0, quote/* inline */.m)(owner)}, but nothing says which of its repositories: add \`repo:\` or \`targets:\`.`,
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
        message: `says that the owner is ${(0, quote/* inline */.m)(itsOwner, 120)}, but owner says ${(0, quote/* inline */.m)(owner)}: take one of them away.`,
    };
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __nccwpck_require__(7785);




const MOST_TARGETS = 1000;
/** Eight times what a variable of the environment holds on Linux; of ten times that a regular expression dies. */
const MOST_CHARACTERS = 1_048_576;
const KEYS = ['repository', 'event-type', 'client-payload', 'token-env'];
/**
 * Reads a list of targets, in the form that its first character tells: JSON or YAML's flow form, a YAML list, or words.
 *
 * @param text as written, comments and all; not empty
 */
async function readList(text) {
    if (text.length > MOST_CHARACTERS)
        return nothing(`has ${text.length} characters; ${MOST_CHARACTERS} are the most that are read.`);
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
    return typeof name === 'string' ? ` (${(0, quote/* inline */.m)(name, 120)})` : '';
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
    const known = (0, leven/* closestMatch */.h)(written, [...KEYS, ...Object.keys(ALIASES)], { maxDistance: 3 });
    const nearest = known && `; the nearest is \`${ALIASES[known] ?? known}\``;
    return `\`${(0, quote/* inline */.m)(key, 80)}\` is not a key of a target${nearest ?? ''}. The keys are ${KEYS.join(', ')}.`;
}








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
    const shown = (0, quote/* inline */.m)(name, 120);
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
                ...idleWarnings(all),
            ],
        },
    };
}
/** What was asked for and will have no effect. */
function idleWarnings(all) {
    if (!all['cancel-downstream'] || all['wait-for'] !== 'dispatch')
        return [];
    return ['cancel-downstream: has no effect where the step does not wait: set wait-for to start or completion.'];
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
    const shown = (0, quote/* inline */.m)(file, 300);
    const format = (0, external_node_path_namespaceObject.extname)(file).toLowerCase();
    if (!['.json', '.yml', '.yaml'].includes(format)) {
        return { ok: false, problem: `"${shown}" must end in .json, .yml or .yaml: that says how it is read.` };
    }
    let text;
    try {
        const path = (0,external_node_path_namespaceObject.resolve)(env.GITHUB_WORKSPACE ?? '', file);
        const { size } = (0,external_node_fs_namespaceObject.statSync)(path);
        if (size > MOST_FILE_BYTES)
            return { ok: false, problem: tooLarge(shown, size) };
        text = (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8');
    }
    catch (error) {
        const { code, message } = error;
        return { ok: false, problem: `"${shown}" can't be read: ${FILE_ERRORS[code ?? ''] ?? (0, quote/* inline */.m)(message)}` };
    }
    return parsePayloadFile(text, format === '.json' ? 'json' : 'yaml');
}
/** A payload of 65,535 characters may take some more in a file, for white space and escapes. */
const MOST_FILE_BYTES = 4 * 1024 * 1024;
function tooLarge(shown, size) {
    return `"${shown}" has ${size} bytes, and a payload 65,535 characters at most. Put large data into an artifact, and send its URL or id.`;
}
const FILE_ERRORS = {
    ENOENT: 'there is no such file. The path counts from the workspace, which is empty until actions/checkout has run.',
    EISDIR: 'it is a folder.',
    EACCES: "the runner's user may not read it.",
};
/** The toolkit's rules of who needs no proxy: loopback hosts, and those that `no_proxy` names. */
function readProxy(apiUrl, env) {
    const text = env.https_proxy || env.HTTPS_PROXY;
    if (!text || !apiUrl || checkBypass(new URL(apiUrl)))
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

// EXTERNAL MODULE: ./src/github/echo.ts
var echo = __nccwpck_require__(6618);

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
        .map((line) => (0, quote/* inline */.m)(line, Number.POSITIVE_INFINITY)
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
    return (0, quote/* inline */.m)(text, Number.POSITIVE_INFINITY).replace(/[\\`*{}[\]()<>#|~@&:$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
/** Text of several lines as a block of code that nothing in it can end. */
function markdownBlock(text) {
    const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    const lines = text.split('\n').map((line) => (0, quote/* inline */.m)(line, Number.POSITIVE_INFINITY));
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


/** The runner cuts a message at 4,096 characters, in the log as well. */
const log_MOST_CHARACTERS = 3800;
function createLog(clean) {
    const safe = (text) => logText(clean(text));
    const debugging = isDebug();
    return {
        info: (text) => info(safe(text)),
        debug: (text) => {
            if (debugging)
                core_debug(safe(text));
        },
        debugging,
        group,
        notice: annotation(notice),
        warning: annotation(warning),
        error: annotation(error, ', and in the job summary'),
    };
    function group(title, text) {
        startGroup(safe(title));
        info(safe(text));
        endGroup();
    }
    function annotation(print, elsewhere = '') {
        return (title, message) => {
            // Cut last: a part of a secret would not be found any more, and what is escaped is longer.
            const text = safe(message);
            const properties = { title: safe(title) };
            if (text.length <= log_MOST_CHARACTERS)
                return print(text, properties);
            group(`${title}: the whole message`, message);
            const note = `\n… The whole message stands in the log, in the group above this line${elsewhere}.`;
            // Not within a character that is a pair of them.
            print(text.slice(0, log_MOST_CHARACTERS - note.length).replace(/[\ud800-\udbff]$/, '') + note, properties);
        };
    }
}

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
        unsent: (target) => save(`dispatch-${targets.indexOf(target)}`, null),
        done: () => save(SINCE, null),
    };
    function save(name, value) {
        try {
            // Without the file the toolkit would fall back to a command that runners no longer obey.
            if (!process.env.GITHUB_STATE)
                throw new Error('GITHUB_STATE is not set');
            saveState(name, JSON.stringify(value));
        }
        catch (error) {
            if (!hasFailed)
                log.warning('State not saved', `cancel-downstream may miss runs: ${error.message}.`);
            hasFailed = true;
        }
    }
}
/** @returns what the main step kept; nothing if it was done, or had nothing to keep */
function savedForPost() {
    const since = Number(getState(SINCE) || 'null');
    return since > 0 ? { since, dispatches: list('dispatch'), runs: list('run') } : undefined;
    function list(name) {
        const entries = [];
        for (let text = getState(`${name}-0`); text; text = getState(`${name}-${entries.length}`)) {
            entries.push(JSON.parse(text));
        }
        return entries.filter((entry) => entry !== null);
    }
}

// EXTERNAL MODULE: ./src/delivery/deliver.ts
var deliver = __nccwpck_require__(8973);
// EXTERNAL MODULE: ./src/failures/answered.ts
var answered = __nccwpck_require__(3724);
// EXTERNAL MODULE: ./src/failures/explain.ts
var failures_explain = __nccwpck_require__(4552);
// EXTERNAL MODULE: ./src/github/lookups.ts
var lookups = __nccwpck_require__(2860);
// EXTERNAL MODULE: ./src/failures/advice.ts
var advice = __nccwpck_require__(8831);



/**
 * What an event would meet in a repository that the token can see, as far as that can be told without sending one.
 *
 * @param answer what the repository itself answered
 * @returns the failure, or nothing where none can be foreseen
 */
function foresee(answer, about) {
    const seen = (0, lookups/* seenRepository */.Gf)(answer.data);
    const objection = seen && objectionTo(seen, answer, about.token.kind);
    if (!objection)
        return undefined;
    const [status, code, happened] = objection;
    return {
        code,
        title: (0, answered/* statusTitle */.lV)(status),
        happened,
        advice: (0, advice/* adviceForAnswer */.Yy)(code, answer, about, { repository: 'visible', push: seen.push }),
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

// EXTERNAL MODULE: ./src/github/answer.ts
var answer = __nccwpck_require__(1893);
// EXTERNAL MODULE: ./src/delivery/outcome.ts
var outcome = __nccwpck_require__(2588);









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
                return { failure: await failureOf(delivered).catch(unexplained) };
            const movedTo = delivered.state === 'accepted' && delivered.redirected && (await newName(delivered.target));
            return movedTo ? { movedTo } : {};
        },
        explainReply: (target, reply, task) => explain(target, reply, circumstances(target, reply, task, ONCE)),
        foresee: (target, answer) => foresee(answer, circumstances(target, answer, 'rehearse', ONCE)),
    };
    /** A fault of ours loses neither this target nor the others. */
    function unexplained(error) {
        return (0, failures_failure/* internalError */.WB)(error, 'explaining a failure', options.task === 'rehearse' ? 'dry-run' : undefined);
    }
    async function failureOf({ target, cause, tries, mayHaveArrived }) {
        if ('crash' in cause)
            return options.task === 'rehearse'
                ? (0, failures_failure/* internalError */.WB)(cause.crash, 'looking at the repository', 'dry-run')
                : (0, failures_failure/* internalError */.WB)(cause.crash, 'sending the event');
        const last = 'reply' in cause ? cause.reply : cause.stoppedAfter;
        const reply = last instanceof outcome/* NotReady */.DX ? last.reply : last;
        const task = last instanceof outcome/* NotReady */.DX ? 'list-runs' : options.task;
        const about = circumstances(target, reply, task, { tries, mayHaveArrived });
        return 'stoppedAfter' in cause ? (0, failures_explain/* explainStopped */.$d)(reply, about) : explain(target, reply, about);
    }
    async function explain(target, reply, about) {
        if (reply instanceof answer/* NoAnswer */.W_)
            return (0, failures_explain/* explainNoAnswer */.n3)(reply, about);
        return (0, failures_explain/* explainAnswer */.iJ)(reply, about, await look(reply, target, about));
    }
    function circumstances({ owner, repository, token }, reply, task, tried) {
        const isCurrent = repository.toLowerCase() === options.current?.toLowerCase();
        const now = answeredAt(reply) ?? options.now();
        return { ...options, ...tried, task, owner, token: tokenTraits(token), isCurrent, now };
    }
    async function newName(target) {
        const seen = await once(target, target.repository, lookups/* lookUpRepository */.RJ);
        return typeof seen === 'object' ? seen.fullName : undefined;
    }
    async function look(answer, target, { task, token }) {
        const found = {};
        const code = (0, failures_explain/* failureCode */.AD)(answer);
        const { owner } = target;
        if (code === 'bad_credentials' && task !== 'follow-runs')
            found.token = await ask('token', lookups/* lookUpToken */.K2);
        if (code !== 'insufficient_permission' && code !== 'not_found')
            return found;
        // A web page: that is no GitHub that could be asked.
        if ((0, answered/* isHtml */._6)(answer))
            return found;
        const seen = await ask(target.repository, lookups/* lookUpRepository */.RJ);
        if (typeof seen === 'object')
            found.push = showsWriteAccess(token.kind) ? seen.push : undefined;
        found.repository = typeof seen === 'object' ? 'visible' : seen;
        if (code !== 'not_found' || seen !== 'hidden')
            return found;
        const kind = await ask(`owner ${owner}`, (client) => (0, lookups/* lookUpOwner */.er)(client, owner));
        found.owner = kind === undefined || kind === 'missing' ? kind : 'exists';
        if (kind === undefined || kind === 'missing')
            return found;
        const isInstallation = token.kind === 'installation';
        const names = await ask(`names of ${owner}`, (client) => (0, lookups/* lookUpNames */.rx)(client, owner, kind, isInstallation));
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
        const match = (0, leven/* closestMatch */.h)(wanted.toLowerCase(), shown.map((full) => full.toLowerCase()), { maxDistance });
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

/**
 * Whether the repository that this workflow runs in is private, and so its log. What can't be read counts as public.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
function isRunningPrivate(env) {
    try {
        const event = JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
        return event.repository.private === true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/failures/runs.ts
var failures_runs = __nccwpck_require__(1985);


/** How many targets a message names before it counts the rest. */
const MOST_NAMES = 20;
/** Names in a sentence: the first ones, and a count of the rest. */
function listed(names) {
    const rest = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    return `${names.slice(0, MOST_NAMES).join(', ')}${rest}`;
}
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
        return (0, failures_failure/* failureMessage */.oh)(failure, tried(targets, failure.during));
    // Of what was sent one example is enough; runs differ, and each has a page of its own.
    const told = failure.during === 'following' ? failures.slice(0, MOST_NAMES) : [failure];
    const happened = told.map((each, index) => `For ${targets[index]?.repository}: ${each.happened}`).join('\n');
    return (0, failures_failure/* failureMessage */.oh)({ ...failure, happened }, tried(targets, failure.during));
}
/** Such as `Could not send "deploy-site" to acme/site.` */
function tried(targets, during) {
    const [first] = targets;
    const sameEvent = targets.every(({ eventType }) => eventType === first?.eventType);
    const event = (type) => `"${(0, quote/* inline */.m)(type)}"`;
    const names = targets.map(({ repository, eventType }) => sameEvent ? repository : `${repository} (${event(eventType)})`);
    const what = sameEvent ? event(first?.eventType ?? '') : 'events';
    const whom = `${targets.length === 1 ? '' : `${targets.length} targets: `}${listed(names)}`;
    if (during === 'following') {
        const it = targets.length === 1 ? 'it' : 'none';
        return `GitHub accepted ${what} for ${whom} (204): ${it} need${targets.length === 1 ? ' not' : ''} be sent again.`;
    }
    return `${during === 'dry-run' ? 'Dry run: could' : 'Could'} not send ${what} to ${whom}.`;
}





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
        log.error(title, message);
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
        .slice(0, MOST_NAMES)
        .map(({ target, movedTo }) => `${target.repository} is now ${(0, quote/* inline */.m)(movedTo ?? '')}`);
    const rest = moved.length > MOST_NAMES ? `, and ${moved.length - MOST_NAMES} more moved` : '';
    log.notice('Repository moved', `${names.join(', ')}${rest}. Use the new name: anybody may take the old one, and gets the events then.`);
}
/** One notice for all runs that no id proves. */
function annotateByTime(log, results) {
    const taken = results.filter(({ runs = [] }) => runs.some(({ matchedBy }) => matchedBy === 'time'));
    if (taken.length === 0)
        return;
    const names = taken.map(({ target, runs = [] }) => `${target.repository} (${(0, quote/* inline */.m)(runs[0]?.run.url ?? '', 300)})`);
    log.notice('Run taken by time', `The run does not show the dispatch_id, but it was the only new one that could be meant: ${listed(names)}.\nTo be certain, add this line to the receiving workflow (any text may stand around the id):\n  ${failures_runs/* RUN_NAME_LINE */.BT}`);
}
/** What a dry run found beside failures: one warning for all that nothing listens to, one notice for what can't be known. */
function annotateRehearsal(log, rehearsed) {
    const planned = rehearsed.filter(({ state }) => state === 'planned');
    const silent = planned
        .filter(({ listening }) => listening.length === 0)
        .map(({ target, lines }) => [`${target.repository}, "${(0, quote/* inline */.m)(target.eventType)}":`, ...lines.map((line) => `  ${line}`)].join('\n'));
    if (silent.length > 0) {
        const message = ['GitHub would accept these events, and start nothing that is known:', ...silent].join('\n');
        log.warning('Nothing known to listen', message);
    }
    const unproven = planned.filter(({ target }) => !showsWriteAccess(tokenTraits(target.token).kind));
    if (unproven.length === 0)
        return;
    log.notice('Dry run', `Write access can't be checked without sending: GitHub does not tell it of this kind of token. The event may still be refused by ${listed(unproven.map(({ target }) => target.repository))}.`);
}
/** Such as `143 ms`, `4.2 s`, `75 s` or `12 min 30 s`. */
function duration_duration(ms) {
    if (ms < 1000)
        return `${ms} ms`;
    if (ms < 120_000)
        return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/** What is known of a target when its dispatch is over. */
function dispatchResult(delivered) {
    const { target, state } = delivered;
    const statusCode = statusCodeOf(delivered);
    // Lists of runs before it are no tries to send it.
    const { tries, durationMs } = statusCode === undefined ? { tries: 0, durationMs: 0 } : delivered;
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
/** How many targets are in each state. */
function countStates(results) {
    const counts = { accepted: 0, failed: 0, skipped: 0, planned: 0 };
    for (const { state } of results)
        counts[state]++;
    return counts;
}






/** What the step is about to do, in one line. */
function openingLine({ targets, maxParallel, maxPerMinute, dryRun, waiting }) {
    const [first] = targets;
    const sameEvent = targets.every(({ eventType }) => eventType === first?.eventType);
    const what = sameEvent ? `"${(0, quote/* inline */.m)(first?.eventType ?? '')}"` : 'events';
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
    const event = `"${(0, quote/* inline */.m)(target.eventType)}"`;
    const effort = [tries > 1 && `${tries} tries`, duration_duration(durationMs)].filter((part) => part !== false).join(', ');
    switch (state) {
        case 'accepted':
            return `✓ ${target.repository}: accepted ${event} (204, ${effort})`;
        case 'skipped':
            return `– ${target.repository}: ${event} skipped`;
        case 'failed':
            if (tries === 0 && !('crash' in delivered.cause))
                return `✗ ${target.repository}: ${event} not sent, its token is held back by a rate limit`;
            return `✗ ${target.repository}: ${event} ${shortReason(delivered.cause)} (${effort})`;
    }
}
/** A run that was found, or whose status changed, with its link. */
function runLine({ repository }, { run }) {
    const mark = run.status !== 'completed' ? '▶' : (0, failures_runs/* hasSucceeded */.yO)(run) ? '✓' : '✗';
    const took = run.status === 'completed' ? `, ${duration_duration(run.updatedAt - run.createdAt)}` : '';
    return `${mark} ${repository}: ${(0, quote/* inline */.m)(run.workflow, 100)} ${statusOf({ run })}${took}  ${(0, quote/* inline */.m)(run.url, 300)}`;
}
/** A sign of life: what is waited for, with the links of the first ones. */
function waitingLine(open) {
    const shown = open.slice(0, MOST_WAITING).map(({ target, runs }) => {
        const states = runs.map((each) => `${statusOf(each)} ${(0, quote/* inline */.m)(each.run.url, 300)}`);
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
/** @param ms how long the limit lasts */
function limitedLine(ms) {
    return `… held back by a rate limit: nothing more is read for ${duration_duration(Math.ceil(ms))}`;
}
function statusOf({ run }) {
    return (0, quote/* inline */.m)((run.conclusion ?? run.status).replaceAll('_', ' '), 50);
}
/** What a dry run found of one target, in one line. */
function plannedLine({ target, state, failure, listening }) {
    const event = `"${(0, quote/* inline */.m)(target.eventType)}"`;
    if (state === 'skipped')
        return `– ${target.repository}: ${event} not looked at`;
    if (failure)
        return `✗ ${target.repository}: ${event} could not be sent: ${failure.title}`;
    const who = listening.length > 0
        ? `${listening.map((path) => (0, quote/* inline */.m)(path, 150)).join(', ')} ${listening.length === 1 ? 'listens' : 'listen'}`
        : 'nothing known to listen';
    return `○ ${target.repository}: ${event} could be sent, ${who}`;
}
/** How far a long fan-out is. */
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
    const repository = (0, quote/* inline */.m)(movedTo ?? target.repository);
    return `  GitHub accepts events that no workflow listens for, too. The runs: ${serverUrl}/${repository}/actions?query=event%3Arepository_dispatch`;
}
function shortReason(cause) {
    if ('crash' in cause)
        return 'Internal error';
    return 'reply' in cause ? (0, failures_explain/* failureTitle */.nV)(progress_answered(cause.reply)) : 'Cancelled';
}
function progress_answered(reply) {
    return reply instanceof outcome/* NotReady */.DX ? reply.reply : reply;
}
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
        .filter((run) => !(0, failures_runs/* hasSucceeded */.yO)(run))
        // GitHub may come to know others: they are no success.
        .map(({ conclusion }) => BAD.find((known) => known === conclusion) ?? 'failure');
    if (failure?.code === 'run_timeout')
        return [...bad, 'timed_out'];
    if (failure?.code === 'cancelled')
        return [...bad, 'cancelled'];
    return bad.length > 0 || (state === 'accepted' && runs.length > 0) ? bad : ['failure'];
}







/** An output holds 1 MiB, and all of a job's together 50: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs */
const outputs_MOST_CHARACTERS = 500_000;
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
        'dispatch-id': plain[0]?.dispatch_id,
        'run-id': plain[0]?.runs?.[0]?.id,
        'run-url': plain[0]?.runs?.[0]?.url,
        conclusion: waiting?.waitFor === 'completion' ? stepConclusion(results) : undefined,
        results: json,
        'results-file': undefined,
    };
    const unwritten = new Map();
    attempt('results-file', () => {
        if (!env.RUNNER_TEMP)
            throw new Error('RUNNER_TEMP is not set');
        const file = (0,external_node_path_namespaceObject.join)(env.RUNNER_TEMP, `dispatch-results-${(0,external_node_crypto_namespaceObject.randomUUID)()}.json`);
        (0,external_node_fs_namespaceObject.writeFileSync)(file, JSON.stringify(plain));
        outputs['results-file'] = file;
    });
    for (const [name, value] of Object.entries(outputs)) {
        if (value === undefined)
            continue;
        attempt(name, () => {
            // Without the file the toolkit would fall back to a command that runners no longer obey.
            if (!env.GITHUB_OUTPUT)
                throw new Error('GITHUB_OUTPUT is not set');
            setOutput(name, value);
        });
    }
    if (cut)
        log.warning('Output cut', `The output results would have more than ${outputs_MOST_CHARACTERS} characters, so ${cut}. results-file has all of it.`);
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
        repository: clean(target.repository),
        event_type: clean(target.eventType),
        state,
        ...(statusCode === undefined ? {} : { status_code: statusCode }),
        attempts: tries,
        duration_ms: durationMs,
        // An id that was not sent is nobody's.
        ...(target.dispatchId === undefined || statusCode === undefined ? {} : { dispatch_id: clean(target.dispatchId) }),
        ...(runs ? { runs: runs.map((run) => plainRun(run, clean)) } : {}),
        ...(failure
            ? { error: { code: failure.code, title: failure.title, message: clean(resultMessage(result) ?? '') } }
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
        if (fit.json.length <= outputs_MOST_CHARACTERS)
            break;
    }
    return fit;
}


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
    const all = results.flatMap(({ target, runs = [] }) => runs.map(({ run }) => ({ name: shortened(clean(target.repository)), run })));
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
function shortened(repository) {
    return repository.length > MOST_OF_NAME ? `…${repository.slice(1 - MOST_OF_NAME)}` : repository;
}
/** Grey for a good end, red for another; blue, up to the latest time that is known, for a run that goes on. */
function bar(run, latest, clean) {
    const [mark, tag, end] = run.status !== 'completed'
        ? ['…', 'active', latest]
        : (0, failures_runs/* hasSucceeded */.yO)(run)
            ? ['✓', 'done', run.updatedAt]
            : ['✗', 'crit', run.updatedAt];
    const label = escaped((0, quote/* inline */.m)(`${clean(run.workflow)}, ${run.conclusion ?? run.status}`, 60));
    // The mark comes first because Mermaid takes many a word at a line's start for a keyword. A bar of no length would not
    // be seen.
    return `  ${mark} ${label} :${tag}, ${run.createdAt}, ${Math.max(end, run.createdAt + 1000)}`;
}
/** As entity codes, what would mean something to Mermaid: it shows them as they were. */
function escaped(text) {
    return text.replace(/[#:;%{}<>&]/g, (character) => `#${character.charCodeAt(0)};`);
}







/** A step's summary holds 1 MiB; what does not fit is counted. */
const MOST_BYTES = 1_000_000;
/** Of which the table, most of whose rows say that all is well, takes no more than this. */
const MOST_BYTES_OF_TABLE = 600_000;
/**
 * Adds to the job's summary. One that can't be written is worth a debug line only. (The toolkit's own way begins by
 * starting threads for its file accesses, which takes longer than this.)
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
function writeSummary(text, env, log) {
    try {
        if (!env.GITHUB_STEP_SUMMARY)
            throw new Error('GITHUB_STEP_SUMMARY is not set');
        (0,external_node_fs_namespaceObject.appendFileSync)(env.GITHUB_STEP_SUMMARY, `${text}\n`);
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
 */
function summaryOf(results, { waiting, dryRun }, clean) {
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
    const errors = summary_fitting(distinctCauses(results).map((cause) => errorSection(cause, clean)), MOST_BYTES - MOST_BYTES_OF_TABLE);
    const parts = [
        heading(results, dryRun),
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
    const section = errorSection({ title: failure.title, message: (0, failures_failure/* failureMessage */.oh)(failure) }, clean);
    return `## Dispatch to Repositories: nothing sent\n\n${section}\n`;
}
function heading(results, dryRun) {
    const { accepted, failed, skipped, planned } = countStates(results);
    const parts = dryRun ? [`dry run, ${planned} planned`] : [`${accepted} accepted`];
    return `## Dispatch to Repositories: ${[...parts, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])].join(', ')}`;
}
const STATES = {
    accepted: '✅ accepted',
    skipped: '⏭️ skipped',
    failed: '❌',
    planned: '📝 planned',
};
const COLUMNS = [
    { title: 'Target', cell: ({ target }, clean) => markdown(clean(target.repository)) },
    { title: 'Event', cell: ({ target }, clean) => markdown(clean(target.eventType)) },
    {
        title: 'Result',
        cell: ({ state, failure }) => `${STATES[state]} ${markdown(failure?.title ?? '')}`.trim(),
    },
    { title: 'Tries', right: true, cell: ({ tries }) => tries },
    { title: 'Time', right: true, cell: ({ tries, durationMs }) => (tries === 0 ? '–' : duration_duration(durationMs)) },
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
        cell: ({ runs = [] }) => lines(runs, ({ run }) => (run.status === 'completed' ? duration_duration(run.updatedAt - run.createdAt) : '–')),
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







/** Tells what became of all targets: annotations, outputs, summary. */
function reportResults(results, settings, { log, clean, env }) {
    const waiting = settings.dryRun ? undefined : settings.waiting;
    annotateCauses(log, distinctCauses(results));
    annotateMoved(log, results);
    annotateByTime(log, results);
    const [only, ...others] = results;
    if (only?.state === 'accepted' && others.length === 0 && !waiting)
        log.info(runsLine(only, env.GITHUB_SERVER_URL || 'https://github.com'));
    if (others.length > 0)
        log.info(countsLine(results));
    setOutputs(results, waiting, env, clean, log);
    if (settings.summary)
        writeSummary(summaryOf(results, { waiting, dryRun: settings.dryRun }, clean), env, log);
}
/** Tells what is wrong with the inputs: nothing was sent. */
function reportProblems(problems, summary, { log, clean, env }) {
    const failure = invalidInput(problems);
    log.error(failure.title, (0, failures_failure/* failureMessage */.oh)(failure));
    setOutputs([], undefined, env, clean, log);
    if (summary)
        writeSummary(summaryOfFailure(failure, clean), env, log);
}














/**
 * The whole step: read → deliver and follow → explain → report.
 *
 * @returns whether it succeeded
 */
async function run(world) {
    const reading = await readSettings(world);
    if ('problems' in reading) {
        reportProblems(reading.problems, reading.summary, world);
        return false;
    }
    const { settings } = reading;
    announce(settings, world);
    const clientOf = await connect(settings, world);
    const results = settings.dryRun ? await dryRun(settings, clientOf, world) : await send(settings, clientOf, world);
    reportResults(results, settings, world);
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
    const clients = (0, client/* createClients */.h)({
        apiUrl,
        proxy,
        timeoutMs: requestTimeoutSeconds * 1000,
        signal: (0, grace/* afterGrace */.t)(stop, grace/* GRACE_MS */.g),
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
    const delivered = await (0, deliver/* deliver */.c)(settings.targets, {
        ...settings,
        attempt: async (target) => {
            const client = await clientOf(target.token);
            const obstacle = await wait?.prepare(target);
            return obstacle ?? (0, answer/* orNoAnswer */.TZ)(createDispatch(client, target, target.eventType, target.clientPayload));
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
    const keeper = waiting.cancelDownstream ? keepForPost(targets, clock.now(), log) : undefined;
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
        onUnsent: (target) => keeper?.unsent(target),
        onAlive: (open) => log.info(waitingLine(open)),
        onSlow: () => log.info(SLOW_LINE),
        onLimited: (ms) => log.info(limitedLine(ms)),
        onDone: () => keeper?.done(),
    });
}
/** Looks at all targets as far as that can be done without sending anything. */
async function dryRun(settings, clientOf, world) {
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
    annotateRehearsal(log, rehearsed);
    return rehearsed.map(({ listening: _, lines: __, ...result }) => ({ ...result, tries: 0, durationMs: 0 }));
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
        log.debug((0, failures_failure/* stackOf */.US)(settled.cause.crash));
}










// Should a promise never settle, Node would end as if all were well.
process.exitCode = ExitCode.Failure;
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
const step = process.argv[2] === 'post'
    ? __nccwpck_require__.e(/* import() */ 661).then(__nccwpck_require__.bind(__nccwpck_require__, 6661)).then((post) => post.cancelDownstream(savedForPost(), () => readConnection(world), world))
    : run(world);
step.then((succeeded) => (succeeded && fault.signal.aborted ? crash(fault.signal.reason) : end(succeeded)), crash);
/** A crash ends as a failed step that says so. */
function crash(error) {
    const failure = (0, failures_failure/* internalError */.WB)(error, 'running the step');
    log.error(failure.title, (0, failures_failure/* failureMessage */.oh)(failure));
    log.debug((0, failures_failure/* stackOf */.US)(error));
    end(false);
}
/** Ends when the work is done, not when an idle connection does; what was printed is out by then. */
function end(succeeded) {
    process.stdout.write('', () => process.exit(succeeded ? ExitCode.Success : ExitCode.Failure));
}

module.exports = __webpack_exports__;
/******/ })()
;
