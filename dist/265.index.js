'use strict';

exports.id = 265;
exports.ids = [265];
exports.modules = {

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

/***/ 265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createWait: () => (/* binding */ createWait)
});

// EXTERNAL MODULE: ./src/failures/answered.ts
var answered = __webpack_require__(3724);
// EXTERNAL MODULE: ./src/failures/code.ts
var code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/failures/failure.ts
var failures_failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/github/ended-well.ts
var ended_well = __webpack_require__(3380);
// EXTERNAL MODULE: ./src/github/runs.ts
var github_runs = __webpack_require__(1281);
// EXTERNAL MODULE: ./src/reply.ts
var reply = __webpack_require__(6279);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);
// EXTERNAL MODULE: ./src/explaining/run-name.ts
var run_name = __webpack_require__(7362);


const SHOW_ID = `To tell its runs for certain, ${run_name/* ADD_RUN_NAME */.C}`;
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
    return `${named(run)}: ${(0, inline/* inline */.m)(run.conclusion ?? run.status, 50)}`;
}
function named({ workflow, title, url }) {
    return `${(0, inline/* inline */.m)(workflow, 100)} "${(0, inline/* inline */.m)(title, 150)}" ${(0, inline/* inline */.m)(url, 300)}`;
}
function jobLine({ name, step }) {
    return `  job ${(0, inline/* inline */.m)(name, 150)}${step === undefined ? '' : `, step ${(0, inline/* inline */.m)(step, 150)}`}`;
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







/** @param readerOf the token's client for reads */
function createJobsReader(readerOf) {
    /** Each further request might take its whole timeout as well, or run into the same limit. */
    let givenUp = false;
    return async (target, run) => {
        if (givenUp)
            return [];
        const jobs = await (0, reply/* orNoAnswer */.TZ)((0, github_runs/* listFailedJobs */.uQ)(await readerOf(target.token), target, run.id));
        if (Array.isArray(jobs))
            return jobs;
        if (jobs instanceof reply/* NoAnswer */.W_ || (0, code/* failureCode */.AD)(jobs) === 'rate_limited')
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
                advice: `${failures_failure/* STOPPED */.yd}\n${options.cancelDownstream && target.idIsNew ? 'If the job was cancelled, the post step cancels the runs that show an id which this step made (cancel-downstream).' : 'What it started goes on without this step.'}`,
                during: 'following',
            };
        case 'crash':
            return (0, failures_failure/* internalError */.WB)(end.error, 'following its runs', 'following');
    }
    async function failedRuns() {
        const failed = runs.filter((run) => !(0, ended_well/* hasSucceeded */.y)(run));
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

// EXTERNAL MODULE: ./src/github/reads.ts
var reads = __webpack_require__(4850);
// EXTERNAL MODULE: ./src/receivers/receivers.ts + 4 modules
var receivers = __webpack_require__(9573);
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
            const list = await (0, reply/* orNoAnswer */.TZ)((0, github_runs/* listRuns */.v)(client, repository, 1, etag));
            trouble = list instanceof reply/* NoAnswer */.W_ ? list : list.kind === 'answer' ? list.answer : undefined;
            if (list instanceof reply/* NoAnswer */.W_)
                return undefined;
            if (list.kind === 'answer')
                return isLost(list.answer) ? list.answer : undefined;
            const read = list.kind === 'runs' ? await readPages(list) : { runs: [], isWhole: true };
            for (const id of unfinished.filter((id) => !firstPage.has(id))) {
                const run = await (0, reply/* orNoAnswer */.TZ)((0, github_runs/* getRun */.Mh)(client, repository, id));
                if (!(run instanceof reply/* NoAnswer */.W_) && 'id' in run)
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
        const list = await (0, reply/* orNoAnswer */.TZ)((0, github_runs/* listRuns */.v)(first, repository));
        if (list instanceof reply/* NoAnswer */.W_)
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
            const next = await (0, reply/* orNoAnswer */.TZ)((0, github_runs/* listRuns */.v)(client, repository, page));
            // A page is missing: with the tag as it was the next poll reads them again, even if the first one stays as it is.
            if (next instanceof reply/* NoAnswer */.W_ || next.kind !== 'runs')
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





/** One for each step that waits: what all of its targets share. */
function createWait(options) {
    const { fault } = options;
    const stop = AbortSignal.any([options.stop, fault]);
    const readerOf = (0, reads/* createReaders */.B)({ ...options, stop });
    const silence = (0, receivers/* createSilence */._)({ clientOf: readerOf, stop });
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
