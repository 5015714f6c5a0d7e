'use strict';

exports.id = 618;
exports.ids = [618];
exports.modules = {

/***/ 2618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRunExplanation: () => (/* binding */ createRunExplanation)
});

// EXTERNAL MODULE: ./src/failures/answered.ts
var answered = __webpack_require__(3724);
// EXTERNAL MODULE: ./src/failures/code.ts
var code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/failures/failure.ts
var failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/github/ended-well.ts
var ended_well = __webpack_require__(3380);
// EXTERNAL MODULE: ./src/github/runs.ts
var runs = __webpack_require__(1281);
// EXTERNAL MODULE: ./src/receivers/receivers.ts + 1 modules
var receivers_receivers = __webpack_require__(6473);
// EXTERNAL MODULE: ./src/events/repository-dispatch.ts
var repository_dispatch = __webpack_require__(6800);
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
            ...(others.length > 0 ? [`New runs of ${repository_dispatch/* EVENT */.ll} that do not show the id, but may be those that it started:`] : []),
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

// EXTERNAL MODULE: ./src/explaining/silence.ts
var explaining_silence = __webpack_require__(3650);








/** One for each step: look-ups are shared by its targets. */
function createRunExplanation(options) {
    const receivers = (0, receivers_receivers/* createReceiversReader */.k2)({ clientOf: options.readerOf, stop: options.stop });
    /** Each further request might take its whole timeout as well, or run into the same limit. */
    let givenUp = false;
    return async (target, { runs: started, end, trouble }) => {
        const runs = started.map(({ run }) => run);
        const why = trouble && (0, answered/* replyLine */.ZY)(trouble);
        switch (end.kind) {
            case 'done':
                return options.waitFor === 'completion' ? failedRuns(target, runs) : undefined;
            case 'not-found': {
                const { lines: silence, listening } = (0, explaining_silence/* explainSilence */.l)(await receivers.look(target), target);
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
                const failure = await options.explainReply(target, end.answer, 'follow-runs');
                return { ...failure, happened: [failure.happened, ...lastSeen(runs)].join('\n') };
            }
            case 'stopped':
                return stopped(target, runs);
            case 'crash':
                return (0, failure/* internalError */.WB)(end.error, 'following its runs', 'following');
        }
    };
    function stopped(target, runs) {
        return {
            code: 'cancelled',
            title: 'Cancelled',
            happened: [
                `The step was stopped while it waited for ${runs.length > 0 ? 'the end of its runs' : 'its runs to appear'}.`,
                ...lastSeen(runs),
            ].join('\n'),
            advice: `${failure/* STOPPED */.yd}\n${options.cancelDownstream && target.idIsNew ? 'If the job was cancelled, the post step cancels the runs that show an id which this step made (cancel-downstream).' : 'What it started goes on without this step.'}`,
            during: 'following',
        };
    }
    async function failedRuns(target, runs) {
        const failed = runs.filter((run) => !(0, ended_well/* hasSucceeded */.y)(run));
        if (failed.length === 0)
            return undefined;
        // Of no more than are told of.
        const withJobs = async (run, index) => ({
            run,
            jobs: index < MOST_LISTED ? await jobsOf(target, run) : [],
        });
        return runFailed(await Promise.all(failed.map(withJobs)));
    }
    /** @returns the failed jobs of a run; none where GitHub did not say */
    async function jobsOf(target, run) {
        if (givenUp)
            return [];
        const found = await (0, runs/* listFailedJobs */.uQ)(await options.readerOf(target.token), target, run.id);
        if (found.kind === 'jobs')
            return found.jobs;
        if (found.kind === 'no-answer' || (0, code/* failureCode */.AD)(found) === 'rate_limited')
            givenUp = true;
        return [];
    }
}
/** Whoever waits for the end can't wait longer for the start. */
function startLimit({ waitFor, startTimeoutSeconds, completionTimeoutSeconds }) {
    return waitFor === 'completion' && completionTimeoutSeconds < startTimeoutSeconds
        ? `${completionTimeoutSeconds} s (completion-timeout-seconds)`
        : `${startTimeoutSeconds} s (start-timeout-seconds)`;
}


/***/ })

};
