'use strict';

exports.id = 460;
exports.ids = [460];
exports.modules = {

/***/ 8741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ linkOf),
/* harmony export */   QW: () => (/* binding */ cancelOnStop),
/* harmony export */   rS: () => (/* binding */ createCancelling)
/* harmony export */ });
/* harmony import */ var _explaining_reply_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9871);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5990);
/* harmony import */ var _github_batches_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3999);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1281);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1666);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8038);






function createCancelling(log) {
    const warnings = [];
    let isRefused = false;
    return {
        async cancel(client, run, hasEnded) {
            const [owner = '', name = ''] = run.repository.split('/');
            const shown = `${run.repository}: ${linkOf(run)}`;
            const reply = hasEnded ? undefined : await (0, _github_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .cancelRun */ .Su)(client, { owner, name }, run.id);
            if (reply === undefined)
                log.info(`\u2013 ${shown} had ended`);
            else if (reply.kind === 'answer' && reply.status === 409)
                log.info(`\u2013 ${shown} had ended, or is being cancelled already`);
            else if (reply.kind === 'answer' && reply.status === 202)
                log.info(`\u2713 ${shown} is being cancelled`);
            else
                failed(`${shown} was not cancelled.`, reply);
        },
        failed,
        end() {
            if (warnings.length > 0)
                log.warning('Not cancelled', [...warnings, ...(isRefused ? [NEEDED] : [])].join('\n'));
        },
    };
    function failed(line, reply) {
        warnings.push(`${line} ${(0, _explaining_reply_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .replyLine */ .ZY)(reply)}`);
        if (reply.kind === 'answer' && REFUSALS.includes((0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(reply)))
            isRefused = true;
    }
}
const REFUSALS = ['insufficient_permission', 'not_found'];
const NEEDED = "Cancelling runs takes Actions: Read and write (for GITHUB_TOKEN `actions: write` in the job's `permissions`, beside the others), or the scope repo of a classic token.";
function linkOf({ id, url }) {
    return url === undefined ? `run ${id}` : (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .m)(url, 300);
}
function cancelOnStop({ stop, clientOf, log }) {
    const known = new Map();
    let cancelled;
    stop.addEventListener('abort', () => {
        cancelled = cancelAll();
    });
    return {
        saw(target, started) {
            const { run } = started;
            if ((0, _result_js__WEBPACK_IMPORTED_MODULE_4__/* .isOurs */ .MU)(target, started))
                known.set(run.id, { target, run });
        },
        ended: async () => cancelled,
    };
    async function cancelAll() {
        const cancelling = createCancelling(log);
        const open = [...known.values()].filter(({ run }) => run.status !== 'completed');
        await (0, _github_batches_js__WEBPACK_IMPORTED_MODULE_5__/* .inBatches */ .o)(open, ({ target: { repository, token }, run: { id, url } }) => cancelling.cancel(clientOf(token), { repository, id, url }, false));
        cancelling.end();
    }
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
 * Decides which runs a dispatch started. The run that the answer named is the one; else the id in a run's name decides;
 * without one, a run is taken by time only if it is the only one that can be meant.
 *
 * @param candidates of its kind
 * @param polledAt when it was last looked for candidates, on the clock of `firstSeenAt`: what came since is not known
 */
function match(wanted, candidates, polledAt) {
    const { runId, dispatchId, isUnnamed, alone } = wanted;
    if (runId !== undefined)
        return { by: 'run_id', runs: candidates.map(({ run }) => run).filter(({ id }) => id === runId) };
    const runs = candidates.map(({ run }) => run).filter(({ title }) => showsId(title, dispatchId));
    if (runs.length > 0)
        return { by: 'dispatch_id', runs };
    const titled = candidates.filter(({ run }) => isUnnamed(run));
    const [only, ...rivals] = titled;
    if (only && rivals.length === 0 && alone) {
        const settled = only.pollsSince >= SETTLING_POLLS && polledAt - only.firstSeenAt >= SETTLING_MS;
        if (settled)
            return { by: 'time', runs: [only.run] };
    }
    const others = candidates.filter(({ run }) => !isUnnamed(run));
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

/***/ 1281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mh: () => (/* binding */ getRun),
/* harmony export */   Su: () => (/* binding */ cancelRun),
/* harmony export */   uQ: () => (/* binding */ listFailedJobs),
/* harmony export */   v: () => (/* binding */ listRuns)
/* harmony export */ });
/* harmony import */ var _conclusions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1035);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8038);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(886);



const PAGE = 100;
// What is kept of a run: a step may follow thousands, and titles are anybody's text.
const MOST_OF_A_NAME = 250;
const MOST_OF_A_URL = 500;
const MOST_OF_A_WORD = 40;
const MOST_IDS = 10;
/** A word of a title that may be the id of a dispatch. */
const ID = /(?<![\w-])[\w-]{8,64}(?![\w-])/g;
/** 500 jobs; a matrix has 256 at most. https://docs.github.com/en/actions/reference/limits */
const MOST_PAGES_OF_JOBS = 5;
/**
 * One page of a repository's runs of all workflows and events, newest first.
 *
 * Not filtered: GitHub serves filtered lists from a search index that can be stale. Needs Actions: read.
 *
 * @param page from 1
 * @param etag of the list that the caller has, if any
 * @param ids of dispatches: where a long title shows them, they stay in it
 * @see https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository
 */
async function listRuns(client, { owner, name }, page = 1, etag, ids) {
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs', {
        owner,
        repo: name,
        per_page: PAGE,
        page,
        ...(etag ? { headers: { 'if-none-match': etag } } : {}),
    });
    if (answer.kind === 'no-answer')
        return answer;
    const at = Date.parse(answer.headers.date ?? '');
    const date = Number.isNaN(at) ? {} : { date: at };
    if (answer.status === 304 && etag)
        return { kind: 'unchanged', ...date };
    if (answer.status !== 200)
        return answer;
    const list = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(answer.data, 'workflow_runs');
    // Whatever it is may be large, and is kept for the explanation.
    const kept = { ...answer, data: (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(answer.data) };
    if (!Array.isArray(list))
        return kept;
    const runs = list.slice(0, PAGE).map((run) => readRun(run, ids));
    const readable = runs.filter((run) => run !== undefined);
    if (list.length > 0 && readable.length === 0)
        return { kind: 'unreadable', unreadable: list.length, answer: kept };
    return {
        kind: 'runs',
        runs: readable,
        unreadable: runs.length - readable.length,
        more: list.length >= PAGE,
        ...(answer.headers.etag ? { etag: answer.headers.etag } : {}),
        ...date,
    };
}
/**
 * One run.
 *
 * @param ids of dispatches: where a long title shows them, they stay in it
 * @see https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run
 */
async function getRun(client, { owner, name }, id, ids) {
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
        owner,
        repo: name,
        run_id: id,
    });
    const run = answer.kind === 'answer' && answer.status === 200 ? readRun(answer.data, ids) : undefined;
    return run?.id === id ? { kind: 'run', run } : answer;
}
/**
 * The failed jobs of a run's last attempt.
 *
 * @returns them, with what came in place of a further page, if anything did; or the answer where it was none
 * @see https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
 */
async function listFailedJobs(client, { owner, name }, id) {
    const failed = [];
    for (let page = 1; page <= MOST_PAGES_OF_JOBS; page++) {
        const parameters = { owner, repo: name, run_id: id, per_page: PAGE, page };
        const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', parameters);
        const jobs = answer.kind === 'answer' ? (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(answer.data, 'jobs') : undefined;
        if (!Array.isArray(jobs))
            return page === 1 ? answer : { kind: 'jobs', jobs: failed, cutBy: answer };
        failed.push(...jobs.filter(hasFailed).map(failedJob));
        if (jobs.length < PAGE)
            break;
    }
    return { kind: 'jobs', jobs: failed };
}
function failedJob(job) {
    const steps = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(job, 'steps');
    const failed = (Array.isArray(steps) ? steps : []).find(hasFailed);
    const step = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(failed, 'name');
    const id = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(job, 'id');
    const startedAt = Date.parse((0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(failed, 'started_at'));
    const completedAt = Date.parse((0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(failed, 'completed_at'));
    const checkRun = /\/check-runs\/(\d{1,15})$/.exec((0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(job, 'check_run_url'))?.[1];
    return {
        ...(typeof id === 'number' && Number.isSafeInteger(id) ? { id } : {}),
        name: (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(job, 'name'),
        ...(step ? { step } : {}),
        ...(Number.isNaN(startedAt) ? {} : { startedAt }),
        ...(Number.isNaN(completedAt) ? {} : { completedAt }),
        ...(checkRun === undefined ? {} : { checkRun: Number(checkRun) }),
        ...(Array.isArray(steps) && steps.length === 0 ? { neverStarted: true } : {}),
    };
}
/**
 * Asks for a run to be cancelled. Needs Actions: write.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#cancel-a-workflow-run
 */
function cancelRun(client, { owner, name }, id) {
    return client.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { owner, repo: name, run_id: id });
}
function hasFailed(part) {
    return (0, _conclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .isBad */ .e2)((0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(part, 'conclusion'));
}
function readRun(data, ids) {
    const id = wholeNumber(data, 'id');
    const createdAt = Date.parse((0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'created_at'));
    const updatedAt = Date.parse((0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'updated_at'));
    if (id === undefined || Number.isNaN(createdAt))
        return undefined;
    const conclusion = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'conclusion', MOST_OF_A_WORD);
    const workflowId = wholeNumber(data, 'workflow_id');
    return {
        id,
        url: (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'html_url', MOST_OF_A_URL),
        title: titleOf(data, ids),
        workflow: workflowName(data),
        path: (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(pathOf(data), MOST_OF_A_URL),
        branch: (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'head_branch', MOST_OF_A_URL),
        event: (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'event', MOST_OF_A_WORD),
        status: (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'status', MOST_OF_A_WORD),
        ...(conclusion ? { conclusion } : {}),
        ...(workflowId === undefined ? {} : { workflowId }),
        ...attemptOf(data),
        createdAt,
        updatedAt: Number.isNaN(updatedAt) ? createdAt : Math.max(createdAt, updatedAt),
    };
}
/** Of a re-run; a first attempt has nothing to tell. */
function attemptOf(data) {
    const attempt = wholeNumber(data, 'run_attempt') ?? 1;
    const startedAt = Date.parse((0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'run_started_at'));
    return attempt > 1 ? { attempt, ...(Number.isNaN(startedAt) ? {} : { startedAt }) } : {};
}
function wholeNumber(data, name) {
    const value = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, name);
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
/** Its beginning, where it is long, and the ids that stand behind that. */
function titleOf(data, ids) {
    const whole = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'display_title');
    if (typeof whole !== 'string' || whole.length <= MOST_OF_A_NAME)
        return (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(whole);
    const title = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .v)((0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(whole), MOST_OF_A_NAME);
    const shown = new Set();
    for (const [word] of ids && ids.size > 0 ? whole.matchAll(ID) : []) {
        if (ids?.has(word) && !title.includes(word))
            shown.add(word);
        if (shown.size === MOST_IDS)
            break;
    }
    // Copied, as a part of a text would keep all of it.
    return Buffer.from([title, ...shown].join(' ')).toString();
}
/** `name` is the workflow's, or sometimes the run's (https://github.com/cli/cli/issues/6266): the file's then. */
function workflowName(data) {
    const name = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'name');
    const path = pathOf(data);
    const file = path.slice(path.lastIndexOf('/') + 1);
    return (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1)(name === '' || name === (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'display_title') ? file || name : name, MOST_OF_A_NAME);
}
/** Of the workflow's file, without the ref that GitHub may add. */
function pathOf(data) {
    const [path = ''] = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(data, 'path').split('@', 1);
    return path;
}


/***/ }),

/***/ 8043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./src/cancelling.ts
var src_cancelling = __webpack_require__(8741);
// EXTERNAL MODULE: ./src/connect.ts + 19 modules
var connect = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/events/dispatch.ts
var dispatch = __webpack_require__(5123);
// EXTERNAL MODULE: ./src/following/match.ts
var match = __webpack_require__(6138);
// EXTERNAL MODULE: ./src/github/batches.ts
var batches = __webpack_require__(3999);
// EXTERNAL MODULE: ./src/github/runs.ts
var github_runs = __webpack_require__(1281);
// EXTERNAL MODULE: ./src/inputs/settings.ts
var settings = __webpack_require__(900);
// EXTERNAL MODULE: ./src/report/veil.ts
var veil = __webpack_require__(4248);
// EXTERNAL MODULE: ./src/runner/event.ts
var runner_event = __webpack_require__(3034);









/** 1,000 runs since the main step began: what is older than that is looked for in vain. */
const MOST_PAGES = 10;
/** A run is dated up to a second before its event, by GitHub's clock, whose header has whole seconds. */
const SLACK_MS = 5000;
/**
 * Cancels the runs that a cancelled step was waiting for, if `cancel-downstream` asked for it. Only runs that show an id
 * which the action itself made: nobody else's run can be met. What could not be cancelled is a warning.
 *
 * @param saved what the main step left for it
 * @param appTokens those of a GitHub App that it left
 */
async function cancelDownstream(saved, appTokens, world) {
    if (!saved) {
        world.log.info('Nothing to cancel: this step was not waiting for runs that it was to cancel.');
        return;
    }
    const hidden = (0, runner_event/* isRunningPrivate */.l)(world.env) ? [] : saved.dispatches.filter(({ isPrivate }) => isPrivate);
    const log = (0, veil/* veiled */.c)(world.log, (0, veil/* createVeil */.L)(hidden));
    const tokenOf = readTokens(saved, appTokens, world);
    const { clientOf } = (0, connect/* connect */.Ng)((0, settings/* readConnection */.dC)(world), { ...world, log });
    const places = [...Map.groupBy(placesOf(saved), ({ key }) => key).values()];
    const cancelling = (0, src_cancelling/* createCancelling */.rS)(log);
    await (0, batches/* inBatches */.o)(places, async (entries) => {
        const [{ repository, tokenEnv }] = entries;
        const client = clientOf(tokenOf(repository, tokenEnv));
        await cancelIn(client, repository, entries, { since: saved.since, clock: world.clock, log, cancelling });
    });
    if (saved.moreRuns > 0)
        log.info(`\u2026 ${saved.moreRuns} more runs had been found than are kept for this step. Those that show an id which it made are cancelled all the same, as far as the lists of runs still have them.`);
    cancelling.end();
}
function placesOf({ dispatches, runs }) {
    const place = ({ repository, tokenEnv }) => ({
        key: JSON.stringify([repository.toLowerCase(), tokenEnv]),
        repository,
        tokenEnv,
    });
    return [
        ...dispatches.map((dispatch) => ({ ...place(dispatch), dispatch })),
        ...runs.map((run) => ({ ...place(run), run })),
    ];
}
function readTokens({ dispatches }, appTokens, { read, env, registerSecret }) {
    for (const { tokenEnv } of dispatches)
        if (tokenEnv !== undefined)
            registerSecret(env[tokenEnv] ?? '');
    const ofOwners = new Map(appTokens.map(({ owner, token }) => [owner.toLowerCase(), token]));
    return (repository, tokenEnv) => {
        if (tokenEnv !== undefined)
            return (env[tokenEnv] ?? '').trim();
        const [owner = ''] = repository.toLowerCase().split('/');
        // Beside an App the step's own token is not used.
        const own = read('app-private-key')?.trim() ? '' : (read('token') ?? '');
        return ofOwners.get(owner) ?? own.trim();
    };
}
async function cancelIn(client, repository, entries, { since, clock, log, cancelling }) {
    const [owner = '', name = ''] = repository.split('/');
    const ids = entries.flatMap(({ dispatch }) => dispatch?.dispatchId ?? []);
    const known = entries.flatMap(({ run }) => run ?? []);
    const toCancel = new Map(known.filter(({ ours }) => ours).map(({ id, url }) => [id, { url, hasEnded: false }]));
    if (ids.length === 0 && known.length === 0)
        log.info(`\u2013 ${repository}: left alone: its events have no id which this step made`);
    if (ids.length > 0) {
        // Once more, for those that had not been found yet.
        const listed = await listSince();
        if (listed.kind === 'listed') {
            for (const run of listed.runs.filter(({ title }) => ids.some((id) => (0, match/* showsId */.W)(title, id))))
                toCancel.set(run.id, { url: run.url, hasEnded: run.status === 'completed' });
            if (toCancel.size === 0)
                log.info(`\u2013 ${repository}: no run was found that shows an id which this step made`);
        }
        else {
            cancelling.failed(`${repository}: further runs could not be looked for.`, listed);
        }
    }
    for (const [id, { url, hasEnded }] of toCancel)
        await cancelling.cancel(client, { repository, id, url }, hasEnded);
    for (const run of known.filter(({ ours }) => !ours))
        log.info(`\u2013 ${repository}: ${(0, src_cancelling/* linkOf */.IJ)(run)} left alone: it shows no id which this step made`);
    async function listSince() {
        const runs = [];
        for (let page = 1; page <= MOST_PAGES; page++) {
            const list = await (0, github_runs/* listRuns */.v)(client, { owner, name }, page, undefined, new Set(ids));
            if (list.kind === 'unchanged')
                break;
            if (list.kind === 'unreadable')
                return list.answer;
            if (list.kind !== 'runs')
                return list;
            runs.push(...list.runs.filter(({ event }) => dispatch/* STARTING_EVENTS */.N1.includes(event)));
            // How long ago it began is the same on every clock.
            const begun = (list.date ?? clock.now()) - (clock.now() - since) - SLACK_MS;
            const oldest = list.runs.at(-1);
            if (!list.more || !oldest || oldest.createdAt < begun)
                break;
        }
        return { kind: 'listed', runs };
    }
}

// EXTERNAL MODULE: ./src/runner/saved-state.ts
var saved_state = __webpack_require__(3313);
// EXTERNAL MODULE: ./src/runner/saved-statuses.ts
var saved_statuses = __webpack_require__(4460);





/**
 * The post step: does what a step that was stopped could not do any more.
 *
 * @returns true: what can't be done is a warning
 */
async function post(world) {
    const [runs, statuses, left] = [(0, saved_state/* savedForPost */.dw)(), (0, saved_statuses/* savedStatuses */.m)(), (0, saved_state/* savedAppTokens */.j9)()];
    for (const { token } of left)
        world.registerSecret(token);
    try {
        await cancelDownstream(runs, left, world);
        if (statuses) {
            // Most steps leave none.
            const { endStatuses } = await __webpack_require__.e(/* import() | statuses */ 397).then(__webpack_require__.bind(__webpack_require__, 6333));
            await endStatuses(statuses, world);
        }
    }
    finally {
        if (left.length > 0)
            await revokeLeft(left, world);
    }
    return true;
}
/** Gives back the tokens of a GitHub App that the main step left. */
async function revokeLeft(left, world) {
    const { revoke } = await __webpack_require__.e(/* import() | app */ 524).then(__webpack_require__.bind(__webpack_require__, 9145));
    const { clientOf } = (0, connect/* connect */.Ng)((0, settings/* readConnection */.dC)(world), world);
    await revoke(left.map(({ token }) => token), clientOf, world.log.debug);
}


/***/ }),

/***/ 4248:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createVeil),
/* harmony export */   c: () => (/* binding */ veiled)
/* harmony export */ });
/**
 * Hides repositories that nobody who reads a public log should learn of.
 *
 * @param hidden each as `owner/name`; what is added to it later is hidden from then on
 */
function createVeil(hidden) {
    let known = 0;
    let pattern = /(?!)/g;
    return (text) => {
        if (hidden.length !== known)
            pattern = patternOf(hidden);
        known = hidden.length;
        return text.replace(pattern, (name) => `a private repository of ${name.split('/')[0]}`);
    };
}
function patternOf(hidden) {
    const names = [...new Set(hidden.map(({ repository }) => repository))];
    // The longest first: one name may begin as another does.
    const longest = names.toSorted((one, other) => other.length - one.length).map((name) => name.replace(/[.-]/g, '\\$&'));
    return new RegExp(`(?<![\\w.-])(?:${longest.join('|')})(?![\\w-])`, 'gi');
}
/** A log that a veil is over. */
function veiled(log, veil) {
    const titled = (print) => (title, text) => print(veil(title), veil(text));
    return {
        info: (text) => log.info(veil(text)),
        debug: (text) => log.debug(veil(text)),
        debugging: log.debugging,
        group: titled(log.group),
        notice: titled(log.notice),
        warning: titled(log.warning),
        error: titled(log.error),
    };
}


/***/ }),

/***/ 3313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tn: () => (/* binding */ saveForPost),
/* harmony export */   _G: () => (/* binding */ savedList),
/* harmony export */   bh: () => (/* binding */ keepAppTokens),
/* harmony export */   dw: () => (/* binding */ savedForPost),
/* harmony export */   j9: () => (/* binding */ savedAppTokens)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1178);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1666);
/* harmony import */ var _command_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3614);



const SINCE = 'following-since';
const STOPPED = 'following-stopped';
const MORE = 'more-runs';
/**
 * All variables of a process share 2 MB or less, and the post step is not started with more. Others are found by the id
 * that they show; those that an answer named may show none, and are one a target.
 */
const MOST_RUNS = 300;
/** A repository's name has 140 characters at most. */
const LONGEST_URL = 300;
/**
 * Saves what the post step needs to cancel runs: each piece in a variable of its own, as one of them holds 128 KiB at
 * most.
 *
 * @param now milliseconds since 1970
 * @returns also what is to be told that the step is stopped: runs of one that crashed are nobody's to cancel
 */
function saveForPost(targets, now, log) {
    let hasFailed = false;
    const known = new Set();
    let kept = 0;
    const dispatches = targets.map(({ repository, tokenEnv, isPrivate, dispatchId, idIsNew }, index) => {
        const id = idIsNew && dispatchId ? { dispatchId } : {};
        return [
            `dispatch-${index}`,
            { repository, ...(tokenEnv ? { tokenEnv } : {}), ...(isPrivate ? { isPrivate } : {}), ...id },
        ];
    });
    save(...dispatches, [SINCE, now]);
    return {
        found(target, started) {
            const { id, url } = started.run;
            if (known.has(id))
                return;
            known.add(id);
            const ours = (0, _result_js__WEBPACK_IMPORTED_MODULE_2__/* .isOurs */ .MU)(target, started);
            const run = { of: targets.indexOf(target), id, ...(url.length <= LONGEST_URL ? { url } : {}), ours };
            const isKept = kept < MOST_RUNS || started.matchedBy === 'run_id';
            save(isKept ? [`run-${kept++}`, run] : [MORE, known.size - kept]);
        },
        unsent: (target) => save([`dispatch-${targets.indexOf(target)}`, null]),
        done: () => save([SINCE, null]),
        stopped: () => save([STOPPED, true]),
    };
    function save(...values) {
        try {
            (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValues */ .w)('GITHUB_STATE', values.map(([name, value]) => [name, JSON.stringify(value)]));
        }
        catch (error) {
            if (!hasFailed)
                log.warning('State not saved', `cancel-downstream may miss runs: ${error.message}.`);
            hasFailed = true;
        }
    }
}
/** Each has some 600 characters: see `MOST_RUNS`. */
const MOST_APP_TOKENS = 200;
/**
 * Keeps a GitHub App's tokens for the post step, the newest of each owner.
 *
 * @returns what takes one, or takes one back: whether the post step finds it
 */
function keepAppTokens(log) {
    const owners = [];
    let hasFailed = false;
    return (owner, token) => {
        if (!owners.includes(owner)) {
            if (token === undefined || owners.length === MOST_APP_TOKENS)
                return false;
            owners.push(owner);
        }
        try {
            const saved = token === undefined ? null : { owner, token };
            (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValues */ .w)('GITHUB_STATE', [[`app-token-${owners.indexOf(owner)}`, JSON.stringify(saved)]]);
            return token !== undefined;
        }
        catch (error) {
            if (!hasFailed)
                log.warning('State not saved', `cancel-downstream may miss runs: ${error.message}.`);
            hasFailed = true;
            return false;
        }
    };
}
/** @returns the tokens that the main step neither gave back nor took back */
function savedAppTokens() {
    return savedList('app-token').filter((saved) => saved !== null);
}
/** @returns what the main step kept; nothing if it was done, had nothing to keep, or was not stopped */
function savedForPost() {
    const since = Number((0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(SINCE) || 'null');
    if (!(since > 0) || !(0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(STOPPED))
        return undefined;
    const dispatches = savedList('dispatch');
    const runs = savedList('run').flatMap(({ of, ...run }) => {
        const { repository, tokenEnv } = dispatches[of] ?? {};
        return repository === undefined ? [] : [{ repository, ...(tokenEnv ? { tokenEnv } : {}), ...run }];
    });
    const moreRuns = Number((0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(MORE) || 0);
    return { since, dispatches: dispatches.filter((dispatch) => dispatch !== null), runs, moreRuns };
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
/* harmony import */ var _command_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3614);
/* harmony import */ var _saved_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3313);



const COMMIT = 'status-commit';
/** Saves which commit statuses are open: of 30 at most, so there is room for all in the environment. */
function saveStatuses(commit, log) {
    const places = new Map();
    let hasFailed = false;
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
    function save(...values) {
        try {
            (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeValues */ .w)('GITHUB_STATE', values.map(([name, value]) => [name, JSON.stringify(value)]));
        }
        catch (error) {
            if (!hasFailed)
                log.warning('State not saved', `commit-status may leave a status pending: ${error.message}.`);
            hasFailed = true;
        }
    }
}
/** @returns nothing where the main step left no status open */
function savedStatuses() {
    const contexts = (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_2__/* .savedList */ ._G)('status').filter((context) => context !== null);
    return contexts.length > 0 ? { commit: JSON.parse((0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(COMMIT)), contexts } : undefined;
}


/***/ })

};
