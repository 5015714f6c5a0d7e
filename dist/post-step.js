'use strict';

exports.id = 460;
exports.ids = [460];
exports.modules = {

/***/ 6661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2362);
/* harmony import */ var _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7361);
/* harmony import */ var _inputs_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(900);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6692);
/* harmony import */ var _runner_saved_app_tokens_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4346);
/* harmony import */ var _runner_saved_runs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(504);
/* harmony import */ var _runner_saved_statuses_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4460);







/**
 * The post step: does what a step that was stopped could not do any more.
 *
 * @returns whether nothing failed by a fault of ours: what GitHub does not let it do is a warning
 */
async function post(world) {
    const [runs, statuses, left] = [(0, _runner_saved_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .savedForPost */ .d)(), (0, _runner_saved_statuses_js__WEBPACK_IMPORTED_MODULE_6__/* .savedStatuses */ .m)(), (0, _runner_saved_app_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .savedAppTokens */ .j)()];
    for (const { token } of left)
        world.registerSecret(token);
    if (!runs && !statuses && left.length === 0)
        world.log.info('Nothing to do: this step left no run that it was to cancel, and no status pending.');
    // Most steps leave nothing, so what does it is loaded only here; one that fails keeps no other from being done.
    let succeeded = true;
    if (runs)
        await attempt('cancelling runs', 'Runs that this step started may go on: cancel them by hand.', async () => {
            const { cancelDownstream } = await __webpack_require__.e(/* import() | following */ 856).then(__webpack_require__.bind(__webpack_require__, 4674));
            await cancelDownstream(runs, left, world);
        });
    if (statuses)
        await attempt('ending commit statuses', 'Those that are pending stay so.', async () => {
            const { endStatuses } = await __webpack_require__.e(/* import() | statuses */ 397).then(__webpack_require__.bind(__webpack_require__, 6333));
            await endStatuses(statuses, world);
        });
    if (left.length > 0)
        await attempt("giving back a GitHub App's tokens", 'They live out their hour.', () => revokeLeft(left, world));
    return succeeded;
    async function attempt(doing, undone, work) {
        try {
            await work();
        }
        catch (error) {
            succeeded = false;
            const failure = (0, _report_report_js__WEBPACK_IMPORTED_MODULE_3__/* .linked */ .q)({ ...(0, _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .internalError */ .WB)(error, doing), arrival: undone }, world.env);
            world.log.error(failure.title, (0, _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureMessage */ .oh)(failure));
            world.log.debug((0, _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .stackOf */ .US)(error));
        }
    }
}
/** Gives back the tokens of a GitHub App that the main step left. */
async function revokeLeft(left, world) {
    const { revoke } = await __webpack_require__.e(/* import() | app */ 524).then(__webpack_require__.bind(__webpack_require__, 9145));
    const { clientOf } = (0, _connect_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)((0, _inputs_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readConnection */ .dC)(world), world);
    await revoke(left.map(({ token }) => token), clientOf, world.log.debug);
}


/***/ }),

/***/ 4346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ keepAppTokens),
/* harmony export */   j: () => (/* binding */ savedAppTokens)
/* harmony export */ });
/* harmony import */ var _saved_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3313);

/** Each has some 600 characters, and all variables of a process share 2 MB or less. */
const MOST_APP_TOKENS = 200;
/**
 * Keeps a GitHub App's tokens for the post step, the newest of each owner.
 *
 * @returns what takes one, or takes one back: whether the post step finds it
 */
function keepAppTokens(log) {
    const save = (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_0__/* .createStateWriter */ .x)('cancel-downstream may miss runs', log);
    const owners = [];
    return (owner, token) => {
        if (!owners.includes(owner)) {
            if (token === undefined || owners.length === MOST_APP_TOKENS)
                return false;
            owners.push(owner);
        }
        const saved = token === undefined ? null : { owner, token };
        return save([`app-token-${owners.indexOf(owner)}`, saved]) && token !== undefined;
    };
}
/** @returns the tokens that the main step neither gave back nor took back */
function savedAppTokens() {
    return (0, _saved_state_js__WEBPACK_IMPORTED_MODULE_0__/* .savedList */ ._)('app-token').filter((saved) => saved !== null);
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


/***/ })

};
