"use strict";
exports.id = 845;
exports.ids = [845];
exports.modules = {

/***/ 5845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ HttpClient),
/* harmony export */   _y: () => (/* binding */ restEndpointMethods),
/* harmony export */   hd: () => (/* binding */ fetch),
/* harmony export */   ud: () => (/* binding */ paginateRest)
/* harmony export */ });
/* unused harmony exports exec, getExecOutput */
// What stands in, within the bundle, for packages that the toolkit imports and this action never calls (`paths` in
// tsconfig.json). Evaluating them would take longer than all the rest of a dispatch.
function unused() {
    throw new Error('not part of this bundle: see src/github/unused.ts');
}
/** undici: requests go out through transport.ts. */
const fetch = unused;
/** @actions/http-client: the toolkit asks it for a proxy's agents as it loads; nothing is ever sent by them. */
class HttpClient {
    getAgent() { }
    getAgentDispatcher() { }
}
/** @actions/exec: what the toolkit asks the platform's name by. */
const exec = (/* unused pure expression or super */ null && (unused));
const getExecOutput = (/* unused pure expression or super */ null && (unused));
/** Octokit's plugins: endpoints are called by their routes, and pages are read one by one. */
const restEndpointMethods = () => ({});
const paginateRest = () => ({});


/***/ })

};
;