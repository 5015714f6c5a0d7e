exports.id = 856;
exports.ids = [856];
exports.modules = {

/***/ 1985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ RUN_NAME_LINE),
/* harmony export */   Np: () => (/* binding */ runFailed),
/* harmony export */   VS: () => (/* binding */ runTimeout),
/* harmony export */   YO: () => (/* binding */ lastSeen),
/* harmony export */   b3: () => (/* binding */ runNotFound),
/* harmony export */   cC: () => (/* binding */ MOST_LISTED),
/* harmony export */   w6: () => (/* binding */ runAmbiguous)
/* harmony export */ });
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6727);

/** The line by which a run can be told for certain. */
const RUN_NAME_LINE = 'run-name: Deploy ${{ github.event.client_payload.dispatch_id }}';
const SHOW_ID = `To tell its runs for certain, add this line to the receiving workflow (any text may stand around the id):\n  ${RUN_NAME_LINE}`;
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

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotateRehearsal: () => (/* binding */ annotateRehearsal),
/* harmony export */   annotateResults: () => (/* binding */ annotateResults)
/* harmony export */ });
/* harmony import */ var _failures_foresee_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3086);
/* harmony import */ var _failures_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6727);
/* harmony import */ var _failures_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1985);
/* harmony import */ var _failures_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7534);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(304);





/** GitHub shows ten error annotations of a step; one is left for what else may come. */
const MOST_ANNOTATIONS = 9;
/**
 * Errors for what failed, and notices of what to know of the rest.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
function annotateResults(log, results) {
    annotateCauses(log, results);
    annotateMoved(log, results);
    annotateByTime(log, results);
}
/** One error annotation for each cause, those of most targets first, and one that counts the rest. */
function annotateCauses(log, results) {
    const causes = (0, _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .distinctCauses */ .x6)(results);
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
        .slice(0, _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ)
        .map(({ target, movedTo }) => `${target.repository} is now ${(0, _failures_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(movedTo ?? '')}`);
    const rest = moved.length > _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ ? `, and ${moved.length - _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_NAMES */ .nJ} more moved` : '';
    log.notice('Repository moved', `${names.join(', ')}${rest}. Use the new name: anybody may take the old one, and gets the events then.`);
}
/** One notice for all runs that no id proves. */
function annotateByTime(log, results) {
    const taken = results.filter(({ runs = [] }) => runs.some(({ matchedBy }) => matchedBy === 'time'));
    if (taken.length === 0)
        return;
    const names = taken.map(({ target, runs = [] }) => `${target.repository} (${(0, _failures_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(runs[0]?.run.url ?? '', 300)})`);
    log.notice('Run taken by time', `The run does not show the dispatch_id, but it was the only new one that could be meant: ${(0, _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(names)}.\nTo be certain, add this line to the receiving workflow (any text may stand around the id):\n  ${_failures_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .RUN_NAME_LINE */ .BT}`);
}
/** What a dry run found beside failures: one warning for all that nothing listens to, one notice for what can't be known. */
function annotateRehearsal(log, rehearsed) {
    const planned = rehearsed.filter(({ state }) => state === 'planned');
    const silent = planned
        .filter(({ listening }) => listening.length === 0)
        .map(({ target, lines }) => [`${target.repository}, "${(0, _failures_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(target.eventType)}":`, ...lines.map((line) => `  ${line}`)].join('\n'));
    if (silent.length > 0) {
        const message = ['GitHub would accept these events, and start nothing that is known:', ...silent].join('\n');
        log.warning('Nothing known to listen', message);
    }
    const unproven = planned.filter(({ target }) => !(0, _failures_foresee_js__WEBPACK_IMPORTED_MODULE_0__/* .showsWriteAccess */ .U)((0, _failures_token_js__WEBPACK_IMPORTED_MODULE_4__/* .tokenTraits */ .Z)(target.token).kind));
    if (unproven.length === 0)
        return;
    log.notice('Dry run', `Write access can't be checked without sending: GitHub does not tell it of this kind of token. The event may still be refused by ${(0, _causes_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(unproven.map(({ target }) => target.repository))}.`);
}


/***/ })

};
