'use strict';

exports.id = 397;
exports.ids = [397];
exports.modules = {

/***/ 6333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   endStatuses: () => (/* binding */ endStatuses)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2362);
/* harmony import */ var _explaining_reply_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9871);
/* harmony import */ var _github_batches_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3999);
/* harmony import */ var _github_patient_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1858);
/* harmony import */ var _github_statuses_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2681);
/* harmony import */ var _inputs_own_connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2294);
/* harmony import */ var _inputs_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(900);
/* harmony import */ var _report_status_pages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7219);
/* harmony import */ var _report_status_states_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1593);
/* harmony import */ var _report_status_warnings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7378);










/**
 * So often, and so long apart, a status is tried again: a secondary rate limit, which may be what kept the main step from
 * writing it, is over in a minute. A job that is cancelled has five minutes, with the post steps of others: a status takes no
 * more than three and a half of them.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-cancellation
 */
const PATIENCE = { retries: 2, longestMs: 60_000 };
const TIMEOUT = { requestTimeoutSeconds: 30 };
/**
 * Ends the commit statuses that the main step left pending: it was stopped, or crashed, before it could do so. What can't
 * be written is a warning.
 *
 * @param saved what the main step left for it
 */
async function endStatuses(saved, world) {
    const { log, env } = world;
    const [owner = '', name = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
    const token = (0, _inputs_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .Ko)(world).inputs.sourceToken?.text ?? '';
    const connection = { ...(0, _inputs_own_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .ownConnection */ .B)((0, _inputs_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readConnection */ .dC)(world), world), ...TIMEOUT };
    const client = (0, _github_patient_js__WEBPACK_IMPORTED_MODULE_2__/* .patient */ .I)((0, _connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)(connection, world).clientOf(token), { ...PATIENCE, ...world });
    const ended = await (0, _github_batches_js__WEBPACK_IMPORTED_MODULE_8__/* .inBatches */ .o)(saved.contexts, async (context) => {
        const status = { context, ...(0, _report_status_states_js__WEBPACK_IMPORTED_MODULE_6__/* .stoppedOf */ .Di)((0, _report_status_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .senderUrl */ .r)(env)) };
        return { context, reply: await (0, _github_statuses_js__WEBPACK_IMPORTED_MODULE_9__/* .createStatus */ .J)(client, { owner, name }, saved.commit, status) };
    });
    for (const { context, reply } of ended)
        if ((0, _github_statuses_js__WEBPACK_IMPORTED_MODULE_9__/* .isWritten */ .Q)(reply))
            log.info(`\u2713 status "${context}" is no longer pending`);
    const failed = ended.filter(({ reply }) => !(0, _github_statuses_js__WEBPACK_IMPORTED_MODULE_9__/* .isWritten */ .Q)(reply));
    const [first] = failed;
    if (first)
        log.warning(_report_status_warnings_js__WEBPACK_IMPORTED_MODULE_7__/* .NOT_WRITTEN */ .OX, (0, _report_status_warnings_js__WEBPACK_IMPORTED_MODULE_7__/* .unwrittenWarning */ .FV)(failed.map(({ context }) => context), (0, _explaining_reply_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .replyLine */ .ZY)(first.reply)));
}


/***/ }),

/***/ 9871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ answeredLine),
/* harmony export */   H6: () => (/* binding */ unansweredLine),
/* harmony export */   ZY: () => (/* binding */ replyLine),
/* harmony export */   tw: () => (/* binding */ refusalLine)
/* harmony export */ });
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4042);
/* harmony import */ var _failures_status_title_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4090);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8038);



/** What a request came to, in one line. */
function replyLine(reply) {
    const line = reply.kind === 'no-answer' ? unansweredLine(reply) : answeredLine(reply);
    return reply.app?.kind === 'no-token' ? `The GitHub App got no token for it. ${line}` : line;
}
/**
 * Such as `GitHub answered 404 Not Found: "Not Found" (request id 0C1A:\u2026).`
 *
 * @param isQuoted its words are told in another place
 */
function answeredLine(answer, isQuoted = false) {
    const words = wordsOf(answer);
    const id = answer.headers['x-github-request-id'];
    const what = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isHtml */ ._6)(answer) ? ', a web page' : '';
    const said = words ? `${what}${isQuoted ? '' : `: "${words}"`}` : `${what}, without a word`;
    return `${whoOf(answer)} answered ${(0, _failures_status_title_js__WEBPACK_IMPORTED_MODULE_1__/* .statusTitle */ .l)(answer.status)}${said} (${id ? `request id ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(id, 100)}` : 'no request id'}).`;
}
/** Such as `GitHub refused the request: "No more than 10 properties are allowed."` */
function refusalLine(answer) {
    const words = wordsOf(answer);
    return `${whoOf(answer)} refused the request${words ? `: "${words}"` : ', without a word on why.'}`;
}
/** What GitHub says is wrong with a request has several paragraphs, and stays so. */
function wordsOf(answer) {
    const words = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
    if (answer.status !== 400 && answer.status !== 422)
        return (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(words);
    const lines = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .shortened */ .v)(words, 500).split(/[\r\n]+/);
    return lines
        .map((line) => (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(line.trim()))
        .filter(Boolean)
        .join('\n');
}
/** A web page, and what is no JSON where GitHub's is, may be anybody's. */
function whoOf(answer) {
    return (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isHtml */ ._6)(answer) || (answer.status === 404 && (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoJson */ .Cy)(answer)) ? 'The server' : 'GitHub';
}
/** Such as `No answer from api.github.com: ECONNRESET: socket hang up.` */
function unansweredLine({ host, detail }) {
    return `No answer from ${host}: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(detail)}.`;
}


/***/ }),

/***/ 1858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ patient),
/* harmony export */   X: () => (/* binding */ againAfterMs)
/* harmony export */ });
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5990);
/* harmony import */ var _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(299);
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9279);



/** A client for reads that a step does not go on without: what passes is asked for again, and a rate limit waited for. */
function patient(client, { retries, longestMs, clock, stop }) {
    return {
        async request(route, parameters) {
            for (let tries = 1;; tries++) {
                const reply = await client.request(route, parameters);
                const waitMs = againAfterMs(reply, tries, clock);
                if (waitMs === undefined || waitMs > longestMs || tries > retries || stop.aborted)
                    return reply;
                await clock.sleep(waitMs, stop);
            }
        },
    };
}
/**
 * How long to wait before a request is made once more, in milliseconds.
 *
 * @param tries made so far
 * @returns nothing for what would be answered alike
 */
function againAfterMs(reply, tries, clock) {
    const afterMs = (0, _backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .backoffMs */ .j)(tries, clock.random());
    if (reply.kind === 'no-answer')
        return reply.why === 'stopped' ? undefined : afterMs;
    // Where GitHub does not say how long, a minute: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
    if ((0, _failures_code_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .AD)(reply) === 'rate_limited')
        return (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimit */ ["if"])(reply, clock.now()).waitMs ?? 60_000;
    if (reply.status < 500 && reply.status !== 408)
        return undefined;
    return (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterMs */ .Vs)(reply, clock.now()) ?? afterMs;
}


/***/ }),

/***/ 2681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ createStatus),
/* harmony export */   Q: () => (/* binding */ isWritten)
/* harmony export */ });
/**
 * Writes a status of a commit: of those of one context the last one counts.
 *
 * Needs Commit statuses: write. 201; 422 for a commit that there is not, and after 1,000 of one context.
 *
 * @see https://docs.github.com/en/rest/commits/statuses#create-a-commit-status
 */
async function createStatus(client, { owner, name }, sha, { url, ...status }) {
    return client.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
        owner,
        repo: name,
        sha,
        // As text: see createDispatch.
        data: JSON.stringify({ ...status, ...(url === undefined ? {} : { target_url: url }) }),
    });
}
function isWritten(reply) {
    return reply.kind === 'answer' && reply.status === 201;
}


/***/ }),

/***/ 2294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ownConnection)
/* harmony export */ });
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(900);

/**
 * How to reach the GitHub that the workflow runs on, whose repository `source-token` is for: events may be sent to
 * another one, which gets no token of this one.
 *
 * @param connection to the GitHub that is sent to
 */
function ownConnection(connection, source) {
    const own = (0, _settings_js__WEBPACK_IMPORTED_MODULE_0__/* .ownApiUrl */ .Ie)(source.env);
    if (!own || own === connection.apiUrl)
        return connection;
    const proxy = (0, _settings_js__WEBPACK_IMPORTED_MODULE_0__/* .readProxy */ .nM)(own, source);
    return {
        apiUrl: own,
        proxy: proxy.ok ? proxy.value : undefined,
        requestTimeoutSeconds: connection.requestTimeoutSeconds,
    };
}


/***/ }),

/***/ 7219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ pagesOf),
/* harmony export */   r: () => (/* binding */ senderUrl)
/* harmony export */ });
/* harmony import */ var _inputs_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(900);

/** @param apiUrl of the targets, without a slash at its end */
function pagesOf(apiUrl, env, isHidden) {
    const isOwn = apiUrl === (0, _inputs_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .ownApiUrl */ .Ie)(env);
    return { sender: senderUrl(env), web: isOwn ? env.GITHUB_SERVER_URL || undefined : undefined, isHidden };
}
/**
 * The page of the run that this step is in.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
function senderUrl({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }) {
    if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !GITHUB_RUN_ID)
        return undefined;
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
}


/***/ }),

/***/ 1593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ stoppedOf),
/* harmony export */   JU: () => (/* binding */ endOfRuns),
/* harmony export */   MJ: () => (/* binding */ countedOf),
/* harmony export */   Mn: () => (/* binding */ countedPending),
/* harmony export */   hm: () => (/* binding */ worstOf),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* unused harmony export STOPPED */
/* harmony import */ var _conclusions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1035);
/* harmony import */ var _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5123);
/* harmony import */ var _failures_title_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2933);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1666);




/** Of a target that was accepted and is waited for. @param run the first that was found */
function pendingOf(target, run, pages) {
    const name = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target.dispatch);
    const description = run ? `${name} is running` : `${name} ${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsFor */ .tu)(target.dispatch).accepted}, waiting for its run`;
    return { state: 'pending', description, ...linkTo(target, run ? [run] : [], pages) };
}
/** What became of a target. @returns nothing where its commit should not tell of it */
function endOf(told, waitFor, pages) {
    const { target, state, skippedBecause, failure, runs = [] } = told;
    // What it finds has statuses, and no later attempt would write over one that is called by its words.
    if (target.search)
        return undefined;
    switch (state) {
        case 'planned':
            return undefined;
        case 'skipped':
            return skippedOf(skippedBecause, pages);
        case 'accepted': {
            const link = runs.length > 0 ? linkTo(target, runs, pages) : linkToRuns(target, pages);
            return { state: 'success', description: succeeded(target, waitFor), ...link };
        }
        case 'failed': {
            const title = failure?.title ?? 'Failed';
            const link = linkTo(target, runs, pages);
            if (target.optional)
                return { state: 'success', description: `Optional, and failed: ${title}`, ...link };
            if (failure?.code === 'cancelled')
                return { state: 'error', description: STOPPED, ...link };
            // What was not sent says nothing of what it was to start.
            return { state: failure?.during === 'following' ? 'failure' : 'error', description: title, ...link };
        }
    }
}
/** Where the step ends before the runs do that it waited for. */
const STOPPED = 'The step was stopped before its end';
/** What is known of a target as soon as its runs are not followed any more, before anything is looked up. */
function endOfRuns(target, { end, runs }, waitFor) {
    const failed = (code) => ({
        ...{ target, state: 'failed', runs },
        failure: { code, title: (0, _failures_title_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .G)(code), during: 'following' },
    });
    switch (end.kind) {
        case 'done':
            return waitFor === 'completion' && !runs.every(({ run }) => (0, _conclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSucceeded */ .yO)(run))
                ? failed('run_failed')
                : { target, state: 'accepted', runs };
        case 'not-found':
            return failed('run_not_found');
        case 'ambiguous':
            return failed('run_ambiguous');
        case 'timeout':
            return failed('run_timeout');
        case 'stopped':
            return failed('cancelled');
        // Why it is so, and so what it is called, is looked up.
        case 'lost':
        case 'crash':
            return undefined;
    }
}
/** A run for a fork may not write statuses, and has nothing to tell. */
const UNTOLD = new Set(['no-token', 'if', 'paths']);
/** One for all of many targets: how many came to what. @returns nothing where there was no token for any */
function countedOf(results, waitFor, pages) {
    const because = new Set(results.map(({ skippedBecause }) => skippedBecause));
    if (because.has('no-token') && [...because].every((each) => UNTOLD.has(each)))
        return undefined;
    const worst = worstOf(results.flatMap((result) => endOf(result, waitFor, pages) ?? []));
    // A search that failed has none by itself.
    const { state } = worst ?? { state: results.every(_result_js__WEBPACK_IMPORTED_MODULE_3__/* .endedWell */ .Jr) ? 'success' : 'error' };
    const { accepted, failed, skipped } = (0, _result_js__WEBPACK_IMPORTED_MODULE_3__/* .countStates */ .c0)(results);
    const description = `${accepted} ${waitFor ? 'succeeded' : 'accepted'}, ${failed} failed, ${skipped} skipped`;
    return { state, description, ...optional(pages.sender) };
}
/** The same, while they are waited for. */
function countedPending(targets, pages) {
    return { state: 'pending', description: `Waiting for ${targets.length} targets`, ...optional(pages.sender) };
}
/** Of a status that the step could not end any more. */
function stoppedOf(url) {
    return { state: 'error', description: STOPPED, ...optional(url) };
}
/** From the worst to the best. */
const ORDER = ['failure', 'error', 'pending', 'success'];
/** What a status that several targets share says. */
function worstOf(all) {
    return all.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state))[0];
}
function skippedOf(because, pages) {
    const link = optional(pages.sender);
    if (because === 'no-listener')
        return { state: 'success', description: 'Skipped: nothing listens', ...link };
    if ((0, _result_js__WEBPACK_IMPORTED_MODULE_3__/* .isLeftOut */ .WY)(because))
        return undefined;
    if (because === 'stopped')
        return { state: 'error', description: `${STOPPED}: not sent`, ...link };
    const why = because === 'fail-fast' ? 'another target failed (fail-fast)' : 'a search of the step failed';
    return { state: 'error', description: `Not sent: ${why}`, ...link };
}
function succeeded({ dispatch }, waitFor) {
    const name = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(dispatch);
    if (waitFor === 'completion')
        return `${name} succeeded`;
    return waitFor === 'start' ? `${name} started a run` : `${name} ${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsFor */ .tu)(dispatch).accepted}`;
}
/** The first run that did not go well, else the first; where there is none, the run of the step, which says why. */
function linkTo(target, runs, pages) {
    const run = runs.find(({ run }) => run.conclusion !== undefined && !(0, _conclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSucceeded */ .yO)(run)) ?? runs[0];
    return optional(run && !pages.isHidden(target) && isAddress(run.run.url) ? run.run.url : pages.sender);
}
/** Which run it is was not waited for. */
function linkToRuns(target, { web, sender, isHidden }) {
    const page = web && `${web}/${target.repository}/${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .runsPage */ .QX)(target.dispatch)}`;
    return optional(page && !isHidden(target) ? page : sender);
}
/** GitHub takes no others. */
function isAddress(url) {
    return /^https?:\/\/[\x21-\x7e]+$/.test(url);
}
function optional(url) {
    return url === undefined ? {} : { url };
}


/***/ }),

/***/ 7378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ refusedWarning),
/* harmony export */   FV: () => (/* binding */ unwrittenWarning),
/* harmony export */   G1: () => (/* binding */ STOPPED_EARLY),
/* harmony export */   OX: () => (/* binding */ NOT_WRITTEN),
/* harmony export */   UV: () => (/* binding */ obstacleWarning),
/* harmony export */   q_: () => (/* binding */ HELD_BACK)
/* harmony export */ });
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3083);

/** What heads a warning of statuses that were not written. */
const NOT_WRITTEN = 'Commit statuses not written';
const OBSTACLES = {
    'no-token': "commit-status: source-token is empty, and so nobody can write statuses. Without a `source-token:` line it is the job's own token.",
    'no-repository': 'commit-status: GITHUB_REPOSITORY does not say which repository the statuses are for.',
    'no-commit': 'commit-status: neither the event nor GITHUB_SHA says which commit the statuses are for.',
};
function obstacleWarning(obstacle) {
    return `${OBSTACLES[obstacle]}\n${NOTHING_ELSE}`;
}
/**
 * @param status what GitHub answered
 * @param answered the same, in one line
 */
function refusedWarning({ owner, name }, status, answered) {
    if (status === 401)
        return [...NOT_ACCEPTED, answered, NOTHING_ELSE].join('\n');
    return [
        `commit-status: source-token may not write commit statuses of ${owner}/${name}, or there is no such commit.`,
        "- GITHUB_TOKEN: add `statuses: write` to the job's `permissions`, beside the others. In runs for forks and for Dependabot it stays read-only: they show no statuses.",
        '- A fine-grained token or a GitHub App: give it Commit statuses: Read and write. A classic token: the scope repo, or repo:status.',
        answered,
        NOTHING_ELSE,
    ].join('\n');
}
const NOT_ACCEPTED = [
    'commit-status: GitHub does not accept source-token: it is wrong, revoked or expired. A status that was pending by then stays so.',
    "- Leave `source-token` out, and give the job `statuses: write`: the job's own token lives as long as the job. A GitHub App's lives for an hour.",
];
/** What kept statuses from being written, where it was no answer. */
const HELD_BACK = 'There was no time left for it: max-per-minute, or a rate limit, held it back.';
const STOPPED_EARLY = 'The step was stopped before that was done. Its post step ends what is pending, where it has one: a background step has none.';
/** @param because what the last try came to, or what kept it from being made, in one line */
function unwrittenWarning(contexts, because) {
    const names = contexts.map((context) => `"${context}"`);
    return [
        `commit-status: ${contexts.length === 1 ? 'the status' : `${contexts.length} statuses`} ${(0, _text_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .r)(names, MOST_NAMES)} could not be written.`,
        because,
        NOTHING_ELSE,
    ].join('\n');
}
const MOST_NAMES = 5;
const NOTHING_ELSE = 'Nothing else changes: neither what is sent nor how the step ends.';


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ savedList),
/* harmony export */   x: () => (/* binding */ createStateWriter)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1178);
/* harmony import */ var _command_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3614);


/**
 * Writes what the post step is to find.
 *
 * @param risk what may come of it where it can't be written, which is told once
 * @returns what writes values, as JSON: whether they were written
 */
function createStateWriter(risk, log) {
    let hasFailed = false;
    return (...values) => {
        try {
            (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValues */ .w)('GITHUB_STATE', values.map(([name, value]) => [name, JSON.stringify(value)]));
            return true;
        }
        catch (error) {
            if (!hasFailed)
                log.warning('State not saved', `${risk}: ${error.message}.`);
            hasFailed = true;
            return false;
        }
    };
}
/** @returns what was saved as `name-0`, `name-1` and so on */
function savedList(name) {
    const entries = [];
    for (let text = (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(`${name}-0`); text; text = (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(`${name}-${entries.length}`))
        entries.push(JSON.parse(text));
    return entries;
}


/***/ }),

/***/ 4460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ saveStatuses),
/* harmony export */   m: () => (/* binding */ savedStatuses)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1178);
/* harmony import */ var _saved_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3313);


const COMMIT = 'status-commit';
/** Saves which commit statuses are open: of 30 at most, so there is room for all in the environment. */
function saveStatuses(commit, log) {
    const save = (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_1__/* .createStateWriter */ .x)('commit-status may leave a status pending', log);
    const places = new Map();
    return {
        opened(context) {
            const isFirst = places.size === 0;
            const place = places.get(context) ?? places.size;
            places.set(context, place);
            save(...(isFirst ? [[COMMIT, commit]] : []), [`status-${place}`, context]);
        },
        closed(context) {
            const place = places.get(context);
            if (place !== undefined)
                save([`status-${place}`, null]);
        },
    };
}
/** @returns nothing where the main step left no status open */
function savedStatuses() {
    const contexts = (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_1__/* .savedList */ ._)('status').filter((context) => context !== null);
    return contexts.length > 0 ? { commit: JSON.parse((0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(COMMIT)), contexts } : undefined;
}


/***/ }),

/***/ 7937:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showStatuses: () => (/* binding */ showStatuses)
});

// EXTERNAL MODULE: ./src/connect.ts + 19 modules
var connect = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/explaining/reply-lines.ts
var reply_lines = __webpack_require__(9871);
// EXTERNAL MODULE: ./src/failures/failure.ts
var failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/github/pace.ts
var pace = __webpack_require__(3148);
// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/failures/code.ts
var code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/github/patient.ts
var patient = __webpack_require__(1858);
// EXTERNAL MODULE: ./src/github/statuses.ts
var statuses = __webpack_require__(2681);




const AT_ONCE = 5;
const MOST_TRIES = 4;
const REFUSED_MS = 1000;
/** So long the step's end is put off, where GitHub or the pace makes statuses wait: a minute is what both have in mind. */
const LONGEST_END_MS = 90_000;
function createStatusWriter(options) {
    const { clock, stop, pace } = options;
    /** By their contexts, in small letters. */
    const entries = new Map();
    let writing = 0;
    let isWorking = false;
    let working = Promise.resolve();
    let pausedUntil = 0;
    let deadline = Number.POSITIVE_INFINITY;
    let isRefused = false;
    let hasWritten = false;
    let because;
    let wake = () => { };
    const hurry = () => {
        deadline = clock.now() + options.graceMs;
        goOn();
    };
    if (stop.aborted)
        hurry();
    else
        stop.addEventListener('abort', hurry);
    return {
        show(status) {
            const key = status.context.toLowerCase();
            const entry = entries.get(key);
            if (entry && isSame(entry.wanted, status))
                return;
            const anew = { wanted: status, tries: 0, notBefore: 0, isGivenUp: false };
            entries.set(key, Object.assign(entry ?? { isWriting: false, isOpen: false }, anew));
            goOn();
        },
        wake: () => void goOn(),
        async ended() {
            deadline = Math.min(deadline, clock.now() + LONGEST_END_MS);
            await goOn();
            const unwritten = [...entries.values()].filter(isUnwritten);
            return { contexts: unwritten.map(({ wanted }) => wanted.context), because, isRefused };
        },
    };
    /** @returns when there is nothing to do */
    function goOn() {
        wake();
        if (!isWorking) {
            isWorking = true;
            // A fault of ours: nothing else of the step fails for it.
            working = writeAll().catch(() => undefined);
        }
        return working;
    }
    async function writeAll() {
        try {
            for (;;) {
                const nap = new AbortController();
                wake = () => nap.abort();
                if (clock.now() >= deadline)
                    return;
                const next = startAllThatMay();
                if (writing === 0 && (toWrite().length === 0 || next >= deadline))
                    return;
                await clock.sleep(Math.min(next, deadline) - clock.now(), nap.signal);
            }
        }
        finally {
            isWorking = false;
        }
    }
    /** @returns when the next one may start, if nothing else happens before */
    function startAllThatMay() {
        let next = Number.POSITIVE_INFINITY;
        for (const entry of toWrite()) {
            if (writing >= AT_ONCE)
                return Number.POSITIVE_INFINITY;
            const now = clock.now();
            const opensAt = Math.max(entry.notBefore, pausedUntil, pace.opensAt(spareFor(entry)));
            if (opensAt <= now)
                start(entry, now);
            else
                next = Math.min(next, opensAt);
        }
        return next;
    }
    /** Ends first. */
    function toWrite() {
        if (isRefused)
            return [];
        const open = [...entries.values()].filter((entry) => !entry.isWriting && !entry.isGivenUp && isUnwritten(entry) && !(isPending(entry) && stop.aborted));
        return [...open.filter((entry) => !isPending(entry)), ...open.filter(isPending)];
    }
    /** How many requests are to be free after this one: for dispatches, and before a pending one for all ends. */
    function spareFor(entry) {
        if (stop.aborted)
            return 0;
        const ended = [...entries.values()].filter((each) => !isPending(each) && !isUnwritten(each));
        return options.reserved() + (isPending(entry) ? options.contexts - ended.length : 0);
    }
    function start(entry, now) {
        pace.started(now);
        writing++;
        entry.isWriting = true;
        entry.tries++;
        write(entry)
            // Likewise.
            .catch(() => {
            entry.isGivenUp = true;
        })
            .finally(() => {
            writing--;
            entry.isWriting = false;
            wake();
        });
    }
    async function write(entry) {
        const { wanted } = entry;
        const { context } = wanted;
        if (isPending(entry) && !entry.isOpen) {
            entry.isOpen = true;
            options.open.opened(context);
        }
        const reply = await (0, statuses/* createStatus */.J)(options.client, options.repository, options.sha, wanted);
        if (!(0, statuses/* isWritten */.Q)(reply))
            return receive(entry, wanted, reply);
        hasWritten = true;
        entry.written = wanted;
        if (!entry.isOpen || wanted.state === 'pending')
            return;
        entry.isOpen = false;
        options.open.closed(context);
    }
    function receive(entry, tried, reply) {
        because = reply;
        const now = clock.now();
        const afterMs = (0, patient/* againAfterMs */.X)(reply, entry.tries, clock);
        if (afterMs === undefined) {
            // Whoever could write a status before most likely can: what is pending should not stay so for one lone answer.
            if (isRefusal(reply) && hasWritten && entry.tries < MOST_TRIES)
                entry.notBefore = now + REFUSED_MS;
            else if (isRefusal(reply))
                isRefused = true;
            else if (entry.wanted === tried)
                entry.isGivenUp = true;
            return;
        }
        // The limit is the token's. What dispatches on it meet, they find out by themselves.
        if (reply.kind === 'answer' && (0, code/* failureCode */.AD)(reply) === 'rate_limited')
            pausedUntil = now + afterMs;
        if (entry.tries >= MOST_TRIES)
            entry.isGivenUp = true;
        else
            entry.notBefore = now + afterMs;
    }
    /** Whether all others would be answered alike. */
    function isRefusal(reply) {
        return reply.kind === 'answer' && (REFUSALS.includes(reply.status) || isUnknownCommit(reply));
    }
}
const REFUSALS = [401, 403, 404, 410, 451];
/** Other answers of 422 are about one context: after its 1,000th status, say. */
function isUnknownCommit(answer) {
    return /no commit found/i.test((0, answer_body/* githubMessage */.hg)(answer));
}
function isPending({ wanted }) {
    return wanted.state === 'pending';
}
function isUnwritten({ wanted, written }) {
    return !written || !isSame(wanted, written);
}
function isSame(one, other) {
    return one.state === other.state && one.description === other.description && one.url === other.url;
}

// EXTERNAL MODULE: ./src/inputs/own-connection.ts
var own_connection = __webpack_require__(2294);
// EXTERNAL MODULE: ./src/events/dispatch.ts
var dispatch = __webpack_require__(5123);
// EXTERNAL MODULE: ./src/result.ts
var result = __webpack_require__(1666);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);

/** GitHub keeps no more characters of one. */
const LONGEST = 255;
/** What takes four bytes. */
const BEYOND = /[\u{10000}-\u{10ffff}]/gu;
/** More would hide all other checks of a commit. */
const MOST_TARGETS = 30;
/**
 * What the commit status of each target is called: by its repository, and by its event or workflow where a repository has
 * several targets. Those of a large fan-out have one together. GitHub compares them without regard to case, as branch
 * rules do, so equal ones are spelled alike.
 *
 * @param targets all that the step names, whether or not they are sent to: a rule can only require what is always called
 *   the same
 * @param shown takes out of a text what readers of the commit should not learn
 */
function contextsOf(targets, { index, total }, shown) {
    const place = total > 1 ? ` (${index + 1})` : '';
    if (isMany(targets))
        return new Map(targets.map((target) => [target, `dispatch${place}`]));
    const named = targets.map((target) => ({ target, repository: shown(target.repository) }));
    const perRepository = Map.groupBy(named, ({ repository }) => repository.toLowerCase());
    const spelled = new Map();
    return new Map(named.map(({ target, repository }) => {
        const isAlone = perRepository.get(repository.toLowerCase())?.length === 1;
        const what = isAlone ? '' : ` / ${shown(calledBy(target))}`;
        const context = cut(`dispatch / ${(0, inline/* inline */.m)(repository)}${(0, inline/* inline */.m)(what)}`, LONGEST - place.length) + place;
        const key = context.toLowerCase();
        if (!spelled.has(key))
            spelled.set(key, context);
        return [target, spelled.get(key) ?? context];
    }));
}
/** Whether all targets have one status together. */
function isMany(targets) {
    return targets.length > MOST_TARGETS;
}
function calledBy({ dispatch }) {
    return dispatch.kind === 'event' ? dispatch.eventType : dispatch.workflow;
}
/**
 * Makes a text fit for a status: GitHub refuses one with a character beyond U+FFFF, such as an emoji, as a whole
 * (https://github.com/ouzi-dev/commit-status-updater/issues/526).
 *
 * @returns so many characters at most, emoji and their like as escapes
 */
function cut(text, most) {
    const characters = [...text.replace(BEYOND, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)];
    return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}\u2026`;
}

// EXTERNAL MODULE: ./src/report/status-states.ts
var status_states = __webpack_require__(1593);




function createBoard({ targets, waitFor, contexts, pages, show }) {
    /** `undefined` for those that their commit does not tell of. */
    const known = new Map();
    const members = Map.groupBy(targets, (target) => contexts.get(target) ?? '');
    const pending = new Map();
    for (const target of targets)
        if (target.skippedBecause)
            known.set(target, undefined);
    return {
        delivered(delivered) {
            const { target, state } = delivered;
            if (state === 'failed')
                return;
            const runs = state === 'accepted' ? runsOf(target, delivered.by) : [];
            if (state === 'accepted' && waitFor)
                is(target, (0, status_states/* pendingOf */.lc)(target, runs[0], pages));
            else
                is(target, (0, status_states/* endOf */.pJ)({ ...(0, result/* dispatchResult */.GH)(delivered), runs }, waitFor, pages));
        },
        runs(target, started) {
            // Only the first run's link is worth a request.
            if (known.get(target)?.state === 'pending')
                is(target, (0, status_states/* pendingOf */.lc)(target, started, pages));
        },
        followed(target, followed) {
            const told = (0, status_states/* endOfRuns */.JU)(target, followed, waitFor);
            if (told)
                is(target, (0, status_states/* endOf */.pJ)(told, waitFor, pages));
        },
        told: (told) => is(told.target, (0, status_states/* endOf */.pJ)(told, waitFor, pages)),
        settled(results) {
            for (const result of results)
                known.set(result.target, (0, status_states/* endOf */.pJ)(result, waitFor, pages));
            if (!isMany(targets))
                return [...members.keys()].forEach(tell);
            const counted = (0, status_states/* countedOf */.MJ)(results, waitFor, pages);
            for (const context of members.keys())
                if (counted)
                    put(context, counted);
        },
        stopped() {
            for (const [context, { url }] of pending)
                put(context, (0, status_states/* stoppedOf */.Di)(url));
        },
    };
    function is(target, shown) {
        known.set(target, shown);
        const context = contexts.get(target) ?? '';
        if (!isMany(targets))
            tell(context);
        else if (shown?.state === 'pending')
            put(context, (0, status_states/* countedPending */.Mn)(targets, pages));
    }
    function tell(context) {
        const all = members.get(context) ?? [];
        const worst = (0, status_states/* worstOf */.hm)(all.flatMap((target) => known.get(target) ?? []));
        // What all went well with is known when all is known.
        if (worst && (worst.state !== 'success' || all.every((target) => known.has(target))))
            put(context, worst);
    }
    function put(context, shown) {
        if (shown.state === 'pending')
            pending.set(context, shown);
        else
            pending.delete(context);
        show(context, shown);
    }
}
/** The runs that the acceptance tells: that of a workflow, or those of an earlier attempt that are resumed. */
function runsOf(target, by) {
    const earlier = by.resumed?.runs.map(({ run }) => run) ?? [];
    const run = (0, dispatch/* runNamedBy */.G1)(target, by);
    return [...earlier, ...(run ? [run] : [])].map((run) => ({ run, matchedBy: 'run_id' }));
}

// EXTERNAL MODULE: ./src/report/status-pages.ts
var status_pages = __webpack_require__(7219);
// EXTERNAL MODULE: ./src/report/status-warnings.ts
var status_warnings = __webpack_require__(7378);
// EXTERNAL MODULE: ./src/runner/event.ts
var runner_event = __webpack_require__(3034);
// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(886);

/**
 * The commit that people look at when they ask what a workflow did: a pull request's head and not the merge that it is
 * tried as, the commit that the workflow before this one ran for, and else the one that this one runs for.
 *
 * @param sha `GITHUB_SHA`
 * @returns nothing where none is told
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function headCommit({ name, payload }, sha) {
    return shaIn(headOf(name, payload)) ?? shaIn(sha);
}
function headOf(name, payload) {
    // Reviews, and comments on them, are of a pull request, too.
    if (/^pull_request(_|$)/.test(name))
        return (0, fields/* field */.ZZ)((0, fields/* field */.ZZ)((0, fields/* field */.ZZ)(payload, 'pull_request'), 'head'), 'sha');
    if (name === 'workflow_run')
        return (0, fields/* field */.ZZ)((0, fields/* field */.ZZ)(payload, 'workflow_run'), 'head_sha');
    if (name === 'merge_group')
        return (0, fields/* field */.ZZ)((0, fields/* field */.ZZ)(payload, 'merge_group'), 'head_sha');
    return undefined;
}
function shaIn(value) {
    return typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value) ? value : undefined;
}

// EXTERNAL MODULE: ./src/runner/saved-statuses.ts
var saved_statuses = __webpack_require__(4460);














/** What is in flight when the step is told to stop gets 4 s: so long statuses are written after that. The runner kills after 7.5 s. */
const GRACE_MS = 6000;
const LONGEST_DESCRIPTION = 140;
const LONGEST_REQUEST_SECONDS = 30;
/** @returns nothing where it is clear that none can be written: a warning has said so */
function showStatuses(plan, world) {
    const { log, env, clock, stop } = world;
    const place = whereOf(plan, world);
    if (place.kind === 'obstacle') {
        log.warning(status_warnings/* NOT_WRITTEN */.OX, (0, status_warnings/* obstacleWarning */.UV)(place.obstacle));
        return undefined;
    }
    const { token, repository, sha } = place;
    const shown = (text) => (world.veil ?? same)(world.clean(text));
    const isHidden = ({ repository }) => (world.veil ?? same)(repository) !== repository;
    const pages = (0, status_pages/* pagesOf */.E)(plan.apiUrl, env, isHidden);
    const paceOf = (0, pace/* createPaces */.$)(plan.maxPerMinute);
    const toSend = new Map(plan.targets.flatMap((target) => target.token === token && !target.skippedBecause ? [[target, triesOf(target, plan)]] : []));
    const contexts = contextsOf(plan.targets, plan.matrixPlace, shown);
    const writer = createStatusWriter({
        ...{ client: (0, connect/* connectInGrace */.EO)(statusConnection(plan, world), { stop, log }, GRACE_MS)(token), repository, sha },
        contexts: new Set(contexts.values()).size,
        pace: paceOf(token),
        reserved: () => sum([...toSend.values()]),
        ...{ clock, stop, graceMs: GRACE_MS, open: (0, saved_statuses/* saveStatuses */.I)(sha, log) },
    });
    const board = createBoard({
        ...{ targets: plan.targets, waitFor: plan.waiting?.waitFor, contexts, pages },
        show: (context, { state, description, url }) => writer.show({
            ...{ context, state, description: cut(shown(description), LONGEST_DESCRIPTION) },
            ...(url === undefined ? {} : { url: shown(url) }),
        }),
    });
    stop.addEventListener('abort', () => guarded(() => board.stopped()));
    return {
        paceOf,
        watched: (progress) => ({
            ...progress,
            settled(delivered) {
                progress.settled(delivered);
                guarded(() => board.delivered(delivered));
                toSend.delete(delivered.target);
                writer.wake();
            },
            failed(delivered, failure) {
                progress.failed(delivered, failure);
                guarded(() => board.told({ ...(0,result/* dispatchResult */.GH)(delivered), failure }));
            },
            runChanged(target, started) {
                progress.runChanged(target, started);
                guarded(() => board.runs(target, started));
            },
            followed(target, followed) {
                progress.followed(target, followed);
                guarded(() => board.followed(target, followed));
            },
        }),
        settled: (results) => guarded(() => board.settled(results)),
        async ended() {
            // Those that were settled without being sent are not told of one by one.
            toSend.clear();
            guarded(() => board.stopped());
            await tellUnwritten(writer, repository, world).catch((error) => log.debug((0, failure/* stackOf */.US)(error)));
        },
    };
    /** Nothing of the step fails for its statuses. */
    function guarded(work) {
        try {
            work();
        }
        catch (error) {
            log.debug((0, failure/* stackOf */.US)(error));
        }
    }
}
/** One that hangs is not waited for as long as a dispatch: it keeps the word after it from being written. */
function statusConnection(plan, world) {
    const own = (0, own_connection/* ownConnection */.B)(plan, world);
    return { ...own, requestTimeoutSeconds: Math.min(plan.requestTimeoutSeconds, LONGEST_REQUEST_SECONDS) };
}
function whereOf({ sourceToken, current }, { env }) {
    const [owner, name] = (current ?? '').split('/');
    const sha = headCommit((0, runner_event/* readEvent */.j)(env), env.GITHUB_SHA);
    if (!sourceToken?.text)
        return { kind: 'obstacle', obstacle: 'no-token' };
    if (!owner || !name)
        return { kind: 'obstacle', obstacle: 'no-repository' };
    if (!sha)
        return { kind: 'obstacle', obstacle: 'no-commit' };
    return { kind: 'place', token: sourceToken.text, repository: { owner, name }, sha };
}
async function tellUnwritten(writer, repository, { log, stop }) {
    const { contexts, because, isRefused } = await writer.ended();
    if (contexts.length === 0)
        return;
    // What is in flight is cut off when its time is over.
    const answered = because && (because.kind === 'answer' || !stop.aborted) ? (0, reply_lines/* replyLine */.ZY)(because) : undefined;
    log.warning(status_warnings/* NOT_WRITTEN */.OX, isRefused && because?.kind === 'answer' && answered
        ? (0, status_warnings/* refusedWarning */.F4)(repository, because.status, answered)
        : (0, status_warnings/* unwrittenWarning */.FV)(contexts, whyNot(answered, stop.aborted)));
}
function whyNot(answered, isStopped) {
    if (isStopped)
        return [...(answered ? [answered] : []), status_warnings/* STOPPED_EARLY */.G1].join('\n');
    return answered ?? status_warnings/* HELD_BACK */.q_;
}
/** How many requests a target's dispatch may take: a workflow's is made once more where the server does not know all of it, or a ref. */
function triesOf({ dispatch }, { retries }) {
    return 1 + retries + (dispatch.kind === 'workflow' ? 1 + dispatch.refs.length : 0);
}
function sum(numbers) {
    return numbers.reduce((all, each) => all + each, 0);
}
const same = (text) => text;


/***/ })

};
