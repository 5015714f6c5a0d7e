'use strict';

exports.id = 497;
exports.ids = [497];
exports.modules = {

/***/ 9497:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createFollowing: () => (/* binding */ createFollowing)
});

// EXTERNAL MODULE: ./src/events/repository-dispatch.ts
var repository_dispatch = __webpack_require__(6800);
// EXTERNAL MODULE: ./src/github/reads.ts
var reads = __webpack_require__(4850);
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
        const wanted = {
            dispatchId: target.dispatchId ?? '',
            title: (0, repository_dispatch/* unnamedTitle */.$4)(target.dispatch),
            alone: dispatch.isAlone(),
        };
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
            if (!known)
                options.saved?.found(dispatch.target, { run, matchedBy });
            if (hasChanged)
                options.progress.runChanged(dispatch.target, { run, matchedBy });
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
            const list = await (0, github_runs/* listRuns */.v)(client, repository, 1, etag);
            trouble = list.kind === 'answer' || list.kind === 'no-answer' ? list : undefined;
            if (list.kind === 'no-answer')
                return undefined;
            if (list.kind === 'answer')
                return isLost(list) ? list : undefined;
            const read = list.kind === 'runs' ? await readPages(list) : { runs: [], isWhole: true };
            for (const id of unfinished.filter((id) => !firstPage.has(id))) {
                const found = await (0, github_runs/* getRun */.Mh)(client, repository, id);
                if (found.kind === 'run')
                    read.runs.push(found.run);
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
        const list = await (0, github_runs/* listRuns */.v)(first, repository);
        if (list.kind === 'answer' || list.kind === 'no-answer')
            return list;
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
            const next = await (0, github_runs/* listRuns */.v)(client, repository, page);
            // A page is missing: with the tag as it was the next poll reads them again, even if the first one stays as it is.
            if (next.kind !== 'runs')
                return { runs, isWhole: false };
            list = next;
        }
        // Only now is everything up to this list seen.
        etag = first.etag;
        lastDate = first.date ?? lastDate;
        return { runs, isWhole: true };
    }
    function note(run) {
        if (run.event !== repository_dispatch/* EVENT */.ll || before.has(run.id) || run.createdAt < bound)
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
    const { clock, fault, progress, saved } = options;
    const stop = AbortSignal.any([options.stop, fault]);
    const readerOf = (0, reads/* createReaders */.B)({ ...options, stop });
    const repositories = new Map();
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
                followed.set(target, follow(target));
        },
        async ended() {
            const ends = Promise.all([...followed].map(async ([target, end]) => [target, await end]));
            const over = new AbortController();
            ends.finally(() => over.abort()).catch(() => undefined);
            while (!over.signal.aborted) {
                await clock.sleep(MINUTE_MS, over.signal);
                const all = await Promise.all(repositories.values());
                if (!over.signal.aborted)
                    progress.waiting(all.flatMap(({ follower }) => follower.open()));
            }
            const ended = new Map(await ends);
            if (!options.stop.aborted)
                saved?.done();
            return ended;
        },
    };
    async function follow(target) {
        const { follower } = await repositoryOf(target);
        const followed = await follower.follow(target, () => isAlone(target));
        return fault.aborted ? { ...followed, end: { kind: 'crash', error: fault.reason } } : followed;
    }
    /**
     * No other dispatch whose run has this title can be out there. That its run was found by the id would be no proof: a
     * second workflow, which does not show ids, may have started for it as well.
     */
    function isAlone(target) {
        return !options.targets.some((other) => other !== target &&
            (0, repository_dispatch/* unnamedTitle */.$4)(other.dispatch) === (0, repository_dispatch/* unnamedTitle */.$4)(target.dispatch) &&
            isSameRepository(other, target) &&
            !unsent.has(other));
    }
    function repositoryOf(target) {
        const key = `${target.token} ${target.repository.toLowerCase()}`;
        const watched = repositories.get(key) ?? createWatched(target);
        repositories.set(key, watched);
        return watched;
    }
    async function createWatched(target) {
        const { token, owner, name } = target;
        const [reader, first] = [await readerOf(token), await readerOf(token, true)];
        const watch = createWatch(reader, { owner, name }, clock.now, first);
        const here = options.targets.filter((other) => isSameRepository(other, target));
        const follower = createFollower(watch, {
            ...options,
            stop,
            startTimeoutMs: options.startTimeoutSeconds * 1000,
            completionTimeoutMs: options.completionTimeoutSeconds * 1000,
            pollIntervalMs: options.pollIntervalSeconds * 1000,
            ownIds: here.flatMap(({ dispatchId }) => dispatchId ?? []),
        });
        return { watch, follower };
    }
}
function isSameRepository(one, other) {
    return one.repository.toLowerCase() === other.repository.toLowerCase();
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
function match({ dispatchId, title: wanted, alone }, candidates, polledAt) {
    const runs = candidates.map(({ run }) => run).filter(({ title }) => showsId(title, dispatchId));
    if (runs.length > 0)
        return { by: 'dispatch_id', runs };
    const titled = candidates.filter(({ run }) => run.title === wanted);
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
        const key = token.trim();
        const made = readers.get(key) ?? options.clientOf(token).then((client) => paced(client, options));
        readers.set(key, made);
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


/***/ })

};
