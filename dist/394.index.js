'use strict';

exports.id = 394;
exports.ids = [394];
exports.modules = {

/***/ 4394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearse: () => (/* binding */ rehearse)
/* harmony export */ });
/* harmony import */ var _delivery_deliver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8973);
/* harmony import */ var _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7361);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(886);
/* harmony import */ var _github_lookups_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2860);
/* harmony import */ var _github_reads_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4850);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1281);
/* harmony import */ var _receivers_receivers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9573);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6279);








/**
 * A dry run: looks whether each repository can be seen by its token, takes events, has somebody who listens, and, where
 * its runs would be waited for, shows them.
 *
 * @returns what was found of each target, in their order
 */
async function rehearse(targets, options) {
    const { diagnosis, waits, stop } = options;
    const readerOf = (0, _github_reads_js__WEBPACK_IMPORTED_MODULE_2__/* .createReaders */ .B)({ ...options, onSlow: () => undefined, onLimited: () => undefined });
    const silence = (0, _receivers_receivers_js__WEBPACK_IMPORTED_MODULE_3__/* .createSilence */ ._)({ clientOf: readerOf, stop });
    /** What is kept of each answer, as there may be a thousand. */
    const foreseen = new Map();
    // With all of a delivery's patience; a repository that can be seen stands for one that takes the event.
    const seen = await (0, _delivery_deliver_js__WEBPACK_IMPORTED_MODULE_0__/* .deliver */ .c)(targets, {
        ...options,
        // Reads have a pace of their own.
        maxPerMinute: 0,
        onSettled: () => undefined,
        async attempt(target) {
            const answer = await (0, _reply_js__WEBPACK_IMPORTED_MODULE_4__/* .orNoAnswer */ .TZ)((0, _github_lookups_js__WEBPACK_IMPORTED_MODULE_5__/* .getRepository */ .TM)(await readerOf(target.token), target));
            if (answer instanceof _reply_js__WEBPACK_IMPORTED_MODULE_4__/* .NoAnswer */ .W_ || answer.status !== 200)
                return answer;
            if (!(0, _github_lookups_js__WEBPACK_IMPORTED_MODULE_5__/* .seenRepository */ .Gf)(answer.data))
                return { ...answer, data: (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_6__/* .asText */ .e1)(answer.data) };
            foreseen.set(target, await diagnosis.foresee(target, answer));
            return { ...answer, status: 204 };
        },
    });
    const rehearsed = [];
    for (const each of seen) {
        const found = await look(each).catch((error) => crashed(each.target, error));
        options.onLooked(found);
        rehearsed.push(found);
    }
    return rehearsed;
    function crashed(target, error) {
        const failure = (0, _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .internalError */ .WB)(error, 'looking at the repository', 'dry-run');
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
        return { ...explained, target, state: 'planned', ...(await silence.look(target)) };
    }
    /** Where its runs would be waited for: what keeps them from being read. */
    async function unreadable(target) {
        if (!waits)
            return undefined;
        const list = await (0, _reply_js__WEBPACK_IMPORTED_MODULE_4__/* .orNoAnswer */ .TZ)((0, _github_runs_js__WEBPACK_IMPORTED_MODULE_7__/* .listRuns */ .v)(await readerOf(target.token), target));
        const reply = list instanceof _reply_js__WEBPACK_IMPORTED_MODULE_4__/* .NoAnswer */ .W_ ? list : list.kind === 'answer' ? list.answer : undefined;
        return reply && { ...(await diagnosis.explainReply(target, reply, 'list-runs')), during: 'dry-run' };
    }
}


/***/ })

};
