'use strict';

exports.id = 207;
exports.ids = [207];
exports.modules = {

/***/ 8831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ adviceForNoAnswer),
/* harmony export */   Yy: () => (/* binding */ adviceForAnswer),
/* harmony export */   yd: () => (/* binding */ STOPPED)
/* harmony export */ });
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1893);
/* harmony import */ var _answered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3724);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6727);
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(299);




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
            : "Authorise it, as the token's owner, under Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Configure SSO.",
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

/***/ 6138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ showsId),
/* harmony export */   Y: () => (/* binding */ match)
/* harmony export */ });
/** How long a lone candidate must have been alone: time for a run with the id, or for a rival, to show up. */
const SETTLING_MS = 10_000;
const SETTLING_POLLS = 2;
/**
 * Decides which runs a dispatch started. The id in a run's name decides; without one, a run is taken by time only if
 * it is the only one that can be meant.
 *
 * @param polledAt when it was last looked for candidates, on the clock of `firstSeenAt`: what came since is not known
 */
function match({ dispatchId, eventType, alone }, candidates, polledAt) {
    const runs = candidates.map(({ run }) => run).filter(({ title }) => showsId(title, dispatchId));
    if (runs.length > 0)
        return { by: 'dispatch_id', runs };
    const titled = candidates.filter(({ run }) => run.title === eventType);
    const [only, ...rivals] = titled;
    if (only && rivals.length === 0 && alone) {
        const settled = only.pollsSince >= SETTLING_POLLS && polledAt - only.firstSeenAt >= SETTLING_MS;
        if (settled)
            return { by: 'time', runs: [only.run] };
    }
    const others = candidates.filter((candidate) => !titled.includes(candidate));
    return { by: 'none', candidates: titled.map(({ run }) => run), others: others.map(({ run }) => run) };
}
/** Whether a run's name has the id on its own, not as a part of a longer run of its characters. */
function showsId(title, id) {
    if (id === '')
        return false;
    const inIds = /[A-Za-z0-9_-]/;
    for (let at = title.indexOf(id); at !== -1; at = title.indexOf(id, at + 1)) {
        if (!inIds.test(title.charAt(at - 1)) && !inIds.test(title.charAt(at + id.length)))
            return true;
    }
    return false;
}


/***/ }),

/***/ 207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createWait: () => (/* binding */ createWait)
});

// EXTERNAL MODULE: ./src/failures/failure.ts
var failures_failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/failures/advice.ts
var advice = __webpack_require__(8831);
// EXTERNAL MODULE: ./src/failures/answered.ts
var answered = __webpack_require__(3724);
// EXTERNAL MODULE: ./src/failures/code.ts
var code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/failures/quote.ts
var quote = __webpack_require__(6727);
// EXTERNAL MODULE: ./src/failures/run-name.ts
var run_name = __webpack_require__(4952);


const SHOW_ID = `To tell its runs for certain, add this line to the receiving workflow (any text may stand around the id):\n  ${run_name/* RUN_NAME_LINE */.B}`;
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
    return `${named(run)}: ${(0, quote/* inline */.m)(run.conclusion ?? run.status, 50)}`;
}
function named({ workflow, title, url }) {
    return `${(0, quote/* inline */.m)(workflow, 100)} "${(0, quote/* inline */.m)(title, 150)}" ${(0, quote/* inline */.m)(url, 300)}`;
}
function jobLine({ name, step }) {
    return `  job ${(0, quote/* inline */.m)(name, 150)}${step === undefined ? '' : `, step ${(0, quote/* inline */.m)(step, 150)}`}`;
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

// EXTERNAL MODULE: ./src/github/answer.ts
var answer = __webpack_require__(1893);
// EXTERNAL MODULE: ./src/github/conclusion.ts
var conclusion = __webpack_require__(6220);
// EXTERNAL MODULE: ./src/github/runs.ts
var github_runs = __webpack_require__(1281);








/** @param readerOf the token's client for reads */
function createJobsReader(readerOf) {
    /** Each further request might take its whole timeout as well, or run into the same limit. */
    let givenUp = false;
    return async (target, run) => {
        if (givenUp)
            return [];
        const jobs = await (0, answer/* orNoAnswer */.TZ)((0, github_runs/* listFailedJobs */.uQ)(await readerOf(target.token), target, run.id));
        if (Array.isArray(jobs))
            return jobs;
        if (jobs instanceof answer/* NoAnswer */.W_ || (0, code/* failureCode */.AD)(jobs) === 'rate_limited')
            givenUp = true;
        return [];
    };
}
/** @returns why an accepted target failed all the same, or nothing if all is well with its runs */
async function explainFollowed(target, { runs: followed, end, trouble }, options) {
    const runs = followed.map(({ run }) => run);
    const why = trouble && (0, answered/* replyLine */.ZY)(trouble);
    switch (end.kind) {
        case 'done':
            return options.waitFor === 'completion' ? failedRuns() : undefined;
        case 'not-found': {
            const { lines: silence, listening } = await options.silence.look(target);
            return runNotFound({
                limit: startLimit(options),
                others: end.others,
                silence,
                isHeard: listening.length > 0,
                trouble: why,
            });
        }
        case 'ambiguous':
            return runAmbiguous(end.candidates);
        case 'timeout':
            return runTimeout(runs, options.completionTimeoutSeconds, why);
        case 'lost': {
            const failure = await options.diagnosis.explainReply(target, end.answer, 'follow-runs');
            return { ...failure, happened: [failure.happened, ...lastSeen(runs)].join('\n') };
        }
        case 'stopped':
            return {
                code: 'cancelled',
                title: 'Cancelled',
                happened: [
                    `The step was stopped while it waited for ${runs.length > 0 ? 'the end of its runs' : 'its runs to appear'}.`,
                    ...lastSeen(runs),
                ].join('\n'),
                advice: `${advice/* STOPPED */.yd}\n${options.cancelDownstream && target.idIsNew ? 'If the job was cancelled, the post step cancels the runs that show an id which this step made (cancel-downstream).' : 'What it started goes on without this step.'}`,
                during: 'following',
            };
        case 'crash':
            return (0, failures_failure/* internalError */.WB)(end.error, 'following its runs', 'following');
    }
    async function failedRuns() {
        const failed = runs.filter((run) => !(0, conclusion/* hasSucceeded */.y)(run));
        if (failed.length === 0)
            return undefined;
        // Of no more than are told of.
        const jobsOf = async (run, index) => ({
            run,
            jobs: index < MOST_LISTED ? await options.jobs(target, run) : [],
        });
        return runFailed(await Promise.all(failed.map(jobsOf)));
    }
}
/** Whoever waits for the end can't wait longer for the start. */
function startLimit({ waitFor, startTimeoutSeconds, completionTimeoutSeconds }) {
    return waitFor === 'completion' && completionTimeoutSeconds < startTimeoutSeconds
        ? `${completionTimeoutSeconds} s (completion-timeout-seconds)`
        : `${startTimeoutSeconds} s (start-timeout-seconds)`;
}

// EXTERNAL MODULE: ./src/delivery/outcome.ts
var outcome = __webpack_require__(2588);
// EXTERNAL MODULE: ./src/following/match.ts
var match = __webpack_require__(6138);

/** Time is over only when it was looked once more; if that takes longer than this, without. */
const LAST_LOOK_MS = 10_000;
/** One for each watch: polls it while there is anything to follow. */
function createFollower(watch, options) {
    const { clock, stop } = options;
    const followed = new Set();
    let wake = () => { };
    let running = false;
    stop.addEventListener('abort', () => wake());
    return {
        follow(target, isAlone) {
            return new Promise((resolve) => {
                const dispatch = {
                    target,
                    isAlone,
                    acceptedAt: clock.now(),
                    runs: new Map(),
                    completeSince: undefined,
                    end(end) {
                        followed.delete(dispatch);
                        const runs = [...dispatch.runs.values()].sort((a, b) => a.run.id - b.run.id);
                        const trouble = watch.trouble();
                        resolve({ runs, end, ...(trouble ? { trouble } : {}) });
                    },
                };
                followed.add(dispatch);
                if (running)
                    wake();
                else
                    pollOn().catch(crash);
            });
        },
        open: () => [...followed].map(({ target, runs }) => ({ target, runs: [...runs.values()] })),
    };
    async function pollOn() {
        running = true;
        let nextPoll = clock.now() + options.pollIntervalMs;
        /** When the last poll began that has ended. */
        let lookedAt = Number.NEGATIVE_INFINITY;
        let polling = false;
        while (followed.size > 0 && !stop.aborted) {
            const nap = new AbortController();
            wake = () => nap.abort();
            const now = clock.now();
            const deadlines = [...followed].map(deadlineOf);
            if (!polling && (now >= nextPoll || deadlines.some((deadline) => lookedAt < deadline && deadline <= now))) {
                polling = true;
                nextPoll = now + options.pollIntervalMs;
                poll().finally(() => {
                    polling = false;
                    lookedAt = now;
                    wake();
                });
            }
            const next = Math.min(...deadlines.flatMap((deadline) => [deadline, deadline + LAST_LOOK_MS]).filter((at) => at > now));
            await clock.sleep((polling ? next : Math.min(next, nextPoll)) - now, nap.signal);
            for (const dispatch of followed)
                judge(dispatch, lookedAt);
        }
        running = false;
        if (stop.aborted)
            endAll({ kind: 'stopped' });
    }
    function crash(error) {
        // Who comes later must start anew.
        running = false;
        endAll({ kind: 'crash', error });
    }
    async function poll() {
        const unfinished = [...followed].flatMap(({ runs }) => [...runs.values()].filter(({ run }) => run.status !== 'completed').map(({ run }) => run.id));
        try {
            const lost = await watch.poll(unfinished);
            if (lost)
                endAll({ kind: 'lost', answer: lost });
        }
        catch (error) {
            endAll({ kind: 'crash', error });
        }
    }
    function endAll(end) {
        for (const dispatch of followed)
            dispatch.end(end);
    }
    function judge(dispatch, lookedAt) {
        const { target, runs } = dispatch;
        const now = clock.now();
        const wanted = { dispatchId: target.dispatchId ?? '', eventType: target.eventType, alone: dispatch.isAlone() };
        const found = (0, match/* match */.Y)(wanted, watch.candidates(), watch.polledAt());
        note(dispatch, found);
        const isComplete = [...runs.values()].every(({ run }) => run.status === 'completed');
        dispatch.completeSince = isComplete ? (dispatch.completeSince ?? watch.polls()) : undefined;
        const deadline = deadlineOf(dispatch);
        const isOver = now >= deadline && (lookedAt >= deadline || now >= deadline + LAST_LOOK_MS);
        if (runs.size === 0) {
            if (isOver)
                dispatch.end(endWithoutRun(found, options.ownIds));
        }
        else if (options.waitFor === 'start') {
            dispatch.end({ kind: 'done' });
        }
        else if (dispatch.completeSince === undefined) {
            if (isOver)
                dispatch.end({ kind: 'timeout' });
        }
        else if (isOver || watch.polls() > dispatch.completeSince) {
            // One poll more, for a sibling that was slower to start.
            dispatch.end({ kind: 'done' });
        }
    }
    /** Takes what was matched, and tells what is new about it. */
    function note(dispatch, found) {
        const { runs } = dispatch;
        const ids = found.by === 'none' ? [] : found.runs.map(({ id }) => id);
        // An id outdoes what was taken by time.
        if (found.by === 'dispatch_id')
            for (const id of runs.keys())
                if (!ids.includes(id))
                    runs.delete(id);
        if (ids.some((id) => !runs.has(id)))
            dispatch.completeSince = undefined;
        for (const { run } of watch.candidates()) {
            const known = runs.get(run.id);
            const matchedBy = found.by !== 'none' && ids.includes(run.id) ? found.by : known?.matchedBy;
            if (!matchedBy)
                continue;
            runs.set(run.id, { run, matchedBy });
            const hasChanged = known?.run.status !== run.status || known.run.conclusion !== run.conclusion;
            if (hasChanged)
                options.onChange(dispatch.target, { run, matchedBy });
        }
    }
    function deadlineOf({ acceptedAt, runs }) {
        const { startTimeoutMs, completionTimeoutMs, waitFor } = options;
        if (waitFor === 'start')
            return acceptedAt + startTimeoutMs;
        return acceptedAt + (runs.size > 0 ? completionTimeoutMs : Math.min(startTimeoutMs, completionTimeoutMs));
    }
}
function endWithoutRun(found, ownIds) {
    if (found.by === 'none' && found.candidates.length > 0)
        return { kind: 'ambiguous', candidates: found.candidates };
    const others = found.by === 'none' ? found.others : [];
    return { kind: 'not-found', others: others.filter(({ title }) => !ownIds.some((id) => (0, match/* showsId */.W)(title, id))) };
}



/** A run can be dated up to a second before the answer to its dispatch, and the header has whole seconds. */
const EVENT_TIME_SLACK_MS = 2000;
/** A run may show up later than others that are dated after it: pages are read this far back behind the last poll. */
const LATE_MS = 60_000;
/** 3,000 runs since the last poll: a server that has more of them does not tell the truth. */
const MOST_PAGES = 30;
/** New runs of events that are kept: ten times as many as a step can start by one workflow. */
const MOST_RUNS = 10_000;
/**
 * @param now the runner's clock, in milliseconds: for how long a run has been known, not for when it was made
 * @param first for the list that a dispatch waits for
 */
function createWatch(client, repository, now, first = client) {
    const before = new Set();
    const seen = new Map();
    let preparing;
    let bound = 0;
    let lastDate = 0;
    let etag;
    let polls = 0;
    let polledAt = 0;
    let trouble;
    let firstPage = new Set();
    return {
        prepare() {
            // Once for all dispatches: a second list might already have the runs of the first one.
            preparing ??= listBefore().then((obstacle) => {
                if (obstacle)
                    preparing = undefined;
                return obstacle;
            });
            return preparing;
        },
        async poll(unfinished) {
            const list = await (0, answer/* orNoAnswer */.TZ)((0, github_runs/* listRuns */.v)(client, repository, 1, etag));
            trouble = list instanceof answer/* NoAnswer */.W_ ? list : list.kind === 'answer' ? list.answer : undefined;
            if (list instanceof answer/* NoAnswer */.W_)
                return undefined;
            if (list.kind === 'answer')
                return isLost(list.answer) ? list.answer : undefined;
            const read = list.kind === 'runs' ? await readPages(list) : { runs: [], isWhole: true };
            for (const id of unfinished.filter((id) => !firstPage.has(id))) {
                const run = await (0, answer/* orNoAnswer */.TZ)((0, github_runs/* getRun */.Mh)(client, repository, id));
                if (!(run instanceof answer/* NoAnswer */.W_) && 'id' in run)
                    read.runs.push(run);
            }
            // All at once: whoever looks while a poll goes on must not take half of it for a whole one.
            for (const run of read.runs)
                note(run);
            if (read.isWhole) {
                polls++;
                polledAt = now();
            }
            return undefined;
        },
        candidates: () => [...seen.values()].map(({ run, firstSeenAt, firstPoll }) => ({
            run,
            firstSeenAt,
            pollsSince: polls - firstPoll,
        })),
        polls: () => polls,
        polledAt: () => polledAt,
        trouble: () => trouble,
    };
    async function listBefore() {
        const list = await (0, answer/* orNoAnswer */.TZ)((0, github_runs/* listRuns */.v)(first, repository));
        if (list instanceof answer/* NoAnswer */.W_)
            return list;
        if (list.kind === 'answer')
            return list.answer;
        if (list.kind === 'runs')
            for (const run of list.runs)
                before.add(run.id);
        lastDate = (list.kind === 'runs' ? list.date : undefined) ?? now();
        bound = lastDate - EVENT_TIME_SLACK_MS;
        return undefined;
    }
    /** Reads further pages, back to where all was seen before. */
    async function readPages(first) {
        const horizon = Math.max(bound, lastDate - LATE_MS);
        firstPage = new Set(first.runs.map(({ id }) => id));
        const runs = [];
        let list = first;
        for (let page = 1;;) {
            runs.push(...list.runs);
            const oldest = list.runs.at(-1);
            if (!list.more || !oldest || oldest.createdAt < horizon || page === MOST_PAGES)
                break;
            page++;
            const next = await (0, answer/* orNoAnswer */.TZ)((0, github_runs/* listRuns */.v)(client, repository, page));
            // A page is missing: with the tag as it was the next poll reads them again, even if the first one stays as it is.
            if (next instanceof answer/* NoAnswer */.W_ || next.kind !== 'runs')
                return { runs, isWhole: false };
            list = next;
        }
        // Only now is everything up to this list seen.
        etag = first.etag;
        lastDate = first.date ?? lastDate;
        return { runs, isWhole: true };
    }
    function note(run) {
        if (run.event !== 'repository_dispatch' || before.has(run.id) || run.createdAt < bound)
            return;
        const known = seen.get(run.id);
        if (!known && seen.size === MOST_RUNS)
            return;
        seen.set(run.id, { firstSeenAt: now(), firstPoll: polls + 1, ...known, run });
    }
}
/** A refusal that further polls would only repeat. */
function isLost(answer) {
    return ['bad_credentials', 'insufficient_permission', 'sso_required', 'ip_not_allowed', 'not_found'].includes((0, code/* failureCode */.AD)(answer));
}



const MINUTE_MS = 60_000;
/** One for each step. Starts nothing until `prepare` or `settled` is called. */
function createFollowing(options) {
    const { clock } = options;
    const places = new Map();
    const followed = new Map();
    /** Targets whose event is not, and will not be, out there. */
    const unsent = new Set();
    return {
        async prepare(target) {
            const { watch } = await placeOf(target);
            const obstacle = await watch.prepare();
            return obstacle && new outcome/* NotReady */.DX(obstacle);
        },
        settled(delivered) {
            const { target, state } = delivered;
            if (state === 'skipped' || (state === 'failed' && !delivered.mayHaveArrived)) {
                unsent.add(target);
                options.onUnsent(target);
            }
            if (state === 'accepted')
                followed.set(target, follow(target));
        },
        async ended() {
            const ends = Promise.all([...followed].map(async ([target, end]) => [target, await end]));
            const over = new AbortController();
            ends.finally(() => over.abort()).catch(() => undefined);
            while (!over.signal.aborted) {
                await clock.sleep(MINUTE_MS, over.signal);
                const all = await Promise.all(places.values());
                if (!over.signal.aborted)
                    options.onAlive(all.flatMap(({ follower }) => follower.open()));
            }
            return new Map(await ends);
        },
    };
    async function follow(target) {
        const { follower } = await placeOf(target);
        return follower.follow(target, () => isAlone(target));
    }
    /**
     * No other event of this type can be out there. That its run was found by the id would be no proof: a second workflow,
     * which does not show ids, may have started for it as well.
     */
    function isAlone(target) {
        return !options.targets.some((other) => other !== target &&
            other.eventType === target.eventType &&
            placeName(other) === placeName(target) &&
            !unsent.has(other));
    }
    function placeOf(target) {
        const key = `${target.token.trim()} ${placeName(target)}`;
        const place = places.get(key) ?? createPlace(target);
        places.set(key, place);
        return place;
    }
    async function createPlace({ token, owner, name }) {
        const [reader, first] = [await options.readerOf(token), await options.readerOf(token, true)];
        const watch = createWatch(reader, { owner, name }, clock.now, first);
        const here = options.targets.filter((target) => placeName(target) === placeName({ repository: `${owner}/${name}` }));
        const ownIds = here.flatMap(({ dispatchId }) => dispatchId ?? []);
        return { watch, follower: createFollower(watch, { ...options, ownIds }) };
    }
}
function placeName({ repository }) {
    return repository.toLowerCase();
}

// EXTERNAL MODULE: ./src/following/reads.ts
var reads = __webpack_require__(4786);
// EXTERNAL MODULE: ./src/following/silence.ts + 4 modules
var following_silence = __webpack_require__(7875);





/** One for each step that waits: what all of its targets share. */
function createWait(options) {
    const { fault } = options;
    const stop = AbortSignal.any([options.stop, fault]);
    const readerOf = (0, reads/* createReaders */.B)({ ...options, stop });
    const silence = (0, following_silence/* createSilence */._)({ clientOf: readerOf, stop });
    const jobs = createJobsReader(readerOf);
    const following = createFollowing({
        ...options,
        stop,
        readerOf,
        startTimeoutMs: options.startTimeoutSeconds * 1000,
        completionTimeoutMs: options.completionTimeoutSeconds * 1000,
        pollIntervalMs: options.pollIntervalSeconds * 1000,
    });
    return {
        prepare: following.prepare,
        settled: following.settled,
        async ended(diagnosis) {
            const waited = new Map();
            const ended = await following.ended();
            if (!options.stop.aborted)
                options.onDone();
            for (const [target, followed] of ended) {
                const end = fault.aborted ? { kind: 'crash', error: fault.reason } : followed.end;
                const failure = await explainFollowed(target, { ...followed, end }, { ...options, jobs, diagnosis, silence }).catch((error) => (0, failures_failure/* internalError */.WB)(error, 'explaining what became of its runs', 'following'));
                waited.set(target, { runs: followed.runs, ...(failure ? { failure } : {}) });
            }
            return waited;
        },
    };
}


/***/ })

};
