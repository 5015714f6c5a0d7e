"use strict";
exports.id = 406;
exports.ids = [406];
exports.modules = {

/***/ 4406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRehearsal: () => (/* binding */ createRehearsal)
/* harmony export */ });
/* harmony import */ var _github_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1893);
/* harmony import */ var _github_lookups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2860);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1281);
/* harmony import */ var _reads_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4786);
/* harmony import */ var _silence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3098);





function createRehearsal(options) {
    const readerOf = (0,_reads_js__WEBPACK_IMPORTED_MODULE_1__/* .createReaders */ .B)({ ...options, onSlow: () => undefined });
    const silence = (0,_silence_js__WEBPACK_IMPORTED_MODULE_2__/* .createSilence */ ._m)({ clientOf: readerOf, stop: options.stop });
    const seen = new Map();
    return {
        async attempt(target) {
            const answer = await (0,_github_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .orNoAnswer */ .TZ)((0,_github_lookups_js__WEBPACK_IMPORTED_MODULE_3__/* .getRepository */ .TM)(await readerOf(target.token), target));
            if (answer instanceof _github_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswer */ .W_ || answer.status !== 200 || !(0,_github_lookups_js__WEBPACK_IMPORTED_MODULE_3__/* .seenRepository */ .Gf)(answer.data))
                return answer;
            seen.set(target, answer);
            return { ...answer, status: 204 };
        },
        async look({ target }, diagnosis) {
            const answer = seen.get(target);
            const failure = (answer && diagnosis.foresee(target, answer)) ?? (await runsFailure(target, diagnosis));
            // What can't be sent starts nothing, whoever listens.
            return failure ? { failure, listening: [], lines: [] } : silence.look(target);
        },
    };
    async function runsFailure(target, diagnosis) {
        if (!options.waits)
            return undefined;
        const list = await (0,_github_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .orNoAnswer */ .TZ)((0,_github_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .listRuns */ .v)(await readerOf(target.token), target));
        const reply = list instanceof _github_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .NoAnswer */ .W_ ? list : list.kind === 'answer' ? list.answer : undefined;
        return reply && { ...(await diagnosis.explainReply(target, reply, 'list-runs')), during: 'dry-run' };
    }
}


/***/ })

};
;