'use strict';

exports.id = 90;
exports.ids = [90];
exports.modules = {

/***/ 9220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   meantInstead: () => (/* binding */ meantInstead)
/* harmony export */ });
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8038);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4653);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5541);



/**
 * Finds inputs that people mean something by, though they are none of ours: ours spelled otherwise, and those of other
 * actions that send events or start workflows. The runner warns of them and goes on, and what they say would be lost.
 *
 * @param problems what is wrong with the others
 * @param strangers names of inputs that are none of ours, in small letters
 * @returns all that is wrong, with what was most likely meant; what follows from a wrong name is left out
 */
function meantInstead(problems, strangers, { read }) {
    const misnamed = strangers.flatMap((name) => {
        const meant = meantBy(spelledAsOurs(name));
        return meant === undefined ? [] : [{ name, meant }];
    });
    const isMissing = ({ input }) => misnamed.some(({ meant }) => meant === input) && !read(input)?.trim();
    return [
        ...misnamed.map(({ name, meant }) => ({ input: (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name, 80), message: misnamedMessage(name, meant) })),
        ...problems
            .filter((problem) => !isMissing(problem))
            .map((problem) => withNearestWord(problem, read(problem.input))),
    ];
}
function misnamedMessage(name, meant) {
    const why = WHY[spelledAsOurs(name)];
    const variable = /^\w+$/.test(name)
        ? ` (If it is INPUT_${name.toUpperCase()} of an \`env:\`, give that another name.)`
        : '';
    return `is not an input of this action, and what it says would be lost: write ${meant}.${why ? ` ${why}` : ''}${variable}`;
}
function withNearestWord({ input, message }, written = '') {
    const words = _table_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q9.get(input);
    const text = written.trim().toLowerCase();
    const meant = words && (words.includes(TRUE) && Object.hasOwn(YES_AND_NO, text) ? YES_AND_NO[text] : (0, _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__.nearest)(text, [...words]));
    return { input, message: meant === undefined ? message : `${message} Did you mean ${meant}?` };
}
const TRUE = 'true';
const YES_AND_NO = { yes: TRUE, on: TRUE, 1: TRUE, no: 'false', off: 'false', 0: 'false' };
/**
 * What inputs of other actions are called here:
 * https://github.com/lasith-kg/dispatch-workflow, https://github.com/convictional/trigger-workflow-and-wait,
 * https://github.com/benc-uk/workflow-dispatch, https://github.com/the-actions-org/workflow-dispatch,
 * https://github.com/Codex-/return-dispatch, https://github.com/mvasigh/dispatch-action and what is like them.
 */
const ELSEWHERE = {
    payload: 'client-payload',
    message: 'client-payload',
    data: 'client-payload',
    inputs: 'client-payload',
    'workflow-inputs': 'client-payload',
    ref: 'client-payload',
    event: 'event-type',
    'event-name': 'event-type',
    workflow: 'event-type',
    'workflow-id': 'event-type',
    'workflow-file-name': 'event-type',
    'github-token': 'token',
    'gh-token': 'token',
    'repo-token': 'token',
    'access-token': 'token',
    'auth-token': 'token',
    'personal-access-token': 'token',
    pat: 'token',
    'target-repo': 'repository',
    'target-repository': 'repository',
    'repo-name': 'repository',
    'repository-name': 'repository',
    repos: 'targets',
    repositories: 'targets',
    'repo-owner': 'owner',
    'repository-owner': 'owner',
    'target-owner': 'owner',
    discover: 'wait-for',
    'wait-workflow': 'wait-for',
    'wait-for-completion': 'wait-for',
    'wait-for-completion-timeout': 'completion-timeout-seconds',
    'wait-for-completion-interval': 'poll-interval-seconds',
    'wait-interval': 'poll-interval-seconds',
    'workflow-timeout-seconds': 'start-timeout-seconds',
    'distinct-id': 'add-dispatch-id',
    'max-attempts': 'retries',
};
const STARTED_BY_EVENT = 'This action sends an event, and the workflow that it is to start names it under on.repository_dispatch.types.';
/** Where the name does not say it. */
const WHY = {
    workflow: STARTED_BY_EVENT,
    'workflow-id': STARTED_BY_EVENT,
    'workflow-file-name': STARTED_BY_EVENT,
    ref: 'Events start workflows on the default branch alone, which can check out what the payload says.',
};
/** Shorter names are near to too many others. */
const LEAST_CHARACTERS = 6;
/** @param name with dashes */
function meantBy(name) {
    if (_table_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q9.has(name))
        return name;
    if (Object.hasOwn(ELSEWHERE, name))
        return ELSEWHERE[name];
    return name.length < LEAST_CHARACTERS ? undefined : (0, _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__.nearest)(name, [..._table_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q9.keys()], 2);
}
function spelledAsOurs(name) {
    return name.replaceAll('_', '-');
}


/***/ })

};
