'use strict';

exports.id = 276;
exports.ids = [276,785];
exports.modules = {

/***/ 4850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createReaders)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5990);
/* harmony import */ var _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(299);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6279);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3148);





/**
 * 300 a minute: of the 900 points of GitHub's secondary limit a read costs 1 and a dispatch 5, and 80 of those take 400.
 * In portions, so that no poll waits for most of a minute because others took all of it at once.
 */
const READS = 50;
const WINDOW_MS = 10_000;
/**
 * Clients for reads: each read is made when its turn within its token's budget has come. While a rate limit lasts none
 * is made, and who asks gets the answer that told of it, at once: polls go on, a dispatch waits by rules of its own,
 * and an explanation does without. All that reads on a token shares one.
 *
 * @returns the client of a token; one for what a dispatch waits for goes before all others
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
function createReaders(options) {
    // Every read that waits for its turn listens to it.
    (0, node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, options.stop);
    const readers = new Map();
    return async (token, goesFirst = false) => {
        const key = token.trim();
        const made = readers.get(key) ?? options.clientOf(token).then((client) => paced(client, options));
        readers.set(key, made);
        const { first, other } = await made;
        return goesFirst ? first : other;
    };
}
/** How soon a poll looks again whether it may go, where others go before it. */
const YIELD_MS = 100;
function paced(client, { clock, stop, onSlow, onLimited }) {
    const pace = (0, _pace_js__WEBPACK_IMPORTED_MODULE_4__/* .createPace */ .q)(READS, WINDOW_MS);
    let slow = false;
    let limit;
    let firstOnes = 0;
    return {
        first: {
            async request(route, parameters) {
                firstOnes++;
                const startedAt = await turn(() => false).finally(() => firstOnes--);
                return read(startedAt, route, parameters);
            },
        },
        other: {
            async request(route, parameters) {
                return read(await turn(() => firstOnes > 0), route, parameters);
            },
        },
    };
    /** @returns when the read starts, which is counted by then, or the limit's answer in its place */
    async function turn(yields) {
        for (;;) {
            if (stop.aborted)
                throw new _reply_js__WEBPACK_IMPORTED_MODULE_3__/* .NoAnswer */ .W_('stopped', false, 'GitHub', 'the step was stopped');
            const left = limitLeft();
            if (left)
                return left;
            const now = clock.now();
            const waitMs = pace.opensAt() - now;
            if (waitMs <= 0 && !yields()) {
                pace.started(now);
                return now;
            }
            if (waitMs > 0 && !slow)
                onSlow();
            slow ||= waitMs > 0;
            await clock.sleep(Math.max(waitMs, yields() ? YIELD_MS : 0), stop);
        }
    }
    async function read(startedAt, route, parameters) {
        if (typeof startedAt !== 'number')
            return startedAt;
        const answer = await client.request(route, parameters);
        if ((0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(answer) === 'rate_limited') {
            const now = clock.now();
            const lastsMs = pace.limited(startedAt, now, (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .rateLimit */ ["if"])(answer, now).waitMs);
            // What was in flight with it is answered by the same limit.
            if (!limit || now + lastsMs > limit.until + 1000)
                onLimited(lastsMs);
            limit = { answer, until: now + lastsMs };
        }
        else {
            pace.taken(startedAt);
        }
        return answer;
    }
    /** The answer that told of a limit which still lasts, with the time that is left. */
    function limitLeft() {
        const leftMs = (limit?.until ?? 0) - clock.now();
        if (!limit || leftMs <= 0)
            return undefined;
        const headers = { ...limit.answer.headers, 'retry-after': String(Math.ceil(leftMs / 1000)) };
        return { ...limit.answer, headers };
    }
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
 * @throws NoAnswer
 */
async function listRuns(client, { owner, name }, page = 1, etag) {
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs', {
        owner,
        repo: name,
        per_page: PAGE,
        page,
        ...(etag ? { headers: { 'if-none-match': etag } } : {}),
    });
    if (answer.status === 304 && etag)
        return { kind: 'unchanged' };
    const list = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'workflow_runs');
    if (answer.status !== 200)
        return { kind: 'answer', answer };
    // Whatever it is may be large, and is kept for the explanation.
    if (!Array.isArray(list))
        return { kind: 'answer', answer: { ...answer, data: (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(answer.data) } };
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
 * @throws NoAnswer
 */
async function getRun(client, { owner, name }, id) {
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
        owner,
        repo: name,
        run_id: id,
    });
    const run = answer.status === 200 ? readRun(answer.data) : undefined;
    return run?.id === id ? run : answer;
}
/**
 * The failed jobs of a run's last attempt.
 *
 * @returns them, or the answer where it was none
 * @see https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
 * @throws NoAnswer
 */
async function listFailedJobs(client, { owner, name }, id) {
    const failed = [];
    for (let page = 1; page <= MOST_PAGES_OF_JOBS; page++) {
        const parameters = { owner, repo: name, run_id: id, per_page: PAGE, page };
        const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', parameters);
        const jobs = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(answer.data, 'jobs');
        if (!Array.isArray(jobs))
            return page === 1 ? answer : failed;
        failed.push(...jobs.filter(hasFailed).map(failedJob));
        if (jobs.length < PAGE)
            break;
    }
    return failed;
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
 * @throws NoAnswer
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

/***/ 9573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createSilence)
});

// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(886);

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
    if (answer.status === 200 && Array.isArray(answer.data)) {
        return { kind: 'files', files: answer.data.map(listedFile).filter((file) => file !== undefined) };
    }
    if (answer.status !== 404)
        return { kind: 'answer', answer };
    // No such folder, or no right to know: who may not read the root either may not look at all.
    const root = await client.request(CONTENTS, { owner, repo: name });
    const nothingThere = root.status === 200 || /repository is empty/i.test((0, fields/* text */.Qq)(root.data, 'message'));
    return nothingThere ? { kind: 'files', files: [] } : { kind: 'answer', answer: root };
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
    if (answer.status !== 200)
        return { kind: 'answer', answer };
    if ((0, fields/* field */.ZZ)(answer.data, 'type') !== 'file')
        return { kind: 'no-file' };
    const content = (0, fields/* field */.ZZ)(answer.data, 'content');
    const encoding = (0, fields/* field */.ZZ)(answer.data, 'encoding');
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
 * @returns the state of each path, such as `.github/workflows/deploy.yml`; nothing where GitHub did not say
 * @see https://docs.github.com/en/rest/actions/workflows#list-repository-workflows
 */
async function listWorkflowStates(client, { owner, name }) {
    const states = new Map();
    for (let page = 1; page <= MOST_PAGES; page++) {
        const parameters = { owner, repo: name, per_page: PAGE, page };
        const { status, data } = await client.request('GET /repos/{owner}/{repo}/actions/workflows', parameters);
        const list = (0, fields/* field */.ZZ)(data, 'workflows');
        if (status !== 200 || !Array.isArray(list))
            return undefined;
        for (const workflow of list) {
            const path = (0, fields/* field */.ZZ)(workflow, 'path');
            const state = (0, fields/* field */.ZZ)(workflow, 'state');
            // One that was deleted may have a successor of the same path.
            if (typeof path === 'string' && typeof state === 'string' && state !== 'deleted')
                states.set(path, state);
        }
        if (list.length < PAGE)
            break;
    }
    return states;
}
function listedFile(data) {
    const name = (0, fields/* field */.ZZ)(data, 'name');
    const size = (0, fields/* field */.ZZ)(data, 'size');
    if ((0, fields/* field */.ZZ)(data, 'type') !== 'file' || typeof name !== 'string' || !/^[^/]+\.ya?ml$/.test(name))
        return undefined;
    return { name, size: typeof size === 'number' ? size : 0 };
}

// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);

/**
 * Decides which workflows an event starts, and what keeps the others silent. GitHub documents types as values, not as
 * patterns, so they are compared as they are.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
function listeners(files, eventType) {
    if (files.length === 0)
        return [{ kind: 'no-file' }];
    const findings = files.map((file) => finding(file, eventType)).filter((found) => found !== undefined);
    const of = (...kinds) => findings.filter(({ kind }) => kinds.includes(kind));
    const hearing = of('listens', 'disabled');
    const deaf = files.filter(({ trigger }) => trigger.kind === 'other-events').length;
    const near = of('other-types').filter((found) => 'nearest' in found);
    const far = of('other-types').filter((found) => !('nearest' in found));
    const others = of('listens').length > 0 ? [] : hearing.length > 0 ? near : [...near, ...far];
    const nobody = deaf > 0 && hearing.length + others.length === 0 ? [{ kind: 'no-listener', files: deaf }] : [];
    return [...hearing, ...others, ...nobody, ...of('broken', 'unread')];
}
function finding({ path, trigger, state }, eventType) {
    if (trigger.kind === 'other-events')
        return undefined;
    if (trigger.kind !== 'dispatch')
        return { path, ...trigger };
    const { types } = trigger;
    if (types.length > 0 && !types.includes(eventType)) {
        const nearest = nearestType(types, eventType);
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
    const match = (0, leven.closestMatch)(eventType.toLowerCase(), candidates.map((type) => type.toLowerCase()), { maxDistance });
    return candidates.find((type) => type.toLowerCase() === match);
}
/** Whether a type was meant as a pattern. */
function isPattern(type) {
    return type.includes('*');
}

// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);



/** Findings as lines of plain text, for somebody who wonders at 2 a.m. why nothing runs. */
function explainSilence(findings, about) {
    const byKind = Map.groupBy(findings, ({ kind }) => kind);
    return [...byKind.values()].flatMap((alike) => {
        const paths = alike.flatMap((found) => ('path' in found ? [found.path] : []));
        const [first] = alike;
        if (first?.kind === 'unread')
            return [`Not read: ${listed(paths, 150)}. ${first.why}`];
        const rest = paths.length > MOST_LISTED ? [`And more like these: ${listed(paths.slice(MOST_LISTED), 150)}.`] : [];
        return [...alike.slice(0, MOST_LISTED).flatMap((found) => explain(found, about)), ...rest];
    });
}
/** What to say where nothing could be found out. */
function explainNotRead(why, { repository, eventType }) {
    return [
        `Whether a workflow of ${repository} listens was not found out. ${why}`,
        `To look by hand: on its default branch, a file in ${WORKFLOWS} must have repository_dispatch under on:, without types or with ${(0, inline/* inline */.m)(eventType)} among them.`,
    ];
}
const MOST_LISTED = 5;
function explain(found, { repository, eventType }) {
    const path = 'path' in found ? (0, inline/* inline */.m)(found.path, 150) : '';
    const event = (0, inline/* inline */.m)(eventType);
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
                `${path} listens to ${event}, but ${DISABLED[found.state] ?? `is disabled (${(0, inline/* inline */.m)(found.state, 50)})`}. Enable it: Actions tab of ${repository}, choose the workflow, Enable workflow.`,
            ];
        case 'other-types':
            return [
                `${path} listens to repository_dispatch, but for ${alone(found.types)}: the event is ${event}. ${wayOut(found, event)}`,
            ];
        case 'broken':
            return [
                `${path} is not valid YAML, so GitHub starts no run of it: ${(0, inline/* inline */.m)(found.reason, 200)} (line ${found.line}, column ${found.column}). Mend it on the default branch.`,
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
                `${repository} has no workflow file on its default branch (.yml or .yaml in ${WORKFLOWS}), and an event starts only those. Add one, or merge the branch that has it, with:`,
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
        return `Send event-type: ${(0, inline/* inline */.m)(nearest, 100)}, or add ${event} to the types there.`;
    const pattern = types.some(isPattern) ? ' GitHub documents no patterns for types: write them out.' : '';
    return `If it is the one that is to run, add ${event} to the types there.${pattern}`;
}
function workflowFiles(count) {
    return count === 1 ? '1 workflow file was' : `${count} workflow files were`;
}
function receiver(eventType) {
    const type = /^[A-Za-z][\w-]*$/.test(eventType) ? eventType : (0, inline/* inline */.m)(JSON.stringify(eventType));
    return ['  on:', '    repository_dispatch:', `      types: [${type}]`];
}
function listed(texts, limit) {
    const shown = texts.slice(0, MOST_LISTED).map((text) => (0, inline/* inline */.m)(text, limit));
    return texts.length > MOST_LISTED ? `${shown.join(', ')} and ${texts.length - MOST_LISTED} more` : shown.join(', ');
}

// EXTERNAL MODULE: ./src/failures/answered.ts
var answered = __webpack_require__(3724);
// EXTERNAL MODULE: ./src/failures/code.ts
var failures_code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/reply.ts
var reply = __webpack_require__(6279);


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
        return { kind: 'unread', why: `Its YAML is more than can be resolved: ${(0, inline/* inline */.m)(String(error), 200)}.` };
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
    const event = 'repository_dispatch';
    if (on === event || (Array.isArray(on) && on.includes(event)))
        return { kind: 'dispatch', types: [] };
    if (typeof on !== 'object' || on === null || !Object.hasOwn(on, event))
        return { kind: 'other-events' };
    const types = (0, fields/* field */.ZZ)((0, fields/* field */.ZZ)(on, event), 'types');
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
function createSilence({ clientOf, stop }) {
    const readings = new Map();
    let filesLeft = MOST_OF_A_STEP;
    /** Each further request might take its whole timeout as well, or run into the same limit. */
    let givenUp;
    return {
        async look(target) {
            const key = `${target.token} ${target.repository.toLowerCase()}`;
            const reading = readings.get(key) ?? read(target).catch((error) => ({ notRead: giveUp(error) }));
            readings.set(key, reading);
            const result = await reading;
            if ('notRead' in result)
                return { listening: [], lines: explainNotRead(result.notRead, target) };
            const findings = listeners(result.files, target.eventType);
            const listening = findings.flatMap((found) => (found.kind === 'listens' ? [found.path] : []));
            return { listening, lines: explainSilence(findings, target) };
        },
    };
    async function read(target) {
        const hindrance = hindered();
        if (hindrance)
            return { notRead: hindrance };
        if (filesLeft === 0)
            return { notRead: SPENT };
        const client = await clientOf(target.token);
        const list = await listWorkflowFiles(client, target);
        if (list.kind === 'answer')
            return { notRead: refused(list.answer) };
        const taken = list.files.slice(0, Math.min(MOST_OF_A_REPOSITORY, filesLeft));
        filesLeft -= taken.length;
        const files = [];
        for (let at = 0; at < taken.length; at += AT_ONCE) {
            const some = taken.slice(at, at + AT_ONCE).map(async ({ name, size }) => {
                const trigger = size > MOST_BYTES ? TOO_LARGE : await triggerOf(client, target, name);
                return trigger && { path: `${WORKFLOWS}/${name}`, trigger };
            });
            files.push(...(await Promise.all(some)).filter((file) => file !== undefined));
        }
        const why = taken.length === MOST_OF_A_REPOSITORY ? `At most ${MOST_OF_A_REPOSITORY} files of a repository are read.` : SPENT;
        const left = list.files
            .slice(taken.length)
            .map(({ name }) => ({ path: `${WORKFLOWS}/${name}`, trigger: unread(why) }));
        return { files: [...(await withStates(files, client, target)), ...left] };
    }
    async function triggerOf(client, target, name) {
        const hindrance = hindered();
        if (hindrance)
            return unread(hindrance);
        try {
            const file = await readWorkflowFile(client, target, name);
            if (file.kind === 'text')
                return await readTrigger(file.text);
            if (file.kind === 'no-file')
                return undefined;
            return file.kind === 'too-large' ? TOO_LARGE : unread(refused(file.answer));
        }
        catch (error) {
            return unread(giveUp(error));
        }
    }
    /** States matter only where somebody listens, and without them the finding is still worth having. */
    async function withStates(files, client, target) {
        if (hindered() || !files.some(({ trigger }) => trigger.kind === 'dispatch'))
            return files;
        const states = await listWorkflowStates(client, target).catch((error) => void giveUp(error));
        return files.map((file) => {
            const state = states?.get(file.path);
            return state === undefined ? file : { ...file, state };
        });
    }
    function hindered() {
        return stop.aborted ? 'The step was stopped before.' : givenUp;
    }
    function giveUp(error) {
        givenUp = error instanceof reply/* NoAnswer */.W_ ? (0, answered/* unansweredLine */.H6)(error) : (0, inline/* inline */.m)(String(error));
        return givenUp;
    }
    function refused(answer) {
        const line = (0, answered/* answeredLine */.Gs)(answer);
        const code = (0, failures_code/* failureCode */.AD)(answer);
        if (code === 'rate_limited')
            givenUp = line;
        if (code !== 'insufficient_permission' && code !== 'not_found')
            return line;
        return `${line} To read workflow files takes Contents: Read (in a workflow, permissions: contents: read), or the scope repo of a classic token.`;
    }
}
const SPENT = `This step had read ${MOST_OF_A_STEP} workflow files before, and reads no more.`;
const TOO_LARGE = unread(`It has more than ${MOST_BYTES} bytes.`);
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
