'use strict';

exports.id = 358;
exports.ids = [358,785];
exports.modules = {

/***/ 3650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ explainSilence)
/* harmony export */ });
/* harmony import */ var _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6800);
/* harmony import */ var _failures_answered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3724);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5990);
/* harmony import */ var _github_workflows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7665);
/* harmony import */ var _receivers_listeners_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2411);
/* harmony import */ var _receivers_receivers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6473);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8038);







/** Why an event that GitHub took, or would take, starts no run, for somebody who wonders at 2 a.m. why nothing runs. */
function explainSilence(found, about) {
    if (found.kind === 'not-read')
        return { listening: [], lines: explainNotRead(found.why, about) };
    const listening = found.findings.flatMap((finding) => (finding.kind === 'listens' ? [finding.path] : []));
    return { listening, lines: explainFindings(found.findings, about) };
}
function explainFindings(findings, about) {
    const byKind = Map.groupBy(findings, ({ kind }) => kind);
    return [...byKind.values()].flatMap((alike) => {
        const paths = alike.flatMap((found) => ('path' in found ? [found.path] : []));
        const [first] = alike;
        if (first?.kind === 'unread')
            return [`Not read: ${listed(paths, 150)}. ${reasonOf(first.why)}`];
        const rest = paths.length > MOST_LISTED ? [`And more like these: ${listed(paths.slice(MOST_LISTED), 150)}.`] : [];
        return [...alike.slice(0, MOST_LISTED).flatMap((found) => explain(found, about)), ...rest];
    });
}
/** What to say where nothing could be found out. */
function explainNotRead(why, { repository, dispatch }) {
    return [
        `Whether a workflow of ${repository} listens was not found out. ${reasonOf(why)}`,
        `To look by hand: on its default branch, a file in ${_github_workflows_js__WEBPACK_IMPORTED_MODULE_6__/* .WORKFLOWS */ .v1} must have ${_events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll} under on:, without types or with ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(dispatch.eventType)} among them.`,
    ];
}
function reasonOf(why) {
    switch (why.kind) {
        case 'too-large':
            return `It has more than ${_github_workflows_js__WEBPACK_IMPORTED_MODULE_6__/* .MOST_BYTES */ .uZ} bytes.`;
        case 'repository-spent':
            return `At most ${_receivers_receivers_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_OF_A_REPOSITORY */ .Ts} files of a repository are read.`;
        case 'step-spent':
            return `This step had read ${_receivers_receivers_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_OF_A_STEP */ .bX} workflow files before, and reads no more.`;
        case 'stopped':
            return 'The step was stopped before.';
        case 'reply':
            return refusal(why.reply);
        case 'unresolvable':
            return `Its YAML is more than can be resolved: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(String(why.error), 200)}.`;
        case 'fault':
            return (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(String(why.error));
    }
}
function refusal(reply) {
    if (reply.kind === 'no-answer')
        return (0, _failures_answered_js__WEBPACK_IMPORTED_MODULE_1__/* .replyLine */ .ZY)(reply);
    const right = ['insufficient_permission', 'not_found'].includes((0, _failures_code_js__WEBPACK_IMPORTED_MODULE_2__/* .failureCode */ .AD)(reply)) ? ` ${NEEDED}` : '';
    return `${(0, _failures_answered_js__WEBPACK_IMPORTED_MODULE_1__/* .answeredLine */ .Gs)(reply)}${right}`;
}
const NEEDED = 'To read workflow files takes Contents: Read (in a workflow, permissions: contents: read), or the scope repo of a classic token.';
const MOST_LISTED = 5;
function explain(found, { repository, dispatch: { eventType } }) {
    const path = 'path' in found ? (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(found.path, 150) : '';
    const event = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(eventType);
    switch (found.kind) {
        case 'listens':
            return [
                `${path} listens to ${event}, so a run should start. If none does, it is late, or Actions are off (Settings \u2192 Actions \u2192 General of ${repository}), or the workflow is not valid: its page under the Actions tab says so.`,
                ...(found.stateKnown
                    ? []
                    : ['It may be disabled, too: GitHub did not say, and to see that takes Actions: Read.']),
            ];
        case 'disabled':
            return [
                `${path} listens to ${event}, but ${DISABLED[found.state] ?? `is disabled (${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(found.state, 50)})`}. Enable it: Actions tab of ${repository}, choose the workflow, Enable workflow.`,
            ];
        case 'other-types':
            return [
                `${path} listens to repository_dispatch, but for ${alone(found.types)}: the event is ${event}. ${wayOut(found, event)}`,
            ];
        case 'broken':
            return [
                `${path} is not valid YAML, so GitHub starts no run of it: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(found.reason, 200)} (line ${found.line}, column ${found.column}). Mend it on the default branch.`,
            ];
        case 'unread':
            return [];
        case 'no-listener':
            return [
                `On the default branch of ${repository}, ${workflowFiles(found.files)} read, and none${found.files === 1 ? '' : ' of them'} has repository_dispatch under on: (workflow_dispatch is another event). Add it to the one that is to run:`,
                ...receiver(eventType),
            ];
        case 'no-file':
            return [
                `${repository} has no workflow file on its default branch (.yml or .yaml in ${_github_workflows_js__WEBPACK_IMPORTED_MODULE_6__/* .WORKFLOWS */ .v1}), and an event starts only those. Add one, or merge the branch that has it, with:`,
                ...receiver(eventType),
            ];
    }
}
/** GitHub's states: https://docs.github.com/en/actions/how-tos/manage-workflow-runs/disable-and-enable-workflows */
const DISABLED = {
    disabled_manually: 'somebody has disabled it',
    disabled_inactivity: 'GitHub has disabled it, as it does with scheduled workflows after 60 days without activity in the repository',
    disabled_fork: 'the repository is a fork, where workflows are disabled until somebody enables them',
};
function alone(types) {
    return types.length === 1 ? `the type ${listed(types, 100)} alone` : `the types ${listed(types, 100)} alone`;
}
function wayOut({ types, nearest }, event) {
    if (nearest !== undefined)
        return `Send event-type: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(nearest, 100)}, or add ${event} to the types there.`;
    const pattern = types.some(_receivers_listeners_js__WEBPACK_IMPORTED_MODULE_3__/* .isPattern */ .P) ? ' GitHub documents no patterns for types: write them out.' : '';
    return `If it is the one that is to run, add ${event} to the types there.${pattern}`;
}
function workflowFiles(count) {
    return count === 1 ? '1 workflow file was' : `${count} workflow files were`;
}
function receiver(eventType) {
    const type = /^[A-Za-z][\w-]*$/.test(eventType) ? eventType : (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(JSON.stringify(eventType));
    return ['  on:', '    repository_dispatch:', `      types: [${type}]`];
}
function listed(texts, limit) {
    const shown = texts.slice(0, MOST_LISTED).map((text) => (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(text, limit));
    return texts.length > MOST_LISTED ? `${shown.join(', ')} and ${texts.length - MOST_LISTED} more` : shown.join(', ');
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
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);

const PAGE = 100;
/** 500 jobs; a matrix has 256 at most. https://docs.github.com/en/actions/reference/limits */
const MOST_PAGES_OF_JOBS = 5;
/**
 * One page of a repository's runs of all workflows and events, newest first.
 *
 * Not filtered: GitHub serves filtered lists from a search index that can be stale. Needs Actions: read.
 *
 * @param page from 1
 * @param etag of the list that the caller has, if any
 * @see https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository
 */
async function listRuns(client, { owner, name }, page = 1, etag) {
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs', {
        owner,
        repo: name,
        per_page: PAGE,
        page,
        ...(etag ? { headers: { 'if-none-match': etag } } : {}),
    });
    if (answer.kind === 'no-answer')
        return answer;
    if (answer.status === 304 && etag)
        return { kind: 'unchanged' };
    const list = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'workflow_runs');
    if (answer.status !== 200)
        return answer;
    // Whatever it is may be large, and is kept for the explanation.
    if (!Array.isArray(list))
        return { ...answer, data: (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(answer.data) };
    const date = Date.parse(answer.headers.date ?? '');
    return {
        kind: 'runs',
        runs: list
            .slice(0, PAGE)
            .map(readRun)
            .filter((run) => run !== undefined),
        more: list.length >= PAGE,
        ...(answer.headers.etag ? { etag: answer.headers.etag } : {}),
        ...(Number.isNaN(date) ? {} : { date }),
    };
}
/**
 * One run.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#get-a-workflow-run
 */
async function getRun(client, { owner, name }, id) {
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
        owner,
        repo: name,
        run_id: id,
    });
    const run = answer.kind === 'answer' && answer.status === 200 ? readRun(answer.data) : undefined;
    return run?.id === id ? { kind: 'run', run } : answer;
}
/**
 * The failed jobs of a run's last attempt.
 *
 * @returns them, or the answer where it was none
 * @see https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
 */
async function listFailedJobs(client, { owner, name }, id) {
    const failed = [];
    for (let page = 1; page <= MOST_PAGES_OF_JOBS; page++) {
        const parameters = { owner, repo: name, run_id: id, per_page: PAGE, page };
        const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', parameters);
        const jobs = answer.kind === 'answer' ? (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'jobs') : undefined;
        if (!Array.isArray(jobs)) {
            if (page === 1)
                return answer;
            break;
        }
        failed.push(...jobs.filter(hasFailed).map(failedJob));
        if (jobs.length < PAGE)
            break;
    }
    return { kind: 'jobs', jobs: failed };
}
function failedJob(job) {
    const steps = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(job, 'steps');
    const step = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((Array.isArray(steps) ? steps : []).find(hasFailed), 'name');
    return { name: (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(job, 'name'), ...(step ? { step } : {}) };
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
    return ['failure', 'timed_out', 'startup_failure', 'cancelled', 'action_required'].includes((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(part, 'conclusion'));
}
function readRun(data) {
    const id = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'id');
    const createdAt = Date.parse((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'created_at'));
    const updatedAt = Date.parse((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'updated_at'));
    if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0 || Number.isNaN(createdAt))
        return undefined;
    const conclusion = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'conclusion');
    return {
        id,
        url: (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'html_url'),
        title: (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'display_title'),
        workflow: workflowName(data),
        event: (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'event'),
        status: (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'status'),
        ...(conclusion ? { conclusion } : {}),
        createdAt,
        updatedAt: Number.isNaN(updatedAt) ? createdAt : Math.max(createdAt, updatedAt),
    };
}
/** `name` is the workflow's, or sometimes the run's (https://github.com/cli/cli/issues/6266): the file's then. */
function workflowName(data) {
    const name = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'name');
    const file = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'path').replace(/@.*$/, '').replace(/^.*\//, '');
    return name === '' || name === (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(data, 'display_title') ? file || name : name;
}


/***/ }),

/***/ 7665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ readWorkflowFile),
/* harmony export */   TQ: () => (/* binding */ listWorkflowFiles),
/* harmony export */   mv: () => (/* binding */ listWorkflowStates),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES),
/* harmony export */   v1: () => (/* binding */ WORKFLOWS)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);

const WORKFLOWS = '.github/workflows';
/** Far more than people write, and little enough for a parser that meets nonsense. */
const MOST_BYTES = 131_072;
const CONTENTS = 'GET /repos/{owner}/{repo}/contents';
// 1,000 workflows: the contents of a folder go no further.
const MOST_PAGES = 10;
const PAGE = 100;
/**
 * Lists what is in `.github/workflows` of the default branch and can be a workflow; nothing if there is no such folder.
 *
 * Needs Contents: read for private repositories.
 *
 * @see https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
async function listWorkflowFiles(client, { owner, name }) {
    const answer = await client.request(`${CONTENTS}/${WORKFLOWS}`, { owner, repo: name });
    if (answer.kind === 'no-answer')
        return answer;
    if (answer.status === 200 && Array.isArray(answer.data)) {
        return { kind: 'files', files: answer.data.map(listedFile).filter((file) => file !== undefined) };
    }
    if (answer.status !== 404)
        return answer;
    // No such folder, or no right to know: who may not read the root either may not look at all.
    const root = await client.request(CONTENTS, { owner, repo: name });
    if (root.kind === 'no-answer')
        return root;
    const nothingThere = root.status === 200 || /repository is empty/i.test((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(root.data, 'message'));
    return nothingThere ? { kind: 'files', files: [] } : root;
}
/**
 * Reads a workflow file of the default branch, up to `MOST_BYTES`.
 *
 * As JSON and not raw: only so does GitHub say whether it is a file at all.
 *
 * @param file its name
 * @see https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
async function readWorkflowFile(client, { owner, name }, file) {
    const answer = await client.request(`${CONTENTS}/${WORKFLOWS}/{file}`, { owner, repo: name, file });
    if (answer.kind === 'no-answer' || answer.status !== 200)
        return answer;
    if ((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'type') !== 'file')
        return { kind: 'no-file' };
    const content = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'content');
    const encoding = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'encoding');
    // Beyond a megabyte GitHub says "none".
    if (typeof content !== 'string' || encoding !== 'base64')
        return { kind: 'too-large' };
    const bytes = Buffer.from(content, 'base64');
    return bytes.length > MOST_BYTES ? { kind: 'too-large' } : { kind: 'text', text: bytes.toString('utf8') };
}
/**
 * The states of a repository's workflows: `active`, `disabled_manually`, `disabled_inactivity`, `disabled_fork`.
 *
 * Needs Actions: read for private repositories.
 *
 * @returns the state of each path, such as `.github/workflows/deploy.yml`
 * @see https://docs.github.com/en/rest/actions/workflows#list-repository-workflows
 */
async function listWorkflowStates(client, { owner, name }) {
    const states = new Map();
    for (let page = 1; page <= MOST_PAGES; page++) {
        const parameters = { owner, repo: name, per_page: PAGE, page };
        const answer = await client.request('GET /repos/{owner}/{repo}/actions/workflows', parameters);
        const list = answer.kind === 'answer' && answer.status === 200 ? (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'workflows') : undefined;
        if (!Array.isArray(list))
            return answer;
        for (const workflow of list) {
            const path = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(workflow, 'path');
            const state = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(workflow, 'state');
            // One that was deleted may have a successor of the same path.
            if (typeof path === 'string' && typeof state === 'string' && state !== 'deleted')
                states.set(path, state);
        }
        if (list.length < PAGE)
            break;
    }
    return { kind: 'states', states };
}
function listedFile(data) {
    const name = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'name');
    const size = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'size');
    if ((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'type') !== 'file' || typeof name !== 'string' || !/^[^/]+\.ya?ml$/.test(name))
        return undefined;
    return { name, size: typeof size === 'number' ? size : 0 };
}


/***/ }),

/***/ 2411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPattern),
/* harmony export */   g: () => (/* binding */ listeners)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7785);
/* harmony import */ var _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6800);


/**
 * Decides which workflows an event starts, and what keeps the others silent. GitHub documents types as values, not as
 * patterns, so they are compared as they are.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
function listeners(files, dispatch) {
    if (files.length === 0)
        return [{ kind: 'no-file' }];
    const findings = files.map((file) => finding(file, dispatch)).filter((found) => found !== undefined);
    const of = (...kinds) => findings.filter(({ kind }) => kinds.includes(kind));
    const hearing = of('listens', 'disabled');
    const deaf = files.filter(({ trigger }) => trigger.kind === 'other-events').length;
    const near = of('other-types').filter((found) => 'nearest' in found);
    const far = of('other-types').filter((found) => !('nearest' in found));
    const others = of('listens').length > 0 ? [] : hearing.length > 0 ? near : [...near, ...far];
    const nobody = deaf > 0 && hearing.length + others.length === 0 ? [{ kind: 'no-listener', files: deaf }] : [];
    return [...hearing, ...others, ...nobody, ...of('broken', 'unread')];
}
function finding({ path, trigger, state }, dispatch) {
    if (trigger.kind === 'other-events')
        return undefined;
    if (trigger.kind !== 'dispatch')
        return { path, ...trigger };
    const { types } = trigger;
    if (!(0, _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .isHeardBy */ .it)(dispatch, types)) {
        const nearest = nearestType(types, dispatch.eventType);
        return { kind: 'other-types', path, types, ...(nearest === undefined ? {} : { nearest }) };
    }
    if (state?.startsWith('disabled'))
        return { kind: 'disabled', path, state };
    return { kind: 'listens', path, stateKnown: state !== undefined };
}
/** Neither a pattern nor what is longer than GitHub takes can be sent as an event type. */
function nearestType(types, eventType) {
    const candidates = types.filter((type) => type.length <= 100 && !isPattern(type));
    const maxDistance = Math.max(2, Math.ceil(eventType.length / 3));
    const match = (0, leven__WEBPACK_IMPORTED_MODULE_1__.closestMatch)(eventType.toLowerCase(), candidates.map((type) => type.toLowerCase()), { maxDistance });
    return candidates.find((type) => type.toLowerCase() === match);
}
/** Whether a type was meant as a pattern. */
function isPattern(type) {
    return type.includes('*');
}


/***/ }),

/***/ 6473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ts: () => (/* binding */ MOST_OF_A_REPOSITORY),
  bX: () => (/* binding */ MOST_OF_A_STEP),
  k2: () => (/* binding */ createReceiversReader)
});

// EXTERNAL MODULE: ./src/failures/code.ts
var code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/github/workflows.ts
var workflows = __webpack_require__(7665);
// EXTERNAL MODULE: ./src/receivers/listeners.ts
var listeners = __webpack_require__(2411);
// EXTERNAL MODULE: ./src/events/repository-dispatch.ts
var repository_dispatch = __webpack_require__(6800);
// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(886);


// In the core schema of YAML 1.2 `on` is a text; in YAML 1.1 it is `true`. Keys are compared here, because the library's
// way takes quadratic time.
const YAML = { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'error' };
/**
 * Reads what starts a workflow, from the text of its file. Only what stands under `on` is resolved.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#on
 */
async function readTrigger(text) {
    // Loading it takes 30 ms, which only those pay whose event starts nothing.
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        const lines = new yaml.LineCounter();
        const document = yaml.parseDocument(text, { ...YAML, lineCounter: lines });
        const fault = faultIn(document, yaml);
        if (fault) {
            const { line, col } = lines.linePos(fault.at);
            return { kind: 'broken', line, column: col, reason: fault.reason };
        }
        if (!yaml.isMap(document.contents))
            return { kind: 'other-events' };
        const on = document.contents.items.find(({ key }) => yaml.isScalar(key) && key.source === 'on')?.value;
        return trigger(yaml.isNode(on) ? on.toJS(document) : on);
    }
    catch (error) {
        // Such as the guard against aliases that multiply, and a nesting that outgrows the stack.
        return { kind: 'unread', why: { kind: 'unresolvable', error } };
    }
}
/** What makes GitHub refuse the whole file, wherever it stands. */
function faultIn(document, yaml) {
    // Sound or not, it is too much for this reader.
    const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
    if (exhausted)
        throw exhausted;
    const [first] = document.errors.toSorted((one, other) => one.pos[0] - other.pos[0]);
    if (first)
        return { at: first.pos[0], reason: first.message };
    const anchors = new Set();
    let fault;
    yaml.visit(document, (_, node) => {
        if (yaml.isMap(node))
            fault = keyTwice(node, yaml);
        if (yaml.isAlias(node) && !anchors.has(node.source))
            fault = unresolved(node);
        if (yaml.isNode(node) && 'anchor' in node && node.anchor)
            anchors.add(node.anchor);
        return fault && yaml.visit.BREAK;
    });
    return fault;
}
function keyTwice({ items }, { isScalar }) {
    const seen = new Set();
    for (const { key } of items) {
        if (!isScalar(key))
            continue;
        if (seen.has(key.value))
            return { at: key.range?.[0] ?? 0, reason: `the key ${String(key.value)} is there twice` };
        seen.add(key.value);
    }
    return undefined;
}
function unresolved({ range, source }) {
    const reason = `*${source} is an alias of no anchor (a text that begins with * must stand in quotes)`;
    return { at: range?.[0] ?? 0, reason };
}
/** The forms of `on`: one event, a list of events, or a mapping from events to what they are limited to. */
function trigger(on) {
    if (on === repository_dispatch/* EVENT */.ll || (Array.isArray(on) && on.includes(repository_dispatch/* EVENT */.ll)))
        return { kind: 'dispatch', types: [] };
    if (typeof on !== 'object' || on === null || !Object.hasOwn(on, repository_dispatch/* EVENT */.ll))
        return { kind: 'other-events' };
    const types = (0, fields/* field */.ZZ)((0, fields/* field */.ZZ)(on, repository_dispatch/* EVENT */.ll), 'types');
    return { kind: 'dispatch', types: [types].flat().filter(isText).map(String) };
}
function isText(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}




/** So much is promised in the README, under "Wait for the runs". */
const MOST_OF_A_REPOSITORY = 50;
const MOST_OF_A_STEP = 300;
const AT_ONCE = 10;
/** Reads each repository once for each token, and no more than the budget of files. */
function createReceiversReader({ clientOf, stop }) {
    const readings = new Map();
    let filesLeft = MOST_OF_A_STEP;
    /** Each further request might take its whole timeout as well, or run into the same limit. */
    let givenUp;
    return {
        async look(target) {
            const key = `${target.token} ${target.repository.toLowerCase()}`;
            const reading = readings.get(key) ?? read(target).catch(notRead);
            readings.set(key, reading);
            const result = await reading;
            if (result.kind === 'not-read')
                return result;
            return { kind: 'findings', findings: (0, listeners/* listeners */.g)(result.files, target.dispatch) };
        },
    };
    async function read(target) {
        const hindrance = hindered();
        if (hindrance)
            return { kind: 'not-read', why: hindrance };
        if (filesLeft === 0)
            return { kind: 'not-read', why: { kind: 'step-spent' } };
        const client = await clientOf(target.token);
        const list = await (0, workflows/* listWorkflowFiles */.TQ)(client, target);
        if (list.kind !== 'files')
            return { kind: 'not-read', why: refused(list) };
        const taken = list.files.slice(0, Math.min(MOST_OF_A_REPOSITORY, filesLeft));
        filesLeft -= taken.length;
        const files = [];
        for (let at = 0; at < taken.length; at += AT_ONCE) {
            const some = taken.slice(at, at + AT_ONCE).map(async ({ name, size }) => {
                const trigger = size > workflows/* MOST_BYTES */.uZ ? unread({ kind: 'too-large' }) : await triggerOf(client, target, name);
                return trigger && { path: `${workflows/* WORKFLOWS */.v1}/${name}`, trigger };
            });
            files.push(...(await Promise.all(some)).filter((file) => file !== undefined));
        }
        const why = { kind: taken.length === MOST_OF_A_REPOSITORY ? 'repository-spent' : 'step-spent' };
        const left = list.files
            .slice(taken.length)
            .map(({ name }) => ({ path: `${workflows/* WORKFLOWS */.v1}/${name}`, trigger: unread(why) }));
        return { kind: 'files', files: [...(await withStates(files, client, target)), ...left] };
    }
    async function triggerOf(client, target, name) {
        const hindrance = hindered();
        if (hindrance)
            return unread(hindrance);
        try {
            const file = await (0,workflows/* readWorkflowFile */.AO)(client, target, name);
            switch (file.kind) {
                case 'text':
                    return await readTrigger(file.text);
                case 'no-file':
                    return undefined;
                case 'too-large':
                    return unread(file);
                default:
                    return unread(refused(file));
            }
        }
        catch (error) {
            return unread(giveUp({ kind: 'fault', error }));
        }
    }
    /** States matter only where somebody listens, and without them the finding is still worth having. */
    async function withStates(files, client, target) {
        if (hindered() || !files.some(({ trigger }) => trigger.kind === 'dispatch'))
            return files;
        const found = await (0, workflows/* listWorkflowStates */.mv)(client, target);
        if (found.kind === 'no-answer')
            giveUp({ kind: 'reply', reply: found });
        if (found.kind !== 'states')
            return files;
        return files.map((file) => {
            const state = found.states.get(file.path);
            return state === undefined ? file : { ...file, state };
        });
    }
    function hindered() {
        return stop.aborted ? { kind: 'stopped' } : givenUp;
    }
    function notRead(error) {
        return { kind: 'not-read', why: giveUp({ kind: 'fault', error }) };
    }
    function giveUp(why) {
        givenUp = why;
        return why;
    }
    function refused(reply) {
        const why = { kind: 'reply', reply };
        return reply.kind === 'no-answer' || (0, code/* failureCode */.AD)(reply) === 'rate_limited' ? giveUp(why) : why;
    }
}
function unread(why) {
    return { kind: 'unread', why };
}


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closestMatch: () => (/* binding */ closestMatch)
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

};
