'use strict';

exports.id = 394;
exports.ids = [394];
exports.modules = {

/***/ 4394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRun: () => (/* binding */ dryRun)
/* harmony export */ });
/* harmony import */ var _delivery_deliver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3815);
/* harmony import */ var _explaining_silence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3650);
/* harmony import */ var _failures_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7361);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(886);
/* harmony import */ var _github_lookups_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2860);
/* harmony import */ var _github_reads_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4850);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1281);
/* harmony import */ var _receivers_receivers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6473);








/**
 * A dry run: looks whether each repository can be seen by its token, takes events, has somebody who listens, and, where
 * its runs would be waited for, shows them.
 *
 * @returns what was found of each target, in their order
 */
async function dryRun(targets, options) {
    const { diagnosis, waits, stop, progress } = options;
    const readerOf = (0, _github_reads_js__WEBPACK_IMPORTED_MODULE_3__/* .createReaders */ .B)({ ...options, progress: { slowed: () => undefined, limited: () => undefined } });
    const receivers = (0, _receivers_receivers_js__WEBPACK_IMPORTED_MODULE_4__/* .createReceiversReader */ .k2)({ clientOf: readerOf, stop });
    /** What is kept of each answer, as there may be a thousand. */
    const foreseen = new Map();
    // With all of a delivery's patience; a repository that can be seen stands for one that takes the event.
    const seen = await (0, _delivery_deliver_js__WEBPACK_IMPORTED_MODULE_0__/* .deliver */ .c)(targets, {
        ...options,
        // Reads have a pace of their own.
        maxPerMinute: 0,
        progress: { delivering: progress.delivering, settled: () => undefined },
        attempt: async (target) => ({ request: 'dispatch', reply: await see(target) }),
    });
    const found = [];
    for (const each of seen) {
        const one = await look(each).catch((error) => crashed(each.target, error));
        progress.looked(one);
        found.push(one);
    }
    return found;
    async function see(target) {
        const answer = await (0, _github_lookups_js__WEBPACK_IMPORTED_MODULE_5__/* .getRepository */ .TM)(await readerOf(target.token), target);
        if (answer.kind === 'no-answer' || answer.status !== 200)
            return answer;
        if (!(0, _github_lookups_js__WEBPACK_IMPORTED_MODULE_5__/* .seenRepository */ .Gf)(answer.data))
            return { ...answer, data: (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .asText */ .e1)(answer.data) };
        foreseen.set(target, await diagnosis.foresee(target, answer));
        return { ...answer, status: ACCEPTED };
    }
    function crashed(target, error) {
        const failure = (0, _failures_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .internalError */ .WB)(error, 'looking at the repository', 'dry-run');
        return { target, state: 'failed', failure, listening: [], lines: [] };
    }
    async function look(delivered) {
        const { target, state } = delivered;
        const nothing = { target, listening: [], lines: [] };
        if (state === 'skipped')
            return { ...nothing, state };
        const explained = await diagnosis.explain(delivered);
        const failure = explained.failure ?? foreseen.get(target) ?? (await unreadable(target));
        // What can't be sent starts nothing, whoever listens.
        if (failure)
            return { ...nothing, ...explained, state: 'failed', failure };
        return { ...explained, target, state: 'planned', ...(0, _explaining_silence_js__WEBPACK_IMPORTED_MODULE_1__/* .explainSilence */ .l)(await receivers.look(target), target) };
    }
    /** Where its runs would be waited for: what keeps them from being read. */
    async function unreadable(target) {
        if (!waits)
            return undefined;
        const list = await (0, _github_runs_js__WEBPACK_IMPORTED_MODULE_7__/* .listRuns */ .v)(await readerOf(target.token), target);
        if (list.kind !== 'answer' && list.kind !== 'no-answer')
            return undefined;
        return { ...(await diagnosis.explainReply(target, list, 'list-runs')), during: 'dry-run' };
    }
}
/** What GitHub answers to an event that it takes. */
const ACCEPTED = 204;


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


/***/ })

};
