'use strict';

exports.id = 856;
exports.ids = [856];
exports.modules = {

/***/ 4674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cancelDownstream: () => (/* binding */ cancelDownstream)
/* harmony export */ });
/* harmony import */ var _cancelling_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8741);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2362);
/* harmony import */ var _events_dispatch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5123);
/* harmony import */ var _following_match_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6138);
/* harmony import */ var _github_batches_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3999);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1281);
/* harmony import */ var _inputs_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(900);
/* harmony import */ var _report_veil_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4248);
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3034);









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
    const hidden = (0, _runner_event_js__WEBPACK_IMPORTED_MODULE_5__/* .isRunningPrivate */ .l)(world.env) ? [] : saved.dispatches.filter(({ isPrivate }) => isPrivate);
    const log = (0, _report_veil_js__WEBPACK_IMPORTED_MODULE_6__/* .veiled */ .c)(world.log, (0, _report_veil_js__WEBPACK_IMPORTED_MODULE_6__/* .createVeil */ .L)(hidden));
    const tokenOf = readTokens(saved, appTokens, world);
    const { clientOf } = (0, _connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)((0, _inputs_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readConnection */ .dC)(world), { ...world, log });
    const places = [...Map.groupBy(placesOf(saved), ({ key }) => key).values()];
    const cancelling = (0, _cancelling_js__WEBPACK_IMPORTED_MODULE_0__/* .createCancelling */ .rS)(log);
    await (0, _github_batches_js__WEBPACK_IMPORTED_MODULE_7__/* .inBatches */ .o)(places, async (entries) => {
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
            for (const run of listed.runs.filter(({ title }) => ids.some((id) => (0, _following_match_js__WEBPACK_IMPORTED_MODULE_8__/* .showsId */ .W)(title, id))))
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
        log.info(`\u2013 ${repository}: ${(0, _cancelling_js__WEBPACK_IMPORTED_MODULE_0__/* .linkOf */ .IJ)(run)} left alone: it shows no id which this step made`);
    async function listSince() {
        const runs = [];
        for (let page = 1; page <= MOST_PAGES; page++) {
            const list = await (0, _github_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .listRuns */ .v)(client, { owner, name }, page, undefined, new Set(ids));
            if (list.kind === 'unchanged')
                break;
            if (list.kind === 'unreadable')
                return list.answer;
            if (list.kind !== 'runs')
                return list;
            runs.push(...list.runs.filter(({ event }) => _events_dispatch_js__WEBPACK_IMPORTED_MODULE_2__/* .STARTING_EVENTS */ .N1.includes(event)));
            // How long ago it began is the same on every clock.
            const begun = (list.date ?? clock.now()) - (clock.now() - since) - SLACK_MS;
            const oldest = list.runs.at(-1);
            if (!list.more || !oldest || oldest.createdAt < begun)
                break;
        }
        return { kind: 'listed', runs };
    }
}


/***/ }),

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

/***/ 6641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dryRun: () => (/* binding */ dryRun)
});

// EXTERNAL MODULE: ./src/delivery/deliver.ts + 1 modules
var deliver = __webpack_require__(3815);
// EXTERNAL MODULE: ./src/explaining/no-listener.ts
var no_listener = __webpack_require__(9283);
// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/github/workflows.ts
var workflows = __webpack_require__(7665);
// EXTERNAL MODULE: ./src/receivers/declared-inputs.ts
var declared_inputs = __webpack_require__(5834);
// EXTERNAL MODULE: ./src/receivers/triggers.ts
var triggers = __webpack_require__(3661);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);
// EXTERNAL MODULE: ./src/explaining/reply-lines.ts
var reply_lines = __webpack_require__(9871);






/**
 * Looks whether a workflow could be started as it is to be: its state, its file at the ref, its inputs.
 *
 * @param mayShow whether the log may show names of the repository
 */
async function rehearseWorkflow(client, repository, dispatch, mayShow) {
    const { workflow, refs } = dispatch;
    const known = await (0, workflows/* getWorkflow */.Mw)(client, repository, workflow);
    if (known.kind === 'answer' && known.status === 404) {
        const list = mayShow ? await (0, workflows/* listWorkflowStates */.mv)(client, repository) : undefined;
        const files = list?.kind === 'states' ? [...list.states.keys()].map(nameOf) : [];
        return refused(404, 'Not Found', refs[0], { isKnown: false, nearestFile: (0, nearest/* nearest */.p)(workflow, files) });
    }
    const file = known.kind === 'workflow' ? nameOf(known.path) : /^\d+$/.test(workflow) ? undefined : workflow;
    if (file === undefined && known.kind !== 'workflow')
        return notRead(known);
    if (known.kind === 'workflow' && known.state.startsWith('disabled'))
        return refused(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow", refs[0], {});
    const places = refs.length > 0 ? refs : [undefined];
    for (const ref of places) {
        const read = await (0, workflows/* readWorkflowFile */.AO)(client, repository, file ?? '', ref);
        if (read.kind === 'answer' && read.status === 404 && /^No commit found/i.test((0, answer_body/* githubMessage */.hg)(read)))
            continue;
        if (read.kind === 'text')
            return ofFile(read.text, file ?? '', ref, dispatch, mayShow);
        if (read.kind === 'answer' && read.status === 404)
            return known.kind === 'workflow' && ref !== undefined
                ? refused(422, NO_TRIGGER, ref, { isAtRef: false })
                : refused(404, 'Not Found', ref, { isKnown: false });
        if (read.kind === 'answer' || read.kind === 'no-answer')
            return notRead(read);
        return { kind: 'not-read', why: 'Its file is too large, or no file.' };
    }
    const list = mayShow ? await (0, workflows/* listBranches */.jr)(client, repository) : undefined;
    const branches = list?.kind === 'branches' ? list.names : [];
    return refused(422, `No ref found for: ${refs.at(-1)}`, refs.at(-1), {
        nearestBranch: (0, nearest/* nearest */.p)(refs[0] ?? '', branches),
    });
}
async function ofFile(text, file, ref, { inputs }, mayShow) {
    const declared = await (0, declared_inputs/* readDeclared */.D)(text, { leftMs: triggers/* MOST_MS_OF_A_STEP */.gF });
    if (declared.kind === 'unread')
        return { kind: 'not-read', why: 'Its YAML is more than can be read.' };
    if (declared.kind === 'broken')
        return refused(422, '', ref, mayShow ? { declared } : {});
    if (declared.kind === 'no-trigger')
        return refused(422, NO_TRIGGER, ref, { declared });
    const problems = (0, declared_inputs/* inputProblems */.r)(inputs, declared.inputs);
    if (problems.length === 0)
        return { kind: 'fine', path: `${workflows/* WORKFLOWS */.v1}/${file}`, ref };
    if (!mayShow)
        return refused(422, '', ref, { problems: withoutNames(problems) });
    return refused(422, problems[0] ? wordsOf(problems[0]) : '', ref, { declared, problems });
}
const NO_TRIGGER = "Workflow does not have 'workflow_dispatch' trigger";
/** As GitHub says it. */
function wordsOf(problem) {
    switch (problem.kind) {
        case 'unknown':
            return `Unexpected inputs provided: ["${problem.name}"]`;
        case 'missing':
            return `Required input '${problem.name}' not provided`;
        case 'no-choice':
            return `Provided value '${problem.value}' for input '${problem.name}' not in the list of allowed values`;
    }
}
/** What the user's own names tell; of what is missing, that there is something. */
function withoutNames(problems) {
    const own = problems.flatMap((problem) => {
        if (problem.kind === 'missing')
            return [];
        return [problem.kind === 'unknown' ? { kind: 'unknown', name: problem.name } : { ...problem, choices: [] }];
    });
    return problems.some(({ kind }) => kind === 'missing') ? [...own, { kind: 'missing', name: '' }] : own;
}
function refused(status, words, ref, findings) {
    return { kind: 'refused', status, words, ref, findings };
}
function notRead(reply) {
    return { kind: 'not-read', why: (0, reply_lines/* replyLine */.ZY)(reply) };
}
function nameOf(path) {
    return path.replace(`${workflows/* WORKFLOWS */.v1}/`, '');
}

// EXTERNAL MODULE: ./src/events/run-name.ts
var run_name = __webpack_require__(362);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);


/** What is wrong between a payload and a workflow that it starts, in a line, with what to do. */
function remarkLine(remark) {
    const path = (0, inline/* inline */.m)(remark.path, 150);
    switch (remark.kind) {
        case 'missing': {
            const near = remark.nearest === undefined ? '' : ` It has ${(0, inline/* inline */.m)(remark.nearest, 100)}.`;
            return `${path}:${remark.line} reads client_payload.${(0, inline/* inline */.m)(remark.name, 150)}, which the payload lacks.${near}`;
        }
        case 'no-run-name':
            return `${path} does not show the id by which its run is told: add the line \`${run_name/* RUN_NAME_LINE */.BT}\`.`;
        case 'injection':
            return `${path}:${remark.line} puts ${(0, inline/* inline */.m)(remark.what, 200)} into a script (${remark.into}:) as it is, so whoever writes the payload can run commands there: pass it by env:, and read the variable.`;
    }
}

// EXTERNAL MODULE: ./src/explaining/silence.ts
var silence = __webpack_require__(3650);
// EXTERNAL MODULE: ./src/failures/failure.ts
var failures_failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/github/batches.ts
var batches = __webpack_require__(3999);
// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(886);
// EXTERNAL MODULE: ./src/github/lookups.ts
var lookups = __webpack_require__(2860);
// EXTERNAL MODULE: ./src/github/reads.ts
var reads = __webpack_require__(4850);
// EXTERNAL MODULE: ./src/github/runs.ts
var runs = __webpack_require__(1281);
// EXTERNAL MODULE: ./src/receivers/heard.ts
var heard = __webpack_require__(8446);
// EXTERNAL MODULE: ./src/receivers/many-receivers.ts + 1 modules
var many_receivers = __webpack_require__(558);

/** Decides it for one workflow. Names are compared in any letter case, as GitHub's expressions do. */
function remarksOn(path, reads, { clientPayload, waits }) {
    const lacking = reads.readsAll
        ? []
        : reads.names.flatMap(({ names, line }) => missing(path, line, names, clientPayload));
    return [
        ...lacking,
        ...(waits && !reads.showsId ? [{ kind: 'no-run-name', path }] : []),
        ...reads.injections.map((injection) => ({ kind: 'injection', path, ...injection })),
    ];
}
function missing(path, line, names, payload) {
    // The action adds it itself, where a step waits: this one may only look.
    if (names[0]?.toLowerCase() === 'dispatch_id')
        return [];
    let value = payload;
    for (const name of names) {
        // Of a list, a text or a number nothing is known by name.
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return [];
        const keys = Object.keys(value);
        const key = keys.find((each) => each.toLowerCase() === name.toLowerCase());
        if (key === undefined) {
            const near = (0, nearest/* nearest */.p)(name, keys);
            return [{ kind: 'missing', path, line, name: names.join('.'), ...(near === undefined ? {} : { nearest: near }) }];
        }
        value = value[key];
    }
    return [];
}














/**
 * A dry run: looks whether each repository can be seen by its token, takes events, has somebody who listens, and, where
 * its runs would be waited for, shows them.
 *
 * @returns what was found of each target, in their order
 */
async function dryRun(targets, options) {
    const { diagnosis, apiUrl, waits, stop, progress } = options;
    const readerOf = (0, reads/* createReaders */.B)({ ...options, progress: { slowed: () => undefined, limited: () => undefined } });
    const receivers = (0, many_receivers/* createManyReceiversReader */.T)(targets, { apiUrl, clientOf: readerOf, stop, readReads });
    /** What is kept of each answer, as there may be a thousand. */
    const foreseen = new Map();
    const publicOnes = new Set();
    // With all of a delivery's patience; a repository that can be seen stands for one that takes the event.
    const seen = await (0, deliver/* deliver */.c)(targets, {
        ...options,
        // Reads have a pace of their own.
        maxPerMinute: 0,
        progress: { ...progress, settled: () => undefined },
        prepare: async () => undefined,
        send: async (target) => ({ request: 'dispatch', reply: await see(target) }),
    });
    // At first, as there is only so much time for it.
    const explained = await (0, batches/* inBatches */.o)(seen, (each) => diagnosis.explain(each));
    const found = [];
    for (const [index, each] of seen.entries()) {
        const one = await look(each, explained[index]).catch((error) => crashed(each.target, error));
        progress.looked(one);
        found.push(one);
    }
    return found;
    async function see(target) {
        const answer = await (0, lookups/* getRepository */.TM)(await readerOf(target.token), target);
        if (answer.kind === 'no-answer' || answer.status !== 200)
            return answer;
        const repository = (0, lookups/* seenRepository */.Gf)(answer.data);
        if (!repository)
            return { ...answer, data: (0, fields/* asText */.e1)(answer.data) };
        if (repository.private === false)
            publicOnes.add(target);
        foreseen.set(target, await diagnosis.foresee(target, answer));
        return { ...answer, status: ACCEPTED };
    }
    function crashed(target, error) {
        const failure = (0, failures_failure/* internalError */.WB)(error, 'looking at the repository', 'dry-run');
        return { target, state: 'failed', failure, listening: [], lines: [] };
    }
    async function look(delivered, explained) {
        const { target } = delivered;
        const nothing = { target, listening: [], lines: [] };
        if (delivered.state === 'skipped')
            return { ...nothing, state: 'skipped', skippedBecause: delivered.because };
        const failure = explained?.failure ?? foreseen.get(target) ?? (await unreadable(target));
        // What can't be sent starts nothing, whoever listens.
        if (failure)
            return { ...nothing, ...explained, state: 'failed', failure };
        const { dispatch } = target;
        if (dispatch.kind === 'workflow')
            return { ...explained, ...(await rehearse(target, dispatch)) };
        return { ...explained, ...(await whoListens(target, dispatch)) };
    }
    async function whoListens(target, dispatch) {
        const found = await receivers.look(target, dispatch);
        const told = { target, ...(0, silence/* explainSilence */.lt)(found, { ...target, dispatch }, mayShow(target)) };
        if (options.ifNoListener === 'send' || (0, heard/* heard */.H)(found) !== 'no' || (await mayBeResumed(target)))
            return { ...told, state: 'planned', ...(mayShow(target) ? remarksFor(dispatch, found) : {}) };
        if (options.ifNoListener === 'skip')
            return { ...told, state: 'skipped', skippedBecause: 'no-listener' };
        return { ...told, state: 'failed', failure: (0, no_listener/* noListener */.Q)({ ...target, dispatch }, told.lines, 'dry-run') };
    }
    /** What an earlier attempt started takes nobody who listens. */
    async function mayBeResumed(target) {
        return (await options.resuming?.found([target]))?.has(target) ?? false;
    }
    /** What its receivers read that the payload lacks, and the like. */
    function remarksFor({ clientPayload }, found) {
        const remarks = (found.kind === 'findings' ? found.findings : []).flatMap((finding) => finding.kind === 'listens' && finding.reads
            ? remarksOn(finding.path, finding.reads, { clientPayload, waits })
            : []);
        return remarks.length > 0 ? { remarks: remarks.map(remarkLine) } : {};
    }
    /** What a private repository says stands in no log that may be public. */
    function mayShow(target) {
        return publicOnes.has(target) || options.isRunningPrivate();
    }
    async function rehearse(target, dispatch) {
        const rehearsed = await rehearseWorkflow(await readerOf(target.token), target, dispatch, mayShow(target));
        const nothing = { target, listening: [], lines: [] };
        switch (rehearsed.kind) {
            case 'fine':
                return {
                    ...nothing,
                    state: 'planned',
                    listening: [rehearsed.path],
                    ...(rehearsed.ref ? { ref: rehearsed.ref } : {}),
                };
            case 'refused':
                return { ...nothing, state: 'failed', failure: await diagnosis.foreseeRefusal(target, rehearsed) };
            case 'not-read':
                return {
                    ...nothing,
                    state: 'planned',
                    lines: [`Whether it can be started was not found out. ${rehearsed.why}`],
                };
        }
    }
    /** Where its runs would be waited for: what keeps them from being read. */
    async function unreadable(target) {
        if (!waits)
            return undefined;
        const list = await (0, runs/* listRuns */.v)(await readerOf(target.token), target);
        const reply = list.kind === 'unreadable' ? list.answer : list;
        if (reply.kind !== 'answer' && reply.kind !== 'no-answer')
            return undefined;
        const { arrival: _, ...failure } = await diagnosis.explainReply(target, reply, 'list-runs');
        return { ...failure, during: 'dry-run' };
    }
}
/** Loaded where a file listens: GitHub's grammar of expressions comes with it. */
async function readReads(...file) {
    const { readWorkflowReads } = await Promise.all(/* import() | receivers */[__webpack_require__.e(85), __webpack_require__.e(787)]).then(__webpack_require__.bind(__webpack_require__, 1258));
    return readWorkflowReads(...file);
}
/** What GitHub answers to an event that it takes. */
const ACCEPTED = 204;


/***/ }),

/***/ 9283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ noListener)
/* harmony export */ });
/* harmony import */ var _failures_title_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2933);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8038);
/* harmony import */ var _silence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3650);



/**
 * Nothing listens, and `if-no-listener` says `fail`: nothing was sent.
 *
 * @param lines what its workflow files say, in lines; those that are indented belong to the one before
 */
function noListener({ repository, dispatch }, lines, during) {
    return {
        code: 'no_listener',
        title: (0, _failures_title_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .G)('no_listener'),
        cause: `No workflow of ${repository} would start for ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(dispatch.eventType)}, as far as its default branch tells.`,
        sharedCause: 'No workflow of these repositories would start for the event, as far as their default branches tell.',
        steps: (0, _silence_js__WEBPACK_IMPORTED_MODULE_2__/* .stepsOf */ .B_)(lines),
        sharedSteps: _silence_js__WEBPACK_IMPORTED_MODULE_2__/* .SEE_EACH */ ._6,
        happened: [],
        ...(during ? { during } : { arrival: 'Nothing was sent (if-no-listener: fail).' }),
    };
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

/***/ 4310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createMayShow: () => (/* reexport */ visibility/* createMayShow */.h),
  createRunExplanation: () => (/* reexport */ createRunExplanation),
  createWhyFailed: () => (/* reexport */ createWhyFailed)
});

// EXTERNAL MODULE: ./src/github/visibility.ts
var visibility = __webpack_require__(4547);
// EXTERNAL MODULE: ./src/conclusions.ts
var conclusions = __webpack_require__(1035);
// EXTERNAL MODULE: ./src/failures/code.ts
var code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/failures/failure.ts
var failures_failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/failures/title.ts
var title = __webpack_require__(2933);
// EXTERNAL MODULE: ./src/github/run-wait.ts
var run_wait = __webpack_require__(2454);
// EXTERNAL MODULE: ./src/github/runs.ts
var runs = __webpack_require__(1281);
// EXTERNAL MODULE: ./src/receivers/receivers.ts
var receivers_receivers = __webpack_require__(2388);
// EXTERNAL MODULE: ./src/explaining/reply-lines.ts
var reply_lines = __webpack_require__(9871);
// EXTERNAL MODULE: ./src/events/run-name.ts
var run_name = __webpack_require__(362);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/text/listing.ts
var listing = __webpack_require__(3083);
// EXTERNAL MODULE: ./src/wait.ts
var src_wait = __webpack_require__(910);
// EXTERNAL MODULE: ./src/explaining/silence.ts
var explaining_silence = __webpack_require__(3650);








/**
 * @param failed one at least
 * @param resumes whether a re-run of the job re-runs them
 */
function runFailed(failed, resumes = false) {
    const steps = [
        ...failed.map(({ run }) => TO_DO[(0, conclusions/* badConclusion */.Te)(run.conclusion ?? '')]),
        ...(resumes ? ['Or re-run this job: it re-runs what failed, and sends nothing twice (on-rerun: resume).'] : []),
    ];
    const [first, ...others] = failed;
    const excerpts = failed.flatMap(({ said }) => said?.excerpts ?? []);
    return {
        code: 'run_failed',
        title: (0, title/* titleOf */.G)('run_failed'),
        cause: first ? endLine(first) : '',
        sharedCause: 'Runs that these events started failed.',
        steps: [...new Set(steps)],
        happened: [
            ...(first ? restOf(first) : []),
            ...listed(others, (other) => [`- ${endLine(other)}`, ...restOf(other)].join('\n')),
        ],
        ...(excerpts.length > 0 ? { excerpts } : {}),
        arrival: failures_failure/* ARRIVED */.aN,
        during: 'following',
    };
}
const MORE_TIME = 'See what they are at, or allow them more time (completion-timeout-seconds).';
const TO_END = {
    approval: 'Have somebody who may approve it open the run: Review deployments.',
    runner: 'See whether a runner with these labels is online and idle: Settings \u2192 Actions \u2192 Runners of the target.',
    concurrency: 'See what the run that holds the concurrency group is at, or cancel it.',
};
/** @param trouble why the runs were not listed at the end, as a sentence, if they were not */
function runTimeout(runs, timeoutSeconds, trouble) {
    const known = runs.every(({ run, wait }) => wait || run.status === 'completed');
    const unknown = known && runs.some(({ wait }) => wait) ? [] : [MORE_TIME];
    return {
        code: 'run_timeout',
        title: (0, title/* titleOf */.G)('run_timeout'),
        cause: `The runs did not end within ${timeoutSeconds} s (completion-timeout-seconds); they go on without this step.`,
        steps: [...new Set(runs.flatMap(({ wait }) => (wait ? [TO_END[wait.kind]] : []))), ...unknown],
        happened: [
            ...listed(runs, ({ run, wait }) => `- ${statusLine(run)}${wait ? `: it ${(0, src_wait/* waitWords */.j)(wait)}` : ''}`),
            ...(trouble ? [`The last look at the repository's runs failed. ${trouble}`] : []),
        ],
        arrival: failures_failure/* ARRIVED */.aN,
        during: 'following',
    };
}
/** @param candidates new runs of events, none of which shows the id */
function runAmbiguous(candidates) {
    const one = candidates.length === 1;
    return {
        code: 'run_ambiguous',
        title: (0, title/* titleOf */.G)('run_ambiguous'),
        cause: one
            ? 'A run started, but it does not show the dispatch_id, so nothing proves that this event started it.'
            : 'Runs started, but none of them shows the dispatch_id, so nothing tells which one this event started.',
        steps: [`To tell its runs for certain, ${run_name/* ADD_RUN_NAME */.C6}`],
        happened: [
            one ? 'The run that may be meant:' : 'The runs that may be meant:',
            ...listed(candidates, (run) => `- ${named(run)}`),
        ],
        arrival: `The event arrived. Look at ${one ? 'this run' : 'these runs'} before you send it again.`,
        during: 'following',
    };
}
/** Nothing that could be its run was seen in time. */
function runNotFound({ limit, silence, listens, trouble }) {
    return {
        code: 'run_not_found',
        title: (0, title/* titleOf */.G)('run_not_found'),
        cause: `No run of this event appeared within ${limit}.`,
        steps: (0, explaining_silence/* stepsOf */.B_)(silence),
        sharedSteps: explaining_silence/* SEE_EACH */._6,
        happened: trouble ? [`The last look at the repository's runs failed, so there may be one. ${trouble}`] : [],
        arrival: AGAIN[String(listens)],
        during: 'following',
    };
}
const AGAIN = {
    true: 'The event arrived, and its run may still come: look at the runs before you send it again.',
    false: 'The event arrived, but GitHub keeps no event that nothing listens to: once something listens, send it again.',
    undefined: 'The event arrived. Check whether a workflow listens, and look at the runs, before you send it again.',
};
/** Runs that are followed no further, a line for each. */
function lastSeen(runs) {
    return runs.length === 0 ? [] : ['Last seen:', ...listed(runs, (run) => `- ${statusLine(run)}`)];
}
/** Runs, and jobs of each; the rest is counted. */
const MOST_LISTED = 10;
function listed(items, line) {
    return (0, listing/* firstOf */.K)(items, MOST_LISTED, line, (count) => `- and ${count} more`);
}
/** Such as `Deploy failed in job "test", step "make": https://\u2026`. */
function endLine({ run, jobs: [job] }) {
    const { workflow, url, conclusion = '' } = run;
    const unknown = (0, conclusions/* isBad */.e2)(conclusion) ? '' : ` (${(0, inline/* inline */.m)(conclusion, 50)})`;
    const where = job === undefined ? '' : ` in ${jobWords(job)}`;
    return `${(0, inline/* inline */.m)(workflow, 100)} ${ENDED[(0, conclusions/* badConclusion */.Te)(conclusion)]}${unknown}${where}: ${(0, inline/* inline */.m)(url, 300)}`;
}
/** What else failed in it, and what is not known. */
function restOf({ run, jobs, notRead, said }) {
    const which = jobs.length > 0 ? 'The rest of its jobs was' : 'Its jobs were';
    const logs = (said?.excerpts ?? []).length > 0 ? [LOGS] : [];
    return [
        ...listed(jobs.slice(1), (job) => `- ${(0, inline/* inline */.m)(run.workflow, 100)} also failed in ${jobWords(job)}`),
        ...(notRead === undefined ? [] : [`${which} not looked at. ${notRead}`]),
        ...(said?.lines ?? []),
        ...logs,
    ];
}
const LOGS = "The last lines of its log stand in a group of this step's log, and in the job summary.";
function jobWords({ name, step }) {
    return `job "${(0, inline/* inline */.m)(name, 150)}"${step === undefined ? '' : `, step "${(0, inline/* inline */.m)(step, 150)}"`}`;
}
function statusLine(run) {
    // Of one that was never read nothing is known but that it was started.
    const status = run.conclusion ?? (run.status || 'started');
    return `${named(run)}: ${(0, inline/* inline */.m)(status.replaceAll('_', ' '), 50)}`;
}
function named({ workflow, title, url }) {
    return [(0, inline/* inline */.m)(workflow, 100), title && `"${(0, inline/* inline */.m)(title, 150)}"`, (0, inline/* inline */.m)(url, 300)].filter(Boolean).join(' ');
}
const ENDED = {
    failure: 'failed',
    cancelled: 'was cancelled',
    timed_out: 'timed out',
    action_required: 'waits for somebody who must act on it',
    startup_failure: 'could not be started',
    stale: 'was given up by GitHub',
};
const TO_DO = {
    failure: 'Open the run, fix what failed, and re-run its failed jobs there.',
    cancelled: 'See who cancelled the run: somebody, or a newer run of its concurrency group.',
    timed_out: 'Allow the run more time (timeout-minutes in its workflow), or find out what takes so long.',
    action_required: 'Open the run, and approve or reject what waits there.',
    startup_failure: 'Open the run: its page says why. Its workflow file, or one that it calls, is not valid, or a permission is missing.',
    stale: 'See whether a runner with its labels is online: the run was not started for too long.',
};

// EXTERNAL MODULE: ./src/events/dispatch.ts
var events_dispatch = __webpack_require__(5123);





// What is said of the runs of a workflow that was started by its name, where that is not what is said of an event's.
/**
 * No run was seen in time, on a server that does not name it.
 *
 * @param limit how long it was looked for, and the input that says so
 * @param trouble why the runs were not listed at the end, as a sentence, if they were not
 */
function workflowRunNotFound(dispatch, limit, trouble) {
    return {
        code: 'run_not_found',
        title: (0, title/* titleOf */.G)('run_not_found'),
        cause: `No run of ${(0, inline/* inline */.m)(dispatch.workflow, 120)} appeared within ${limit}.`,
        steps: [
            'See whether Actions are switched off for the repository, or a policy keeps the run from starting: the page of the workflow under the Actions tab says so.',
        ],
        happened: trouble ? [`The last look at the repository's runs failed, so there may be one. ${trouble}`] : [],
        arrival: 'GitHub took it: look at the runs before you start it again.',
        during: 'following',
    };
}
/** A failure of runs in the words for a workflow. */
function ofWorkflow(failure, dispatch) {
    const { code, arrival } = failure;
    return {
        ...failure,
        ...(code === 'run_failed' ? { sharedCause: 'Runs of the workflows that were started failed.' } : {}),
        ...(code === 'run_ambiguous' ? ambiguous(dispatch) : {}),
        ...(arrival === failures_failure/* ARRIVED */.aN ? { arrival: (0, events_dispatch/* arrivalOf */.zq)(dispatch).arrived } : {}),
    };
}
function ambiguous(dispatch) {
    return {
        cause: 'Runs started, but none of them shows a dispatch_id, so nothing tells which one this step started.',
        steps: [`To tell its run for certain, ${(0, run_name/* addRunName */.yX)(dispatch)}`],
        arrival: 'The workflow was started. Look at these runs before you start it again.',
    };
}











/** One for each step: look-ups are shared by its targets. */
function createRunExplanation(options) {
    const receivers = (0, receivers_receivers/* createReceiversReader */.k2)({ clientOf: options.readerOf, stop: options.stop });
    /** Each further request might take its whole timeout as well, or run into the same limit. */
    let givenUp;
    return async (target, followed) => {
        const { dispatch } = target;
        const failure = await explain(target, followed);
        return failure && dispatch.kind === 'workflow' ? ofWorkflow(failure, dispatch) : failure;
    };
    async function explain(target, { runs: started, end, trouble }) {
        const { dispatch } = target;
        const runs = started.map(({ run }) => run);
        const why = trouble && (0, reply_lines/* replyLine */.ZY)(trouble);
        switch (end.kind) {
            case 'done':
                return options.waitFor === 'completion' ? failedRuns(target, runs) : undefined;
            case 'not-found': {
                if (dispatch.kind === 'workflow')
                    return workflowRunNotFound(dispatch, startLimit(options), why);
                const found = await receivers.look(target, dispatch);
                const about = { ...target, dispatch };
                const { lines: silence, listening } = (0, explaining_silence/* explainSilence */.lt)(found, about, await options.mayShow(target));
                return runNotFound({
                    limit: startLimit(options),
                    silence,
                    listens: found.kind === 'not-read' ? undefined : listening.length > 0,
                    trouble: why,
                });
            }
            case 'ambiguous':
                return runAmbiguous(end.candidates);
            case 'timeout':
                return runTimeout(await withWaits(target, runs), options.completionTimeoutSeconds, why);
            case 'lost': {
                const failure = await options.explainReply(target, end.answer, 'follow-runs');
                return { ...failure, happened: [...failure.happened, ...lastSeen(runs)] };
            }
            case 'stopped':
                return stopped(target, started);
            case 'crash':
                return (0, failures_failure/* internalError */.WB)(end.error, 'following its runs', 'following');
        }
    }
    function stopped(target, started) {
        const runs = started.map(({ run }) => run);
        return {
            code: 'cancelled',
            title: (0, title/* titleOf */.G)('cancelled'),
            cause: failures_failure/* STOPPED */.yd,
            steps: [cancelLine(target, started)],
            happened: [
                `It was waiting for ${runs.length > 0 ? 'the end of its runs' : 'its runs to appear'}.`,
                ...lastSeen(runs),
            ],
            arrival: failures_failure/* ARRIVED */.aN,
            during: 'following',
        };
    }
    function cancelLine(target, started) {
        if (options.cancelDownstream && started.some(({ matchedBy }) => matchedBy === 'run_id'))
            return 'cancel-downstream: GitHub was asked at once to cancel the run that it started.';
        if (!options.cancelDownstream || !target.idIsNew)
            return 'What it started goes on without this step.';
        const more = 'If the job was cancelled, its post step looks for';
        return started.length > 0
            ? `cancel-downstream: GitHub was asked at once to cancel the runs that show this step's id. ${more} more of them.`
            : `cancel-downstream: no run that shows this step's id was known yet. ${more} it.`;
    }
    async function failedRuns(target, runs) {
        const failed = runs.filter((run) => !(0, conclusions/* hasSucceeded */.yO)(run));
        if (failed.length === 0)
            return undefined;
        // Of no more than are told of.
        const withJobs = async (run, index) => {
            if (index >= MOST_LISTED)
                return { run, jobs: [] };
            const found = await jobsOf(target, run);
            return { run, ...found, said: await options.whyFailed(target, run, found.jobs.slice(0, MOST_LISTED)) };
        };
        return runFailed(await Promise.all(failed.map(withJobs)), isResumed(target, failed));
    }
    /** Whether a re-run of the job finds them: what shows no id is sent again. */
    function isResumed({ dispatchId }, runs) {
        return (options.onRerun === 'resume' && dispatchId !== undefined && runs.every((run) => run.title.includes(dispatchId)));
    }
    /** What the first ones that are not completed wait for. */
    async function withWaits(target, runs) {
        const mayShow = runs.some(run_wait/* waitByStatus */.z) && (await options.mayShow(target));
        return Promise.all(runs.map(async (run, index) => {
            if (index >= MOST_LISTED)
                return { run };
            const wait = mayShow ? await (0, run_wait/* readWait */.m)(await options.readerOf(target.token), target, run) : (0, run_wait/* waitByStatus */.z)(run);
            return wait ? { run, wait } : { run };
        }));
    }
    /** @returns the failed jobs of a run, none where GitHub did not say; and why they were not looked at, if so */
    async function jobsOf(target, run) {
        const found = givenUp ?? (await (0, runs/* listFailedJobs */.uQ)(await options.readerOf(target.token), target, run.id));
        const jobs = found.kind === 'jobs' ? found.jobs : [];
        const reply = found.kind === 'jobs' ? found.cutBy : found;
        if (!reply || (reply.kind === 'answer' && (0, code/* failureCode */.AD)(reply) !== 'rate_limited'))
            return { jobs };
        givenUp ??= reply;
        return { jobs, notRead: (0, reply_lines/* replyLine */.ZY)(reply) };
    }
}
/** Whoever waits for the end can't wait longer for the start. */
function startLimit({ waitFor, startTimeoutSeconds, completionTimeoutSeconds }) {
    return waitFor === 'completion' && completionTimeoutSeconds < startTimeoutSeconds
        ? `${completionTimeoutSeconds} s (completion-timeout-seconds)`
        : `${startTimeoutSeconds} s (start-timeout-seconds)`;
}

// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(886);

/** A step's own limit is ten errors, a job's fifty. https://docs.github.com/en/actions/reference/limits */
const PAGE = 50;
/** A person's or a program's sentence; what is longer is cut. */
const MOST_OF_A_MESSAGE = 1000;
/**
 * The error annotations of a job's check run. They alone tell why a job without steps never started.
 *
 * Needs Checks: read, for public repositories nothing.
 *
 * @see https://docs.github.com/en/rest/checks/runs#list-check-run-annotations
 */
async function listJobErrors(client, { owner, name }, checkRun) {
    const route = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations';
    const answer = await client.request(route, { owner, repo: name, check_run_id: checkRun, per_page: PAGE });
    if (answer.kind === 'no-answer' || answer.status !== 200 || !Array.isArray(answer.data))
        return answer;
    const failures = answer.data.slice(0, PAGE).filter((each) => (0, fields/* text */.Qq)(each, 'annotation_level') === 'failure');
    return { kind: 'errors', errors: failures.map(jobError) };
}
function jobError(data) {
    const path = (0, fields/* text */.Qq)(data, 'path', 250);
    const line = (0, fields/* field */.ZZ)(data, 'start_line');
    // What is said of no file is said of `.github`, in whichever line of the log it stood.
    const isOfFile = path !== '' && path !== '.github';
    return {
        path: isOfFile ? path : '',
        line: isOfFile && typeof line === 'number' ? line : undefined,
        message: (0, fields/* text */.Qq)(data, 'message', MOST_OF_A_MESSAGE),
    };
}
/**
 * Where a job's log can be read for a minute, by whoever knows the address. It is on another host, mostly, and nothing
 * of it is shown.
 *
 * Needs Actions: read, for public repositories any token.
 *
 * @param apiUrl a repository that was renamed redirects within it first
 * @see https://docs.github.com/en/rest/actions/workflow-jobs#download-job-logs-for-a-workflow-run
 */
async function findJobLog(client, { owner, name }, job, apiUrl) {
    // Not followed by whoever sends the token: on GitHub Enterprise Server it may be of the API's own origin.
    const parameters = { owner, repo: name, job_id: job, request: { redirect: 'manual' } };
    let answer = await client.request('GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs', parameters);
    if (answer.kind === 'answer' && answer.headers.location?.startsWith(`${apiUrl}/repositories/`))
        answer = await client.request(`GET ${answer.headers.location}`, { request: { redirect: 'manual' } });
    const { location = '' } = answer.kind === 'answer' ? answer.headers : {};
    if (answer.kind === 'no-answer' || answer.status !== 302 || !URL.canParse(location))
        return answer;
    return { kind: 'address', url: new URL(location) };
}

// EXTERNAL MODULE: ./src/reply.ts
var reply = __webpack_require__(6279);
// EXTERNAL MODULE: ./src/github/transport.ts
var transport = __webpack_require__(5038);


/** Of one log. */
const MOST_BYTES_OF_LOG = 8 * 1024 * 1024;
const MOST_REDIRECTS = 3;
/**
 * Reads a log from where GitHub says it is, without a token: its end, where the host takes a range, else its beginning.
 *
 * A range of the last bytes (`bytes=-N`) is none that every store knows, so the first part is asked for, whose answer
 * tells the size.
 *
 * @param signal ends it
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.range
 * @see https://learn.microsoft.com/en-us/rest/api/storageservices/specifying-the-range-header-for-blob-service-operations
 */
async function downloadLog(address, options, signal) {
    try {
        const first = await get(address, { from: 0, to: MOST_BYTES_OF_LOG - 1 }, options, signal);
        if (first.status === 416)
            return { kind: 'log', text: '', part: 'whole' };
        const size = sizeOf(first);
        if (first.status === 206 && size !== undefined && size > MOST_BYTES_OF_LOG) {
            first.response.destroy();
            const last = await get(address, { from: size - MOST_BYTES_OF_LOG, to: size - 1 }, options, signal);
            if (last.status !== 206)
                throw new Refused(last);
            const { text } = await read(last.response);
            // It begins within a line.
            return { kind: 'log', text: text.slice(text.indexOf('\n') + 1), part: 'end' };
        }
        if (first.status !== 206 && first.status !== 200)
            throw new Refused(first);
        const { text, isCut } = await read(first.response);
        return { kind: 'log', text, part: isCut ? 'beginning' : 'whole' };
    }
    catch (error) {
        return { kind: 'none', why: signal.aborted ? 'It was not read in time.' : reasonOf(error) };
    }
}
class Refused extends Error {
    constructor({ status, response }) {
        super(`Its host answered ${status}.`);
        response.destroy();
    }
}
class Forbidden extends Error {
}
async function get(address, { from, to }, options, signal) {
    let url = address;
    for (let redirects = 0;; redirects++) {
        if (!mayRead(url, options.apiUrl))
            throw new Forbidden('GitHub named an address of its log that is not https.');
        const { request: open } = await (url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 23)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23)));
        const agent = await (0, transport/* proxyAgent */.QT)(options.proxyFor(url.href));
        const href = url.href;
        const response = await new Promise((resolve, reject) => {
            const headers = { range: `bytes=${from}-${to}`, 'user-agent': 'dispatch-to-repositories' };
            const request = open(href, { headers, signal, ...(agent ? { agent } : {}) }, resolve);
            request.on('error', reject);
            request.end();
        });
        const status = response.statusCode ?? 0;
        const location = response.headers.location ?? '';
        if (redirects === MOST_REDIRECTS || !reply/* REDIRECTS */.e.includes(status) || !URL.canParse(location, url.href))
            return { status, response };
        response.destroy();
        url = new URL(location, url);
    }
}
/** By `https` alone; in a sandbox, whose API is at a loopback host by `http`, at another one likewise. */
function mayRead({ protocol, hostname, username, password }, apiUrl) {
    if (username || password)
        return false;
    if (protocol === 'https:')
        return true;
    const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
    return protocol === 'http:' && isLoopback && new URL(apiUrl).protocol === 'http:';
}
/** The whole's, such as 12345 in `bytes 0-99/12345`. */
function sizeOf({ response }) {
    const size = /^bytes \d+-\d+\/(\d{1,15})$/.exec(response.headers['content-range'] ?? '')?.[1];
    return size === undefined ? undefined : Number(size);
}
/** As much as may be read; the rest is let go of. */
async function read(response) {
    const { 'content-encoding': encoding = 'identity' } = response.headers;
    if (encoding.toLowerCase() !== 'identity') {
        response.destroy();
        throw new Forbidden('Its host sent it compressed, which it was not asked for.');
    }
    return new Promise((resolve, reject) => {
        // Kept in one piece: of chunks of a byte each there may be millions.
        const kept = Buffer.alloc(MOST_BYTES_OF_LOG);
        let bytes = 0;
        const end = (isCut) => resolve({ text: kept.toString('utf8', 0, bytes), isCut });
        response.on('data', (chunk) => {
            const isMore = bytes + chunk.length > MOST_BYTES_OF_LOG;
            bytes += chunk.copy(kept, bytes);
            if (!isMore)
                return;
            end(true);
            response.destroy();
        });
        response.on('end', () => end(false));
        response.on('error', reject);
        response.on('aborted', () => reject(new Error('aborted')));
    });
}
/** The platform's words may have the address in them, which is as good as a password for a minute. */
function reasonOf(error) {
    if (error instanceof Refused || error instanceof Forbidden)
        return error.message;
    const { code } = error;
    return `It could not be fetched${code ? ` (${code})` : ''}.`;
}

// EXTERNAL MODULE: ./src/text/secrets.ts + 4 modules
var secrets = __webpack_require__(9872);


const MOST_CHARACTERS = 500;
/** What is looked at of a line: colors and the like are taken out of it before it is cut. */
const MOST_LOOKED_AT = 4000;
const RUN = '##[group]Run ';
const ERROR = '##[error]';
/** The last line of a script that failed. */
const SCRIPT_ENDED = `${ERROR}Process completed with exit code`;
/** Such as `2026-08-01T12:00:00.0000000Z `, before each line. */
const STAMP = /^\ufeff?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{1,9}Z ?/;
/**
 * The last lines that a failed step logged, from a job's log, which has all its steps and does not name them: they are
 * told by their times, which are in whole seconds, and within these by the runner's own marks.
 *
 * @param log of the job
 * @param most how many lines
 * @returns each fit to be shown in a line: without its time, without colors, cut, control characters as escapes
 */
function lastLinesOf(log, times, most) {
    if (most === 0)
        return [];
    const found = partOf(log, times) ?? partOf(log, { startedAt: undefined, completedAt: undefined });
    if (!found)
        return [];
    const lines = [];
    let end = found.to;
    while (lines.length < most && end > found.from) {
        const start = Math.max(found.from, log.lastIndexOf('\n', end - 1) + 1);
        lines.unshift(shown(log.slice(start, end)));
        end = start - 1;
    }
    return lines;
}
function partOf(log, { startedAt, completedAt }) {
    const first = startedAt === undefined ? '' : stampOf(startedAt);
    const last = completedAt === undefined ? '\uffff' : stampOf(completedAt);
    let inside = first === '';
    let part;
    let failed;
    for (let at = 0; at < log.length;) {
        const end = endOfLine(log, at);
        // There may be millions.
        if (end === at) {
            at++;
            continue;
        }
        const [whole = '', stamp] = (maySay(log, at) && STAMP.exec(log.slice(at, at + 40))) || [];
        // A line of several has one time.
        if (stamp !== undefined)
            inside = stamp >= first && stamp <= last;
        if (inside) {
            const begins = at + whole.length;
            if (!part || log.startsWith(RUN, begins))
                part = { from: at, to: end };
            part.to = end;
            if (log.startsWith(ERROR, begins))
                failed = { ...part };
            // What the next step logs in the same second is none of it; what the one before did is.
            if (log.startsWith(SCRIPT_ENDED, begins) && ((stamp ?? '') > first || first === last))
                break;
        }
        at = end + 1;
    }
    return failed ?? part;
}
/** Looked at first, as there may be millions of lines: a time begins with a digit, the first one behind a mark. */
function maySay(log, at) {
    const code = log.charCodeAt(at);
    return (code >= 0x30 && code <= 0x39) || code === 0xfeff;
}
function endOfLine(log, at) {
    const end = log.indexOf('\n', at);
    return end === -1 ? log.length : end;
}
function stampOf(ms) {
    return new Date(ms).toISOString().slice(0, 19);
}
/** Escape sequences of terminals. https://ecma-international.org/publications-and-standards/standards/ecma-48/ */
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]/g;
function shown(line) {
    // A part of a text would keep all of it in memory.
    const isLong = line.length > MOST_LOOKED_AT;
    const plain = Buffer.from(line.slice(0, MOST_LOOKED_AT)).toString().replace(STAMP, '').replace(ESCAPES, '');
    // Colors first: within a secret they would hide it.
    return (0, inline/* inline */.m)(isLong ? `${(0, secrets/* cleanCutOff */.J5)(plain)}\u2026` : plain.replace(/\r$/, ''), MOST_CHARACTERS);
}








/** For the logs of all failed jobs of a step, from the first one on. */
const MOST_SECONDS = 30;
/** Of a step: a fan-out to a thousand must not fill its log with others'. */
const MOST_EXCERPTS = 100;
/** Of one job. */
const MOST_ERRORS = 5;
const MOST_OF_AN_ERROR = 500;
/** What GitHub says of every script that fails. */
const COMMONPLACE = /^Process completed with exit code \d+\.?$/;
/** One for each step: its time is shared by all targets. One log is read at a time, so that memory stays flat. */
function createWhyFailed(options) {
    const { readerOf, mayShow, logLines, clock, stop } = options;
    let endsAt;
    let turn = Promise.resolve();
    let left = MOST_EXCERPTS;
    return async (target, run, jobs) => {
        if (jobs.length === 0)
            return { lines: [], excerpts: [] };
        if (!(await mayShow(target)))
            return {
                lines: [`What its jobs say is not shown: ${target.repository} is private, and this log may be public.`],
                excerpts: [],
            };
        const said = { lines: [], excerpts: [] };
        const told = new Set();
        for (const job of jobs) {
            const errors = await errorsOf(target, job);
            const log = logLines > 0 && !job.neverStarted ? await inTurn(() => logOf(target, run, job)) : undefined;
            // One missing right is said once for all jobs.
            for (const line of [...errors, ...(log?.lines ?? [])])
                if (!told.has(line))
                    said.lines.push(line);
            for (const line of said.lines)
                told.add(line);
            said.excerpts.push(...(log?.excerpts ?? []));
        }
        return said;
    };
    async function errorsOf(target, job) {
        if (job.checkRun === undefined)
            return [];
        const found = await listJobErrors(await readerOf(target.token), target, job.checkRun);
        if (found.kind === 'errors')
            return errorLines(found.errors, job);
        return [`What GitHub says of its jobs (annotations) was not read. ${(0, reply_lines/* replyLine */.ZY)(found)}${rightFor(found, 'Checks')}`];
    }
    async function logOf(target, run, job) {
        endsAt ??= clock.now() + MOST_SECONDS * 1000;
        const leftMs = endsAt - clock.now();
        const where = `the log of job "${(0, inline/* inline */.m)(job.name, 150)}"`;
        const none = (why) => ({ lines: [`Of ${where} nothing is shown. ${why}`], excerpts: [] });
        if (job.id === undefined || stop.aborted)
            return { lines: [], excerpts: [] };
        if (leftMs <= 0)
            return none(`The ${MOST_SECONDS} s were over that a step has for logs.`);
        if (left === 0)
            return none(`This step has shown ${MOST_EXCERPTS} logs.`);
        left--;
        const found = await findJobLog(await readerOf(target.token), target, job.id, options.apiUrl);
        if (found.kind !== 'address')
            return none(`${(0, reply_lines/* replyLine */.ZY)(found)}${rightFor(found, 'Actions')}`);
        const over = new AbortController();
        const timer = clock.sleep(leftMs, AbortSignal.any([stop, over.signal])).then(() => over.abort());
        const log = await downloadLog(found.url, options, AbortSignal.any([stop, over.signal]));
        over.abort();
        await timer;
        if (log.kind === 'none')
            return none(log.why);
        const lines = lastLinesOf(log.text, { startedAt: job.startedAt, completedAt: job.completedAt }, logLines);
        if (lines.length === 0)
            return none('It is empty.');
        const cut = log.part === 'beginning' ? `, of the first ${MOST_BYTES_OF_LOG / 1024 / 1024} MiB of its log` : '';
        const step = job.step === undefined ? '' : `, step "${(0, inline/* inline */.m)(job.step, 150)}"`;
        const title = `${target.repository}: ${(0, inline/* inline */.m)(run.workflow, 100)}, job "${(0, inline/* inline */.m)(job.name, 150)}"${step}: its last ${lines.length === 1 ? 'line' : `${lines.length} lines`}${cut}`;
        return { lines: [], excerpts: [{ title, lines }] };
    }
    function inTurn(work) {
        const result = turn.then(work);
        turn = result.catch(() => undefined);
        return result;
    }
}
function errorLines(errors, { name, neverStarted }) {
    const telling = errors.filter(({ message }) => message.trim() !== '' && !COMMONPLACE.test(message.trim()));
    if (telling.length === 0)
        return [];
    const job = `Job "${(0, inline/* inline */.m)(name, 150)}"`;
    return (0, listing/* firstOf */.K)(telling, MOST_ERRORS, ({ path, line, message }) => {
        const place = path === '' ? '' : `${(0, inline/* inline */.m)(path, 200)}${line === undefined ? '' : `:${line}`}: `;
        return `- ${job} ${neverStarted ? 'never started' : 'says'}: ${place}${(0, inline/* inline */.m)(message.trim(), MOST_OF_AN_ERROR)}`;
    }, (count) => `- ${job} says ${count} more`);
}
function rightFor(reply, right) {
    const isMissing = reply.kind === 'answer' && ['insufficient_permission', 'not_found'].includes((0, code/* failureCode */.AD)(reply));
    return isMissing ? ` To read that of a private repository takes ${right}: Read.` : '';
}
// What explains runs, in one chunk: it is loaded as a whole, or not at all.





/***/ }),

/***/ 3650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   _6: () => (/* binding */ SEE_EACH),
/* harmony export */   lt: () => (/* binding */ explainSilence)
/* harmony export */ });
/* harmony import */ var _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6800);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5990);
/* harmony import */ var _github_workflows_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7665);
/* harmony import */ var _receivers_listeners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2411);
/* harmony import */ var _receivers_receivers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2388);
/* harmony import */ var _receivers_triggers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3661);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6279);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8038);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3083);
/* harmony import */ var _reply_lines_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9871);










/**
 * Why an event that GitHub took, or would take, starts no run, for somebody who wonders at 2 a.m. why nothing runs.
 *
 * @param mayShow whether what the workflow files say may stand in the log
 */
function explainSilence(found, about, mayShow) {
    if (found.kind === 'not-read')
        return { listening: [], lines: explainNotRead(found.why, about) };
    const listening = found.findings.flatMap((finding) => (finding.kind === 'listens' ? [finding.path] : []));
    if (!mayShow)
        return { listening: listening.length > 0 ? ['a workflow'] : [], lines: untold(found.findings, about) };
    return { listening, lines: explainFindings(found.findings, about) };
}
/** What such lines say is to be done, those that are indented with the one before. */
function stepsOf(lines) {
    return lines.join('\n').split(/\n(?! )/);
}
/** In place of these for several repositories. */
const SEE_EACH = ['See below what is said of each, and do it there.'];
function explainFindings(findings, about) {
    // What was too slow is not taken for what was left out because of it.
    const byKind = Map.groupBy(findings, (found) => found.kind === 'unread' && found.why.kind === 'too-slow' ? 'too-slow' : found.kind);
    return [...byKind.values()].flatMap((alike) => {
        const paths = alike.flatMap((found) => ('path' in found ? [found.path] : []));
        const [first] = alike;
        if (first?.kind === 'unread')
            return [`Not read: ${named(paths, 150)}. ${reasonOf(first.why)}`];
        const rest = paths.length > MOST_LISTED ? [`And more like these: ${named(paths.slice(MOST_LISTED), 150)}.`] : [];
        return [...alike.slice(0, MOST_LISTED).flatMap((found) => explain(found, about)), ...rest];
    });
}
/** What may be said of a private repository's files in a log that may be public. */
function untold(findings, { repository, dispatch }) {
    const has = (kind) => findings.some((found) => found.kind === kind);
    const event = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(dispatch.eventType);
    const state = has('listens')
        ? `A workflow of ${repository} listens to ${event}, so a run should start. If none does, it is late, or Actions are off, or the workflow is not valid.`
        : has('disabled')
            ? `Only disabled workflows of ${repository} listen to ${event}.`
            : `Nothing that was read on the default branch of ${repository} listens to ${event}.`;
    const unread = has('unread') || has('broken') ? ['Not all of its workflow files could be read.'] : [];
    return [state, ...unread, UNTOLD];
}
const UNTOLD = 'What its workflow files say is not shown: the repository is private, and this log may be public. A dry run from a private repository shows it.';
/** What to say where nothing could be found out. */
function explainNotRead(why, { repository, dispatch }) {
    return [
        `Could not find out whether a workflow of ${repository} listens. ${reasonOf(why)}`,
        `To look by hand: on its default branch, a file in ${_github_workflows_js__WEBPACK_IMPORTED_MODULE_7__/* .WORKFLOWS */ .v1} must have ${_events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll} under on:, without types or with ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(dispatch.eventType)} among them.`,
    ];
}
function reasonOf(why) {
    switch (why.kind) {
        case 'too-large':
            return `It has more than ${_github_workflows_js__WEBPACK_IMPORTED_MODULE_7__/* .MOST_BYTES */ .uZ} bytes.`;
        case 'repository-spent':
            return `At most ${_receivers_receivers_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_OF_A_REPOSITORY */ .Ts} files of a repository are read.`;
        case 'step-spent':
            return `This step had read ${why.files} workflow files before, and reads no more.`;
        case 'stopped':
            return 'The step was stopped before.';
        case 'too-slow':
            return `Its YAML takes more than ${_receivers_triggers_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_MS_OF_A_FILE */ .yM} ms to parse.`;
        case 'parsing-spent':
            return `To parse the workflow files before took this step ${why.ms / 1000} s, and it parses no more.`;
        case 'reply':
            return refusal(why.reply);
        case 'unresolvable':
            return `Its YAML is more than can be resolved: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(String(why.error), 200)}.`;
        case 'fault':
            return (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(String(why.error));
    }
}
function refusal(reply) {
    if (reply.kind === 'no-answer' || (0, _reply_js__WEBPACK_IMPORTED_MODULE_8__/* .isUnsent */ .w)(reply))
        return (0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .replyLine */ .ZY)(reply);
    const right = ['insufficient_permission', 'not_found'].includes((0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(reply)) ? ` ${NEEDED}` : '';
    return `${(0, _reply_lines_js__WEBPACK_IMPORTED_MODULE_6__/* .answeredLine */ .Gs)(reply)}${right}`;
}
const NEEDED = 'Reading workflow files takes Contents: Read (in a workflow, permissions: contents: read), or the scope repo of a classic token.';
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
        case 'near-miss':
            return [`${path} ${missWords(found.miss, eventType)}`];
        case 'broken':
            return [
                `${path} is not valid YAML, so GitHub starts no run of it: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(found.reason, 200)} (line ${found.line}, column ${found.column}). Fix it on the default branch.`,
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
                `${repository} has no workflow file on its default branch (.yml or .yaml in ${_github_workflows_js__WEBPACK_IMPORTED_MODULE_7__/* .WORKFLOWS */ .v1}), and an event starts only those. Add one, or merge the branch that has it, with:`,
                ...receiver(eventType),
            ];
    }
}
function missWords(miss, eventType) {
    switch (miss.of) {
        case 'event':
            return `has ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(miss.name, 100)} under on:, which GitHub does not know: write ${_events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll}.`;
        case 'types':
            return `has ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(miss.key, 100)} under ${_events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll}, which GitHub does not know: write types: [${typeOf(eventType)}].`;
        case 'merge':
            return `has ${_events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll} under a merge key (<<), which GitHub does not read: write it out under on:.`;
    }
}
/** GitHub's states: https://docs.github.com/en/actions/how-tos/manage-workflow-runs/disable-and-enable-workflows */
const DISABLED = {
    disabled_manually: 'somebody has disabled it',
    disabled_inactivity: 'GitHub has disabled it, as it does with scheduled workflows after 60 days without activity in the repository',
    disabled_fork: 'the repository is a fork, where workflows are disabled until somebody enables them',
};
function alone(types) {
    return types.length === 1 ? `the type ${named(types, 100)} alone` : `the types ${named(types, 100)} alone`;
}
function wayOut({ types, nearest }, event) {
    if (nearest !== undefined)
        return `Send event-type: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(nearest, 100)}, or add ${event} to the types there.`;
    const pattern = types.some(_receivers_listeners_js__WEBPACK_IMPORTED_MODULE_2__/* .isPattern */ .Pt) ? ' GitHub documents no patterns for types: write them out.' : '';
    return `If it is the one that is to run, add ${event} to the types there.${pattern}`;
}
function workflowFiles(count) {
    return count === 1 ? '1 workflow file was' : `${count} workflow files were`;
}
function receiver(eventType) {
    return ['  on:', '    repository_dispatch:', `      types: [${typeOf(eventType)}]`];
}
/** As it stands in a list of YAML. */
function typeOf(eventType) {
    return /^[A-Za-z][\w-]*$/.test(eventType) ? eventType : (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(JSON.stringify(eventType));
}
function named(texts, limit) {
    return (0, _text_listing_js__WEBPACK_IMPORTED_MODULE_9__/* .listed */ .r)(
    // There may be thousands, and no others are told.
    texts.map((text, index) => (index < MOST_LISTED ? (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_5__/* .inline */ .m)(text, limit) : text)), MOST_LISTED);
}


/***/ }),

/***/ 4419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookAtWorkflow: () => (/* binding */ lookAtWorkflow),
/* harmony export */   lookForWorkflow: () => (/* binding */ lookForWorkflow)
/* harmony export */ });
/* harmony import */ var _events_workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4051);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5990);
/* harmony import */ var _github_workflows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7665);
/* harmony import */ var _receivers_declared_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5834);
/* harmony import */ var _receivers_triggers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3661);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(613);






/**
 * Looks at the repository's workflows, where one was not found.
 *
 * @param mayShow whether the log may show names of the repository
 */
async function lookForWorkflow({ workflow }, { repository }, ask, mayShow) {
    const list = await ask(`workflows of ${repository}`, _github_workflows_js__WEBPACK_IMPORTED_MODULE_4__/* .listWorkflowStates */ .mv);
    if (list?.kind !== 'states') {
        const known = await ask(`workflow ${workflow} of ${repository}`, (client, place) => (0, _github_workflows_js__WEBPACK_IMPORTED_MODULE_4__/* .getWorkflow */ .Mw)(client, place, workflow));
        return { isKnown: known && known.kind === 'answer' && (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(known) === 'not_found' ? false : undefined };
    }
    const names = [...list.states.keys()].map((path) => path.replace(`${_github_workflows_js__WEBPACK_IMPORTED_MODULE_4__/* .WORKFLOWS */ .v1}/`, ''));
    if (/^\d+$/.test(workflow))
        return { isKnown: false };
    if (names.includes(workflow))
        return { isKnown: true };
    return { isKnown: false, nearestFile: mayShow ? (0, _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(workflow, names) : undefined };
}
/** Looks at what tells why a workflow was not started: the branches, or its file at the ref. */
async function lookAtWorkflow(answer, dispatch, { repository, ref }, ask) {
    if ((0, _events_workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .lacksRef */ .U0)(answer)) {
        const list = await ask(`branches of ${repository}`, _github_workflows_js__WEBPACK_IMPORTED_MODULE_4__/* .listBranches */ .jr);
        const wanted = dispatch.refs[0] ?? ref ?? '';
        return { nearestBranch: list?.kind === 'branches' ? (0, _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(wanted, list.names) : undefined };
    }
    const file = await fileName(dispatch, repository, ask);
    if (file === undefined)
        return {};
    const read = await ask(`${file} of ${repository} at ${ref}`, (client, place) => (0, _github_workflows_js__WEBPACK_IMPORTED_MODULE_4__/* .readWorkflowFile */ .AO)(client, place, file, ref));
    if (read?.kind === 'answer' && (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(read) === 'not_found')
        return { isAtRef: false };
    if (read?.kind !== 'text')
        return {};
    const declared = await (0, _receivers_declared_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readDeclared */ .D)(read.text, { leftMs: _receivers_triggers_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_MS_OF_A_STEP */ .gF });
    if (declared.kind !== 'declares')
        return { declared };
    return { declared, problems: (0, _receivers_declared_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputProblems */ .r)(dispatch.inputs, declared.inputs) };
}
async function fileName({ workflow }, repository, ask) {
    if (!/^\d+$/.test(workflow))
        return workflow;
    const known = await ask(`workflow ${workflow} of ${repository}`, (client, place) => (0, _github_workflows_js__WEBPACK_IMPORTED_MODULE_4__/* .getWorkflow */ .Mw)(client, place, workflow));
    return known?.kind === 'workflow' ? known.path.replace(`${_github_workflows_js__WEBPACK_IMPORTED_MODULE_4__/* .WORKFLOWS */ .v1}/`, '') : undefined;
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

/***/ 4850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createReaders)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5990);
/* harmony import */ var _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(299);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3148);




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
        const made = readers.get(token) ?? options.clientOf(token).then((client) => paced(client, options));
        readers.set(token, made);
        const { first, other } = await made;
        return goesFirst ? first : other;
    };
}
const STOPPED = {
    kind: 'no-answer',
    why: 'stopped',
    sent: false,
    host: 'GitHub',
    detail: 'the step was stopped',
};
/** How soon a poll looks again whether it may go, where others go before it. */
const YIELD_MS = 100;
function paced(client, { clock, stop, progress }) {
    const pace = (0, _pace_js__WEBPACK_IMPORTED_MODULE_3__/* .createPace */ .q)(READS, WINDOW_MS);
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
    /** @returns when the read starts, which is counted by then; or the limit's answer in its place, or that all ends */
    async function turn(yields) {
        for (;;) {
            if (stop.aborted)
                return STOPPED;
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
                progress.slowed();
            slow ||= waitMs > 0;
            await clock.sleep(Math.max(waitMs, yields() ? YIELD_MS : 0), stop);
        }
    }
    async function read(startedAt, route, parameters) {
        if (typeof startedAt !== 'number')
            return startedAt;
        const answer = await client.request(route, parameters);
        if (answer.kind === 'no-answer')
            return answer;
        if ((0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(answer) === 'rate_limited') {
            const now = clock.now();
            const lastsMs = pace.limited(startedAt, now, (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .rateLimit */ ["if"])(answer, now).waitMs);
            // What was in flight with it is answered by the same limit.
            if (!limit || now + lastsMs > limit.until + 1000)
                progress.limited(lastsMs);
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

/***/ 2454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readWait),
/* harmony export */   z: () => (/* binding */ waitByStatus)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);

const MOST = 20;
/** What a run waits for, by its status alone; nothing where it goes on, or has ended. */
function waitByStatus({ status }) {
    switch (status) {
        case 'waiting':
            return { kind: 'approval', environments: [] };
        case 'queued':
        case 'requested':
            return { kind: 'runner', labels: [] };
        case 'pending':
            return { kind: 'concurrency' };
        default:
            return undefined;
    }
}
/**
 * What a run waits for, with names: one request, two for a concurrency group. What GitHub does not tell is left out.
 * Needs Actions: read.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#get-pending-deployments-for-a-workflow-run
 * @see https://docs.github.com/en/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run
 * @see https://docs.github.com/en/rest/actions/concurrency-groups
 */
async function readWait(client, repository, run) {
    const wait = waitByStatus(run);
    const ask = (path, more = {}) => read(client, repository, path, { run_id: run.id, ...more });
    switch (wait?.kind) {
        case undefined:
            return undefined;
        case 'approval': {
            const environments = listOf(await ask('runs/{run_id}/pending_deployments')).map((each) => ({
                name: (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(each, 'environment'), 'name', 250),
                url: (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(each, 'environment'), 'html_url', 500),
            }));
            return { ...wait, environments: environments.filter(({ name }) => name !== '') };
        }
        case 'runner': {
            const jobs = listOf((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(await ask('runs/{run_id}/jobs', { per_page: 100 }), 'jobs'));
            const labels = jobs
                .filter((job) => (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(job, 'status') === 'queued')
                .flatMap((job) => listOf((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(job, 'labels')));
            return { ...wait, labels: [...new Set(labels.filter((label) => typeof label === 'string'))].slice(0, MOST) };
        }
        case 'concurrency': {
            const groups = listOf((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(await ask('runs/{run_id}/concurrency_groups'), 'concurrency_groups'));
            // It may hold one, and wait in another.
            const waitsIn = groups.find((each) => listOf((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(each, 'group_members')).some(isPending));
            const group = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(waitsIn, 'group_name', 250);
            if (group === '')
                return wait;
            const ahead = await ask('concurrency_groups/{group}', { group, ahead_of_run: run.id });
            const holder = listOf((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(ahead, 'group_members')).find((member) => (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(member, 'status') === 'in_progress');
            const heldBy = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(holder, 'run_html_url', 500);
            return { ...wait, group, ...(heldBy ? { heldBy } : {}) };
        }
    }
}
function isPending(member) {
    return (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(member, 'status') === 'pending';
}
async function read(client, { owner, name }, path, more) {
    const answer = await client.request(`GET /repos/{owner}/{repo}/actions/${path}`, { owner, repo: name, ...more });
    return answer.kind === 'answer' && answer.status === 200 ? answer.data : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value.slice(0, 100) : [];
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

/***/ 4547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createMayShow)
/* harmony export */ });
/* harmony import */ var _lookups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2860);

/**
 * Logs may be public: what a private repository says is shown only where the log is private, too. One look-up for each
 * repository and token, and none where the log is private. What can't be looked up counts as private.
 */
function createMayShow(clientOf, isRunningPrivate) {
    const publicOnes = new Map();
    return async (target) => {
        if (isRunningPrivate())
            return true;
        const key = `${target.token} ${`${target.owner}/${target.name}`.toLowerCase()}`;
        const known = publicOnes.get(key) ?? isPublic(target);
        publicOnes.set(key, known);
        return known;
    };
    async function isPublic(target) {
        const seen = await (0, _lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUpRepository */ .RJ)(await clientOf(target.token), target);
        return seen?.kind === 'visible' && seen.repository.private === false;
    }
}


/***/ }),

/***/ 6660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ waitOutLimits)
/* harmony export */ });
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5990);
/* harmony import */ var _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(299);


/** A server that tells of a rate limit again and again does not keep the step for ever. */
const MOST_PAUSES = 5;
/**
 * Waits for the end of a rate limit, where that is not too far away, and asks once more.
 *
 * @param ask comes to what was asked for, or to a reply in place of it
 */
async function waitOutLimits(ask, { longestMs, clock, stop }) {
    for (let pauses = 0;; pauses++) {
        const got = await ask();
        if (!isAnswer(got) || (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .AD)(got) !== 'rate_limited')
            return got;
        const { waitMs = 60_000 } = (0, _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .rateLimit */ ["if"])(got, clock.now());
        if (pauses === MOST_PAUSES || waitMs > longestMs || stop.aborted)
            return got;
        await clock.sleep(waitMs, stop);
    }
}
function isAnswer(got) {
    return got.kind === 'answer';
}


/***/ }),

/***/ 7665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ readWorkflowFile),
/* harmony export */   Mw: () => (/* binding */ getWorkflow),
/* harmony export */   TQ: () => (/* binding */ listWorkflowFiles),
/* harmony export */   jr: () => (/* binding */ listBranches),
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
// What GitHub gives out of a folder, and what names of files have at most.
const MOST_FILES = 1000;
const MOST_OF_A_NAME = 255;
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
        const files = answer.data.slice(0, MOST_FILES).map(listedFile);
        return { kind: 'files', files: files.filter((file) => file !== undefined) };
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
 * Reads a workflow file, up to `MOST_BYTES`.
 *
 * As JSON and not raw: only so does GitHub say whether it is a file at all.
 *
 * @param file its name
 * @param ref branch or tag; the default branch unless given
 * @see https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
async function readWorkflowFile(client, { owner, name }, file, ref) {
    const parameters = { owner, repo: name, file, ...(ref === undefined ? {} : { ref }) };
    const answer = await client.request(`${CONTENTS}/${WORKFLOWS}/{file}`, parameters);
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
        for (const workflow of list.slice(0, PAGE)) {
            const path = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(workflow, 'path');
            const state = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(workflow, 'state');
            // One that was deleted may have a successor of the same path.
            if (path && state && state !== 'deleted')
                states.set(path, state);
        }
        if (list.length < PAGE)
            break;
    }
    return { kind: 'states', states };
}
/**
 * One workflow, by its file's name or its id. One that is not on the default branch is none.
 *
 * Needs Actions: read for private repositories.
 *
 * @see https://docs.github.com/en/rest/actions/workflows#get-a-workflow
 */
async function getWorkflow(client, { owner, name }, workflow) {
    const parameters = { owner, repo: name, workflow_id: workflow };
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}', parameters);
    const path = answer.kind === 'answer' && answer.status === 200 ? (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(answer.data, 'path') : '';
    if (answer.kind === 'no-answer' || path === '')
        return answer;
    return { kind: 'workflow', path, state: (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(answer.data, 'state') };
}
/**
 * The names of a repository's first 100 branches.
 *
 * @see https://docs.github.com/en/rest/branches/branches#list-branches
 */
async function listBranches(client, { owner, name }) {
    const parameters = { owner, repo: name, per_page: PAGE };
    const answer = await client.request('GET /repos/{owner}/{repo}/branches', parameters);
    if (answer.kind === 'no-answer' || answer.status !== 200 || !Array.isArray(answer.data))
        return answer;
    return { kind: 'branches', names: answer.data.map((branch) => (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(branch, 'name')).filter(Boolean) };
}
function listedFile(data) {
    const name = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'name');
    const size = (0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'size');
    if ((0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(data, 'type') !== 'file' || typeof name !== 'string')
        return undefined;
    if (name.length > MOST_OF_A_NAME || !/^[^/]+\.ya?ml$/.test(name))
        return undefined;
    return { name, size: typeof size === 'number' ? size : 0 };
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

/***/ 5850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookWhoListens: () => (/* binding */ lookWhoListens)
/* harmony export */ });
/* harmony import */ var _explaining_no_listener_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9283);
/* harmony import */ var _explaining_silence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3650);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5990);
/* harmony import */ var _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(299);
/* harmony import */ var _github_batches_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3999);
/* harmony import */ var _github_reads_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4850);
/* harmony import */ var _github_visibility_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4547);
/* harmony import */ var _github_wait_out_limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6660);
/* harmony import */ var _receivers_heard_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8446);
/* harmony import */ var _receivers_many_receivers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(558);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6279);











/**
 * Looks whether somebody listens, before anything is sent.
 *
 * What GraphQL does not tell for certain is read by REST: which workflows are disabled, and what becomes of a missing
 * right, or of a fine-grained token on older servers.
 */
async function lookWhoListens(targets, options) {
    const { ifNoListener, apiUrl, clientOf, isRunningPrivate, stop } = options;
    const readers = (0, _github_reads_js__WEBPACK_IMPORTED_MODULE_4__/* .createReaders */ .B)(options);
    const readerOf = async (token) => patient(await readers(token), options);
    const receivers = (0, _receivers_many_receivers_js__WEBPACK_IMPORTED_MODULE_7__/* .createManyReceiversReader */ .T)(targets, { apiUrl, clientOf: readerOf, stop });
    const mayShow = (0, _github_visibility_js__WEBPACK_IMPORTED_MODULE_5__/* .createMayShow */ .h)(clientOf, isRunningPrivate);
    const looked = await (0, _github_batches_js__WEBPACK_IMPORTED_MODULE_8__/* .inBatches */ .o)(targets, async (target) => {
        const { dispatch } = target;
        // One that can't be started GitHub refuses itself.
        if (dispatch.kind === 'workflow' || target.listens)
            return { target, state: 'yes', lines: [] };
        const found = await receivers.look(target, dispatch);
        const state = (0, _receivers_heard_js__WEBPACK_IMPORTED_MODULE_9__/* .heard */ .H)(found);
        // What a GitHub App has no token for is not sent either, and says why.
        if (state === 'yes' || isWithoutToken(found))
            return { target, state: 'yes', lines: [] };
        const about = { ...target, dispatch };
        const { lines } = (0, _explaining_silence_js__WEBPACK_IMPORTED_MODULE_1__/* .explainSilence */ .lt)(found, about, await mayShow(target));
        return { target, state, lines, failure: (0, _explaining_no_listener_js__WEBPACK_IMPORTED_MODULE_0__/* .noListener */ .Q)(about, lines) };
    });
    const unheard = looked.filter(({ state }) => state === 'no');
    // What was stopped sends nothing, and needs no warning that it did.
    const unknown = stop.aborted ? [] : looked.filter(({ state }) => state === 'unknown');
    const nothing = { tries: 0, durationMs: 0 };
    if (ifNoListener === 'skip')
        return {
            results: unheard.map(({ target }) => ({
                ...{ target, state: 'skipped', skippedBecause: 'no-listener' },
                ...nothing,
            })),
            unheard,
            unknown,
        };
    const failed = unheard.map(({ target, failure }) => ({ target, state: 'failed', ...(failure ? { failure } : {}), ...nothing }));
    const held = options.failFast && failed.some(({ target }) => !target.optional)
        ? looked.filter(({ state }) => state !== 'no')
        : [];
    const results = [
        ...failed,
        ...held.map(({ target }) => ({ target, state: 'skipped', skippedBecause: 'fail-fast', ...nothing })),
    ];
    return { results, unheard, unknown: held.length > 0 ? [] : unknown };
}
/** Whether there is no GitHub App's token for it, and will be none soon. */
function isWithoutToken(found) {
    if (found.kind !== 'not-read' || found.why.kind !== 'reply')
        return false;
    const { reply } = found.why;
    return reply.kind === 'answer' && (0, _reply_js__WEBPACK_IMPORTED_MODULE_10__/* .isUnsent */ .w)(reply) && !(0, _failures_code_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnclear */ .Z5)(reply) && (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_2__/* .failureCode */ .AD)(reply) !== 'rate_limited';
}
/** Waits for the end of a rate limit, where that is not too far away. */
function patient(client, options) {
    const waiting = { ...options, longestMs: _failures_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST_WAIT_MS */ .u_ };
    return { request: (route, parameters) => (0, _github_wait_out_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .waitOutLimits */ .A)(() => client.request(route, parameters), waiting) };
}


/***/ }),

/***/ 5003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stableId: () => (/* binding */ stableId),
/* harmony export */   stableIds: () => (/* binding */ stableIds)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _twice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6923);


// Loaded only where `on-rerun` says `resume`.
/**
 * Makes the ids of a step's targets out of what stays the same in all attempts of its job, and is another for any other
 * step, target or payload. Ids that the user gave stay.
 *
 * @param env with the runner's variables: https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 * @param place of the job in its matrix (`strategy.job-index`): all of a matrix have one name
 */
function stableIds(env, place) {
    const { GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '', GITHUB_JOB = '', GITHUB_ACTION = '' } = env;
    const step = [GITHUB_REPOSITORY.toLowerCase(), GITHUB_RUN_ID, GITHUB_JOB, place, GITHUB_ACTION];
    return (target) => {
        const { dispatch, idIsNew } = target;
        // Of a run without an id nothing stays the same.
        if (!idIsNew || GITHUB_RUN_ID === '')
            return target;
        const dispatchId = stableId([...step, ...(0, _twice_js__WEBPACK_IMPORTED_MODULE_1__/* .startOf */ .GH)({ ...target, idIsNew })]);
        return {
            ...target,
            dispatchId,
            dispatch: dispatch.kind === 'event'
                ? { ...dispatch, clientPayload: { ...dispatch.clientPayload, dispatch_id: dispatchId } }
                : { ...dispatch, inputs: { ...dispatch.inputs, dispatch_id: dispatchId } },
        };
    };
}
/**
 * @param parts equal ones have one id, others another
 * @returns a UUID of version 8: https://www.rfc-editor.org/rfc/rfc9562#section-5.8
 */
function stableId(parts) {
    const bytes = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0, _twice_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(parts)).digest().subarray(0, 16);
    bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80;
    bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}


/***/ }),

/***/ 364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listeningOnes: () => (/* binding */ listeningOnes)
/* harmony export */ });
/* harmony import */ var _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6800);
/* harmony import */ var _github_batches_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3999);
/* harmony import */ var _receivers_many_receivers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(558);



/** Those where a workflow listens that is not disabled. */
async function listeningOnes(targets, options) {
    const reader = (0, _receivers_many_receivers_js__WEBPACK_IMPORTED_MODULE_1__/* .createPrefetchingReader */ .D)(targets, options, _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll);
    const looked = await (0, _github_batches_js__WEBPACK_IMPORTED_MODULE_2__/* .inBatches */ .o)(targets, async (target) => ({ target, said: await said(target) }));
    if (options.stop.aborted)
        return { kind: 'stopped' };
    const unknown = looked.filter(({ said: { kind } }) => kind === 'unknown');
    if (unknown.length > 0) {
        const reply = unknown.find(({ said: { reply } }) => reply)?.said.reply;
        const names = unknown.map(({ target }) => target.repository);
        return { kind: 'listeners-unknown', names, ...(reply ? { reply } : {}) };
    }
    const of = (wanted) => looked.filter(({ said: { kind } }) => kind === wanted);
    return {
        kind: 'known',
        targets: of('listens').map(({ target }) => target),
        unreadable: of('unreadable').map(({ target }) => target.repository),
    };
    async function said(target) {
        if (target.dispatch.kind !== 'event')
            return { kind: 'listens' };
        const receivers = await reader.look(target, target.dispatch);
        if (receivers.kind === 'findings') {
            const has = (wanted) => receivers.findings.some(({ kind }) => kind === wanted);
            return { kind: has('listens') ? 'listens' : has('unread') ? 'unreadable' : 'silent' };
        }
        const { why } = receivers;
        if (why.kind !== 'reply')
            return { kind: 'unknown' };
        const mayNot = why.reply.kind === 'answer' && [403, 404].includes(why.reply.status);
        return { kind: mayNot ? 'unreadable' : 'unknown', reply: why.reply };
    }
}


/***/ }),

/***/ 5834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readDeclared),
/* harmony export */   r: () => (/* binding */ inputProblems)
/* harmony export */ });
/* harmony import */ var _events_workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4051);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(886);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(613);
/* harmony import */ var _triggers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3661);




/** Nobody declares more than 25, nor so many choices. */
const MOST = 100;
/** Reads which inputs a workflow declares, from the text of its file. */
function readDeclared(text, time) {
    return (0, _triggers_js__WEBPACK_IMPORTED_MODULE_1__/* .readOn */ .Cw)(text, time, declaredUnder);
}
function declaredUnder(on) {
    if (on === _events_workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll || (Array.isArray(on) && on.includes(_events_workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll)))
        return { kind: 'declares', inputs: [] };
    if (typeof on !== 'object' || on === null || !Object.hasOwn(on, _events_workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll))
        return { kind: 'no-trigger' };
    const inputs = (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)((0, _github_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(on, _events_workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll), 'inputs');
    const entries = typeof inputs === 'object' && inputs !== null ? Object.entries(inputs) : [];
    return { kind: 'declares', inputs: entries.slice(0, MOST).map(([name, its]) => declaredInput(name, its)) };
}
function declaredInput(name, its) {
    const options = (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(its, 'options');
    const otherwise = (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(its, 'default');
    return {
        name,
        type: String((0, _github_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(its, 'type') ?? 'string'),
        required: (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(its, 'required') === true,
        options: Array.isArray(options) ? options.slice(0, MOST).map(String) : [],
        ...(otherwise === undefined || otherwise === null ? {} : { default: String(otherwise) }),
    };
}
/**
 * Checks inputs as GitHub does: names that are declared, what is required, choices, and `true` or `false`. (The names of
 * environments are not in the file.)
 */
function inputProblems(inputs, declared) {
    const names = declared.map(({ name }) => name);
    const spare = names.filter((name) => !Object.hasOwn(inputs, name));
    const meant = new Set();
    const unknown = Object.keys(inputs)
        .filter((name) => !names.includes(name))
        .map((name) => {
        const near = (0, _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, spare);
        if (near === undefined)
            return { kind: 'unknown', name };
        meant.add(near);
        return { kind: 'unknown', name, nearest: near };
    });
    const others = declared.flatMap(({ name, type, required, default: otherwise, options }) => {
        const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
        if (required && (value ?? otherwise ?? '') === '')
            return meant.has(name) ? [] : [{ kind: 'missing', name }];
        const choices = type === 'choice' ? options : type === 'boolean' ? ['true', 'false'] : undefined;
        if (value === undefined || choices === undefined || choices.includes(value))
            return [];
        return [{ kind: 'no-choice', name, value, choices }];
    });
    return [...unknown, ...others];
}


/***/ }),

/***/ 8446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ heard)
/* harmony export */ });
/** Decides it from what the workflow files say. A file that was not read may be the one that listens. */
function heard(found) {
    if (found.kind === 'not-read')
        return 'unknown';
    const kinds = new Set(found.findings.map(({ kind }) => kind));
    if (kinds.has('listens'))
        return 'yes';
    return kinds.has('unread') || kinds.has('broken') ? 'unknown' : 'no';
}


/***/ }),

/***/ 2411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   TW: () => (/* binding */ MOST_NAMES_OF_A_LOOK),
/* harmony export */   gA: () => (/* binding */ listeners)
/* harmony export */ });
/* harmony import */ var _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6800);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(613);


const MOST_NAMES_OF_A_LOOK = 1000;
/**
 * Decides which workflows an event starts, and what keeps the others silent. GitHub documents types as values, not as
 * patterns, so they are compared as they are.
 *
 * @param names what is left of them is left in it
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
function listeners(files, dispatch, names) {
    if (files.length === 0)
        return [{ kind: 'no-file' }];
    const findings = files.map((file) => finding(file, dispatch, names)).filter((found) => found !== undefined);
    const of = (...kinds) => findings.filter(({ kind }) => kinds.includes(kind));
    const hearing = of('listens', 'disabled');
    const deaf = files.filter(({ trigger }) => trigger.kind === 'other-events').length;
    const near = of('other-types').filter((found) => 'nearest' in found);
    const far = of('other-types').filter((found) => !('nearest' in found));
    const missed = of('near-miss');
    const others = of('listens').length > 0 ? [] : hearing.length > 0 ? [...missed, ...near] : [...missed, ...near, ...far];
    const nobody = deaf > 0 && hearing.length + others.length === 0 ? [{ kind: 'no-listener', files: deaf }] : [];
    return [...hearing, ...others, ...nobody, ...of('broken', 'unread')];
}
function finding({ path, trigger, state, reads }, dispatch, names) {
    if (trigger.kind === 'other-events')
        return undefined;
    if (trigger.kind !== 'dispatch')
        return { path, ...trigger };
    const { types } = trigger;
    if (!(0, _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .isHeardBy */ .it)(dispatch, types)) {
        // A pattern can't be sent as an event type.
        const compared = types.filter((type) => !isPattern(type)).slice(0, names.left);
        names.left -= compared.length;
        const near = (0, _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(dispatch.eventType, compared);
        return { kind: 'other-types', path, types, ...(near === undefined ? {} : { nearest: near }) };
    }
    if (state?.startsWith('disabled'))
        return { kind: 'disabled', path, state };
    return { kind: 'listens', path, stateKnown: state !== undefined, ...(reads ? { reads } : {}) };
}
/** Whether a type was meant as a pattern. */
function isPattern(type) {
    return type.includes('*');
}


/***/ }),

/***/ 558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ createManyReceiversReader),
  D: () => (/* binding */ createPrefetchingReader)
});

// EXTERNAL MODULE: ./src/github/batches.ts
var batches = __webpack_require__(3999);
// EXTERNAL MODULE: ./src/github/fields.ts
var fields = __webpack_require__(886);
// EXTERNAL MODULE: ./src/github/workflows.ts
var workflows = __webpack_require__(7665);



/** Of a request to GraphQL: by REST the same takes one for each repository, and one for each of its files. */
const MOST_REPOSITORIES = 20;
/**
 * Reads the workflow files of many repositories by GraphQL. What that does not tell of a repository, such as that it may
 * not be read, is left to REST.
 *
 * @param apiUrl of the REST API
 * @param word what a file must have in it to be of use; all are where there is none
 * @returns a client that has them, and asks the one given for all else
 * @see https://docs.github.com/en/graphql/reference/objects#repository
 */
async function prefetched(client, apiUrl, repositories, word = '') {
    const chunks = Array.from({ length: Math.ceil(repositories.length / MOST_REPOSITORIES) }, (_, index) => repositories.slice(index * MOST_REPOSITORIES, (index + 1) * MOST_REPOSITORIES));
    const read = await (0, batches/* inBatches */.o)(chunks, async (chunk) => {
        const reply = await client.request(`POST ${graphqlUrl(apiUrl)}`, { data: JSON.stringify(queryFor(chunk)) });
        return chunk.flatMap((repository, index) => {
            const files = filesOf(reply, index);
            return files ? [[keyOf(repository), files.filter(({ content }) => content?.includes(word) ?? true)]] : [];
        });
    });
    const trees = new Map(read.flat());
    return {
        async request(route, parameters = {}) {
            const { owner, repo, file } = parameters;
            const tree = trees.get(keyOf({ owner: String(owner), name: String(repo) }));
            if (!tree || !route.includes(`/contents/${workflows/* WORKFLOWS */.v1}`))
                return client.request(route, parameters);
            return answered(file === undefined ? tree.map(listed) : contents(tree.find(({ name }) => name === file)));
        },
    };
}
/** Beside the REST API: https://docs.github.com/en/enterprise-server/graphql/guides/forming-calls-with-graphql#the-graphql-endpoint */
function graphqlUrl(apiUrl) {
    return apiUrl.endsWith('/api/v3') ? apiUrl.replace(/v3$/, 'graphql') : `${apiUrl}/graphql`;
}
function queryFor(repositories) {
    const names = repositories.map((_, index) => `$o${index}: String!, $n${index}: String!`);
    const trees = repositories.map((_, index) => `r${index}: repository(owner: $o${index}, name: $n${index}) { ...Files }`);
    return {
        query: `query(${names.join(', ')}) {\n${trees.join('\n')}\n}\n${FILES}`,
        variables: Object.fromEntries(repositories.flatMap(({ owner, name }, index) => [
            [`o${index}`, owner],
            [`n${index}`, name],
        ])),
    };
}
// A folder that is not there is told like one that may not be read: who may read the root may read all.
const FILES = `fragment Files on Repository {
  root: object(expression: "HEAD:") { __typename }
  object(expression: "HEAD:${workflows/* WORKFLOWS */.v1}") {
    ... on Tree { entries { name type object { ... on Blob { text isTruncated } } } }
  }
}`;
/** The files of one of the repositories that were asked for; nothing where the answer does not tell of it for certain. */
function filesOf(reply, index) {
    if (reply.kind === 'no-answer' || reply.status !== 200)
        return undefined;
    const alias = `r${index}`;
    const errors = (0, fields/* field */.ZZ)(reply.data, 'errors');
    const paths = Array.isArray(errors) ? errors.map((error) => (0, fields/* field */.ZZ)(error, 'path')) : [];
    if (paths.some((path) => !Array.isArray(path) || path[0] === alias))
        return undefined;
    const repository = (0, fields/* field */.ZZ)((0, fields/* field */.ZZ)(reply.data, 'data'), alias);
    const tree = (0, fields/* field */.ZZ)(repository, 'object');
    if (tree === null)
        return (0, fields/* text */.Qq)((0, fields/* field */.ZZ)(repository, 'root'), '__typename') === 'Tree' ? [] : undefined;
    const entries = (0, fields/* field */.ZZ)(tree, 'entries');
    return Array.isArray(entries) ? entries.flatMap(fileOf) : undefined;
}
function fileOf(entry) {
    const name = (0, fields/* text */.Qq)(entry, 'name');
    if ((0, fields/* field */.ZZ)(entry, 'type') !== 'blob' || !/\.ya?ml$/.test(name))
        return [];
    const content = (0, fields/* field */.ZZ)((0, fields/* field */.ZZ)(entry, 'object'), 'text');
    const isWhole = (0, fields/* field */.ZZ)((0, fields/* field */.ZZ)(entry, 'object'), 'isTruncated') === false;
    return [{ name, ...(typeof content === 'string' && isWhole ? { content } : {}) }];
}
function keyOf({ owner, name }) {
    return `${owner}/${name}`.toLowerCase();
}
function answered(data) {
    return { kind: 'answer', status: 200, headers: {}, data, redirected: false };
}
/** As REST lists it, and gives it out. */
function listed({ name, content }) {
    return { name, type: 'file', size: content === undefined ? workflows/* MOST_BYTES */.uZ + 1 : Buffer.byteLength(content) };
}
function contents(file) {
    return { type: 'file', encoding: 'base64', content: Buffer.from(file?.content ?? '').toString('base64') };
}

// EXTERNAL MODULE: ./src/receivers/receivers.ts
var receivers = __webpack_require__(2388);


/** As many as 1,000 repositories of five workflows have, and ten times the time that 300 of them take. */
const MOST_OF_MANY = { mostFiles: 5000, mostMs: 30_000 };
/** So many are all read by REST, whatever they have. */
const MOST_BY_REST = receivers/* MOST_OF_A_STEP */.bX / receivers/* MOST_OF_A_REPOSITORY */.Ts;
/**
 * Reads the workflow files of all repositories of a step: of a few by REST, of more by GraphQL, twenty repositories to a
 * request. By REST five files each of a hundred would take 600 requests, two minutes of a token's budget. Whether a
 * workflow that listens is disabled REST alone tells, by one request for its repository.
 */
function createManyReceiversReader(targets, options) {
    const asked = targets.filter(({ dispatch }) => dispatch.kind === 'event');
    return repositoriesOf(asked).length <= MOST_BY_REST
        ? (0, receivers/* createReceiversReader */.k2)(options)
        : createPrefetchingReader(asked, options);
}
/**
 * Reads the workflow files of all repositories by GraphQL, those of a token at the first look by it.
 *
 * @param word what a file must have in it to be of use; all are where there is none
 */
function createPrefetchingReader(targets, options, word = '') {
    const clients = new Map();
    return (0, receivers/* createReceiversReader */.k2)({
        ...options,
        ...MOST_OF_MANY,
        clientOf(token) {
            const its = clients.get(token) ?? withFiles(token);
            clients.set(token, its);
            return its;
        },
    });
    async function withFiles(token) {
        const its = repositoriesOf(targets.filter((target) => target.token === token));
        return prefetched(await options.clientOf(token), options.apiUrl, its, word);
    }
}
/** Each once. */
function repositoriesOf(targets) {
    return [...new Map(targets.map((target) => [target.repository.toLowerCase(), target])).values()];
}


/***/ }),

/***/ 2388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ts: () => (/* binding */ MOST_OF_A_REPOSITORY),
/* harmony export */   bX: () => (/* binding */ MOST_OF_A_STEP),
/* harmony export */   k2: () => (/* binding */ createReceiversReader)
/* harmony export */ });
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5990);
/* harmony import */ var _github_batches_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3999);
/* harmony import */ var _github_workflows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7665);
/* harmony import */ var _listeners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2411);
/* harmony import */ var _triggers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3661);





/** So much is promised in docs/waiting.md. */
const MOST_OF_A_REPOSITORY = 50;
const MOST_OF_A_STEP = 300;
/** Types that are compared for the nearest one: of the longest, half a second's work. */
const MOST_NAMES_OF_A_STEP = 10_000;
/** Reads each repository once for each token, and no more than the budget of files. */
function createReceiversReader({ clientOf, stop, mostFiles = MOST_OF_A_STEP, mostMs = _triggers_js__WEBPACK_IMPORTED_MODULE_2__/* .MOST_MS_OF_A_STEP */ .gF, readReads, }) {
    const readings = new Map();
    let filesLeft = mostFiles;
    const parsingTime = { leftMs: mostMs, mostMs };
    let namesLeft = MOST_NAMES_OF_A_STEP;
    /** Each further request might take its whole timeout as well, or run into the same limit. */
    let givenUp;
    return {
        async look(target, dispatch) {
            const key = `${target.token} ${target.repository.toLowerCase()}`;
            const reading = readings.get(key) ?? read(target).catch(notRead);
            readings.set(key, reading);
            const result = await reading;
            if (result.kind === 'not-read')
                return result;
            const { eventType } = dispatch;
            const findings = result.found.get(eventType) ?? compare(result.files, dispatch);
            result.found.set(eventType, findings);
            return { kind: 'findings', findings };
        },
    };
    function compare(files, dispatch) {
        const granted = Math.min(_listeners_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_NAMES_OF_A_LOOK */ .TW, namesLeft);
        const names = { left: granted };
        const findings = (0, _listeners_js__WEBPACK_IMPORTED_MODULE_1__/* .listeners */ .gA)(files, dispatch, names);
        namesLeft -= granted - names.left;
        return findings;
    }
    async function read(target) {
        const hindrance = hindered();
        if (hindrance)
            return { kind: 'not-read', why: hindrance };
        if (filesLeft === 0)
            return { kind: 'not-read', why: { kind: 'step-spent', files: mostFiles } };
        const client = await clientOf(target.token);
        const list = await (0, _github_workflows_js__WEBPACK_IMPORTED_MODULE_3__/* .listWorkflowFiles */ .TQ)(client, target);
        if (list.kind !== 'files')
            return { kind: 'not-read', why: refused(list) };
        const taken = list.files.slice(0, Math.min(MOST_OF_A_REPOSITORY, filesLeft));
        filesLeft -= taken.length;
        const read = await (0, _github_batches_js__WEBPACK_IMPORTED_MODULE_4__/* .inBatches */ .o)(taken, async ({ name, size }) => {
            const file = size > _github_workflows_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_BYTES */ .uZ ? { trigger: unread({ kind: 'too-large' }) } : await fileOf(client, target, name);
            return file && { path: `${_github_workflows_js__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOWS */ .v1}/${name}`, ...file };
        });
        const files = read.filter((file) => file !== undefined);
        const isOfStep = taken.length < MOST_OF_A_REPOSITORY;
        const why = isOfStep ? { kind: 'step-spent', files: mostFiles } : { kind: 'repository-spent' };
        const left = list.files
            .slice(taken.length)
            .map(({ name }) => ({ path: `${_github_workflows_js__WEBPACK_IMPORTED_MODULE_3__/* .WORKFLOWS */ .v1}/${name}`, trigger: unread(why) }));
        return { kind: 'files', files: [...(await withStates(files, client, target)), ...left], found: new Map() };
    }
    async function fileOf(client, target, name) {
        const hindrance = hindered();
        if (hindrance)
            return { trigger: unread(hindrance) };
        try {
            const file = await (0,_github_workflows_js__WEBPACK_IMPORTED_MODULE_3__/* .readWorkflowFile */ .AO)(client, target, name);
            switch (file.kind) {
                case 'text':
                    return await fileIn(file.text);
                case 'no-file':
                    return undefined;
                case 'too-large':
                    return { trigger: unread(file) };
                default:
                    return { trigger: unread(refused(file)) };
            }
        }
        catch (error) {
            return { trigger: unread(giveUp({ kind: 'fault', error })) };
        }
    }
    async function fileIn(text) {
        const trigger = await (0, _triggers_js__WEBPACK_IMPORTED_MODULE_2__/* .readTrigger */ .vE)(text, parsingTime);
        const reads = trigger.kind === 'dispatch' ? await readReads?.(text, parsingTime) : undefined;
        return reads ? { trigger, reads } : { trigger };
    }
    /** States matter only where somebody listens, and without them the finding is still worth having. */
    async function withStates(files, client, target) {
        if (hindered() || !files.some(({ trigger }) => trigger.kind === 'dispatch'))
            return files;
        const found = await (0, _github_workflows_js__WEBPACK_IMPORTED_MODULE_3__/* .listWorkflowStates */ .mv)(client, target);
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
        if (stop.aborted)
            return { kind: 'stopped' };
        return givenUp ?? (parsingTime.leftMs > 0 ? undefined : { kind: 'parsing-spent', ms: mostMs });
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
        return reply.kind === 'no-answer' || (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .AD)(reply) === 'rate_limited' ? giveUp(why) : why;
    }
}
function unread(why) {
    return { kind: 'unread', why };
}


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ readOn),
/* harmony export */   gF: () => (/* binding */ MOST_MS_OF_A_STEP),
/* harmony export */   h9: () => (/* binding */ inTimeOfAFile),
/* harmony export */   vE: () => (/* binding */ readTrigger),
/* harmony export */   yM: () => (/* binding */ MOST_MS_OF_A_FILE)
/* harmony export */ });
/* harmony import */ var _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6800);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(886);
/* harmony import */ var _text_in_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4400);



// In the core schema of YAML 1.2 `on` is a text; in YAML 1.1 it is `true`. Keys are compared here, because the library's
// way takes quadratic time.
const YAML = { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'error' };
/** Three times what a file of sound YAML takes that is as large as may be. */
const MOST_MS_OF_A_FILE = 500;
/** 300 usual files take less; the others keep nobody waiting, nor a step that is stopped while ten are under way. */
const MOST_MS_OF_A_STEP = 3000;
/** Of one file. Nobody writes so many, and each is compared with each event. */
const MOST_TYPES = 1000;
/**
 * Reads what starts a workflow, from the text of its file. Only what stands under `on` is resolved.
 *
 * @param time shared by the files of a step
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#on
 */
async function readTrigger(text, time) {
    return readOn(text, time, trigger);
}
/**
 * Reads what stands under `on` of a workflow's file.
 *
 * @param read what it comes to: anything but what YAML's core schema has
 */
async function readOn(text, time, read) {
    // Loading it takes 30 ms, which only those pay whose event starts nothing.
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    if (time.leftMs <= 0)
        return { kind: 'unread', why: { kind: 'parsing-spent', ms: time.mostMs ?? MOST_MS_OF_A_STEP } };
    const started = performance.now();
    try {
        return inTimeOfAFile(() => parsed(text, yaml, read));
    }
    catch (error) {
        if (error instanceof _text_in_time_js__WEBPACK_IMPORTED_MODULE_1__/* .OutOfTime */ .f)
            return { kind: 'unread', why: { kind: 'too-slow' } };
        // Such as the guard against aliases that multiply, and a nesting that outgrows the stack.
        return { kind: 'unread', why: { kind: 'unresolvable', error } };
    }
    finally {
        time.leftMs -= performance.now() - started;
    }
}
/** Gives it a second chance: what takes too long does so again, what a busy machine held up does not. */
function inTimeOfAFile(work) {
    try {
        return (0,_text_in_time_js__WEBPACK_IMPORTED_MODULE_1__/* .inTime */ .R)(work, MOST_MS_OF_A_FILE);
    }
    catch (error) {
        if (!(error instanceof _text_in_time_js__WEBPACK_IMPORTED_MODULE_1__/* .OutOfTime */ .f))
            throw error;
        return (0, _text_in_time_js__WEBPACK_IMPORTED_MODULE_1__/* .inTime */ .R)(work, MOST_MS_OF_A_FILE);
    }
}
function parsed(text, yaml, read) {
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, { ...YAML, lineCounter: lines });
    const fault = faultIn(document, yaml);
    if (fault) {
        const { line, col } = lines.linePos(fault.at);
        return { kind: 'broken', line, column: col, reason: fault.reason };
    }
    if (!yaml.isMap(document.contents))
        return read(undefined);
    const on = document.contents.items.find(({ key }) => yaml.isScalar(key) && key.source === 'on')?.value;
    return read(yaml.isNode(on) ? on.toJS(document) : on);
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
    if (on === _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll || (Array.isArray(on) && on.includes(_events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll)))
        return { kind: 'dispatch', types: [] };
    if (typeof on !== 'object' || on === null || !Object.hasOwn(on, _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll))
        return withoutEvent(on);
    const limits = (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(on, _events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll);
    const slip = keysOf(limits).find((key) => /^(event[_-]?)?types?$/i.test(key));
    if (slip !== undefined && (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(limits, 'types') === undefined)
        return { kind: 'near-miss', miss: { of: 'types', key: slip } };
    const types = [(0, _github_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(limits, 'types')].flat();
    if (types.length > MOST_TYPES)
        throw new Error(`${types.length} types`);
    return { kind: 'dispatch', types: types.filter(isText).map(String) };
}
function withoutEvent(on) {
    const names = Array.isArray(on) ? on.filter((each) => typeof each === 'string') : keysOf(on);
    const name = (typeof on === 'string' ? [on] : names).find(isNearEvent);
    if (name !== undefined)
        return { kind: 'near-miss', miss: { of: 'event', name } };
    const merged = [(0, _github_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(on, '<<')].flat().some((each) => keysOf(each).includes(_events_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT */ .ll));
    return merged ? { kind: 'near-miss', miss: { of: 'merge' } } : { kind: 'other-events' };
}
/** Such as `repository-dispatch`, `repositoryDispatch` or `repository_dispatches`. */
function isNearEvent(name) {
    return /^repository[\s_-]?dispatch(es)?$/i.test(name.trim());
}
function keysOf(value) {
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
function isText(value) {
    return ['string', 'number', 'boolean'].includes(typeof value);
}


/***/ }),

/***/ 1271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellSlowLook: () => (/* binding */ tellSlowLook),
/* harmony export */   tellUnheard: () => (/* binding */ tellUnheard),
/* harmony export */   warnUnknown: () => (/* binding */ warnUnknown)
/* harmony export */ });
/* harmony import */ var _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5123);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3083);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(304);



/** A line for each target that nothing listens to, and one notice for all that are skipped for it. */
function tellUnheard(log, unheard, because) {
    for (const { target } of unheard)
        log.info(because
            ? `\u2013 ${target.repository}: ${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target.dispatch)} skipped, nothing listens`
            : `\u2717 ${target.repository}: ${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target.dispatch)} not sent: Nothing listens`);
    if (!because || unheard.length === 0)
        return;
    const what = 'Nothing would start for these events, so they were not sent, as if-no-listener: skip says:';
    log.notice('Nothing listens', [what, ...told(unheard)].join('\n'));
}
/** Once for each token: to look at this many takes longer than GitHub lets a token read at once. */
function tellSlowLook(log) {
    log.info('\u2026 reads on a token are kept to 300 a minute, so it takes some time to look who listens');
}
/** One warning for all of which it was not found out whether somebody listens. */
function warnUnknown(log, unknown) {
    if (unknown.length === 0)
        return;
    const what = 'Whether a workflow listens was not found out, so these events are sent all the same:';
    log.warning('Listeners not found out', [what, ...told(unknown)].join('\n'));
}
function told(looked) {
    return (0, _text_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .K)(looked, _causes_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_NAMES */ .nJ, ({ target, lines }) => [`${target.repository}, ${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target.dispatch)}:`, ...lines.map((line) => `  ${line}`)].join('\n'), (count) => `and ${count} more`);
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
        return text.replace(pattern, (_, name) => name === undefined ? NOT_SHOWN : `a private repository of ${name.split('/')[0]}`);
    };
}
/** In place of a page's address: without the name it would lead nowhere. */
const NOT_SHOWN = '(address not shown)';
function patternOf(hidden) {
    const names = [...new Set(hidden.map(({ repository }) => repository))];
    // The longest first: one name may begin as another does.
    const longest = names.toSorted((one, other) => other.length - one.length).map((name) => name.replace(/[.-]/g, '\\$&'));
    const any = `(?:${longest.join('|')})(?![\\w-])`;
    return new RegExp(`https?://[^\\s/]+/${any}[\\w./?=&%#-]*|(?<![\\w.-])(${any})`, 'gi');
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

/***/ 7587:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createResuming: () => (/* binding */ createResuming)
});

// EXTERNAL MODULE: ./src/connect.ts + 19 modules
var connect = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/failures/rate-limit.ts
var rate_limit = __webpack_require__(299);
// EXTERNAL MODULE: ./src/conclusions.ts
var conclusions = __webpack_require__(1035);
// EXTERNAL MODULE: ./src/events/dispatch.ts
var events_dispatch = __webpack_require__(5123);
// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/reply.ts
var src_reply = __webpack_require__(6279);
// EXTERNAL MODULE: ./src/following/match.ts
var match = __webpack_require__(6138);





/** Whether a target takes part: what was sent without an id is found by nobody. */
function takesPart({ dispatchId }) {
    return dispatchId !== undefined;
}
/**
 * Whether a run is one that an earlier attempt started for a target: it shows the id, and is of the event that the
 * dispatch starts runs by. Titles of other runs are anybody's text.
 */
function isEarlierRun({ dispatch, dispatchId = '' }, run) {
    return (0, events_dispatch/* mayHaveStarted */.NG)(dispatch, run) && (0, match/* showsId */.W)(run.title, dispatchId);
}
/** @param runs of one target */
function courseOf(runs) {
    if (runs.length === 0)
        return { kind: 'send' };
    const completed = runs.filter(({ status }) => status === 'completed');
    const failed = completed.filter((run) => !(0, conclusions/* hasSucceeded */.yO)(run));
    if (failed.length > 0)
        return { kind: 're-run', failed };
    return { kind: 'follow', how: completed.length < runs.length ? 'goes-on' : 'ended-well' };
}
/** Which jobs of a failed run are re-run: where none of them ran, there is none that failed. */
function jobsToRerun({ conclusion = '' }) {
    return JOBS[(0, conclusions/* badConclusion */.Te)(conclusion)];
}
const JOBS = {
    failure: 'failed',
    timed_out: 'failed',
    cancelled: 'failed',
    startup_failure: 'all',
    action_required: 'all',
    stale: 'all',
};
/**
 * GitHub's words are those that its users report, as its documentation has none.
 *
 * @see https://github.com/metabase/metabase/pull/70916
 */
function readRerunAnswer(reply, { conclusion }) {
    if (reply.kind === 'no-answer' || (0, src_reply/* isUnsent */.w)(reply))
        return 'other';
    if (reply.status === 201)
        return 'begun';
    if (![403, 409, 422].includes(reply.status))
        return 'other';
    const words = (0, answer_body/* githubMessage */.hg)(reply);
    if (/already running/i.test(words))
        return 'begun';
    if (conclusion === 'cancelled' && /cannot be retried|no failed jobs/i.test(words))
        return 'no-failed-jobs';
    return 'refused';
}

// EXTERNAL MODULE: ./src/github/runs.ts
var runs = __webpack_require__(1281);

/**
 * Looks through a repository's runs, newest first, back to a time: the unfiltered list, as GitHub's filtered ones lag
 * behind by up to days. While it goes on new runs may move others to the next page, but never past it.
 *
 * @returns those that matter, or the answer that kept it from being done
 */
async function lookBack(client, repository, { mostPages, since, ids, matters }) {
    const found = new Map();
    let count = 0;
    let date;
    for (let page = 1; page <= mostPages; page++) {
        const list = await (0, runs/* listRuns */.v)(client, repository, page, undefined, ids);
        if (list.kind === 'unreadable')
            return list.answer;
        if (list.kind === 'answer' || list.kind === 'no-answer')
            return list;
        if (list.kind === 'unchanged')
            break;
        date ??= list.date;
        count += list.runs.length;
        for (const run of list.runs)
            if (matters(run))
                found.set(run.id, run);
        const oldest = list.runs.at(-1);
        if (!list.more || !oldest || oldest.createdAt < since(date))
            return looked(false);
    }
    return looked(true);
    function looked(isCut) {
        return { kind: 'listed', runs: [...found.values()].sort((a, b) => a.id - b.id), count, isCut, date };
    }
}

// EXTERNAL MODULE: ./src/github/batches.ts
var batches = __webpack_require__(3999);
// EXTERNAL MODULE: ./src/github/patient.ts
var patient = __webpack_require__(1858);
// EXTERNAL MODULE: ./src/github/reads.ts
var reads = __webpack_require__(4850);
// EXTERNAL MODULE: ./src/github/wait-out-limits.ts
var wait_out_limits = __webpack_require__(6660);
// EXTERNAL MODULE: ./src/inputs/own-connection.ts
var own_connection = __webpack_require__(2294);
// EXTERNAL MODULE: ./src/failures/status-title.ts
var status_title = __webpack_require__(4090);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/text/listing.ts
var listing = __webpack_require__(3083);
// EXTERNAL MODULE: ./src/report/causes.ts
var causes = __webpack_require__(304);
// EXTERNAL MODULE: ./src/report/lines.ts
var lines = __webpack_require__(2365);







/** One notice for all that is sent again, whatever an earlier attempt of the job sent. @param targets those without an id */
function noticeNotResumed(log, targets) {
    if (targets.length === 0)
        return;
    const { haveOne, name } = (0, events_dispatch/* calledTogether */.E8)(targets.map(({ dispatch }) => dispatch));
    const names = targets.map(({ repository }) => repository);
    log.notice('Started again', `on-rerun: resume finds nothing of ${haveOne ? name : 'workflows'} in ${(0, listing/* listed */.r)(names, causes/* MOST_NAMES */.nJ)}, which ${targets.length === 1 ? 'is' : 'are'} started again: nothing tells which runs an earlier attempt of this job started. Set add-dispatch-id: true, declare the input dispatch_id in the workflow, and show it in its run-name.`);
}
/** Told once, where there are such targets. */
const SENT_ANEW_LINE = '\u2026 sent where no run shows the dispatch_id: no earlier attempt had sent it, or its payload has changed since, or the run-name of the receiver does not show the id';
/** @param cause what was answered where it was asked for, or what kept it from being asked for */
function noticeNoBeginning(log, cause) {
    const why = typeof cause === 'string'
        ? (0, inline/* inline */.m)(cause, 200)
        : cause.kind === 'answer'
            ? `GitHub answered ${(0, status_title/* statusTitle */.l)(cause.status)}`
            : (0, inline/* inline */.m)(cause.detail);
    log.notice('First attempt not known', `When the first attempt of this run began was not found out (${why}), so runs of the last 35 days were looked through for what it started, and of each repository the newest 1,000 at most. What may be older than these is not sent. To look no further than needed, let source-token read this run: add \`actions: read\` to the job's \`permissions\`.`);
}
/** What a dry run says of a target that would be resumed. */
function resumableLine({ repository, dispatch }, resumed) {
    const failed = resumed.runs.filter(({ run }) => run.status === 'completed' && !(0, conclusions/* hasSucceeded */.yO)(run));
    const ids = failed.map(({ run }) => run.id).join(', ');
    const words = resumed.how === 're-run'
        ? `its ${failed.length === 1 ? 'run' : 'runs'} ${ids} failed, and would be re-run`
        : (0, lines/* resumedWords */.Bh)(resumed);
    return `\u25cb ${repository}: ${(0, events_dispatch/* nameOf */.Vb)(dispatch)} would be resumed: ${words}`;
}
/** What is told of runs that were re-run for a target whose other failed runs GitHub does not re-run. */
function notFollowedLine({ repository, dispatch }, resumed) {
    return `\u21bb ${repository}: ${(0, events_dispatch/* nameOf */.Vb)(dispatch)}: ${(0, lines/* resumedWords */.Bh)(resumed)}; the target fails all the same, as another of its runs can't be re-run`;
}
const ROUTES = {
    failed: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs',
    all: 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun',
};
/**
 * Asks for a run to be re-run: it keeps its id and its name, and its `run_attempt` grows. GitHub answers 201, or 403 with
 * the reason where it does not do that. Needs Actions: write.
 *
 * @see https://docs.github.com/en/rest/actions/workflow-runs#re-run-failed-jobs-from-a-workflow-run
 */
function rerun(client, { owner, name }, id, jobs) {
    return client.request(ROUTES[jobs], { owner, repo: name, run_id: id });
}




/** @returns what asks for all failed runs of a target to be re-run that are left; those that were are so for good */
function createReruns({ clientOf, readerOf, stop, log, }) {
    return rerunFailed;
    async function rerunFailed(target, its) {
        let { reply } = its;
        let refused;
        for (const run of its.left) {
            const asked = await askForRerun(target, run);
            if (asked.kind === 'failed') {
                // What was re-run by then is followed as far as that goes, and cancelled where that is wanted.
                if (stop.aborted && hasRerun(its))
                    return { request: 're-run', reply, resumed: resumed(its) };
                const tried = { request: 're-run', reply: asked.reply, run };
                refused ??= tried;
                // That one run is not re-run keeps no other from it.
                if (readRerunAnswer(asked.reply, run) === 'other')
                    return tried;
                continue;
            }
            its.runs.set(run.id, { ...asked.its, again: true });
            its.left.delete(run);
            reply = asked.reply ?? reply;
        }
        if (!refused)
            return { request: 're-run', reply, resumed: resumed(its) };
        if (hasRerun(its))
            log.info(notFollowedLine(target, resumed(its)));
        return refused;
    }
    async function askForRerun(target, run) {
        // It was looked at a while ago, and a request before may have had no clear answer: it may run again, or have done so.
        const before = await newAttempt(target, run);
        if (before)
            return before;
        const client = await clientOf(target.token);
        let reply = await rerun(client, target, run.id, jobsToRerun(run));
        if (readRerunAnswer(reply, run) === 'no-failed-jobs')
            reply = await rerun(client, target, run.id, 'all');
        const answer = readRerunAnswer(reply, run);
        if (answer === 'begun')
            return { kind: 'begun', its: begun(run), reply };
        const after = answer === 'other' ? undefined : await newAttempt(target, run);
        return after?.kind === 'begun' ? after : { kind: 'failed', reply };
    }
    /** @returns the attempt that somebody began meanwhile, if there is one */
    async function newAttempt(target, run) {
        const now = await (0, runs/* getRun */.Mh)(await readerOf(target.token, true), target, run.id);
        if (now.kind !== 'run')
            return { kind: 'failed', reply: now };
        const { attempt = 1 } = now.run;
        return attempt > (run.attempt ?? 1) ? { kind: 'begun', its: { run: now.run, leastAttempt: attempt } } : undefined;
    }
}
/** A run whose next attempt has begun: GitHub may tell of the one before for a while. */
function begun({ conclusion: _, startedAt: __, ...run }) {
    const attempt = (run.attempt ?? 1) + 1;
    return { run: { ...run, status: 'queued', attempt }, leastAttempt: attempt };
}
/** Whether some were re-run. */
function hasRerun({ runs }) {
    return [...runs.values()].some(({ again }) => again);
}
function resumed({ how, runs }) {
    return { how, runs: [...runs.values()] };
}












const DAY_MS = 24 * 60 * 60 * 1000;
/** A run lives for no longer, and is re-run for no longer: https://docs.github.com/en/actions/reference/limits */
const LONGEST_MS = 35 * DAY_MS;
/** 3,000 runs since the first attempt; 1,000 of what may be much older. */
const MOST_PAGES = { since: 30, atAll: 10 };
/** A run is dated up to a second before its event. */
const SLACK_MS = 5000;
/** Longer than this nobody waits to learn when the first attempt began. */
const LONGEST_FOR_BEGINNING_MS = 60_000;
/** One for each step. */
function createResuming(options) {
    const { targets, env, current, sourceToken, clientOf, clock, log } = options;
    const stop = AbortSignal.any([options.stop, options.fault]);
    const readerOf = (0, reads/* createReaders */.B)({ ...options, stop });
    const looks = new Map();
    const found = new Map();
    const rerunFailed = createReruns({ clientOf, readerOf, stop, log });
    let beginning;
    let isToldOfAnew = false;
    log.info(`Attempt ${env.GITHUB_RUN_ATTEMPT} of this job: what an earlier one started is looked for first`);
    noticeNotResumed(log, targets.filter((target) => !takesPart(target)));
    return {
        readerOf,
        async found(some) {
            const all = await lookAt(some);
            return new Set(all.flatMap(([target, its]) => (its?.kind === 'nothing' ? [] : [target])));
        },
        isUnderWay(target) {
            const its = found.get(target);
            return its?.kind === 'resumed' && its.left.size === 0;
        },
        async foresee(some) {
            for (const [target, its] of await lookAt(some))
                if (its?.kind === 'resumed')
                    log.info(resumableLine(target, resumed(its)));
        },
        around: (sender) => ({
            async prepare(target) {
                const its = await look(target);
                switch (its.kind) {
                    case 'nothing':
                        if (takesPart(target))
                            tellSentAnew();
                        return sender.prepare(target);
                    case 'not-all':
                        return { request: 'earlier-runs', reply: answered(undefined), lookedThrough: its.lookedThrough };
                    case 'resumed':
                        // What failed is re-run when its turn comes.
                        return its.left.size > 0 ? undefined : { request: 'earlier-runs', reply: its.reply, resumed: resumed(its) };
                    default:
                        return { request: 'earlier-runs', reply: its };
                }
            },
            async send(target) {
                const its = found.get(target);
                return its?.kind === 'resumed' ? rerunFailed(target, its) : sender.send(target);
            },
            needsRunsBefore: (target) => found.get(target)?.kind !== 'resumed' && sender.needsRunsBefore(target),
        }),
    };
    function tellSentAnew() {
        if (!isToldOfAnew)
            log.info(SENT_ANEW_LINE);
        isToldOfAnew = true;
    }
    /** What can't be told now, by a fault of ours, too, is met again. */
    function lookAt(some) {
        const waiting = { longestMs: rate_limit/* LONGEST_WAIT_MS */.u_, clock, stop };
        return (0, batches/* inBatches */.o)(some, async (target) => {
            const its = await (0, wait_out_limits/* waitOutLimits */.A)(() => look(target), waiting).catch(() => undefined);
            return [target, its];
        });
    }
    /** Once for each target, but for looks that fail. */
    async function look(target) {
        const known = found.get(target);
        if (known)
            return known;
        const its = takesPart(target) ? await findRuns(target) : { kind: 'nothing' };
        if (its.kind !== 'answer' && its.kind !== 'no-answer')
            found.set(target, its);
        return its;
    }
    async function findRuns(target) {
        const looked = await lookThrough(target);
        if (looked.kind !== 'listed')
            return looked;
        const runs = looked.runs.filter((run) => isEarlierRun(target, run));
        const course = courseOf(runs);
        if (course.kind === 'send')
            return looked.isCut
                ? { kind: 'not-all', lookedThrough: { runs: looked.count, since: looked.since } }
                : { kind: 'nothing' };
        return {
            kind: 'resumed',
            how: course.kind === 're-run' ? 're-run' : course.how,
            runs: new Map(runs.map((run) => [run.id, { run, leastAttempt: run.attempt ?? 1 }])),
            left: new Set(course.kind === 're-run' ? course.failed : []),
            reply: answered(looked.date),
        };
    }
    /** Once for each repository and token. */
    async function lookThrough(target) {
        const key = `${target.token} ${target.repository.toLowerCase()}`;
        const looking = looks.get(key) ?? lookThroughRepository(target);
        looks.set(key, looking);
        const looked = await looking;
        // What passes is looked for again.
        if (looked.kind !== 'listed' && looks.get(key) === looking)
            looks.delete(key);
        return looked;
    }
    async function lookThroughRepository(target) {
        beginning ??= firstAttemptAt();
        const begunAt = await beginning;
        const here = targets.filter(({ repository }) => repository.toLowerCase() === target.repository.toLowerCase());
        const known = begunAt !== undefined;
        const looked = await lookBack(await readerOf(target.token, true), target, {
            mostPages: known ? MOST_PAGES.since : MOST_PAGES.atAll,
            since: (date) => (begunAt === undefined ? (date ?? clock.now()) - LONGEST_MS : begunAt - SLACK_MS),
            ids: new Set(here.flatMap(({ dispatchId }) => dispatchId ?? [])),
            matters: (run) => here.some((each) => isEarlierRun(each, run)),
        });
        return looked.kind === 'listed' ? { ...looked, since: known ? 'first-attempt' : '35-days' } : looked;
    }
    /** @returns when this run was created (milliseconds since 1970, by GitHub's clock), where that can be read */
    async function firstAttemptAt() {
        const [owner, name] = current?.split('/') ?? [];
        if (!sourceToken || !owner || !name)
            return noBeginning('there is no source-token to read it with');
        try {
            const patience = { ...options, stop, longestMs: LONGEST_FOR_BEGINNING_MS };
            const own = (0,own_connection/* ownConnection */.B)(options, options);
            const reader = own === options ? await readerOf(sourceToken.text) : (0,connect/* connect */.Ng)(own, options).clientOf(sourceToken.text);
            const client = (0,patient/* patient */.I)(reader, patience);
            const read = await (0,runs/* getRun */.Mh)(client, { owner, name }, Number(env.GITHUB_RUN_ID));
            return read.kind === 'run' ? read.run.createdAt : noBeginning(read);
        }
        catch (error) {
            return noBeginning(`the action itself failed: ${error.message}`);
        }
    }
    function noBeginning(cause) {
        if (!stop.aborted)
            noticeNoBeginning(log, cause);
    }
}
/** A look at a list, as the answer that it came to. @param date of GitHub's clock */
function answered(date) {
    const headers = date === undefined ? {} : { date: new Date(date).toUTCString() };
    return { kind: 'answer', status: 200, headers, data: '', redirected: false };
}


/***/ }),

/***/ 504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ saveForPost),
/* harmony export */   d: () => (/* binding */ savedForPost)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1178);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1666);
/* harmony import */ var _saved_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3313);



const SINCE = 'following-since';
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
 */
function saveForPost(targets, now, log) {
    const save = (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_1__/* .createStateWriter */ .x)('cancel-downstream may miss runs', log);
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
    };
}
/** @returns what the main step kept; nothing if it was done, or had nothing to keep */
function savedForPost() {
    const since = Number((0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(SINCE) || 'null');
    if (!(since > 0))
        return undefined;
    const dispatches = (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_1__/* .savedList */ ._)('dispatch');
    const runs = (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_1__/* .savedList */ ._)('run').flatMap(({ of, ...run }) => {
        const { repository, tokenEnv } = dispatches[of] ?? {};
        return repository === undefined ? [] : [{ repository, ...(tokenEnv ? { tokenEnv } : {}), ...run }];
    });
    const moreRuns = Number((0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(MORE) || 0);
    return { since, dispatches: dispatches.filter((dispatch) => dispatch !== null), runs, moreRuns };
}


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

/***/ 2216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startFollowing: () => (/* binding */ startFollowing)
});

// EXTERNAL MODULE: ./src/cancelling.ts
var src_cancelling = __webpack_require__(8741);
// EXTERNAL MODULE: ./src/connect.ts + 19 modules
var connect = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/events/dispatch.ts
var events_dispatch = __webpack_require__(5123);
// EXTERNAL MODULE: ./src/github/reads.ts
var reads = __webpack_require__(4850);
// EXTERNAL MODULE: ./src/github/visibility.ts
var visibility = __webpack_require__(4547);
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
    // A poll may outlast those that it was for.
    let polling = false;
    /** When the last poll began that has ended. */
    let lookedAt = Number.NEGATIVE_INFINITY;
    stop.addEventListener('abort', () => wake());
    return {
        follow(target, isAlone, start) {
            return new Promise((resolve) => {
                const dispatch = {
                    target,
                    start,
                    isAlone,
                    acceptedAt: clock.now(),
                    found: undefined,
                    runs: new Map(),
                    completeSince: undefined,
                    end(end) {
                        followed.delete(dispatch);
                        const runs = [...dispatch.runs.values()].sort((a, b) => a.run.id - b.run.id);
                        const trouble = watch.trouble();
                        resolve({ runs, end, ...(trouble ? { trouble } : {}) });
                    },
                };
                if (!start.earlier)
                    watch.expect(start.run?.id, start.at);
                if (start.run)
                    take(dispatch, { run: start.run, matchedBy: 'run_id' });
                for (const { run } of start.earlier ?? []) {
                    watch.expect(run.id, start.at);
                    take(dispatch, { run, matchedBy: 'dispatch_id' });
                }
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
        for (;;) {
            const nap = new AbortController();
            wake = () => nap.abort();
            // Read once a round: what is over by it is judged, and all else lies ahead, even if a timer fires early.
            const now = clock.now();
            for (const dispatch of followed)
                judge(dispatch, now);
            if (followed.size === 0 || stop.aborted)
                break;
            const deadlines = [...followed].map(deadlineOf);
            const isLastLook = deadlines.some((deadline) => lookedAt < deadline && deadline <= now);
            if (!polling && (now >= nextPoll || isLastLook)) {
                polling = true;
                nextPoll = now + options.pollIntervalMs;
                poll(isLastLook).finally(() => {
                    polling = false;
                    lookedAt = now;
                    for (const dispatch of followed)
                        dispatch.found = undefined;
                    wake();
                });
            }
            const ahead = deadlines.flatMap((deadline) => [deadline, deadline + LAST_LOOK_MS]).filter((at) => at > now);
            await clock.sleep(Math.min(...ahead, polling ? Number.POSITIVE_INFINITY : nextPoll) - now, nap.signal);
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
    async function poll(isLastLook) {
        const unfinished = [...followed].flatMap(({ runs }) => [...runs.values()].filter(({ run }) => run.status !== 'completed').map(({ run }) => run.id));
        try {
            const lost = await watch.poll(unfinished, isLastLook);
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
    function judge(dispatch, now) {
        const { runs } = dispatch;
        const found = dispatch.found ?? matchOf(dispatch);
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
        else if (isOver || dispatch.start.run || dispatch.start.earlier || watch.polls() > dispatch.completeSince) {
            // One poll more, for a sibling that was slower to start: a run that the answer named has none, and those of an earlier attempt are known.
            dispatch.end({ kind: 'done' });
        }
    }
    function matchOf(dispatch) {
        const { target, start } = dispatch;
        if (start.earlier)
            return matchEarlier(dispatch, start.earlier);
        const { dispatchId = '', dispatch: sent } = target;
        const runId = start.run?.id;
        const candidates = watch.candidates().filter(({ run }) => run.id === runId || (0, events_dispatch/* mayHaveStarted */.NG)(sent, run, start.ref));
        const wanted = {
            runId,
            dispatchId,
            isUnnamed: (run) => (0, events_dispatch/* isUnnamed */.Vn)(sent, run),
            alone: dispatch.isAlone(),
        };
        dispatch.found = (0, match/* match */.Y)(wanted, candidates, watch.polledAt());
        note(dispatch, dispatch.found, candidates);
        return dispatch.found;
    }
    /** Each run as it was last seen in its present attempt, which GitHub may tell of only after a while. */
    function matchEarlier(dispatch, earlier) {
        const candidates = watch
            .candidates()
            .filter(({ run }) => earlier.some((its) => its.run.id === run.id && (run.attempt ?? 1) >= its.leastAttempt));
        const runs = earlier.map(({ run }) => candidates.find((each) => each.run.id === run.id)?.run ?? run);
        dispatch.found = { by: 'dispatch_id', runs };
        note(dispatch, dispatch.found, candidates);
        return dispatch.found;
    }
    /** Takes what was matched, and tells what is new about it. */
    function note(dispatch, found, candidates) {
        const { runs } = dispatch;
        const ids = new Set(found.by === 'none' ? [] : found.runs.map(({ id }) => id));
        // An id outdoes what was taken by time.
        if (found.by === 'dispatch_id')
            for (const id of runs.keys())
                if (!ids.has(id))
                    runs.delete(id);
        if ([...ids].some((id) => !runs.has(id)))
            dispatch.completeSince = undefined;
        for (const { run } of candidates) {
            const known = runs.get(run.id);
            const matchedBy = found.by !== 'none' && ids.has(run.id) ? found.by : known?.matchedBy;
            if (!matchedBy)
                continue;
            take(dispatch, { run, matchedBy });
        }
    }
    function take({ target, runs }, started) {
        const { run } = started;
        const known = runs.get(run.id);
        runs.set(run.id, started);
        const hasChanged = known?.run.status !== run.status || known.run.conclusion !== run.conclusion;
        if (!known)
            options.saved?.found(target, started);
        if (hasChanged)
            options.progress.runChanged(target, started);
    }
    function deadlineOf({ acceptedAt, runs }) {
        const { startTimeoutMs, completionTimeoutMs, waitFor } = options;
        if (waitFor === 'start')
            return acceptedAt + startTimeoutMs;
        return acceptedAt + (runs.size > 0 ? completionTimeoutMs : Math.min(startTimeoutMs, completionTimeoutMs));
    }
}
function endWithoutRun(found, ownIds) {
    if (found.by !== 'none')
        return { kind: 'not-found' };
    const others = found.others.filter(({ title }) => !ownIds.some((id) => (0, match/* showsId */.W)(title, id)));
    const candidates = [...found.candidates, ...others];
    return candidates.length > 0 ? { kind: 'ambiguous', candidates } : { kind: 'not-found' };
}
/** One for each step. Ids of runs are of all repositories: who sees the same run is the same. */
function createNames() {
    const firstToSee = new Map();
    /** Leads from a name to another of the same repository; from one of them alone to none. */
    const others = new Map();
    const rootOf = (name) => {
        let root = name.toLowerCase();
        for (let next = others.get(root); next !== undefined; next = others.get(root))
            root = next;
        return root;
    };
    return {
        saw(name, id) {
            const its = rootOf(name);
            const root = rootOf(firstToSee.get(id) ?? its);
            firstToSee.set(id, root);
            if (root !== its)
                others.set(its, root);
        },
        areOne: (name, other) => rootOf(name) === rootOf(other),
    };
}

// EXTERNAL MODULE: ./src/github/run-wait.ts
var run_wait = __webpack_require__(2454);

/** As many runs as are looked at a minute: no more are told. */
const MOST = 5;
function createSignOfLife({ readerOf, mayShow, clock, progress }) {
    /** When each run was first seen in its present status. */
    const since = new Map();
    let isTelling = false;
    return {
        changed: ({ run }) => since.set(run.id, clock.now()),
        async tell(open, isOver) {
            if (isTelling)
                return;
            isTelling = true;
            let left = MOST;
            try {
                const told = await Promise.all(open.map(async (each) => ({ ...each, runs: await Promise.all(each.runs.map((run) => withWait(each, run))) })));
                if (!isOver())
                    progress.waiting(told);
            }
            finally {
                isTelling = false;
            }
            async function withWait({ target }, started) {
                if (!(0, run_wait/* waitByStatus */.z)(started.run) || left === 0)
                    return started;
                left--;
                const wait = (await mayShow(target))
                    ? await (0, run_wait/* readWait */.m)(await readerOf(target.token), target, started.run)
                    : (0, run_wait/* waitByStatus */.z)(started.run);
                const waitsMs = clock.now() - (since.get(started.run.id) ?? clock.now());
                return wait ? { ...started, wait, waitsMs } : started;
            }
        },
    };
}

// EXTERNAL MODULE: ./src/failures/code.ts
var code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/github/runs.ts
var github_runs = __webpack_require__(1281);


/** A run can be dated up to a second before the answer to its dispatch, and the header has whole seconds. */
const EVENT_TIME_SLACK_MS = 2000;
/** A run may show up later than others that are dated after it: pages are read this far back behind the last poll. */
const LATE_MS = 60_000;
/** 3,000 runs since the last poll: a server that has more of them does not tell the truth. */
const MOST_PAGES = 30;
/** A poll goes on for as long as all of them take. */
const MOST_SINGLES = 20;
/** New runs of events that are kept: ten times as many as a step can start by one workflow. */
const MOST_RUNS = 10_000;
function createWatch(repository, options) {
    const { client, first, now } = options;
    const before = new Set();
    const expected = new Set();
    const seen = new Map();
    let preparing;
    let bound = 0;
    /** No older run is a candidate; until one is to be looked for there are none but those that are expected. */
    let since = Number.POSITIVE_INFINITY;
    let lastDate = 0;
    /** As they were last read, from the first one on. */
    let pages = [];
    let polls = 0;
    let polledAt = 0;
    let trouble;
    let listed = new Set();
    let isToldOfUnreadable = false;
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
        expect(id, at) {
            if (bound === 0) {
                lastDate = at ?? now();
                bound = lastDate - EVENT_TIME_SLACK_MS;
            }
            if (id === undefined)
                return lookFor((at ?? now()) - EVENT_TIME_SLACK_MS);
            expected.add(id);
            // A page that was read before it was known to matter is read again.
            if (pages.some(({ ids }) => ids.includes(id)))
                pages = [];
        },
        async poll(unfinished, toBound) {
            const read = await readPages(toBound);
            trouble = read.trouble;
            if (read.lost)
                return read.lost;
            // Those that were read longest ago: of thousands a poll reads some, and the next one others.
            const beyond = unfinished.filter((id) => !listed.has(id)).sort((a, b) => readAt(a) - readAt(b));
            for (const id of read.trouble ? [] : beyond.slice(0, MOST_SINGLES)) {
                const found = await (0, github_runs/* getRun */.Mh)(client, repository, id, options.ids);
                if (found.kind === 'run')
                    read.runs.push(found.run);
                // Each further one might take its whole timeout as well.
                if (found.kind === 'no-answer')
                    break;
            }
            // All at once: whoever looks while a poll goes on must not take half of it for a whole one.
            for (const run of read.runs)
                note(run);
            if (!read.trouble) {
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
    function lookFor(from) {
        if (from >= since)
            return;
        since = from;
        // They were read when nothing was looked for.
        pages = [];
    }
    async function listBefore() {
        const list = await (0, github_runs/* listRuns */.v)(first, repository);
        if (list.kind === 'unreadable')
            return list.answer;
        if (list.kind === 'answer' || list.kind === 'no-answer')
            return list;
        for (const { id } of list.kind === 'runs' ? list.runs : []) {
            before.add(id);
            options.onRun(id);
        }
        lastDate = list.date ?? now();
        bound = lastDate - EVENT_TIME_SLACK_MS;
        since = bound;
        return undefined;
    }
    /** @param toBound as far back as any run of ours can be, and not only as far as those that appear late */
    async function readPages(toBound) {
        const horizon = toBound ? bound : Math.max(bound, lastDate - LATE_MS);
        const runs = [];
        const ids = [];
        const read = [];
        let date;
        for (let number = 1; number <= MOST_PAGES; number++) {
            const known = pages[number - 1];
            const list = await (0, github_runs/* listRuns */.v)(client, repository, number, known?.etag, options.ids);
            if (list.kind === 'unreadable' && number === 1)
                return { runs, lost: list.answer, trouble: list.answer };
            // Only what was read whole is known: the next poll reads these pages again.
            if (list.kind === 'no-answer')
                return { runs, trouble: list };
            if (list.kind === 'answer')
                return { runs, trouble: list, ...(isLost(list) ? { lost: list } : {}) };
            if (list.kind !== 'unchanged')
                tellOf(list.unreadable);
            const page = list.kind === 'runs' ? pageOf(list) : known;
            if (!page || list.kind === 'unreadable')
                break;
            if (number === 1)
                date = list.date;
            read.push(page);
            runs.push(...page.runs);
            ids.push(...page.ids);
            if (!page.more || page.oldest === undefined || page.oldest < horizon)
                break;
        }
        pages = read;
        listed = new Set(ids);
        lastDate = date ?? lastDate;
        return { runs };
    }
    function pageOf({ runs, more, etag }) {
        const ids = runs.map(({ id }) => id);
        return { more, ids, runs: runs.filter(mayBeOurs), oldest: runs.at(-1)?.createdAt, ...(etag ? { etag } : {}) };
    }
    function tellOf(unreadable) {
        if (unreadable > 0 && !isToldOfUnreadable)
            options.onUnreadable(unreadable);
        isToldOfUnreadable ||= unreadable > 0;
    }
    /** When a run was last read; never, for one that was not. */
    function readAt(id) {
        return seen.get(id)?.readAt ?? 0;
    }
    function mayBeOurs(run) {
        const { id, createdAt } = run;
        return expected.has(id) || (options.isOfOurs(run) && !before.has(id) && createdAt >= since);
    }
    function note(run) {
        if (!mayBeOurs(run))
            return;
        const known = seen.get(run.id);
        if (!known && seen.size === MOST_RUNS)
            return;
        if (!known)
            options.onRun(run.id);
        seen.set(run.id, { firstSeenAt: now(), firstPoll: polls + 1, ...known, run, readAt: now() });
    }
}
/** A refusal that further polls would only repeat. */
function isLost(answer) {
    const isRefused = [401, 403, 404, 451].includes(answer.status);
    return isRefused && (0, code/* failureCode */.AD)(answer) !== 'rate_limited';
}







const MINUTE_MS = 60_000;
/** One for each step. Starts nothing until `prepare` or `settled` is called. */
function createFollowing(options) {
    const { clock, fault, progress, saved } = options;
    const stop = AbortSignal.any([options.stop, fault]);
    const readerOf = options.readerOf ?? (0, reads/* createReaders */.B)({ ...options, stop });
    const repositories = new Map();
    const mayShow = (0, visibility/* createMayShow */.h)(readerOf, options.isRunningPrivate);
    const signOfLife = createSignOfLife({ ...options, readerOf, mayShow });
    const names = createNames();
    const followed = new Map();
    /** Targets whose event is not, and will not be, out there. */
    const unsent = new Set();
    return {
        readerOf,
        async prepare(target) {
            const { watch } = await repositoryOf(target);
            return watch.prepare();
        },
        settled(delivered) {
            const { target, state } = delivered;
            if (state === 'skipped' || (state === 'failed' && !delivered.mayHaveArrived)) {
                unsent.add(target);
                saved?.unsent(target);
            }
            if (state === 'accepted')
                followed.set(target, follow(delivered));
        },
        async ended() {
            const ends = Promise.all([...followed].map(async ([target, end]) => [target, await end]));
            const over = new AbortController();
            ends.finally(() => over.abort()).catch(() => undefined);
            while (!over.signal.aborted) {
                await clock.sleep(MINUTE_MS, over.signal);
                const all = await Promise.all(repositories.values());
                const open = all.flatMap(({ follower }) => follower.open());
                // Nobody waits for it.
                if (!over.signal.aborted)
                    signOfLife.tell(open, () => over.signal.aborted).catch(() => undefined);
            }
            const ended = new Map(await ends);
            if (!options.stop.aborted)
                saved?.done();
            return ended;
        },
    };
    async function follow({ target, by }) {
        const { follower } = await repositoryOf(target);
        const at = by.reply.kind === 'answer' ? Date.parse(by.reply.headers.date ?? '') : Number.NaN;
        const start = {
            ...{ run: (0, events_dispatch/* runNamedBy */.G1)(target, by), ref: by.ref, at: Number.isNaN(at) ? undefined : at },
            earlier: by.resumed?.runs,
        };
        const ended = await follower.follow(target, () => isAlone(target), start);
        const followed = fault.aborted ? { ...ended, end: { kind: 'crash', error: fault.reason } } : ended;
        progress.followed(target, followed);
        return followed;
    }
    /**
     * No other dispatch whose run looks the same can be out there. That its run was found by the id would be no proof: a
     * second workflow, which does not show ids, may have started for it as well. A repository may go by two names, its
     * former one and its own: then both see the same runs.
     */
    function isAlone(target) {
        return !options.targets.some((other) => other !== target &&
            (0, events_dispatch/* lookAlike */.W7)(other.dispatch, target.dispatch) &&
            !unsent.has(other) &&
            names.areOne(other.repository, target.repository));
    }
    function repositoryOf(target) {
        const key = keyOf(target);
        const watched = repositories.get(key) ?? createWatched(target);
        repositories.set(key, watched);
        return watched;
    }
    async function createWatched(target) {
        const { token, owner, name } = target;
        const here = options.targets.filter((other) => isSameRepository(other, target));
        const ownIds = here.flatMap(({ dispatchId }) => dispatchId ?? []);
        const watch = createWatch({ owner, name }, {
            client: await readerOf(token),
            first: await readerOf(token, true),
            now: clock.now,
            isOfOurs: (run) => here.some(({ dispatch }) => (0, events_dispatch/* mayHaveStarted */.NG)(dispatch, run)),
            ids: new Set(ownIds),
            onRun: (id) => names.saw(target.repository, id),
            onUnreadable: (entries) => progress.unreadable(target, entries),
        });
        const follower = createFollower(watch, {
            ...options,
            progress: {
                runChanged(target, started) {
                    signOfLife.changed(started);
                    progress.runChanged(target, started);
                },
            },
            stop,
            startTimeoutMs: options.startTimeoutSeconds * 1000,
            completionTimeoutMs: options.completionTimeoutSeconds * 1000,
            pollIntervalMs: options.pollIntervalSeconds * 1000,
            ownIds,
        });
        return { watch, follower };
    }
}
function keyOf({ token, repository }) {
    return `${token} ${repository.toLowerCase()}`;
}
function isSameRepository(one, other) {
    return one.repository.toLowerCase() === other.repository.toLowerCase();
}

// EXTERNAL MODULE: ./src/runner/saved-runs.ts
var saved_runs = __webpack_require__(504);




/**
 * What follows the runs of a step that waits. With `cancel-downstream` those that it started are cancelled when it is
 * stopped: here what is known by then, by the post step what is not.
 */
function startFollowing({ waiting, progress, ...world }) {
    const options = { ...world, ...waiting, progress };
    if (!waiting.cancelDownstream)
        return createFollowing(options);
    const { targets, clock, stop, log } = world;
    const lastClientOf = (0, connect/* connectInGrace */.EO)(world, { stop, log });
    const cancelling = (0, src_cancelling/* cancelOnStop */.QW)({ stop, clientOf: (token) => lastClientOf(world.textOf(token)), log });
    const following = createFollowing({
        ...options,
        progress: {
            ...progress,
            runChanged(target, started) {
                progress.runChanged(target, started);
                cancelling.saw(target, started);
            },
        },
        saved: (0, saved_runs/* saveForPost */.T)(targets, clock.now(), log),
    });
    return {
        ...following,
        async ended() {
            const followed = await following.ended();
            await cancelling.ended();
            return followed;
        },
    };
}


/***/ }),

/***/ 4400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime),
/* harmony export */   f: () => (/* binding */ OutOfTime)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);

/** Thrown where work was interrupted. */
class OutOfTime extends Error {
}
// Made once: it takes some milliseconds.
const script = new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script('work()');
const context = (0, node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)();
/**
 * Does work that has no await in it, such as parsing text from outside, for so long at most: nothing else, a signal
 * included, is heard meanwhile. Work that is interrupted must leave nothing half done behind.
 *
 * @returns what it returns; throws what it throws, and `OutOfTime` where its time was over
 * @see https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options
 */
function inTime(work, mostMs) {
    try {
        context.work = work;
        return script.runInContext(context, { timeout: mostMs });
    }
    catch (error) {
        if (error.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            throw error;
        throw new OutOfTime(`more than ${mostMs} ms`);
    }
    finally {
        context.work = undefined;
    }
}


/***/ }),

/***/ 613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** No name that is looked for is longer, and the time it takes grows with the square of it. */
const MOST_CHARACTERS = 100;
/** The first so many of them are compared: of the longest, 50 ms' work. */
const MOST_CANDIDATES = 1000;
/**
 * Finds what was most likely meant, where a name is not there.
 *
 * @param wanted the name that is not there, in any case
 * @param candidates those that are
 * @param maxDistance the most characters that may have to be added, removed or changed: a third of them where it is left
 *   out, and 2 of a short name
 * @returns the nearest candidate, of equally near ones the first; nothing where none is near, or where it is longer than any name
 */
function nearest(wanted, candidates, maxDistance = Math.max(2, Math.ceil(wanted.length / 3))) {
    if (wanted.length > MOST_CHARACTERS)
        return undefined;
    const short = candidates.filter(({ length }) => length <= MOST_CHARACTERS).slice(0, MOST_CANDIDATES);
    const match = (0, leven__WEBPACK_IMPORTED_MODULE_0__/* .closestMatch */ .h)(wanted.toLowerCase(), short.map((candidate) => candidate.toLowerCase()), { maxDistance });
    return short.find((candidate) => candidate.toLowerCase() === match);
}


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

};
